"""Pages that stand in the place of an article: notices, prompts, checks."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.headline import stated_title
from transforms.clean.page import lines_of, text_of
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.rejection import NotAnArticleError

_MOST_LINES = 400
_LONGEST_LINE = 2_000
_HEADINGS = 3
_MUCH = 400  # words; whatever else such a page says, it holds an article


@dataclass(frozen=True, slots=True)
class Wall:
    """A kind of page that stands in the place of an article.

    Attributes:
        reason: schemas.codes.REASONS.
        detail: what to do about it.
        titles: patterns of which one in a title or heading tells it.
        phrases: patterns of which `least` tell it, in different wordings.
        elements: ids and classes of which one tells it.
        most_words: of prose in other words, beyond which the page is an article.
        least: how many phrases tell it.
    """

    reason: str
    detail: str
    titles: tuple[re.Pattern[str], ...]
    phrases: tuple[re.Pattern[str], ...]
    elements: tuple[str, ...]
    most_words: int
    least: int


def refuse_walls(tree: HtmlElement, shown: Sequence[str], paragraphs: Sequence[Paragraph]) -> None:
    """Refuse a page that stands in the place of an article.

    Args:
        tree: of the page, as it came.
        shown: the lines that it shows.
        paragraphs: what was taken for the article's.

    Raises:
        NotAnArticleError: it is such a page.
    """
    if words_beside((), paragraphs) > _MUCH:
        return
    titles = [stated_title(tree), *(text_of(h) for h in islice(tree.iter("h1", "h2"), _HEADINGS))]
    for wall in _walls():
        if words_beside(wall.phrases, paragraphs) > wall.most_words:
            continue
        if said := _told(wall, tree, titles, shown):
            raise NotAnArticleError(wall.reason, f"it says {said!r}: {wall.detail}")


def shown_lines(tree: HtmlElement) -> list[str]:
    """Return the first lines that a browser shows of a page."""
    return [line[:_LONGEST_LINE] for _, line in islice(lines_of(tree), _MOST_LINES)]


def words_beside(phrases: Iterable[re.Pattern[str]], paragraphs: Iterable[Paragraph]) -> int:
    """Return how many words of prose are in paragraphs that have none of these phrases."""
    others = (p for p in paragraphs if is_prose(p) and not matched(phrases, [p.text]))
    return sum(paragraph.words for paragraph in others)


def matched(phrases: Iterable[re.Pattern[str]], shown: Sequence[str]) -> list[str]:
    """Return what lines have of these phrases, the first match of each."""
    found = (next(filter(None, map(phrase.search, shown)), None) for phrase in phrases)
    return [match[0] for match in found if match]


def patterns(expressions: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Return regular expressions compiled, for either letter case."""
    return tuple(re.compile(expression, re.IGNORECASE) for expression in expressions)


@cache
def vocabulary() -> dict[str, Any]:
    """Return what walls are told by."""
    return tomllib.loads(files("transforms.clean").joinpath("walls.toml").read_text("utf-8"))


@cache
def _walls() -> tuple[Wall, ...]:
    return tuple(
        Wall(
            reason=wall["reason"],
            detail=wall["detail"],
            titles=patterns(wall["titles"]),
            phrases=patterns(wall["phrases"]),
            elements=tuple(wall.get("elements", ())),
            most_words=wall["most_words"],
            least=wall["least"],
        )
        for wall in vocabulary()["wall"]
    )


def _told(wall: Wall, tree: HtmlElement, titles: list[str], shown: Sequence[str]) -> str | None:
    """Return what tells a wall on a page; null if it is another page."""
    if found := matched(wall.titles, [title for title in titles if title]):
        return found[0]
    found = matched(wall.phrases, shown)
    if len(found) >= wall.least:
        return ", ".join(found[: wall.least])
    return next((name for name in wall.elements if _has(tree, name)), None) if found else None


def _has(tree: HtmlElement, name: str) -> bool:
    return bool(
        tree.xpath(
            "boolean(//*[@id=$name or contains(@class, $name) or contains(@src, $name)])", name=name
        )
    )
