"""Reading one article: what may go wrong with it stays with it."""

import time
from contextlib import suppress

import pytest

from flows.derive import TooLongError, _at_most


def swallow() -> None:
    """Go on whatever happens, as libraries do."""
    for _ in range(100):
        with suppress(Exception):
            time.sleep(0.1)


def test_a_library_that_catches_everything_does_not_outlast_the_limit():
    with pytest.raises(TooLongError, match="RASHOMON_ARTICLE_TIMEOUT"), _at_most(0.2):
        swallow()
