"""Why the reports of a published event are taken for one, read from the tables."""

from pathlib import Path

from transforms.link.profile import profiles
from transforms.link.reasons import Reason, reasons
from warehouse.lake import reading


def why(root: Path, event_id: str) -> list[Reason]:
    """Return for each report of an event the likest other and what speaks for the two being one.

    Args:
        root: folder of the warehouse.
        event_id: the event as it is named now (`event_ids.event_id` for an id of before).
    """
    with reading(root) as lake:
        told = lake.some("event_mentions", "event_id", [event_id]).to_pylist()
        ids = {row["article_id"] for row in told}
        articles = lake.some("articles", "article_id", ids).to_pylist()
        mentions = lake.some("event_mentions", "article_id", ids).to_pylist()
    wanted = {row["article_event_id"] for row in told}
    return reasons(profiles(mentions, {row["article_id"]: row for row in articles}, wanted))
