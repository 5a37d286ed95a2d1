"""What extraction costs as articles grow: `python -m tests.claims.growth [ARTICLE_BYTES]`.

Prints for articles up to that length (2 MB unless told) the seconds that the parse and the
extraction after it take and the most memory the process has held.
"""

import resource
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.reading import document
from transforms.document import Document
from transforms.extract import extract

MEGABYTE = 1_000_000
EACH = 8
"""Of so many of the sentences we test one stands in an article, so that a short one has all."""
SENTENCES = Path(__file__).parent / "sentences.toml"


def paragraphs() -> Iterator[str]:
    """Yield a paragraph with a date, a place and a figure in front of each sentence we test."""
    sentences = tomllib.loads(SENTENCES.read_text("utf-8"))["sentence"]
    for number, sentence in enumerate(sentences[::EACH]):
        yield f"On {number % 28 + 1} May 2023 in Nairobi {number + 2} people were killed by police."
        yield sentence["text"]


def article(times: int) -> Document:
    """Return the parse of an article that says the same so many times."""
    return document("\n\n".join([*paragraphs()] * times))


def main(longest: int) -> None:
    """Print what articles cost that grow tenfold up to a length."""
    extract(article(1))
    once = len("\n\n".join(paragraphs()))
    for length in (longest // 100, longest // 10, longest):
        begin = time.process_time()
        long = article(length // once + 1)
        parsed = time.process_time()
        extract(long)
        done = time.process_time()
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
        print(  # noqa: T201  # what the command is for
            f"{length / MEGABYTE:5.2f} MB: parse {parsed - begin:6.2f} s, "
            f"extraction {done - parsed:6.2f} s, at most {held:5.0f} MB held"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2 * MEGABYTE)
