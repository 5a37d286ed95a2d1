"""From archived captures to rows: what a worker process does with a batch.

The language model's library is imported where it is used: it takes seconds, and the process that
hands out the batches does without it, as workers do without Prefect.
"""

import errno
import gc
import logging
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from types import FrameType

import pyarrow as pa

from flows.rejections import rejection_row
from flows.settings import Settings
from schemas.registry import TABLES
from schemas.table import Row
from schemas.validate import validate
from transforms.clean import Hints, Rejection, clean
from warehouse.archive.read import read

DERIVED = (
    "articles",
    "entity_mentions",
    "actors",
    "places",
    "event_mentions",
    "claims",
    "figures",
    "rejections",
)
"""The tables whose rows are read from captures one by one."""

AGAIN = 1.0
"""Seconds after which an article that went on all the same is stopped once more."""

SELDOM = 100_000
"""New objects after which Python looks for garbage. With its own 700 it goes over the tree of each
article many times while it grows, and over the models: a fifth of the time of extraction."""

MACHINE = frozenset(
    {errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOSPC, errno.EROFS}
)
"""What is wrong with the machine and not with an article, which the next run may well read."""

Rows = dict[str, list[Row]]
log = logging.getLogger(__name__)


class TooLongError(BaseException):
    """An article took longer to read than the settings allow.

    No Exception, for libraries that read pages catch those and go on.
    """


def warm(settings: Settings) -> None:
    """Load what reads articles into this process: models and vocabularies."""
    from transforms.annotate.parse import load
    from transforms.clean.language import language_of
    from transforms.extract import extract as _  # noqa: F401  # loads the vocabularies

    load(settings.language_model)
    language_of("")
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM)


def derive(
    root: Path, run_id: str, settings: Settings, captures: Sequence[Row]
) -> dict[str, pa.Table]:
    """Return the rows that captures come to, by table: an article each, or a rejection.

    Args:
        root: folder of the warehouse.
        run_id: the run that rejects what is rejected.
        settings: language model and limits.
        captures: rows of the table of captures.
    """
    rows: Rows = {name: [] for name in DERIVED}
    seen: set[str] = set()
    for capture in captures:
        derived = _derived(root, run_id, settings, capture)
        for name, found in _first(derived, seen).items():
            rows[name] += found
    return {name: TABLES[name].from_rows(found) for name, found in rows.items()}


def _first(derived: Rows, seen: set[str]) -> Rows:
    """Return the rows of a capture; of an article that was seen before only the article itself."""
    articles = derived.get("articles", [])
    if articles and articles[0]["article_id"] in seen:
        return {"articles": articles}
    seen.update(row["article_id"] for row in articles)
    return derived


def lost(run_id: str, capture: Row) -> dict[str, pa.Table]:
    """Return the rejection of a capture of which the process died that read it."""
    rejection = Rejection("extraction_failed", "the process that read it died", "extract")
    row = rejection_row(run_id, capture["url"], rejection, capture["capture_id"])
    return {"rejections": TABLES["rejections"].from_rows([row])}


def _derived(root: Path, run_id: str, settings: Settings, capture: Row) -> Rows:
    """Return the rows of one capture; what goes wrong with it is its rejection."""
    try:
        with _at_most(settings.article_timeout):
            found = _read(root, settings, capture)
    except TooLongError as error:
        found = Rejection("timeout", str(error), "extract")
    except Exception as error:
        if isinstance(error, OSError) and error.errno in MACHINE:
            raise
        # One article that the program can't cope with must not cost the others.
        log.warning("%s: %r", capture["url"], error, exc_info=log.isEnabledFor(logging.DEBUG))
        found = Rejection("extraction_failed", f"{type(error).__name__}: {error}", "extract")
    if isinstance(found, Rejection):
        return {"rejections": [rejection_row(run_id, capture["url"], found, capture["capture_id"])]}
    return found


def _read(root: Path, settings: Settings, capture: Row) -> Rows | Rejection:
    from transforms.annotate.parse import annotate, load
    from transforms.extract import extract

    response = read(root, capture["warc_file"], capture["warc_offset"])
    article = clean(
        capture,
        response.body,
        response.content_type,
        response.final_url or response.url,
        Hints(**asdict(response.hints)),
    )
    if isinstance(article, Rejection):
        return article
    (document,) = annotate(load(settings.language_model), [article])
    rows = {"articles": [article], **extract(document)}
    for name, found in rows.items():
        validate(TABLES[name], TABLES[name].from_rows(found))
    return rows


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise TooLongError in the middle of the work after so many seconds."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError(f"took longer than {seconds:g} s; raise RASHOMON_ARTICLE_TIMEOUT")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
