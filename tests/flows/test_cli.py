"""The command as a user types it."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from flows.cli import app
from warehouse.query import query

from .runs import RASHOMON, rashomon


def test_ingest_prints_a_summary_and_writes_only_into_the_warehouse(newsroom, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    done = rashomon("ingest", newsroom, "--warehouse", tmp_path / "w", home=home)
    assert done.returncode == 0, done.stderr
    assert "articles" in done.stdout
    assert done.stderr == ""
    assert list(home.iterdir()) == []
    asked = rashomon(
        "sql",
        "SELECT count(*) AS n FROM articles",
        "--format",
        "csv",
        "--warehouse",
        tmp_path / "w",
        home=home,
    )
    assert asked.stdout == "n\n4\n"


def test_a_missing_path_is_an_error_that_says_what_to_do(tmp_path):
    done = rashomon("ingest", "no/such/folder", "--warehouse", "w", home=tmp_path)
    assert done.returncode == 1
    assert "no/such/folder" in done.stderr
    assert "Check the spelling" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_source_is_told_of_before_prefect_is_loaded(tmp_path):
    asked = (
        "import contextlib, sys; from flows.cli import app; from flows.errors import InputError\n"
        "with contextlib.suppress(InputError): app(['ingest', 'no/such/folder'])\n"
        "print('prefect' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.stdout == "False\n"
    assert list(tmp_path.iterdir()) == []


def test_a_prefect_server_that_does_not_answer_is_an_error_that_says_what_to_do(tmp_path):
    server = "http://127.0.0.1:9/api"
    done = rashomon("ingest", ".", "--warehouse", "w", home=tmp_path, PREFECT_API_URL=server)
    assert done.returncode == 1
    assert f"{server}: no Prefect server answers" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unreachable_address_is_an_error_after_the_rest_is_published(newsroom, tmp_path):
    done = rashomon(
        "ingest",
        newsroom,
        "http://127.0.0.1:9/news",
        "--warehouse",
        tmp_path / "w",
        home=tmp_path,
        RASHOMON_ALLOW_LOOPBACK="true",
        RASHOMON_ATTEMPTS="1",
    )
    assert done.returncode == 1
    assert "http://127.0.0.1:9/news" in done.stderr
    assert "Traceback" not in done.stderr
    rejected = query(tmp_path / "w", "SELECT reason FROM rejections").to_pylist()
    assert rejected == [{"reason": "unreachable"}]


def test_a_query_without_a_warehouse_says_to_ingest_first(tmp_path):
    done = rashomon("sql", "SELECT 1", "--warehouse", "nowhere", home=tmp_path)
    assert done.returncode == 1
    assert "ingest" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "1e300", "soon"])
def test_a_timeout_without_sense_is_refused(tmp_path, seconds):
    words = ["sql", "SELECT 1", "--timeout", seconds, "--warehouse", str(tmp_path)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 2
    assert "--timeout" in done.output


@pytest.mark.parametrize("name", ["", " ", "w\udcff"])
@pytest.mark.parametrize("command", ["ingest", "sql", "rebuild", "maintain", "explain"])
def test_a_warehouse_without_a_name_that_can_be_written_is_refused(command, name):
    words = [command, *(["x"] if command in ("ingest", "sql", "explain") else [])]
    done = CliRunner().invoke(app, [*words, "--warehouse", name])
    assert done.exit_code == 2
    assert "--warehouse" in done.output


def test_words_that_are_not_utf_8_are_told(published, tmp_path):
    words = ["sql", b"SELECT '\xff'", "--warehouse", published.warehouse]
    done = subprocess.run([RASHOMON, *words], cwd=tmp_path, capture_output=True, check=False)
    assert done.stderr == b"rashomon: the query is not UTF-8; mend its characters\n"
    done = rashomon("explain", "", "-w", published.warehouse, home=tmp_path)
    assert "an empty name" in done.stderr
    done = rashomon(
        "sql", "SELECT 42 AS answer", "-w", published.warehouse, home=tmp_path, COLUMNS="0"
    )
    assert "42" in done.stdout


def test_a_wrong_setting_is_named(newsroom, tmp_path):
    done = rashomon("ingest", newsroom, home=tmp_path, RASHOMON_WORKERS="many")
    assert done.returncode == 1
    assert "RASHOMON_WORKERS" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_warehouse_that_cant_be_made_is_named(newsroom, tmp_path):
    (tmp_path / "file").write_text("no folder")
    done = rashomon("ingest", newsroom, "--warehouse", tmp_path / "file", home=tmp_path)
    assert done.returncode == 1
    assert "--warehouse" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_source_is_not_the_folder_one_stands_in(tmp_path):
    done = rashomon("ingest", "", "--warehouse", tmp_path / "w", home=tmp_path)
    assert done.returncode == 1
    assert "an empty name" in done.stderr


def test_a_language_model_that_is_not_installed_is_named(newsroom, tmp_path):
    done = rashomon("ingest", newsroom, home=tmp_path, RASHOMON_LANGUAGE_MODEL="nonsense")
    assert done.returncode == 1
    assert "RASHOMON_LANGUAGE_MODEL" in done.stderr
    assert "Traceback" not in done.stderr
