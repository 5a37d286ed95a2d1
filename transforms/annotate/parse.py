"""From article rows to annotated documents, through spaCy."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from transforms.annotate.lettercase import restore
from transforms.annotate.paragraphs import paragraphs
from transforms.annotate.sentences import hold_together
from transforms.document import Document

BATCH = 32
NO_TENSOR = np.zeros((0, 0), dtype="f")  # the models' vectors are four fifths of a Doc's memory

Row = Mapping[str, Any]


@cache
def load(model: str) -> Language:
    """Return the spaCy pipeline of that name, loaded once per process.

    Raises:
        OSError: the model is not installed.
    """
    return spacy.load(model)


def annotate(nlp: Language, articles: Iterable[Row]) -> Iterator[Document]:
    """Yield a document for each article row, in order.

    Every paragraph is parsed on its own, so that no sentence spans two of them, and at most
    BATCH paragraphs are in work at a time, whatever the length of an article.
    """
    parsed = nlp.pipe(prepare(nlp, articles), as_tuples=True, batch_size=BATCH)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        docs, rows = [], []
        for doc, (_, row) in group:
            doc.tensor = NO_TENSOR
            docs.append(doc)
            rows.append(row)
        yield document(rows[0], join(nlp.vocab, docs))


def prepare(nlp: Language, articles: Iterable[Row]) -> Iterator[tuple[Doc, tuple[int, Row]]]:
    """Yield the paragraphs of the articles as tokens, each with its article.

    The letters of a paragraph without letter case differ in case from the article's.
    """
    for number, row in enumerate(articles):
        for paragraph in restore(nlp, list(paragraphs(row["text"]))):
            yield hold_together(nlp.tokenizer(paragraph)), (number, row)


def join(vocab: Vocab, docs: Iterable[Doc]) -> Doc:
    """Return the paragraphs of an article as one document."""
    exclude: dict[str, Any] = {"exclude": ("tensor", "user_data")}  # not in the type stub
    whole = Doc.from_docs(list(docs), ensure_whitespace=False, **exclude)
    return whole if whole is not None else Doc(vocab)


def document(row: Row, doc: Doc) -> Document:
    """Return an article with its parse."""
    published = row["published_at"]
    return Document(
        article_id=row["article_id"],
        text=row["text"],
        doc=doc,
        title=row["title"],
        publisher=row["publisher"],
        published=published and published.date(),
    )
