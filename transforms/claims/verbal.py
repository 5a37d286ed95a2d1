"""Contents of verbs: clauses, infinitives, objects and what they are said to be."""

from collections.abc import Callable, Iterator

from transforms.claims.attribution import Attribution, Interval
from transforms.claims.clausal import clauses
from transforms.claims.complement import completed, deeds, leads
from transforms.claims.cue import cue_of, light_verb, noun_cue
from transforms.claims.prepositional import behind_prepositions
from transforms.claims.relative import RELATIVE, commented
from transforms.claims.relay import hands_on
from transforms.claims.source import agent, child, is_day, is_passive, speaker
from transforms.claims.source_kind import is_media
from transforms.claims.span import between, reach
from transforms.claims.vocabulary import Word, singular, terms
from transforms.figures.links import takes_lives
from transforms.tree import Token

ASIDE = 40
COMMENTING = frozenset({"acl", "advcl", "relcl"})
FETCHING = frozenset({"for", "to"})
SHORT = 3
TOLD = frozenset({"count", "estimate", "figure", "number", "tally", "toll", "total"})
DOES = frozenset({"do", "does", "did"})
DASHES = frozenset({"-", "\u2013", "\u2014"})


def read_verb(verb: Token, word: Word) -> Attribution | None:
    """Return what a verb attributes by its grammar, if anything."""
    if carries_noun(verb) or other_sense(verb):
        return None
    for frame, contents in FRAMES:
        if frame in word.frames or frame == "prepositions":
            found = tuple(contents(verb, word))
            source = speaker(verb) if found else None
            if "evidence" in word.frames and not is_paper(source):
                source = paper_before(verb) or source
                if frame != "clause" and not is_paper(source):
                    continue
            if verb.tag_ == "VBG" and hands_on(verb) and source is not None and is_media(source):
                return None
            only_heard = found and verb.lemma_.lower() == "hear" and is_hearer(source)
            source = None if only_heard else source
            unnamed = only_heard or (is_passive(verb) and frame != "infinitive")
            if found and (source is not None or unnamed) and not is_asked(source):
                return Attribution(verb, cue_of(verb), source, found, word.act(frame), frame)
    return None


def is_asked(source: Token | None) -> bool:
    """Return whether somebody is asked what they say: "Do you expect a strike?"."""
    if source is None or source.lower_ != "you":
        return False
    return source.doc.tokens[source.sent.end - 1].text == "?"


def is_hearer(source: Token | None) -> bool:
    """Return whether a source only hears what others say before it: "the court heard"."""
    return source is not None and source.lower_ in terms("sources")["hearers"]


def is_paper(source: Token | None) -> bool:
    """Return whether a source is a document, a picture or a count."""
    return source is not None and singular(source.lower_) in terms("sources")["document"]


def paper_before(verb: Token) -> Token | None:
    """Return the paper that a participle speaks of: "leaked a note recording how"."""
    paper = child(verb.head, {"dobj"}) if verb.tag_ == "VBG" else None
    return paper if paper is not None and is_paper(paper) and paper.i < verb.i else None


def carries_noun(verb: Token) -> bool:
    """Return whether a verb only carries a noun that attributes: "issued a denial"."""
    noun = child(verb, {"dobj"})
    return noun is not None and light_verb(noun) is not None and noun_cue(noun) is not None


def other_sense(verb: Token) -> bool:
    """Return whether a particle gives a verb another sense: "called off"."""
    particle = child(verb, {"prt"})
    return particle is not None and particle.lower_ not in {"out", "on"}


def infinitives(verb: Token, _: Word) -> Iterator[Interval]:
    """Yield what somebody wants, plans or promises to do."""
    for token in verb.children:
        if token.dep_ == "xcomp" and token.i > verb.i:
            yield reach(token)
            return


def gerunds(verb: Token, _: Word) -> Iterator[Interval]:
    """Yield deeds named by a verb in -ing."""
    for token in verb.children:
        being = any(part.tag_ == "VBG" for part in token.lefts if part.dep_ in {"aux", "auxpass"})
        deed = token.tag_ == "VBG" or being
        if token.dep_ in {"xcomp", "pcomp"} and deed and token.i > verb.i:
            yield reach(token)
            return


def objects(verb: Token, word: Word) -> Iterator[Interval]:
    """Yield the noun phrase that is said, or, of a passive verb, its subject."""
    if is_passive(verb):
        patient = child(verb, {"nsubjpass"}) or (verb.head if verb.dep_ == "acl" else None)
        paper = "text" not in word.frames or (patient is not None and patient.pos_ != "PRON")
        if patient is not None and paper and agent(verb) is not None:
            yield reach(patient, without=verb)
        return
    target = child(verb, {"dobj"}) or astray(verb)
    if ("stance" in word.frames and is_deed(verb)) or hands_on_words(verb):
        return
    if verb.dep_ in COMMENTING and (target is None or target.i < verb.i):
        yield from commented(verb, target)
        return
    if target is None or target.i < verb.i or is_day(target) or takes_lives(target):
        return
    if "text" not in word.frames or singular(target.lower_) in terms("sources")["document"]:
        yield between(target.left_edge, completed(verb, target))


def hands_on_words(verb: Token) -> bool:
    """Return whether the words follow that somebody is quoted with: "cited him as saying"."""
    phrases = (token for token in verb.rights if token.lower_ == "as")
    return verb.lower_ in terms("relaying")["verbs"] and any(
        child(phrase, {"pcomp"}) is not None for phrase in phrases
    )


