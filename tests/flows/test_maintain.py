"""`rashomon maintain` after several runs."""

import re

import pytest
from typer.testing import CliRunner

from flows.cli import app
from warehouse.errors import NoWarehouseError
from warehouse.fingerprint import fingerprints
from warehouse.hold import hold
from warehouse.lake import reading

from .runs import ingest


def command(*words: object):
    return CliRunner().invoke(app, ["maintain", *map(str, words)])


def state(warehouse):
    """Return the tables, and how many articles each snapshot had."""
    with reading(warehouse) as lake:
        ask = lake.connection.execute
        snapshots = ask("SELECT snapshot_id FROM ducklake_snapshots('lake')").fetchall()
        counts = {
            number: ask("SELECT count(*) FROM articles AT (VERSION => $1)", [number]).fetchone()
            for (number,) in snapshots
            if number
        }
        return fingerprints(lake), counts


@pytest.mark.usefixtures("quiet_prefect")
def test_maintenance_joins_files_and_keeps_all_that_tables_ever_held(newsroom, tmp_path):
    warehouse = tmp_path / "w"
    for file in sorted(newsroom.iterdir()):
        ingest(file, warehouse=warehouse)
    before = state(warehouse)
    assert [count for (count,) in before[1].values()] == [1, 2, 3, 4]
    done = command("-w", warehouse)
    assert done.exit_code == 0, done.output
    used = [int(number) for number in re.findall(r"(\d+) files in use", done.output)]
    assert used[1] < used[0] / 2
    tables, counts = state(warehouse)
    assert tables == before[0]
    assert before[1].items() <= counts.items()
    assert ingest(newsroom, warehouse=warehouse).written == {}
    assert command("-w", warehouse, "--expire", 0).exit_code == 0
    tables, counts = state(warehouse)
    assert tables == before[0]
    assert len(counts) == 1


def test_maintenance_makes_no_warehouse_and_disturbs_no_run(tmp_path):
    assert isinstance(command("-w", tmp_path / "none").exception, NoWarehouseError)
    assert not (tmp_path / "none").exists()
    (tmp_path / "catalog.sqlite").touch()
    with hold(tmp_path):
        assert "is being written" in str(command("-w", tmp_path).exception)


def test_days_are_a_number_of_days(tmp_path):
    for days in ("-1", "soon", "1e9", "99999999"):
        assert command("-w", tmp_path, "--expire", days).exit_code == 2
