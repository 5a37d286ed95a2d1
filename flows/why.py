"""Show why the reports of one event are taken for one."""

from pathlib import Path

from rich.console import Console

from flows.errors import RashomonError
from schemas.table import Row
from transforms.link.profile import profiles
from transforms.link.reasons import Reason, reasons
from warehouse.lake import reading
from warehouse.terminal import without_steering


class EventNotFoundError(RashomonError):
    """No event has or had the id."""


def show_why(warehouse: Path, event_id: str, console: Console) -> None:
    """Print for each report of an event the likest other, and what speaks for the two being one.

    Args:
        warehouse: where the tables are.
        event_id: the event's id, or one that it had.
        console: where to print.

    Raises:
        EventNotFoundError: no event has or had the id.
    """
    found, articles = why(warehouse, event_id)
    if not found:
        console.print("One article's report alone.")
    for reason in found:
        for line in (
            f"{_named(articles[reason.article_id])}  and  {_named(articles[reason.other_article])}",
            f"  {reason.score:+.1f} bits: {reason.basis}",
        ):
            console.print(without_steering(line), markup=False, highlight=False, soft_wrap=True)


def why(warehouse: Path, event_id: str) -> tuple[list[Reason], dict[str, Row]]:
    """Return why the reports of an event are one, and the articles they are of, by id.

    Raises:
        EventNotFoundError: no event has or had the id.
    """
    with reading(warehouse) as lake:
        own = lake.some("event_mentions", "article_event_id", [event_id], ("event_id",))
        today = own["event_id"].to_pylist()[:1]
        if not today:
            raise EventNotFoundError(
                f'{event_id}: no event has or had this id; rashomon sql "FROM events" lists them.'
            )
        told = lake.some("event_mentions", "event_id", today).to_pylist()
        ids = {row["article_id"] for row in told}
        articles = {
            row["article_id"]: row for row in lake.some("articles", "article_id", ids).to_pylist()
        }
        mentions = lake.some("event_mentions", "article_id", ids).to_pylist()
    wanted = {row["article_event_id"] for row in told}
    return reasons(profiles(mentions, articles, wanted)), articles


def _named(article: Row) -> str:
    title = article["title"] or article["url"] or article["article_id"]
    return f"{title} ({article['publisher']})" if article["publisher"] else str(title)
