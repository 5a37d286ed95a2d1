"""The command `rashomon sources`: publishers as data, and how they are."""

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from flows.options import BUNDLED
from warehouse.terminal import without_steering

if TYPE_CHECKING:
    from flows.fetch.health import Health

app = typer.Typer(no_args_is_help=True, help="Publishers, and where they list articles.")


@app.callback()
def _sources() -> None:
    """Publishers, and where they list articles."""


@app.command()
def check(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="[FILE]",
            help="A sources file; the bundled one if left out.",
            show_default=False,
        ),
    ] = BUNDLED,
) -> None:
    """Ask each feed and sitemap of a sources file what it lists; exit 1 if one is not well."""
    from flows.fetch.health import examine  # noqa: PLC0415 takes time to import
    from flows.settings import load_settings  # noqa: PLC0415 likewise

    console = Console(soft_wrap=True, highlight=False)
    found = list(examine(file, load_settings()))
    for publisher, listings in groupby(found, lambda health: health.publisher):
        facts = ", ".join(filter(None, (publisher.kind, publisher.country_code)))
        console.print(Text.assemble((publisher.name, "bold"), f" ({facts})"))
        for health in listings:
            console.print(_line(health))
    ill = sum(not health.well for health in found)
    console.print(f"{len(found) - ill} of {len(found)} feeds and sitemaps are well")
    if ill:
        raise typer.Exit(1)


def _line(health: "Health") -> Text:
    """Return a line on a listing, and a second on what is wrong with it."""
    newest = f", newest {health.newest}" if health.newest else ""
    told = f"{health.entries:,} entries{newest}" if health.entries else ""
    words = "" if health.well else f"\n        {without_steering(health.words)}"
    mark = ("  well  ", "green") if health.well else ("  ILL   ", "red")
    return Text.assemble(mark, "  ".join(filter(None, (health.url, told))), words)
