"""From article rows to annotated documents, through spaCy."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from transforms.document import Document

BATCH = 32


@cache
def load(model: str) -> Language:
    """Return the spaCy pipeline of that name, loaded once per process.

    Raises:
        OSError: the model is not installed.
    """
    nlp = spacy.load(model)
    nlp.add_pipe("paragraphs", before="parser")
    return nlp


@Language.component("paragraphs")
def start_sentences_at_paragraphs(doc: Doc) -> Doc:
    """Let the parser end every sentence where a paragraph ends."""
    for token in doc[:-1]:
        if token.is_space and token.text.count("\n") > 1:
            doc[token.i + 1].is_sent_start = True
    return doc


def annotate(nlp: Language, articles: Iterable[Mapping[str, Any]]) -> Iterator[Document]:
    """Yield a document for each article row, in order."""
    rows = list(articles)
    for row, doc in zip(
        rows, nlp.pipe((row["text"] for row in rows), batch_size=BATCH), strict=True
    ):
        published = row["published_at"]
        yield Document(
            article_id=row["article_id"],
            text=row["text"],
            doc=doc,
            title=row["title"],
            publisher=row["publisher"],
            published=published and published.date(),
        )
