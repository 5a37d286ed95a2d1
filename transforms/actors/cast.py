"""The cast of an article: everybody named in it, and whom any of its phrases means."""

from collections.abc import Sequence
from dataclasses import replace

from transforms.actors.bodies import body_of
from transforms.actors.categories import Judge, focus_of
from transforms.actors.characters import Character, gather
from transforms.actors.introduced import introduced
from transforms.actors.kinds import with_kinds
from transforms.actors.names import ORGANIZATION, find_names
from transforms.actors.owned import by_owner
from transforms.actors.references import References
from transforms.actors.roles import RoleReader
from transforms.document import Actor, Document, Entity, Toponym
from transforms.places.countries import countries
from transforms.tree import Doc, Span, Token

QUANTIFIERS = frozenset(
    (
        "all",
        "another",
        "both",
        "each",
        "few",
        "half",
        "many",
        "most",
        "none",
        "one",
        "several",
        "some",
        "two",
    )
)


class Cast:
    """Who is who in one article.

    Attributes:
        entities: every naming of a person or organization, in order.
    """

    def __init__(self, document: Document, toponyms: Sequence[Toponym]) -> None:
        doc = document.doc
        characters = gather(doc, with_kinds(doc, find_names(document, toponyms)))
        owners = {
            place: character
            for character in characters
            for name in character.names
            for place in range(name.first, name.last)
        }
        judge = Judge(doc, characters, owners, focus_of(toponyms))
        self._doc = doc
        self._judge = judge
        self._owners = owners
        self._actors = {id(item): _actor(item, judge) for item in characters}
        self._reader = RoleReader(doc, owners, self._actors, judge)
        self._found = References(document, owners, self._actors, judge, self._reader).found
        named = {place: self._actors[id(item)] for place, item in owners.items()}
        self._found.update(dict(introduced(doc, self._found, named, self._reader)))
        self._tell_owned(characters)
        self._asked: dict[Actor, None] = {}
        self._meanings: dict[tuple[int, int], Actor | None] = {}
        self.entities = _entities(doc, characters, self._actors)

    def _tell_owned(self, characters: Sequence[Character]) -> None:
        """Give persons the category of the body that a pronoun or noun says they are of."""
        told = dict(by_owner(self._doc, characters, self._actors, self._found, self._judge))
        anew = {self._actors[key]: actor for key, actor in told.items()}
        self._actors.update(told)
        if anew:
            self._found.update((i, anew[a]) for i, a in self._found.items() if a in anew)

    @property
    def actors(self) -> list[Actor]:
        """Everybody named in the article, then the roles that `actor_at` was asked for."""
        return list(dict.fromkeys((*self._actors.values(), *self._asked)))

    def actor_at(self, start: int, end: int) -> Actor | None:
        """Return whom the words between two offsets mean, or nothing if that can't be told."""
        if (start, end) not in self._meanings:
            span = self._doc.char_span(start, end)
            actor = self._meant(span) if span else None
            self._meanings[start, end] = actor
            if actor is not None:
                self._asked[actor] = None
        return self._meanings[start, end]

    def _meant(self, span: Span) -> Actor | None:
        root = _head(span)
        owner = self._owners.get(root.i)
        if owner is not None:
            return self._actors[id(owner)]
        if root.i in self._found:
            return self._found[root.i]
        if root.pos_ == "PROPN" and (code := countries().code(root.text)):
            category = self._judge.abroad("government", code)
            return Actor(root.text, ORGANIZATION, category, country_code=code)
        if root.pos_ in ("NOUN", "PROPN"):
            return self._reader.actor(root, self._found)
        named = {id(self._owners[token.i]) for token in span if token.i in self._owners}
        return self._actors[named.pop()] if len(named) == 1 else None


def build_cast(document: Document, toponyms: Sequence[Toponym]) -> Cast:
    """Return who is who in an article.

    Args:
        document: the article.
        toponyms: its places, which are no actors unless they speak.
    """
    return Cast(document, toponyms)


def _head(span: Span) -> Token:
    """Return the head of a mention; of "one of the guards" that is "guards"."""
    root = span.root
    if root.lower_ in QUANTIFIERS:
        for child in root.children:
            if child.lower_ == "of":
                return next((noun for noun in child.children if noun.dep_ == "pobj"), root)
    return root


def _actor(character: Character, judge: Judge) -> Actor:
    name = character.name
    actor = Actor(
        name=name,
        kind=character.kind,
        category=judge.of(character),
        aliases=tuple(sorted(set(character.texts) - {name})),
        country_code=judge.country(character),
    )
    return replace(actor, body=body_of(character, actor, judge))


def _entities(doc: Doc, characters: Sequence[Character], actors: dict[int, Actor]) -> list[Entity]:
    found = []
    for character in characters:
        for name in character.names:
            span = doc[name.first : name.last]
            found.append(
                Entity(span.start_char, span.end_char, character.kind, actors[id(character)])
            )
    return sorted(found, key=lambda entity: entity.start)
