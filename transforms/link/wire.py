"""Wire credits: the news agency whose report a publisher prints."""

import re
from functools import cache
from importlib.resources import files

from schemas.table import Row

HEAD, TAIL = 160, 240
"""Code points at the beginning and at the end of a text where an agency is credited."""
_DATELINE = r"^[^a-z(]{0,80}?[\w ,.'\u2019-]{0,80}\((?P<agency>{names})\)"
_BYLINE = r"(?:by )?(?P<agency>{names})(?: (?:staff|correspondents?|reporters?|newsroom|news))?"
_ENDINGS = (
    r"[(\[\u2013\u2014-] ?(?P<agency>{names})[)\]]?\.?$",
    r"(?:^|\n)(?:[Ss]ource: ?)?(?P<agency>{names})\.?$",
    r"\b(?P<agency>{names})(?: [\w ]+)? (?:also )?contributed(?: reporting)?\b",
    r"\b(?i:inputs?|reporting|material) (?:by|from) (?:the )?(?P<agency>{names})\b",
)


def wire_credit(article: Row) -> str | None:
    """Return the agency that an article's byline, dateline or last words credit, if one is.

    An article that an agency only contributed to is credited to it as well: what it reports may
    be another's word, which counts once.
    """
    authors = article["authors"] or ()
    found = [_agency(_patterns()[0].fullmatch(author.strip())) for author in authors]
    if found and found[0] is not None:
        return found[0]
    _, dateline, endings = _patterns()
    text = article["text"].strip()
    tail = text[-TAIL:]
    places = [dateline.search(text[:HEAD]), *(ending.search(tail) for ending in endings)]
    return next((agency for place in places if (agency := _agency(place))), None)


def _agency(found: re.Match[str] | None) -> str | None:
    return found and _agencies()[found["agency"].lower()]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return what finds an agency in a byline, in a dateline and at the end of a text."""
    names = "|".join(map(re.escape, sorted(_names(), key=lambda name: (-len(name), name))))
    return (
        re.compile(_BYLINE.replace("{names}", names), re.IGNORECASE),
        re.compile(_DATELINE.replace("{names}", names)),
        tuple(re.compile(ending.replace("{names}", names)) for ending in _ENDINGS),
    )


@cache
def _agencies() -> dict[str, str]:
    return {name.lower(): agency for name, agency in _names().items()}


@cache
def _names() -> dict[str, str]:
    """Return the agencies by the names under which they are credited."""
    lines = files("transforms.link").joinpath("agencies.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: agency for agency, names in rows for name in names.split("|")}
