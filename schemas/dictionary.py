"""The data dictionary, docs/tables.md: `python -m schemas.dictionary` writes it."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from schemas.codes import EVENT_MODES, REASON_MEANINGS
from schemas.references import references_of
from schemas.registry import TABLES
from schemas.table import Table, codes_of, description_of

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tables.md"

HEAD = """\
# Tables

Written from `schemas/` by `python -m schemas.dictionary`; change it there. Times are UTC. Offsets
are code points in `articles.text`, half-open. Ids are hashes of what makes the row that row.
"""


def render() -> str:
    """Return the page that describes every table."""
    sections = (HEAD, *(_section(table) for table in TABLES.values()), _modes(), _reasons())
    return "\n".join(sections)


def _section(table: Table) -> str:
    return "\n".join(
        (
            f"## {table.name}",
            "",
            f"One row is {table.grain}.",
            "",
            f"Key: {', '.join(f'`{name}`' for name in table.key)}.",
            *_evidence(table),
            "",
            "| column | type | null | description |",
            "|---|---|---|---|",
            *(_row(table, field) for field in table.columns),
            "",
        )
    )


def _evidence(table: Table) -> Iterator[str]:
    for start, end, text in table.evidence:
        yield f"Evidence: `articles.text[{start}:{end}] == {text}`."


def _row(table: Table, field: "pa.Field[pa.DataType]") -> str:
    words = [description_of(field)]
    words += [f"Points to `{other}`." for other in references_of(table.name, field.name)]
    if codes := codes_of(field):
        words.append(f"One of: {', '.join(f'`{code}`' for code in codes)}.")
    null = "yes" if field.nullable else "no"
    return f"| {field.name} | {_type(field.type)} | {null} | {' '.join(words)} |"


def _type(kind: pa.DataType) -> str:
    return f"list of {kind.value_type}" if isinstance(kind, pa.ListType) else str(kind)


def _modes() -> str:
    lines = (
        f"| {kind} | {', '.join(f'`{mode}`' for mode in modes) or 'none'} |"
        for kind, modes in EVENT_MODES.items()
    )
    head = ("## Modes of each event type", "", "| event_type | event_mode |", "|---|---|")
    return "\n".join((*head, *lines, ""))


def _reasons() -> str:
    lines = (f"| `{reason}` | {meaning} |" for reason, meaning in REASON_MEANINGS.items())
    head = ("## Reasons for which inputs are rejected", "", "| reason | meaning |", "|---|---|")
    return "\n".join((*head, *lines, ""))


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
