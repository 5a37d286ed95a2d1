"""The upkeep of a warehouse, and what it came to."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console

from warehouse.catalog import CATALOG
from warehouse.errors import NoWarehouseError
from warehouse.hold import hold
from warehouse.maintenance import Size
from warehouse.maintenance import maintain as maintain_lake

LEFT_ALONE = timedelta(days=1)
"""The age below which files stay, even if nothing points to them: somebody may be reading them."""


def maintain(warehouse: Path, expire: int | None, console: Console) -> None:
    """Join and clear the files of the tables, and print what that came to.

    Args:
        warehouse: folder of the tables.
        expire: days after which snapshots are forgotten; null to keep all.
        console: where to print.

    Raises:
        WarehouseError: there is no warehouse, or another run holds it.
    """
    if not (warehouse / CATALOG).exists():
        raise NoWarehouseError(f"there is no warehouse in {warehouse}: name the right folder")
    now = datetime.now(UTC)
    before = None if expire is None else now - timedelta(days=expire)
    with hold(warehouse) as held:
        sizes = maintain_lake(held, older_than=now - LEFT_ALONE, expire_before=before)
    for when, size in zip(("before", "after"), sizes, strict=True):
        console.print(f"{when}: {_words(size)}", highlight=False)


def _words(size: Size) -> str:
    return (
        f"{size.current} files in use, {size.files} on the disk ({size.bytes:,} bytes), "
        f"{size.snapshots} snapshots"
    )
