"""Actors across articles: rows with one id are one actor, and some with others are too."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from schemas.codes import CATEGORIES
from schemas.table import Row
from transforms.link.aliases import acronym, is_other_name, name_block

ONCE_IN_A_COUNTRY = frozenset(
    {
        "armed_group",
        "foreign_government",
        "government",
        "igo",
        "ngo",
        "opposition_party",
        "ruling_party",
    }
)
"""Organizations whose acronyms hold everywhere; each town has its own police and hospital."""


class Same(NamedTuple):
    """The actor that stands for another, and why the two are taken to be one."""

    same_as: str
    same_as_reason: str


def join_actors(rows: Iterable[Row]) -> list[Row]:
    """Return one row for each actor_id.

    The longest name counts; the others are aliases. The result does not depend on the order of
    the rows, and joining it again changes nothing.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["actor_id"], []).append(row)
    return [_joined(found) for _, found in sorted(groups.items())]


def _joined(rows: Sequence[Row]) -> Row:
    names = {row["name"] for row in rows} | {alias for row in rows for alias in row["aliases"]}
    name = min((row["name"] for row in rows), key=lambda name: (-len(name), name))
    countries = sorted({row["country_code"] for row in rows if row["country_code"]})
    return {
        "actor_id": rows[0]["actor_id"],
        "name": name,
        "aliases": sorted(names - {name}),
        "kind": rows[0]["kind"],
        "category": min((row["category"] for row in rows), key=CATEGORIES.index),
        "country_code": countries[0] if countries else None,
    }


def same_actors(rows: Iterable[Row], apart: Mapping[str, Collection[str]]) -> dict[str, Same]:
    """Return for actors that are others under another name which others, and why.

    Names that differ in spelling, or that the table of other names joins, are of one actor, but
    not if an article tells apart who bears them. An acronym is short for the only organization
    that an article introduces by it, if that is of a kind whose acronyms hold everywhere.

    Args:
        rows: the actors.
        apart: who bears a name together with others in one article, by block.
    """
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[_block(row, apart)].append(row)
    heads = {block: min(group, key=_fullness) for block, group in groups.items()}
    long_forms = _long_forms(heads, groups)
    return dict(
        pair for block, group in groups.items() for pair in _same(group, heads[block], long_forms)
    )


def _block(row: Row, apart: Mapping[str, Collection[str]]) -> str:
    block = name_block(row)
    return str(row["actor_id"]) if block is None or len(apart.get(block, ())) > 1 else block


def _fullness(row: Row) -> tuple[bool, int, str, str]:
    return acronym(row["name"]) is not None, -len(row["name"]), row["name"], row["actor_id"]


def _long_forms(
    heads: Mapping[str, Row], groups: Mapping[str, Iterable[Row]]
) -> dict[str, list[Row]]:
    """Return the organizations that acronyms are introduced for."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for block, head in heads.items():
        if head["kind"] == "organization" and acronym(head["name"]) is None:
            short = {acronym(alias) for row in groups[block] for alias in row["aliases"]}
            for name in short - {None}:
                found[str(name)].append(head)
    return found


def _everywhere(long: Row, short: Row) -> bool:
    """Tell whether an acronym that one article introduces for an organization is its elsewhere."""
    countries = {long["country_code"], short["country_code"]} - {None}
    return long["category"] in ONCE_IN_A_COUNTRY and len(countries) <= 1


def _same(
    group: Iterable[Row], head: Row, long_forms: Mapping[str, Sequence[Row]]
) -> Iterator[tuple[str, Same]]:
    short = acronym(head["name"]) if head["kind"] == "organization" else None
    meant = long_forms.get(short or "", ())
    for row in group:
        if len(meant) == 1 and _everywhere(meant[0], row):
            reason = f"{short} is short for {meant[0]['name']} in an article that names both"
            yield row["actor_id"], Same(meant[0]["actor_id"], reason)
        elif row is not head:
            told = "by the table of other names" if is_other_name(row["kind"], row["name"]) else ""
            reason = (
                f"another name of {head['name']} {told}"
                if told
                else (f"another spelling of {head['name']}")
            )
            yield row["actor_id"], Same(head["actor_id"], reason)
