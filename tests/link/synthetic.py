"""News that nobody wrote: incidents, and what several papers make of each, as rows of tables.

Incidents happen in towns, day after day, and share words with each other as news does: words of
their kind, names of towns, and persons who turn up again.
"""

import hashlib
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import accumulate

import pyarrow as pa

from schemas.registry import TABLES
from transforms.identity import identify

Row = dict[str, object]
TABLES_READ = (
    "captures",
    "articles",
    "places",
    "actors",
    "entity_mentions",
    "event_mentions",
    "claims",
    "figures",
    "rejections",
)
BEGIN = date(2024, 1, 1)
PER_DAY = 40
"""Incidents on one day."""
TOWNS = 400
SPOKEN = 20_000
SENTENCE = 25
"""Words of the language that the articles are in, and to a sentence of theirs."""
COUNTRIES = ("KE", "PK", "EC", "PH", "CM", "NP", "PE", "ML", "IQ", "MM")
KINDS = (
    ("ASSAULT", "firearms", "shooting", "gunmen rifle bullet wounded ambulance street"),
    ("ASSAULT", "explosives", "blast", "bomb device market rubble hospital smoke"),
    ("PROTEST", "demo", "march", "crowd banner square chanted tyres students"),
    ("COERCE", "arrest", "arrests", "police custody cells lawyer warrant detained"),
    ("RETREAT", "release", "release", "hostages elders freed convoy village talks"),
)
SYLLABLES = ("ba", "do", "ga", "hi", "ka", "lo", "ma", "ne", "pa", "ri", "sa", "tu", "va", "zo")


@dataclass(frozen=True)
class Incident:
    """One happening."""

    number: int
    kind: tuple[str, str, str, str]
    town: int
    day: date
    names: tuple[str, ...]


def incidents(count: int, seed: int = 0) -> Iterator[Incident]:
    """Yield incidents, one day after another."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        yield Incident(
            number=number,
            kind=chance.choice(KINDS),
            town=chance.randrange(TOWNS),
            day=BEGIN + timedelta(days=number // PER_DAY),
            names=tuple(name(chance.randrange(60_000)) for _ in range(4)),
        )


def name(number: int) -> str:
    """Return a name that differs from those of other numbers."""
    digits = []
    while not digits or number:
        number, digit = divmod(number, len(SYLLABLES))
        digits.append(SYLLABLES[digit])
    return "".join([*digits, "n" * (len(digits) < 2)]).capitalize()


def articles(found: Iterable[Incident], words: int = 30) -> Iterator[dict[str, list[Row]]]:
    """Yield the rows of each article: one to six articles on each incident.

    Args:
        found: the incidents.
        words: words of each article beside those that report the incident.
    """
    for incident in found:
        chance = random.Random(incident.number)
        for version in range(chance.choice((1, 1, 2, 2, 3, 6))):
            yield _article(incident, version, chance, words)


def crowd(size: int) -> Iterator[dict[str, list[Row]]]:
    """Yield articles that all report one incident."""
    (incident,) = incidents(1, seed=1)
    chance = random.Random(0)
    for version in range(size):
        yield _article(replace(incident, number=-1), version, chance)


def tables(rows: Sequence[dict[str, list[Row]]]) -> dict[str, pa.Table]:
    """Return the rows of articles as a run reads them."""
    found: dict[str, dict[object, Row]] = {table: {} for table in TABLES_READ}
    for article in rows:
        for table, some in article.items():
            key = TABLES[table].key
            found[table] |= {tuple(row[column] for column in key): row for row in some}
    return {
        table: TABLES[table].from_rows(_whole(table, some.values()))
        for table, some in found.items()
    }


def _whole(table: str, rows: Iterable[Row]) -> list[Row]:
    lists = {field.name for field in TABLES[table].columns if pa.types.is_list(field.type)}
    empty: Row = {column: [] for column in lists}
    return [empty | row for row in rows]


def _article(
    incident: Incident, version: int, chance: random.Random, words: int = 30
) -> dict[str, list[Row]]:
    town = f"{name(incident.town * 7)}bad"
    kind, mode, word, scene = incident.kind
    told = chance.sample(scene.split(), 4)
    own = chance.sample(incident.names, 3)
    dead = chance.randrange(3, 6)
    sentences = [
        f"The {word} in {town} on {incident.day:%A} left {dead} dead, {own[0]} said.",
        f"Witnesses spoke of {told[0]} and {told[1]} near the house of {own[1]}.",
        f"{own[2]} asked {own[0]} about the {told[2]} and went to the {told[3]} at noon.",
        f"A year before, the arrests of {own[1]} had brought {told[0]} to {town}.",
        *_prose(chance, words),
    ]
    text = "\n".join(sentences)
    key = identify("synthetic", incident.number, version)
    published = datetime(*incident.day.timetuple()[:3], tzinfo=UTC)
    published += timedelta(hours=chance.randrange(6, 60))
    place = _place(incident.town, town)
    main: Row = {"event_type": kind, "event_mode": mode, "trigger_text": word, "is_main": True}
    earlier: Row = {"event_type": "COERCE", "event_mode": "arrest", "trigger_text": "arrests"}
    days = {"event_date_start": incident.day, "event_date_end": incident.day}
    main |= days | {"date_precision": "day"} | place
    mentions = [
        _mention(text, sentences[0], main | {"article_id": key}),
        _mention(text, sentences[0], main | {"article_id": key, "trigger_text": "dead"}),
        _mention(text, sentences[3], earlier | place | {"article_id": key}),
    ]
    claim, figure = _claim(key, text, sentences[0], f"{dead}")
    return {
        "captures": [_capture(key, text, published, incident.number)],
        "articles": [_row_of_article(key, text, published, word, version)],
        "places": [
            {"place_id": place["place_id"], "name": town, "feature": "town"}
            | {column: place[column] for column in ("latitude", "longitude", "country_code")}
        ],
        "event_mentions": mentions,
        "claims": [claim],
        "figures": [figure],
    }


def _prose(chance: random.Random, words: int) -> Iterator[str]:
    """Yield sentences of so many words, of which few make up most, as in any language."""
    vocabulary, weights = _vocabulary()
    for first in range(0, words, SENTENCE):
        some = chance.choices(vocabulary, cum_weights=weights, k=min(SENTENCE, words - first))
        if first:
            some[:1] = [f"{name(chance.randrange(60_000))} Mo{some[0]}"]
        yield f"{' '.join(some)}."


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Return words and how often each is used, added up (Zipf 1949)."""
    words = [name(number).lower() for number in range(SPOKEN)]
    return words, list(accumulate(1 / (rank + 10) for rank in range(SPOKEN)))


