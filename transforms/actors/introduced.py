"""Whom an article names later: "a rights group ... the group, Rights Monitor"."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from transforms.actors.names import ORGANIZATION
from transforms.actors.references import NAMED_LATER
from transforms.actors.roles import ROLE, RoleReader
from transforms.actors.vocabulary import base
from transforms.document import Actor
from transforms.tree import Doc, Token

MEMORY = 20
"""Roles before a name among which is looked for whom it names."""
NEAR = 4
"""Sentences from a body without a name to its name."""
OTHER = "other"
ONE = frozenset(("a", "an"))
ANOTHER = frozenset(("another", "other", "second", "third"))


def introduced(
    doc: Doc, found: Mapping[int, Actor], named: Mapping[int, Actor], reader: RoleReader
) -> Iterator[tuple[int, Actor]]:
    """Yield the places of roles whom the article names only afterwards, with who they are.

    Args:
        doc: the article.
        found: who is meant by its nouns and pronouns, in order.
        named: the organizations named in it, by the place of each naming.
        reader: reads what its nouns tell.
    """
    places = [place for place, actor in found.items() if actor.kind == ROLE]
    several = {found[place] for place in places if _is_another(doc[place])}
    known: dict[Actor, Actor] = {}
    for place, actor in found.items():
        if actor.kind != ROLE and (role := _presented(doc[place], places, found, reader)):
            known.setdefault(role, actor)
    for role, body in _only_bodies(doc, places, found, named):
        known.setdefault(role, body)
    for place in places:
        role = found[place]
        if role in known and role not in several:
            yield place, known[role]


def _presented(
    token: Token, places: list[int], found: Mapping[int, Actor], reader: RoleReader
) -> Actor | None:
    """Return the role that "the" and a name take up: "The group, Rights Monitor"."""
    words = reader.description(token)
    if words is None or reader.apposed(token) is None:
        return None
    last = bisect_left(places, token.i)
    before = reversed(places[max(0, last - MEMORY) : last])
    told = (place for place in before if _is_told_by(token.doc[place], token, words))
    place = next(told, None)
    return None if place is None else found[place]


def _is_told_by(noun: Token, later: Token, words: frozenset[str]) -> bool:
    told = {base(noun), *(part.lower_ for part in noun.lefts)}
    return base(noun) == base(later) and noun.tag_ == later.tag_ and words <= told


def _only_bodies(
    doc: Doc, places: list[int], found: Mapping[int, Actor], named: Mapping[int, Actor]
) -> Iterator[tuple[Actor, Actor]]:
    """Yield bodies told of as "a rights group", with the only one of their kind, named soon after.

    Where both are told with numbers of which none is the same, they are two.
    """
    bodies: dict[str, dict[Actor, int]] = defaultdict(dict)
    for place, actor in named.items():
        if actor.kind == ORGANIZATION and actor.category != OTHER:
            bodies[actor.category].setdefault(actor, place)
    for place in places:
        role, noun = found[place], doc[place]
        like = bodies.get(role.category, {})
        if base(noun) in NAMED_LATER and _is_new(noun) and len(like) == 1:
            body, first = next(iter(like.items()))
            if first > place and _follows(noun, doc[first]):
                yield role, body


def _follows(noun: Token, name: Token) -> bool:
    """Tell whether a name comes soon after a noun, with no numbers but of those told with it."""
    doc, start, end = noun.doc, noun.sent.end, name.sent.start
    between = sum(token.is_sent_start for token in doc[start:end])
    told, then = (_numbers(token) for token in (noun, name))
    return start <= end and between < NEAR and not (told and then and told.isdisjoint(then))


def _numbers(token: Token) -> frozenset[str]:
    return frozenset(
        word.lower_ for word in token.sent if word.like_num and word.ent_type_ != "DATE"
    )


def _is_new(noun: Token) -> bool:
    return noun.left_edge.lower_ in ONE


def _is_another(noun: Token) -> bool:
    return any(part.lower_ in ANOTHER for part in noun.lefts)
