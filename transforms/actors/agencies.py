"""News agencies, and the names under which papers credit them (agencies.tsv)."""

from functools import cache
from pathlib import Path


@cache
def agency_names() -> dict[str, str]:
    """Return the agencies by their names and acronyms, as these are written."""
    table = Path(__file__).with_name("agencies.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {name: agency for agency, names in rows for name in names.split("|")}


@cache
def full_names() -> frozenset[str]:
    """Return full names of agencies, in small letters: an acronym may be anybody's."""
    return frozenset(
        name.lower().removeprefix("the ")
        for name in agency_names()
        if not (name.isupper() or name.islower())
    )
