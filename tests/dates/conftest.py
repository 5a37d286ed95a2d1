from collections.abc import Callable
from datetime import date

import pytest

from tests.reading import document
from transforms.dates import find_dates
from transforms.document import DateExpression


def dates_in(text: str, published: date | None) -> list[DateExpression]:
    return find_dates(document(text, published))


@pytest.fixture
def read_dates() -> Callable[[str, date | None], list[DateExpression]]:
    return dates_in
