import random

from .portions import link_at_once
from .rows import article, tables

WIRE = (
    "Rescue crews pulled four miners from a flooded shaft on Thursday and went on looking for "
    "nine others, the provincial mining office said. Families waited at the gate through the "
    "night. The owner of the pit denied that its pumps had been switched off to save fuel, as "
    "two of the rescued men told reporters at the clinic."
)
OTHER = (
    "The city council voted to close the old bridge to lorries from Monday, after engineers "
    "found cracks in two of its piers and asked for more time to study them."
)


def copies(*articles):
    rows = link_at_once(tables(articles))["articles"].to_pylist()
    return {
        row["article_id"]: (row["duplicate_of"], row["duplicate_kind"])
        for row in rows
        if row["duplicate_of"]
    }


def test_the_earliest_published_of_equal_texts_is_the_original():
    late = article("a", WIRE, "2025-03-02")
    early = article("b", WIRE.upper(), "2025-03-01")
    assert copies(late, early) == {"a": ("b", "exact")}


def test_a_text_with_a_changed_sentence_is_a_near_copy():
    changed = WIRE.replace("Families waited at the gate through the night. ", "")
    found = copies(article("a", WIRE, "2025-03-01"), article("b", changed))
    assert found == {"b": ("a", "near")}


def test_other_texts_are_no_copies():
    assert copies(article("a", WIRE), article("b", OTHER)) == {}


def test_a_version_is_no_copy():
    first = article("a", WIRE, "2025-03-01", url="https://paper.example/mine")
    second = article("b", WIRE + " More.", "2025-03-01", url="https://paper.example/mine")
    assert copies(first, second) == {}


def test_the_order_of_reading_does_not_matter():
    rows = [
        article("a", WIRE, "2025-03-03"),
        article("b", WIRE + " More follows.", "2025-03-02"),
        article("c", WIRE),
        article("d", OTHER),
    ]
    wanted = copies(*rows)
    assert wanted == {"a": ("b", "near"), "c": ("b", "near")}
    for seed in range(5):
        assert copies(*random.Random(seed).sample(rows, len(rows))) == wanted
