"""Markdown read as paragraphs (CommonMark 0.31)."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from transforms.clean.paragraph import Paragraph

_INLINE = MarkdownIt("zero").enable(["emphasis", "link", "image", "autolink", "entity", "escape"])
_LONGEST = 20_000  # no paragraph; what is longer is not read for marks
_MARKS = re.compile(r"[*_\[<&\\]")
_WITHIN_WORD = re.compile(r"(?<=\w)(\*+)(?=\w)")  # letters left out of a word are no emphasis
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_CLOSING = re.compile(r"(?:^|\s)#+$")
_BLOCK_MARKS = re.compile(r"(?:(?:>|[*+•-](?=\s))\s*)+")
_RULE = re.compile(r"(?:[*_=-]\s*){3,}")


def read_line(line: str) -> Paragraph:
    """Return a line of Markdown as a paragraph without its marks; empty if it is a mere rule."""
    if _RULE.fullmatch(line):
        return Paragraph("")
    heading = _HEADING.fullmatch(line)
    if heading:
        title = _CLOSING.sub("", heading[2].rstrip())
        return Paragraph(_read_inline(title).text, level=len(heading[1]))
    marks = _BLOCK_MARKS.match(line)
    return _read_inline(line[marks.end() :] if marks else line)


def _read_inline(line: str) -> Paragraph:
    line = line.strip()
    if len(line) > _LONGEST or not _MARKS.search(line):
        return Paragraph(line)
    escaped = _WITHIN_WORD.sub(lambda match: match[1].replace("*", r"\*"), line)
    tokens = _INLINE.parseInline(escaped)[0].children or []
    return Paragraph(
        " ".join("".join(t.content for t in tokens if t.type == "text").split()),
        emphatic=_is_within(tokens, {"strong", "em"}),
        link=_only_link(tokens),
    )


def _is_within(tokens: Sequence[Token], kinds: set[str]) -> bool:
    """Say whether all text stands within a pair of tokens of these kinds."""
    depth, within = 0, False
    for token in tokens:
        if token.type.rpartition("_")[0] in kinds:
            depth += token.nesting
        elif token.type == "text" and token.content.strip():
            if not depth:
                return False
            within = True
    return within


def _only_link(tokens: Sequence[Token]) -> str | None:
    if not _is_within(tokens, {"link"}):
        return None
    return next(str(t.attrs["href"]) for t in tokens if t.type == "link_open")
