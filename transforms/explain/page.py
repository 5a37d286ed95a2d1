"""An explanation as one page of HTML that needs nothing else, and runs nothing."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import urlsplit

from schemas.table import Row
from transforms.explain.explanation import Explanation, Paragraph, name_of
from transforms.explain.marks import Mark
from transforms.explain.notes import ClaimNote, MentionNote
from transforms.explain.weave import Closing, Opening, Words

LETTERS = {"content": "C", "source": "S", "cue": "Q", "figure": "F", "event": "E"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ROW_OF = {"content": "claim", "source": "claim", "cue": "claim", "figure": "figure"}


def page(explanation: Explanation) -> str:
    """Return the page; every text of the article is escaped."""
    article = explanation.article
    notes = {note.number: note for each in explanation.paragraphs for note in each.claims}
    return _template().substitute(
        title=escape(name_of(article)),
        facts=_facts(article),
        rows="\n".join(_row(explanation, each, notes) for each in explanation.paragraphs),
    )


@cache
def _template() -> Template:
    return Template(files(__package__).joinpath("page.html").read_text("utf-8"))


def _facts(article: Row) -> str:
    published, url = article["published_at"], article["url"]
    address = escape(url)
    if urlsplit(url).scheme in {"http", "https"}:
        address = f'<a href="{address}" rel="noreferrer noopener">{address}</a>'
    copy = (
        article["duplicate_of"] and f"{article['duplicate_kind']} copy of {article['duplicate_of']}"
    )
    day = published and f"{published:%Y-%m-%d}"
    plain = (escape(fact) for fact in (article["publisher"], day, copy) if fact)
    identity = f"article <code>{escape(article['article_id'])}</code>"
    return " · ".join((*plain, address, identity))


def _row(explanation: Explanation, paragraph: Paragraph, notes: dict[int, ClaimNote]) -> str:
    words = "".join(_pieces(explanation, paragraph, notes))
    beside = _claims(paragraph.claims) + _mentions(paragraph.mentions)
    return f'<section class="row">\n<p>{words}</p>\n<div class="notes">{beside}</div>\n</section>'


def _pieces(
    explanation: Explanation, paragraph: Paragraph, notes: dict[int, ClaimNote]
) -> Iterator[str]:
    for piece in paragraph.pieces:
        match piece:
            case Words():
                yield escape(explanation.cut(piece.start, piece.end))
            case Closing():
                yield "</mark>"
            case Opening():
                mark = piece.mark
                yield f'<mark class="{mark.role}" title="{escape(_tip(mark, notes))}">'
                yield "".join(_tags(mark)) if piece.first else ""


def _tip(mark: Mark, notes: dict[int, ClaimNote]) -> str:
    """Return what a mark's tooltip says."""
    if mark.role in {"figure", "event"}:
        return f"{mark.role} {_numbers(mark)}"
    told = (notes[number] for number in mark.numbers if number in notes)
    said = "; ".join(f"{note.who}: {note.act}, rule {note.rule}" for note in told)
    return f"{mark.role} of claim {_numbers(mark)}: {said}"


def _numbers(mark: Mark) -> str:
    return ", ".join(map(str, mark.numbers))


def _tags(mark: Mark) -> Iterator[str]:
    """Yield the labels of a mark, each a link to its row in the notes."""
    letter, row = LETTERS[mark.role], _ROW_OF.get(mark.role, "event")
    for number in mark.numbers:
        yield f'<a class="tag" id="{letter}{number}" href="#{row}-{number}">{letter}{number}</a>'


def _days_whole(text: str) -> str:
    """Return a text escaped, of which no day is broken at its hyphens."""
    return _DAY.sub(r'<span class="day">\g<0></span>', escape(text))


def _claims(notes: Sequence[ClaimNote]) -> str:
    if not notes:
        return ""
    head = "<tr><th>Claim<th>Source<th>Act<th>About<th>Rule</tr>"
    return f'<table class="claims"><thead>{head}</thead>{"".join(map(_claim, notes))}</table>'


def _claim(note: ClaimNote) -> str:
    number = f'<a href="#C{note.number}">{note.number}</a>' if note.marked else f"{note.number}"
    via = f"<br>via {escape(note.via)}" if note.via else ""
    cells = (
        f'<th scope="row">{number}',
        f"<td>{escape(note.who)}{via}",
        f"<td>{escape(note.act)}",
        f"<td>{_days_whole(note.about)}",
        f"<td><code>{escape(note.rule).replace('_', '_<wbr>')}</code>",
    )
    figures = "".join(
        f'<tr id="figure-{figure.number}" class="counted"><td><td colspan="4">'
        f'<a class="figure" href="#F{figure.number}">F{figure.number}</a> '
        f"<strong>{escape(figure.count)}</strong> {escape(figure.detail)}</tr>"
        for figure in note.figures
    )
    return f'<tbody><tr id="claim-{note.number}">{"".join(cells)}</tr>{figures}</tbody>'


def _mentions(notes: Sequence[MentionNote]) -> str:
    if not notes:
        return ""
    head = "<tr><th>Event<th>Type<th>Who → whom<th>When<th>Where</tr>"
    rows = "".join(map(_mention, notes))
    return f'<table class="events"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def _mention(note: MentionNote) -> str:
    standing = f"<br><small>{escape(note.standing)}</small>"
    cells = (
        f'<th scope="row"><a href="#E{note.number}">{note.number}</a>',
        f"<td>{escape(note.kind)} “{escape(note.wording)}”{standing}",
        f"<td>{escape(note.parties)}",
        f"<td>{_days_whole(note.when)}",
        f"<td>{escape(note.where)}",
    )
    return f'<tr id="event-{note.number}" title="{escape(note.about)}">{"".join(cells)}</tr>'
