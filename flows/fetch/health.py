"""The health of publishers: whether their listings answer, and what they list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flows.discover import Rejected, Source
from flows.discover.publishers import Publisher, read_publishers
from flows.fetch.crawl import crawling
from flows.fetch.crawler import Found, Terms
from flows.fetch.listings import follow
from flows.fetch.validators import moment
from flows.settings import Settings


@dataclass(frozen=True, slots=True)
class Health:
    """How one listing of a publisher is.

    Attributes:
        publisher: whose it is.
        url: its address.
        entries: how many articles, or sitemaps, it lists.
        newest: when the newest of them was published or changed, as ISO 8601.
        problems: what is wrong with it.
    """

    publisher: Publisher
    url: str
    entries: int = 0
    newest: str | None = None
    problems: tuple[str, ...] = ()

    @property
    def well(self) -> bool:
        """Whether it answers, and lists something."""
        return self.entries > 0 and not self.problems

    @property
    def words(self) -> str:
        """How it is, in words."""
        return "; ".join(self.problems) or ("well" if self.entries else "lists nothing")


def examine(path: Path, settings: Settings) -> Iterator[Health]:
    """Yield the health of each listing of a sources file, in the file's order.

    Raises:
        InputError: it is not a sources file, or an entry is wrong.
    """
    publishers = read_publishers(path)
    found = _answers([one for publisher in publishers for one in publisher.listings()], settings)
    for publisher in publishers:
        for listing in publisher.listings():
            yield _health(publisher, listing, found, settings)


def _answers(listings: list[Source], settings: Settings) -> dict[str, Found]:
    """Return what each listing answers, without following what it lists."""
    terms = Terms(settings, lambda: datetime.now(UTC), None, lambda *_: [])
    answers: dict[str, Found] = {}
    with crawling(terms) as crawl:
        rejected = [crawl.begin(listing) for listing in listings]
        for one in (*filter(None, rejected), *crawl.rest()):
            answers[one.input if isinstance(one, Rejected) else one.url] = one
    return answers


def _health(
    publisher: Publisher, listing: Source, answers: dict[str, Found], settings: Settings
) -> Health:
    answer = answers[listing.url]
    if isinstance(answer, Rejected):
        return Health(publisher, listing.url, problems=(f"{answer.reason}: {answer.detail}",))
    if answer.kind != "listing":
        return Health(publisher, listing.url, problems=("neither a feed nor a sitemap",))
    found = follow(answer, listing.listings, settings)
    entries = [one for one in found if isinstance(one, Source)]
    problems = tuple(
        one.detail for one in found if isinstance(one, Rejected) and one.reason == "broken_feed"
    )
    return Health(publisher, listing.url, len(entries), _newest(entries), problems)


def _newest(entries: list[Source]) -> str | None:
    """Return the day of the newest entry."""
    said = [entry.hints.published_at or entry.changed_at for entry in entries]
    return max((moment(time).date().isoformat() for time in said if time), default=None)
