from collections.abc import Callable

import pytest

from tests.actors.casting import place, read
from transforms.actors.cast import Cast, build_cast


@pytest.fixture
def cast() -> Callable[..., Cast]:
    def build(text: str, **places: str) -> Cast:
        return build_cast(read(text), [place(text, name, code) for name, code in places.items()])

    return build
