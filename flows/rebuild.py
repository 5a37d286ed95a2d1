"""Rebuilding: all tables are derived again, from the archive alone."""

from pathlib import Path

from prefect import flow
from rich.console import Console

from flows.began import begin
from flows.engine import step, tracked
from flows.ingest import finish
from flows.settings import load_settings
from flows.summary import Summary
from warehouse.archive.copy import copy_archive
from warehouse.archive.errors import ArchiveError
from warehouse.archive.manifest import FOLDER, read_chain
from warehouse.errors import CatalogError
from warehouse.fingerprint import fingerprints, whole
from warehouse.hold import hold
from warehouse.lake import reading


@flow(name="rebuild", validate_parameters=False)
def rebuild(warehouse: str, source: str | None = None) -> Summary:
    """Derive all tables again from the archive, as if nothing had been published.

    What the tables held before stays within reach of time travel; if nothing differs, nothing is
    published.

    Args:
        warehouse: folder of the tables.
        source: folder of another warehouse, whose archive this one takes first.

    Raises:
        ArchiveError: there is no archive, or it is damaged.
        BusyError: another run is writing to the warehouse.
    """
    settings, archived = load_settings(), Path(warehouse if source is None else source)
    if not read_chain(archived).entries:
        remedy = "Name a folder that has one; --from takes over that of another warehouse."
        raise ArchiveError(str(archived / FOLDER), "there is no archive to read", remedy)
    with hold(Path(warehouse)) as held:
        if source is not None:
            step(take_over)(source, held.root)
        with begin(held, settings, anew=True) as run:
            return finish(run, ())


@tracked
def take_over(source: str, target: Path) -> None:
    """Copy the archive of another warehouse."""
    copy_archive(Path(source), target)


def show_prints(warehouse: Path, source: Path | None, console: Console) -> None:
    """Print the fingerprint of each table, and which differ from those of the source."""
    rebuilt, first = _prints(warehouse), _prints_if_whole(source or warehouse)
    for name, digest in rebuilt.items():
        note = "" if first is None or first[name] == digest else f"  (not that of {source})"
        console.print(f"{digest}  {name}{note}", highlight=False, soft_wrap=True, markup=False)
    console.print(f"{whole(rebuilt)}  all tables", highlight=False, soft_wrap=True, markup=False)
    if first is None:
        words = f"the tables of {source} can't be read, so these are not compared with them"
        console.print(words, highlight=False, soft_wrap=True, markup=False)


def _prints_if_whole(warehouse: Path) -> dict[str, str] | None:
    """Return fingerprints; null if damage is why the tables are made anew."""
    try:
        return _prints(warehouse)
    except CatalogError:
        return None


def _prints(warehouse: Path) -> dict[str, str]:
    with reading(warehouse) as lake:
        return fingerprints(lake)
