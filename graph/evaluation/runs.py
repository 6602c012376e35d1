"""Predictions for many gold lines, on this process or on several.

A line whose text cannot be read as an article gives a prediction line with its id
and the ``unreadable`` reason: the scores count it as empty.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from graph.errors import InvalidInput
from graph.evaluation.gold import identifier, payload_of
from graph.evaluation.reading import Reading, read

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from graph.claims import Json
    from graph.pipeline.stage import Pipeline

    Predict = Callable[[Json, Reading], Json]
    Build = Callable[[], Pipeline]


@dataclass(frozen=True, slots=True)
class Predictor:
    """Makes the prediction line of one gold line."""

    pipeline: Pipeline
    predict: Predict
    today: dt.date

    def __call__(self, line: Json) -> Json:
        """Read the line's text and predict."""
        try:
            reading = read(payload_of(line), pipeline=self.pipeline, today=self.today)
        except InvalidInput as error:
            return {"id": identifier(line), "unreadable": error.message}
        return self.predict(line, reading)


def predictions(
    lines: Sequence[Json], predict: Predict, *, build: Build, today: dt.date, workers: int = 1
) -> Iterator[Json]:
    """Predict for every line, in order, as they are done.

    Parameters
    ----------
    predict : callable
        From gold line and reading to prediction line, such as
        :func:`graph.evaluation.dates.prediction`.
    build : callable
        Makes the pipeline, once in each process.
    today : date
        No article may be dated later than the day after.
    workers : int
        Processes; with more than one, `predict` and `build` must be importable by name.

    Raises
    ------
    ConfigurationError
        If the pipeline cannot be built.
    """
    if workers == 1:
        yield from map(Predictor(build(), predict, today), lines)
        return
    with ProcessPoolExecutor(
        workers,
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(build, predict, today),
    ) as pool:
        yield from pool.map(_one, lines)


_here: list[Predictor] = []
"""The predictor of a worker process: set once by the pool's initializer."""


def _begin(build: Build, predict: Predict, today: dt.date) -> None:
    _here[:] = [Predictor(build(), predict, today)]


def _one(line: Json) -> Json:
    return _here[0](line)
