"""Claims: who said what. The heart of the warehouse."""

import pyarrow as pa

from schemas.codes import CATEGORIES, DENIED_ASPECTS, QUOTE_TYPES, SOURCE_KINDS, SPEECH_ACTS
from schemas.table import STRINGS, Evidence, Table, column

CLAIMS = Table(
    name="claims",
    grain="one content span attributed to one source in one article",
    key=("claim_id",),
    columns=pa.schema(
        [
            column(
                "claim_id",
                pa.string(),
                "Hash of the article and of the offsets of source, cue and content.",
                required=True,
            ),
            column("article_id", pa.string(), "The article that reports it.", required=True),
            column("event_id", pa.string(), "The event it speaks of."),
            column(
                "article_event_id",
                pa.string(),
                "That event within its article, before those of several articles are joined.",
            ),
            column(
                "source_text",
                pa.string(),
                "Who says it, as named there; null for the narrator and where nobody is named.",
            ),
            column("source_start", pa.int32(), "First code point of the source."),
            column("source_end", pa.int32(), "End of the source, exclusive."),
            column(
                "source_kind",
                pa.string(),
                "What the source is; narrator is the publisher speaking.",
                required=True,
                codes=SOURCE_KINDS,
            ),
            column("source_actor_id", pa.string(), "The source, resolved."),
            column("source_name", pa.string(), "Full name of the resolved source."),
            column(
                "source_category",
                pa.string(),
                "What the source is in public life.",
                required=True,
                codes=CATEGORIES,
            ),
            column(
                "source_body",
                pa.string(),
                "The body that the source is or speaks for: an actor_id, or a state's army or "
                "police; null if it speaks for nobody but itself.",
            ),
            column(
                "joint_actor_ids",
                STRINGS,
                "Who says it together with the source, resolved; null where nobody does.",
            ),
            column("via_text", pa.string(), "Who relayed it, as named there."),
            column("cue_text", pa.string(), "The words that attribute it."),
            column("cue_start", pa.int32(), "First code point of the cue."),
            column("cue_end", pa.int32(), "End of the cue, exclusive."),
            column("content_text", pa.string(), "What is said, as it stands there.", required=True),
            column("content_start", pa.int32(), "First code point of the content.", required=True),
            column("content_end", pa.int32(), "End of the content, exclusive.", required=True),
            column(
                "sentence_start",
                pa.int32(),
                "First code point of the sentences around the claim.",
                required=True,
            ),
            column("sentence_end", pa.int32(), "End of those sentences, exclusive.", required=True),
            column(
                "quote_type",
                pa.string(),
                "In the source's own words or not.",
                required=True,
                codes=QUOTE_TYPES,
            ),
            column(
                "speech_act",
                pa.string(),
                "What is done by saying it; decline is silence, or leaving open whether it is so.",
                required=True,
                codes=SPEECH_ACTS,
            ),
            column(
                "negated",
                pa.bool_(),
                "True if the source holds the content to be untrue.",
                required=True,
            ),
            column(
                "denied_aspect",
                pa.string(),
                "What a denial denies; null where nothing is denied.",
                codes=DENIED_ASPECTS,
            ),
            column("said_date_start", pa.date32(), "First day on which it may have been said."),
            column("said_date_end", pa.date32(), "Last day on which it may have been said."),
            column("rule", pa.string(), "The rule that found it.", required=True),
        ]
    ),
    evidence=(
        Evidence("source_start", "source_end", "source_text"),
        Evidence("cue_start", "cue_end", "cue_text"),
        Evidence("content_start", "content_end", "content_text"),
    ),
)
