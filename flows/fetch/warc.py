"""WARC files (ISO 28500:2017) as sources: this program's own, Common Crawl News, other archives."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord

from flows.discover import Rejected, Source
from flows.fetch.refused import RefusedError
from flows.fetch.request import GONE, REDIRECTS, TEXT_TYPES, check_type
from flows.fetch.transfer import unchunked
from flows.fetch.warc_ends import damage
from flows.fetch.warc_record import Record, own_words
from warehouse.archive.coding import CodingError, Decoder, OverLimitError
from warehouse.archive.response import Exchange, Response

HEAD_BYTES = 100_000
"""How much longer than its payload a record may be: a status line and headers."""
MAIN = ("response", "resource")


class WarcReader:
    """Reads the captures of one WARC file.

    Args:
        source: the file.
        limit: largest body, in bytes.
    """

    def __init__(self, source: Source, limit: int) -> None:
        self._source, self._limit = source, limit
        self._last: int | None = None
        self._error: str | None = None

    def read(self, stream: BinaryIO) -> Iterator[Response | Rejected]:
        """Yield each page, and why the other captures are none; then whether the file is whole."""
        for group in self._groups(stream):
            yield from self._captured(group)
        detail = self._wrong(stream)
        if detail is not None:
            yield Rejected(self._source.url, "fetch", "unreadable", detail, self._source.named)

    def _wrong(self, stream: BinaryIO) -> str | None:
        if self._last is None:
            return "there are no WARC records"
        return self._error or damage(stream, self._last)

    def _groups(self, stream: BinaryIO) -> Iterator[list[Record]]:
        """Yield records by capture: its response or resource, with its request and metadata."""
        group: list[Record] = []
        for record in self._records(stream):
            if record.kind not in (*MAIN, "request", "metadata"):
                continue
            if any(one.target != record.target or one.kind == record.kind for one in group):
                yield group
                group = []
            group.append(record)
        if group:
            yield group

    def _records(self, stream: BinaryIO) -> Iterator[Record]:
        try:
            for raw in ArchiveIterator(stream, parse_http=False):
                self._last = raw.stream_pos
                yield self._record(raw)
        except (OSError, ValueError) as error:
            self._error = f"damaged after the record at byte {self._last or 0:,}: {error}"

    def _record(self, raw: WarcRecord) -> Record:
        headers = {name.lower(): value for name, value in raw.headers}
        size = raw.content_length
        if size > self._limit + HEAD_BYTES:
            problem = ("too_large", f"{size:,} bytes, more than {self._limit:,}")
            return Record(raw.stream_pos, headers, b"", problem)
        digest = headers.get("warc-block-digest", "")
        if digest.startswith(("sha1:", "sha256:")) and not raw.verify_block_digest():
            return Record(raw.stream_pos, headers, b"", ("unreadable", "the record was altered"))
        block = raw.reader.read(size)
        cut = ("unreadable", "the record is cut off") if len(block) < size else None
        return Record(raw.stream_pos, headers, block, cut)

    def _captured(self, group: list[Record]) -> Iterator[Response | Rejected]:
        main = next((record for record in group if record.kind in MAIN), None)
        if main is None:
            return
        place = f"{self._source.url}#offset={main.offset}"
        try:
            yield from self._page(group, main, place)
        except RefusedError as refused:
            detail = f"{refused.detail} ({main.target[:200]})"
            yield Rejected(place, "fetch", refused.reason, detail)

    def _page(self, group: list[Record], main: Record, place: str) -> Iterator[Response | Rejected]:
        if main.problem is not None:
            raise RefusedError(*main.problem)
        if not main.target:
            raise RefusedError("unreadable", "the record has no address")
        words = next((found for record in group if (found := own_words(record))), None)
        if main.kind == "resource":
            if words is None:
                check_type(main.headers.get("content-type"), TEXT_TYPES)
            response = self._file(main)
        else:
            request = next((one.block for one in group if one.kind == "request"), b"")
            response = self._answer(main, request)
        if words is not None:
            response = words.tell(response)
        status = response.http_status
        if status in REDIRECTS:
            return  # it leads on to a capture of its own
        if status is None or 200 <= status < 300:  # noqa: PLR2004 RFC 9110: the class of success
            if words is None and status is not None:
                check_type(response.content_type, TEXT_TYPES)
            yield response
            return
        if status in GONE:
            yield response
        yield Rejected(place, "fetch", "http_error", f"status {status} ({response.url})")

    def _file(self, record: Record) -> Response:
        content_type = record.headers.get("content-type")
        return Response(record.target, _moment(record), record.block, content_type)

    def _answer(self, record: Record, request: bytes) -> Response:
        head, end, payload = record.block.partition(b"\r\n\r\n")
        exchange = Exchange(request, head + end, payload, record.headers.get("warc-ip-address"))
        try:
            status = exchange.status
        except (ValueError, IndexError):
            raise RefusedError("unreadable", "it holds no HTTP response") from None
        exchange = unchunked(exchange)
        return Response(
            url=record.target,
            fetched_at=_moment(record),
            body=self._body(exchange),
            content_type=exchange.header("Content-Type"),
            final_url=record.target,
            http_status=status,
            exchange=exchange,
        )

    def _body(self, exchange: Exchange) -> bytes:
        try:
            decoder = Decoder(exchange.header("Content-Encoding"), self._limit)
            decoder.feed(exchange.payload)
            return decoder.finish()
        except CodingError as error:
            raise RefusedError("unreadable", str(error)) from error
        except OverLimitError as error:
            raise RefusedError("too_large", str(error)) from error


def _moment(record: Record) -> datetime:
    try:
        moment = datetime.fromisoformat(record.headers.get("warc-date", ""))
    except ValueError:
        raise RefusedError("unreadable", "the record has no date") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
