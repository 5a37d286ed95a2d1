"""Finding what an address answered at a time, through the indexes, as replay programs do."""

import bisect
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from warehouse.archive.captures import record_of
from warehouse.archive.errors import REMOVE, ArchiveError
from warehouse.archive.index import INDEX_SUFFIX, REVISIT_TYPE
from warehouse.archive.manifest import FOLDER
from warehouse.archive.members import members
from warehouse.archive.read import iterate, read
from warehouse.archive.response import Exchange, Response, Revisit, is_error
from warehouse.archive.surt import surt

REDIRECTS = range(300, 400)
MOST_REDIRECTS = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of an index.

    Attributes:
        stamp: when, as 14 digits.
        status: null for a file.
        revisit: whether it says only that nothing changed.
        warc_file, warc_offset: where it rests.
    """

    stamp: str
    status: int | None
    revisit: bool
    warc_file: str
    warc_offset: int

    @property
    def is_page(self) -> bool:
        """Whether it is what was asked for, rather than an error or another address."""
        return self.revisit or not is_error(self.status)


def answers(root: Path, url: str) -> list[Answer]:
    """Return what an address answered, in the order of time.

    Raises:
        ArchiveError: an index is damaged.
    """
    found: list[Answer] = []
    for path in sorted((root / FOLDER).glob(f"*{INDEX_SUFFIX}")):
        try:
            lines = path.read_text("utf-8").splitlines()
            start, end = (bisect.bisect_left(lines, surt(url) + after) for after in " !")
            found += map(_answer, lines[start:end])
        except (KeyError, ValueError) as error:
            raise ArchiveError(f"{FOLDER}/{path.name}", "is no index any more", REMOVE) from error
    return sorted(found, key=lambda answer: (answer.stamp, answer.warc_file, answer.warc_offset))


def find(root: Path, url: str, at: datetime | None = None) -> Response:
    """Return the page that an address served at a time: its last copy then, if it was gone.

    Args:
        root: folder of the warehouse.
        url: the address; redirects that were archived are followed.
        at: the time; null for the latest.

    Raises:
        ArchiveError: nothing was archived of it by then, or that is damaged.
    """
    limit = "9" * 14 if at is None else _stamp(at)
    asked = url
    for _ in range(MOST_REDIRECTS):
        then = [answer for answer in answers(root, url) if answer.stamp <= limit]
        if not then:
            break
        page = next((answer for answer in reversed(then) if answer.is_page), None)
        if page is not None:
            return _page(root, page)
        if then[-1].status not in REDIRECTS:
            return read(root, then[-1].warc_file, then[-1].warc_offset)
        url = _target(root, url, then[-1])
    problem = "nothing is archived of it" + (f" up to {at.isoformat()}" if at else "")
    raise ArchiveError(asked, problem, "See the column url of captures for what is archived.")


def _answer(line: str) -> Answer:
    _, stamp, rest = line.split(" ", 2)
    fields: dict[str, Any] = json.loads(rest)
    return Answer(
        stamp=stamp,
        status=int(fields["status"]) if "status" in fields else None,
        revisit=fields["mime"] == REVISIT_TYPE,
        warc_file=f"{FOLDER}/{fields['filename']}",
        warc_offset=int(fields["offset"]),
    )


def _page(root: Path, answer: Answer) -> Response:
    """Return the page of an answer, which a revisit leaves to the one before it."""
    if not answer.revisit:
        return read(root, answer.warc_file, answer.warc_offset)
    revisit = _revisit(root, answer)
    for earlier in _originals(root, revisit):
        return read(root, earlier.warc_file, earlier.warc_offset)
    raise ArchiveError(
        answer.warc_file,
        f"the record at byte {answer.warc_offset} refers to a copy that is not there",
        "Restore the archive from a copy.",
    )


def _revisit(root: Path, answer: Answer) -> Revisit:
    for location, found in iterate(root, answer.warc_file, answer.warc_offset):
        if isinstance(found, Revisit) and location.warc_offset == answer.warc_offset:
            return found
        break
    raise ArchiveError(
        answer.warc_file,
        f"no revisit at byte {answer.warc_offset}",
        "Let `rashomon archive verify` tell what is damaged.",
    )


def _originals(root: Path, revisit: Revisit) -> Iterator[Answer]:
    stamp = _stamp(revisit.original_at)
    for answer in answers(root, revisit.original_url):
        if answer.stamp == stamp and not answer.revisit:
            yield answer


def _target(root: Path, url: str, answer: Answer) -> str:
    """Return the address that a redirect leads to."""
    with (root / answer.warc_file).open("rb") as stream:
        for member in members(stream, answer.warc_offset):
            head, end, _ = record_of(answer.warc_file, member).block.partition(b"\r\n\r\n")
            return urljoin(url, Exchange(b"", head + end, b"").header("Location") or "")
    return url


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%d%H%M%S}"
