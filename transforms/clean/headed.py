"""Texts that do not hold what their headline tells: teasers, prompts, lists of other stories."""

from transforms.clean.language import language_of
from transforms.title import is_told, parted


def headed(text: str, title: str | None) -> str:
    """Return a text, behind its headline if it has next to none of the headline's words.

    Such a page holds something else than the article, of which its headline is all that is left:
    an article says again what its headline says. A headline in another language, or the name of a
    file in its place, says the same in no common words.

    Args:
        text: its paragraphs parted by empty lines, in English.
        title: of the article, with the name of its site perhaps.
    """
    headline = parted(title)[0]
    if is_told(headline, text) or language_of(headline) != "en":
        return text
    return f"{headline}\n\n{text}"
