"""Texts that do not hold what their headline tells: teasers, prompts, lists of other stories."""

import re

from transforms.clean.language import language_of
from transforms.title import parted

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 4
_FEWEST = 6  # stems by which a headline is known again
_SHARE = 0.2  # of them that a text has by chance
_LONGEST = 50_000


def headed(text: str, title: str | None) -> str:
    """Return a text, behind its headline if it has next to none of the headline's words.

    Such a page holds something else than the article, of which its headline is all that is left:
    an article says again what its headline says. A headline in another language, or the name of a
    file in its place, says the same in no common words.

    Args:
        text: its paragraphs parted by empty lines, in English.
        title: of the article, with the name of its site perhaps.
    """
    line = parted(title)[0]
    told = _stems(line)
    if len(told) < _FEWEST or len(told & _stems(text[:_LONGEST])) > _SHARE * len(told):
        return text
    if language_of(line) != "en":
        return text
    return f"{line}\n\n{text}"


def _stems(words: str) -> frozenset[str]:
    return frozenset([word[:_STEM] for word in _WORD.findall(words.casefold())])
