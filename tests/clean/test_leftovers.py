"""What is said of an author at the end of an article: an introduction goes, news stays."""

import pytest

from transforms.clean.leftovers import without_leftovers
from transforms.clean.paragraph import Paragraph

AUTHORS = ("Jane Roe", "Reuters", "The Harbour Press")


def left(last: str) -> list[str]:
    first = "The bridge at the old harbour was closed on Monday after a crack was found in it."
    found = without_leftovers([Paragraph(first), Paragraph(last)], AUTHORS)
    return [paragraph.text for paragraph in found[1:]]


@pytest.mark.parametrize(
    "last",
    [
        "Jane Roe is a correspondent in the north.",
        "Jane Roe is the Gazette\u2019s award-winning foreign editor. She was born in Bergen.",
        "About Jane Roe is a freelance journalist.",
        "Jane Roe covers rivers and borders.",
        "Jane Roe writes about rivers for the Gazette.",
    ],
)
def test_an_introduction_of_the_author_goes(last):
    assert left(last) == []


@pytest.mark.parametrize(
    "last",
    [
        "Reuters has not been able to verify the toll of 12.",
        "Reuters is a witness in the case, the editor of the court's gazette said.",
        "The Harbour Press writes for a town that has lost 12 people.",
        "Jane Roe was killed by the police, her editor said.",
        "Jane Roe has been held for 12 days.",
        "Jane Roe is one of 12 people whom the police hold.",
        "Jane Roe is a reporter who was shot on Monday.",
        "Jane Roe is the third correspondent to be killed there.",
        "Jane Roe writes that 12 people are buried there.",
        "Jane Roe reports that 12 people are buried there.",
    ],
)
def test_what_is_reported_of_an_author_or_by_an_agency_stays(last):
    assert left(last) == [last]
