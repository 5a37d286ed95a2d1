"""Who is meant where no name stands: pronouns, descriptions and roles, from left to right.

A salience walk in the manner of Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora
Resolution": what was mentioned lately, and as a subject, is meant first.
"""

from collections.abc import Mapping
from itertools import takewhile
from typing import NamedTuple

from transforms.actors.bodies import may_mean
from transforms.actors.categories import Judge
from transforms.actors.characters import Character, gender_of
from transforms.actors.clauses import answers, fronted, is_subject, same_clause
from transforms.actors.names import ORGANIZATION, PERSON
from transforms.actors.phrases import PLURAL
from transforms.actors.quoting import quoted_tokens
from transforms.actors.roles import ROLE, RoleReader
from transforms.actors.vocabulary import base, head_of, roles, titles
from transforms.dateline import datelines
from transforms.document import Actor, Document
from transforms.tree import Token

MEMORY = 40
NAMED_LATER = frozenset(("charity", "group", "organisation", "organization", "watchdog"))
DESCRIBING = frozenset(("NOUN", "PROPN", "ADJ"))
SINGULAR = ("NN", "NNP")
REACH = {"he": 5, "she": 5, "it": 2, "they": 3}
PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
}  # fmt: skip
GENDERS = {"he": "m", "she": "f"}
SUBJECT_BONUS = 0.5
MENTION_BONUS = 0.1
SURE = 1.0
QUOTED = -1.5
ANSWERED = -2.0
MOST_MENTIONS = 5
ORGANIZATION_AS_THEY = -0.5
DOCUMENT_AS_IT = -0.6


class Traits(NamedTuple):
    """What is known of somebody spoken of.

    Attributes:
        person: it is one person.
        plural: it is several.
        group: its word is one for several: "the crew".
        heads, words: nouns that describe it, and all words of those descriptions.
        gender: "f", "m", or nothing.
    """

    person: bool = False
    plural: bool = False
    group: bool = False
    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    gender: str = ""

    def with_older(self, older: "Traits") -> "Traits":
        """Return these traits together with those known before."""
        return Traits(
            self.person or older.person,
            self.plural or older.plural,
            self.group or older.group,
            self.heads | older.heads,
            self.words | older.words,
            self.gender or older.gender,
        )


class Referent(NamedTuple):
    """Somebody spoken of, as last mentioned.

    Attributes:
        actor: who it is.
        traits: what is known of it.
        token, sentence: where it was mentioned last.
        subject: it was a subject there.
        mentions: how often it was mentioned.
    """

    actor: Actor
    traits: Traits
    token: Token
    sentence: int
    subject: bool
    mentions: int


