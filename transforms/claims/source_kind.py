"""What a source is: a person, an organization, a role, a document or a medium."""

from transforms.claims.vocabulary import singular, terms
from transforms.document import Actor
from transforms.tree import Token

ENTITIES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "organization",
    "NORP": "organization",
}
PERIODS = frozenset({"daily", "weekly"})
RELATIVES = frozenset({"who", "which", "that", "whom"})


def source_kind(head: Token | None, actor: Actor | None) -> str:
    """Return the kind of a source (codes.SOURCE_KINDS), by its words and by who it is.

    Nobody in particular ("reportedly") is a role.
    """
    if head is None:
        return "role"
    head = counted(antecedent(head))
    if (is_media(head) and not is_other_body(actor)) or (
        actor is not None and actor.category == "media" and actor.kind != "person"
    ):
        return "media"
    if head.pos_ != "PROPN" and singular(head.lower_) in terms("sources")["document"]:
        return "document"
    return actor.kind if actor is not None else by_form(head)


def by_form(head: Token) -> str:
    """Return the kind of a source known by its words alone."""
    word = singular(head.lower_)
    for kind in ("person", "organization"):
        if word in terms("sources")[kind]:
            return kind
    return by_name(head)


def by_name(head: Token) -> str:
    """Return the kind of a source known by its form alone."""
    if head.pos_ == "PROPN":
        return ENTITIES.get(head.ent_type_, "organization" if head.text.isupper() else "person")
    return "role"


def is_media(head: Token) -> bool:
    """Return whether a source is a newspaper, agency, broadcaster or the press at large."""
    lists = terms("sources")
    if head.lower_ in lists["gatherings"] or any(t.lower_ == "social" for t in head.lefts):
        return False
    if head.pos_ == "PROPN" and head.lower_ in lists["nameplates"] | lists["agencies"]:
        return True
    paper = singular(head.lower_) in lists["document"]
    press = lists["press"] - (PERIODS if paper else frozenset())
    return (
        any(token.lower_ in press for token in head.lefts)
        or singular(head.lower_) in lists["media"]
    )


def is_other_body(actor: Actor | None) -> bool:
    """Return whether a body is known to be none of the press: "Rights Monitor" is an NGO."""
    if actor is None or actor.kind != "organization":
        return False
    return actor.category not in {"business", "media", "other"}


def counted(head: Token) -> Token:
    """Return what a quantity is of: "a number of reports"."""
    if head.lower_ in terms("sources")["quantities"]:
        for token in head.rights:
            target = next((t for t in token.rights if t.dep_ == "pobj"), None)
            if token.lower_ == "of" and target is not None:
                return target
    return head


def antecedent(head: Token) -> Token:
    """Return the noun a relative pronoun stands for, else the word itself."""
    if head.lower_ in RELATIVES:
        for above in head.ancestors:
            if above.dep_ == "relcl":
                return above.head
    return head
