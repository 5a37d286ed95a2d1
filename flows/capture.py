"""Capturing: what is fetched is archived before anything else reads it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TypeVar

from flows.discover import Rejected
from flows.latest import Latest, location_of
from flows.rejections import rejection_row
from schemas.table import Row
from transforms.clean import Rejection
from warehouse.archive.response import Archived, Location, Refusal, Response
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
        recovered: captures and rejections taken up from the archive, less those taken up before
            that are among the inputs.
        articles: capture rows that may hold an article each.
        listings: capture rows of feeds, which only name articles.
        errors: capture rows of answers that are no page.
        rejections: rejection rows of what could not be had.
        failures: address, reason and detail of those that the user named.
    """

    inputs: int = 0
    known: int = 0
    recovered: int = 0
    articles: list[Row] = field(default_factory=list)
    listings: list[Row] = field(default_factory=list)
    errors: list[Row] = field(default_factory=list)
    rejections: list[Row] = field(default_factory=list)
    failures: list[tuple[str, str, str]] = field(default_factory=list)


class Capturer:
    """Archives what is new among responses, and that the rest was read again.

    Args:
        writer: the run's archive.
        run_id: the run.
        latest: what was captured and rejected before; what is now is added.
        now: gives the time of rejections.
    """

    def __init__(
        self, writer: ArchiveWriter, run_id: str, latest: Latest, now: Callable[[], datetime]
    ) -> None:
        self._writer, self._run_id, self._latest, self._now = writer, run_id, latest, now
        self._errors: dict[str, str] = {}
        self._taken_up: set[str] = set()

    def capture(self, batch: Iterable[Found]) -> Captured:
        """Archive a batch, and wait until it is on the disk.

        A response that is an error is no input of its own: its rejection is, which follows it.
        """
        result, batch = Captured(), list(batch)
        self._latest.look_up(item.url for item in batch if isinstance(item, Response))
        self._latest.look_up_rejections(item.input for item in batch if isinstance(item, Rejected))
        for item in batch:
            if isinstance(item, Rejected):
                result.inputs += 1
                self._reject(item, result)
            elif item.is_error:
                self._note_error(item, None, result)
            else:
                result.inputs += 1
                self._archive(item, result)
        self._writer.sync()
        return result

    def take_up(self, batch: Iterable[tuple[Location, Archived]]) -> Captured:
        """Take up what is archived and not published."""
        result, batch = Captured(), list(batch)
        self._latest.look_up(found.url for _, found in batch if isinstance(found, Response))
        self._latest.look_up_rejections(
            found.url for _, found in batch if isinstance(found, Refusal)
        )
        for location, found in batch:
            if isinstance(found, Refusal):
                self._take_up_refusal(found, result)
            elif isinstance(found, Response) and found.is_error:
                self._note_error(found, location, result)
            elif isinstance(found, Response) and self._latest.same(found) is None:
                self._take(self._add(found, location, result), result)
        return result

    def _archive(self, response: Response, result: Captured) -> None:
        earlier = self._latest.same(response)
        if earlier is None:
            self._add(response, self._writer.write(response), result)
            return
        if not self._came_again(earlier["capture_id"], result):
            result.known += 1
        if response.exchange is not None:
            self._writer.repeat(response, location_of(earlier))

    def _note_error(self, response: Response, location: Location | None, result: Captured) -> None:
        """Keep an answer that is no page, unless the address answered so before."""
        row = self._latest.same(response)
        if row is None:
            location = location or self._writer.write(response)
            row = capture_row(response, location, self._latest.capture_id(response))
            self._latest.add(row)
            result.errors.append(row)
        self._errors[response.url] = row["capture_id"]

    def _add(self, response: Response, location: Location, result: Captured) -> str:
        """Add a capture; return its id."""
        capture_id = self._latest.capture_id(response)
        row = capture_row(response, location, capture_id)
        self._latest.add(row)
        (result.listings if response.kind == "listing" else result.articles).append(row)
        return capture_id

    def _reject(self, item: Rejected, result: Captured) -> None:
        row = self._rejection(item.input, item)
        result.rejections.append(row)
        if self._latest.reject(row["rejection_id"]):
            reasons = (item.stage, item.reason, item.detail)
            self._writer.refuse(Refusal(item.input, self._now(), *reasons))
        self._came_again(row["rejection_id"], result)
        if item.named:
            result.failures.append((item.input, item.reason, item.detail))

    def _take_up_refusal(self, refusal: Refusal, result: Captured) -> None:
        row = self._rejection(refusal.url, refusal)
        if self._latest.reject(row["rejection_id"]):
            result.rejections.append(row)
            self._take(row["rejection_id"], result)

    def _take(self, taken_up: str, result: Captured) -> None:
        """Count what is taken up, until it is found to be an input as well."""
        self._taken_up.add(taken_up)
        result.recovered += 1

    def _came_again(self, taken_up: str, result: Captured) -> bool:
        """Count what was taken up as the input that it is; tell whether it was."""
        came = taken_up in self._taken_up
        self._taken_up.discard(taken_up)
        result.recovered -= came
        return came

    def _rejection(self, url: str, why: Rejected | Refusal) -> Row:
        rejection = Rejection(why.reason, why.detail, why.stage)
        return rejection_row(self._run_id, url, rejection, self._errors.get(url))


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield lists of one item, two, four and so on, so that the first article is read at once."""
    stream, size = iter(items), 1
    while batch := list(islice(stream, size)):
        yield batch
        size = min(2 * size, BATCH)


def capture_row(response: Response, location: Location, capture_id: str) -> Row:
    """Return a response as a row of captures."""
    return {
        "capture_id": capture_id,
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
