"""What reading articles costs beside spaCy's parse: `python -m tests.cost [FILE…]`.

Of pages, texts and JSON Lines, or else of the pages of the bundled newsroom. Each article is parsed
by spaCy alone, with names, as it comes, and then read as a worker reads it, round after round; what
counts of each step is its shortest time, so that other work on the machine disturbs little.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import spacy

import transforms.extract as extraction
from flows.derive import warm
from flows.settings import Settings
from transforms.annotate.parse import BATCH, document, load, prepare, tree
from transforms.clean import Rejection, clean

NEWSROOM = Path(__file__).parents[1] / "flows" / "newsroom"
CAPTURE = {"capture_id": "", "fetched_at": datetime(2026, 1, 1, tzinfo=UTC), "publisher": None}
TYPES = {".html": "text/html", ".txt": "text/plain", ".md": "text/markdown"}
ROUNDS = 5
BARE, WHOLE = "spaCy alone", ("clean", "parse", "copy", "extract")
STEPS = (
    "find_places", "find_dates", "find_figures", "build_cast", "find_claims", "find_events",
    "claim_rows", "narrator_rows", "figure_rows", "mention_rows", "entity_rows", "actor_rows",
    "place_rows",
)  # fmt: skip

Input = tuple[bytes, str]
Timed = Callable[..., Any]


class Clock:
    """Seconds of processor time by step, for the article at hand."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def timed(self, step: str, work: Timed) -> Timed:
        """Return a function that does the same, and whose time is counted."""

        def run(*given: Any) -> Any:
            begin = time.process_time()
            found = work(*given)
            self.spent[step] += time.process_time() - begin
            return found

        return run


stock = cache(spacy.load)
"""Load the pipeline of a name as spaCy does; `transforms.annotate.parse.load` makes it faster."""


def inputs(paths: list[Path]) -> Iterator[Input]:
    """Yield what stands in files, with its content type: each line of JSON Lines by itself."""
    for path in paths:
        if path.suffix == ".jsonl":
            yield from ((line, "application/json") for line in path.read_bytes().splitlines())
        elif path.suffix in TYPES:
            yield path.read_bytes(), TYPES[path.suffix]


def read(body: bytes, content_type: str, clock: Clock) -> int:
    """Read an article against the clock; return how many tokens it has, none if it is rejected."""
    nlp = load(Settings().language_model)
    article = clock.timed("clean", clean)(CAPTURE, body, content_type, "file:///article")
    if isinstance(article, Rejection):
        return 0
    clock.timed(BARE, stock(Settings().language_model))(article["text"])

    def parse() -> list[Any]:
        return list(nlp.pipe((doc for doc, _ in prepare(nlp, [article])), batch_size=BATCH))

    parsed = document(article, clock.timed("copy", tree)(clock.timed("parse", parse)()))
    clock.timed("extract", extraction.extract)(parsed)
    return len(parsed.doc)


def show(tokens: int, spent: dict[str, float]) -> None:
    """Print what each step costs, and the two ratios that are to be kept."""
    bare = spent[BARE]
    for step in (BARE, *WHOLE, *STEPS):
        part = spent.get(step, 0.0)
        print(f"{step:14} {1e6 * part / tokens:7.2f} µs a token {part / bare:8.1%}")  # noqa: T201
    after = (spent["copy"] + spent["extract"]) / bare
    whole = sum(spent[step] for step in WHOLE) / bare
    print(f"{tokens} tokens; of spaCy's parse alone, with names:")  # noqa: T201
    print(f"all that comes after the parse {after:.1%}, from clean to mentions {whole:.2f}")  # noqa: T201


def main(paths: list[Path]) -> None:
    """Print what articles cost."""
    warm(Settings())
    clock = Clock()
    for step in STEPS:
        setattr(extraction, step, clock.timed(step, getattr(extraction, step)))
    total: dict[str, float] = defaultdict(float)
    tokens = 0
    for body, content_type in inputs(paths):
        rounds = []
        for _ in range(ROUNDS):
            clock.spent.clear()
            count = read(body, content_type, clock)
            rounds.append(dict(clock.spent))
        tokens += count
        for step in rounds[0] if count else ():
            total[step] += min(each[step] for each in rounds)
    show(tokens, total)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(NEWSROOM.iterdir()))
