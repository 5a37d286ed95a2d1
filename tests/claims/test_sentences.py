import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["sentence"]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["form"])
def test_a_sentence_gives_its_claims(sentence: dict[str, Any], read: Callable[..., Any]):
    found = [[cell or "" for cell in row] for row in read(sentence["text"]).rows()]
    assert found == sentence["claims"]
