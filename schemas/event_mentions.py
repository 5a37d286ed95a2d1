"""Event mentions: reports of events in articles, in the ontology PLOVER."""

import pyarrow as pa

from schemas.codes import EVENT_TYPES, GEO_PRECISIONS, MODES, REALIS
from schemas.scene import SCENE
from schemas.table import Evidence, Table, column

EVENT_MENTIONS = Table(
    name="event_mentions",
    grain="one report of one event in one article",
    key=("event_mention_id",),
    columns=pa.schema(
        [
            column(
                "event_mention_id",
                pa.string(),
                "Hash of the article, the trigger's offsets and the type.",
                required=True,
            ),
            column("event_id", pa.string(), "The event, across articles."),
            column(
                "article_event_id",
                pa.string(),
                "The event within its article, before those of several articles are joined.",
                required=True,
            ),
            column("article_id", pa.string(), "The article.", required=True),
            column(
                "start_char",
                pa.int32(),
                "First code point of the sentence that reports it.",
                required=True,
            ),
            column("end_char", pa.int32(), "End of that sentence, exclusive.", required=True),
            column("sentence_text", pa.string(), "That sentence.", required=True),
            column("trigger_text", pa.string(), "The word that names the event.", required=True),
            column("trigger_start", pa.int32(), "First code point of the trigger.", required=True),
            column("trigger_end", pa.int32(), "End of the trigger, exclusive.", required=True),
            column(
                "event_type",
                pa.string(),
                "PLOVER event type, or DISASTER for what nobody does.",
                required=True,
                codes=EVENT_TYPES,
            ),
            column(
                "event_mode",
                pa.string(),
                "PLOVER mode; of a DISASTER its kind after EM-DAT.",
                codes=MODES,
            ),
            column("actor_text", pa.string(), "Who does it, as named there."),
            column("actor_id", pa.string(), "Who does it, resolved."),
            column("recipient_text", pa.string(), "To whom it is done, as named there."),
            column("recipient_id", pa.string(), "To whom it is done, resolved."),
            column("event_date_start", pa.date32(), "First day on which it may have happened."),
            column("event_date_end", pa.date32(), "Last day on which it may have happened."),
            column("date_text", pa.string(), "The words the date was read from."),
            *SCENE,
            column(
                "town_name",
                pa.string(),
                "The town it was in: the place itself, or the town whose quarter that is.",
            ),
            column("town_id", pa.string(), "That town, in the gazetteer."),
            column(
                "geo_precision",
                pa.string(),
                "How exactly the place is known.",
                codes=GEO_PRECISIONS,
            ),
            column(
                "realis",
                pa.string(),
                "Whether it is said to have happened.",
                required=True,
                codes=REALIS,
            ),
            column("is_main", pa.bool_(), "True for what the article is about.", required=True),
        ]
    ),
    evidence=(
        Evidence("start_char", "end_char", "sentence_text"),
        Evidence("trigger_start", "trigger_end", "trigger_text"),
    ),
)
