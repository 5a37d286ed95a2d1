"""Parts of an episode whose head is gone."""

from warehouse.query import query

from .portions import add
from .synthetic import articles, incidents, tables

PLACE = (
    *("place_id", "place_name", "town_id", "town_name"),
    *("country_code", "admin1", "latitude", "longitude"),
)


def told_by(count):
    """Return the articles on an incident that so many report, the earliest first."""
    for incident in incidents(100):
        found = list(articles([incident]))
        if len(found) == count:
            return sorted(found, key=lambda rows: rows["articles"][0]["published_at"])
    raise AssertionError("no incident has so many")


def moved(rows, other):
    """Tell an article's main event, and nothing else, as if from another article's town."""
    place = {column: other["event_mentions"][0][column] for column in PLACE}
    first, second, _ = rows["event_mentions"]
    third = second | {"event_mention_id": "third"}
    rows["event_mentions"] = [mention | place for mention in (first, second, third)]
    rows["places"] = other["places"]


def test_a_part_is_its_own_head_once_the_head_is_gone_and_told_from_elsewhere(tmp_path):
    earlier, later = told_by(2)
    moved(earlier, told_by(3)[0])
    add(tmp_path, 0, tables([later]))
    before = {row["event_id"]: row for row in query(tmp_path, "FROM events").to_pylist()}
    (part,) = (row for row in before.values() if row["event_id"] != row["episode_id"])
    add(tmp_path, 1, tables([earlier]))
    after = {row["event_id"]: row for row in query(tmp_path, "FROM events").to_pylist()}
    assert part["episode_id"] not in after, "the head is not gone, so that nothing is proved"
    assert after[part["event_id"]]["episode_id"] == part["event_id"]
