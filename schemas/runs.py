"""Runs: what each run that published did."""

import pyarrow as pa

from schemas.table import TIMESTAMP, Table, column

RUNS = Table(
    name="runs",
    grain="one run that published something",
    key=("run_id",),
    columns=pa.schema(
        [
            column("run_id", pa.string(), "Id of the run.", required=True),
            column("started_at", TIMESTAMP, "When it began.", required=True),
            column("finished_at", TIMESTAMP, "When it published.", required=True),
            column("code_version", pa.string(), "Version of the program.", required=True),
            column(
                "model_version",
                pa.string(),
                "Name and version of the language model.",
                required=True,
            ),
            column(
                "counts",
                pa.string(),
                "Inputs, captures, articles, rejections and rows "
                "written by table, as a JSON object.",
                required=True,
            ),
            column(
                "snapshot_id",
                pa.int64(),
                "The snapshot that this run followed on; null for the first.",
            ),
        ]
    ),
)
