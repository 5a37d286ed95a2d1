"""Capturing: what is fetched is archived before anything else reads it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from flows.discover import Rejected
from flows.rejections import rejection_row
from schemas.table import Row
from transforms.clean import Rejection
from transforms.identity import identify
from warehouse.archive.response import Location, Response
from warehouse.archive.write import ArchiveWriter

BATCH = 32
"""Inputs to a batch."""

Found = Response | Rejected
Item = TypeVar("Item")


@dataclass(slots=True)
class Captured:
    """What some inputs came to.

    Attributes:
        inputs: how many there were.
        known: how many of them were captured before, unchanged.
        recovered: captures taken up from killed runs, beside the inputs.
        articles: capture rows that may hold an article each.
        listings: capture rows of feeds, which only name articles.
        rejections: rejection rows of what could not be had.
        failures: address, reason and detail of those that the user named.
    """

    inputs: int = 0
    known: int = 0
    recovered: int = 0
    articles: list[Row] = field(default_factory=list)
    listings: list[Row] = field(default_factory=list)
    rejections: list[Row] = field(default_factory=list)
    failures: list[tuple[str, str, str]] = field(default_factory=list)


class Capturer:
    """Archives what is new among responses.

    Args:
        writer: the run's archive.
        run_id: the run.
        known: capture ids that need no archiving; those captured are added.
    """

    def __init__(self, writer: ArchiveWriter, run_id: str, known: set[str]) -> None:
        self._writer, self._run_id, self._known = writer, run_id, known

    def capture(self, batch: Iterable[Found]) -> Captured:
        """Archive a batch, and wait until it is on the disk."""
        result = Captured()
        for item in batch:
            result.inputs += 1
            if isinstance(item, Rejected):
                self._reject(item, result)
            else:
                self._archive(item, result)
        self._writer.sync()
        return result

    def take_up(self, batch: Iterable[tuple[Location, Response]]) -> Captured:
        """Take up what a killed run archived."""
        result = Captured()
        for location, response in batch:
            if self._is_new(response):
                result.recovered += 1
                _add(capture_row(response, location), response, result)
        return result

    def _archive(self, response: Response, result: Captured) -> None:
        if self._is_new(response):
            _add(capture_row(response, self._writer.write(response)), response, result)
        else:
            result.known += 1

    def _is_new(self, response: Response) -> bool:
        key = capture_id(response)
        new = key not in self._known
        self._known.add(key)
        return new

    def _reject(self, item: Rejected, result: Captured) -> None:
        rejection = Rejection(item.reason, item.detail, item.stage)
        result.rejections.append(rejection_row(self._run_id, item.input, rejection))
        if item.named:
            result.failures.append((item.input, item.reason, item.detail))


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield lists of one item, two, four and so on, so that the first article is read at once."""
    stream, size = iter(items), 1
    while batch := list(islice(stream, size)):
        yield batch
        size = min(2 * size, BATCH)


def capture_id(response: Response) -> str:
    """Return the id of a capture: the same address with the same bytes is the same capture."""
    return identify(response.url, response.body_sha256)


def capture_row(response: Response, location: Location) -> Row:
    """Return a response as a row of captures."""
    return {
        "capture_id": capture_id(response),
        "url": response.url,
        "final_url": response.final_url,
        "fetched_at": response.fetched_at,
        "http_status": response.http_status,
        "content_type": response.content_type,
        "body_sha256": response.body_sha256,
        "warc_file": location.warc_file,
        "warc_offset": location.warc_offset,
        "publisher": response.hints.publisher,
    }


def _add(row: Row, response: Response, result: Captured) -> None:
    (result.listings if response.kind == "listing" else result.articles).append(row)
