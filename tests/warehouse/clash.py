"""A clash that one article or more report in the same words."""

from pathlib import Path
from typing import Any

from schemas.registry import TABLES
from warehouse.lake import reading

TEXT = "😀 Police said at least seven were killed, “hundreds” fled. One was arrested."


def report(newsroom: Any, article: str) -> None:
    newsroom.mention(
        article,
        "One was arrested.",
        "arrested",
        event_mention_id=f"mention of {article}",
        event_id="clash",
    )
    newsroom.claim(
        article,
        "at least seven were killed",
        "Police",
        claim_id=f"claim of {article}",
        event_id="clash",
        source_actor_id="Police",
    )
    newsroom.figure(
        f"claim of {article}", "at least seven", "killed", figure_id=f"figure of {article}", low=7
    )


def state(root: Path) -> tuple[object, ...]:
    """Return all rows and the latest snapshot."""
    with reading(root) as lake:
        return (lake.snapshot(), {name: lake.read(name).to_pylist() for name in TABLES})
