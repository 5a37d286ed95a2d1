"""Persons whose body is told by a word that stands for it: "its director, Ana Cruz"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from transforms.actors.bodies import body_of_speaker
from transforms.actors.categories import Judge
from transforms.actors.characters import MOST, Character
from transforms.actors.names import ORGANIZATION, PERSON
from transforms.actors.phrases import descriptions
from transforms.actors.vocabulary import base, roles
from transforms.document import Actor
from transforms.tree import Doc, Token

OTHER = "other"


def by_owner(
    doc: Doc,
    characters: Iterable[Character],
    actors: Mapping[int, Actor],
    found: Mapping[int, Actor],
    judge: Judge,
) -> Iterator[tuple[int, Actor]]:
    """Yield persons anew of whom it is told first by a pronoun or noun to which body they belong.

    Args:
        doc: the article.
        characters: who is named in it.
        actors: who each of them is, by its id.
        found: who is meant by the nouns and pronouns of the article.
        judge: knows the country the article is about.
    """
    for character in characters:
        person = actors[id(character)]
        if character.kind != PERSON or person.category != OTHER:
            continue
        office = next(offices(doc, character, found), None)
        if office is None:
            continue
        head, body = office[-1], found[office[0].i]
        words = {base(token) for token in office}
        country = person.country_code or body.country_code
        voice = body_of_speaker(base(head), words, body.category, country or judge.focus, body)
        yield (
            id(character),
            replace(
                person, category=body.category, country_code=country, body=person.body or voice
            ),
        )


def offices(doc: Doc, character: Character, found: Mapping[int, Actor]) -> Iterator[list[Token]]:
    """Yield what a person is called, from the word for the body to the office in it."""
    for name in character.names[:MOST]:
        for tokens in descriptions(doc, name):
            owner = next((token for token in tokens if token.dep_ == "poss"), None)
            if owner is None or base(owner.head) not in roles().belonging:
                continue
            body = found.get(owner.i)
            if body is not None and body.kind in {ORGANIZATION, "role"} and owner.head in tokens:
                yield doc.tokens[owner.i : owner.head.i + 1]
