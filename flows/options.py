"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer


def folder(named: str | Path) -> Path:
    """Return the folder that an option names.

    An empty name is that of an unset variable in a script, rather than of the current folder.
    """
    name = str(named)
    if not name.strip():
        raise typer.BadParameter("it is empty; name a folder")
    try:
        name.encode()
    except UnicodeEncodeError:
        raise typer.BadParameter("its name is not UTF-8; name another folder") from None
    return Path(name)


Warehouse = Annotated[
    Path,
    typer.Option(
        "--warehouse",
        "-w",
        parser=folder,
        metavar="FOLDER",
        help="Folder of the tables; ingesting makes it if there is none.",
    ),
]
DEFAULT = Path("data")
BUNDLED = Path(__file__).parent / "sources.toml"
"""The sources file that the program comes with."""
