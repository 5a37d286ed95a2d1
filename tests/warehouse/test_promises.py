"""What breaks a promise of the tables is not published."""

from pathlib import Path
from typing import Any

import pytest

from schemas.registry import TABLES
from schemas.validate import SchemaViolation
from tests.warehouse.clash import TEXT, report, state
from warehouse.changes import replacing, updating
from warehouse.errors import BrokenPromiseError


def _wrong_offsets(news: Any) -> None:
    news.rows["claims"][0] |= {"content_start": 0, "content_end": 26}


def _offsets_in_bytes(news: Any) -> None:
    before = TEXT[: TEXT.index("at least")].encode()
    news.rows["figures"][0] |= {"start_char": len(before), "end_char": len(before) + 14}


def _no_article(news: Any) -> None:
    news.rows["articles"].clear()


def _no_event(news: Any) -> None:
    news.rows["events"].clear()


def _figure_of_another_article(news: Any) -> None:
    report(news, news.article("b", TEXT))
    news.rows["figures"][0]["claim_id"] = "claim of b"


def _rejected_in_no_run(news: Any) -> None:
    news.rows["rejections"][0]["run_id"] = "run 7"


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (_wrong_offsets, r"claims\.content_text: not at its offsets in the row 'claim of a'"),
        (_offsets_in_bytes, r"figures\.text: not at its offsets in the row 'figure of a'"),
        (
            _no_article,
            r"event_mentions\.article_id: points to no row of articles in the row 'mention of a'",
        ),
        (_no_event, r"event_mentions\.event_id: points to no row of events"),
        (_figure_of_another_article, r"figures\.claim_id, article_id: points to no row of claims"),
        (_rejected_in_no_run, r"rejections\.run_id: points to no row of runs"),
    ],
)
def test_a_broken_promise_leaves_the_warehouse_as_it_was(
    news: Any, put: Any, tmp_path: Path, spoil: Any, problem: str
):
    before = state(tmp_path)
    spoil(news)
    with pytest.raises(BrokenPromiseError, match=problem):
        put(news)
    assert state(tmp_path) == before
    assert not (tmp_path / "serve.duckdb").exists()


def test_an_article_may_not_go_while_claims_point_to_it(news: Any, put: Any, tmp_path: Path):
    put(news, 1)
    before = state(tmp_path)
    nothing = TABLES["articles"].from_rows([])
    changes = {"articles": replacing(nothing, "article_id", ["a"])}
    news.changes = lambda: changes
    with pytest.raises(BrokenPromiseError, match="no row of articles"):
        put(news, 2)
    assert state(tmp_path) == before


def test_a_claim_may_not_change_its_article_while_figures_point_to_it(news: Any, put: Any):
    put(news, 1)
    news.article("b", TEXT)
    news.rows["claims"][0]["article_id"] = "b"
    rows = news.tables()
    changes = {name: updating(rows[name]) for name in ("articles", "captures", "claims")}
    news.changes = lambda: changes
    with pytest.raises(BrokenPromiseError, match="no row of claims"):
        put(news, 2)


def test_rows_that_break_their_schema_are_refused(news: Any, put: Any):
    news.rows["claims"][0]["speech_act"] = "lie"
    with pytest.raises(SchemaViolation, match=r"claims\.speech_act, row 0: 'lie'"):
        put(news)
