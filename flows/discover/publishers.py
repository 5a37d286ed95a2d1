"""Publishers as data: who publishes, and where their articles are listed."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from flows.discover.address import web_address
from flows.discover.found import LISTINGS, Source
from flows.errors import InputError
from warehouse.archive.response import Hints

Kind = Literal["state", "private", "party", "ngo", "wire", "international"]
Address = Annotated[str, AfterValidator(lambda text: str(web_address(text)))]


class Publisher(BaseModel):
    """One publisher.

    Attributes:
        name: as its articles are to be labelled.
        kind: who runs it: a state, a private owner, a party, a non-governmental organization, a
            news agency ("wire"), or a body of several states ("international").
        country_code: ISO 3166-1; null for one of several states.
        language: ISO 639-1 code of what is listed here.
        feeds: addresses of RSS, Atom and JSON feeds.
        sitemaps: addresses of news sitemaps, sitemaps and their indexes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    kind: Kind
    country_code: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2}$")]
    feeds: tuple[Address, ...] = ()
    sitemaps: tuple[Address, ...] = ()

    @model_validator(mode="after")
    def _lists_something(self) -> "Publisher":
        if not self.feeds and not self.sitemaps:
            raise ValueError("it has neither feeds nor sitemaps")
        return self

    def listings(self) -> list[Source]:
        """Return the publisher's feeds and sitemaps as sources."""
        hints = Hints(publisher=self.name)
        return [Source(url, hints=hints, listings=LISTINGS) for url in self.feeds + self.sitemaps]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    publisher: Annotated[list[Publisher], Field(min_length=1)]


def read_publishers(path: Path) -> list[Publisher]:
    """Return the publishers that a sources file describes.

    Raises:
        InputError: it is not one, or an entry is wrong.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
        publishers = _File.model_validate(content).publisher
    except ValidationError as error:
        problem = "; ".join(_problem(content, one["loc"], one["msg"]) for one in error.errors())
        raise InputError(str(path), problem, "Correct the entry.") from None
    except (OSError, ValueError) as error:
        unread = isinstance(error, OSError) and error.strerror
        problem = unread or f"not a sources file: {error}"
        remedy = "See flows/sources.toml for one that is right."
        raise InputError(str(path), problem, remedy) from None
    twice = [name for name, count in Counter(one.name for one in publishers).items() if count > 1]
    if twice:
        raise InputError(str(path), f"{', '.join(twice)}: named twice", "Make it one entry.")
    return publishers


def _problem(content: dict[str, object], place: tuple[int | str, ...], message: str) -> str:
    """Return what is wrong where, naming the publisher by its name rather than its number."""
    names = [str(part) for part in place]
    entries = content.get("publisher")
    if len(place) > 1 and isinstance(place[1], int) and isinstance(entries, list):
        entry = entries[place[1]]
        name = entry.get("name") if isinstance(entry, dict) else None
        names[:2] = [f"publisher {place[1] + 1} ({name})"]
    return f"{', '.join(names)}: {message}"
