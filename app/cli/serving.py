"""Commands around the service: serve, migrate, openapi."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import console, database
from graph.errors import ConfigurationError

if TYPE_CHECKING:
    from app.settings import Settings

HIGHEST_PORT = 65535
LAST_REQUESTS_SECONDS = 10


def serve(
    *,
    host: Annotated[
        str | None, typer.Option(help="Address to listen on; default CLAIMGRAPH_HOST.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=HIGHEST_PORT, help="0 takes a free one; default CLAIMGRAPH_PORT."),
    ] = None,
    worker: Annotated[
        bool,
        typer.Option("--worker/--no-worker", help="Whether to work on batch jobs in this process."),
    ] = True,
    migrate: Annotated[bool, typer.Option(help="Bring the schema up to date first.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Log JSON lines, as CLAIMGRAPH_LOG_FORMAT=json does.")
    ] = False,
) -> None:
    """Run the HTTP service; refuses while the schema waits to be migrated."""
    from app import settings as configuration

    del worker  # every batch is synchronous so far: there are no jobs to work on
    settings = configuration.load()
    chosen = {
        "host": host or settings.host,
        "port": settings.port if port is None else port,
        "log_format": "json" if as_json else settings.log_format,
    }
    if migrate:
        database.migrate(settings.database_url)
    with database.opened(settings.database_url):
        _run(settings.model_copy(update=chosen))


def migrate(
    *,
    to: Annotated[str, typer.Option(metavar="REVISION", help="How far up.")] = "head",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Make the database or bring its schema up to date."""
    from app import settings as configuration

    found = database.migrate(configuration.load().database_url, to=to)
    if as_json:
        console.emit({"revision": found.current, "head": found.head, "ready": found.ready})
    else:
        console.show(f"schema at {found.current}" + ("" if found.ready else f", head {found.head}"))


def openapi(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Taken as by the other commands; it is JSON anyway.")
    ] = False,
) -> None:
    """Print the OpenAPI document of the HTTP interface, its keys in order."""
    del as_json
    from app.main import create_app
    from app.settings import Settings

    # The defaults, not the environment: the document is the same wherever it is printed.
    document = create_app(Settings.model_construct(database_url="sqlite://")).openapi()
    typer.echo(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False))


def _run(settings: Settings) -> None:
    import uvicorn

    from app.main import create_app

    service = create_app(settings)
    try:
        uvicorn.run(
            service,
            host=settings.host,
            port=settings.port,
            access_log=False,  # the service logs its requests itself
            timeout_graceful_shutdown=LAST_REQUESTS_SECONDS,
        )
    except SystemExit as error:
        # uvicorn has said why: an address in use, mostly
        raise ConfigurationError(f"cannot serve on {settings.host}:{settings.port}") from error
