"""What a page states of itself for machines: JSON-LD and meta elements (schema.org, Open Graph)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

from transforms.clean import linked_data
from transforms.clean.dates import Published, stamped
from transforms.clean.linked_data import Object
from transforms.clean.page import tidy
from transforms.clean.vocabulary import phrases

_NUMBER = re.compile(r"\d{1,6}")


@dataclass(frozen=True, slots=True)
class Update:
    """An entry of a live blog: when it was written, and its heading and text, maybe in HTML."""

    at: Published | None
    heading: str
    body: str


@dataclass(frozen=True, slots=True)
class Access:
    """Whom a page lets read it.

    Attributes:
        locked: it states that it is not free, or not free for all.
        gates: CSS selectors of the parts that are not free.
        word_count: how many words the article has, if it states that.
    """

    locked: bool = False
    gates: tuple[str, ...] = ()
    word_count: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a page says of itself.

    Attributes:
        published: when it was published.
        publisher: the name of the publisher, or of the site.
        sites: all names it gives the site and its publisher.
        canonical: its address as the publisher would have it; may be relative.
        headline: of the article; may end with the name of the site.
        authors: as it writes them, such as "By Jane Roe, Agency".
        body: the article's text, maybe in HTML.
        updates: the entries of a live blog, in their order.
        access: whom it lets read it.
        is_article, is_live, is_list: what it says it is.
    """

    published: Published | None = None
    publisher: str | None = None
    sites: tuple[str, ...] = ()
    canonical: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] = ()
    body: str | None = None
    updates: tuple[Update, ...] = ()
    access: Access = Access()
    is_article: bool = False
    is_live: bool = False
    is_list: bool = False


def read_statement(tree: HtmlElement) -> Statement:
    """Return what a page states of itself."""
    metas = dict(_metas(tree))
    objects = list(linked_data.objects(tree))
    article = next(filter(linked_data.is_article, objects), {})
    publisher = next((n for o in objects for n in linked_data.names(o.get("publisher"))), None)
    site = metas.get("og:site_name") or metas.get("application-name")
    kind = metas.get("og:type", "").lower()
    return Statement(
        published=_published(article, objects, metas),
        publisher=publisher or site,
        sites=tuple(filter(None, (publisher, site))),
        canonical=next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)
        or metas.get("og:url"),
        headline=linked_data.text(article, "headline") or metas.get("og:title"),
        authors=tuple(_authors(article, metas, tree)),
        body=linked_data.text(article, "articleBody"),
        updates=tuple(_updates(article)),
        access=_access(article, objects, metas),
        is_article=bool(article) or kind == "article",
        is_live="liveblogposting" in linked_data.types(article),
        is_list=not article and (kind == "website" or any(map(linked_data.is_list, objects))),
    )


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield name and content of meta elements, the last first, so that the first counts."""
    for meta in reversed(tree.xpath("//meta[@content]")):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content").strip():
            yield name.lower(), meta.get("content").strip()


def _published(article: Object, objects: list[Object], metas: dict[str, str]) -> Published | None:
    stamps = [linked_data.text(found, "datePublished") for found in (article, *objects)]
    stamps += [content for name, content in metas.items() if name in phrases("published_metas")]
    return next(filter(None, (stamped(stamp, "metadata") for stamp in stamps if stamp)), None)


def _authors(article: Object, metas: dict[str, str], tree: HtmlElement) -> Iterator[str]:
    """Yield authors by the best witness that names any."""
    named = article.get("author") or article.get("creator")
    found = linked_data.names(named, "person") or linked_data.names(named)
    if not found:
        found = [content for name, content in metas.items() if name in phrases("author_metas")]
    if not found:
        marked = tree.xpath("//*[contains(@itemprop, 'author')]")
        inner = (mark.xpath(".//*[@itemprop='name']") or [mark] for mark in marked)
        found = [tidy(one.text_content()) for ones in inner for one in ones]
    yield from found


def _updates(article: Object) -> Iterator[Update]:
    for entry in linked_data.parts(article.get("liveBlogUpdate")):
        stamp = linked_data.text(entry, "datePublished")
        body = linked_data.text(entry, "articleBody") or linked_data.text(entry, "description")
        heading = linked_data.text(entry, "headline")
        if body or heading:
            at = stamped(stamp, "metadata") if stamp else None
            yield Update(at, heading or "", body or "")


def _access(article: Object, objects: list[Object], metas: dict[str, str]) -> Access:
    closed = [o for o in objects if linked_data.is_true(o.get("isAccessibleForFree")) is False]
    selectors = (linked_data.text(part, "cssSelector") for part in closed)
    tier = next((metas[name] for name in sorted(phrases("tier_metas")) if name in metas), "")
    count = _NUMBER.match(str(article.get("wordCount", "")))
    return Access(
        locked=bool(closed) or tier.lower() in phrases("closed_tiers"),
        gates=tuple(filter(None, selectors)),
        word_count=int(count[0]) if count else None,
    )
