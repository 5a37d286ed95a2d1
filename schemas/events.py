"""Events: happenings across articles, without any number of their own."""

import pyarrow as pa

from schemas.codes import EVENT_TYPES, MODES
from schemas.scene import SCENE
from schemas.table import Table, column

EVENTS = Table(
    name="events",
    grain="one happening, across articles",
    key=("event_id",),
    columns=pa.schema(
        [
            column(
                "event_id",
                pa.string(),
                "Id of its earliest published report (event_mentions.article_event_id); what "
                "an earlier id has become stands in event_ids.",
                required=True,
            ),
            column(
                "episode_id",
                pa.string(),
                "The event at the head of the episode that it is a part of, maybe itself: a march, "
                "where the clash and the arrests are parts.",
                required=True,
            ),
            column(
                "event_type",
                pa.string(),
                "PLOVER event type, or DISASTER, of most of its main mentions.",
                required=True,
                codes=EVENT_TYPES,
            ),
            column("event_mode", pa.string(), "Mode of most of those.", codes=MODES),
            column("title", pa.string(), "Trigger, place and date in words.", required=True),
            column("event_date_start", pa.date32(), "First day of its dated mentions."),
            column("event_date_end", pa.date32(), "Last day of its dated mentions."),
            *SCENE,
            column(
                "quarter_name",
                pa.string(),
                "The quarter, where place_name is its town; the point is then the quarter's.",
            ),
        ]
    ),
)
