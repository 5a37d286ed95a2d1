"""What a happening is called by somebody: "they died in what police believe to be an ambush"."""

from itertools import chain, islice

from transforms.tree import Token

REACH = 4


def is_styled(noun: Token) -> bool:
    """Tell whether a noun says what something was that is told to have happened, if rightly so."""
    for above in islice(chain((noun,), noun.ancestors), REACH):
        if above.dep_ in ("pcomp", "pobj"):
            return noun.doc[above.head.i + 1].lower_ == "what" and noun.i > above.head.i + 2
        if above.dep_ not in ("attr", "oprd", "dobj", "xcomp", "ccomp"):
            return False
    return False
