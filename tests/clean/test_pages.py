import json
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import ARTICLES
from schemas.codes import DATE_PRECISIONS, PUBLISHED_BASES

PAGES = Path(__file__).parent / "pages"
EXPECTED = sorted(PAGES.glob("*.json"))


def body_of(expected: Path) -> bytes:
    (page,) = (path for path in PAGES.glob(f"{expected.stem}.*") if path != expected)
    return page.read_bytes().strip() if page.suffix == ".jsonl" else page.read_bytes()


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_each_shape_of_page_gives_its_row(path, cleaned):
    expected: dict[str, Any] = json.loads(path.read_text())
    row = cleaned(body_of(path), expected["content_type"], expected["url"])
    assert row["text"].split("\n\n") == expected["text"]
    stamped = row | {"published_at": row["published_at"] and row["published_at"].isoformat()}
    assert {name: stamped[name] for name in expected["row"]} == expected["row"]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_each_row_fits_the_table(path, cleaned):
    expected = json.loads(path.read_text())
    row = cleaned(body_of(path), expected["content_type"], expected["url"])
    missing = {"duplicate_of", "duplicate_kind", "previous_version", "first_version"}
    assert set(row) == set(ARTICLES.columns.names) - missing
    assert ARTICLES.from_rows([row]).num_rows == 1
    assert row["published_basis"] in PUBLISHED_BASES
    assert row["published_precision"] in {None, *DATE_PRECISIONS}
    assert row["word_count"] == len(row["text"].split())
