"""Paywalls: pages that serve the beginning of an article and keep the rest for subscribers."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.paragraph import Paragraph
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.statement import Access
from transforms.clean.walls import matched, patterns, vocabulary, words_beside

_ENOUGH = 50  # words in the part that is not free, from which on it is there after all
_MOST = 300  # words of a beginning, where the page states that it is not free
_MOST_PROMPTED = 150  # where it only asks for a subscription
_MOST_UNCUT = 60  # where it asks more than once, and the text might be whole
_PROMPTS = 2
_WHOLE = 0.8  # share of the words an article is stated to have, from which on it is whole
_HALF = 0.5
_MOST_GATES = 10
_FEWEST_WORDS = 8
_END = 40
_ENDED = re.compile(r"(?<!\.\.)[.!?][\"'”\u2019»)\]]*$")
_SELECTOR = re.compile(r"[\w-]*(?:([.#])([\w-]{1,100}))")


def refuse_beginning(
    tree: HtmlElement, shown: Sequence[str], paragraphs: Sequence[Paragraph], access: Access
) -> None:
    """Refuse the beginning of an article whose rest is for subscribers.

    A page that serves its whole text, and only counts its visits, is not refused.

    Args:
        tree: of the page, as it came.
        shown: the lines that it shows.
        paragraphs: what was taken for the article's.
        access: whom the page states that it lets read it.

    Raises:
        NotAnArticleError: the text is a beginning.
    """
    words = words_beside(_phrases(), paragraphs)
    gated = _gated_words(tree, access)
    if _is_whole(words, gated, access.word_count) or (words > _MOST and not access.locked):
        return
    prompts = matched(_phrases(), shown)
    lacking = gated == 0 or words < _HALF * (access.word_count or 0)
    cut = _is_cut(paragraphs)
    if access.locked:
        beginning = lacking or (words <= _MOST and bool(prompts or cut))
    elif prompts and cut:
        beginning = words <= _MOST_PROMPTED
    else:
        beginning = words <= _MOST_UNCUT and len(prompts) >= _PROMPTS
    if beginning:
        seen = f"{words} words" + (f" and {prompts[0]!r}" if prompts else "")
        raise NotAnArticleError("paywalled", f"it serves {seen}: {_vocabulary()['detail']}")


def _is_whole(words: int, gated: int | None, count: int | None) -> bool:
    """Say whether all text is there: the part that is not free, or the stated number of words."""
    return (gated or 0) >= _ENOUGH or (count is not None and words >= _WHOLE * count)


def _gated_words(tree: HtmlElement, access: Access) -> int | None:
    """Return how many words stand in the parts that are not free; null if they are not found."""
    gates = [gate for selector in access.gates for gate in _selected(tree, selector)]
    return sum(len(gate.text_content().split()) for gate in gates) if gates else None


def _selected(tree: HtmlElement, selector: str) -> list[HtmlElement]:
    """Return the elements of a selector's class or id; none if it is any other selector."""
    match = _SELECTOR.fullmatch(selector.strip())
    if not match:
        return []
    attribute = "class" if match[1] == "." else "id"
    path = f"//*[contains(concat(' ', normalize-space(@{attribute}), ' '), $name)]"
    found: list[HtmlElement] = tree.xpath(path, name=f" {match[2]} ")
    return found[:_MOST_GATES]


def _is_cut(paragraphs: Sequence[Paragraph]) -> bool:
    """Say whether the last paragraph that is no prompt ends before its sentence does."""
    for paragraph in reversed(paragraphs):
        if paragraph.words >= _FEWEST_WORDS and not matched(_phrases(), [paragraph.text]):
            return not _ENDED.search(paragraph.text[-_END:])
    return False


def _vocabulary() -> dict[str, Any]:
    found: dict[str, Any] = vocabulary()["paywall"]
    return found


@cache
def _phrases() -> tuple[re.Pattern[str], ...]:
    return patterns(_vocabulary()["phrases"])
