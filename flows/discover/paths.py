"""Paths: the files and folders that a user names."""

import os
import stat
from pathlib import Path

from flows.errors import InputError


def named_path(source: str) -> Path:
    """Return the file or folder that a user names, without links.

    Raises:
        InputError: it is neither.
    """
    if not source.strip():
        raise InputError(source, "an empty name", "Name a folder, a file or an address.")
    try:
        mode = Path(source).stat().st_mode
    except FileNotFoundError as error:
        raise _missing(source) from error
    except OSError as error:
        problem = error.strerror or str(error)
        raise InputError(source, problem, "Name a file or folder that you may read.") from error
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        remedy = "Write what it gives to a file, and name that."
        raise InputError(source, "neither a file nor a folder", remedy)
    return Path(os.path.realpath(source))


def _missing(source: str) -> InputError:
    if Path(source).is_symlink():
        return InputError(source, "a link that leads nowhere", "Mend the link or name its target.")
    remedy = "Check the spelling; an address begins with http:// or https://."
    return InputError(source, "no such file or folder", remedy)
