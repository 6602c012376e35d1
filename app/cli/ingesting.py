"""The command that stores articles."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import console, database, exits, files
from graph.errors import ExtractionFailed, GraphError, InvalidInput
from graph.ontology import Outcome

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.cli.files import Entry
    from graph.claims import Json
    from graph.pipeline.stage import Pipeline

COLUMNS = (
    "{outcome:<10} {article:<30} {revision:>3} {claims:>6} {entities:>8} {quantities:>10}  {where}"
)


def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            exists=True,
            help="Files (.txt .html .json .ndjson .jsonl) and folders of them.",
        ),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print receipts as NDJSON.")] = False,
) -> None:
    """Store articles and their claims; sending one again changes nothing."""
    from app import settings as configuration
    from graph.pipeline import assembly

    settings = configuration.load()
    found, skipped = files.found(paths)
    for path in skipped:
        console.note(f"{path} holds no article: left out")
    with database.opened(settings.database_url) as engine:
        pipeline = assembly.build(settings.model)
        counts = _ingest(found, engine, pipeline, as_json=as_json)
    console.note(", ".join(f"{number} {name}" for name, number in counts.items()) or "no article")
    if counts[Outcome.REJECTED.value]:
        raise typer.Exit(exits.REJECTED)


def _ingest(
    found: list[Path], engine: Engine, pipeline: Pipeline, *, as_json: bool
) -> Counter[str]:
    counts: Counter[str] = Counter()
    if not as_json:
        _show_header()
    with console.progress("Reading articles", sum(map(files.expected, found))) as advance:
        for path in found:
            for entry in files.entries(path):
                receipt = _receipt(entry, engine, pipeline)
                counts[receipt["outcome"]] += 1
                (console.emit_line if as_json else _show_receipt)(receipt)
                advance()
    return counts


def _receipt(entry: Entry, engine: Engine, pipeline: Pipeline) -> Json:
    from app.schemas.receipts import receipt_document
    from graph.ingest import ingest as store

    where = {"path": str(entry.path), "number": entry.number}
    try:
        now = dt.datetime.now(dt.UTC)
        receipt = store(engine, entry.article(), pipeline=pipeline, now=now)
    except InvalidInput as error:
        return where | _rejection(error.message, error.pointer)
    except ExtractionFailed as error:
        return where | _rejection(f"fault of the program: {error}", "")
    except (GraphError, OSError):
        raise  # of no one article: the next would fail alike
    except Exception as error:  # noqa: BLE001 - ours, not the article's fault; the others shall still be read
        return where | _rejection(exits.faulty(error), "")
    return where | receipt_document(receipt)


def _rejection(reason: str, pointer: str) -> Json:
    outcome = Outcome.REJECTED.value
    return {"article": None, "outcome": outcome, "reason": reason, "pointer": pointer}


def _show_header() -> None:
    names = ("outcome", "article", "claims", "entities", "quantities", "where")
    console.show(COLUMNS.format(revision="rev", **{name: name for name in names}), bold=True)


def _show_receipt(receipt: Json) -> None:
    where = f"{receipt['path']}:{receipt['number']}"
    if receipt["article"] is None:
        reason = f"{receipt['pointer']} {receipt['reason']}".strip()
        console.show(f"{receipt['outcome']:<10} {where}: {reason}", fg="red")
        return
    article = receipt["article"]
    console.show(
        COLUMNS.format(
            outcome=receipt["outcome"],
            article=article["id"],
            revision=article["revision"],
            where=where,
            **receipt["counts"],
        )
    )
