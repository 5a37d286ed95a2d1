"""The words that attribute, read once from the tables beside this module."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from transforms.claims.inflection import verb_forms

HERE = files("transforms.claims")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that can be a cue.

    Attributes:
        lemma: the word as it stands in its table.
        acts: what is done by saying it (codes.SPEECH_ACTS), by frame; under "" in all others.
        frames: how its content may be joined to it: clause (that, whether, how, or bare), quote,
            object (noun phrase; "text" limits it to documents), predicate (object and what is
            said of it), as (such a predicate with "as"), infinitive, gerund, bidding (somebody
            and what they shall do), being ("knows it to be"), number ("put the
            toll at nine"), count ("says nine"), participle ("a statement
            condemning"). Limits: addressee marks objects that only hear it, evidence verbs that
            only papers and pictures say something with ("the poll shows"), stance verbs that
            tell a view only as long as they tell no plan or deed ("marched to support"),
            carried nouns that need a verb ("gave an account of"), owned ones a holder.
        prepositions: those whose object may be its content.
    """

    lemma: str
    acts: Mapping[str, str]
    frames: frozenset[str]
    prepositions: frozenset[str]

    def act(self, frame: str = "") -> str:
        """Return what is done by the word in a frame."""
        return self.acts.get(frame, self.acts[""])


@cache
def verbs() -> Mapping[str, Word]:
    """Return the verbs that attribute, by each of their forms."""
    irregular = {row["lemma"]: tuple(row["forms"].split()) for row in table("irregular_verbs.tsv")}
    return {
        form: word
        for word in words("verbs.tsv")
        for form in sorted(verb_forms(word.lemma, irregular.get(word.lemma, ())))
    }


@cache
def nouns() -> Mapping[str, Word]:
    """Return the nouns that attribute, by singular and plural."""
    return {form: word for word in words("nouns.tsv") for form in (word.lemma, plural(word.lemma))}


@cache
def adjectives() -> Mapping[str, Word]:
    """Return the adjectives that attribute ("confident that")."""
    return {word.lemma: word for word in words("adjectives.tsv")}


@cache
def cues() -> frozenset[str]:
    """Return every word that may attribute, whatever its frame; no other need be looked at."""
    beside = terms("adjuncts")["adverbs"] | {"according", "in"}
    raising = terms("raising")["active"] | terms("raising")["passive"]
    silence = terms("silence")["replies"]
    tallies = terms("tallies")["nouns"]
    return frozenset((*verbs(), *nouns(), *adjectives(), *beside, *raising, *silence, *tallies))


@cache
def terms(name: str) -> Mapping[str, frozenset[str]]:
    """Return the word lists of a TOML table, by their heading."""
    text = (HERE / f"{name}.toml").read_text("utf-8")
    return {key: frozenset(value) for key, value in tomllib.loads(text).items()}


def words(name: str) -> Iterator[Word]:
    """Yield the cue words of a table."""
    for row in table(name):
        frames, prepositions = several(row["frames"]), several(row["prepositions"])
        yield Word(row["lemma"], acts(row["act"]), frames, prepositions)


def acts(cell: str) -> Mapping[str, str]:
    """Return the acts of a cell by frame: "assert prepositions:demand"."""
    usual, *others = cell.split()
    return {"": usual, **dict(other.split(":", 1) for other in others)}


def several(cell: str) -> frozenset[str]:
    """Return the values of a cell; a dash is none."""
    return frozenset(cell.split()) - {"-"}


def table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table beside this module."""
    yield from csv.DictReader((HERE / name).read_text("utf-8").splitlines(), delimiter="\t")


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(noun: str) -> str:
    """Return the singular of a regular noun, or the word itself."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
