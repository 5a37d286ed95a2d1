"""The command `rashomon`: what its words mean."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from flows.archive_command import app as archive
from flows.deadline import deadline
from flows.errors import FetchError
from flows.options import DEFAULT, Warehouse, folder
from flows.quiet import prefect_in
from flows.sources_command import app as sources
from warehouse.query import answering
from warehouse.render import Format, write

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="News articles in, contested figures out: who says what about which event.",
)
app.add_typer(archive, name="archive")
app.add_typer(sources, name="sources")

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Folders, files (.txt .md .html .jsonl .warc .urls), addresses of pages, feeds and "
        "sitemaps, a sources.toml.",
    ),
]
LONGEST_WAIT = 24 * 60 * 60.0


def _seconds(given: float) -> float:
    if not 0 < given <= LONGEST_WAIT:  # nor is "nan"
        raise typer.BadParameter(f"give seconds, more than 0 and at most {LONGEST_WAIT:g}")
    return given


def _check(sources: Sequence[str]) -> None:
    """Refuse wrong settings and sources before Prefect is loaded, which takes seconds."""
    from flows.discover import discover
    from flows.settings import load_settings

    load_settings()
    discover(sources)


@app.command()
def ingest(
    sources: Sources,
    warehouse: Warehouse = DEFAULT,
) -> None:
    """Read articles and publish what they report."""
    _check(sources)
    with prefect_in(warehouse):
        from flows.engine import run
        from flows.ingest import ingest as flow

        summary = run(flow, sources, str(warehouse))
    summary.show(Console(), warehouse)
    if summary.failures:
        raise FetchError(summary.failures)


@app.command()
def rebuild(
    warehouse: Warehouse = DEFAULT,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            parser=folder,
            metavar="FOLDER",
            help="Another warehouse, whose archive a new one is made from.",
        ),
    ] = None,
) -> None:
    """Derive all tables again from the archive alone, and print their fingerprints."""
    with prefect_in(warehouse):
        from flows.engine import run
        from flows.rebuild import rebuild as flow
        from flows.rebuild import show_prints

        summary = run(flow, str(warehouse), str(source) if source else None)
    summary.show(Console(), warehouse)
    show_prints(warehouse, source, Console())


@app.command()
def sql(
    select: Annotated[str, typer.Argument(metavar="SELECT", help="One statement.")],
    warehouse: Warehouse = DEFAULT,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="How to write the answer.")
    ] = "table",
    timeout: Annotated[
        float, typer.Option(callback=_seconds, help="Seconds to wait for the answer.")
    ] = 300.0,
) -> None:
    """Ask the published tables and views a question in SQL."""
    with deadline(timeout), answering(warehouse, select, seconds=timeout) as answer:
        write(answer, form, sys.stdout)


@app.command()
def explain(
    article: Annotated[
        str,
        typer.Argument(help="Its id or the beginning of it, its address, or words of its title."),
    ],
    warehouse: Warehouse = DEFAULT,
    html: Annotated[
        Path | None, typer.Option(help="Write a page of HTML to this file instead.")
    ] = None,
) -> None:
    """Show an article with its sources, claims, figures and events marked."""
    from flows.explain import explain as show

    show(warehouse, article, html, Console())


@app.command()
def why(
    event: Annotated[
        str, typer.Argument(help="Its id or the beginning of it, or words of its title.")
    ],
    warehouse: Warehouse = DEFAULT,
) -> None:
    """Show why the reports of an event are taken for one, with what each likeness weighs."""
    from flows.why import show_why

    show_why(warehouse, event, Console())


@app.command()
def schedule(
    sources: Sources,
    cron: Annotated[str, typer.Option(help="When, in cron's five fields, UTC.")] = "0 * * * *",
    warehouse: Warehouse = DEFAULT,
) -> None:
    """Ingest again and again; needs a Prefect server, named in PREFECT_API_URL."""
    with prefect_in(warehouse):
        from flows.schedule import serve

        serve(sources, cron, warehouse)


@app.command()
def maintain(
    warehouse: Warehouse = DEFAULT,
    expire: Annotated[
        int | None,
        typer.Option(
            min=0, max=36_500, metavar="DAYS", help="Forget what tables held before so many days."
        ),
    ] = None,
) -> None:
    """Join the small files of many runs, and remove files that nothing needs.

    No row changes. Without --expire all that the tables ever held stays within reach.
    """
    from flows.maintain import maintain as keep_up

    keep_up(warehouse, expire, Console())


@app.command()
def sample(warehouse: Warehouse = Path("build/sample")) -> None:
    """Ingest the bundled sample newsroom over loopback and show where its articles disagree."""
    with prefect_in(warehouse):
        from flows.sample import show_sample

        show_sample(warehouse, Console())
