"""The forms an English verb takes, so that cues are known by their letters.

A statistical lemmatizer errs on just the words that matter here ("hoped" becomes "hop").
"""

VOWELS = "aeiou"


def verb_forms(lemma: str, irregular: tuple[str, ...] = ()) -> frozenset[str]:
    """Return the forms of a verb: its own, third person, past and participles."""
    past = irregular or tuple(f"{stem}ed" for stem in stems(lemma))
    return frozenset({lemma, third_person(lemma), *past, *present_participles(lemma)})


def third_person(lemma: str) -> str:
    """Return the form of "he", "she" and "it"."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + "s"


def present_participles(lemma: str) -> tuple[str, ...]:
    """Return the form in -ing; two where a last consonant may or may not be doubled."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return (lemma[:-1] + "ing",)
    return tuple(f"{stem}ing" for stem in {lemma, *doubled(lemma)})


def stems(lemma: str) -> tuple[str, ...]:
    """Return what -ed is put to."""
    if lemma.endswith("e"):
        return (lemma[:-1],)
    if ends_in_consonant_y(lemma):
        return (lemma[:-1] + "i",)
    return (lemma, *doubled(lemma))


def doubled(lemma: str) -> tuple[str, ...]:
    """Return the lemma with its last consonant doubled, if that can be (admit, admitt-)."""
    before, vowel, last = list(f"  {lemma}"[-3:])
    single = before not in VOWELS and vowel in VOWELS and last not in VOWELS + "wxyh"
    return (lemma + last,) if single or lemma.endswith(("uip", "vow")) else ()


def ends_in_consonant_y(lemma: str) -> bool:
    """Return whether a final y becomes i before an ending."""
    return lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in VOWELS
