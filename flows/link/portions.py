"""Portions: the rows of a run are linked part by part, each to what is there by then."""

from collections.abc import Callable, Iterable, Iterator

from flows.gather import Tables, unpublished
from flows.link.changes import TABLE, Touched, changed_events, link
from transforms.link.aliases import Aliases
from warehouse.changes import Change, adding
from warehouse.lake import Lake

Changes = dict[str, Change]
KEY = ("article_id",)


def link_new(lake: Lake, read: Tables, aliases: Aliases = TABLE) -> tuple[Tables, Changes]:
    """Return the rows of articles that are not there yet, and what these change.

    Args:
        lake: what is there.
        read: rows read from captures.
        aliases: tables of other names.
    """
    known = lake.some("articles", KEY[0], read["articles"][KEY[0]].to_pylist(), KEY)
    new = unpublished(read, known[KEY[0]].combine_chunks())
    if not new["articles"].num_rows:
        return new, {name: adding(new[name]) for name in ("captures", "rejections")}
    return new, link(lake, new, aliases)


def linked(
    run_id: str,
    read: Iterable[Tables],
    change: Callable[[Lake, Tables], Changes],
    before: Lake,
    now: Lake,
) -> Iterator[Changes]:
    """Yield what each portion of a run changes, and in the end what became of events.

    Args:
        run_id: the run.
        read: the rows of each portion.
        change: tells what rows change, as `link_new` does.
        before: what was published before the run.
        now: what is published, with the portions that went before.
    """
    touched = Touched()
    for tables in read:
        changes = change(now, tables)
        touched.add(changes, tables)
        yield changes
    yield {"event_changes": changed_events(run_id, before, now, touched)}
