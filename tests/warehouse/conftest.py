"""A small newsroom, written by hand row by row, and a warehouse to publish it in."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from schemas.registry import TABLES
from schemas.table import Row, codes_of
from tests.warehouse import clash, counts
from warehouse.changes import Change, adding, replacing, replacing_all, updating
from warehouse.hold import hold
from warehouse.publish import Published, Run, publish
from warehouse.query import query
from warehouse.tables import create_tables
from warehouse.view import create_views

NOW = dt.datetime(2024, 12, 1, 6, tzinfo=dt.UTC)
ADDED = ("captures", "places", "rejections")
OF_ARTICLES = ("entity_mentions", "event_mentions", "claims", "figures")


class Newsroom:
    """Rows of all tables, in which whatever a test does not care for is filled in."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        self.texts: dict[str, str] = {}
        self._numbers = count(1)

    def add(self, table: str, **cells: object) -> Row:
        """Add a row with those cells; required cells that are not given get some value."""
        row: Row = {}
        for field in TABLES[table].columns:
            if field.name in cells:
                row[field.name] = cells.pop(field.name)
            elif not field.nullable:
                row[field.name] = self._some(field)
        assert not cells, f"no columns of {table}: {cells}"
        self.rows[table].append(row)
        return row

    def relate(self, one: str, relation: str, other: str, **cells: object) -> None:
        """Relate two claims, of all that they count of a metric."""
        row = self.add(
            "claim_links", claim_id=one, other_claim_id=other, relation=relation, **cells
        )
        for column, claim in (("figure_ids", one), ("other_figure_ids", other)):
            row.setdefault(column, self._figures(claim, row.get("metric")))

    def _figures(self, claim: str, metric: object) -> list[object]:
        found = (row for row in self.rows["figures"] if row["claim_id"] == claim)
        return [row["figure_id"] for row in found if row["metric"] == metric]

    def article(self, article_id: str, text: str, **cells: object) -> str:
        """Add an article with its capture."""
        self.texts[article_id] = text
        self.add("captures", capture_id=f"capture of {article_id}")
        sha = hashlib.sha256(text.encode()).hexdigest()
        given = {"capture_id": f"capture of {article_id}", "text_sha256": sha}
        self.add("articles", article_id=article_id, text=text, **given | cells)
        return article_id

    def event(self, event_id: str, **cells: object) -> str:
        """Add an event."""
        given = {"title": event_id, "episode_id": event_id}
        self.add("events", event_id=event_id, **given | cells)
        return event_id

    def actor(self, name: str, category: str) -> str:
        """Add an actor whose id is its name."""
        self.add("actors", actor_id=name, name=name, category=category, kind="organization")
        return name

    def mention(self, article_id: str, sentence: str, trigger: str, **cells: object) -> str:
        """Add an event mention."""
        start, end = self.find(article_id, sentence)
        offset = sentence.index(trigger) + start
        row = self.add(
            "event_mentions",
            article_id=article_id,
            start_char=start,
            end_char=end,
            sentence_text=sentence,
            trigger_text=trigger,
            trigger_start=offset,
            trigger_end=offset + len(trigger),
            **{"event_type": "ASSAULT"} | cells,
        )
        return str(row["event_mention_id"])

    def claim(
        self, article_id: str, content: str, source: str | None = None, **cells: object
    ) -> str:
        """Add a claim; one without a source is the narrator's, unless the cells say otherwise."""
        start, end = self.find(article_id, content)
        given: Row = {"content_text": content, "content_start": start, "content_end": end}
        given |= {"sentence_start": start, "sentence_end": end}
        if source is None:
            given |= {"source_kind": "narrator", "source_category": "media"}
        else:
            begin, stop = self.find(article_id, source)
            given |= {"source_text": source, "source_start": begin, "source_end": stop}
        given |= {"quote_type": "indirect", "speech_act": "assert", "negated": False}
        return str(self.add("claims", article_id=article_id, **given | cells)["claim_id"])

    def figure(self, claim_id: str, text: str, metric: str, **cells: object) -> str:
        """Add a figure to a claim, at the text's first place after the claim's start."""
        claim = next(row for row in self.rows["claims"] if row["claim_id"] == claim_id)
        start = self.texts[claim["article_id"]].index(text, claim["content_start"])
        given: Row = {"start_char": start, "end_char": start + len(text), "text": text}
        given |= {"event_id": claim.get("event_id"), "qualifier": "exact", "is_part": False}
        given["is_denied"] = claim["negated"] and cells.get("high", 1) != 0
        given |= {"claim_id": claim_id, "article_id": claim["article_id"], "metric": metric}
        return str(self.add("figures", **given | cells)["figure_id"])

    def find(self, article_id: str, words: str) -> tuple[int, int]:
        """Return where words stand in an article."""
        start = self.texts[article_id].index(words)
        return start, start + len(words)

    def tables(self) -> dict[str, pa.Table]:
        """Return the rows as Arrow tables."""
        return {name: table.from_rows(self.rows[name]) for name, table in TABLES.items()}

    def changes(self) -> dict[str, Change]:
        """Return the rows as the changes an ingest would publish."""
        changes = {}
        for name, rows in self.tables().items():
            if name in OF_ARTICLES:
                changes[name] = replacing(rows, "article_id", self.texts)
            elif name in ADDED:
                changes[name] = adding(rows)
            elif name == "articles":
                changes[name] = updating(rows)
            elif name != "runs":
                changes[name] = replacing_all(rows)
        return changes

    def _some(self, field: "pa.Field[pa.DataType]") -> object:
        """Return some value that a column may hold; a new one if it is text."""
        if codes := codes_of(field):
            return codes[0]
        if pa.types.is_string(field.type):
            return f"{field.name} {next(self._numbers)}"
        if pa.types.is_list(field.type):
            return []
        if pa.types.is_boolean(field.type):
            return False
        return NOW if pa.types.is_timestamp(field.type) else 0


