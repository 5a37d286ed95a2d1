"""Which mentions of an article report one happening."""

from collections.abc import Sequence

from spacy.tokens import Token

from transforms.document import Document, EventMention
from transforms.events.aboutness import is_about, is_marked_other
from transforms.events.attachment import is_definite
from transforms.events.family import family, mode_family
from transforms.events.happening import Happening, is_sketch, own_date, token_at
from transforms.events.phrase import belongs
from transforms.events.scope import same_days, same_place

LOOKED_AT = 24
NEAR = 300
NEXT = 3
STORY = frozenset({"protest", "violence", "custody", "coercion"})


def group(mentions: Sequence[EventMention], document: Document) -> list[int]:
    """Return for each mention the number of the happening it reports, from 0 in text order."""
    happenings: list[Happening] = []
    numbers = []
    for mention in mentions:
        crowd = _has_crowd(document, mention)
        home = _home(mention, happenings[-LOOKED_AT:], document, has_crowd=crowd)
        if home is None:
            home = Happening(len(happenings), is_sketch=is_sketch(mention, document))
            happenings.append(home)
        home.add(mention, token_at(document, mention.trigger), has_crowd=crowd)
        numbers.append(home.number)
    return numbers


def _home(
    mention: EventMention, happenings: Sequence[Happening], document: Document, *, has_crowd: bool
) -> Happening | None:
    """Return the happening a mention reports: the latest that fits, one of its own kind first."""
    kind = family(mention.event_type, mention.event_mode)
    fitting = [
        found
        for found in reversed(happenings)
        if _fits(found, mention, document, has_crowd=has_crowd)
    ]
    again = _taken_up(token_at(document, mention.trigger), fitting)
    if again is not None:
        return again
    return min(
        fitting,
        key=lambda found: (found.is_coarse, kind not in found.families),
        default=None,
    )


def _taken_up(token: Token, fitting: Sequence[Happening]) -> Happening | None:
    """Return the happening a definite noun names again by the same word."""
    if not is_definite(token):
        return None
    return next((found for found in fitting if token.lemma_.lower() in found.words), None)


def _has_crowd(document: Document, mention: EventMention) -> bool:
    """Tell whether protesters do it or undergo it."""
    if mention.event_type == "PROTEST":
        return True
    parties = (mention.actor, mention.recipient)
    return any(
        belongs(token_at(document, party), f"@{name}")
        for party in parties
        if party is not None
        for name in ("crowd", "protest")
    )


def _fits(
    happening: Happening, mention: EventMention, document: Document, *, has_crowd: bool
) -> bool:
    token = token_at(document, mention.trigger)
    kind = family(mention.event_type, mention.event_mode)
    if not (same_days(happening, mention) and same_place(happening, mention)):
        return False
    sketch = is_sketch(mention, document)
    if sketch != happening.is_sketch or (sketch and token.lemma_.lower() not in happening.words):
        return False
    if _is_future(mention, happening):
        return False
    if is_about(mention, happening, document) or is_marked_other(token):
        return False
    if kind in happening.families:
        mode = mode_family(mention.event_mode)
        return mode is None or not happening.modes or mode in happening.modes
    return _is_repression(happening, mention, kind, document, has_crowd=has_crowd)


def _is_future(mention: EventMention, happening: Happening) -> bool:
    """Tell whether one of them is dated but did not happen, or not yet, and the other did."""
    if mention.realis != "actual":
        return own_date(mention) is not None and happening.is_actual
    return bool(happening.dates) and not happening.is_actual


def _is_repression(
    happening: Happening,
    mention: EventMention,
    kind: str,
    document: Document,
    *,
    has_crowd: bool,
) -> bool:
    """Tell whether a protest and what is done against it meet, as one story."""
    crossing = {kind, *happening.families}
    if not crossing <= STORY:
        return False
    if "protest" in crossing:
        meets = has_crowd or _may_meet_crowd(happening, mention, kind, document)
        return happening.has_crowd and meets
    near = mention.sentence[0] - happening.last < NEAR
    return near and mention.realis == "actual" and happening.is_actual


def _may_meet_crowd(
    happening: Happening, mention: EventMention, kind: str, document: Document
) -> bool:
    """Tell whether a deed told beside a protest may be against it: nobody else is named."""
    gap = mention.sentence[0] - happening.last
    if kind == "violence":
        return gap <= NEXT and not (mention.actor or mention.recipient)
    if gap >= NEAR:
        return False
    if kind != "custody" or mention.recipient is None:
        return True
    return token_at(document, mention.recipient).tag_ in ("NNS", "CD")
