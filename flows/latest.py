"""The latest capture of each address, and what a response adds to it."""

from collections.abc import Iterable
from datetime import datetime
from threading import Lock

from schemas.table import Row
from transforms.identity import identify
from warehouse.archive.response import Location, Response, is_error
from warehouse.lake import Lake

COLUMNS = (
    "capture_id",
    "url",
    "fetched_at",
    "http_status",
    "body_sha256",
    "warc_file",
    "warc_offset",
)
"""The columns of captures that tell what is known."""


class Latest:
    """The latest capture of each address, and the inputs that were rejected before.

    What was published of an address or an input is read when it is first asked for.

    Args:
        lake: what is published.

    Attributes:
        warc_files: the files that captures rest in.
    """

    def __init__(self, lake: Lake) -> None:
        self.warc_files = lake.values("captures", "warc_file")
        self._rejections: set[str] = set()
        self._lake, self._reading = lake, Lock()
        self._asked: set[str] = set()
        self._latest: dict[str, Row] = {}
        self._ids: set[str] = set()

    def look_up(self, urls: Iterable[str]) -> None:
        """Read what was published of some addresses, all at once."""
        with self._reading:
            new = set(urls) - self._asked
            rows = self._lake.some("captures", "url", new, COLUMNS).to_pylist()
            for row in sorted(rows, key=_moment):
                self._note(row)
            self._asked |= new

    def add(self, row: Row) -> None:
        """Note a capture, the latest of its address."""
        self.look_up([row["url"]])
        self._note(row)

    def page(self, url: str) -> Row | None:
        """Return the latest capture of an address, unless the address then had no page."""
        self.look_up([url])
        row = self._latest.get(url)
        return None if row is None or is_error(row["http_status"]) else row

    def same(self, response: Response) -> Row | None:
        """Return the latest capture of a response's address if it says the same.

        Bytes tell whether a page is the same, the status whether its absence is: pages that
        excuse themselves do so in ever new words.
        """
        self.look_up([response.url])
        row = self._latest.get(response.url)
        if row is None or response.is_unmodified:
            return row
        if response.is_error or is_error(row["http_status"]):
            return row if row["http_status"] == response.http_status else None
        return row if row["body_sha256"] == response.body_sha256 else None

    def capture_id(self, response: Response) -> str:
        """Return the id of a capture: its address and bytes, and its time if they come back.

        They come back when an address answers as it did before it answered otherwise.
        """
        self.look_up([response.url])
        first = identify(response.url, response.body_sha256)
        if first not in self._ids:
            return first
        return identify(response.url, response.body_sha256, response.fetched_at.isoformat())

    def look_up_rejections(self, inputs: Iterable[str]) -> None:
        """Read which rejections of some inputs were published, all at once."""
        with self._reading:
            rows = self._lake.some("rejections", "input", inputs, ("rejection_id",))
            self._rejections.update(map(str, rows["rejection_id"].to_pylist()))

    def reject(self, rejection_id: str) -> bool:
        """Note a rejection, whose input was looked up; tell whether it is new."""
        new = rejection_id not in self._rejections
        self._rejections.add(rejection_id)
        return new

    def _note(self, row: Row) -> None:
        self._latest[row["url"]] = row
        self._ids.add(row["capture_id"])
        self.warc_files.add(row["warc_file"])


def location_of(row: Row) -> Location:
    """Return where a capture rests."""
    return Location(row["warc_file"], row["warc_offset"])


def _moment(row: Row) -> tuple[datetime, str]:
    return row["fetched_at"], row["capture_id"]