def run(number: int = 1) -> Run:
    return Run(f"run {number}", NOW, NOW + dt.timedelta(minutes=number), "1.0", "model", {})


@pytest.fixture
def newsroom() -> Newsroom:
    """An empty newsroom."""
    return Newsroom()


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Published]:
    """Publish a newsroom in the test's warehouse."""

    def published(newsroom: Newsroom, number: int = 1) -> Published:
        with hold(tmp_path) as held:
            return publish(held, newsroom.changes(), run(number))

    return published


@pytest.fixture
def ask(tmp_path: Path) -> Callable[[str], list[Row]]:
    """Query the test's warehouse."""

    def answered(sql: str) -> list[Row]:
        return query(tmp_path, sql).to_pylist()

    return answered


@pytest.fixture(scope="session")
def bare() -> Iterator[duckdb.DuckDBPyConnection]:
    """All tables, empty, with the views over them; they take long to create."""
    with duckdb.connect(":memory:") as connection:
        create_tables(connection, "memory")
        create_views(connection, "memory")
        yield connection


@pytest.fixture
def show(bare: duckdb.DuckDBPyConnection) -> Callable[..., list[Row]]:
    """Query a newsroom through the views, without publishing it."""

    def answered(newsroom: Newsroom, sql: str, zone: str = "UTC") -> list[Row]:
        bare.execute(f"SET TimeZone = '{zone}'")
        bare.begin()
        try:
            for name, rows in newsroom.tables().items():
                if rows.num_rows:
                    bare.from_arrow(rows).insert_into(name)
            return bare.execute(sql).to_arrow_table().to_pylist()
        finally:
            bare.rollback()

    return answered


@pytest.fixture
def raid(newsroom: Newsroom) -> Newsroom:
    """A raid by an army, which three papers report on three days."""
    newsroom.event("raid", event_date_start=dt.date(2024, 5, 1))
    newsroom.actor("Army", "state_forces")
    newsroom.article("a", counts.TEXT, publisher="Daily", published_at=counts.may(1))
    newsroom.article("b", counts.TEXT, publisher="Herald", published_at=counts.may(3))
    newsroom.article("c", counts.TEXT, publisher="Courier", published_at=counts.may(5, 23))
    newsroom.mention("a", "Nine died.", "died", event_id="raid", actor_id="Army")
    return newsroom


@pytest.fixture
def news(newsroom: Newsroom) -> Newsroom:
    """One article with an event, a claim, a figure and a rejection."""
    newsroom.event("clash")
    newsroom.actor("Police", "state_forces")
    newsroom.article("a", clash.TEXT, publisher="Daily")
    clash.report(newsroom, "a")
    newsroom.add("rejections", rejection_id="r", run_id="run 1", input="empty.txt")
    return newsroom
