"""Who wrote an article: people named in a byline, or the agency if it names nobody."""

import re
from collections.abc import Iterable, Iterator

from transforms.clean.page import tidy
from transforms.clean.vocabulary import phrases

BY = re.compile(
    r"(?:(?:words|reporting|written|text|story)\s+)?by[:\s]\s*(.+)|authors?:\s*(.+)", re.IGNORECASE
)
_LONGEST = 300
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||/|&|•|\band\b|\bwith\b)\s*")
_PLACE = re.compile(r"\s+(?:in|from|reporting|for|at)\s.*")
_NO_NAME = re.compile(r"://|www\.|@|\d")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'\u2019-][^\W\d_]+)*[.'\u2019]?")
_NAME_WORDS = range(2, 7)


def parts_of(credit: str) -> list[str]:
    """Return the names in a byline, without the word "By"."""
    match = BY.fullmatch(credit)
    named = (match[1] or match[2]) if match else credit
    return [part for name in _BETWEEN_NAMES.split(named) if (part := name.strip(" ."))]


def is_name(text: str) -> bool:
    """Say whether words are written as the name of a person is."""
    words = text.split()
    return len(words) in _NAME_WORDS and all(
        _NAME_WORD.fullmatch(word)
        and (word[0].isupper() or word.lower() in phrases("name_particles"))
        for word in words
    )


def is_employer(text: str) -> bool:
    """Say whether a part of a byline names an agency, an office or a job."""
    return text.rpartition(" ")[2].lower() in phrases("employers")


def is_agency(text: str) -> bool:
    """Say whether a part of a byline is written as the name of an agency is: in one word."""
    word = _NAME_WORD.fullmatch(text) is not None and text[0].isupper()
    return is_employer(text) or (word and text.lower() not in phrases("days"))


def writers(credits_: Iterable[str], sites: Iterable[str]) -> tuple[str, ...]:
    """Return the people that credits name; if they name none, the agency.

    Args:
        credits_: as the page writes them: "By Jane Roe and Max Moe, Agency".
        sites: names of the site, which is nobody's byline there.
    """
    parts = dict.fromkeys(_named(credits_))
    aside = {site.casefold() for site in sites} | phrases("nobody")
    known = [part for part in parts if part.casefold() not in aside]
    people = [part for part in known if is_name(part) and not is_employer(part)]
    return tuple(people or known[:1])


def _named(credits_: Iterable[str]) -> Iterator[str]:
    for credit in credits_:
        for part in parts_of(tidy(credit)[:_LONGEST]):
            name = part if is_employer(part) else _PLACE.sub("", part)
            if name and not _NO_NAME.search(name):
                yield name
