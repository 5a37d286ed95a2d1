"""One request and its response, read within limits of time and size."""

from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import anyio
import httpcore
import httpx

from flows.fetch.answer import NOT_MODIFIED, Answer
from flows.fetch.refused import RefusedError
from flows.fetch.validators import Validators
from flows.settings import Settings
from warehouse.archive.coding import ACCEPTED, CodingError, Decoder, OverLimitError
from warehouse.archive.response import Exchange

ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
    "application/feed+json,application/xml;q=0.9,text/*;q=0.8"
)
TEXT_TYPES = ("application/xhtml+xml", "application/xml")
# Listings come as JSON, too, and in files that are packed.
LISTING_TYPES = (
    *TEXT_TYPES,
    "application/feed+json",
    "application/gzip",
    "application/json",
    "application/octet-stream",
    "application/x-gzip",
)
# Statuses that say that a page is not there any longer, or may not be shown.
GONE = (404, 410, 451)
# Statuses that may pass: too many requests, and errors of the server or of one before it.
PASSING = (429, 500, 502, 503, 504)
REDIRECTS = (301, 302, 303, 307, 308)
# Below this size a body may be as repetitive as it likes: an empty page compresses well, too.
EXPANSION_FLOOR = 1_000_000
SNIFFED = 1024
Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a body to read.

    Attributes:
        size: most bytes, with any content coding undone.
        cut: read that much and leave the rest, rather than refuse a longer body.
        types: content types that are accepted beside text; all if null.
    """

    size: int
    cut: bool = False
    types: tuple[str, ...] | None = TEXT_TYPES


async def get(
    pool: httpcore.AsyncConnectionPool,
    url: httpx.URL,
    limits: Limits,
    settings: Settings,
    validators: Validators | None = None,
) -> Answer:
    """Ask for an address once, without following redirects.

    Args:
        pool: connections.
        url: the address.
        limits: how much to read.
        settings: limits of time, and the user agent.
        validators: ask only for what changed since.

    Raises:
        RefusedError: there is no answer in time, or none that may be kept.
    """
    try:
        with anyio.fail_after(settings.total_timeout):
            return await _get(pool, url, limits, settings, validators or Validators())
    except TimeoutError as error:
        detail = f"not complete after {settings.total_timeout:g} s"
        raise RefusedError("timeout", detail) from error
    except (httpcore.ReadTimeout, httpcore.WriteTimeout) as error:
        raise RefusedError("timeout", f"silent for {settings.read_timeout:g} s") from error
    except httpcore.ConnectTimeout as error:
        detail = f"no connection within {settings.connect_timeout:g} s"
        raise RefusedError("unreachable", detail, again=True) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        detail = str(error) or type(error).__name__
        raise RefusedError("unreachable", detail, again=True) from error


async def _get(
    pool: httpcore.AsyncConnectionPool,
    url: httpx.URL,
    limits: Limits,
    settings: Settings,
    validators: Validators,
) -> Answer:
    conditions = validators.conditions()
    sent = [*_request_headers(url, settings), *conditions]
    patience = {
        "connect": settings.connect_timeout,
        "read": settings.read_timeout,
        "write": settings.read_timeout,
    }
    target = httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    async with pool.stream(
        "GET", target, headers=sent, extensions={"timeout": patience}
    ) as response:
        exchange = Exchange(
            request=_head(b"GET " + url.raw_path + b" HTTP/1.1", sent),
            head=_response_head(response),
            payload=b"",
            ip_address=_server(response),
        )
        location = _header(response, b"location")
        if response.status in REDIRECTS and location is not None:
            return Answer(exchange, response.status, location=location)
        if response.status == NOT_MODIFIED and conditions:
            return Answer(exchange, response.status)
        if response.status in GONE:
            limits = Limits(limits.size, types=None)
            raise _refusal(response, await _read(response, exchange, limits, settings))
        if not 200 <= response.status < 300:  # noqa: PLR2004 RFC 9110: the class of success
            raise _refusal(response)
        return await _read(response, exchange, limits, settings)


async def _read(
    response: httpcore.Response, exchange: Exchange, limits: Limits, settings: Settings
) -> Answer:
    content_type = _header(response, b"content-type")
    check_type(content_type, limits.types)
    payload = bytearray()
    try:
        decoder = Decoder(_header(response, b"content-encoding"), limits.size)
        _check_length(_header(response, b"content-length"), limits)
        async for chunk in response.aiter_stream():
            payload += chunk
            decoder.feed(chunk)
            _check_expansion(len(decoder.body), len(payload), settings)
        body = decoder.finish()
    except CodingError as error:
        raise RefusedError("unreadable", str(error)) from error
    except OverLimitError as error:
        if not limits.cut:
            raise RefusedError("too_large", str(error)) from error
        body = bytes(decoder.body)
    if limits.types is not None and content_type is None and b"\0" in body[:SNIFFED]:
        raise RefusedError("not_text", "no content type, and not text")
    kept = Exchange(exchange.request, exchange.head, bytes(payload), exchange.ip_address)
    return Answer(kept, response.status, content_type, body)


def _header(response: httpcore.Response, name: bytes) -> str | None:
    """Return the value of a header; those that are not ASCII are mostly UTF-8."""
    value = next((value for key, value in response.headers if key.lower() == name), None)
    return None if value is None else value.decode("utf-8", "replace").strip()


def _refusal(response: httpcore.Response, gone: Answer | None = None) -> RefusedError:
    status = response.status
    again = _retry_after(response) if status in PASSING else False
    return RefusedError("http_error", f"status {status}", again=again, status=status, gone=gone)


def _retry_after(response: httpcore.Response) -> bool | float:
    """Return the seconds to wait (RFC 9110, 10.2.3); true if the server does not say.

    A date is held against the server's own clock, its Date header.
    """
    asked = _header(response, b"retry-after") or ""
    if asked.isdecimal():
        return float(asked)
    try:
        then = parsedate_to_datetime(asked)
        now = parsedate_to_datetime(_header(response, b"date") or "")
        return max(0.0, (then - now).total_seconds())
    except (ValueError, TypeError):
        return True


def check_type(content_type: str | None, types: tuple[str, ...] | None) -> None:
    """Raise unless a content type is text or another that is accepted.

    Raises:
        RefusedError: it is not.
    """
    if types is None:
        return
    media_type = (content_type or "text/plain").partition(";")[0].strip().lower()
    text = media_type.startswith("text/") or media_type.endswith("+xml")
    if not text and media_type not in types:
        raise RefusedError("not_text", f"content type {media_type}")


def _check_length(length: str | None, limits: Limits) -> None:
    if length and length.isdecimal() and int(length) > limits.size and not limits.cut:
        raise RefusedError("too_large", f"{int(length):,} bytes, more than {limits.size:,}")


def _check_expansion(body: int, payload: int, settings: Settings) -> None:
    if body > max(EXPANSION_FLOOR, payload * settings.max_expansion):
        detail = f"{payload:,} bytes expand to more than {settings.max_expansion} times as much"
        raise RefusedError("too_large", detail)


def _request_headers(url: httpx.URL, settings: Settings) -> Headers:
    return [
        (b"Host", url.netloc),
        (b"User-Agent", settings.user_agent.encode("ascii")),
        (b"Accept", ACCEPT.encode("ascii")),
        (b"Accept-Encoding", ACCEPTED.encode("ascii")),
    ]


def _response_head(response: httpcore.Response) -> bytes:
    version = response.extensions["http_version"]
    reason = response.extensions.get("reason_phrase", b"")
    # The transfer coding is undone here; readers of the archive must not try to undo it again.
    headers = [
        (b"X-Archive-Orig-" + name if name.lower() == b"transfer-encoding" else name, value)
        for name, value in response.headers
    ]
    return _head(b"%b %d %b" % (version, response.status, reason), headers)


def _head(first: bytes, headers: Headers) -> bytes:
    lines = [first, *(name + b": " + value for name, value in headers)]
    return b"\r\n".join(lines) + b"\r\n\r\n"


def _server(response: httpcore.Response) -> str | None:
    address = response.extensions["network_stream"].get_extra_info("server_addr")
    return str(address[0]) if address else None