class References:
    """Resolves the nouns and pronouns of one article, once, from left to right."""

    def __init__(
        self,
        document: Document,
        owners: Mapping[int, Character],
        actors: Mapping[int, Actor],
        judge: Judge,
        reader: RoleReader,
    ) -> None:
        self.doc = document.doc
        self.owners = owners
        self.actors = actors
        self.judge = judge
        self.reader = reader
        self.known: dict[int, Traits] = {}
        self.found: dict[int, Actor] = {}
        self.recent: dict[Actor, Referent] = {}
        self.sentence = 0
        self.quoted = quoted_tokens(document.doc)
        self._walk({line.start for line in datelines(document.text)})

    def _walk(self, datelines: set[int]) -> None:
        for sentence in self.doc.sents:
            if sentence.start_char in datelines:
                continue
            self.sentence += sentence.start not in self.quoted
            for token in sentence:
                if token.i in self.owners:
                    self._see_name(token)
                elif token.lower_ in PRONOUNS:
                    self._see_pronoun(token)
                elif token.pos_ in DESCRIBING and self.reader.is_role(token):
                    self._see_role(token)
                elif token.lower_ in titles().short and _is_bare(token):
                    self._see_short(token)

    def _see_name(self, token: Token) -> None:
        owner = self.owners[token.i]
        if self.owners.get(token.i + 1) is not owner:
            self._mention(self.actors[id(owner)], token, self._traits(owner))

    def _traits(self, owner: Character) -> Traits:
        known = self.known.get(id(owner))
        if known is None:
            heads, words = self.judge.heads(owner), self.judge.words(owner)
            known = Traits(
                person=owner.kind == PERSON, heads=heads, words=words, gender=owner.gender
            )
            self.known[id(owner)] = known
        return known

    def _see_role(self, token: Token) -> None:
        actor = self.reader.apposed(token) or self._described(token)
        actor = actor or self.reader.actor(token, self.found)
        self.found[token.i] = actor
        word = base(token)
        group = word in titles().groups
        named = word in roles().people or word in roles().belonging
        body = group or word in titles().collectives or actor.kind == ORGANIZATION
        one = named and not body and token.tag_ in SINGULAR
        traits = Traits(
            person=actor.kind == PERSON or one,
            plural=token.tag_ in PLURAL,
            group=group,
            heads=frozenset((word,)),
            gender=gender_of((token.lower_,)),
        )
        self._mention(actor, token, traits)

    def _see_short(self, token: Token) -> None:
        """See a body again that is called by the last word of its name: "the fund"."""
        for item in reversed(self.recent.values()):
            named = item.actor.kind == ORGANIZATION
            if named and head_of(item.actor.name.lower().split()) == token.lower_:
                self.found[token.i] = item.actor
                self._mention(item.actor, token, Traits(heads=frozenset((token.lower_,))))
                return

    def _mention(self, actor: Actor, token: Token, traits: Traits) -> None:
        known = self.recent.pop(actor, None)
        subject = is_subject(token)
        if known is not None:
            traits = traits.with_older(known.traits)
            subject = subject or (known.subject and known.sentence == self.sentence)
        count = known.mentions + 1 if known else 1
        self.recent[actor] = Referent(actor, traits, token, self.sentence, subject, count)
        if len(self.recent) > MEMORY:
            self.recent.pop(next(iter(self.recent)))

    def _see_pronoun(self, token: Token) -> None:
        form = PRONOUNS[token.lower_]
        ahead = self._ahead(token, form)
        if ahead is not None:
            self.found[token.i] = ahead
            return
        fitting = [
            (self._salience(item, form, token), item)
            for item in self.recent.values()
            if self.sentence - item.sentence <= REACH[form] and self._fits(item, form, token)
        ]
        if not fitting:
            return
        fitting.sort(key=lambda pair: (pair[0], pair[1].token.i))
        best = fitting[-1][1]
        self.found[token.i] = best.actor
        sure = len(fitting) == 1 or fitting[-1][0] - fitting[-2][0] > SURE
        self._mention(best.actor, token, Traits(gender=GENDERS.get(form, "") if sure else ""))

    def _fits(self, item: Referent, form: str, token: Token) -> bool:
        if same_clause(item.token, token) or self._speaks(item, token):
            return False
        if form in GENDERS:
            return item.traits.person and item.traits.gender in ("", GENDERS[form])
        if form == "it":
            return not item.traits.person and not item.traits.plural
        return not item.traits.person

    def _speaks(self, item: Referent, token: Token) -> bool:
        """Tell whether somebody likely says the quotation a pronoun stands in, so is not meant."""
        if token.i not in self.quoted:
            return False
        if item.subject and item.sentence == self.sentence and item.token.i not in self.quoted:
            return True
        subjects = (child for child in token.sent.root.children if child.dep_ == "nsubj")
        return any(
            self.actors[id(self.owners[child.i])] == item.actor
            for child in subjects
            if child.i in self.owners and child.i not in self.quoted
        )

    def _ahead(self, token: Token, form: str) -> Actor | None:
        """Return the subject that follows a phrase before it: "In her speech, Lind said"."""
        if token.i in self.quoted or form == "it":
            return None
        verb = token.sent.root
        for child in verb.lefts:
            owner = self.owners.get(child.i)
            if child.dep_ == "nsubj" and child.i > token.i and owner is not None:
                fits = owner.kind == PERSON and owner.gender in ("", GENDERS.get(form, "-"))
                return self.actors[id(owner)] if fits and fronted(token, verb) else None
        return None

    def _salience(self, item: Referent, form: str, token: Token) -> float:
        score = float(item.sentence - self.sentence)
        score += SUBJECT_BONUS * item.subject
        if answers(token) and item.subject and self.sentence - item.sentence <= 1:
            score += ANSWERED
        score += MENTION_BONUS * min(item.mentions, MOST_MENTIONS)
        if form == "they" and not (item.traits.plural or item.traits.group):
            score += ORGANIZATION_AS_THEY
        if item.token.i in self.quoted and token.i not in self.quoted:
            score += QUOTED
        if form == "it" and item.traits.heads & roles().documents and not item.subject:
            score += DOCUMENT_AS_IT
        return score

    def _described(self, token: Token) -> Actor | None:
        """Return who was described before in the words of a bare definite phrase."""
        words = self.reader.description(token)
        if words is None:
            return None
        word = base(token)
        for item in reversed(self.recent.values()):
            same_number = item.traits.plural == (token.tag_ in PLURAL)
            if (
                word in item.traits.heads
                and words <= item.traits.words | item.traits.heads
                and (same_number or word in roles().documents)
            ):
                return self._named_since(item, word) or item.actor
        wanted = roles().kinds.get(word)
        told = frozenset(roles().beside[other] for other in words & roles().beside.keys())
        return self._organization(word, words, told or wanted) if wanted is not None else None

    def _named_since(self, role: Referent, word: str) -> Actor | None:
        """Return the body of its kind that was named since "a rights group" was spoken of."""
        if role.actor.kind != ROLE or role.traits.plural or word not in NAMED_LATER:
            return None
        since = takewhile(lambda item: item is not role, reversed(self.recent.values()))
        return next((item.actor for item in since if _is_like(item.actor, role.actor)), None)

    def _organization(
        self, word: str, beside: frozenset[str], wanted: frozenset[str]
    ) -> Actor | None:
        """Return the organization mentioned last that a word such as "party" may mean."""
        for item in reversed(self.recent.values()):
            if item.actor.kind != ORGANIZATION or not may_mean(word, beside, item.actor):
                continue
            named = word in item.actor.name.lower().split()
            if named or not wanted or item.actor.category in wanted:
                return item.actor
        return None


def _is_like(body: Actor, role: Actor) -> bool:
    """Tell whether a body is of the kind of a role, if the role tells any."""
    return body.kind == ORGANIZATION and body.category == role.category != "other"


def _is_bare(noun: Token) -> bool:
    """Tell whether nothing but "the" tells which is meant: not of "the student council"."""
    edge = noun.left_edge
    return edge.lower_ == "the" and edge.i == noun.i - 1
