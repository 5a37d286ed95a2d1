"""Which of an article's events a claim speaks of."""

from collections import defaultdict
from collections.abc import Container, Sequence
from datetime import timedelta

from schemas.table import Row
from transforms.claims.answer import ACCUSING
from transforms.rows.claims import NARRATED_CLAUSE
from transforms.rows.stretches import Begun

HARM = frozenset({"ASSAULT", "DISASTER"})
"""Types of what kills and hurts."""

METRIC_TYPES = {
    "killed": HARM,
    "injured": HARM,
    "missing": HARM,
    "displaced": HARM,
    "abducted": frozenset({"ASSAULT"}),
    "arrested": frozenset({"COERCE"}),
    "participants": frozenset({"PROTEST"}),
    "deployed": frozenset({"MOBILIZE"}),
}
"""The types of event that bring a count about."""

HAPPENINGS = frozenset({"PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID"}) | HARM
"""Types of what happens on the ground rather than being said."""

FIERCE = HAPPENINGS - {"RETREAT", "AID"}
"""Types of what may hurt people, meant to or not."""

OF_AN_EVENT = ACCUSING | {"deny"}
"""Speech acts that are of what the article tells, if they tell nothing themselves."""

REACH = 1500
"""Code points between an event and a later claim beyond which the claim need not be about it."""

PAST = timedelta(days=45)
"""Time before an article's happenings beyond which another is their past."""


class Told:
    """The mentions of an article, to be asked which event a claim speaks of."""

    def __init__(self, mentions: Sequence[Row]) -> None:
        self._mentions = Begun(mentions, lambda row: int(row["trigger_start"]))
        self._happened = {row["article_event_id"] for row in mentions if row["realis"] == "actual"}
        self._main: dict[str, list[Row]] = defaultdict(list)
        self._since = min(
            (row["event_date_start"] for row in mentions if row["is_main"] and _is_dated(row)),
            default=None,
        )
        for row in sorted(mentions, key=_plainness):
            if row["is_main"]:
                self._main[row["event_type"]].append(row)

    def event_of(self, claim: Row, figures: Sequence[Row]) -> str | None:
        """Return the article's event a claim with some figures speaks of.

        That is the event reported in the claim's content, or else in its sentences, preferring
        the type of event its figures count. A figure, a denial or an accusation without one speaks
        of what was told last before it, or else of what the article is about; "nobody was killed"
        speaks of the last of its type. Killed and hurt who are told beside what hurts nobody ("all
        four were treated and released") were so in an attack told elsewhere.
        """
        if claim.get("rule") == NARRATED_CLAUSE and (held := self._held_in(claim)) is not None:
            return held
        wanted, inside = _wanted(figures), self._inside(claim)
        if any(map(self._is_event, inside)):
            is_elsewhere = bool(wanted) and wanted <= HARM and not _may_hurt(inside)
            return (self._attack(claim) if is_elsewhere else None) or _best(inside, wanted)
        if not (figures or inside or claim["speech_act"] in OF_AN_EVENT):
            return None
        is_own = any(figure["high"] == 0 for figure in figures) or HARM.isdisjoint(wanted)
        sought = wanted if is_own else FIERCE
        return self._told_before(claim, sought) or _best(self._mains(claim) or inside, wanted)

    def _held_in(self, claim: Row) -> str | None:
        """Return the happening that a clause is about: "the march, in which nine died"."""
        before = self._mentions.between(claim["sentence_start"], claim["content_start"])
        named = [row for row in before if row["event_type"] in HAPPENINGS]
        return str(named[-1]["article_event_id"]) if named else None

    def _inside(self, claim: Row) -> list[Row]:
        """Return the mentions in the claim's content, or else in its sentences."""
        for part in ("content", "sentence"):
            found = self._mentions.between(claim[f"{part}_start"], claim[f"{part}_end"])
            inside = [row for row in found if not (_is_cue(row, claim) or _describes(row, claim))]
            if inside:
                return inside
        return []

    def _attack(self, claim: Row) -> str | None:
        """Return the attack told last before a claim, or else that the article is about."""
        rows = [*self._mains(claim), *self._before(claim)]
        attacks = [row["article_event_id"] for row in rows if row["event_type"] in HARM]
        return str(attacks[-1]) if attacks else None

    def _is_event(self, row: Row) -> bool:
        """Tell whether a mention is an event to speak of, though it may be denied.

        "No shots were fired" speaks of what was told before, but for shots told elsewhere; "denied
        pressure to oust him" of the ousting, whether there was one or not.
        """
        if row["realis"] != "negated" or row["is_main"] or row["event_type"] not in HAPPENINGS:
            return True
        return row["article_event_id"] in self._happened

    def _told_before(self, claim: Row, wanted: Container[str]) -> str | None:
        """Return the event told last before the claim, of the types wanted if one was.

        What is told with neither party, day nor place ("held for looting") is a mere kind of deed,
        and what lies long before all that the article is about is the past of somebody.
        """
        latest = max(
            self._before(claim),
            key=lambda row: (
                row["event_type"] in wanted,
                not _is_bare(row),
                not self._is_past(row),
                row["trigger_start"],
            ),
            default=None,
        )
        return str(latest["article_event_id"]) if latest else None

    def _before(self, claim: Row) -> list[Row]:
        """Return what a claim's article tells to have happened shortly before it, in order."""
        start = claim["content_start"]
        return [
            row
            for row in self._mentions.between(start - REACH, start + 1)
            if row["event_type"] in HAPPENINGS
            and row["realis"] == "actual"
            and not (_is_cue(row, claim) or _describes(row, claim))
        ]

    def _is_past(self, row: Row) -> bool:
        """Tell whether a mention lies long before all that the article is about."""
        last = row.get("event_date_end")
        return self._since is not None and last is not None and last < self._since - PAST

    def _mains(self, claim: Row) -> list[Row]:
        """Return the plainest mention of each type of event the article is about."""
        firsts = (
            next((row for row in rows if not _is_cue(row, claim)), None)
            for rows in self._main.values()
        )
        return [row for row in firsts if row is not None]


