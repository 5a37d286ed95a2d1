"""What is damaged or missing under a warehouse is named, with its remedy."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse import lake
from warehouse.catalog import CATALOG
from warehouse.errors import (
    CatalogError,
    MissingExtensionError,
    NoWarehouseError,
    PublishError,
    WarehouseError,
)
from warehouse.hold import hold
from warehouse.lake import reading
from warehouse.maintenance import maintain
from warehouse.query import query
from warehouse.serve import SERVING


@pytest.fixture
def published(newsroom: Any, put: Any, tmp_path: Path) -> Path:
    newsroom.event("event")
    put(newsroom)
    return tmp_path


def test_a_catalog_that_was_only_begun_is_none(newsroom: Any, put: Any, tmp_path: Path):
    """As a disk that fills up, or a kill, may leave it."""
    with duckdb.connect(":memory:") as connection:
        lake._load(connection, "sqlite_scanner")
        connection.execute(f"ATTACH '{tmp_path / CATALOG}' AS begun (TYPE sqlite)")
        connection.execute("CREATE TABLE begun.one (x INTEGER); DROP TABLE begun.one")
    with reading(tmp_path) as empty:
        assert empty.snapshot() is None
    newsroom.event("event")
    put(newsroom)
    assert query(tmp_path, "SELECT event_id FROM events").to_pylist() == [{"event_id": "event"}]


def test_a_damaged_catalog_is_told(published: Path):
    (published / CATALOG).write_bytes(b"no database at all, whatever its name says" * 100)
    remedy = f"rebuild --warehouse NEW --from {published}"
    with pytest.raises(CatalogError, match=remedy), reading(published):
        pass


def test_a_catalog_damaged_in_its_middle_is_told(published: Path):
    content = bytearray((published / CATALOG).read_bytes())
    for at in range(3 * 4096, len(content), 7):
        content[at] ^= 0x5A
    (published / CATALOG).write_bytes(content)
    with pytest.raises(CatalogError, match="rebuild"), reading(published) as damaged:
        damaged.read("events")


def test_a_lost_file_of_a_table_is_told(published: Path):
    for file in (published / "data" / "main" / "events").iterdir():
        file.unlink()
    with pytest.raises(CatalogError, match="rebuild"), reading(published) as damaged:
        damaged.read("events")


def test_a_damaged_table_stops_upkeep_and_publishing_with_its_remedy(
    published: Path, newsroom: Any, put: Any
):
    for file in (published / "data" / "main" / "events").iterdir():
        file.write_bytes(b"no Parquet" * 100)
    remedy = f"rebuild --warehouse NEW --from {published}"
    with hold(published) as held, pytest.raises(WarehouseError, match=remedy):
        maintain(held, older_than=datetime.now(UTC))
    newsroom.event("another")
    with pytest.raises(PublishError, match=remedy):
        put(newsroom)


def test_a_damaged_serving_file_is_told_and_made_anew(published: Path, newsroom: Any, put: Any):
    (published / SERVING).write_bytes(b"no database" * 1000)
    with pytest.raises(NoWarehouseError, match="damaged"):
        query(published, "FROM events")
    put(newsroom)
    assert query(published, "FROM events").num_rows == 1


def test_an_extension_that_is_not_installed_is_named_and_not_fetched(monkeypatch: Any):
    monkeypatch.setattr(lake, "EXTENSIONS", ("httpfs",))
    with pytest.raises(MissingExtensionError, match="duckdb-extension-httpfs"), lake._connection():
        pass


@pytest.mark.parametrize("value", ["a\0b", "a'b", 'a"b', "a\\b", "a\nb", "a;b--", "%", "é\ufffd"])
def test_any_value_can_be_looked_for(published: Path, value: str):
    with reading(published) as found:
        assert found.some("events", "event_id", [value, "event"]).num_rows == 1
