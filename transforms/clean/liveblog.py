"""Live blogs: entries in the page's order, each under the time at which it was written."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.dates import Published, stamped
from transforms.clean.furniture import is_furniture
from transforms.clean.page import HEADINGS, lines_of, tidy, words_of
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.passages import passages
from transforms.clean.statement import Statement, Update
from transforms.clean.vocabulary import lines

_FEWEST = 3
_FEWEST_STATED = 2
_FIRST_LINES = 3
_LONGEST_STAMP = 60
_LONGEST_NAME = 300
# A line that is a time: "14.35", "6:40 pm", "14h35 GMT", "26 Nov 2024 at 9.15am EST".
_CLOCK = re.compile(
    r"(?:[\w,.]+\s+){0,6}\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+\(?[A-Z]{2,5}\)?)?"
)


def live_paragraphs(tree: HtmlElement, title: str, statement: Statement) -> list[Paragraph]:
    """Return the paragraphs of a live blog; none if the page is no live blog.

    Each entry begins with its time: as the page shows it, or from its metadata if it shows none.

    Args:
        tree: of the page, without its surroundings.
        title: of the page.
        statement: what it states of itself.
    """
    shown = list(_shown(tree, title, statement))
    stated = [p for update in statement.updates for p in _stated_entry(update)]
    return stated if _words(stated) > 2 * _words(shown) else shown


def _words(paragraphs: list[Paragraph]) -> int:
    return sum(paragraph.words for paragraph in paragraphs)


def _shown(tree: HtmlElement, title: str, statement: Statement) -> Iterator[Paragraph]:
    entries = tree.xpath("//*[contains(@itemprop, 'liveBlogUpdate')]")
    if len(entries) < _FEWEST_STATED:
        if not (statement.is_live or _calls_itself_live(tree, title)):
            return
        entries = max(_groups(tree), key=_length, default=[])
    if entries:
        yield from _introduction(entries[0])
    for entry in entries:
        yield from _entry(entry)


def _length(entries: list[HtmlElement]) -> int:
    return sum(len(entry.text_content()) for entry in entries)


def _calls_itself_live(tree: HtmlElement, title: str) -> bool:
    if lines("live_titles").search(title):
        return True
    names = tree.xpath("//body/@class | //main/@class | //main/*/@class | //article/@class")
    return any(lines("live_names").search(words_of(name[:_LONGEST_NAME])) for name in names)


def _groups(tree: HtmlElement) -> Iterator[list[HtmlElement]]:
    """Yield groups of siblings that look like entries: of one class, with times of their own."""
    for parent in tree.iter("*"):
        if len(parent) < _FEWEST:
            continue
        groups: defaultdict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
        for child in parent:
            groups[child.tag, child.get("class", "").partition(" ")[0]].append(child)
        for group in groups.values():
            if len(group) >= _FEWEST and _are_timed(group):
                yield group


def _are_timed(group: list[HtmlElement]) -> bool:
    """Say whether elements have times; the first ones tell, a few may be something else."""
    first = group[: 4 * _FEWEST]
    timed = sum(len(element) > 0 and _stamp(element) is not None for element in first)
    return timed >= _FEWEST and 2 * timed > len(first)


def _stamp(entry: HtmlElement) -> str | None:
    """Return the line that tells the time of an entry; empty if only its metadata does."""
    for _, line in islice(lines_of(entry), _FIRST_LINES):
        if len(line) <= _LONGEST_STAMP and _CLOCK.fullmatch(line):
            return line
    for time in islice(entry.iter("time"), 1):
        return tidy(time.text_content())
    return None


def _entry(entry: HtmlElement) -> Iterator[Paragraph]:
    """Yield an entry's paragraphs: its time, its heading, its text."""
    stamp = _stamp(entry)
    shown = stamp if stamp and _CLOCK.fullmatch(stamp) else _from_metadata(entry)
    if shown:
        yield Paragraph(shown, level=1)
    for block, line in lines_of(entry):
        if line not in (stamp, shown) and not is_furniture(line):
            yield Paragraph(line, level=int(block.tag in HEADINGS))


def _from_metadata(entry: HtmlElement) -> str:
    for time in entry.xpath(".//*[@datetime]"):
        if at := stamped(time.get("datetime"), "metadata"):
            return _written(at)
    return ""


def _written(published: Published) -> str:
    """Return a time as a line: "26 November 2024, 14:35 UTC"."""
    if published.at is None:
        return ""
    day = f"{published.at.day} {published.at:%B %Y}"
    return day if published.precision == "day" else f"{day}, {published.at:%H:%M} UTC"


def _introduction(first: HtmlElement) -> Iterator[Paragraph]:
    """Yield the sentences between the page's main heading and the first entry."""
    around = next((a for a in first.iterancestors() if a.find(".//h1") is not None), None)
    if around is None:
        return
    begun = False
    for block, line in lines_of(around):
        if block is first or first in block.iterancestors():
            return
        begun = begun or block.tag == "h1"
        if begun and is_prose(Paragraph(line)) and block.tag == "p":
            yield Paragraph(line)


def _stated_entry(update: Update) -> Iterator[Paragraph]:
    if update.at:
        yield Paragraph(_written(update.at), level=1)
    if heading := tidy(update.heading):
        yield Paragraph(heading, level=1)
    for line in passages(update.body):
        yield Paragraph(line)
