"""What rows say, in the words that explanations show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from schemas.table import Row

UNNAMED = "nobody named"
ITSELF = "the article itself"


@dataclass(frozen=True, slots=True)
class FigureNote:
    """A figure in words: "killed 7 or more", "at least, protesters"."""

    number: int
    count: str
    detail: str


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim in words.

    Attributes:
        number: its number in the article.
        marked: whether its content is marked in the text.
        who: its source with its category.
        act: what is done by saying it, and what is denied.
        via: who relayed it, or nothing.
        about: title of the event it speaks of, or nothing.
        rule: the rule that found it.
        figures: its figures.
    """

    number: int
    marked: bool
    who: str
    act: str
    via: str
    about: str
    rule: str
    figures: tuple[FigureNote, ...]


@dataclass(frozen=True, slots=True)
class MentionNote:
    """An event mention in words; what is not known is empty."""

    number: int
    kind: str
    wording: str
    parties: str
    when: str
    where: str
    standing: str
    about: str


def claim_note(claim: Row, figures: Iterable[Row]) -> ClaimNote:
    """Return a claim and its figures in words."""
    narrated = claim["source_kind"] == "narrator"
    name = claim["source_name"] or claim["source_text"] or (ITSELF if narrated else UNNAMED)
    kind = "narrator" if narrated else _words(claim["source_category"])
    return ClaimNote(
        number=claim["number"],
        marked=claim["quote_type"] != "narrated",
        who=f"{name} ({kind})",
        act=_act(claim),
        via=claim["via_text"] or "",
        about=claim["event_title"] or "",
        rule=claim["rule"],
        figures=tuple(_figure_note(figure) for figure in figures),
    )


def mention_note(mention: Row) -> MentionNote:
    """Return an event mention in words."""
    actor, recipient = mention["actor_text"], mention["recipient_text"]
    parties = f"{actor or '?'} → {recipient or '?'}" if actor or recipient else ""
    mode = mention["event_mode"]
    standing = [mention["realis"], *(["main event"] if mention["is_main"] else [])]
    return MentionNote(
        number=mention["number"],
        kind=mention["event_type"] + (f"/{mode}" if mode else ""),
        wording=mention["trigger_text"],
        parties=parties,
        when=_days(mention["event_date_start"], mention["event_date_end"]),
        where=mention["place_name"] or "",
        standing=", ".join(standing),
        about=mention["event_title"] or "",
    )


def bounds(low: int | None, high: int | None) -> str:
    """Return the bounds of a count: "7", "6 to 200", "7 or more"."""
    if low is None:
        return "not told" if high is None else f"up to {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _figure_note(figure: Row) -> FigureNote:
    qualifier = figure["qualifier"]
    detail = (
        "" if qualifier == "exact" else _words(qualifier),
        figure["subject_text"] or "",
        "part of a larger count" if figure["is_part"] else "",
    )
    count = f"{figure['metric']} {bounds(figure['low'], figure['high'])}"
    return FigureNote(figure["number"], count, ", ".join(part for part in detail if part))


def _act(claim: Row) -> str:
    aspect = claim["denied_aspect"]
    act = _words(claim["speech_act"]) + (f" ({_words(aspect)})" if aspect else "")
    return f"{act}, held to be untrue" if claim["negated"] else act


def _days(first: date | None, last: date | None) -> str:
    if first is None:
        return ""
    return f"{first}" if last in {None, first} else f"{first} to {last}"


def _words(code: str) -> str:
    return code.replace("_", " ")
