"""Least numbers killed and captured in a military press release: predictions and scores.

The gold counts what a release supports at least, with its annotator's habits for
"several" and the like; so the numbers are read off what each number is said to
count, and a deed done to one unnumbered person counts as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evaluation.gold import identifier
from graph.evaluation.ratios import ratio
from graph.ontology import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graph.annotations import QuantityMention
    from graph.claims import Json
    from graph.evaluation.reading import Reading
    from graph.syntax import Token

DEEDS = {
    "min_killed": frozenset({"kill"}),
    "min_captured": frozenset({"arrest", "capture", "detain"}),
}
PATIENT = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass"})
SINGULAR = frozenset({"NN", "NNP"})
FEW = 2
"""An unnumbered plural is at least two."""


def prediction(line: Json, reading: Reading) -> Json:
    """Give the prediction line of one release."""
    return {
        "id": identifier(line),
        **{field: _least(reading, deeds) for field, deeds in DEEDS.items()},
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


def _least(reading: Reading, deeds: frozenset[str]) -> int:
    """Give the largest number that one sentence says the deed was done to."""
    totals: dict[int, int] = {}
    for token in _patients(reading, deeds):
        totals[token.sentence] = totals.get(token.sentence, 0) + _number(token, reading)
    return max(totals.values(), default=0)


def _patients(reading: Reading, deeds: frozenset[str]) -> Iterator[Token]:
    syntax = reading.document.syntax
    for token in syntax.tokens:
        if token.dep in PATIENT and syntax.head(token).lemma in deeds:
            yield from syntax.conjuncts(token)


def _number(token: Token, reading: Reading) -> int:
    for quantity in reading.document.quantities:
        if _counts(quantity, token):
            return int(quantity.lower or quantity.value or 1)
    return 1 if token.tag in SINGULAR else FEW


def _counts(quantity: QuantityMention, token: Token) -> bool:
    spans = (quantity.span, *quantity.counted_spans)
    return any(span.start <= token.start and token.end <= span.end for span in spans)


def _event_date(reading: Reading) -> str | None:
    """Give the first day told in words ("yesterday"), else the first day at all: the dateline's."""
    days = [
        period
        for period in reading.document.dates
        if period.precision is Precision.DAY and period.start
    ]
    told = [period for period in days if period.base and not any(map(str.isdigit, period.words))]
    first = next(iter((*told, *days)), None)
    return first.start.isoformat() if first and first.start else None
