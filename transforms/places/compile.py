"""Compile the gazetteer into two Arrow files: `python -m transforms.places.compile [FOLDER]`.

A build step, run at set-up. Names are found by the 64-bit digest of their key in a sorted column,
so the files are mapped into memory rather than read, and all processes share them.
Place data (c) GeoNames, https://www.geonames.org, CC BY 4.0.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from transforms.places.entries import Entry
from transforms.places.gazetteer import COMPILED
from transforms.places.keys import digest
from transforms.places.sources import places

CREDIT = {b"credit": b"Place data (c) GeoNames, https://www.geonames.org, CC BY 4.0"}


def compile_gazetteer(folder: Path) -> None:
    """Write the gazetteer into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    every = list(places())
    write(place_table(every), folder / "places.arrow")
    write(name_table(every), folder / "names.arrow")


def place_table(every: Sequence[Entry]) -> pa.Table:
    """Return one row for each place."""
    texts = {
        column: pa.array([getattr(entry, column) or None for entry in every], pa.string())
        for column in ("place_id", "name", "feature", "country_code", "admin1", "admin2")
    }
    numbers = {
        "latitude": pa.array([entry.latitude for entry in every], pa.float64()),
        "longitude": pa.array([entry.longitude for entry in every], pa.float64()),
        "importance": pa.array([entry.importance for entry in every], pa.float64()),
        "people": pa.array([entry.population for entry in every], pa.int64()),
    }
    return pa.table(texts | numbers)


def name_table(every: Sequence[Entry]) -> pa.Table:
    """Return one row for each name of each place, sorted by digest."""
    rows = sorted(
        (digest(name), number, int(rank))
        for number, entry in enumerate(every)
        for name, rank in entry.ranked()
    )
    digests, numbers, ranks = zip(*rows, strict=True)
    return pa.table(
        {
            "digest": pa.array(digests, pa.uint64()),
            "place": pa.array(numbers, pa.int32()),
            "rank": pa.array(ranks, pa.int8()),
        }
    )


def write(rows: pa.Table, path: Path) -> None:
    """Write a table as one record batch."""
    rows = rows.replace_schema_metadata(CREDIT).combine_chunks()
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, rows.schema) as writer:
        writer.write_table(rows)


if __name__ == "__main__":
    compile_gazetteer(Path(sys.argv[1]) if len(sys.argv) > 1 else COMPILED)
