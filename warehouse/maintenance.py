"""Maintenance: fewer, fuller files, and none that nothing points to."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from warehouse import quoting
from warehouse.durable import files_under, settle
from warehouse.errors import MaintenanceError, NoWarehouseError
from warehouse.hold import Held
from warehouse.lake import DATA, Connection, current_snapshot, remedy, writing
from warehouse.serve import refresh

CURRENT = "SELECT sum(file_count + delete_file_count) FROM ducklake_table_info('lake')"
SNAPSHOTS = "SELECT count(*) FROM ducklake_snapshots('lake')"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a lake is.

    Attributes:
        current: files that hold the tables as they are now.
        files, bytes: all files on the disk, and their size.
        snapshots: how many there are to travel back to.
    """

    current: int
    files: int
    bytes: int
    snapshots: int


def maintain(
    held: Held, *, older_than: datetime, expire_before: datetime | None = None
) -> tuple[Size, Size]:
    """Join small files, rewrite files with many deleted rows, and remove files not needed.

    Args:
        held: the warehouse.
        older_than: files younger than this are left alone; somebody may be reading them.
        expire_before: also forget snapshots older than this, and with them what rows were before;
            null to keep all.

    Returns:
        How large the lake was, and how large it is.

    Raises:
        NoWarehouseError: nothing was published there.
        MaintenanceError: DuckDB could not go on; no row is lost.
    """
    with writing(held) as connection:
        if not current_snapshot(connection):
            raise NoWarehouseError(f"nothing was published in {held.root}: ingest something first")
        before = _size(connection, held.root / DATA)
        try:
            _maintain(connection, held.root / DATA, older_than, expire_before)
            refresh(connection, held.root, anew=True)
        except duckdb.Error as error:
            problem = f"maintenance ended early, no row is lost: {error}"
            raise MaintenanceError(f"{problem}; {remedy(held.root)}") from error
        return before, _size(connection, held.root / DATA)


def _maintain(
    connection: Connection, data: Path, older_than: datetime, expire_before: datetime | None
) -> None:
    if expire_before is not None:
        connection.execute(f"CALL ducklake_expire_snapshots('lake', {_limit(expire_before)})")
    _compact(connection, data)
    connection.execute(f"CALL ducklake_cleanup_old_files('lake', {_limit(older_than)})")
    connection.execute(f"CALL ducklake_delete_orphaned_files('lake', {_limit(older_than)})")


def _limit(moment: datetime) -> str:
    return f"older_than => {quoting.text(moment.isoformat())}::TIMESTAMPTZ"


def _compact(connection: Connection, data: Path) -> None:
    """Rewrite and join files; the new ones are on the disk before the old ones are given up."""
    files = files_under(data)
    connection.execute("BEGIN")
    connection.execute("CALL ducklake_rewrite_data_files('lake')")
    connection.execute("CALL ducklake_merge_adjacent_files('lake')")
    settle(files_under(data) - files, data)
    connection.execute("COMMIT")


def _size(connection: Connection, data: Path) -> Size:
    files = files_under(data)
    size = sum(file.stat().st_size for file in files)
    current, snapshots = (_number(connection, query) for query in (CURRENT, SNAPSHOTS))
    return Size(current, len(files), size, snapshots)


def _number(connection: Connection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
