"""What became of events and episodes whose reports were joined anew."""

from collections import Counter
from collections.abc import Iterator, Mapping

from schemas.table import Row


def event_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Row]:
    """Yield a row for each event of before and each other one that holds reports of it now.

    Args:
        before: the event of each article's event; of the events that changed, all of theirs.
        now: their events since.
    """
    moved = Counter((event, now[key]) for key, event in before.items())
    parts = Counter(old for old, _ in moved)
    sources = Counter(new for _, new in moved)
    for (old, new), reports in sorted(moved.items()):
        if old != new:
            merged = "merged" if sources[new] > 1 else "renamed"
            yield {
                "old_event_id": old,
                "event_id": new,
                "change": "split" if parts[old] > 1 else merged,
                "reports": reports,
            }


def episode_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Row]:
    """Yield a row for each episode of before and each other one that holds events of it now.

    Args:
        before: the episode of events.
        now: their episodes since; events that are none any more have none.
    """
    moved = Counter((before[key], now[key]) for key in before.keys() & now.keys())
    for (old, new), events in sorted(moved.items()):
        if old != new:
            yield {
                "old_event_id": old,
                "event_id": new,
                "change": "regrouped",
                "reports": events,
            }
