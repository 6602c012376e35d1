"""How a gold file is read, predicted and scored on the command line."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from app.cli import console
from graph.evaluation.gold import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from graph.evaluation.reading import Reading

Json = dict[str, Any]


class Task(Protocol):
    """A module of :mod:`graph.evaluation` that predicts and scores."""

    def prediction(self, line: Json, reading: Reading, /) -> Json:
        """Give the prediction line of one document."""

    def score(self, gold: Iterable[Json], predicted: Iterable[Json], /) -> Json:
        """Score prediction lines against gold lines."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a gold file is read, and where the predictions go."""

    gold: Path
    limit: int | None
    workers: int
    save: Path | None
    part: Part = Part.ALL

    def lines(self, *fields: str) -> list[Json]:
        """Read the gold lines, each with these fields."""
        from graph.evaluation import gold

        lines = gold.read(self.gold, limit=self.limit)
        gold.require(lines, *fields)
        return gold.part(lines, self.part)

    def predicted(self, lines: list[Json], predict: Callable[[Json, Reading], Json]) -> list[Json]:
        """Predict for every line."""
        from app import settings as configuration
        from graph.evaluation import runs
        from graph.pipeline import assembly

        made = runs.predictions(
            lines,
            predict,
            build=partial(assembly.build, configuration.load().model),
            today=dt.datetime.now(dt.UTC).date(),
            workers=self.workers,
        )
        predictions = []
        with console.progress(f"Reading {self.gold.name}", len(lines)) as advance:
            for prediction in made:
                predictions.append(prediction)
                advance()
        return self.kept(predictions)

    def scored(self, task: Task, field: str) -> Json:
        """Predict and score, for a task without options of its own."""
        lines = self.lines("text", field)
        return task.score(lines, self.predicted(lines, task.prediction))

    def kept(self, predictions: list[Json]) -> list[Json]:
        """Write the prediction lines where that was asked for, and tell of unread texts."""
        for prediction in predictions:
            if "unreadable" in prediction:
                console.note(f"{prediction['id']}: {prediction['unreadable']}")
        if self.save:
            lines = (json.dumps(line, ensure_ascii=False) for line in predictions)
            self.save.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return predictions
