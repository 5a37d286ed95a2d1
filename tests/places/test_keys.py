from hypothesis import given
from hypothesis import strategies as st

from transforms.places.keys import digest, key


def test_spellings_of_one_name_meet():
    assert key("St. John's") == key("Saint Johns")
    assert key("Zābul") == key("Zabul")
    assert key("Winston-Salem") == key("Winston Salem")
    assert key("The Hague") == key("Hague")
    assert key("U.S.") == key("US")
    assert key("Xi’an") == key("Xi'an")  # noqa: RUF001 (the typographic apostrophe)


def test_article_alone_is_no_name():
    assert key("The") == "the"


@given(st.text(max_size=60))
def test_key_of_a_key_is_itself(text):
    assert key(key(text)) == key(text)


@given(st.text(max_size=60))
def test_digest_fits_its_column(text):
    assert 0 <= digest(key(text)) < 2**64
