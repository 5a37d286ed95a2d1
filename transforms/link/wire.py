"""Wire credits: the news agency whose report a publisher prints."""

import re
from functools import cache

from schemas.table import Row
from transforms.actors.agencies import agency_names

HEAD, TAIL, BEFORE = 160, 240, 100
"""Code points at the beginning and at the end of a text where an agency is credited, and before a
bracket where a name stands that it gives the acronym of."""
_PARTICLE = re.compile(
    r"al|and|aux?|da|das|del?|den|der|des|d[iou]|e[ltn]?|las?|les?|los|of|sur|upon|van|von|y"
)
_BYLINE = r"(?:by )?(?P<agency>{names})(?: (?:staff|correspondents?|reporters?|newsroom|news))?"
_DATELINE = r"^(?P<place>[^()\n]{2,120})\((?P<agency>{names})\)\s*[:\u2013\u2014-]"
_SENTENCE = r"(?:^|\n|[.!?][\"'\u2019\u201d)]?\s)"
_ENDINGS = (
    _SENTENCE + r"\s*[(\[\u2013\u2014-] ?(?P<agency>{names})[)\]]?\.?$",
    r"(?:^|\n)(?:[Ss]ource: ?)?(?P<agency>{names})\.?$",
    _SENTENCE + r"(?:The )?(?P<agency>{names})(?: [\w ]+)? (?:also )?"
    r"contributed (?:reporting|to (?:this|the) (?:article|report|story))\b",
    r"\b(?:[Ii]nputs?|[Rr]eporting|[Mm]aterial) (?:by|from) (?:the )?(?P<agency>{names})(?!\s\w)",
)


def wire_credit(article: Row) -> str | None:
    """Return the agency that an article's byline, dateline or last words credit, if one is.

    An article that an agency only contributed to is credited to it as well: what it reports may
    be another's word, which counts once. An acronym that the text gives for another name, as for
    a party's, credits nobody.
    """
    text = article["text"].strip()
    byline, dateline, endings = _patterns()
    authors = article["authors"] or ()
    found = [byline.fullmatch(author.strip()) for author in authors[:1]]
    found += [line for line in dateline.finditer(text[:HEAD]) if _is_place(line["place"])][:1]
    found += [ending.search(text[-TAIL:]) for ending in endings]
    names = (match["agency"].lower() for match in found if match is not None)
    return next((_agencies()[name] for name in names if not _means_another(text, name)), None)


def _is_place(words: str) -> bool:
    """Tell whether words may be the place and day of a dateline: all are names or numbers."""
    bare = [word.strip("[],.:/|\u2013\u2014-") for word in words.split()]
    return all(not word[:1].islower() or _PARTICLE.fullmatch(word) for word in bare)


def _means_another(text: str, name: str) -> bool:
    """Tell whether a text gives an acronym for something that is not the agency."""
    agency = _agencies()[name]
    acronyms = [item for item in agency_names() if item.lower() == name and " " not in item]
    own = tuple(item for item in agency_names() if agency_names()[item] == agency)
    return any(
        _introduces(text, match, acronym, own)
        for acronym in acronyms
        if acronym.isupper()
        for match in re.finditer(rf"\({re.escape(acronym)}\b", text)
    )


def _introduces(text: str, bracket: re.Match[str], acronym: str, own: tuple[str, ...]) -> bool:
    """Tell whether a bracket gives the acronym of the name before it, which is none of `own`."""
    first = max(0, bracket.start() - BEFORE)
    before = text[first : bracket.start()].rpartition("\n")[2].rstrip()
    if before.endswith(own):
        return False
    words = re.split(r"[\s'\u2019-]+", before)
    capitals = "".join(word[0] for word in words if word[:1].isupper())
    if capitals.endswith(acronym) and not before.isupper():
        return True
    ends_line = re.compile(r"\)\s*[:\u2013\u2014-]").match(text, bracket.end())
    return (
        words[-1][:1].isupper()
        and words[-1][-1:].isalnum()
        and not (ends_line and _is_place(before))
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return what finds an agency in a byline, in a dateline and at the end of a text."""
    names = "|".join(map(re.escape, sorted(agency_names(), key=lambda name: (-len(name), name))))
    return (
        re.compile(_BYLINE.replace("{names}", names), re.IGNORECASE),
        re.compile(_DATELINE.replace("{names}", names), re.MULTILINE),
        tuple(re.compile(ending.replace("{names}", names)) for ending in _ENDINGS),
    )


@cache
def _agencies() -> dict[str, str]:
    return {name.lower(): agency for name, agency in agency_names().items()}
