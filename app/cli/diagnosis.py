"""What is configured, what is there, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import console, database, exits
from graph.errors import GraphError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.settings import Settings


SECONDS = 5.0
"""Longest wait for a service."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``code`` is the exit code it would lead to."""

    name: str
    found: str
    code: int = exits.OK


def doctor(
    *,
    url: Annotated[
        str | None, typer.Option(help="Address of a running service, which is asked too.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Look at settings, database, model and lexicons; exit code 1 if anything is wrong."""
    findings = _findings()
    if url is not None:
        findings.append(_service(url))
    if as_json:
        rows = [{**asdict(finding), "ok": finding.code == exits.OK} for finding in findings]
        console.emit({"ok": all(row["ok"] for row in rows), "findings": rows})
    else:
        for finding in findings:
            well = finding.code == exits.OK
            mark, colour = ("ok   ", None) if well else ("WRONG", "red")
            console.show(f"{mark} {finding.name:<32} {finding.found}", fg=colour)
    if any(finding.code != exits.OK for finding in findings):
        raise typer.Exit(exits.REJECTED)


def _findings() -> list[Finding]:
    from app import settings as configuration

    findings = [Finding("claimgraph", configuration.VERSION)]
    try:
        settings = configuration.load()
    except GraphError as error:
        return [*findings, Finding("settings", str(error), exits.code_of(error))]
    return [
        *findings,
        *_settings(settings),
        *_database(settings.database_url),
        *_language(settings),
    ]


def _settings(settings: Settings) -> list[Finding]:
    values = settings.model_dump() | {"database_url": _redacted(settings.database_url)}
    return [Finding(f"setting {name}", _shown(value)) for name, value in sorted(values.items())]


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "none"
    return "unset" if value is None else str(value)


def _redacted(url: str) -> str:
    from sqlalchemy import exc
    from sqlalchemy.engine import make_url

    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        return "unreadable"
    # A password may also stand among the parameters.
    secrets = {name: "***" for name in parsed.query if "pass" in name.lower()}
    return parsed.update_query_dict(secrets).render_as_string(hide_password=True)


def _database(url: str) -> list[Finding]:
    try:
        with database.connected(url) as engine:
            findings = [_server(engine), _schema(engine)]
            if engine.dialect.name == "sqlite":
                findings.append(_journal(engine))
            return findings
    except GraphError as error:
        return [Finding("database", str(error), exits.code_of(error))]


def _server(engine: Engine) -> Finding:
    if engine.dialect.name == "sqlite":
        return Finding("SQLite", _asked(engine, "SELECT sqlite_version()"))
    return Finding("PostgreSQL", _asked(engine, "SHOW server_version"))


def _journal(engine: Engine) -> Finding:
    mode = _asked(engine, "PRAGMA journal_mode")
    return Finding("journal mode", mode, exits.OK if mode == "wal" else exits.CONFIGURATION)


def _schema(engine: Engine) -> Finding:
    found = database.schema(engine)
    if found.ready:
        return Finding("schema", found.head)
    told = f"at {found.current or 'nothing'}, not at {found.head}: {database.HINT}"
    return Finding("schema", told, exits.NOT_READY)


def _asked(engine: Engine, statement: str) -> str:
    from sqlalchemy import text

    from graph.store.session import reading

    with reading(engine) as session:
        return str(session.connection().execute(text(statement)).scalar())


def _service(url: str) -> Finding:
    import httpx

    try:
        # directly: a proxy would tell of itself
        answer = httpx.get(f"{url.rstrip('/')}/readyz", timeout=SECONDS, trust_env=False)
        told = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Finding("service", f"does not answer: {error}", exits.NOT_READY)
    if not isinstance(told, dict) or not {"pipeline", "detail"} & told.keys():
        return Finding("service", "something else answers there", exits.NOT_READY)
    if answer.is_success and "pipeline" in told:
        return Finding("service", f"ready, its pipeline is {told['pipeline']}")
    return Finding("service", str(told.get("detail", answer.reason_phrase)), exits.NOT_READY)


def _language(settings: Settings) -> list[Finding]:
    from graph import lexicon

    return [
        Finding("spaCy", version("spacy")),
        _tried("model", lambda: _model(settings.model)),
        _tried("lexicons", lexicon.version),
    ]


def _model(name: str | None) -> str:
    from graph.pipeline import assembly

    # The whole pipeline, so that a stage that cannot read its lexicon is found as well.
    return assembly.build(name).extractor.model


def _tried(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, look())
    except GraphError as error:
        return Finding(name, str(error), exits.code_of(error))
