from datetime import UTC, date, datetime

import pytest

from transforms.clean.address import captured_on, in_address
from transforms.clean.dates import Published
from transforms.clean.earliest import earliest

LATEST = datetime(2025, 9, 1, tzinfo=UTC)
STATED = Published(datetime(2025, 5, 20, 9, 30, tzinfo=UTC), "minute", "metadata")
PROSE = "Two men were held in Oslo after a fire."
COPY = "https://web.example/web/20250516101010/"


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        ("https://a.example/2025/05/12/fire", PROSE, (date(2025, 5, 12), "url")),
        (f"{COPY}https://a.example/2025/05/12/fire", PROSE, (date(2025, 5, 12), "url")),
        (f"{COPY}https://a.example/fire", PROSE, (date(2025, 5, 16), "url")),
        ("https://a.example/fire", f"Posted: 13 May 2025\n\n{PROSE}", (date(2025, 5, 13), "text")),
        (
            "https://a.example/fire",
            f"Fire in Oslo Posted: Tuesday, May 13, 2025 7:39 AM EST\n\n{PROSE}",
            (date(2025, 5, 13), "text"),
        ),
        ("https://a.example/fire", f"OSLO (May 13, 2025) - {PROSE}", (date(2025, 5, 13), "text")),
        ("https://a.example/fire", f"Updated: 13 May 2025\n\n{PROSE}", (date(2025, 5, 13), "text")),
        (
            "https://a.example/2025/05/12/fire",
            f"Posted: 13 May 2025\n\n{PROSE}",
            (date(2025, 5, 12), "url"),
        ),
        (
            f"{COPY}https://a.example/fire",
            f"Posted: 13 May 2025\n\n{PROSE}",
            (date(2025, 5, 13), "text"),
        ),
    ],
)
def test_an_earlier_day_of_the_address_or_the_first_lines_goes_before_a_stamp(url, text, expected):
    found = earliest(STATED, url, text, LATEST)
    assert found.at is not None
    assert (found.at.date(), found.basis) == expected


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://a.example/fire", PROSE),
        ("https://a.example/2025/05/19/fire", PROSE),  # the evening before, elsewhere
        ("https://a.example/2025/06/12/fire", PROSE),
        (f"{COPY.replace('0516', '0612')}https://a.example/fire", PROSE),
        ("https://a.example/fire", f"Posted: 13 June 2025\n\n{PROSE}"),
        ("https://a.example/fire", f"13 May 2025\n\n{PROSE}"),  # a heading of a timeline
        ("https://a.example/fire", f"On 13 May 2025 - a Tuesday - {PROSE}"),
    ],
)
def test_a_stamp_stands_where_nothing_shows_it_to_be_late(url, text):
    assert earliest(STATED, url, text, LATEST) == STATED


def test_a_publication_that_is_not_stated_is_not_made_up():
    assert earliest(Published(), f"{COPY}https://a.example/fire", PROSE, LATEST) == Published()


def test_an_archives_capture_is_no_day_in_the_path():
    url = "https://web.example/20250516/https://a.example/fire"
    assert (in_address(url), captured_on(url)) == (None, date(2025, 5, 16))


def test_an_article_row_has_the_earlier_day(cleaned):
    line = (
        '{"published_at": "2025-05-20", "url": "https://a.example/2025/05/12/fire",'
        f'"text": "{PROSE}"}}'
    )
    row = cleaned(line, "application/json")
    assert (row["published_at"].day, row["published_basis"]) == (12, "url")
