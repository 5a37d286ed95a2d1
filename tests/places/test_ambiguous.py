"""Names that mean several places, or none, in sentences that tell which."""

import csv
from pathlib import Path

import pytest

from transforms.places.find import find_places

TABLE = Path(__file__).with_name("ambiguous.tsv")
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines(), delimiter="\t"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['name']} {row['place']}")
def test_name_means_this_place(row, read):
    document = read(row["text"])
    start = row["text"].index(row["name"])
    found = [item for item in find_places(document) if item.start <= start < item.end]
    if row["place"] == "-":
        assert not found
        return
    assert len(found) == 1
    country, admin1, feature = row["place"].split("/")
    assert (found[0].country_code or "") == country
    assert not admin1 or found[0].admin1 == admin1
    assert not feature or found[0].feature == feature
