"""The main flow: sources in, contested figures out. Read it from top to bottom."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

import pyarrow as pa
from prefect import flow

from flows.capture import Captured, Capturer, Found, batches
from flows.derive import derive, lost, warm
from flows.discover import discover
from flows.engine import retried, show_table, step, tracked
from flows.fetch import fetch
from flows.gather import Tables, gather
from flows.latest import COLUMNS, Latest
from flows.link import changed_events, link
from flows.progress import Progress
from flows.recall import recall
from flows.settings import Settings, load_settings
from flows.summary import Summary
from flows.workers import Batch, Workers
from schemas.registry import TABLES
from schemas.table import Row
from transforms.identity import identify
from warehouse.archive.manifest import read_chain
from warehouse.archive.recover import recover
from warehouse.archive.write import ArchiveWriter
from warehouse.changes import Change, adding, replacing_all
from warehouse.errors import CatalogLockedError, LayoutError, PublishError
from warehouse.hold import Held, hold
from warehouse.lake import Lake, reading
from warehouse.publish import Published, Run, publish

Pool = Workers[Row, Tables]
Changes = dict[str, Change]


@dataclass(frozen=True, slots=True)
class Began:
    """A run that holds its warehouse.

    Attributes:
        anew: whether it reads the whole archive as if nothing had been published.
        latest: what was captured before.
    """

    held: Held
    run_id: str
    started_at: datetime
    settings: Settings
    anew: bool
    latest: Latest


@flow(name="ingest", validate_parameters=False)
def ingest(sources: list[str], warehouse: str = "data") -> Summary:
    """Read articles from sources, and publish what they report.

    Args:
        sources: folders, files, addresses of pages and feeds.
        warehouse: folder of the tables; made if there is none.

    Raises:
        InputError: a source is neither there nor an address.
        BusyError: another run is writing to the warehouse.
        LayoutError: the warehouse is of another version of the program.
    """
    settings, found = load_settings(), discover(sources)
    with hold(Path(warehouse)) as held:
        run = begin(held, settings)
        known = partial(recall, held.root, run.latest)
        return finish(run, fetch(found, settings, _now, known))


def begin(held: Held, settings: Settings, *, anew: bool = False) -> Began:
    """Begin a run in a warehouse that is held."""
    started = _now()
    run_id = f"{started:%Y%m%dT%H%M%S}-{identify(started.isoformat())[:8]}"
    with _before(held.root, anew=anew) as lake:
        _check_linked(held.root, lake)
        rejected = _values(lake.read("rejections", ["rejection_id"]), "rejection_id")
        latest = Latest(lake.read("captures", COLUMNS).to_pylist(), rejected)
    return Began(held, run_id, started, settings, anew, latest)


def finish(run: Began, found: Iterable[Found]) -> Summary:
    """Archive what is found, read what is archived, link it and publish it."""
    summary = Summary(run.run_id)
    with Progress() as progress:
        captures, read = _read(run, found, progress, summary)
        progress.now("linking and publishing")
        changes = step(link_articles)(run, read, captures, summary)
        published = step(publish_tables)(run, changes, summary)
    summary.published(published)
    show_table("ingest-summary", summary.rows(), f"Run {run.run_id}")
    return summary


def _before(root: Path, *, anew: bool) -> AbstractContextManager[Lake]:
    """Open what was published before; nothing, if all is read anew."""
    return nullcontext(Lake(None)) if anew else reading(root)


def _check_linked(root: Path, lake: Lake) -> None:
    """Refuse a warehouse in which new articles would not find those that are published."""
    if lake.has("articles") and not lake.has("event_blocks"):
        raise LayoutError(
            f"the articles in {root} were linked by another version of this program, which kept no "
            f"blocks; have them linked anew: rashomon rebuild --warehouse NEW --from {root}"
        )


def _now() -> datetime:
    return datetime.now(UTC)


def _read(
    run: Began, found: Iterable[Found], progress: Progress, summary: Summary
) -> tuple[list[Row], list[Tables]]:
    """Archive what is found; read the articles meanwhile.

    Returns:
        Rows of captures, and the rows that were read from them, batch by batch.
    """
    captures: list[Row] = []
    rejections: list[Row] = []
    under_way: list[Batch[Row, Tables]] = []
    with _workers(run) as workers, _archive(run) as archive:
        for captured in _captured(run, archive, found):
            summary.captured(captured)
            captures += captured.articles + captured.listings + captured.errors
            rejections += captured.rejections
            if captured.articles:
                progress.found(len(captured.articles))
                under_way.append(workers.submit(captured.articles, progress.read))
        read = [tables for batch in under_way for tables in step(read_batch)(workers, batch)]
    return captures, [*read, {"rejections": TABLES["rejections"].from_rows(rejections)}]


def _workers(run: Began) -> Pool:
    settings = run.settings
    return Workers(
        settings.workers,
        partial(warm, settings),
        partial(derive, run.held.root, run.run_id, settings),
        partial(lost, run.run_id),
    )


def _archive(run: Began) -> ArchiveWriter:
    return ArchiveWriter(run.held.root, run.run_id, run.settings.max_archive_bytes)


def _captured(run: Began, archive: ArchiveWriter, found: Iterable[Found]) -> Iterator[Captured]:
    """Yield what is archived and not published, then what is found now, batch by batch."""
    capturer = Capturer(archive, run.run_id, run.latest, _now)
    left = recover(run.held.root, frozenset(run.latest.warc_files))
    for recovered in batches(left):
        yield capturer.take_up(recovered)
    for batch in batches(found):
        yield step(capture_batch)(capturer, batch)


@tracked
def capture_batch(capturer: Capturer, batch: list[Found]) -> Captured:
    """Archive a batch of responses."""
    return capturer.capture(batch)


@tracked
def read_batch(workers: Pool, batch: Batch[Row, Tables]) -> list[Tables]:
    """Wait for the rows of a batch of captures."""
    return workers.results(batch)


@tracked
def link_articles(run: Began, read: list[Tables], captures: list[Row], summary: Summary) -> Changes:
    """Join what was read to what is published.

    Returns:
        New rows, and the published ones that the new ones change.
    """
    with reading(run.held.root) as published:
        lake = Lake(None) if run.anew else published
        new = gather(read, captures, partial(_known, lake))
        summary.derived(new)
        if not new["articles"].num_rows and not run.anew:
            return {name: adding(new[name]) for name in ("captures", "rejections")}
        changes = link(lake, new)
        return changes | {"event_changes": changed_events(run.run_id, published, changes)}


@retried(CatalogLockedError, PublishError, OSError)
def publish_tables(run: Began, changes: Changes, summary: Summary) -> Published:
    """Publish all tables of the run at once."""
    if run.anew:
        changes = _anew(run, changes)
    return publish(run.held, changes, _finished(run, summary))


def _known(lake: Lake, articles: Iterable[str]) -> set[str]:
    """Return which articles are published."""
    return _values(lake.some("articles", "article_id", articles, ("article_id",)), "article_id")


def _anew(run: Began, changes: Changes) -> Changes:
    """Return changes that make tables hold nothing else, but for what tells of earlier runs."""
    whole = {name: replacing_all(change.rows) for name, change in changes.items()}
    rejections = _first_rejected(run, changes["rejections"].rows)
    return whole | {
        "rejections": replacing_all(rejections),
        "event_changes": changes["event_changes"],
    }


def _first_rejected(run: Began, rejections: pa.Table) -> pa.Table:
    """Return rejections with the run that first rejected the same, if one did."""
    with reading(run.held.root) as lake:
        before = lake.read("rejections", ["rejection_id", "run_id"]).to_pylist()
    first = {row["rejection_id"]: row["run_id"] for row in before}
    rows = rejections.to_pylist()
    return TABLES["rejections"].from_rows(
        [row | {"run_id": first.get(row["rejection_id"], row["run_id"])} for row in rows]
    )


def _finished(run: Began, summary: Summary) -> Run:
    model = run.settings.language_model
    return Run(
        run_id=run.run_id,
        started_at=run.started_at,
        finished_at=_now(),
        code_version=version("rashomon"),
        model_version=f"{model} {version(model)}",
        counts=summary.counts() | {"archive": read_chain(run.held.root).head},
    )


def _values(table: pa.Table, column: str) -> set[str]:
    return {str(value) for value in table[column].to_pylist()}
