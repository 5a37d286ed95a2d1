"""Harvesting: what is found is archived, and read meanwhile, portion by portion."""

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial

from flows.began import Began
from flows.capture import Captured, Capturer, Found, batches
from flows.derive import derive, lost, warm
from flows.engine import step, tracked
from flows.gather import Tables, gather
from flows.progress import Progress
from flows.summary import Summary
from flows.workers import Batch, Workers
from schemas.registry import TABLES
from schemas.table import Row
from warehouse.archive.recover import recover
from warehouse.archive.write import ArchiveWriter

PORTION = 2_000
"""Captures that are linked at once, so that a run's memory does not grow with what it reads."""

Pool = Workers[Row, Tables]


def harvest(
    run: Began, found: Iterable[Found], progress: Progress, summary: Summary
) -> Iterator[Tables]:
    """Archive what is found and read the articles; yield the rows of one portion after another."""
    captures: list[Row] = []
    derived: list[Tables] = []
    for captured, tables in _read(run, found, progress, summary):
        captures += captured.articles + captured.listings + captured.errors
        derived += [*tables, {"rejections": TABLES["rejections"].from_rows(captured.rejections)}]
        if len(captures) >= PORTION:
            yield gather(derived, captures)
            captures, derived = [], []
    yield gather(derived, captures)


def _read(
    run: Began, found: Iterable[Found], progress: Progress, summary: Summary
) -> Iterator[tuple[Captured, list[Tables]]]:
    """Yield what is archived, with the rows that were read from it, in the order of archiving."""
    under_way: deque[tuple[Captured, Batch[Row, Tables] | None]] = deque()
    with _workers(run) as workers, _archive(run) as archive:
        for captured in _captured(run, archive, found):
            summary.captured(captured)
            under_way.append((captured, _submitted(workers, captured, progress)))
            while under_way and _is_read(under_way[0][1]):
                yield _collected(workers, *under_way.popleft())
        while under_way:
            yield _collected(workers, *under_way.popleft())


def _submitted(workers: Pool, captured: Captured, progress: Progress) -> Batch[Row, Tables] | None:
    """Have the articles of a batch read; null if there are none."""
    if not captured.articles:
        return None
    progress.found(len(captured.articles))
    return workers.submit(captured.articles, progress.read)


def _is_read(batch: Batch[Row, Tables] | None) -> bool:
    return batch is None or batch.future.done()


def _collected(
    workers: Pool, captured: Captured, batch: Batch[Row, Tables] | None
) -> tuple[Captured, list[Tables]]:
    return captured, step(read_batch)(workers, batch) if batch else []


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
    capturer = Capturer(archive, run.run_id, run.latest, lambda: datetime.now(UTC))
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
