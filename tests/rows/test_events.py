"""Where mentions of events were, as rows."""

from datetime import date

import pytest

from tests.reading import document
from transforms.extract import extract

TEXT = "A boy was shot in {place} on Monday night, Chicago police said."


def rows_of(place):
    text = TEXT.format(place=place)
    return extract(document(text, date(2024, 6, 12), publisher="The Harbour Post"))


@pytest.mark.parametrize(
    ("place", "name", "precision"),
    [
        ("Chicago", "Chicago", "town"),
        ("South Shore", "South Shore", "exact"),
        ("the Velmar neighborhood", "Velmar", "town"),
    ],
)
def test_mention_names_quarter_and_town(place, name, precision):
    rows = rows_of(place)
    (shooting,) = [row for row in rows["event_mentions"] if row["event_type"] == "ASSAULT"]
    assert (shooting["place_name"], shooting["town_name"]) == (name, "Chicago")
    assert shooting["geo_precision"] == precision
    assert shooting["town_id"] in {row["place_id"] for row in rows["places"]}
