"""Reads the five articles that the design names; their words are not repeated here."""

from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")

EXPECTED = {
    "000": (None, [], None, 24, None),
    "001": ("Pakistani government intensifies", ["Sampath Perera"], "2024-12-12", 25, "wsws.org"),
    "002": ("Karachi:", [], None, 13, None),
    "003": ("Mass protests continue", ["Dr. Zayar"], "2023-12-11", 31, "wsws.org"),
    "004": (None, [], "2024-11-27", 13, None),
}


@pytest.fixture(params=EXPECTED)
def seed(request, cleaned):
    (path,) = SEEDS.glob(f"{request.param}_*.txt")
    return EXPECTED[request.param], cleaned(path.read_bytes(), url=path.as_uri())


def test_title_authors_date_and_publisher_are_read(seed):
    (title, authors, day, _, publisher), row = seed
    assert row["title"] is None if title is None else row["title"].startswith(title)
    assert row["authors"] == authors
    assert row["published_at"] is None or row["published_at"].date().isoformat() == day
    assert row["published_basis"] == ("text" if day else "none")
    assert row["publisher"] == publisher


def test_paragraphs_begin_and_end_as_paragraphs_do(seed):
    (_, _, _, count, _), row = seed
    paragraphs = row["text"].split("\n\n")
    assert len(paragraphs) == count
    headings = [p for p in paragraphs if p[-1] not in ".?”)"]
    assert all(len(heading.split()) < 7 for heading in headings)
    assert all(paragraph[0].isupper() for paragraph in paragraphs)


@pytest.mark.parametrize("mark", ["**", "](", "# ", "visit:", "Printer", "Sections of", " date 2"])
def test_no_mark_or_furniture_is_left(seed, mark):
    assert mark not in seed[1]["text"]
