"""The dates that a sentence tells, and the days they mean."""

from datetime import date
from pathlib import Path

import pytest

from transforms.document import DateExpression

PUBLISHED = date(2024, 11, 27)  # a Wednesday
LINES = Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines()
SENTENCES = [line.split("\t") for line in LINES if line and not line.startswith("#")]


def shown(found: DateExpression) -> str:
    if found.first is None:
        return "unresolved"
    days = f"{found.first}" if found.first == found.last else f"{found.first}..{found.last}"
    return f"{days} {found.precision} {found.basis}"


@pytest.mark.parametrize(("sentence", "expected"), [(first, rest) for first, *rest in SENTENCES])
def test_dates_of_a_sentence(read_dates, sentence, expected):
    found = read_dates(sentence, PUBLISHED)
    assert [f"{sentence[one.start : one.end]} = {shown(one)}" for one in found] == expected
