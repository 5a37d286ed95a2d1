import json
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import ARTICLES
from schemas.codes import DATE_PRECISIONS, PUBLISHED_BASES
from transforms.clean import Rejection

PAGES = Path(__file__).parent / "pages"
EXPECTED = {path.stem: json.loads(path.read_text()) for path in sorted(PAGES.glob("*.json"))}
ARTICLE_PAGES = [name for name, expected in EXPECTED.items() if "text" in expected]
OTHER_PAGES = [name for name, expected in EXPECTED.items() if "reason" in expected]


def body_of(name: str) -> bytes:
    (page,) = (path for path in PAGES.glob(f"{name}.*") if path.suffix != ".json")
    return page.read_bytes().strip() if page.suffix == ".jsonl" else page.read_bytes()


@pytest.fixture(scope="module")
def read(cleaned):
    def found(name: str) -> Any:
        expected = EXPECTED[name]
        return cleaned(body_of(name), expected["content_type"], expected["url"])

    return found


@pytest.mark.parametrize("name", ARTICLE_PAGES)
def test_each_shape_of_page_gives_its_row(name, read):
    row, expected = read(name), EXPECTED[name]
    assert row["text"].split("\n\n") == expected["text"]
    stamped = row | {"published_at": row["published_at"] and row["published_at"].isoformat()}
    assert {key: stamped[key] for key in expected["row"]} == expected["row"]


@pytest.mark.parametrize("name", ARTICLE_PAGES)
def test_each_row_fits_the_table(name, read):
    row = read(name)
    missing = {"wire_credit", "duplicate_of", "duplicate_kind", "previous_version", "first_version"}
    assert set(row) == set(ARTICLES.columns.names) - missing
    assert ARTICLES.from_rows([row]).num_rows == 1
    assert row["published_basis"] in PUBLISHED_BASES
    assert row["published_precision"] in {None, *DATE_PRECISIONS}
    assert row["word_count"] == len(row["text"].split())


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_each_page_without_an_article_is_rejected_with_its_reason(name, read):
    found = read(name)
    assert isinstance(found, Rejection)
    assert (found.stage, found.reason) == ("clean", EXPECTED[name]["reason"])
    assert found.detail
