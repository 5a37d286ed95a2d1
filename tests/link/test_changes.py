from transforms.link.changes import episode_changes, event_changes


def changes(before, now):
    rows = event_changes(
        dict(zip("abcd", before, strict=True)), dict(zip("abcd", now, strict=True))
    )
    return [tuple(row.values()) for row in rows]


def test_what_stays_is_no_change():
    assert changes("1122", "1122") == []


def test_an_earlier_report_renames_an_event():
    assert changes("1122", "3322") == [("1", "3", "renamed", 2)]


def test_an_event_that_others_take_in_is_merged():
    assert changes("1122", "1111") == [("2", "1", "merged", 2)]


def test_what_leaves_an_event_is_split_from_it():
    assert changes("1111", "1112") == [("1", "2", "split", 1)]


def test_what_leaves_one_event_for_another_is_split_from_the_first():
    assert changes("1122", "1222") == [("1", "2", "split", 1)]


def test_events_that_are_parts_of_another_episode_are_regrouped():
    before = {"a": "1", "b": "1", "c": "1", "merged since": "1"}
    now = {"a": "1", "b": "2", "c": "2", "new": "1"}
    assert [tuple(row.values()) for row in episode_changes(before, now)] == [
        ("1", "2", "regrouped", 2)
    ]
