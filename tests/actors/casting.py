"""Texts read by the model, and who is who in them."""

from datetime import date

from tests.reading import document
from transforms.actors.cast import Cast
from transforms.document import Actor, Document, Toponym


def read(text: str) -> Document:
    return document(text, date(2024, 5, 3), publisher="The Bay Herald")


def place(text: str, name: str, code: str | None = None) -> Toponym:
    start = text.index(name)
    return Toponym(start, start + len(name), name, country_code=code)


def at(cast: Cast, text: str, words: str, nth: int = 1) -> Actor:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    actor = cast.actor_at(start, start + len(words))
    assert actor is not None
    return actor
