"""Scores of the pipeline on gold files, by the definitions of the scorers beside the data."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from app.cli import console, exits
from app.cli.scoring import Run
from graph.evaluation.gold import Part
from graph.ontology import ClaimKind

if TYPE_CHECKING:
    from graph.evaluation.countries import Convention

Json = dict[str, Any]

CUES = 60
"""So many cues are listed: the sixty commonest make seven in ten relations of news."""

commands = typer.Typer(
    cls=exits.Commands,
    help="Score the pipeline on a gold file.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Gold = Annotated[
    Path,
    typer.Argument(metavar="GOLD", exists=True, dir_okay=False, help="JSON Lines with labels."),
]
Limit = Annotated[int | None, typer.Option(min=1, help="Only so many lines from the beginning.")]
Workers = Annotated[int, typer.Option(min=1, max=64, help="Processes to read with.")]
Save = Annotated[
    Path | None, typer.Option("--predictions", help="Write the prediction lines to this file.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@commands.command()
def attribution(  # noqa: PLR0913 - options of one command
    gold: Gold,
    *,
    kinds: Annotated[
        str, typer.Option(help="Kinds of claim that count, separated by commas.")
    ] = "statement,speech_act,attitude",
    by_construction: Annotated[
        bool,
        typer.Option(help="Add scores by construction, kind and cue, and how confidence holds."),
    ] = False,
    part: Annotated[
        Part, typer.Option(help="Only two thirds (tuned) or one (apart) of the documents.")
    ] = Part.ALL,
    limit: Limit = None,
    workers: Workers = 1,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Who said what: sources, cues and contents."""
    from graph.evaluation import attribution as task
    from graph.evaluation import items

    run = Run(gold, limit, workers, predictions, part)
    lines = run.lines("text", "attributions")
    made = run.predicted(lines, partial(task.prediction, kinds=_kinds(kinds)))
    report = task.score(lines, made)
    if by_construction:
        report |= _breakdown(lines, made)
    if all("construction" in line for line in lines):
        report["items"] = items.score(lines, made)
    _show(report, as_json=as_json)


def _breakdown(lines: list[Json], made: list[Json]) -> Json:
    from graph.evaluation import breakdown, calibration
    from graph.evaluation.outcomes import outcomes

    found = outcomes(lines, made)
    return {
        "by_construction": breakdown.by_construction(found),
        "by_kind": breakdown.by_kind(found),
        "by_cue": breakdown.by_cue(found, most=CUES),
        "calibration": calibration.calibration(found.predicted),
    }


@commands.command()
def entities(  # noqa: PLR0913 - options of one command
    gold: Gold,
    *,
    only_tagged: Annotated[
        bool, typer.Option(help="Leave out documents where gold has none.")
    ] = False,
    strict: Annotated[bool, typer.Option(help="Names must be equal in normal form.")] = False,
    ignore: Annotated[str, typer.Option(help="Country codes to leave out, by commas.")] = "",
    countries: Annotated[
        str,
        typer.Option(help="What names a country: article, named, linked, alone; or as gold has."),
    ] = "gold",
    limit: Limit = None,
    workers: Workers = 1,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Countries, people and organisations of each document."""
    from graph.evaluation import entities as task

    run = Run(gold, limit, workers, predictions)
    lines = run.lines("text")
    convention = _convention(countries, lines)
    made = run.predicted(lines, partial(task.prediction, convention=convention))
    left_out = tuple(filter(None, ignore.upper().split(",")))
    report = task.score(lines, made, only_tagged=only_tagged, strict=strict, ignore=left_out)
    report["countries"]["convention"] = convention.value
    _show(report | task.score_names(lines, made), as_json=as_json)


@commands.command()
def coreference(
    gold: Gold,
    *,
    limit: Limit = None,
    workers: Workers = 1,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Whom a pronoun or description that speaks means."""
    from graph.evaluation import references as task

    run = Run(gold, limit, workers, predictions)
    _show(run.scored(task, "references"), as_json=as_json)


@commands.command()
def dates(
    gold: Gold,
    *,
    limit: Limit = None,
    workers: Workers = 1,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Time expressions and the days they mean."""
    from graph.evaluation import dates as task

    run = Run(gold, limit, workers, predictions)
    _show(run.scored(task, "dates"), as_json=as_json)


@commands.command()
def quantities(
    gold: Gold,
    *,
    limit: Limit = None,
    workers: Workers = 1,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Numbers with what they count; or, of press releases, the least killed and captured."""
    from graph.evaluation import casualties, figures
    from graph.evaluation import quantities as numbers

    run = Run(gold, limit, workers, predictions)
    lines = run.lines("text")
    if lines and "min_killed" in lines[0]:
        _show(run.scored(casualties, "min_killed"), as_json=as_json)
        return
    lines = run.lines("text", "quantities")
    made = run.predicted(lines, numbers.prediction)
    report = numbers.score(lines, made)
    if all("construction" in line for line in lines):
        report["items"] = figures.score(lines, made)
    _show(report, as_json=as_json)


@commands.command()
def pairs(
    gold: Gold,
    *,
    limit: Limit = None,
    workers: Workers = 1,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Verdicts on two numbers: whether they agree, conflict, update, nest, or compare at all."""
    from graph.evaluation import pairs as task

    run = Run(gold, limit, workers, predictions)
    lines = run.lines("pair_id", "verdict")
    made = run.predicted(list(task.sides(lines)), task.prediction)
    _show(task.score(lines, made), as_json=as_json)


@commands.command()
def questions(
    gold: Gold,
    *,
    limit: Limit = None,
    predictions: Save = None,
    as_json: AsJson = False,
) -> None:
    """Answers to questions, asked of a database that holds the articles beside GOLD."""
    from app.cli import rehearsal
    from graph.evaluation import questions as task

    run = Run(gold, limit, 1, predictions)
    lines = run.lines("question", "answers")
    made = run.kept(rehearsal.answered(gold, lines))
    _show(task.score(lines, made), as_json=as_json)


def _kinds(text: str) -> frozenset[ClaimKind]:
    try:
        return frozenset(ClaimKind(name.strip()) for name in text.split(",") if name.strip())
    except ValueError as error:
        known = ", ".join(ClaimKind)
        raise typer.BadParameter(f"{error}; known are {known}", param_hint="--kinds") from error


def _convention(name: str, lines: list[Json]) -> Convention:
    from graph.evaluation.countries import Convention, convention_of

    if name == "gold":
        return convention_of(lines)
    try:
        return Convention(name)
    except ValueError as error:
        known = ", ".join(["gold", *Convention])
        raise typer.BadParameter(f"known are {known}", param_hint="--countries") from error


def _show(report: Json, *, as_json: bool) -> None:
    if as_json:
        console.emit(report)
        return
    for name, value in report.items():
        _show_part(name, value)


def _show_part(name: str, value: object) -> None:
    parts = value if isinstance(value, dict) else {}
    if _is_table(value):
        console.show(name, bold=True)
        for row in cast("list[Json]", value):
            console.show(f"  {_written(row)}")
    elif any(map(_is_table, parts.values())):
        for inner, part in parts.items():
            _show_part(f"{name}.{inner}", part)
    else:
        console.show(f"{name:<38} {_written(value)}")


def _is_table(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{name}={_written(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_written, value))
    return str(value)
