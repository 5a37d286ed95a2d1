from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.clean import Hints
from transforms.clean.address import in_address
from transforms.clean.dateline import dateline
from transforms.clean.dates import stamped

LATEST = datetime(2025, 9, 1, tzinfo=UTC)


def first_line(line: str) -> date | None:
    published = dateline([line, "The mayor said that nobody was hurt."], LATEST)
    return published.at.date() if published and published.at else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12 December 2024", date(2024, 12, 12)),
        ("Thursday, 12 December 2024, 14:30 GMT", date(2024, 12, 12)),
        ("Published: December 12th, 2024 at 2:30 pm", date(2024, 12, 12)),
        ("First published on 12 Dec. 2024", date(2024, 12, 12)),
        ("Last updated: 2024-12-12", date(2024, 12, 12)),
        ("This story is from December 12, 2024", date(2024, 12, 12)),
        ("25/12/2024", date(2024, 12, 25)),
        ("OSLO, Norway (Dec. 12, 2024) \u2013 Two men were held.", date(2024, 12, 12)),
        ("OSLO, Norway (December 12, 2024)", date(2024, 12, 12)),
        ("Oslo, 12 December 2024 \u2013 Two men were held.", date(2024, 12, 12)),
        ("OSLO (NORWAY), 12 DEC 94 (RADIO NORD) -- [TEXT] TWO MEN WERE HELD.", date(1994, 12, 12)),
        ("A fire in Oslo. (Published Thursday, Dec. 12, 2024)", date(2024, 12, 12)),
    ],
)
def test_a_line_that_dates_its_article_is_read(line, day):
    assert first_line(line) == day


@pytest.mark.parametrize(
    "line",
    [
        "On Thursday, December 12, 2024, two men were held in Oslo.",
        "On Thursday, December 12, 2024 \u2013 two days late \u2013 the ferry left.",
        "The report, published on 12 December 2024, names two men.",
        "In Oslo, 12 December 2024 was a day of mourning.",
        "Two men were held on 12 December 2024",
        "OSLO, Norway (Dec. 12) \u2013 Two men were held.",
        "03/04/2024",
        "31 February 2024",
        "12 December 2044",
        "",
    ],
)
def test_other_dates_are_no_dates_of_publication(line):
    assert first_line(line) is None


def test_a_date_of_publication_goes_before_one_of_revision():
    found = dateline(["Updated: 14 May 2025", "Published: 12 May 2025"], LATEST)
    assert found is not None
    assert found.at == datetime(2025, 5, 12, tzinfo=UTC)


def test_only_the_first_lines_are_looked_at():
    assert dateline(["A sentence."] * 30 + ["12 May 2025"], LATEST) is None


@pytest.mark.parametrize(
    ("stamp", "at", "precision"),
    [
        ("2024-12-12", "2024-12-12T00:00", "day"),
        ("2024-12-12T00:00:00+05:30", "2024-12-12T00:00", "day"),
        ("2024-12-12T01:15:40+05:30", "2024-12-11T19:45", "minute"),
        ("2024-12-12T01:15:00Z", "2024-12-12T01:15", "minute"),
        ("2024-12-12 01:15", "2024-12-12T01:15", "minute"),
        ("Thu, 12 Dec 2024 01:15:00 -0500", "2024-12-12T06:15", "minute"),
    ],
)
def test_stamps_are_read_as_utc(stamp, at, precision):
    found = stamped(stamp, "metadata")
    assert found is not None
    assert found.at == datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert found.precision == precision


@given(st.text() | st.from_regex(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?"))
def test_any_stamp_is_read_or_is_none(stamp):
    found = stamped(stamp, "input")
    assert found is None or found.at.utcoffset().total_seconds() == 0


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/11/27/fire", date(2024, 11, 27)),
        ("https://a.example/2024/nov/27/fire", date(2024, 11, 27)),
        ("https://a.example/fire-2024-11-27.html", date(2024, 11, 27)),
        ("https://a.example/news/20241127-fire", date(2024, 11, 27)),
        ("https://a.example/20240230/2024/11/27", date(2024, 11, 27)),
        ("https://a.example/news/120241127", None),
        ("https://a.example/2024/11/fire", None),
        ("https://a.example/fire-november-27-2024", None),
    ],
)
def test_a_day_in_an_address_is_read(url, day):
    assert in_address(url) == day


PROSE = "<p>Two men were held in Oslo after a fire, the police said on Thursday.</p>" * 3
META = '<meta property="article:published_time" content="2024-12-12T10:00:00Z">'
MARK = '<span class="date">11 December 2024</span>'


@pytest.mark.parametrize(
    ("head", "body", "hint", "expected"),
    [
        (META, MARK, "2024-12-10T10:00:00Z", (12, "metadata")),
        ("", MARK, "2024-12-10T10:00:00Z", (10, "input")),
        ("", MARK, None, (11, "text")),
        ("", "<p>11 December 2024</p>", None, (11, "text")),
        ("", "", None, (13, "url")),
        (META.replace("2024", "2044"), "", None, (13, "url")),
    ],
)
def test_a_pages_best_witness_tells_its_date(cleaned, head, body, hint, expected):
    page = f"<html><head>{head}<title>Fire</title></head><body>{body}{PROSE}</body></html>"
    hints = Hints(published_at=hint)
    row = cleaned(page, "text/html", "https://oslo.example/2024/12/13/fire", hints)
    assert (row["published_at"].day, row["published_basis"]) == expected


def test_what_a_line_states_goes_before_what_its_text_states(cleaned):
    line = '{"published_at": "2024-12-10", "text": "OSLO, 12 December 2024 - Two men were held."}'
    row = cleaned(line, "application/json")
    assert (row["published_at"].day, row["published_basis"]) == (10, "input")
