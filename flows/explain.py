"""Show one article with everything that was read in it, in the terminal or as a page."""

from pathlib import Path

from rich.console import Console

from flows.errors import RashomonError
from flows.named import find_article
from transforms.explain.explanation import Explanation
from transforms.explain.explanation import explain as explanation_of
from transforms.explain.page import page
from transforms.explain.terminal import lines
from warehouse import quoting
from warehouse.query import query
from warehouse.terminal import without_steering

OF_ARTICLE = {
    "articles": "SELECT * FROM articles WHERE article_id = {article}",
    "claims": "SELECT claims.*, events.title AS event_title FROM claims "
    "LEFT JOIN events USING (event_id) WHERE article_id = {article}",
    "figures": "SELECT * FROM figures WHERE article_id = {article}",
    "event_mentions": "SELECT event_mentions.*, events.title AS event_title FROM event_mentions "
    "LEFT JOIN events USING (event_id) WHERE article_id = {article}",
}


def explain(warehouse: Path, words: str, html: Path | None, console: Console) -> None:
    """Print an article with its evidence, or write it to a page.

    Args:
        warehouse: where the tables are.
        words: what names the article: its id or the beginning of it, its id in the input, its
            address, or words of its title or address.
        html: the file to write; without it the article is printed.
        console: where to print.

    Raises:
        NotFoundError: none, or more than one article is named so.
        WarehouseError: the tables can't be read.
        RashomonError: the page can't be written.
    """
    explained = _read(warehouse, find_article(warehouse, words).id)
    if html is None:
        colour = console.is_terminal and not console.no_color
        for line in lines(explained, colour=colour):
            line.plain = without_steering(line.plain)
            console.print(line, soft_wrap=not colour)
        return
    try:
        html.write_text(page(explained), "utf-8")
    except OSError as error:
        raise RashomonError(
            f"{html}: {error.strerror}. Name a file that can be written."
        ) from error
    console.print(f"{html}", markup=False, soft_wrap=True)


def _read(warehouse: Path, article_id: str) -> Explanation:
    quoted = quoting.text(article_id)
    rows = {
        name: query(warehouse, select.format(article=quoted)).to_pylist()
        for name, select in OF_ARTICLE.items()
    }
    (article,) = rows["articles"]
    return explanation_of(article, rows["claims"], rows["figures"], rows["event_mentions"])
