"""Runs the pipeline on gold files and scores it: each text is read once, for every task."""

from __future__ import annotations

import datetime as dt
import json
import sys
import tomllib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import rehearsal
from graph.evaluation import (
    attribution,
    calibration,
    casualties,
    dates,
    entities,
    figures,
    gold,
    items,
    pairs,
    quantities,
    questions,
    references,
    runs,
)
from graph.evaluation.countries import convention_of
from graph.evaluation.outcomes import outcomes
from graph.pipeline import assembly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.evaluation.reading import Reading

Json = dict[str, Any]

RUNS = Path(__file__).with_name("runs.toml")
TASKS = {
    "attribution": attribution,
    "coreference": references,
    "entities": entities,
    "dates": dates,
    "quantities": quantities,
    "casualties": casualties,
    "pairs": pairs,
}
QUESTIONS = "questions"


@dataclass(frozen=True, kw_only=True)
class Run:
    """One row of the table: a task on a gold file, with its options (see ``runs.toml``)."""

    name: str
    task: str
    gold: str
    where: str
    keep: list[str]
    limit: int | None = None
    part: str = "all"
    kinds: tuple[str, ...] = ("statement", "speech_act", "attitude")
    ids: str = ""
    only_tagged: bool = False
    ignore: tuple[str, ...] = ()
    articles: str | None = None
    calibrated: bool = False

    def path(self, data: Path) -> Path:
        """Give the gold file: in the repository if it is our own, else under `data`."""
        return Path(self.gold) if self.where == "own" else data / self.gold

    def lines(self, data: Path) -> list[Json]:
        """Read the gold lines that count."""
        lines = gold.part(gold.read(self.path(data), limit=self.limit), gold.Part(self.part))
        return [line for line in lines if self.ids in gold.identifier(line)]

    def texts(self, lines: Sequence[Json]) -> Sequence[Json]:
        """Give the texts to be read for `lines`: a pair has two."""
        return list(pairs.sides(lines)) if self.task == "pairs" else lines

    def score(self, lines: Sequence[Json], made: Iterable[Json]) -> Json:
        """Score the predictions made for `lines`."""
        made = list(made)
        match self.task:
            case "attribution":
                return self._attribution(lines, [self._of_kinds(line) for line in made])
            case "entities":
                return self._entities(lines, made)
            case "questions":
                return questions.score(lines, made)
            case "quantities":
                return _quantities(lines, made)
            case task:
                report: Json = TASKS[task].score(lines, made)
                return report

    def _attribution(self, lines: Sequence[Json], made: Sequence[Json]) -> Json:
        report = attribution.score(lines, made)
        if self.calibrated:
            report["calibration"] = calibration.calibration(outcomes(lines, made).predicted)
        if all("construction" in line for line in lines):
            report["items"] = items.score(lines, made)
        return report

    def _entities(self, lines: Sequence[Json], made: Sequence[Json]) -> Json:
        way = convention_of(lines)  # which words name a country differs between golds
        made = [{**m, "countries": m.get("by_convention", {}).get(way, [])} for m in made]
        report = entities.score(
            lines, made, only_tagged=self.only_tagged, ignore=tuple(self.ignore)
        )
        return report | {"convention": way.value} | entities.score_names(lines, made)

    def _of_kinds(self, line: Json) -> Json:
        relations = [a for a in line.get("attributions", ()) if a["kind"] in self.kinds]
        return {**line, "attributions": relations}


def _quantities(lines: Sequence[Json], made: Sequence[Json]) -> Json:
    report = quantities.score(lines, made)
    if all("construction" in line for line in lines):
        report["items"] = figures.score(lines, made)
    return report


def wanted(data: Path, *, only: str, deep: bool) -> list[Run]:
    """Read the runs whose gold is there; `only` is a word of their names."""
    rows = tomllib.loads(RUNS.read_text("utf-8"))["run"]
    every = [Run(**row) for row in rows]
    asked = [run for run in every if only in run.name and (deep or run.where != "deep")]
    return [run for run in asked if run.path(data).is_file()]


def reports(chosen: Sequence[Run], data: Path, *, workers: int) -> Iterator[tuple[Run, Json]]:
    """Score every run, in order; the texts of a file are read once for all its tasks."""
    texts: dict[str, Json] = {}
    for run in chosen:
        if run.task != QUESTIONS:
            for line in run.texts(run.lines(data)):
                seen = texts.setdefault(_key(run, line), {**line, "tasks": []})
                seen |= line
                seen["tasks"] = sorted({*seen["tasks"], run.task})
    made = dict(zip(texts, _read(list(texts.values()), workers=workers), strict=True))
    for run in chosen:
        lines = run.lines(data)
        if run.task == QUESTIONS:
            path = run.path(data)
            beside = Path(run.articles) / path.name if run.articles else path
            yield run, run.score(lines, rehearsal.answered(beside, lines))
        else:
            yield run, run.score(lines, (made[_key(run, t)][run.task] for t in run.texts(lines)))


def everything(line: Json, reading: Reading) -> Json:
    """Give the prediction lines of every task asked for of this line."""
    return {
        "id": gold.identifier(line),
        **{task: TASKS[task].prediction(line, reading) for task in line["tasks"]},
    }


def _read(lines: list[Json], *, workers: int) -> Iterator[Json]:
    build = partial(assembly.build, None)
    today = dt.datetime.now(dt.UTC).date()
    made = runs.predictions(lines, everything, build=build, today=today, workers=workers)
    for number, prediction in enumerate(made, 1):
        if sys.stderr.isatty():
            print(f"\r{number} of {len(lines)} texts", end="", file=sys.stderr)
        unread = "unreadable" in prediction
        yield {task: {"id": prediction["id"]} for task in TASKS} if unread else prediction


def _key(run: Run, line: Json) -> str:
    return json.dumps([run.where, str(Path(run.gold).parent), gold.identifier(line), line["text"]])
