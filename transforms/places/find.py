"""Find the places an article names: names the gazetteer knows, weighed in their context."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms.document import Document, Toponym
from transforms.places import evidence, kinds
from transforms.places.candidates import Candidate, candidates
from transforms.places.gazetteer import Place, gazetteer
from transforms.places.mention import Mention
from transforms.places.qualifiers import qualify
from transforms.places.quarters import bring_home, settle_parts, settle_quarters
from transforms.places.resolve import resolve
from transforms.places.setting import Setting, read_setting
from transforms.places.spelling import closest
from transforms.places.surroundings import Surroundings
from transforms.places.toponym import known, unknown
from transforms.places.unknown import with_unknown

# Reasons that make a word part of another name, whatever it means elsewhere in the article.
ESTRANGED = frozenset(
    (
        "after_name",
        "title",
        "initial",
        "street",
        "brand",
        "named_after",
        "body_of",
        "label_PERSON",
        "surname",
        "demonym",
    )
)
NARROW = frozenset(("town", "district", "region"))


def find_places(document: Document) -> list[Toponym]:
    """Return the places an article names, in order, each with where it is."""
    return [toponym(mention, document) for mention in find_mentions(document)]


def find_mentions(document: Document) -> list[Mention]:
    """Return the accepted mentions of places in order, each with its reasons and its place."""
    setting = read_setting(document)
    source = gazetteer()
    known = candidates(setting.doc.text, setting.words, source, cased=setting.cased)
    mentions = [judge(candidate, setting) for candidate in with_unknown(known, setting)]
    qualify(mentions, setting)
    carry_over(mentions)
    settle(mentions, setting)
    if welcome_neighbours(mentions):
        settle(mentions, setting)
    accepted = [mention for mention in mentions if mention.accepted]
    bring_home(accepted, setting)
    settle_parts(accepted)
    return accepted


def judge(candidate: Candidate, setting: Setting) -> Mention:
    """Return a mention with all reasons that stand close to it."""
    if kinds.is_side(candidate.name):
        candidate = replace(candidate, matches=())  # no town far off that is called so as well
    kind = kinds.kind_of(candidate, setting)
    mention = Mention(candidate, kind)
    mention.reasons += evidence.standing(candidate, kind=kind is not None)
    mention.reasons += evidence.labelled(candidate, setting)
    if not candidate.demonym:
        mention.reasons += evidence.preceded(candidate, setting)
    mention.reasons += evidence.followed(candidate, setting)
    mention.reasons += evidence.known(candidate, setting)
    if kind and "ordinary_word" not in mention.reasons:
        mention.reasons.append("kind")
    return mention


def carry_over(mentions: Sequence[Mention]) -> None:
    """Let a name that is a place once be one elsewhere in the article too."""
    sure = {mention.candidate.name for mention in mentions if mention.accepted}
    for mention in mentions:
        if mention.candidate.name in sure and ESTRANGED.isdisjoint(mention.reasons):
            mention.reasons.append("named_elsewhere")


def settle(mentions: Sequence[Mention], setting: Setting) -> None:
    """Decide which place each accepted mention means."""
    accepted = [mention for mention in mentions if mention.accepted]
    resolve([mention for mention in accepted if mention.candidate.matches], setting)
    around = list(surrounding_provinces(accepted))
    for mention, province in zip(accepted, around, strict=True):
        is_near = mention.kind in NARROW or is_unlike(mention)
        container = mention.within or (province if is_near else None)
        if container and (mention.place is None or mention.strays_from(container)):
            mention.container_place = container
            mention.place = closest(mention.candidate.name, container, gazetteer())
    settle_quarters(accepted, setting)


def is_unlike(mention: Mention) -> bool:
    """Tell whether it names a landscape or region, but was taken for a town of that name."""
    is_town = mention.place is not None and mention.place.feature == "town"
    return is_town and mention.is_wide


def surrounding_provinces(mentions: Sequence[Mention]) -> Iterator[Place | None]:
    """Yield for each mention the province named last before it, or else first after it."""
    places = [mention.place for mention in mentions]
    last = next((place for place in places if place and place.feature == "province"), None)
    for place in places:
        last = place if place and place.feature == "province" else last
        yield last


def welcome_neighbours(mentions: Sequence[Mention]) -> bool:
    """Give the names a reason that have a place near the places found; tell if it suffices."""
    surroundings = Surroundings.of(mentions)
    known: dict[str, bool] = {}
    welcome = []
    for mention in mentions:
        name = mention.candidate.name
        if not mention.accepted:
            if name not in known:
                known[name] = surroundings.hold(mention.candidate)
            if known[name]:
                welcome.append(mention)
    for mention in welcome:
        mention.reasons.append("neighbour")
    return any(mention.accepted for mention in welcome)


def toponym(mention: Mention, document: Document) -> Toponym:
    """Return a mention as a place of the text."""
    start, end = mention.candidate.start, mention.candidate.end
    if mention.place is None:
        name = document.cut(start, end)
        feature = mention.kind or ("region" if mention.is_landscape else None)
        return unknown(name, start, end, feature, mention.container_place)
    is_people = mention.candidate.demonym
    return known(mention.place, start, end, adjective=is_people, town=mention.town)
