"""What the archive keeps: a response or file, how it was had, and what was said of it elsewhere."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Literal

Kind = Literal["article", "listing"]


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
class Response:
    """One response or file as it was read.

    Attributes:
        url: address asked for; of a file its file: URL, of a line with `#line=N`.
        fetched_at: when, in UTC.
        body: content, any content coding undone.
        content_type: as the server, or the name, gave it.
        final_url: address that answered, after redirects; null for a file.
        http_status: null for a file.
        hints: what was said of it where its address stood.
        kind: an article, or a listing (feed) that only names articles.
        exchange: what went over the wire; null for a file.
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

    @property
    def body_sha256(self) -> str:
        """SHA-256 of the body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Location:
    """Where a capture rests.

    Attributes:
        warc_file: path of the WARC file, relative to the warehouse.
        warc_offset: where in it the response or resource record begins.
    """

    warc_file: str
    warc_offset: int
