"""The lemma of a word, put right where the statistical lemmatizer errs on words that matter."""

from functools import cache

from transforms.events.vocabulary import nouns, readings, words
from transforms.saying import SAYING
from transforms.tree import Token

LISTS = (
    "light_actor",
    "light_recipient",
    "planned",
    "hypothetical",
    "negating",
    "implicative",
    "cancelling",
    "commanding",
    "object_control",
)
IRREGULAR = {"shot": "shoot", "held": "hold", "slain": "slay", "wounded": "wound", "felled": "fell"}
ENDINGS = (("ing", ""), ("ed", ""), ("ing", "e"), ("ed", "e"), ("es", ""), ("s", ""), ("ied", "y"))


def lemma(token: Token) -> str:
    """Return the lemma of a token in lower case."""
    found = token.lemma_.lower()
    if token.pos_ == "VERB":
        return _verb(found, token.lower_)
    may_be_plural = token.tag_ == "NNPS" or (token.tag_ == "NNP" and token.is_sent_start)
    return _singular(found) if may_be_plural and not token.ent_type_ else found


def participle(adjective: Token) -> str:
    """Return the lemma of the verb of which an adjective is the participle: "jailed"."""
    return _verb(adjective.lower_, adjective.lower_)


@cache
def _known() -> frozenset[str]:
    return SAYING.union(readings("verb"), *map(words, LISTS))


@cache
def _singular(word: str) -> str:
    """Return a plural with a capital as a common noun, if it may be one: "Rockets fell"."""
    stem = word.removesuffix("s")
    return stem if stem in nouns() else word


@cache
def _verb(found: str, word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if found in _known():
        return found
    for ending, tail in ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + tail
            if stem in _known():
                return stem
            if not tail and stem[-1:] == stem[-2:-1] and stem[:-1] in _known():
                return stem[:-1]
    return found
