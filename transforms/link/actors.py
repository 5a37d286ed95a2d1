"""Actors across articles: rows with one id are one actor, and some with others are too."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from schemas.codes import CATEGORIES
from schemas.table import Row
from transforms.link.aliases import Aliases
from transforms.link.bearers import ends_block, name_block
from transforms.link.names import acronym, fullest

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

OFFICES = ONCE_IN_A_COUNTRY | {"court", "state_forces"}
"""Categories that tell of a person to which public body he belongs."""


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
        "publisher": min(filter(None, (row.get("publisher") for row in rows)), default=None),
    }


def same_actors(
    rows: Iterable[Row], apart: Mapping[str, Collection[str]], aliases: Aliases
) -> dict[str, Same]:
    """Return for actors that are others under another name which others, and why.

    Names that differ in spelling, or that a table of other names joins, are of one actor, but not
    if an article tells apart who bears them. A person's name may leave out middle names of
    another's if both hold the same office. An acronym is short for the only organization that an
    article introduces by it, if that is of a kind whose acronyms hold everywhere.

    Args:
        rows: the actors.
        apart: who bears a name together with others in one article, by block.
        aliases: tables of other names.
    """
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[_block(row, apart, aliases)].append(row)
    heads = {block: min(group, key=_fullness) for block, group in groups.items()}
    full = _full_names(heads, apart, aliases)
    long_forms = _long_forms(heads, groups)
    found: dict[str, Same] = {}
    for block, group in groups.items():
        if block in full:
            found |= _without_middle(group, full[block])
        else:
            found |= _same(group, heads[block], long_forms, aliases)
    return found


def _block(row: Row, apart: Mapping[str, Collection[str]], aliases: Aliases) -> str:
    block = name_block(row, aliases)
    return str(row["actor_id"]) if block is None or len(apart.get(block, ())) > 1 else block


def _fullness(row: Row) -> tuple[bool, int, str, str]:
    return acronym(row["name"]) is not None, -len(row["name"]), row["name"], row["actor_id"]


def _full_names(
    heads: Mapping[str, Row], apart: Mapping[str, Collection[str]], aliases: Aliases
) -> dict[str, Row]:
    """Return by block of names whose names leave out middle names who bears the full one."""
    bearers: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for block, head in heads.items():
        both = ends_block(head, aliases)
        if both is not None and len(apart.get(both, ())) <= 1:
            bearers[both][aliases.spelled("person", head["name"])] = block
    found: dict[str, Row] = {}
    for blocks in bearers.values():
        name = fullest(blocks)
        if name is not None and _hold_one_office([heads[block] for block in blocks.values()]):
            found |= dict.fromkeys(blocks.values(), heads[blocks[name]])
            del found[blocks[name]]
    return found


def _hold_one_office(persons: Collection[Row]) -> bool:
    """Tell whether persons are of one public body, and none of another country."""
    categories = {row["category"] for row in persons}
    countries = {row["country_code"] for row in persons} - {None}
    return len(categories) == 1 and categories <= OFFICES and len(countries) <= 1


def _without_middle(group: Iterable[Row], full: Row) -> Iterator[tuple[str, Same]]:
    office = full["category"].replace("_", " ")
    for row in group:
        reason = f"{row['name']} leaves out a middle name of {full['name']}; both are of {office}"
        yield row["actor_id"], Same(full["actor_id"], reason)


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
    group: Iterable[Row], head: Row, long_forms: Mapping[str, Sequence[Row]], aliases: Aliases
) -> Iterator[tuple[str, Same]]:
    short = acronym(head["name"]) if head["kind"] == "organization" else None
    meant = long_forms.get(short or "", ())
    for row in group:
        if len(meant) == 1 and _everywhere(meant[0], row):
            reason = f"{short} is short for {meant[0]['name']} in an article that names both"
            yield row["actor_id"], Same(meant[0]["actor_id"], reason)
        elif row is not head:
            alias = aliases.find(row["kind"], row["name"]) or aliases.find(
                head["kind"], head["name"]
            )
            name = head["name"]
            reason = alias.reason(name) if alias else f"another spelling of {name}"
            yield row["actor_id"], Same(head["actor_id"], reason)
