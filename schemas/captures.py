"""Captures: what was read from the network or from disk, and where it is archived."""

import pyarrow as pa

from schemas.table import TIMESTAMP, Table, column

CAPTURES = Table(
    name="captures",
    grain="one response or file, as it was when first read with these bytes",
    key=("capture_id",),
    columns=pa.schema(
        [
            column("capture_id", pa.string(), "Hash of url and body_sha256.", required=True),
            column(
                "url",
                pa.string(),
                "Address that was asked for; a file: URL for a file, with "
                "the line's number as fragment for a line of JSON Lines.",
                required=True,
            ),
            column("final_url", pa.string(), "Address that answered, after redirects."),
            column("fetched_at", TIMESTAMP, "When it was read.", required=True),
            column("http_status", pa.int32(), "Status of the response; null for a file."),
            column("content_type", pa.string(), "Media type as the server, or the name, gave it."),
            column(
                "body_sha256",
                pa.string(),
                "SHA-256 of the body, its content coding undone, in hexadecimal.",
                required=True,
            ),
            column(
                "warc_file", pa.string(), "Archive file, relative to the warehouse.", required=True
            ),
            column(
                "warc_offset", pa.int64(), "Byte offset of the record in that file.", required=True
            ),
            column("publisher", pa.string(), "Publisher as the source or the input named it."),
            column("article_id", pa.string(), "The article that was read from it, new or not."),
        ]
    ),
)
