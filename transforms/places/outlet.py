"""Where an outlet is at home: the towns its address begins with or it adds to its headlines."""

import re
from collections.abc import Iterator
from functools import lru_cache

from transforms.document import Document
from transforms.places.entries import Rank
from transforms.places.gazetteer import SMALL, Match, gazetteer
from transforms.places.headline import Headline
from transforms.places.vocabulary import blocked
from transforms.title import parted

LETTERS = 3  # a longer name in the publisher's address is no chance
LONGEST = 24
KNOWN = 4.3  # powers of ten of people: words like "Star" and "Sun" are smaller towns
CHANNEL = re.compile(r"^[a-z]{2,4}\d{1,2}(?=[a-z])")  # "fox13memphis"
NETWORK = 3  # letters that a station's address may begin with: "abcmemphis"
ARTICLE = re.compile("^(?:the|my)")


def address(publisher: str | None) -> str:
    """Return the letters and dots of a publisher's name in small letters."""
    name = (publisher or "").casefold()
    return "".join(letter for letter in name if letter.isalnum() or letter == ".")


def homes(document: Document) -> tuple[tuple[Match, ...], ...]:
    """Return for each name of a town the outlet gives for its own the places it may mean."""
    named = (home(address(document.publisher)), *signed(document.title))
    return tuple(matches for matches in named if matches)


@lru_cache(maxsize=4096)
def home(publisher: str) -> tuple[Match, ...]:
    """Return the towns that a publisher's address begins with: "theparisnews", "abc7chicago"."""
    letters = publisher.rpartition(".")[0].removeprefix("www.")
    channel = CHANNEL.sub("", letters)
    for start in dict.fromkeys((ARTICLE.sub("", channel, count=1)[:LONGEST], channel[:LONGEST])):
        if found := beginning(start):
            return found
    return tuple(match for match in beginning(channel[NETWORK:][:LONGEST]) if match.place.is_city)


def beginning(letters: str) -> tuple[Match, ...]:
    """Return the towns of the longest name that letters begin with."""
    for size in range(len(letters), LETTERS + 1, -1):
        for split in (0, *range(2, size - 2)):
            name = f"{letters[:split]} {letters[split:size]}".strip()
            if name not in blocked() and (found := own(gazetteer().find(name))):
                return found
    return ()


def signed(title: str | None) -> Iterator[tuple[Match, ...]]:
    """Yield the towns named behind a headline, in the provinces that are named there too."""
    names = Headline(parted(title)[1]).names
    provinces = [
        match.place
        for name in names
        for match in name.matches
        if match.place.feature == "province" and match.rank is not Rank.ALIAS
    ]
    for name in names:
        towns = [match for match in own(name.matches) if match.place.importance >= KNOWN]
        there = [
            match for match in towns if any(match.place.lies_in(around) for around in provinces)
        ]
        yield tuple(there or towns)


def own(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the small places that have a name as their own."""
    return tuple(
        match for match in matches if match.rank is Rank.OWN and match.place.feature in SMALL
    )
