"""Event changes: what became of events as further articles arrived."""

import pyarrow as pa

from schemas.codes import CHANGES
from schemas.table import Table, column

EVENT_CHANGES = Table(
    name="event_changes",
    grain="one event or episode of before a run, part of which that run put under another id",
    key=("run_id", "old_event_id", "event_id", "change"),
    columns=pa.schema(
        [
            column("run_id", pa.string(), "The run.", required=True),
            column("old_event_id", pa.string(), "The event as it was before.", required=True),
            column(
                "event_id",
                pa.string(),
                "The event that holds the reports since; look in event_ids for what it is today.",
                required=True,
            ),
            column(
                "change",
                pa.string(),
                "Split: other reports of it went elsewhere or stayed. Merged: reports of another "
                "event are there too. Renamed: a report published earlier gave it its name. "
                "Regrouped: events of this episode are parts of another (events.episode_id).",
                required=True,
                codes=CHANGES,
            ),
            column(
                "reports",
                pa.int32(),
                "Articles' events that changed; of an episode its events.",
                required=True,
            ),
        ]
    ),
)
