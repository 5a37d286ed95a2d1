"""The commands `rashomon archive`: prove that the archive is whole, and give back what it holds."""

import json
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from flows.errors import InputError
from flows.options import DEFAULT, Warehouse
from schemas.table import Row
from warehouse.archive.errors import ArchiveError
from warehouse.archive.find import find
from warehouse.archive.manifest import FOLDER
from warehouse.archive.verify import Damage, Report
from warehouse.archive.verify import verify as verify_archive
from warehouse.errors import CatalogError, NoWarehouseError
from warehouse.fingerprint import fingerprints, whole
from warehouse.lake import Lake, reading

app = typer.Typer(
    no_args_is_help=True,
    help="Prove that the archive is what it was; show what it holds.",
)

TABLES = "tables"
CAPTURE_COLUMNS = ("capture_id", "url", "body_sha256", "warc_file", "warc_offset")


@dataclass(frozen=True, slots=True)
class Published:
    """What the tables say of the archive, or why they can't be read."""

    captures: list[Row] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    fingerprint: str = "can't be read"
    problem: str = ""


@app.command()
def verify(warehouse: Warehouse = DEFAULT) -> None:
    """Check chain, files, records and published captures; exit code 1 if anything is damaged."""
    _check_archive(warehouse)
    console = Console(soft_wrap=True, highlight=False)
    published = _published(warehouse)
    report = verify_archive(warehouse, published.captures, published.heads)
    if published.problem:
        report.damages.append(Damage(TABLES, published.problem))
    _tell(report, console)
    console.print(f"manifest: {report.head}\ntables:   {published.fingerprint}", markup=False)
    if report.damages:
        raise typer.Exit(1)


@app.command()
def show(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address, as captures has it.")],
    at: Annotated[
        str | None, typer.Option(help="As it was then: date or time in ISO 8601, UTC.")
    ] = None,
    *,
    headers: Annotated[
        bool, typer.Option("--headers", help="The whole answer, byte for byte as it was sent.")
    ] = False,
    warehouse: Warehouse = DEFAULT,
) -> None:
    """Write a page as it was served, its compression undone; the last copy if it is gone."""
    if not url.strip():
        raise InputError("", "an empty address", "Give one from the column url of captures.")
    _check_archive(warehouse)
    response = find(warehouse, url, None if at is None else _moment(at))
    if headers and response.exchange is None:
        raise ArchiveError(url, "was read from a file, without headers", "Leave --headers out.")
    exchange = response.exchange if headers else None
    out = sys.stdout.buffer
    out.write(response.body if exchange is None else exchange.head + exchange.payload)
    out.flush()
    said = f"{response.final_url or response.url} as it was at {response.fetched_at.isoformat()}"
    status = "" if response.http_status is None else f", status {response.http_status}"
    Console(stderr=True, soft_wrap=True, highlight=False).print(said + status, markup=False)


def _check_archive(warehouse: Path) -> None:
    try:
        next((warehouse / FOLDER).iterdir(), None)
    except (FileNotFoundError, NotADirectoryError) as error:
        problem = f"there is no archive in {warehouse}: name the right folder"
        raise NoWarehouseError(problem) from error


def _tell(report: Report, console: Console) -> None:
    """Print a report: what was checked, what is unfinished, what is damaged."""
    console.print(
        f"checked {report.files} files, {report.records} records and "
        f"{report.captures} published captures"
    )
    for file in report.unfinished:
        console.print(f"unfinished: {file}: a run writes it, or the next run finishes it")
    for damage in report.damages:
        console.print(f"DAMAGED: {damage.place}: {damage.problem}", markup=False)
    kept = all(damage.place == TABLES for damage in report.damages)
    console.print("the archive is what it was" if kept else "the archive is DAMAGED")


def _published(warehouse: Path) -> Published:
    """Return what the tables say; if they can't be read the archive is still to be proved."""
    try:
        with reading(warehouse) as lake:
            captures = lake.read("captures", CAPTURE_COLUMNS).to_pylist()
            return Published(captures, _heads(lake), whole(fingerprints(lake)))
    except CatalogError as error:
        return Published(problem=str(error))


def _heads(lake: Lake) -> dict[str, str]:
    """Return the head of the manifest that each run noted."""
    counts = {row["run_id"]: json.loads(row["counts"]) for row in lake.read("runs").to_pylist()}
    return {run: said["archive"] for run, said in counts.items() if "archive" in said}


def _moment(written: str) -> datetime:
    """Return a time in ISO 8601; a day lasts until its end."""
    with suppress(ValueError):
        return datetime.combine(date.fromisoformat(written), time.max, UTC)
    try:
        found = datetime.fromisoformat(written)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        remedy = "Write it as 2025-03-14 or 2025-03-14T18:30:00Z."
        raise InputError(f"--at {written!r}", "not a date or time", remedy) from error
