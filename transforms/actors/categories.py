"""What each named actor is in public life, and whose country's."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from transforms.actors.bereaved import FAMILY, is_bereaved
from transforms.actors.characters import MOST, Character
from transforms.actors.fighters import fighters_called, members, of_members
from transforms.actors.foes import ARMIES, IRREGULAR, fights_army, has_government, strikes_forces
from transforms.actors.names import PERSON
from transforms.actors.parties import are_opposed, leads, stands_for_election
from transforms.actors.phrases import Phrase, descriptions, leads_government, mentions_person, read
from transforms.actors.vocabulary import category_of_name, named_for_cause, roles, seats
from transforms.document import Toponym
from transforms.places.countries import countries
from transforms.tree import Doc

FORMER = frozenset(("former", "ex", "retired", "late", "previous"))
PARTY = "party"
ARMED = "armed_group"
FORCES = "state_forces"
AGAINST = frozenset(("anti", "counter"))
LOADED = frozenset(("terrorist",))
MAY_FIGHT = frozenset(("ngo", FORCES))
WHOLE = frozenset(("country", "national", "state"))
AIR, PLANES = "air", frozenset(("fighter",))
RULES = frozenset(("government", FORCES))


def focus_of(toponyms: Iterable[Toponym]) -> str | None:
    """Return the code of the country most of the article's places lie in."""
    codes = Counter(item.country_code for item in toponyms if item.country_code)
    return max(codes, key=lambda code: (codes[code], code), default=None)


class Judge:
    """Decides categories and countries, from the phrases of the whole article.

    A government is `foreign_government` if the country it is said to be of is not the one where
    most of the article's places lie.
    """

    def __init__(
        self,
        doc: Doc,
        characters: Sequence[Character],
        owners: Mapping[int, Character],
        focus: str | None,
    ) -> None:
        self._doc = doc
        self._fighting = fighters_called(doc)
        self.focus = focus
        self.phrases = {id(item): _phrases(doc, item, owners) for item in characters}
        self.ruling = {
            id(item) for item in characters if any(leads_government(doc, n) for n in item.names)
        }
        self.linked = _links(characters, self.phrases)
        self._by_name = {item.name: self.linked.get(id(item), []) for item in characters}
        self.categories = {
            id(item): self._organization(item) for item in characters if item.kind != PERSON
        }
        self.categories |= {
            id(item): self._person(item) for item in characters if item.kind == PERSON
        }

    def of(self, character: Character) -> str:
        """Return the category of a character."""
        return self.categories[id(character)]

    def country(self, character: Character) -> str | None:
        """Return the country a character, or else its organization, is said to be of."""
        own = self._stated(character)
        if own is not None:
            return own
        bodies = (phrase.organization for phrase in self.phrases[id(character)])
        codes = (self._stated(body) for body in bodies if body is not None and body.kind != PERSON)
        return next((code for code in codes if code), None)

    def _stated(self, character: Character) -> str | None:
        own = _country_of_name(character) if character.kind != PERSON else None
        return own or next(
            (item.country for item in self.phrases[id(character)] if item.country), None
        )

    def linked_to(self, name: str) -> list[Character]:
        """Return the organizations and persons said to belong together with one of that name."""
        return self._by_name.get(name, [])

    def heads(self, character: Character) -> frozenset[str]:
        """Return the nouns that describe a character."""
        return frozenset(phrase.head for phrase in self.phrases[id(character)] if phrase.head)

    def words(self, character: Character) -> frozenset[str]:
        """Return all words of the phrases that describe a character."""
        return frozenset(word for phrase in self.phrases[id(character)] for word in phrase.words)

    def of_phrase(self, phrase: Phrase) -> str:
        """Return the category of whom a phrase describes."""
        category, country = phrase.category, phrase.country
        if phrase.organization is not None and phrase.head in roles().belonging | roles().documents:
            category = self.categories.get(id(phrase.organization)) or category
            country = country or self.country(phrase.organization)
        if phrase.category and phrase.organization is None:
            category = phrase.category
        if category == FORCES and phrase.words & FORMER:
            category = "other"
        return self.abroad(category or "other", country)

    def abroad(self, category: str, country: str | None) -> str:
        """Return foreign_government for governments of another country than the article's."""
        foreign = country is not None and self.focus is not None and country != self.focus
        return "foreign_government" if foreign and category == "government" else category

    def _organization(self, character: Character) -> str:
        words = [word for text in character.texts for word in text.split()]
        small = {word.lower() for word in words} | {
            part for word in words for part in word.lower().split("-")
        }
        phrases = self.phrases[id(character)]
        described = frozenset(word for phrase in phrases for word in phrase.words)
        elected = stands_for_election(self._doc, character)
        category = self._by_name_of(character, described, elected=elected)
        party = small & roles().parties or PARTY in described
        party = party or (category is None and (elected or self._is_of_politics(character)))
        if (party or category in MAY_FIGHT) and self._has_fighters(character, small):
            return ARMED
        if category in MAY_FIGHT and described & IRREGULAR and fights_army(character):
            return ARMED
        is_called_so = described & (roles().fighters - LOADED) and not described & AGAINST
        if (category is None and (character.claimed or strikes_forces(character))) or (
            category in (None, *MAY_FIGHT) and is_called_so
        ):
            return ARMED
        if party and category in (None, "ngo", "government"):
            return self._party(character, described)
        category = category or next(
            (phrase.category for phrase in phrases if phrase.category), None
        )
        category = category or next(of_members(self._fighting, character), None)
        category = category or roles().endings.get(character.name.split()[-1].lower())
        if category is None and character.told:
            category = "media"
        return self.abroad(category or "other", _country_of_name(character))

    def _is_of_politics(self, character: Character) -> bool:
        """Tell whether a body leads the government, or its people are called the opposition."""
        return id(character) in self.ruling or are_opposed(self._people(character))

    def _people(self, character: Character) -> list[frozenset[str]]:
        """Return of each person linked to a body the words that describe him."""
        return [self.words(item) for item in self.linked.get(id(character), ())]

    def _by_name_of(
        self, character: Character, described: frozenset[str], *, elected: bool
    ) -> str | None:
        """Return what the name of a body tells; a cause in it tells less than the article."""
        if any(text.lower().removeprefix("the ") in seats() for text in character.texts):
            return "government"
        words = character.name.split()
        category = category_of_name(words)
        if category != ARMED or not named_for_cause([word.lower() for word in words]):
            return category
        if PARTY in described or elected:
            return None
        armies = [phrase for phrase in self.phrases[id(character)] if phrase.head in ARMIES]
        whole = any(phrase.country or phrase.words & WHOLE for phrase in armies)
        whole = whole or has_government(self._doc, words)
        return FORCES if whole else ARMED

    def _has_fighters(self, character: Character, words: Collection[str]) -> bool:
        """Tell whether a body is said to have insurgents; fighters of an air force are planes."""
        nouns = set(members(self._fighting, character)) & roles().fighters
        return bool(nouns - PLANES if AIR in words else nouns)

    def _party(self, character: Character, described: frozenset[str]) -> str:
        """Return whether a party rules or opposes, if the text tells."""
        if id(character) in self.ruling or described & {"ruling", "governing"}:
            return "ruling_party"
        if described & roles().opposition:
            return "opposition_party"
        return leads(self._people(character)) or "other"

    def _person(self, character: Character) -> str:
        phrases = self.phrases[id(character)]
        words = {word for phrase in phrases for word in phrase.words}
        found = [self.of_phrase(phrase) for phrase in phrases if phrase.head]
        telling = [category for category in found if category != "other"]
        category = telling[0] if telling else "other"
        if category in RULES and words & (FORMER | roles().opposition):
            parties = [category for category in telling if category.endswith("_party")]
            parties += [
                self.of(item)
                for item in self.linked.get(id(character), ())
                if self.of(item).endswith("_party")
            ]
            opposed = words & (roles().opposition - FORMER)
            category = (
                parties[0]
                if parties
                else "opposition_party"
                if opposed and category == "government"
                else "other"
                if category == "government"
                else category
            )
        if category == FAMILY and not any(
            phrase.organization is not None and phrase.organization.victim for phrase in phrases
        ):
            category = "other"
        if category in {"civilians", "other"} and is_bereaved(character.names):
            category = FAMILY
        if category == "other" and character.victim:
            category = "civilians"
        return category


