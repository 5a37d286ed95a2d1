"""Where the command begins, with little to import: from here on Ctrl-C ends it in one line."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType

INTERRUPTED = 130
"""The exit code that shells give to what Ctrl-C ended: 128 and the signal's number."""

TELL = b"rashomon: interrupted\n"
TIDY = b"\r\x1b[K\x1b[?25h"
"""Erases the progress bar's line and shows the cursor, which the bar hides."""


def main() -> None:
    """Run the command."""
    _replace_closed_streams()
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as `nohup` and `&` in scripts do
        signal.signal(signal.SIGINT, _stop)
    from flows.ending import run  # noqa: PLC0415 takes a second, in which one may press Ctrl-C

    sys.exit(run())


def _replace_closed_streams() -> None:
    """Give the place of a stream that the caller closed to nothing, lest a file of ours gets it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 for the whole run
            setattr(sys, name, stream)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """End at once: what is archived is safe, whatever a run is doing, and the next run goes on."""
    end_all = getattr(sys.modules.get("flows.lane"), "end_all", None)  # if it is imported by now
    if end_all is not None:
        end_all()
    with suppress(OSError):
        os.write(2, (TIDY if os.isatty(2) else b"") + TELL)
    os._exit(INTERRUPTED)
