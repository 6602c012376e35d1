"""The command that shows the claims of articles without storing them."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import console, exits, explaining, files, phrases
from app.cli.pages.sheet import Sheet
from app.cli.pages.shelf import Shelf
from graph.errors import ExtractionFailed, InvalidInput

if TYPE_CHECKING:
    from app.cli.files import Entry
    from graph.article import Article, Payload
    from graph.claims import Json
    from graph.ingest import Extracted
    from graph.pipeline.stage import Pipeline

STDIN = Path("-")


def extract(  # noqa: PLR0913 - the options of a command are its parameters
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Files and folders, or - for text on standard input."
        ),
    ],
    *,
    title: Annotated[
        str | None, typer.Option(help="Title of the articles, over their own.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Their outlet, over their own.")] = None,
    published: Annotated[
        str | None, typer.Option(help="Their date of publication, over their own.")
    ] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Tell why each claim is there, and what was not taken."),
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the annotated article as a page; of several, a folder with an index.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print everything, one JSON document a line.")
    ] = False,
) -> None:
    """Show the claims of articles without storing anything."""
    from app import settings as configuration
    from graph.article import Payload
    from graph.pipeline import assembly

    typed = Payload(title=title, outlet=outlet, published_at=published)
    several, entries = _counted(_entries(paths, typed), paths)
    shelf = Shelf.at(html, several=several) if html else None
    shown = Shown(as_json=as_json, explain=explain, shelf=shelf)
    codes: set[int] = set()
    pipeline = assembly.build(configuration.load().model)
    for entry in entries:
        try:
            shown.take(entry, _extracted(entry, pipeline, explain=explain or shelf is not None))
        except (InvalidInput, ExtractionFailed) as error:
            console.complain(str(error) if entry.path == STDIN else f"{_where(entry)}: {error}")
            codes.add(exits.code_of(error))
    shown.close()
    if codes:
        raise typer.Exit(max(codes))


@dataclass(frozen=True, slots=True)
class Shown:
    """Where what was read goes to: the terminal, NDJSON, pages."""

    as_json: bool
    explain: bool
    shelf: Shelf | None

    def take(self, entry: Entry, extracted: Extracted) -> None:
        """Show one article."""
        from graph.ingest import extraction_document

        document = extraction_document(extracted, now=dt.datetime.now(dt.UTC))
        if self.shelf is not None:
            page = self.shelf.put(_sheet(entry, extracted.article, document))
            console.note(f"{page}: {len(document['claims'])} claims")
        if self.as_json:
            console.emit_line(document if self.explain else document | {"explanation": None})
        elif self.shelf is None:
            _show(document)

    def close(self) -> None:
        """Finish the pages."""
        if self.shelf is not None and (index := self.shelf.close()):
            console.note(f"{index}: the index")


def _entries(paths: Sequence[Path], typed: Payload) -> Iterator[Entry]:
    """Give the articles of all paths, with what was typed over what they say of themselves."""
    for path in paths:
        if path == STDIN:
            yield files.Entry(STDIN, 1, replace(typed, text=sys.stdin.read()))
            continue
        found, skipped = files.found([path])
        for file in skipped:
            console.note(f"{file} holds no article: left out")
        for file in found:
            yield from (_over(entry, typed) for entry in files.entries(file))


def _over(entry: Entry, typed: Payload) -> Entry:
    """Put what was typed over what a file says: who types it looks at the file, and knows."""
    if isinstance(entry.found, InvalidInput):
        return entry
    chosen = {
        name: value
        for name in ("title", "outlet", "published_at")
        if (value := getattr(typed, name)) is not None
    }
    return replace(entry, found=replace(entry.found, **chosen))


def _counted(entries: Iterator[Entry], paths: Sequence[Path]) -> tuple[bool, Iterator[Entry]]:
    """Tell whether there can be several, reading no more than two of them."""
    first = list(islice(entries, 2))
    several = len(first) > 1 or any(path.is_dir() for path in paths)
    return several, chain(first, entries)


def _extracted(entry: Entry, pipeline: Pipeline, *, explain: bool) -> Extracted:
    from graph import ingest
    from graph.resolve.candidates import NoAliases

    today = dt.datetime.now(dt.UTC).date()
    return ingest.extract(
        entry.article(), pipeline=pipeline, aliases=NoAliases(), today=today, explain=explain
    )


def _sheet(entry: Entry, article: Article, document: Json) -> Sheet:
    name = "standard input" if entry.path == STDIN else entry.path.stem
    return Sheet(
        title=article.title or name,
        outlet=article.outlet,
        url=article.url,
        published=article.published_at.isoformat() if article.published_at else None,
        document=document,
    )


def _where(entry: Entry) -> str:
    return f"{entry.path}:{entry.number}"


def _show(document: Json) -> None:
    explanation = document["explanation"]
    told = {e["claim"]: e for e in explanation["claims"]} if explanation else {}
    for claim in document["claims"]:
        console.show(
            f"{phrases.speakers(claim)} ({claim['kind']}, {claim['cue']['lemma'] or '-'})",
            bold=True,
        )
        console.show(f"  {claim['quote']}")
        if explained := told.get(claim["id"]):
            for label, words in explaining.rows(explained):
                console.show(f"    {label:<10} {words}", dim=True)
    if explanation and explanation["refused"]:
        _show_refused(explanation["refused"])
    for note in document["notes"]:
        console.note(f"note: {note}")
    counts = (f"{len(document[name])} {name}" for name in ("claims", "entities", "quantities"))
    console.note(", ".join(counts))


def _show_refused(refused: list[Json]) -> None:
    console.show("\nConsidered and not taken", bold=True)
    for each in refused:
        console.show(f"  {explaining.refusal(each)}")
        console.show(f"    {each['sentence']['text']}", dim=True)
