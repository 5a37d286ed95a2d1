"""Marks nest, whatever the rows say, and no letter of the text is lost."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.explain.marks import ROLES, Mark
from transforms.explain.weave import Closing, Opening, Words, weave

LENGTH = 30
MARKS = st.builds(
    lambda start, size, role, number: Mark(start, start + size, role, (number,)),
    st.integers(0, LENGTH),
    st.integers(1, LENGTH),
    st.sampled_from(ROLES),
    st.integers(1, 9),
)


@given(st.lists(MARKS, max_size=8), st.integers(0, 9), st.integers(10, LENGTH))
def test_marks_nest_and_cover_their_words(marks, start, end):
    stack, covered = [], []
    for piece in weave(start, end, marks):
        match piece:
            case Opening(mark):
                stack.append(mark)
            case Closing(mark):
                assert stack.pop() == mark
            case Words():
                assert list(piece.marks) == stack
                covered.append((piece.start, piece.end))
                for mark in marks:
                    inside = mark.start <= piece.start and piece.end <= mark.end
                    assert inside == (mark in stack)
    assert stack == []
    assert [offset for span in covered for offset in range(*span)] == list(range(start, end))


def test_of_two_that_cross_the_inner_one_is_opened_again():
    outer, inner = Mark(0, 6, "content", (1,)), Mark(4, 9, "figure", (2,))
    shape = [
        (piece.mark.role, getattr(piece, "first", "end"))
        for piece in weave(0, 10, [outer, inner])
        if not isinstance(piece, Words)
    ]
    assert shape == [
        ("content", True),
        ("figure", True),
        ("figure", "end"),
        ("content", "end"),
        ("figure", False),
        ("figure", "end"),
    ]
