"""Articles to be linked: new ones at hand and published ones on demand."""

from collections.abc import Collection, Iterable, Mapping

from flows.gather import Tables
from schemas.table import Row
from transforms.link.duplicates import Text, shingles
from transforms.link.wire import wire_credit
from transforms.title import own_text
from warehouse.lake import Lake

MARKS = ("duplicate_of", "duplicate_kind", "previous_version", "first_version")
"""The columns of articles that linking fills."""
BRIEF = ("article_id", "published_at", *MARKS)


class Articles:
    """Rows and texts of articles.

    Args:
        lake: what is published.
        new: what was read since.

    Attributes:
        fresh: rows of the new ones, by article_id.
    """

    def __init__(self, lake: Lake, new: Tables) -> None:
        self._lake = lake
        rows = (row | dict.fromkeys(MARKS) for row in new["articles"].to_pylist())
        self.fresh = {row["article_id"]: row | {"wire_credit": wire_credit(row)} for row in rows}
        self._shingles = {key: shingles(_own(row)) for key, row in self.fresh.items()}

    def brief(self, keys: Iterable[str]) -> dict[str, Row]:
        """Return of some articles when they were published and what linking has filled."""
        return self._some(set(keys), BRIEF)

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the texts of some articles, without what is not their own."""
        rows = self._some(set(keys), ("article_id", "title", "text"))
        return {key: _own(row) for key, row in rows.items()}

    def shingles(self, keys: Iterable[str]) -> dict[str, Text]:
        """Return the runs of words of some articles."""
        asked = set(keys)
        found = self.texts(asked - self.fresh.keys())
        fresh = {key: self._shingles[key] for key in asked & self.fresh.keys()}
        return fresh | {key: shingles(text) for key, text in found.items()}

    def filled(self, marked: Mapping[str, Row]) -> list[Row]:
        """Return the rows of articles with what linking fills, but those it leaves as they were.

        Args:
            marked: the columns that linking fills, by article_id.
        """
        before = self.brief(marked.keys() - self.fresh.keys())
        changed = {key for key, row in before.items() if row != row | marked[key]}
        stored = self._lake.some("articles", "article_id", changed).to_pylist()
        return [row | marked[row["article_id"]] for row in (*self.fresh.values(), *stored)]

    def _some(self, keys: Collection[str], columns: tuple[str, ...]) -> dict[str, Row]:
        stored = self._lake.some("articles", "article_id", set(keys) - self.fresh.keys(), columns)
        fresh = (
            {name: self.fresh[key][name] for name in columns} for key in keys if key in self.fresh
        )
        return {row["article_id"]: row for row in (*stored.to_pylist(), *fresh)}


def _own(row: Row) -> str:
    return own_text(row["title"], row["text"])
