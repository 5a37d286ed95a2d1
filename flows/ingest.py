"""The main flow: sources in, contested figures out. Read it from top to bottom."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

import pyarrow as pa
from prefect import flow

from flows.began import Began, begin
from flows.capture import Found
from flows.discover import discover
from flows.engine import retried, show_table, step, tracked
from flows.fetch import fetch
from flows.gather import Tables
from flows.harvest import harvest
from flows.link import Touched, changed_events, link_new, linked
from flows.link.portions import Changes
from flows.progress import Progress
from flows.recall import recall
from flows.settings import load_settings
from flows.summary import Counted, Summary
from schemas.registry import TABLES
from transforms.link.aliases import Aliases
from warehouse.archive.manifest import read_chain
from warehouse.changes import replacing_all
from warehouse.errors import CatalogLockedError, PublishError
from warehouse.fingerprint import HISTORY
from warehouse.hold import hold
from warehouse.lake import Lake
from warehouse.publish import Published, Run, drafting, publish_portions
from warehouse.spill import Spill, spilling


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
    with hold(Path(warehouse)) as held, begin(held, settings) as run:
        known = partial(recall, held.root, run.latest)
        return finish(run, fetch(found, settings, _now, known))


def finish(run: Began, found: Iterable[Found]) -> Summary:
    """Archive what is found, read what is archived, link it and publish it."""
    summary = Summary(run.run_id)
    with Progress() as progress, spilling(run.held) as spill:
        read = [spill.keep(portion) for portion in harvest(run, found, progress, summary)]
        progress.now("linking and publishing")
        published = step(publish_tables)(run, read, spill, summary)
    summary.published(published)
    show_table("ingest-summary", summary.rows(), f"Run {run.run_id}")
    return summary


@retried(CatalogLockedError, PublishError, OSError)
def publish_tables(run: Began, read: Sequence[Tables], spill: Spill, summary: Summary) -> Published:
    """Link the portions of the run, one after another, and publish all tables at once."""
    finished = partial(_finished, run, summary)

    def portions(before: Lake, now: Lake) -> Iterator[Changes]:
        summary.read = Counted()
        linking = partial(step(link_articles), run.aliases, summary)
        return linked(run.run_id, read, linking, before, now)

    if not run.anew:
        return publish_portions(run.held, portions, finished)
    with drafting(run.held, portions) as draft:
        return publish_portions(run.held, partial(_anew, run, draft, spill), finished)


@tracked
def link_articles(aliases: Aliases, summary: Summary, lake: Lake, read: Tables) -> Changes:
    """Join what was read to what is there.

    Returns:
        New rows, and those that the new ones change.
    """
    new, changes = link_new(lake, read, aliases)
    summary.read.add(new)
    return changes


def _anew(run: Began, draft: Lake, spill: Spill, before: Lake, _now: Lake) -> Iterator[Changes]:
    """Yield changes that make tables hold what the draft holds, but for what tells of runs."""
    for name in TABLES:
        if name not in HISTORY:
            rows = spill.keep({name: draft.stream(name)})[name]
            if name == "rejections":
                rows = _first_rejected(before, rows)
            yield {name: replacing_all(rows)}
    everything = Touched()
    everything.reports = before.values("event_mentions", "article_event_id")
    everything.events = before.values("events", "event_id")
    yield {"event_changes": changed_events(run.run_id, before, draft, everything)}


def _first_rejected(before: Lake, rejections: pa.Table) -> pa.Table:
    """Return rejections with the run that first rejected the same, if one did."""
    stored = before.read("rejections", ["rejection_id", "run_id"]).to_pylist()
    first = {row["rejection_id"]: row["run_id"] for row in stored}
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


def _now() -> datetime:
    return datetime.now(UTC)
