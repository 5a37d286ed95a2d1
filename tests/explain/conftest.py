from collections.abc import Callable

import pytest

from schemas.registry import TABLES
from schemas.table import Row
from transforms.explain.explanation import Explanation, explain

TEXT = (
    "Clerk <b>Ana</b> Reyes denied that three miners died & left.\n"
    "   \n"
    "“Two were hurt,” she said at the gate."
)
TITLE = 'Pit "closed" <script>alert(1)</script>'


def row_of(table: str, **cells: object) -> Row:
    """A row whose cells are null where none is given."""
    return {field.name: cells.get(field.name) for field in TABLES[table].columns} | cells


def cell(name: str, words: str, text: str = TEXT) -> Row:
    start = text.index(words)
    return {f"{name}_text": words, f"{name}_start": start, f"{name}_end": start + len(words)}


DENIAL = row_of(
    "claims",
    claim_id="denial",
    **cell("source", "Clerk <b>Ana</b> Reyes"),
    **cell("cue", "denied"),
    **cell("content", "that three miners died"),
    source_kind="person",
    source_name="Ana Reyes <i>",
    source_category="government",
    quote_type="indirect",
    speech_act="deny",
    denied_aspect="deaths",
    negated=True,
    rule="clause",
    event_title="accident in Lota",
)
QUOTE = row_of(
    "claims",
    claim_id="quote",
    **cell("source", "she"),
    **cell("cue", "said"),
    **cell("content", "“Two were hurt,”"),
    source_kind="person",
    source_name="Ana Reyes",
    source_category="government",
    via_text="the Courier",
    quote_type="direct",
    speech_act="assert",
    negated=False,
    rule="quotation",
    event_title=None,
)


def figure(claim_id: str, words: str, **cells: object) -> Row:
    start = TEXT.index(words)
    given = {"qualifier": "exact", "is_part": False, "is_denied": False} | cells
    span = {"text": words, "start_char": start, "end_char": start + len(words)}
    return row_of("figures", figure_id=words, claim_id=claim_id, **span, **given)


FIGURES = [
    figure("denial", "three", metric="killed", low=3, high=3, subject_text="miners"),
    figure("quote", "Two", metric="injured", low=2, qualifier="at_least", is_part=True),
]
MENTION = row_of(
    "event_mentions",
    event_mention_id="m",
    **cell("trigger", "died"),
    event_type="ASSAULT",
    event_mode="firearms",
    actor_text="guards",
    place_name="Lota",
    realis="negated",
    is_main=True,
    event_title="accident in Lota",
)
ARTICLE = row_of(
    "articles", article_id="a1b2c3d4", title=TITLE, text=TEXT, url="javascript:alert(1)"
)


@pytest.fixture
def explained() -> Explanation:
    return explain(ARTICLE, [QUOTE, DENIAL], FIGURES, [MENTION])


@pytest.fixture
def explain_text() -> Callable[[str], Explanation]:
    return lambda text: explain({**ARTICLE, "text": text}, [], [], [])
