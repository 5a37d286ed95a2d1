"""Discovery: from what the user names to what is to be read."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from flows.errors import InputError
from warehouse.archive.response import Hints

MEDIA_TYPES = {
    ".htm": "text/html",
    ".html": "text/html",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown",
    ".txt": "text/plain",
}
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class Source:
    """One file or web address to read.

    Attributes:
        url: its address; of a file its file: URL.
        path: the file; null for a web address.
        named: the user named it, rather than a folder or a feed.
        hints: what was said of it where it was found.
    """

    url: str
    path: Path | None = None
    named: bool = False
    hints: Hints = field(default=Hints())


@dataclass(frozen=True, slots=True)
class Rejected:
    """One input that ended before it was archived.

    Attributes:
        input: its address; of a line the file's with `#line=N`.
        stage: codes.STAGES.
        reason: codes.REASONS.
        detail: what was seen.
        named: the user named it.
    """

    input: str
    stage: str
    reason: str
    detail: str
    named: bool = False


def discover(sources: Sequence[str]) -> Iterator[Source | Rejected]:
    """Yield what to read for each source: a folder's files in sorted order, a file, an address.

    Nothing is read yet but folders. What two sources have in common is yielded once.

    Raises:
        InputError: a source is neither there nor an address; before anything is yielded.
    """
    return _once([_start(source) for source in sources])


def _start(source: str) -> Source:
    if SCHEME.match(source):
        return _named_address(source)
    path = Path(os.path.realpath(source))
    if not path.exists():
        raise InputError(
            source,
            "no such file or folder",
            "Check the spelling; an address begins with http:// or https://.",
        )
    return Source(path.as_uri(), path, named=True)


def _named_address(source: str) -> Source:
    try:
        return Source(str(web_address(source)), named=True)
    except ValueError as error:
        remedy = "Give an address that begins with http:// or https://."
        raise InputError(source, str(error), remedy) from error


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
    return url.copy_with(userinfo=b"", raw_path=url.raw_path, fragment=None)


def _once(starts: Sequence[Source]) -> Iterator[Source | Rejected]:
    seen = set()
    for start in starts:
        for found in _expand(start):
            address = found.url if isinstance(found, Source) else found.input
            if address not in seen:
                seen.add(address)
                yield found


def _expand(start: Source) -> Iterator[Source | Rejected]:
    if start.path is None:
        yield start
    elif start.path.is_dir():
        yield from _walk(start.path)
    else:
        yield _classify(start.path, named=True)


def _walk(root: Path) -> Iterator[Source | Rejected]:
    """Yield a folder's files: its own by name, then those of its folders by name."""
    pending = [root]
    while pending:
        folder = pending.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield Rejected(folder.as_uri(), "discover", "unreadable", str(error.strerror))
            continue
        folders = [Path(entry) for entry in entries if entry.is_dir(follow_symlinks=False)]
        pending.extend(reversed(folders))
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield _inside(Path(entry), root)


def _inside(path: Path, root: Path) -> Source | Rejected:
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
        detail = "a link that leads out of the folder; name its target to have it read"
        return Rejected(path.as_uri(), "discover", "unreadable", detail)
    return _classify(path, named=False)


def _classify(path: Path, *, named: bool) -> Source | Rejected:
    if path.suffix.lower() in MEDIA_TYPES:
        return Source(path.as_uri(), path, named)
    detail = f"{path.suffix or 'no ending'!r} is none of {', '.join(MEDIA_TYPES)}"
    return Rejected(path.as_uri(), "discover", "unsupported_type", detail, named)
