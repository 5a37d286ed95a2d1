import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["sentence"]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["form"])
def test_a_sentence_gives_its_claims(sentence: dict[str, Any], read: Callable[..., Any]):
    reading = read(sentence["text"])
    found = [[cell or "" for cell in row] for row in reading.rows()]
    assert found == sentence["claims"]
    if "via" in sentence:
        assert [reading.cut(claim.via) or "" for claim in reading.claims] == sentence["via"]
    if "denied" in sentence:
        assert [denied(claim) for claim in reading.claims] == sentence["denied"]


def denied(claim: Any) -> str:
    return ("not " if claim.negated else "") + (claim.denied_aspect or "")


def test_every_form_stands_once():
    forms = [sentence["form"] for sentence in SENTENCES]
    assert len(forms) == len(set(forms))
