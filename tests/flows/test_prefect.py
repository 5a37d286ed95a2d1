"""The flow under a real Prefect server: tracked runs, and a schedule that never overlaps."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from warehouse.query import query

from .runs import RASHOMON

PREFECT = str(Path(sys.executable).with_name("prefect"))
PATIENCE = 300
QUIET = {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
WHO = ("rashomon", "between us")
SERVER = {
    "PREFECT_SERVER_API_AUTH_STRING": ":".join(WHO),
    "PREFECT_SERVER_CORS_ALLOWED_ORIGINS": "http://127.0.0.1",
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": (
        "prefect.server.concurrency.lease_storage.filesystem"
    ),
}
"""A server as the README says to set it up."""


def until(found: Callable[[], Any]) -> Any:
    """Return what is found, as soon as it is there; a busy server may refuse for a while."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if result := found():
                return result
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    raise TimeoutError


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    api = f"http://127.0.0.1:{port}/api"
    folder = tmp_path_factory.mktemp("prefect")
    variables = os.environ | QUIET | {"PREFECT_HOME": str(folder), "RASHOMON_WORKERS": "1"}
    variables.pop("PREFECT_API_URL", None)
    with subprocess.Popen(
        [PREFECT, "server", "start", "--port", str(port)],
        env=variables | SERVER,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        until(lambda: httpx.get(f"{api}/health").is_success)
        yield variables | {"PREFECT_API_URL": api, "PREFECT_API_AUTH_STRING": ":".join(WHO)}
        server.kill()


def asked(environment: dict[str, str], what: str, **filters: object) -> list[dict[str, Any]]:
    answer = httpx.post(f"{environment['PREFECT_API_URL']}/{what}/filter", json=filters, auth=WHO)
    return answer.raise_for_status().json()


def completed(environment: dict[str, str]) -> list[dict[str, Any]]:
    runs = asked(environment, "flow_runs")
    return [run for run in runs if run["state_type"] == "COMPLETED"]


def test_a_server_sees_the_run_its_batches_and_a_summary(environment, newsroom, tmp_path):
    subprocess.run(
        [RASHOMON, "ingest", newsroom, "-w", tmp_path / "w"],
        env=environment,
        check=True,
        capture_output=True,
    )
    assert [run["parameters"]["warehouse"] for run in completed(environment)] == [
        str(tmp_path / "w")
    ]
    steps = {task["name"].rsplit("-", 1)[0] for task in asked(environment, "task_runs")}
    assert steps >= {"capture_batch", "read_batch", "link_articles", "publish_tables"}
    (summary,) = asked(environment, "artifacts")
    assert summary["key"] == "ingest-summary"
    assert '"articles", "how many": "4"' in summary["data"]


def test_a_schedule_ingests_one_run_at_a_time(environment, newsroom, tmp_path):
    with subprocess.Popen(
        [RASHOMON, "schedule", newsroom, "--cron", "0 3 1 1 *", "-w", tmp_path / "w"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as serving:
        try:
            (deployment,) = until(lambda: asked(environment, "deployments"))
            assert deployment["schedules"][0]["schedule"]["cron"] == "0 3 1 1 *"
            assert deployment["global_concurrency_limit"]["limit"] == 1
            assert deployment["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
            (watch,) = asked(environment, "automations")
            assert watch["trigger"]["posture"] == "Proactive"
            before = len(completed(environment))
            address = f"{environment['PREFECT_API_URL']}/deployments/{deployment['id']}"
            until(
                lambda: httpx.post(
                    f"{address}/create_flow_run", json={}, auth=WHO
                ).raise_for_status()
            )
            until(lambda: len(completed(environment)) > before)
            # An interrupt would not do: what a shell runs behind its back ignores it.
            serving.terminate()
            assert serving.wait(PATIENCE) == 0
        finally:
            serving.kill()
    count = query(tmp_path / "w", "SELECT count(*) AS n FROM articles").to_pylist()
    assert count == [{"n": 4}]


def test_a_schedule_needs_a_server_and_a_cron_expression(environment, newsroom):
    def error(*words: object, **variables: str) -> str:
        done = subprocess.run(
            [RASHOMON, "schedule", newsroom, *words],
            env=environment | variables,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        return done.stderr

    assert "five fields" in error("--cron", "every day")
    assert "prefect server start" in error(PREFECT_API_URL="")
    assert "PREFECT_API_AUTH_STRING" in error(PREFECT_API_AUTH_STRING="rashomon:wrong")
    assert "no Prefect server answers" in error(PREFECT_API_URL="http://127.0.0.1:9/api")
