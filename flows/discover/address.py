"""Web addresses: their normal form, and which of them are one page."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote_plus, urlsplit

import httpx

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
PORTS = 65_535
LONGEST = 8_192
"""Characters of an address; few servers take longer ones."""
VARIANTS = Path(__file__).with_name("variants.toml")


class Variants(NamedTuple):
    """The vocabulary of variants.toml."""

    tracking: frozenset[str]
    tracking_beginnings: tuple[str, ...]
    labels: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[tuple[str, str], ...]
    parameters: frozenset[str]
    caches: tuple[re.Pattern[str], ...]


@cache
def _variants() -> Variants:
    words = tomllib.loads(VARIANTS.read_text("utf-8"))
    return Variants(
        frozenset(name.lower() for name in words["tracking"]),
        tuple(words["tracking_beginnings"]),
        frozenset(words["labels"]),
        tuple(words["beginnings"]),
        tuple(words["endings"].items()),
        frozenset(words["parameters"]),
        tuple(re.compile(pattern) for pattern in words["caches"]),
    )


def web_address(text: str) -> httpx.URL:
    """Return a web address in its normal form, without credentials and fragment.

    Raises:
        ValueError: it is not an address that may be fetched.
    """
    try:
        url = httpx.URL(text.strip())
    except (httpx.InvalidURL, UnicodeError) as error:
        raise ValueError(f"not a web address: {error}") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError("only http and https addresses are fetched")
    if url.port is not None and not 0 < url.port <= PORTS:
        raise ValueError(f"there is no port {url.port}")
    normal = url.copy_with(userinfo=b"", raw_path=url.raw_path, fragment=None)
    if len(str(normal)) > LONGEST:
        raise ValueError(f"longer than {LONGEST:,} characters")
    return normal


def untracked(address: str) -> str:
    """Return a normal address without the parameters that only tell who followed which link."""
    page, mark, query = address.partition("?")
    kept = [part for part in query.split("&") if not _tracks(part)]
    return page + mark + "&".join(kept) if kept and mark else page


def page_key(address: str) -> str:
    """Return what the addresses of one page have in common.

    AMP, print and mobile variants are that page, and so is the copy in a cache of AMP pages.
    """
    parts = urlsplit(untracked(address))
    place = _uncached(parts.netloc.lower() + parts.path)
    host, _, path = place.partition("/")
    query = sorted(part for part in parts.query.split("&") if part and not _is_variant(part))
    return f"{_host(host)}/{_path(path)}?{'&'.join(query)}"


def _tracks(part: str) -> bool:
    name = unquote_plus(part.partition("=")[0]).lower()
    words = _variants()
    return name in words.tracking or name.startswith(words.tracking_beginnings)


def _is_variant(part: str) -> bool:
    name, _, value = unquote_plus(part).lower().partition("=")
    return bool({name, f"{name}={value}"} & _variants().parameters)


def _uncached(place: str) -> str:
    for pattern in _variants().caches:
        if found := pattern.match(place):
            return place[found.end() :]
    return place


def _host(host: str) -> str:
    label, _, rest = host.partition(".")
    while label in _variants().labels and "." in rest:
        host = rest
        label, _, rest = host.partition(".")
    return host


def _path(path: str) -> str:
    words = _variants()
    for beginning in words.beginnings:
        path = path.removeprefix(beginning)
    path = path.rstrip("/")
    for ending, own in words.endings:
        if path.endswith(ending) and path != ending:
            return path.removesuffix(ending).rstrip("/") + own
    return path
