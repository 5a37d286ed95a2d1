"""Pages that list articles: fronts, sections, tags, results of a search."""

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean.page import HEADINGS, lines_of, text_of, tidy
from transforms.clean.paragraph import Paragraph, is_prose
from transforms.clean.rejection import NotAnArticleError
from transforms.clean.statement import Statement

_FEWEST = 5
_FEWEST_STATED = 3  # where the page says that it is a list
_MOST_PROSE = 1  # paragraphs that belong to no listed article
_MOST_LISTED = 2  # paragraphs below a link; more are a digest that has links
_FEWEST_WORDS = 3
_MOST_BESIDE = 20  # characters beside a link on its line, such as a date
_MOST_LINKS = 3_000


def refuse_listing(listed: int) -> None:
    """Refuse a page that lists articles.

    Raises:
        NotAnArticleError: it is such a page.
    """
    if listed:
        raise NotAnArticleError(
            "list_page", f"it lists {listed} articles; ingest their addresses or its feed"
        )


def listed_articles(tree: HtmlElement, statement: Statement) -> int:
    """Return how many articles a page lists; none if it is no list, but has prose of its own.

    Args:
        tree: of the page.
        statement: what it states of itself.
    """
    links = dict(_links(tree))
    fewest = _FEWEST_STATED if statement.is_list else _FEWEST
    if len(set(links.values())) < fewest:
        return 0
    listed: set[str] = set()
    since, others = _MOST_LISTED + 1, 0
    for address, is_sentence in _read(lines_of(tree), links):
        since = 0 if address else since + is_sentence
        listed |= {address} if address else set()
        others += is_sentence and not address and since > _MOST_LISTED
    most = 0 if statement.is_article else _MOST_PROSE
    return len(listed) if len(listed) >= fewest and others <= most else 0


def _links(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the texts of links to other pages, and where they lead."""
    for link in list(tree.iter("a"))[:_MOST_LINKS]:
        address, text = link.get("href", ""), tidy(text_of(link))
        if address and not address.startswith("#") and len(text.split()) >= _FEWEST_WORDS:
            yield text, address


def _read(
    lines: Iterable[tuple[HtmlElement, str]], links: dict[str, str]
) -> Iterator[tuple[str | None, bool]]:
    """Yield of each line where it leads to, if it is a link, and whether it is a sentence."""
    for block, line in lines:
        yield _address(block, line, links), is_prose(Paragraph(line))


def _address(block: HtmlElement, line: str, links: dict[str, str]) -> str | None:
    """Return where a line leads that is a link, has little beside one, or heads a linked card."""
    if line in links:
        return links[line]
    around = next(block.iterancestors("a"), None)
    if around is not None:
        return around.get("href") if block.tag in HEADINGS else None
    link = next(block.iter("a"), None)
    text = tidy(text_of(link)) if link is not None else ""
    return links.get(text) if 0 < len(line) - len(text) <= _MOST_BESIDE else None
