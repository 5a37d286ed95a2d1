"""Validation refuses whatever a table does not promise, and says where."""

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.claim_links import CLAIM_LINKS
from schemas.event_mentions import EVENT_MENTIONS
from schemas.figures import FIGURES
from schemas.registry import TABLES
from schemas.table import Row, Table
from schemas.validate import SchemaViolation, validate


def figure(number: int, **cells: object) -> Row:
    return {
        "figure_id": f"figure {number}",
        "claim_id": "claim",
        "article_id": "article",
        "metric": "killed",
        "low": 7,
        "qualifier": "at_least",
        "is_part": False,
        "is_denied": False,
        "text": "at least seven",
        "start_char": 10,
        "end_char": 24,
    } | cells


def mention(**cells: object) -> Row:
    row: Row = {
        "event_mention_id": "mention",
        "article_id": "article",
        "article_event_id": "event",
        "start_char": 0,
        "end_char": 17,
        "sentence_text": "Two were arrested",
        "trigger_text": "arrested",
        "trigger_start": 9,
        "trigger_end": 17,
        "event_type": "COERCE",
        "event_mode": "arrest",
        "date_precision": "day",
        "event_date_start": dt.date(2024, 11, 26),
        "realis": "actual",
        "is_main": True,
    }
    return row | cells


def violation(rows: pa.Table) -> SchemaViolation:
    with pytest.raises(SchemaViolation) as caught:
        validate(FIGURES, rows)
    return caught.value


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_without_rows_keeps_every_promise(table: Table):
    validate(table, table.from_rows([]))


def test_rows_as_promised_pass():
    validate(FIGURES, FIGURES.from_rows([figure(1), figure(2, low=None, metric="injured")]))
    validate(EVENT_MENTIONS, EVENT_MENTIONS.from_rows([mention()]))


def test_an_unknown_column_is_refused():
    rows = FIGURES.from_rows([figure(1)]).append_column("truth", pa.array([1]))
    assert (violation(rows).column, violation(rows).row) == ("truth", None)


def test_a_missing_column_is_refused():
    assert violation(FIGURES.from_rows([figure(1)]).drop_columns("high")).column == "high"


def test_a_wrong_type_is_refused():
    rows = FIGURES.from_rows([figure(1)])
    at = rows.column_names.index("low")
    wrong = violation(rows.set_column(at, "low", rows["low"].cast(pa.float64())))
    assert (wrong.column, wrong.value) == ("low", "double")


def test_a_null_in_a_required_column_is_refused_at_its_row():
    nullable = pa.schema([field.with_nullable(nullable=True) for field in FIGURES.columns])
    rows = pa.Table.from_pylist([figure(1), figure(2, is_part=None)], schema=nullable)
    assert (violation(rows).column, violation(rows).row) == ("is_part", 1)


def test_a_code_outside_its_closed_list_names_table_column_row_and_value():
    rows = FIGURES.from_rows([figure(1), figure(2), figure(3, metric="martyred")])
    wrong = violation(rows)
    assert (wrong.table, wrong.column, wrong.row, wrong.value) == (
        "figures",
        "metric",
        2,
        "martyred",
    )
    assert str(wrong).startswith("figures.metric, row 2: 'martyred' is not in the closed list")


def test_a_mode_of_another_event_type_is_refused():
    rows = EVENT_MENTIONS.from_rows([mention(), mention(event_mention_id="b", event_mode="riot")])
    with pytest.raises(SchemaViolation, match=r"event_mentions\.event_mode, row 1: 'riot'"):
        validate(EVENT_MENTIONS, rows)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"end_char": 25}, "end_char"),
        ({"start_char": -4, "end_char": 10}, "start_char"),
        ({"text": "at least seve😀"}, None),
        ({"text": "at least se😀ven"}, "end_char"),
    ],
)
def test_offsets_must_be_as_long_as_their_text_in_code_points(cells: Row, column: str | None):
    rows = FIGURES.from_rows([figure(1), figure(2, **cells)])
    if column is None:
        validate(FIGURES, rows)
    else:
        assert (violation(rows).column, violation(rows).row) == (column, 1)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40))
def test_a_row_whose_key_was_there_before_is_named(numbers: list[int]):
    rows = FIGURES.from_rows([figure(number) for number in numbers])
    again = [row for row, number in enumerate(numbers) if number in numbers[:row]]
    if not again:
        validate(FIGURES, rows)
    else:
        wrong = violation(rows)
        assert wrong.column == "figure_id"
        assert wrong.row in again
        assert wrong.value == (f"figure {numbers[wrong.row]}",)


def test_keys_with_a_null_are_compared_as_well():
    link = {"claim_id": "a", "other_claim_id": "b", "relation": "denies", "basis": "both speak"}
    link |= {"event_id": "march"}
    validate(CLAIM_LINKS, CLAIM_LINKS.from_rows([link, link | {"metric": "killed"}]))
    with pytest.raises(SchemaViolation, match="row 1"):
        validate(CLAIM_LINKS, CLAIM_LINKS.from_rows([link, link]))
