"""Ctrl-C: it ends the command at once and in one line. There is little to import here."""

import os
import sys
from contextlib import suppress
from types import FrameType

INTERRUPTED = 130
"""The exit code that shells give to what Ctrl-C ended: 128 and the signal's number."""

TELL = b"rashomon: interrupted\n"
TIDY = b"\r\x1b[K\x1b[?25h"
"""Erases the progress bar's line and shows the cursor, which the bar hides."""


def stop(_signal: int, _frame: FrameType | None) -> None:
    """End at once: what is archived is safe, whatever a run is doing, and the next run goes on."""
    end_all = getattr(sys.modules.get("flows.lane"), "end_all", None)  # if it is imported by now
    if end_all is not None:
        end_all()
    with suppress(OSError):
        os.write(2, (TIDY if os.isatty(2) else b"") + TELL)
    os._exit(INTERRUPTED)
