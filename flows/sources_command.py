"""The command `rashomon sources`: publishers as data, and how they are."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from flows.discover.publishers import BUNDLED

app = typer.Typer(no_args_is_help=True, help="Publishers, and where they list articles.")

COLORS = {True: "green", False: "red"}


@app.callback()
def _sources() -> None:
    """Publishers, and where they list articles."""


@app.command()
def check(
    file: Annotated[
        Path, typer.Argument(metavar="[FILE]", help="A sources file; the bundled one if left out.")
    ] = BUNDLED,
) -> None:
    """Ask each feed and sitemap of a sources file what it lists; exit 1 if one is not well."""
    from flows.fetch.health import examine  # noqa: PLC0415 takes time to import
    from flows.settings import load_settings  # noqa: PLC0415 likewise

    table = Table(title=str(file), title_justify="left")
    for column in ("publisher", "kind", "country", "listing", "entries", "newest", "health"):
        table.add_column(column, overflow="fold")
    well = True
    for health in examine(file, load_settings()):
        well = well and health.well
        publisher = health.publisher
        table.add_row(
            publisher.name,
            publisher.kind,
            publisher.country_code or "",
            health.url,
            str(health.entries),
            health.newest or "",
            f"[{COLORS[health.well]}]{health.words}",
        )
    Console().print(table)
    if not well:
        raise typer.Exit(1)
