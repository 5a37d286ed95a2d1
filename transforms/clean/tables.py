"""Tables: those that lay out a page are taken apart, those that hold data become lines."""

from lxml.html import Element, HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import tidy

_LONGEST_CELL = 200  # characters; what is longer is prose that a table puts in its place
_MOST_CELLS = 5_000
_BETWEEN = " | "


def without_tables(tree: HtmlElement) -> None:
    """Replace the tables of a page, in place: by paragraphs, a row each, or by what they hold."""
    for table in reversed(list(tree.iter("table"))):
        cells = list(table.iter("td", "th"))
        rows = _rows(table) if len(cells) <= _MOST_CELLS else []
        if _holds_data(table, rows):
            _replace(table, rows)
        else:
            for part in table.iter("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"):
                part.tag = "div"


def _rows(table: HtmlElement) -> list[list[str]]:
    found = ([tidy(c.text_content()) for c in row.iter("td", "th")] for row in table.iter("tr"))
    return [cells for cells in found if any(cells)]


def _holds_data(table: HtmlElement, rows: list[list[str]]) -> bool:
    """Say whether a table holds data: several rows of several short cells."""
    if table.get("role") in ("presentation", "none") or table.find(".//div") is not None:
        return False
    several = sum(len(row) > 1 for row in rows)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    return several > 1 and 2 * several > len(rows) and longest <= _LONGEST_CELL


def _replace(table: HtmlElement, rows: list[list[str]]) -> None:
    block = Element("div")
    block.tail = table.tail
    for cells in rows:
        line = Element("p")
        line.text = _BETWEEN.join(cells)
        block.append(line)
    for figure in table.iterancestors("figure"):
        figure.tag = "div"
    table.getparent().replace(table, block)
