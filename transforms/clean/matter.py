"""Front matter: what programs that write Markdown state of an article above it, in YAML."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import yaml

from transforms.clean.credit import writers
from transforms.clean.dateline import header_date
from transforms.clean.dates import Published, stamped
from transforms.clean.page import tidy
from transforms.clean.vocabulary import phrases

_LONGEST = 10_000  # no front matter; what is longer is prose between two rules
_BLOCK = re.compile(r"\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PLAIN = re.compile(r"^([A-Za-z][\w -]*):[ \t]+(?![\"'\[{|>&*!#])(.*?)[ \t]*$", re.MULTILINE)
_SAID = ("matter_title", "matter_author", "matter_date", "matter_publisher", "matter_url")
_MARKED = re.compile(r"\[\[|\]\]")  # how note-taking programs write links


@dataclass(frozen=True, slots=True)
class Matter:
    """What front matter says of an article; null where it says nothing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    publisher: str | None = None
    canonical_url: str | None = None


def split_matter(text: str, latest: datetime) -> tuple[Matter, str]:
    """Return what the front matter of a text says, and the text below it.

    A passage between two rules that names nothing known is part of the text.

    Args:
        text: with one character for each line end.
        latest: when it was read; it can't have been published later.
    """
    block = _BLOCK.match(text[:_LONGEST])
    fields = _fields(block[1]) if block else {}
    known = frozenset().union(*map(phrases, (*_SAID, "matter_other")))
    if block is None or known.isdisjoint(fields):
        return Matter(), text
    return _matter(fields, latest), text[block.end() :]


def _fields(block: str) -> dict[str, tuple[str, ...]]:
    """Return the values of each field in their own words; none if the block holds no fields."""
    try:
        found = yaml.load(_PLAIN.sub(_quoted, block), yaml.BaseLoader)  # noqa: S506  strings only
    except (yaml.YAMLError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key).casefold(): tuple(_strings(value)) for key, value in found.items()}


def _quoted(field: re.Match[str]) -> str:
    """Return a field with its words in quotes, for people write colons that YAML would read."""
    return f"{field[1]}: {json.dumps(field[2], ensure_ascii=False)}"


def _strings(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from _strings(item.get("name"))
        elif isinstance(item, str) and (words := tidy(_MARKED.sub("", item))):
            yield words


def _matter(fields: dict[str, tuple[str, ...]], latest: datetime) -> Matter:
    addresses = (value for value in _values(fields, "matter_url") if _is_address(value))
    names = (value for value in _values(fields, "matter_publisher") if not _is_address(value))
    days = (_published(value, latest) for value in _values(fields, "matter_date"))
    return Matter(
        title=next(_values(fields, "matter_title"), None),
        authors=writers(_values(fields, "matter_author"), ()),
        published=next(filter(None, days), None),
        publisher=next(names, None),
        canonical_url=next(addresses, None),
    )


def _values(fields: dict[str, tuple[str, ...]], name: str) -> Iterator[str]:
    return (value for key in fields if key in phrases(name) for value in fields[key])


def _published(value: str, latest: datetime) -> Published | None:
    written = header_date(value, latest)
    found = stamped(value, "metadata") or (written and replace(written, basis="metadata"))
    return found if found and found.before(latest) else None


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://"))
