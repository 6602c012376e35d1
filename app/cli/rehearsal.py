"""Questions asked of a database that is made for them and thrown away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.cli import console, database

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Engine

    from graph.article import Payload
    from graph.claims import Json
    from graph.pipeline.stage import Pipeline


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A database with the articles that the questions are about."""

    engine: Engine
    pipeline: Pipeline
    now: dt.datetime

    def ingest(self, articles: Iterable[tuple[str, Payload]]) -> dict[str, str]:
        """Store the articles; give the id of each by the name that questions call it by."""
        from graph.ingest import ingest

        return {
            name: ingest(self.engine, payload, pipeline=self.pipeline, now=self.now).article_id
            for name, payload in articles
        }

    def ask(self, line: Json, ids: dict[str, str]) -> Json:
        """Ask one question, of its article only where that is its scope."""
        from graph import questions
        from graph.evaluation.questions import prediction
        from graph.store.filters import ClaimFilter
        from graph.store.session import reading

        only = ids.get(line.get("article_id", "")) if line.get("scope") == "article" else None
        narrow = ClaimFilter(values={"article": (only,)} if only else {})
        with reading(self.engine) as session:
            asked = questions.ask(
                session,
                line["question"],
                narrow=narrow,
                pipeline=self.pipeline,
                today=self.now.date(),
            )
        return prediction(line, asked)


def answered(path: Path, lines: Sequence[Json]) -> list[Json]:
    """Answer the questions of a gold file from the articles beside it.

    Raises
    ------
    InvalidInput
        If there are no articles there, or one of them cannot be read.
    """
    from app import settings as configuration
    from graph.evaluation.corpus import articles
    from graph.pipeline import assembly

    about = articles(path, lines)
    pipeline = assembly.build(configuration.load().model)
    with TemporaryDirectory(prefix="claimgraph-") as folder:
        url = f"sqlite:///{folder}/questions.db"
        database.migrate(url)
        with database.opened(url) as engine:
            rehearsal = Rehearsal(engine, pipeline, dt.datetime.now(dt.UTC))
            ids = rehearsal.ingest(about)
            return _asked(rehearsal, lines, ids)


def _asked(rehearsal: Rehearsal, lines: Sequence[Json], ids: dict[str, str]) -> list[Json]:
    predictions = []
    with console.progress("Asking", len(lines)) as advance:
        for line in lines:
            predictions.append(rehearsal.ask(line, ids))
            advance()
    return predictions
