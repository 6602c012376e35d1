"""The commands under their names."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli import asking, diagnosis, evaluating, extracting, ingesting, serving
from app.cli.exits import EPILOG, Commands

app = typer.Typer(
    name="claimgraph",
    cls=Commands,
    help="Who said what, in the news, as data that can be asked.",
    epilog=EPILOG,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

for command in (
    serving.serve,
    serving.migrate,
    ingesting.ingest,
    extracting.extract,
    asking.ask,
    diagnosis.doctor,
    serving.openapi,
):
    app.command()(command)
app.add_typer(evaluating.commands, name="evaluate")


def _version(wanted: bool) -> None:  # noqa: FBT001 - the shape of a click callback
    if wanted:
        from app.settings import VERSION

        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Who said what, in the news, as data that can be asked."""
    del version


def main() -> None:
    """Run the command line."""
    app()
