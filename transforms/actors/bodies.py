"""For which body somebody speaks: the army, its spokesman and its statements are one voice."""

from collections.abc import Collection

from transforms.actors.categories import Judge
from transforms.actors.characters import Character
from transforms.actors.identity import actor_key
from transforms.actors.names import PERSON
from transforms.actors.phrases import Phrase
from transforms.actors.vocabulary import roles, titles
from transforms.document import Actor

FORCES = "state_forces"
MINISTER, MINISTRY = "minister", "ministry"
MINISTRIES = frozenset(("department", MINISTRY, "office"))


def force_of(category: str, words: Collection[str], country: str | None) -> str | None:
    """Return the army or police that words name, if they are of a state's forces."""
    if category != FORCES:
        return None
    services = roles().services.items()
    service = next((name for name, own in services if not own.isdisjoint(words)), None)
    return service and " of ".join(filter(None, (service, country)))


def body_of(character: Character, actor: Actor, judge: Judge) -> str | None:
    """Return what tells the body that somebody named is or speaks for, if he speaks for one."""
    country = actor.country_code or judge.focus
    if character.kind != PERSON:
        return body_of_organization(actor, country)
    phrases = judge.phrases[id(character)]
    if any(phrase.head == MINISTER for phrase in phrases):
        return ministry_of(actor.name)
    found = (
        body_of_speaker(phrase.head, phrase.words, actor.category, country, _named(phrase, judge))
        for phrase in phrases
    )
    return next(filter(None, found), None)


def _named(phrase: Phrase, judge: Judge) -> Actor | None:
    """Return the organization that a phrase names."""
    body = phrase.organization
    if body is None or body.kind == PERSON:
        return None
    return Actor(body.name, body.kind, judge.of(body), country_code=judge.country(body))


def body_of_organization(organization: Actor, country: str | None) -> str:
    """Return the body that an organization is: a state's army or police, or itself."""
    words = organization.name.lower().split()
    force = force_of(organization.category, words, organization.country_code or country)
    return force or actor_key(organization, "")


def body_of_speaker(
    head: str,
    words: Collection[str],
    category: str,
    country: str | None,
    organization: Actor | None,
) -> str | None:
    """Return for which body one speaks by his office; null if for nobody but himself.

    Officers named with their rank speak for their army, whatever else they are.

    Args:
        head: what somebody is: "spokesman", "colonel".
        words: all words that tell it.
        category: what somebody is in public life.
        country: the country he is of, or else that the article is about.
        organization: to which he is said to belong.
    """
    speakers = roles().mouthpieces | roles().ranks
    of_body = head in roles().names or head in roles().kinds  # "a spokesman for the army"
    if head not in speakers and not (of_body and speakers & set(words)):
        return None
    force = force_of(category, words, country)
    if force is not None or organization is None:
        return force
    return body_of_organization(organization, country)


def may_mean(word: str, beside: Collection[str], organization: Actor) -> bool:
    """Tell whether a word may mean an organization: "the army" is no police and no militia.

    A ministry is no government, and that of health not that of justice.
    """
    name = frozenset(organization.name.lower().split())
    own, told = (frozenset(words) & titles().portfolios for words in (name, beside))
    if (own and told and own.isdisjoint(told)) or (word == MINISTRY and not name & MINISTRIES):
        return False
    services = roles().services.items()
    service = next((name for name, own in services if word in own - roles().ranks), None)
    return service is None or (organization.body or "").startswith(service)


def ministry_of(minister: str) -> str:
    """Return the body that a minister leads, by his name."""
    return f"{MINISTRY} of {minister.lower()}"
