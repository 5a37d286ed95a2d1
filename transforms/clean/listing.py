"""Pages that list articles: fronts, sections, tags, results of a search."""

from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import text_of
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.statement import Statement

_FEWEST = 5
_FEWEST_STATED = 3  # where the page says that it is a list
_MOST_PROSE = 1  # paragraphs that belong to no listed article
_MOST_LISTED = 2  # paragraphs under a heading; more are a digest with links
_FEWEST_WORDS = 3
_MOST_HEADINGS = 500
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def refuse_listing(tree: HtmlElement, statement: Statement) -> None:
    """Refuse a page that lists articles: headings that link, and hardly any prose besides.

    Args:
        tree: of the page, without its surroundings.
        statement: what it states of itself.

    Raises:
        NotAnArticleError: it is such a page.
    """
    headings = list(_linked_headings(tree))
    addresses = {address for _, address in headings}
    fewest = _FEWEST_STATED if statement.is_list else _FEWEST
    if len(addresses) < fewest:
        return
    listed = {p for heading, _ in headings for p in _paragraphs_under(heading)}
    others = sum(1 for p in tree.iter("p") if p not in listed and is_prose(Paragraph(text_of(p))))
    if others <= (0 if statement.is_article else _MOST_PROSE):
        raise NotAnArticleError(
            "list_page", f"it lists {len(addresses)} articles; ingest their addresses or its feed"
        )


def _linked_headings(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield headings that lead to other pages, and where they lead."""
    for heading in list(tree.iter(*_HEADINGS))[:_MOST_HEADINGS]:
        links = [heading.getparent(), *heading.iter("a")]
        address = next((a.get("href") for a in links if a.tag == "a" and a.get("href")), "")
        words = len(text_of(heading).split())
        if address and not address.startswith("#") and words >= _FEWEST_WORDS:
            yield heading, address


def _paragraphs_under(heading: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the paragraphs of the card that a heading stands in."""
    card = heading
    for parent in heading.iterancestors():
        if sum(1 for _ in parent.iter(*_HEADINGS)) > 1:
            break
        card = parent
    following = takewhile(lambda s: next(s.iter(*_HEADINGS), None) is None, card.itersiblings())
    paragraphs = (p for element in (card, *following) for p in element.iter("p"))
    yield from islice(paragraphs, _MOST_LISTED)
