"""Which attributions stand inside the content of another."""

from collections.abc import Iterable, Iterator

from transforms.claims.attribution import Attribution
from transforms.claims.cue import verb_cue

SELF = frozenset({"i", "we", "you"})


def nest(
    found: Iterable[Attribution],
) -> Iterator[tuple[Attribution, Attribution | None]]:
    """Yield the attributions, each with the one it stands in, if any.

    Of those inside another only reports of what somebody else says are kept, not the thoughts
    and wishes that a speech is full of. The longest content goes first, so that of two that hold
    each other the wider one wins.
    """
    holders: dict[int, Attribution] = {}
    for attribution in sorted(found, key=extent, reverse=True):
        outer = holders.get(attribution.head.i)
        if outer is not None and not reports_speech(attribution):
            continue
        yield attribution, outer
        doc = attribution.head.doc
        for start, end in attribution.contents:
            span = doc.char_span(start, end, alignment_mode="expand")
            for token in span if span is not None and outer is None else ():
                holders.setdefault(token.i, attribution)


def reports_speech(attribution: Attribution) -> bool:
    """Return whether an attribution reports what somebody other than the speaker says."""
    word = verb_cue(attribution.head)
    source = attribution.source
    return (
        word is not None
        and "quote" in word.frames
        and attribution.rule in {"clause", "quotation"}
        and source is not None
        and source.lower_ not in SELF
    )


def extent(attribution: Attribution) -> tuple[int, int]:
    """Return how long the contents are, and of equals how early."""
    return sum(end - start for start, end in attribution.contents), -attribution.cue[0]
