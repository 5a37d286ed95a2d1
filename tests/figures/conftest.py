from collections.abc import Callable

import pytest

from tests.reading import document
from transforms.document import Document, Figure
from transforms.figures import find_figures


@pytest.fixture
def parse() -> Callable[[str], Document]:
    return document


@pytest.fixture
def read_figures() -> Callable[[str], list[Figure]]:
    return lambda text: find_figures(document(text))
