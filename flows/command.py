"""Where the command begins, with little to import: from here on Ctrl-C ends it in one line."""

import os
import signal
import sys
from pathlib import Path

from flows.interrupt import stop


def main() -> None:
    """Run the command."""
    _replace_closed_streams()
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as `nohup` and `&` in scripts do
        signal.signal(signal.SIGINT, stop)
    from flows.ending import run  # noqa: PLC0415 takes a second, in which one may press Ctrl-C

    sys.exit(run())


def _replace_closed_streams() -> None:
    """Give the place of a stream that the caller closed to nothing, lest a file of ours gets it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 for the whole run
            setattr(sys, name, stream)
