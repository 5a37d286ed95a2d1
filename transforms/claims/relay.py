"""Who relayed it: the newspaper a doctor spoke to, the cable that quotes an envoy."""

from collections.abc import Iterator

from transforms.claims.source import SUBJECTS, agent, child, is_passive
from transforms.claims.source_kind import is_media
from transforms.claims.vocabulary import terms
from transforms.tree import Token

CHANNELS = frozenset({"to", "by", "with", "in", "for", "on", "via", "through"})
TALKS = frozenset({"interview", "interviews", "conversation", "article", "column", "editorial"})


def relay(verb: Token, source: Token | None) -> Token | None:
    """Return who hands on what a source says: "told the Guardian", "the cable quotes him"."""
    quoting = next((word for word in (verb, *above(verb)) if hands_on(word)), None)
    if quoting is not None:
        carrier = agent(quoting) if is_passive(quoting) else child(quoting, SUBJECTS)
        if carrier is not None and carrier != source:
            return carrier
    return next((token for token in companions(verb) if is_media(token) and names(token)), None)


def cited(verb: Token, source: Token | None) -> Token | None:
    """Return whom a medium cites for what it reports: "the radio said, quoting a colonel"."""
    if source is None or not is_media(source):
        return None
    beside = (*verb.children, *source.children)
    citing = (token for token in beside if token.tag_ == "VBG" and hands_on(token))
    return next((target for token in citing if (target := child(token, {"dobj"}))), None)


def hands_on(word: Token) -> bool:
    """Return whether a word says that its subject passes on what another says."""
    return word.lower_ in terms("relaying")["verbs"]


def above(verb: Token) -> Iterator[Token]:
    """Yield the words that "saying" hangs on in "was quoted as saying"."""
    if verb.dep_ in {"pcomp", "advcl", "xcomp"}:
        yield verb.head
        yield verb.head.head


def companions(verb: Token) -> Iterator[Token]:
    """Yield who is spoken to, and what stands behind the verb's prepositions."""
    for token in verb.rights:
        if token.dep_ in {"dobj", "dative"} and token.pos_ != "ADP":
            yield token
        elif token.lower_ in CHANNELS:
            target = child(token, {"pobj"})
            if target is not None:
                yield target
                if target.lower_ in TALKS:
                    yield from companions(target)


def names(token: Token) -> bool:
    """Return whether a medium is named rather than the press at large."""
    return token.pos_ == "PROPN" or child(token, {"amod", "compound", "nmod", "appos"}) is not None
