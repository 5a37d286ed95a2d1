"""What the archive keeps: a response or file, how it was had, and what was said of it elsewhere."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Literal

Kind = Literal["article", "listing"]
NOT_MODIFIED = 304


def is_error(http_status: int | None) -> bool:
    """Tell whether a status says that there is no page (RFC 9110, section 15); a file has none."""
    success = http_status is None or 200 <= http_status < 300  # noqa: PLR2004 that class of status
    return not success and http_status != NOT_MODIFIED


@dataclass(frozen=True, slots=True)
class Hints:
    """What the feed, or the line of JSON Lines, says about the article.

    Attributes:
        publisher, title: as named there.
        published_at: date or time of publication as ISO 8601, no more exact than it is said.
        external_id: id given there.
    """

    publisher: str | None = None
    title: str | None = None
    published_at: str | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One HTTP request and its response, as they went over the wire.

    Attributes:
        request: request line and headers, with the empty line that ends them.
        head: status line and headers, with the empty line that ends them.
        payload: body as it was sent, in its content coding.
        ip_address: address of the server.
    """

    request: bytes
    head: bytes
    payload: bytes
    ip_address: str | None = None

    @property
    def status(self) -> int:
        """The status code."""
        return int(self.head.split(maxsplit=2)[1])

    def header(self, name: str) -> str | None:
        """Return the value of a response header; null if it is absent."""
        value = self._headers().get(name)
        return None if value is None else str(value)

    def _headers(self) -> Message:
        return BytesHeaderParser().parsebytes(self.head.partition(b"\r\n")[2])


@dataclass(frozen=True, slots=True)
class Redirect:
    """One answer on the way that sent the reader on to another address.

    Attributes:
        url: address that was asked.
        exchange: what went over the wire.
    """

    url: str
    exchange: Exchange


@dataclass(frozen=True, slots=True)
class Response:
    """One response or file as it was read.

    An answer that is no success (404, 451 and so on) is a response, too: it shows what became of
    the page. One with status 304 says that the address answers as it did before.

    Attributes:
        url: address asked for; of a file its file: URL, of a line with `#line=N`.
        fetched_at: when, in UTC.
        body: content, any content coding undone.
        content_type: as the server, or the name, gave it.
        final_url: address that answered, after redirects; null for a file.
        http_status: null for a file.
        hints: what was said of it where its address stood.
        kind: an article, or a listing (feed, sitemap) that only names articles.
        exchange: what went over the wire; null for a file.
        redirects: the answers that led to this one; archived before it, and not read back with it.
    """

    url: str
    fetched_at: datetime
    body: bytes
    content_type: str | None
    final_url: str | None = None
    http_status: int | None = None
    hints: Hints = field(default=Hints())
    kind: Kind = "article"
    exchange: Exchange | None = None
    redirects: tuple[Redirect, ...] = field(default=(), compare=False)

    @property
    def is_error(self) -> bool:
        """Whether the server answered, but not with the page."""
        return is_error(self.http_status)

    @property
    def is_unmodified(self) -> bool:
        """Whether the server said that the page is as it was."""
        return self.http_status == NOT_MODIFIED

    @property
    def body_sha256(self) -> str:
        """SHA-256 of the body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Revisit:
    """One more reading of an address that answered what an earlier capture holds.

    Attributes:
        url: address asked for.
        fetched_at: when, in UTC.
        original_url: address that answered the earlier reading.
        original_at: when that was.
        head: status line and headers of the answer.
    """

    url: str
    fetched_at: datetime
    original_url: str
    original_at: datetime
    head: bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input of which nothing could be archived, and why.

    Attributes:
        url: its address.
        refused_at: when, in UTC.
        stage: codes.STAGES.
        reason: codes.REASONS.
        detail: what was seen.
    """

    url: str
    refused_at: datetime
    stage: str
    reason: str
    detail: str


Archived = Response | Revisit | Refusal


@dataclass(frozen=True, slots=True)
class Location:
    """Where a capture rests.

    Attributes:
        warc_file: path of the WARC file, relative to the warehouse.
        warc_offset: where in it the response or resource record begins.
    """

    warc_file: str
    warc_offset: int
