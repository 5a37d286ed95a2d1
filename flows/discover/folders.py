"""Files: which of them are read, and in which order."""

import os
from collections.abc import Iterator
from pathlib import Path

from flows.discover.found import Rejected, Source

WARC = "application/warc"
MEDIA_TYPES = {
    ".htm": "text/html",
    ".html": "text/html",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".warc": WARC,
    ".warc.gz": WARC,
}


def media_type(path: Path) -> str | None:
    """Return the media type that a file's name tells; null if its type is not read."""
    endings = [ending.lower() for ending in path.suffixes[-2:]]
    return MEDIA_TYPES.get("".join(endings)) or MEDIA_TYPES.get("".join(endings[-1:]))


def walk(root: Path) -> Iterator[Source | Rejected]:
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
    return classify(path, named=False)


def classify(path: Path, *, named: bool) -> Source | Rejected:
    """Return a file as a source, if its ending is that of a type that is read."""
    if media_type(path) is not None:
        return Source(path.as_uri(), path, named)
    detail = f"{path.suffix or 'no ending'!r} is none of {', '.join(MEDIA_TYPES)}"
    return Rejected(path.as_uri(), "discover", "unsupported_type", detail, named)
