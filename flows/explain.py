"""Show one article with everything that was read in it, in the terminal or as a page."""

from pathlib import Path

from rich.console import Console

from flows.errors import RashomonError
from schemas.table import Row
from transforms.explain.explanation import Explanation
from transforms.explain.explanation import explain as explanation_of
from transforms.explain.page import page
from transforms.explain.terminal import lines
from warehouse import quoting
from warehouse.query import query
from warehouse.terminal import without_steering

CANDIDATES = 10
FEWEST_OF_ID = 4
"""Characters that are taken for the beginning of an id; fewer fit too many."""

NAMED = """
SELECT article_id, title, url, publisher,
    CASE WHEN {word} IN (article_id, external_id, url, canonical_url) THEN 1
         WHEN length({word}) >= {fewest} AND starts_with(article_id, {word}) THEN 2
         WHEN contains(lower(concat_ws(' ', title, url)), lower({word})) THEN 3
    END AS fit
FROM articles
WHERE fit IS NOT NULL
QUALIFY fit = min(fit) OVER ()
ORDER BY published_at, article_id
"""
OF_ARTICLE = {
    "articles": "SELECT * FROM articles WHERE article_id = {article}",
    "claims": "SELECT claims.*, events.title AS event_title FROM claims "
    "LEFT JOIN events USING (event_id) WHERE article_id = {article}",
    "figures": "SELECT * FROM figures WHERE article_id = {article}",
    "event_mentions": "SELECT event_mentions.*, events.title AS event_title FROM event_mentions "
    "LEFT JOIN events USING (event_id) WHERE article_id = {article}",
}


class ArticleNotFoundError(RashomonError):
    """The words that should name one article name none, or several."""


def explain(warehouse: Path, words: str, html: Path | None, console: Console) -> None:
    """Print an article with its evidence, or write it to a page.

    Args:
        warehouse: where the tables are.
        words: what names the article: its id or the beginning of it, its id in the input, its
            address, or a piece of its title or address.
        html: the file to write; without it the article is printed.
        console: where to print.

    Raises:
        ArticleNotFoundError: none, or more than one article is named so.
        WarehouseError: the tables can't be read.
        RashomonError: the page can't be written.
    """
    explained = _read(warehouse, find(warehouse, words))
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


def find(warehouse: Path, words: str) -> str:
    """Return the id of the one article that is named so.

    Raises:
        ArticleNotFoundError: there is none, or more than one.
    """
    if not words.strip():
        raise ArticleNotFoundError("'': an empty name. Give an id, an address or words of a title.")
    sql = NAMED.format(word=quoting.text(words), fewest=FEWEST_OF_ID)
    found = query(warehouse, sql).to_pylist()
    if not found:
        raise ArticleNotFoundError(
            f"{words}: no article is named so. Give its id, its address or a piece of its title; "
            'rashomon sql "FROM articles" lists them.'
        )
    if len(found) > 1:
        shown = "\n".join(map(_candidate, found[:CANDIDATES]))
        more = f"\n  and {len(found) - CANDIDATES} more" if len(found) > CANDIDATES else ""
        raise ArticleNotFoundError(
            f"{words}: {len(found)} articles are named so. Give the id of one:\n{shown}{more}"
        )
    return str(found[0]["article_id"])


def _candidate(article: Row) -> str:
    facts = (article["title"], article["publisher"], article["url"])
    return f"  {article['article_id']}  " + " · ".join(str(fact) for fact in facts if fact)


def _read(warehouse: Path, article_id: str) -> Explanation:
    quoted = quoting.text(article_id)
    rows = {
        name: query(warehouse, select.format(article=quoted)).to_pylist()
        for name, select in OF_ARTICLE.items()
    }
    (article,) = rows["articles"]
    return explanation_of(article, rows["claims"], rows["figures"], rows["event_mentions"])