def _wanted(figures: Sequence[Row]) -> frozenset[str]:
    """Return the types of event that bring about what some figures count."""
    return frozenset().union(*(METRIC_TYPES.get(figure["metric"], ()) for figure in figures))


def _may_hurt(mentions: Sequence[Row]) -> bool:
    return any(row["event_type"] in FIERCE for row in mentions)


def _is_cue(mention: Row, claim: Row) -> bool:
    """Tell whether the mention is the claim's own saying: its rejection, demand or accusation."""
    start, end = claim.get("cue_start"), claim.get("cue_end")
    return start is not None and end is not None and start <= mention["trigger_start"] < end


def _describes(mention: Row, claim: Row) -> bool:
    """Tell whether a mention says who the source is: "the militia, which has fought since May"."""
    start, end = claim.get("source_start"), claim.get("source_end")
    is_in_source = start is not None and start <= mention["trigger_start"] < (end or start)
    return is_in_source and not mention["is_main"]


def _is_dated(mention: Row) -> bool:
    return mention.get("event_date_start") is not None


def _is_bare(mention: Row) -> bool:
    """Tell whether a mention is told with neither party, day nor place."""
    cells = ("actor_text", "recipient_text", "event_date_start", "place_name")
    return not mention["is_main"] and all(mention.get(cell) is None for cell in cells)


def _plainness(mention: Row) -> tuple[bool, int]:
    return mention["realis"] != "actual", int(mention["trigger_start"])


def _best(mentions: Sequence[Row], wanted: Container[str]) -> str | None:
    best = min(
        mentions,
        key=lambda row: (
            row["event_type"] not in wanted,
            row["event_type"] not in HAPPENINGS,
            not row["is_main"],
            *_plainness(row),
        ),
        default=None,
    )
    return str(best["article_event_id"]) if best else None
