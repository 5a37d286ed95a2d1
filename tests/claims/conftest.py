from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.claims.names import Names
from tests.reading import document
from transforms.claims.find import find_claims
from transforms.document import Actor, Claim, Document


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


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    def reader(text: str, **actors: Actor) -> Reading:
        article = document(text)
        return Reading(article, find_claims(article, Names(text, actors)))

    return reader
