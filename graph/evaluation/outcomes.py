"""What became of each predicted relation and of each gold one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.evaluation.attribution import THRESHOLD, judge
from graph.evaluation.gold import identifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.claims import Json
    from graph.evaluation.attribution import Judged
    from graph.evaluation.relations import Relation

NO_CUE = "(none)"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A predicted relation: how it came about, and whether gold has its like."""

    construction: str
    kind: str
    cue: str
    confidence: float
    detected: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A gold relation: the words of its cue, its kind (or nothing), and whether it was met."""

    kind: str
    cue: str
    right: bool


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All relations of some documents, predicted and gold."""

    predicted: tuple[Outcome, ...]
    gold: tuple[Wanted, ...]


def outcomes(
    gold: Iterable[Json], predicted: Iterable[Json], *, threshold: float = THRESHOLD
) -> Outcomes:
    """Judge every relation of the gold documents."""
    lines = {identifier(line): line for line in predicted}
    made: list[Outcome] = []
    wanted: list[Wanted] = []
    for line in gold:
        prediction = lines.get(identifier(line), {})
        judged = judge(line, prediction, threshold=threshold)
        made += _made(prediction.get("attributions", ()), judged)
        wanted += _wanted(line["attributions"], judged)
    return Outcomes(tuple(made), tuple(wanted))


def _made(items: Iterable[Json], judged: Judged) -> Iterator[Outcome]:
    detected = {p for _, p in judged.detected}
    right = {p for _, p in judged.right}
    for number, item in enumerate(items):
        yield Outcome(
            construction=item.get("construction") or "unknown",
            kind=item.get("kind") or "unknown",
            cue=_cue(judged.predicted[number], judged),
            confidence=float(item.get("confidence", 1.0)),
            detected=number in detected,
            right=number in right,
        )


def _wanted(items: Iterable[Json], judged: Judged) -> Iterator[Wanted]:
    right = {g for g, _ in judged.right}
    for number, item in enumerate(items):
        cue = _cue(judged.gold[number], judged)
        yield Wanted(kind=item.get("kind") or "", cue=cue, right=number in right)


def _cue(relation: Relation, judged: Judged) -> str:
    words = (judged.tokens.words[number] for number in sorted(relation.cue))
    return " ".join(words).lower() or NO_CUE
