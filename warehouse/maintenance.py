"""Maintenance: fewer, fuller files, and none that nothing points to."""

from datetime import datetime
from pathlib import Path

from warehouse import quoting
from warehouse.durable import files_under, settle
from warehouse.hold import Held
from warehouse.lake import DATA, Connection, writing
from warehouse.serve import refresh


def maintain(held: Held, *, older_than: datetime, expire: bool = False) -> None:
    """Join small files, rewrite files with many deleted rows, and remove files not needed.

    Args:
        held: the warehouse.
        older_than: files younger than this are left alone; a run that was killed leaves some.
        expire: also forget snapshots older than that, and with them what rows were before.
    """
    limit = f"older_than => {quoting.text(older_than.isoformat())}::TIMESTAMPTZ"
    with writing(held) as connection:
        if expire:
            connection.execute(f"CALL ducklake_expire_snapshots('lake', {limit})")
        _compact(connection, held.root / DATA)
        connection.execute(f"CALL ducklake_cleanup_old_files('lake', {limit})")
        connection.execute(f"CALL ducklake_delete_orphaned_files('lake', {limit})")
        refresh(connection, held.root)


def _compact(connection: Connection, data: Path) -> None:
    """Rewrite and join files; the new ones are on the disk before the old ones are given up."""
    files = files_under(data)
    connection.execute("BEGIN")
    connection.execute("CALL ducklake_rewrite_data_files('lake')")
    connection.execute("CALL ducklake_merge_adjacent_files('lake')")
    settle(files_under(data) - files, data)
    connection.execute("COMMIT")
