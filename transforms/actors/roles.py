"""Actors without a name of their own: "a doctor", "PTI officials", "the family of the victim"."""

from collections.abc import Iterator, Mapping

from transforms.actors.bodies import MINISTRY, body_of_speaker, force_of, ministry_of
from transforms.actors.categories import FORMER, RULES, Judge
from transforms.actors.characters import Character
from transforms.actors.names import ORGANIZATION, PERSON
from transforms.actors.phrases import PLURAL, Phrase, read
from transforms.actors.vocabulary import base, is_title, roles
from transforms.document import Actor
from transforms.places.countries import countries
from transforms.tree import Doc, Token

LONGEST = 8
OF = frozenset(("of", "for", "from", "at", "in"))
AUTHORS = frozenset(("by", "from", "of"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
ROLE = "role"
OFFICES = frozenset(("administration", "cabinet", "government", "lawyer", "office", "regime"))
FAMILY = "victims_family"
IGO = "igo"
DROPPED = frozenset(("DET", "NUM", "PRON", "PUNCT", "ADV", "SPACE", "CCONJ", "SYM"))
INSIDE = frozenset(
    ("amod", "compound", "nmod", "punct", "nummod", "det", "advmod", "npadvmod", "quantmod")
)


class RoleReader:
    """Reads noun phrases of one article whose head is no name."""

    def __init__(
        self, doc: Doc, owners: Mapping[int, Character], actors: Mapping[int, Actor], judge: Judge
    ) -> None:
        self.doc = doc
        self.owners = owners
        self.actors = actors
        self.judge = judge

    def is_role(self, token: Token) -> bool:
        """Tell whether a word is the head of a phrase that describes somebody."""
        known, word = roles(), base(token)
        modifies = token.dep_ in ("compound", "amod") and token.head.i > token.i
        if modifies or (word in known.plural_only and token.tag_ not in PLURAL):
            return False
        if word in known.abstract and token.left_edge == token and token.tag_ == "NN":
            return False
        if word in known.people or word in known.belonging:
            return True
        return token.pos_ != "PROPN" and (word in known.kinds or word in known.documents)

    def description(self, token: Token) -> frozenset[str] | None:
        """Return the words of a definite phrase that names nobody new.

        It has no more than a title, a cause or a seat: "the minister", "the rights group", "the
        Geneva-based agency".
        """
        left = list(token.lefts)
        if not left or left[0].lower_ not in DEFINITE:
            return None
        telling = {*roles().beside, "based"}
        if not all(is_title(child.text) or child.lower_ in telling for child in left[1:]):
            return None
        if any(child.dep_ == "prep" and child.lower_ == "of" for child in token.rights):
            return None
        return frozenset((base(token), *(child.lower_ for child in left[1:])))

    def actor(self, token: Token, found: Mapping[int, Actor]) -> Actor:
        """Return the actor whom the phrase around a head describes.

        Args:
            token: the head.
            found: who is meant by the nouns and pronouns before it.
        """
        person = self.apposed(token)
        if person is not None:
            return person
        if base(token) in roles().documents:
            return self._before(token, found) or self._issuer(token, found)
        owner = self._before(token, found) or self._after(token)
        if owner is not None and base(token) in roles().kinds:
            return self._itself(token, owner)
        return self._role(token, owner)

    def _itself(self, token: Token, owner: Actor) -> Actor:
        """Return the organization that a word such as "party" beside a name means."""
        if owner.kind == ORGANIZATION and self._beside(token):
            return owner
        wanted = roles().kinds[base(token)]
        for item in self.judge.linked_to(owner.name):
            actor = self.actors[id(item)]
            if actor.kind == ORGANIZATION and actor.category in wanted:
                return actor
        return self._role(token, owner)

    def apposed(self, token: Token) -> Actor | None:
        """Return the person in apposition: "the police chief, Ali Karim", "Ali Karim, a chief"."""
        beside = [child for child in token.children if child.dep_ == "appos"]
        beside += [child for word in beside for child in word.children if child.dep_ == "appos"]
        if token.dep_ == "appos" and token.tag_ not in PLURAL:
            beside.append(token.head)
        owners = (self.owners.get(other.i) for other in beside)
        bodies = roles().belonging | roles().kinds.keys()
        whole = token.tag_ not in PLURAL and base(token) in bodies
        named = (owner for owner in owners if owner and (owner.kind == PERSON or whole))
        owner = next(named, None)
        return None if owner is None else self.actors[id(owner)]

    def _beside(self, token: Token) -> bool:
        """Tell whether a name stands before a head without owning it: "the Courier newspaper"."""
        for part in reversed(self._left(token)):
            if part.tag_ == "POS":
                return False
            if part.i in self.owners:
                return True
        return False

    def _before(self, token: Token, found: Mapping[int, Actor]) -> Actor | None:
        """Return whom a phrase belongs to by the words before its head."""
        for part in reversed(self._left(token)):
            if part.i in self.owners:
                return self.actors[id(self.owners[part.i])]
            if part.dep_ == "poss" and part.i in found:
                return found[part.i]
        return None

    def _after(self, token: Token) -> Actor | None:
        """Return whom a phrase belongs to by what follows "of", "for", "from", "at" or "in"."""
        for child in token.rights:
            if child.dep_ == "prep" and child.lower_ in OF and (owner := self._inside(child)):
                return owner
        return None

    def _inside(self, preposition: Token) -> Actor | None:
        """Return who is named in the object of a preposition, first of all an organization."""
        for noun in preposition.children:
            start = max(noun.left_edge.i, noun.i - 2 * LONGEST)
            named = [self.owners[i] for i in range(start, noun.i + 1) if i in self.owners]
            if noun.dep_ == "pobj" and named:
                return self.actors[id(next((n for n in named if n.kind == ORGANIZATION), named[0]))]
        return None

    def _issuer(self, token: Token, found: Mapping[int, Actor]) -> Actor:
        """Return the subject of the verb that issues a document, or else the document."""
        for child in _issuing(token):
            if child.i in self.owners:
                return self.actors[id(self.owners[child.i])]
            if child.i in found:
                return found[child.i]
            if child.i != token.i and self.is_role(child):
                return self._role(child, self._before(child, found) or self._after(child))
        return self._role(token, None)

    def _role(self, token: Token, owner: Actor | None) -> Actor:
        left = self._left(token)
        word = base(token)
        phrase = read([*left, token], self.owners, token)
        head = token.text if token.pos_ == "PROPN" else token.lower_
        country = phrase.country or (owner.country_code if owner else None)
        if owner is None:
            return Actor(
                self._whose(left, country) + self._words(left, head, token),
                ROLE,
                category := self._of_phrase(phrase),
                country_code=country,
                body=self._body(phrase, category, country, None),
            )
        category = self._category(word, phrase.category, owner)
        if owner.kind == PERSON and word in OFFICES:
            title = next(
                (item.title for item in self.owners.values() if self.actors[id(item)] is owner), ""
            )
            name = f"{head} of {title} {owner.name}".replace("  ", " ")
            return Actor(name, ORGANIZATION, category, country_code=country)
        body = self._body(phrase, category, country, owner)
        return Actor(f"{_short(owner)} {head}", ROLE, category, country_code=country, body=body)

    def _of_phrase(self, phrase: Phrase) -> str:
        """Return the category of whom a phrase describes; a former minister rules no more."""
        category = self.judge.of_phrase(phrase)
        return "other" if category in RULES and phrase.words & FORMER else category

    def _body(
        self, phrase: Phrase, category: str, country: str | None, owner: Actor | None
    ) -> str | None:
        """Return what tells the body that a role is or speaks for: "the army", "its spokesman"."""
        if owner is not None and owner.kind == PERSON:
            return ministry_of(owner.name) if phrase.head == MINISTRY else None
        country = country or self.judge.focus
        if phrase.head in roles().names:
            return force_of(category, phrase.words, country)
        return body_of_speaker(phrase.head, phrase.words, category, country, owner)

    def _category(self, word: str, own: str | None, owner: Actor) -> str:
        """Return the category of a role that belongs to somebody."""
        if word in roles().belonging or own is None:
            return owner.category
        if own == "government" and owner.category == IGO:
            return IGO
        if own == FAMILY and owner.category not in ("civilians", "protesters", FAMILY):
            return "other"
        return self.judge.abroad(own, owner.country_code)

    def _left(self, token: Token) -> list[Token]:
        start = max(token.left_edge.i, token.i - LONGEST, token.sent.start)
        return self.doc.tokens[start : token.i]

    def _whose(self, left: list[Token], country: str | None) -> str:
        """Return whose a foreign body is: two countries have a border service each."""
        if country is None or self.judge.focus in {None, country}:
            return ""
        owners = (part for part in left if part.dep_ == "poss")
        owner = next((part for part in owners if countries().code(part.text) == country), None)
        return f"{owner.text}'s " if owner is not None else ""

    def _words(self, left: list[Token], head: str, token: Token) -> str:
        """Return the head with the adjectives and nouns before it, and a short "of" after it."""
        kept: list[str] = []
        for part in reversed(left):
            if (part.pos_ in DROPPED and part.text != "-") or part.dep_ not in INSIDE:
                break
            common = part.is_sent_start and part.pos_ != "PROPN"
            kept.append((part.lower_ if common else part.text) + part.whitespace_)
        name = "".join(reversed(kept)).lstrip("- ") + head
        for child in token.rights:
            deed = any(part.dep_ == "pcomp" for part in child.rights)  # "accused by X of lying"
            if (
                child.lower_ == "of"
                and not deed
                and 0 < child.right_edge.i - child.i <= LONGEST // 2
            ):
                name += " " + self.doc[child.i : child.right_edge.i + 1].text
                break
        return " ".join(name.split())


def _issuing(document: Token) -> Iterator[Token]:
    """Yield who issues a document, or speaks in it: "In a statement, the army said"."""
    verb = document.head
    for phrase in document.rights:
        if phrase.lower_ in AUTHORS:
            yield from (child for child in phrase.children if child.dep_ == "pobj")
    if document.dep_ == "pobj" and verb.lower_ == "in":
        verb = verb.head.head if verb.head.dep_ == "dobj" else verb.head
    elif document.dep_ != "dobj" or verb.lemma_ not in roles().issue:
        return
    yield from (child for child in verb.children if child.dep_ == "nsubj")


def _short(owner: Actor) -> str:
    """Return the acronym of an organization, the possessive of a person, or else the name."""
    if owner.kind == PERSON:
        return f"{owner.name}'s"
    return next((alias for alias in owner.aliases if alias.isupper()), owner.name)
