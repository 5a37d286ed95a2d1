"""The bundled sample: a newsroom served on loopback, read through the real HTTP path."""

import os
import sys
from pathlib import Path

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from flows.engine import run
from flows.ingest import ingest
from flows.newsroom import serve
from schemas.table import Row
from transforms.explain.notes import bounds
from warehouse.query import answering, query
from warehouse.render import write

FEEDS = ("feed.xml", "atom.xml")

CONTESTED = """
SELECT place_name AS place, metric,
       concat_ws(' ', low, low_source_name) AS lowest,
       concat_ws(' ', coalesce(high::VARCHAR, high_text), high_source_name) AS highest,
       independent_sources AS voices
FROM contested_figures
WHERE is_contested
ORDER BY place, metric
"""

DOSSIER = """
WITH widest AS (
    SELECT event_id FROM contested_figures
    WHERE is_contested GROUP BY ALL ORDER BY sum(independent_sources) DESC, event_id LIMIT 1
)
SELECT metric, low, high, wording, source_name, event_dossier.publisher, sentence_text,
       original.publisher AS copied_from
FROM event_dossier SEMI JOIN widest USING (event_id)
JOIN articles USING (article_id)
LEFT JOIN articles AS original ON articles.duplicate_of = original.article_id
WHERE kind = 'figure'
ORDER BY metric, coalesce(low, high), copied_from NULLS FIRST, publisher, sentence_text
"""


def show_sample(warehouse: Path, console: Console) -> None:
    """Ingest the newsroom's feeds, then print where figures disagree and one event's dossier."""
    os.environ["RASHOMON_ALLOW_LOOPBACK"] = "true"
    os.environ.setdefault("RASHOMON_HOST_DELAY", "0")
    with serve() as address:
        summary = run(ingest, [f"{address}/{feed}" for feed in FEEDS], str(warehouse))
    summary.show(console, warehouse)
    console.rule("Where the figures disagree")
    with answering(warehouse, CONTESTED) as answer:
        write(answer, "table", sys.stdout)
    console.rule("The figures of the widest event, and the sentences that give them")
    for row in query(warehouse, DOSSIER).to_pylist():
        console.print(_figure(row))


def _figure(row: Row) -> Group:
    copied = f" (copied from {row['copied_from']})" if row["copied_from"] else ""
    voice = f" — {row['source_name']}, in {row['publisher']}{copied}"
    return Group(
        Text.assemble((f"{row['metric']}: {_count(row)}", "bold"), voice),
        Padding(Text(row["sentence_text"], style="dim"), (0, 0, 0, 4)),
    )


def _count(row: Row) -> str:
    """Return a count in numbers, and in its own words where these say it otherwise."""
    count = bounds(row["low"], row["high"])
    return count if row["wording"] == count else f"{count} (“{row['wording']}”)"
