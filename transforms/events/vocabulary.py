"""The vocabulary of events: words, the frames they need, and what they mean in PLOVER.

`vocabulary.tsv` has one reading of one word a line:

    lemma   a lemma; for nouns also several words ("air strike")
    part    verb or noun
    frame   conditions, all of which must hold; the reading with most conditions wins:
            s:W actor is W; o:W recipient or object is W; x:W one of them is W;
            n:W a modifier or complement of the noun is W; l:W its light verb is W;
            d:W it is the subject of a verb W;
            p:for,in  has such a preposition; p:into:custody  with that object, perhaps behind
            the verb's own object ("held the editor in prison");
            u:demand  it is done in order to do that
            b:behind  it tells that somebody is behind, involved in ... a deed
            +down     has that particle; =dead  has that complement; v:passive; o:* any object;
            -...      the condition after the sign does not hold
            where W is lemmas ("fire,shot") or a word class of `classes.toml` ("@police")
    type, mode   PLOVER
    roles   verbs: where the recipient stands, in order of choice: obj, subj, clause (the
            subject of the clause it governs) or prepositions;
            nouns: whether "X's" and "of X" name who acts (act; with "of" only "X's" does) or
            who undergoes (done), whether what the noun is said of undergoes (subj), and
            further prepositions of the recipient
    kind    event, or outcome: deaths and injuries, events only where nothing else is told
"""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

PACKAGE = files("transforms.events")


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the vocabulary.

    Attributes:
        lemma: the word or words.
        frame: its conditions.
        event_type, event_mode: PLOVER.
        roles: where its arguments stand.
        is_outcome: whether it tells an outcome rather than an event.
    """

    lemma: str
    frame: tuple[str, ...]
    event_type: str
    event_mode: str | None
    roles: tuple[str, ...]
    is_outcome: bool


Readings = Mapping[str, tuple[Reading, ...]]


@cache
def readings(part: str) -> Readings:
    """Return the readings of each lemma of one part of speech, most conditions first."""
    found: dict[str, list[Reading]] = defaultdict(list)
    with PACKAGE.joinpath("vocabulary.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["part"] == part:
                found[row["lemma"]].append(_reading(row))
    return {lemma: tuple(sorted(options, key=_priority)) for lemma, options in found.items()}


def _priority(option: Reading) -> tuple[int, bool, bool]:
    """Put readings with more conditions first, of equals those that ask who acts, or for more."""
    asks_actor = any(condition.startswith("s:") for condition in option.frame)
    only_excludes = all(condition.startswith("-") for condition in option.frame)
    return -len(option.frame), not asks_actor, only_excludes


def _reading(row: Mapping[str, str]) -> Reading:
    return Reading(
        lemma=row["lemma"],
        frame=tuple(row["frame"].split()),
        event_type=row["type"],
        event_mode=row["mode"] or None,
        roles=tuple(row["roles"].split(",")) if row["roles"] else (),
        is_outcome=row["kind"] == "outcome",
    )


@cache
def weapons() -> Mapping[str, str]:
    """Return the PLOVER mode of an attack with each weapon."""
    with PACKAGE.joinpath("weapons.tsv").open(encoding="utf-8") as file:
        return {row["word"]: row["mode"] for row in csv.DictReader(file, delimiter="\t")}


@cache
def phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the nouns of several words, cut like the parser does, by first word; longest first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for lemma in readings("noun"):
        words = tuple(lemma.replace("-", " - ").replace("'s", " 's").split())
        if len(words) > 1:
            found[words[0]].add(words)
    return {
        first: tuple(sorted(options, key=lambda words: (-len(words), words)))
        for first, options in found.items()
    }


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of a class of `classes.toml`, with those of the classes it includes.

    Raises:
        KeyError: there is no such class.
    """
    entry = _toml("classes.toml")[name]
    return frozenset(entry["words"].split()).union(*map(word_class, entry.get("includes", ())))


@cache
def nouns() -> frozenset[str]:
    """Return the common nouns known: those that name events and those of all classes."""
    classes = map(word_class, _toml("classes.toml"))
    return frozenset(readings("noun")).union(*classes)


@cache
def words(name: str) -> frozenset[str]:
    """Return a closed list of `grammar.toml`.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset(_toml("grammar.toml")[name].split())


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(PACKAGE.joinpath(name).read_text(encoding="utf-8"))