def is_deed(verb: Token) -> bool:
    """Return whether a verb tells a plan, a duty or a deed: "marched to support", "is backing"."""
    helpers = [token.lower_ for token in verb.children if token.dep_ == "aux"]
    return (verb.tag_ == "VB" and not DOES.intersection(helpers)) or (
        verb.tag_ == "VBG" and bool(helpers)
    )


def astray(verb: Token) -> Token | None:
    """Return an object that the parse hung on the "is" before: "is firm and demanding a vote"."""
    copula = verb.dep_ == "conj" and verb.head.lemma_ == "be"
    behind = [token for token in verb.head.rights if token.i > verb.i] if copula else []
    return next((token for token in behind if token.dep_ in {"attr", "dobj"}), None)


def predicates(verb: Token, word: Word) -> Iterator[Interval]:
    """Yield somebody together with what is said of them: "accused him of lying"."""
    if summons(verb, word):
        return
    if is_passive(verb):
        patient = child(verb, {"nsubjpass"})
        if patient is not None and completed(verb, verb) != verb:
            yield between(patient.left_edge, completed(verb, verb))
        else:
            yield from deeds(verb)
        return
    target = child(verb, {"dobj"}) or clause_subject(verb) or named_alone(verb)
    if target is not None and target.i < verb.i and target.tag_ in RELATIVE:
        if completed(verb, verb) != verb:
            yield between(target, completed(verb, verb))
    elif target is not None and target.i > verb.i:
        yield between(target.left_edge, completed(verb, target))


def summons(verb: Token, word: Word) -> bool:
    """Return whether a verb of naming only fetches somebody: "called the police to the scene"."""
    if not word.prepositions or child(verb, {"oprd", "ccomp", "xcomp"}) is not None:
        return False
    called = child(verb, {"dobj"})
    if called is None:
        return is_passive(verb)
    near = verb.doc.tokens[called.left_edge.i : called.right_edge.i + 2]
    quoted = any(token.is_quote for token in near)
    behind = verb.doc.tokens[called.right_edge.i + 1 : completed(verb, called).i + 1]
    fetched = not behind or behind[0].lower_ in FETCHING
    return fetched and is_short(called) and not quoted


def is_short(noun: Token) -> bool:
    """Return whether a noun phrase is too short to hold what something is called."""
    return noun.right_edge.i - noun.left_edge.i < SHORT


def named_alone(verb: Token) -> Token | None:
    """Return what something is called, or what is taken for that: "calls protests a crime"."""
    names = [token for token in verb.rights if token.dep_ == "oprd"]
    named = (
        {"nmod", "compound", "det"} if names and names[0].pos_ == "ADJ" else {"nmod", "compound"}
    )
    alone = len(names) == 1 and child(names[0], named) is None
    return names[0] if names and not alone else None


def beings(verb: Token, _: Word) -> Iterator[Interval]:
    """Yield somebody together with what they are held to be: "knows it to be a lie"."""
    target = child(verb, {"dobj"}) or clause_subject(verb)
    being = child(verb, {"xcomp", "ccomp"})
    if target is not None and being is not None and being.lemma_ == "be" and being.tag_ == "VB":
        yield between(target.left_edge, being.right_edge)


def reckonings(verb: Token, _: Word) -> Iterator[Interval]:
    """Yield what somebody counts with the number: "put the toll at 9", "raised its count to 9"."""
    counted = child(verb, {"dobj"})
    for token in verb.rights:
        to_number = token.lower_ == "to" and counted is not None and counted.lemma_ in TOLD
        leads_on = token.dep_ == "prep" and (token.lower_ == "at" or to_number)
        number = child(token, {"pobj"}) if leads_on else None
        if counted is not None and number is not None and has_digits(number):
            yield between(counted.left_edge, token.right_edge)


def has_digits(noun: Token) -> bool:
    """Return whether a noun is a number or has one."""
    return noun.like_num or child(noun, {"nummod"}) is not None


def biddings(verb: Token, _: Word) -> Iterator[Interval]:
    """Yield somebody together with what they shall do: "told him to leave"."""
    target = child(verb, {"dobj", "dative"}) or clause_subject(verb)
    complement = child(verb, {"xcomp", "ccomp", "advcl"})
    if target is None or complement is None or not verb.i < target.i < complement.i:
        return
    if any(token.lower_ in {"to", "not"} for token in complement.lefts):
        yield between(target.left_edge, complement.right_edge)


def taken_as(verb: Token, word: Word) -> Iterator[Interval]:
    """Yield somebody together with what they are taken for: "sees him as a rival"."""
    beside = any(leads(token) == "as" for token in verb.rights if token.dep_ in {"prep", "advcl"})
    if beside or behind_aside(child(verb, {"dobj"})):
        yield from predicates(verb, word)


def behind_aside(target: Token | None) -> bool:
    """Return whether "as" comes behind an aside that the parse ran on with: "him—a miner—as"."""
    last = target.right_edge.i if target is not None else 0
    near = target.doc[target.i + 1 : min(last, target.i + ASIDE)] if target is not None else ()
    return any(token.lower_ == "as" and token.nbor(-1).text in DASHES for token in near)


def clause_subject(verb: Token) -> Token | None:
    """Return the subject of a small clause: "called it a lie"."""
    complement = child(verb, {"ccomp", "xcomp"})
    return complement and child(complement, {"nsubj"})


FRAMES: tuple[tuple[str, Callable[[Token, Word], Iterator[Interval]]], ...] = (
    ("clause", clauses),
    ("predicate", predicates),
    ("as", taken_as),
    ("number", reckonings),
    ("being", beings),
    ("bidding", biddings),
    ("infinitive", infinitives),
    ("gerund", gerunds),
    ("object", objects),
    ("prepositions", behind_prepositions),
)
