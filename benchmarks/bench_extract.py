"""Where the time of one article goes, and how extraction compares with the bare model.

usage: python benchmarks/bench_extract.py [PATH ...] [--rounds N] [--limit N] [--json]

PATH is a folder of articles or a JSON Lines file of gold documents (default: the samples).
For each: every step's share of the time of an article, store included; words per CPU second
of extraction and of spaCy's pipeline as it comes, raced turn by turn; the memory of a process
that reads them all. Times are CPU seconds of this process; only shares and ratios are
comparable between machines.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import racing

import migrations
from graph.annotations import Document
from graph.ingest import StoredAliases
from graph.parsing import parse
from graph.pipeline.assembly import build
from graph.pipeline.spacy_backend import Parser, taken_over
from graph.resolve import resolve
from graph.store import articles
from graph.store.session import open_engine, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Engine

    from graph.article import Payload
    from graph.claims import Json
    from graph.pipeline.stage import Pipeline, Stage

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
T = TypeVar("T")
MODEL = "parser"
"""The step that is the statistical model; everything else is ours."""


class Clock:
    """Adds up CPU seconds by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def time(self, step: str, call: Callable[[], T]) -> T:
        """Run `call` and book its time on `step`."""
        start = time.process_time()
        try:
            return call()
        finally:
            self.seconds[step] += time.process_time() - start


def one(engine: Engine, pipeline: Pipeline, payload: Payload, clock: Clock) -> None:
    """Take one article the whole way, as :func:`graph.ingest.ingest` does, step by step."""
    article = clock.time("parsing", lambda: parse(payload, today=NOW.date()))
    document = Document.of(article)
    for stage in pipeline.stages:
        document = _through(stage, document, clock)
    document = document.having(extractor=pipeline.extractor)
    with reading(engine) as session:
        found = clock.time("resolve", lambda: resolve(document, article, StoredAliases(session)))
    clock.time("store", lambda: _put(engine, article, found))


def _through(stage: Stage, document: Document, clock: Clock) -> Document:
    """Run one stage; what the parser stage does beside the model is a step of its own."""
    if isinstance(stage, Parser):
        docs = clock.time(MODEL, lambda: stage.parsed(document))
        return clock.time("conversion", lambda: taken_over(document, docs))
    return clock.time(stage.name, lambda: stage(document))


def _put(engine: Engine, article: object, found: object) -> None:
    with writing(engine) as session:
        articles.put(session, article, found, now=NOW)  # type: ignore[arg-type] # passed through


def shares(payloads: Sequence[Payload], *, rounds: int) -> Json:
    """Give each step's share, in per cent of the CPU time, over all articles."""
    pipeline = build()
    clock = Clock()
    with tempfile.TemporaryDirectory() as where:
        engine = open_engine(f"sqlite:///{where}/bench.db")
        migrations.upgrade(engine)
        for turn in range(rounds + 1):
            clock = Clock() if turn <= 1 else clock  # the first round warms the caches
            for payload in payloads:
                # Another outlet makes it another article: every round writes everything.
                fresh = replace(payload, outlet=f"Outlet {turn}", url=None, external_id=None)
                one(engine, pipeline, fresh, clock)
        engine.dispose()
    total = sum(clock.seconds.values())
    percent = {step: round(100 * s / total, 1) for step, s in clock.seconds.items()}
    return {
        "milliseconds_per_article": round(1000 * total / len(payloads) / rounds, 1),
        "share_percent": percent,
        "all_but_the_model_percent": round(100 - percent[MODEL], 1),
    }


def measured(path: Path, *, rounds: int, limit: int | None) -> Json:
    """Measure all there is to measure on the articles of `path`."""
    given = racing.payloads(path, limit=limit)
    race, spent = racing.race(given, rounds=rounds), shares(given, rounds=rounds)
    outside = spent["milliseconds_per_article"] * spent["all_but_the_model_percent"] / 100
    bare = 1000 * race["words"] / race["words_per_cpu_second"]["bare"] / len(given)
    return {
        "path": path.name,
        **race,
        **spent,
        # against the model as it comes: ours may not look worse for having made the model faster
        "all_but_the_model_beside_the_bare_model_percent": round(
            100 * outside / (outside + bare), 1
        ),
        "peak_megabytes": racing.peak_megabytes(path, limit=limit),
    }


def main() -> None:
    """Read the arguments, measure, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("paths", nargs="*", default=[Path("samples")], type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--limit", type=int, help="only the first so many articles of each")
    arguments.add_argument("--json", action="store_true")
    options = arguments.parse_args()
    for path in options.paths:
        result = measured(path, rounds=options.rounds, limit=options.limit)
        print(json.dumps(result, indent=None if options.json else 2))


if __name__ == "__main__":
    main()
