"""From article rows to annotated documents, through spaCy."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, groupby
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from transforms.annotate.copy_parse import tree
from transforms.annotate.lettercase import restore
from transforms.annotate.paragraphs import paragraphs
from transforms.annotate.ruler import remember
from transforms.annotate.sentences import hold_together, titles
from transforms.document import Document
from transforms.tree import Doc as Tree

BATCH = 32

Row = Mapping[str, Any]


@cache
def load(model: str) -> Language:
    """Return the spaCy pipeline of that name, loaded once per process.

    Its matrices are multiplied by numpy, from here on in one thread: spaCy's own library takes up
    to three times as long where it does not know the processor, and threads only get in the way.

    Raises:
        OSError: the model is not installed.
    """
    threadpool_limits(1, user_api="blas")
    with use_ops("numpy", use_blis=False):
        return whole_titles(remember(spacy.load(model)))


def whole_titles(nlp: Language) -> Language:
    """Return a pipeline that keeps the point with a short title, as the model knows "Gen."."""
    tokenizer: Any = nlp.tokenizer
    for title in sorted(titles()):
        tokenizer.add_special_case(title, [{"ORTH": title}])
    return nlp


def annotate(nlp: Language, articles: Iterable[Row]) -> Iterator[Document]:
    """Yield a document for each article row, in order.

    Every paragraph is parsed on its own, so that no sentence spans two of them, and at most
    BATCH paragraphs are in work at a time, whatever the length of an article.
    """
    parsed = nlp.pipe(prepare(nlp, articles), as_tuples=True, batch_size=BATCH)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        docs = iter(group)
        first, (_, row) = next(docs)
        yield document(row, tree(chain([first], (doc for doc, _ in docs))))


def prepare(nlp: Language, articles: Iterable[Row]) -> Iterator[tuple[Doc, tuple[int, Row]]]:
    """Yield the paragraphs of the articles as tokens, each with its article.

    The letters of a paragraph without letter case differ in case from the article's.
    """
    for number, row in enumerate(articles):
        for paragraph in restore(nlp, list(paragraphs(row["text"]))):
            yield hold_together(nlp.tokenizer(paragraph)), (number, row)


def document(row: Row, doc: Tree) -> Document:
    """Return an article with its parse."""
    published = row["published_at"]
    return Document(
        article_id=row["article_id"],
        text=row["text"],
        doc=doc,
        title=row["title"],
        publisher=row["publisher"],
        published=published and published.date(),
        url=row.get("url"),
    )
