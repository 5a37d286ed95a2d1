"""What discovery finds."""

from dataclasses import dataclass, field
from pathlib import Path

from warehouse.archive.response import Hints

LISTINGS = 3
"""How many listings may follow from one another: an index of indexes, an index, a sitemap."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file or web address to read.

    Attributes:
        url: its address; of a file its file: URL.
        path: the file; null for a web address.
        named: the user named it, rather than a folder, a list or a feed.
        hints: what was said of it where it was found.
        listings: how many listings may follow from here, itself included; 0 if it is an article.
        changed_at: when it changed last, as ISO 8601, if a sitemap says so.
    """

    url: str
    path: Path | None = None
    named: bool = False
    hints: Hints = field(default=Hints())
    listings: int = 0
    changed_at: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """One input that ended without an article.

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
