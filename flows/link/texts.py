"""Texts: new articles are found to be copies or versions of others, published or new."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping

from flows.gather import Tables
from flows.link.articles import Articles
from flows.link.graph import Compared, Graph, Kind, in_portions
from flows.link.lineages import replaced
from schemas.registry import TABLES
from schemas.table import Row
from transforms.link.duplicates import copies, mark_copies, text_blocks
from transforms.link.regroup import Group, Pair, components
from warehouse.changes import Change, updating
from warehouse.lake import Lake

KIND = Kind("article_blocks", "article_pairs")


def link_texts(lake: Lake, new: Tables) -> dict[str, Change]:
    """Return what new articles change in which is a copy or a version of which.

    Args:
        lake: what is published.
        new: rows read since of articles and captures.
    """
    articles = Articles(lake, new)
    blocks = _block_rows(articles)
    graph = Graph(lake, KIND, articles.fresh, blocks, lambda pairs: _alike(articles, pairs))
    versions = replaced(lake, new, articles)
    before = articles.brief(versions)
    revised = {key for key, marks in versions.items() if before[key] != before[key] | marks}
    groups = components(graph.touched | revised, graph.pairs_of)
    rows = articles.filled(_marks(articles, groups, versions))
    return {**graph.changes(), "articles": updating(TABLES["articles"].from_rows(rows))}


def _block_rows(articles: Articles) -> list[Row]:
    return [
        {"block": block, "article_id": key}
        for key, text in articles.shingles(articles.fresh).items()
        for block in text_blocks(text)
    ]


def _alike(articles: Articles, pairs: Compared) -> Iterator[Pair]:
    fresh = articles.shingles(articles.fresh)
    for stored, some in in_portions(pairs, fresh):
        texts = ChainMap(fresh, articles.shingles(stored)) if stored else fresh
        yield from copies(texts, some)


def _marks(
    articles: Articles, groups: Iterable[Group], versions: Mapping[str, Row]
) -> dict[str, Row]:
    """Return what linking fills, of the articles of all groups."""
    groups = list(groups)
    brief = articles.brief(key for group in groups for key in group)
    rows = {key: row | versions.get(key, {}) for key, row in brief.items()}
    texts = articles.texts(key for group in groups if len(group) > 1 for key in group)
    for group in groups:
        for key, marks in mark_copies([rows[key] for key in group], texts).items():
            rows[key] |= marks
    return rows
