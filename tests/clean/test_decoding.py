import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.clean.decoding import decode
from transforms.clean.rejection import NotAnArticleError

TEXT = "The mayor of Malmö said: “Nobody was hurt” — five people disagree."


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (TEXT.encode(), None),
        (TEXT.encode(), "text/plain; charset=iso-8859-1"),
        (codecs.BOM_UTF8 + TEXT.encode(), None),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), None),
        (TEXT.encode("utf-16-be"), "text/plain; charset=UTF-16BE"),
        (TEXT.encode("cp1252"), None),
        (TEXT.encode("cp1252"), "text/plain; charset=ascii"),
        (TEXT.encode("cp1252"), "text/plain; charset=no-such-thing"),
        (TEXT.encode("cp1252"), "text/plain; charset=punycode"),
        (TEXT.encode("mac-roman"), 'text/plain; charset="macintosh"'),
    ],
)
def test_the_same_text_is_read_in_any_encoding(body, content_type):
    assert decode(body, content_type) == TEXT


def test_a_page_may_declare_its_own_encoding():
    page = f'<html><meta charset="koi8-r"><p>{TEXT.encode("ascii", "ignore").decode()} Да</p>'
    assert decode(page.encode("koi8-r"), "text/html").endswith("Да</p>")


def test_few_broken_bytes_cost_only_themselves():
    body = TEXT.encode() + b" \xff " + TEXT.encode()
    assert decode(body, None) == f"{TEXT} \ufffd {TEXT}"


@given(st.binary(), st.none() | st.text())
def test_any_bytes_are_text_or_are_refused(body, content_type):
    try:
        found = decode(body, content_type)
    except NotAnArticleError as error:
        found = error.rejection.reason
    assert isinstance(found, str)
