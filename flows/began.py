"""A run that has begun: it holds its warehouse and knows what was captured before."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flows.latest import Latest
from flows.settings import Settings, load_aliases
from transforms.identity import identify
from transforms.link.aliases import Aliases
from warehouse.errors import LayoutError
from warehouse.hold import Held
from warehouse.lake import Lake, reading
from warehouse.tables import check_layout


@dataclass(frozen=True, slots=True)
class Began:
    """A run that holds its warehouse.

    Attributes:
        anew: whether it reads the whole archive as if nothing had been published.
        latest: what was captured before.
        aliases: tables of other names.
    """

    held: Held
    run_id: str
    started_at: datetime
    settings: Settings
    anew: bool
    latest: Latest
    aliases: Aliases


@contextmanager
def begin(held: Held, settings: Settings, *, anew: bool = False) -> Iterator[Began]:
    """Begin a run in a warehouse that is held.

    Raises:
        SettingsError: the user's table of other names can't be read.
        LayoutError: the warehouse is of another version of the program.
    """
    started, aliases = datetime.now(UTC), load_aliases(settings)
    run_id = f"{started:%Y%m%dT%H%M%S}-{identify(started.isoformat())[:8]}"
    with reading(held.root) as lake:
        _check_linked(held.root, lake)
        if lake.connection is not None:
            check_layout(lake.connection, "lake")
        latest = Latest(Lake(None) if anew else lake)
        yield Began(held, run_id, started, settings, anew, latest, aliases)


def _check_linked(root: Path, lake: Lake) -> None:
    """Refuse a warehouse in which new articles would not find those that are published."""
    if lake.has("articles") and not lake.has("event_blocks"):
        raise LayoutError(
            f"the articles in {root} were linked by another version of this program, which kept no "
            f"blocks; have them linked anew: rashomon rebuild --warehouse NEW --from {root}"
        )
