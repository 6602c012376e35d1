"""Least numbers killed and captured in a military press release: predictions and scores.

The gold counts what a release supports at least, with its annotator's habits for
"several" and the like; so the numbers are read off what each number is said to
count, and a deed done to one unnumbered person counts as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evaluation.gold import identifier
from graph.evaluation.patients import least, patients
from graph.evaluation.ratios import ratio
from graph.ontology import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.annotations import Period
    from graph.claims import Json
    from graph.evaluation.reading import Reading

DEEDS = {"min_killed": "harm.killed", "min_captured": "held"}
"""The branch of the tree of events that each number counts."""


def prediction(line: Json, reading: Reading) -> Json:
    """Give the prediction line of one release."""
    return {
        "id": identifier(line),
        **{field: least(reading.document, deed) for field, deed in DEEDS.items()},
        "event_date": _event_date(reading),
    }


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score prediction lines against gold lines.

    Returns
    -------
    dict
        Number of releases and share right: per field where gold counts somebody
        (``_stated``) and where it does not (``_none``), and of ``event_date``.
    """
    golds = list(gold)
    lines = {identifier(line): line for line in predicted}
    found: Json = {}
    for field in DEEDS:
        counted = [line for line in golds if line.get(field) is not None]
        found[f"{field}_stated"] = _share(counted, lines, field, lambda number: number > 0)
        found[f"{field}_none"] = _share(counted, lines, field, lambda number: number == 0)
    dated = [line for line in golds if line.get("event_date")]
    found["event_date"] = _share(dated, lines, "event_date", lambda _: True)
    return found


def _share(
    golds: Sequence[Json], lines: Json, field: str, keep: Callable[[float], bool]
) -> list[float | None]:
    kept = [line for line in golds if keep(line[field])]
    right = sum(lines.get(identifier(line), {}).get(field) == line[field] for line in kept)
    return [len(kept), ratio(right, len(kept)) if kept else None]


def _event_date(reading: Reading) -> str | None:
    """Give the day of the deed: the last one its sentence names, else a day told in words.

    Else it is the first day at all, the dateline's.
    """
    days = [
        period
        for period in reading.document.dates
        if period.precision is Precision.DAY and period.start and not _opens(period, reading)
    ]
    of_deed = _beside_deed(reading, days)
    told = _together(
        reading, [p for p in days if p.base and not any(map(str.isdigit, p.words))], days
    )
    first = next(iter((*of_deed, *told, *days)), None)
    return first.start.isoformat() if first and first.start else None


def _beside_deed(reading: Reading, days: Sequence[Period]) -> list[Period]:
    """Give the days in the first sentence that tells a deed and names one, the last first."""
    document = reading.document
    deeds = sorted(p.sentence for deed in DEEDS.values() for p in patients(document, deed))
    for number in deeds:
        sentence = document.syntax.sentences[number].span
        near = [p for p in days if p.span and sentence.contains(p.span)]
        if near:
            return near[::-1]
    return []


def _opens(period: Period, reading: Reading) -> bool:
    """Tell whether a day only begins a stretch: "since Oct. 1"."""
    return period.span is None or any(
        other.span and other.span != period.span and other.span.contains(period.span)
        for other in reading.document.dates
    )


def _together(reading: Reading, told: Sequence[Period], days: Sequence[Period]) -> list[Period]:
    """Give the days of the sentence of the first one `told`, the last first."""
    for first in told[:1]:
        for sentence in reading.document.syntax.sentences:
            if first.span and sentence.span.contains(first.span):
                near = [p for p in days if p.span and sentence.span.contains(p.span)]
                return near[::-1]
    return list(told)