def _row_of_article(key: str, text: str, published: datetime, word: str, version: int) -> Row:
    return {
        "article_id": key,
        "capture_id": f"c{key}",
        "url": f"https://paper{version}.example/{key}",
        "publisher": f"Paper {version}",
        "title": f"{word} reported",
        "published_at": published,
        "published_basis": "input",
        "language": "en",
        "text": text,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "word_count": len(text.split()),
    }


def _capture(key: str, text: str, published: datetime, number: int) -> Row:
    return {
        "capture_id": f"c{key}",
        "url": f"https://paper.example/{key}",
        "fetched_at": published + timedelta(hours=1),
        "body_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "warc_file": "archive/synthetic.warc.gz",
        "warc_offset": number,
        "article_id": key,
    }


def _place(number: int, town: str) -> Row:
    chance = random.Random(f"town {number}")
    return {
        "place_id": f"town:{number}",
        "place_name": town,
        "town_id": f"town:{number}",
        "town_name": town,
        "country_code": COUNTRIES[number % len(COUNTRIES)],
        "admin1": f"Province {number % 20}",
        "latitude": chance.uniform(-30, 30),
        "longitude": chance.uniform(10, 40),
        "geo_precision": "town",
    }


def _mention(text: str, sentence: str, cells: Row) -> Row:
    start = text.index(sentence)
    at = start + sentence.index(str(cells["trigger_text"]))
    return {
        "event_mention_id": identify(cells["article_id"], at),
        "article_event_id": identify(cells["article_id"], "event", start),
        "start_char": start,
        "end_char": start + len(sentence),
        "sentence_text": sentence,
        "trigger_start": at,
        "trigger_end": at + len(str(cells["trigger_text"])),
        "date_precision": "unknown",
        "realis": "actual",
        "is_main": False,
    } | cells


def _claim(article: str, text: str, sentence: str, dead: str) -> tuple[Row, Row]:
    claim = identify(article, "claim")
    start, end = text.index(sentence), text.index(sentence) + len(sentence)
    at = text.index(f" {dead} dead") + 1
    return (
        {
            "claim_id": claim,
            "article_id": article,
            "article_event_id": identify(article, "event", 0),
            "source_kind": "narrator",
            "source_category": "media",
            "content_text": sentence,
            "content_start": start,
            "content_end": end,
            "sentence_start": start,
            "sentence_end": end,
            "quote_type": "narrated",
            "speech_act": "assert",
            "negated": False,
            "rule": "synthetic",
        },
        {
            "figure_id": identify(claim, "figure"),
            "claim_id": claim,
            "article_id": article,
            "metric": "killed",
            "low": int(dead),
            "high": int(dead),
            "qualifier": "exact",
            "is_part": False,
            "is_denied": False,
            "text": dead,
            "start_char": at,
            "end_char": at + len(dead),
        },
    )
