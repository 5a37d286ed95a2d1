"""Scores what is read in the pages of tests/clean/pages: `python -m tests.clean.compare`.

Next to it stands what trafilatura reads by itself, as it comes and with favor_precision. Texts are
compared as in the article extraction benchmark: by their shingles of four words, each page having
the same weight.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from trafilatura import extract

from transforms.clean import Rejection, clean

PAGES = Path(__file__).parent / "pages"
READ_AT = datetime(2025, 9, 1, tzinfo=UTC)
WORD = re.compile(r"\w+")
SHINGLE = 4


@dataclass(frozen=True)
class Page:
    """A page, and what is to be read in it."""

    name: str
    body: bytes
    expected: dict[str, Any]

    @property
    def text(self) -> str | None:
        """The article's text; null if the page is to be rejected."""
        return "\n\n".join(self.expected["text"]) if "text" in self.expected else None


@dataclass(frozen=True)
class Score:
    """Shares of the shingles that are right, too many, and missing; together 1."""

    right: float
    excess: float
    missing: float

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.excess) if self.right else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missing) if self.right else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.excess + self.missing)


def pages() -> list[Page]:
    """Return the pages in HTML, in the order of their names."""
    return [
        Page(path.stem, path.with_suffix(".html").read_bytes(), json.loads(path.read_text()))
        for path in sorted(PAGES.glob("*.json"))
        if path.with_suffix(".html").exists()
    ]


def read(page: Page) -> dict[str, Any] | Rejection:
    """Return what this project reads in a page."""
    capture = {"capture_id": page.name, "fetched_at": READ_AT, "publisher": None}
    return clean(capture, page.body, page.expected["content_type"], page.expected["url"])


def ours(page: Page) -> str:
    found = read(page)
    return "" if isinstance(found, Rejection) else found["text"]


def bare(page: Page) -> str:
    return extract(page.body) or ""


def precise(page: Page) -> str:
    return extract(page.body, favor_precision=True) or ""


READERS: dict[str, Callable[[Page], str]] = {"ours": ours, "bare": bare, "precise": precise}


def score(text: str, wanted: str) -> Score:
    """Return how far a text has the shingles of another."""
    found, gold = _shingles(text), _shingles(wanted)
    right = (found & gold).total()
    excess, missing = found.total() - right, gold.total() - right
    total = right + excess + missing
    return Score(right / total, excess / total, missing / total)


def mean(scores: Iterable[Score]) -> Score:
    rows = [(one.right, one.excess, one.missing) for one in scores]
    return Score(*(sum(column) / len(rows) for column in zip(*rows, strict=True)))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    size = min(SHINGLE, len(words)) or 1
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def report() -> Iterator[str]:
    """Yield a line for each shape of page, and what became of pages that hold no article."""
    by_shape: defaultdict[str, list[Page]] = defaultdict(list)
    for page in pages():
        by_shape[page.expected["shape"] if page.text else ""].append(page)
    refused = by_shape.pop("")
    yield f"{'F1 (precision, recall)':28}" + "".join(f"{name:>22}" for name in READERS)
    for shape, members in sorted(by_shape.items()):
        yield _line(f"{shape} ({len(members)})", members)
    members = [page for group in by_shape.values() for page in group]
    yield _line(f"all ({len(members)})", members)
    yield _line("all but ordinary", [p for p in members if p.expected["shape"] != "ordinary"])
    told = [page for page in refused if _reason(page) == page.expected["reason"]]
    wrong = [page.name for page in members if isinstance(read(page), Rejection)]
    silent = {n: sum(not reader(page) for page in refused) for n, reader in READERS.items()}
    yield f"pages without an article: {len(refused)}, rejected with their reason: {len(told)}"
    yield f"pages without an article of which no text is returned: {silent}"
    yield f"articles rejected: {', '.join(wrong) or 'none'}"


def _line(name: str, members: list[Page]) -> str:
    cells = []
    for reader in READERS.values():
        found = mean(score(reader(page), page.text or "") for page in members)
        cells.append(f"{found.f1:.3f} ({found.precision:.3f}, {found.recall:.3f})")
    return f"{name:28}" + "".join(f"{cell:>22}" for cell in cells)


def _reason(page: Page) -> str | None:
    found = read(page)
    return found.reason if isinstance(found, Rejection) else None


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report())
