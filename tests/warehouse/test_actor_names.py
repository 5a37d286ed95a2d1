"""Actors by all their names."""

from typing import Any


def test_a_source_by_an_acronym_speaks_under_its_full_name(newsroom: Any, show: Any):
    newsroom.actor("Harbour Front", "opposition_party")
    newsroom.actor("HF", "opposition_party")
    newsroom.rows["actors"][-1] |= {"same_as": "Harbour Front", "same_as_reason": "HF is short"}
    newsroom.event("march")
    newsroom.article("a", "The HF said nine died.", publisher="Daily")
    newsroom.claim("a", "nine died", "HF", source_kind="organization", source_actor_id="HF")
    (row,) = show(newsroom, "FROM voices")
    assert row["source_name"] == "Harbour Front"
    names = show(newsroom, "SELECT name, other_name, reason FROM actor_names ORDER BY other_name")
    assert [tuple(row.values()) for row in names] == [
        ("Harbour Front", "HF", "HF is short"),
        ("Harbour Front", "Harbour Front", "its name"),
    ]
