import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.clean.characters import normalize_characters

TYPED = "It\u2019s “over” \u2013 he said… déjà vu, naïve señor, 5 € ±2"
ANY = st.text(st.characters(codec=None)) | st.text("aÃ©â€™œ“”Â \xa0\x80\x92\x9d\xadï»¿\u200b\n\r\f")


@pytest.mark.parametrize("times", [1, 2, 3])
def test_text_encoded_twice_is_decoded_again(times):
    text = TYPED
    for _ in range(times):
        text = "".join(
            bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode()
        )
    assert text != TYPED
    assert normalize_characters(text) == TYPED


@pytest.mark.parametrize("text", ["“IN THE CAFÉ”", "“\u2018at the café\u2019”", "“MANHÃ”", TYPED])
def test_letters_before_closing_quotes_stay(text):
    assert normalize_characters(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("page\fpage", "page\n\npage"),
        ("They\x92re gone \x97 all", "They\u2019re gone — all"),
        ("mini\xadstry \u200bof\ufeff peace\x00", "ministry of peace"),
        ("a \u00a0\t b", "a b"),
        ("cafe\u0301", "café"),
        ("\ud800x", "\ufffdx"),
        ("\ue600 icon", " icon"),
    ],
)
def test_layout_and_control_characters_go(text, expected):
    assert normalize_characters(text) == expected


@given(ANY)
def test_normal_text_stays_as_it_is(text):
    once = normalize_characters(text)
    assert normalize_characters(once) == once


@given(ANY)
def test_normal_text_can_be_stored(text):
    normal = normalize_characters(text)
    assert normal.encode("utf-8").decode("utf-8") == normal
    assert unicodedata.is_normalized("NFC", normal)
    assert not any(c != "\n" and unicodedata.category(c) == "Cc" for c in normal)