def _phrases(doc: Doc, character: Character, owners: Mapping[int, Character]) -> list[Phrase]:
    """Return what is said of a character where it is named."""
    found = []
    for name in character.names[:MOST]:
        for tokens in descriptions(doc, name):
            around = [token for token in tokens if owners.get(token.i) is not character]
            if around and not (
                character.kind == PERSON
                and mentions_person(around, owners, character)
                and not _owned(around)
            ):
                found.append(read(around, owners))
    return found


def _owned(tokens: Sequence[object]) -> bool:
    return any(getattr(token, "tag_", "") == "POS" for token in tokens)


def _links(
    characters: Sequence[Character], phrases: Mapping[int, Sequence[Phrase]]
) -> dict[int, list[Character]]:
    """Return for each organization the persons it is said to belong to, or who lead it."""
    linked: dict[int, list[Character]] = {}
    for character in characters:
        for phrase in phrases[id(character)]:
            other = phrase.organization
            if other is None or other.kind == character.kind:
                continue
            person, body = (character, other) if character.kind == PERSON else (other, character)
            linked.setdefault(id(body), []).append(person)
            linked.setdefault(id(person), []).append(body)
    return linked


def _country_of_name(character: Character) -> str | None:
    known = countries()
    for text in character.texts:
        if (seat := seats().get(text.lower().removeprefix("the "))) is not None:
            return seat
        for word in text.split():
            code = known.demonyms.get(word.lower()) or known.names.get(word.lower())
            if code:
                return code
    return None
