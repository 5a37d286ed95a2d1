"""An explanation for a terminal: marks in colour, or in brackets where there is none."""

from collections.abc import Iterator

from rich.style import Style
from rich.text import Text

from transforms.explain.explanation import Explanation, Paragraph, name_of
from transforms.explain.marks import ROLES
from transforms.explain.notes import ClaimNote, MentionNote
from transforms.explain.weave import Closing, Opening, Piece

STYLES = {
    "content": Style(underline=True),
    "source": Style(color="cyan", bold=True),
    "cue": Style(color="yellow"),
    "figure": Style(color="magenta", bold=True),
    "event": Style(color="green"),
}
"""Content is told by a line, all else by colour, so that both can be seen together."""

SUPERSCRIPT = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹˒")


def lines(explanation: Explanation, *, colour: bool) -> Iterator[Text]:
    """Yield the lines of an explanation: its head, a legend, and paragraphs with their notes."""
    yield from _head(explanation)
    yield _legend(colour=colour)
    for paragraph in explanation.paragraphs:
        yield Text()
        yield _marked(explanation, paragraph, colour=colour)
        for claim in paragraph.claims:
            yield from _claim(claim)
        yield from map(_mention, paragraph.mentions)


def _head(explanation: Explanation) -> Iterator[Text]:
    article = explanation.article
    yield Text(name_of(article), style="bold")
    published = article["published_at"]
    facts = (article["publisher"], published and f"{published:%Y-%m-%d}", article["url"])
    yield Text(" · ".join(str(fact) for fact in facts if fact))
    yield Text(f"article {article['article_id']}", style="dim")
    if article["duplicate_of"]:
        yield Text(f"{article['duplicate_kind']} copy of article {article['duplicate_of']}")


def _legend(*, colour: bool) -> Text:
    words = Text("marked: ")
    for role in ROLES:
        words.append(role if colour else f"[{role} number: words]", STYLES[role] if colour else "")
        words.append("  ")
    words.rstrip()
    return words


def _marked(explanation: Explanation, paragraph: Paragraph, *, colour: bool) -> Text:
    line = Text()
    for piece in paragraph.pieces:
        if isinstance(piece, Opening | Closing):
            line.append_text(_raised(piece) if colour else Text(_bracket(piece)))
            continue
        roles = (mark.role for mark in piece.marks if colour)
        style = Style.combine((Style.null(), *(STYLES[role] for role in roles)))
        line.append(explanation.cut(piece.start, piece.end), style)
    return line


def _raised(piece: Piece) -> Text:
    """Return the number of a mark that begins, raised and in its colour."""
    if not isinstance(piece, Opening) or not piece.first:
        return Text()
    numbers = ",".join(map(str, piece.mark.numbers)).translate(SUPERSCRIPT)
    return Text(numbers, STYLES[piece.mark.role] + Style(underline=False, bold=False))


def _bracket(piece: Piece) -> str:
    if isinstance(piece, Opening):
        numbers = ",".join(map(str, piece.mark.numbers))
        return f"[{piece.mark.role} {numbers}{'' if piece.first else ' cont.'}: "
    return "]"


def _claim(note: ClaimNote) -> Iterator[Text]:
    line = Text(f"  claim {note.number}  ")
    line.append(note.who, STYLES["source"])
    line.append(" · ").append(note.act, STYLES["cue"])
    for label, value in (("via", note.via), ("about", note.about), ("rule", note.rule)):
        line.append(f" · {label} {value}" if value else "")
    yield line
    for figure in note.figures:
        line = Text(f"    figure {figure.number}  ")
        line.append(figure.count, STYLES["figure"])
        yield line.append(f", {figure.detail}" if figure.detail else "")


def _mention(note: MentionNote) -> Text:
    line = Text(f"  event {note.number}  ")
    line.append(note.kind, STYLES["event"]).append(f" “{note.wording}”")
    facts = (note.parties, note.when, note.where, note.standing)
    line.append("".join(f" · {fact}" for fact in facts if fact))
    return line.append(f" · about {note.about}" if note.about else "")
