"""The shapes of numbers, of what hedges them, and of what joins two of them to a range."""

from transforms.figures.words import KINDS
from transforms.shapes import Alphabet, Grammar

ALPHABET = Alphabet(
    KINDS,
    {
        "BELOW_1000": "((BELOW_100|a) hundred (and? BELOW_100)?|BELOW_100)",
        "BELOW_100": "(small|one|tens (dash? (small|one))?)",
    },
)

# Numbers without their hedges.
NUMBERS = Grammar(
    ALPHABET,
    """
giant: ((BELOW_1000|digits|a|half a|vague|vague_few|hundred|scale|dozen) (of|and|dash)?){0,6} giant
giant: (BELOW_1000|digits|a|half a|vague_few|dozen|hundred){0,3} dash? scale (dash? scale)+
giant: vague (of vague){2,}
ratio: one in (small|digits|tens) (?=of)
ratio: (small|digits) dash? fraction
half_dozen: (a? half dash|a half|half a) dozen
scaled_vague: a? (vague_few|pair) of? (dozen|hundred scale?|scale)
dozens: (BELOW_100|digits|a)? dozen
cardinal: (BELOW_1000|digits|a|half a) dash? scale (BELOW_1000 scale)? (and? BELOW_1000)?
cardinal: (BELOW_1000|digits)
vague: vague (of vague)?
vague: a vague_few | vague_few
vague: (a|the)? size vague_noun
vague: a vague_noun (?=quote? of)
vague: (?<!as|how|a) many_word
pair: a pair
both: both
zero: not (a single|one)
zero: no one | none
zero: no (?!more|less)
zero: zero
any: any one?
single: a single
""",
    core="small one tens hundred dozen digits scale vague vague_few vague_noun many_word pair both "
    "zero no none any single giant",
)

# Hedges before a number.
BEFORE = Grammar(
    ALPHABET,
    """
at_least: at least (a|the|of)? $
at_least: (no|not) less than $
at_least: (a|the)? minimum of? $
at_most: (at most|up to|(no|not) more than|as many_word as) (a|the)? $
at_most: (a|the)? maximum of? $
more_than: ever? (more than|over|upwards of|in excess of|exceeding) $
less_than: ever? (less than|under) $
about: ever? roughly+ $
about: (ever? close to|(a|the)? estimated) $
""",
)

# Hedges after a number.
AFTER = Grammar(
    ALPHABET,
    """
at_least: ^ (comma? or (even)? more (?!than)|plus|comma? at least (?=comma|dot|other))
at_most: ^ (or less (?!than)|comma? at most (?=comma|dot|other))
about: ^ (or so|dash? odd)
""",
)

# What stands between the ends of a range.
JOINT = Grammar(
    ALPHABET,
    """
range: ^ way=(to|dash) even? $
choice: ^ comma? way=(or|even|if) (even|not|or)* $
both: ^ comma? way=(and|but) $
range: ^ comma? way=(and|but) even $
""",
)

# What opens a range.
OPENING = Grammar(ALPHABET, "opening: way=(between|from) $")

# "The toll rose from 9 to 12" is no range.
CHANGE = Grammar(ALPHABET, "change: change (other|in|of|the|roughly|comma)* from $")
