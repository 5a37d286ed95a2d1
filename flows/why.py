"""Show why the reports of one event are taken for one."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from flows.named import find_event
from schemas.table import Row
from transforms.link.profile import profiles
from transforms.link.reasons import Reason, reasons
from warehouse.lake import reading
from warehouse.terminal import without_steering


def show_why(warehouse: Path, words: str, console: Console) -> None:
    """Print for each report of an event the likest other, and what speaks for the two being one.

    Args:
        warehouse: where the tables are.
        words: what names the event: its id or the beginning of it, one that it had, or words of
            its title.
        console: where to print.

    Raises:
        NotFoundError: none, or more than one event is named so.
    """
    event = find_event(warehouse, words)
    found, articles = why(warehouse, event.id)
    for line in (f"event {event.id}: {event.title}", *_lines(found, articles)):
        console.print(without_steering(line), markup=False, highlight=False, soft_wrap=True)


def why(warehouse: Path, event_id: str) -> tuple[list[Reason], dict[str, Row]]:
    """Return why the reports of an event are one, and the articles they are of, by id."""
    with reading(warehouse) as lake:
        told = lake.some("event_mentions", "event_id", [event_id]).to_pylist()
        ids = {row["article_id"] for row in told}
        articles = {
            row["article_id"]: row for row in lake.some("articles", "article_id", ids).to_pylist()
        }
        mentions = lake.some("event_mentions", "article_id", ids).to_pylist()
    wanted = {row["article_event_id"] for row in told}
    return reasons(profiles(mentions, articles, wanted)), articles


def _lines(found: Sequence[Reason], articles: Mapping[str, Row]) -> Iterator[str]:
    if not found:
        yield f"told by {', '.join(map(_named, articles.values()))} alone"
    for reason in found:
        pair = (articles[reason.article_id], articles[reason.other_article])
        yield "  and  ".join(map(_named, pair))
        yield f"  {reason.score:+.1f} bits: {reason.basis}"


def _named(article: Row) -> str:
    title = article["title"] or article["url"] or article["article_id"]
    return f"{title} ({article['publisher']})" if article["publisher"] else str(title)
