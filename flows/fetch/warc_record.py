"""One record of a WARC file, and the words of this program's own metadata records."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from flows.fetch.said import said
from warehouse.archive.response import Hints, Kind, Response

HINTS = tuple(field.name for field in fields(Hints))


@dataclass(frozen=True, slots=True)
class Record:
    """One record.

    Attributes:
        offset: where it begins in the file.
        headers: its headers, names in lower case.
        block: its content.
        problem: reason and detail, if it can't be used.
    """

    offset: int
    headers: Mapping[str, str]
    block: bytes
    problem: tuple[str, str] | None = None

    @property
    def kind(self) -> str:
        """Its type."""
        return self.headers.get("warc-type", "")

    @property
    def target(self) -> str:
        """The address that it is about."""
        return (said(self.headers.get("warc-target-uri")) or "").strip("<>")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a metadata record of this program says of a capture."""

    url: str
    kind: Kind
    hints: Hints

    def tell(self, response: Response) -> Response:
        """Return a response as it was when it was archived."""
        return replace(response, url=self.url, kind=self.kind, hints=self.hints)


def own_words(record: Record) -> OwnWords | None:
    """Return what a record says if it is one of this program's own metadata records."""
    if record.kind != "metadata" or record.headers.get("content-type") != "application/json":
        return None
    try:
        words: Any = json.loads(record.block)
        url, kind, hints = words["url"], words["kind"], words["hints"]
        told = Hints(**{name: said(hints.get(name)) for name in HINTS})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(url, str) or kind not in ("article", "listing"):
        return None
    return OwnWords(url, kind, told)
