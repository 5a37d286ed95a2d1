"""Articles: cleaned texts, which every other cell has its address in."""

import pyarrow as pa

from schemas.codes import DATE_PRECISIONS, DUPLICATE_KINDS, PUBLISHED_BASES
from schemas.table import STRINGS, TIMESTAMP, Table, column

ARTICLES = Table(
    name="articles",
    grain="one distinct version of one article",
    key=("article_id",),
    columns=pa.schema(
        [
            column(
                "article_id",
                pa.string(),
                "Hash of what identifies the article (canonical "
                "URL, id of the input, or file name), its title and its text.",
                required=True,
            ),
            column("capture_id", pa.string(), "The capture it was read from.", required=True),
            column("external_id", pa.string(), "Id the input gave it."),
            column("url", pa.string(), "Address of the article, or file: URL.", required=True),
            column("canonical_url", pa.string(), "Address the publisher names as canonical."),
            column("publisher", pa.string(), "Who published it."),
            column("title", pa.string(), "Headline."),
            column("authors", STRINGS, "Names in the byline.", required=True),
            column(
                "published_at",
                TIMESTAMP,
                "When it was published; midnight UTC if only the day is known.",
            ),
            column(
                "published_precision",
                pa.string(),
                "How exactly that is known.",
                codes=DATE_PRECISIONS,
            ),
            column(
                "published_basis",
                pa.string(),
                "Where the date of publication was read.",
                required=True,
                codes=PUBLISHED_BASES,
            ),
            column(
                "language", pa.string(), "ISO 639-1 code of the text's language.", required=True
            ),
            column(
                "text",
                pa.string(),
                "Cleaned text, behind its headline if it tells nothing of that; offsets elsewhere "
                "are code points in it.",
                required=True,
            ),
            column(
                "text_sha256",
                pa.string(),
                "SHA-256 of the text in UTF-8, in hexadecimal.",
                required=True,
            ),
            column("word_count", pa.int32(), "Words, split at white space.", required=True),
            column(
                "wire_credit",
                pa.string(),
                "The news agency that byline, dateline or last words credit, and whose word it is.",
            ),
            column(
                "duplicate_of",
                pa.string(),
                "The article this one is a copy of: of all copies the earliest published.",
            ),
            column(
                "duplicate_kind",
                pa.string(),
                "Whether the copy is exact or near.",
                codes=DUPLICATE_KINDS,
            ),
            column(
                "previous_version",
                pa.string(),
                "The article whose place this one took at its address; null if none is known.",
            ),
            column(
                "first_version",
                pa.string(),
                "The first known version of it; null if this is the first.",
            ),
        ]
    ),
)
