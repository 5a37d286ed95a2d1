"""Articles linked in one go, in portions and in random order give the same tables."""

import random
from itertools import islice

import pytest

from warehouse.fingerprint import fingerprints
from warehouse.lake import reading
from warehouse.query import query

from .portions import add
from .synthetic import articles, crowd, incidents, tables

PORTIONS = 3


@pytest.fixture(scope="module")
def news():
    """Articles on a few days in few towns, and one event that many report."""
    return [*islice(articles(incidents(20)), 24), *crowd(9)]


@pytest.fixture
def crowded(monkeypatch):
    """Compare with three followers in a block, so that most blocks are crowded."""
    monkeypatch.setattr("transforms.link.crowd.CROWD", 3)
    monkeypatch.setattr("flows.link.graph.CROWD", 3)


def published(root, portions):
    for number, some in enumerate(portions):
        add(root, number, tables(some))
    with reading(root) as lake:
        return fingerprints(lake)


@pytest.mark.usefixtures("crowded")
def test_portions_of_one_run_are_as_runs_of_their_own(news, tmp_path):
    add(tmp_path / "one go", 0, tables(news))
    shuffled = random.Random(11).sample(news, len(news))
    first, *others = (tables(some) for some in split(shuffled))
    add(tmp_path / "two runs", 0, first)
    before = {row["event_id"] for row in query(tmp_path / "two runs", "FROM events").to_pylist()}
    add(tmp_path / "two runs", 1, *others)
    with reading(tmp_path / "one go") as one, reading(tmp_path / "two runs") as two:
        assert fingerprints(one) == fingerprints(two)
    changes = query(tmp_path / "two runs", "FROM event_changes").to_pylist()
    assert changes
    assert {row["old_event_id"] for row in changes} <= before, "what was never published changed"


def split(rows):
    size = -(-len(rows) // PORTIONS)
    return [rows[first : first + size] for first in range(0, len(rows), size)]


@pytest.mark.usefixtures("crowded")
def test_neither_portions_nor_their_order_matter(news, tmp_path):
    wanted = published(tmp_path / "one go", [news])
    assert published(tmp_path / "portions", split(news)) == wanted
    shuffled = random.Random(7).sample(news, len(news))
    assert published(tmp_path / "shuffled", split(shuffled)) == wanted
    count = "SELECT count(*) AS n FROM events JOIN event_mentions USING (event_id)"
    joined = query(tmp_path / "shuffled", f"{count} WHERE event_mentions.is_main")
    alone = query(tmp_path / "shuffled", "SELECT count(*) AS n FROM events")
    assert joined.to_pylist()[0]["n"] > alone.to_pylist()[0]["n"], "nothing was joined"


def test_ids_of_before_lead_to_the_events_of_today(news, tmp_path):
    late_first = sorted(news, key=lambda rows: rows["articles"][0]["published_at"], reverse=True)
    root = tmp_path / "w"
    ids = set()
    for number, some in enumerate(split(late_first)):
        add(root, number, tables(some))
        ids |= {row["event_id"] for row in query(root, "FROM events").to_pylist()}
    today = {row["event_id"] for row in query(root, "FROM events").to_pylist()}
    resolved = {
        row["old_event_id"]: row["event_id"] for row in query(root, "FROM event_ids").to_pylist()
    }
    assert ids - today, "no id has changed, so that nothing is proved"
    assert {resolved[old] for old in ids} <= today
    assert all(resolved[event] == event for event in today)
    changes = query(root, "FROM event_changes").to_pylist()
    assert {row["old_event_id"] for row in changes} >= ids - today


def test_ids_stay_when_later_articles_join(news, tmp_path):
    in_time = sorted(news, key=lambda rows: rows["articles"][0]["published_at"])
    for number, some in enumerate(split(in_time)):
        add(tmp_path / "w", number, tables(some))
    assert query(tmp_path / "w", "FROM event_changes WHERE change = 'renamed'").num_rows == 0
