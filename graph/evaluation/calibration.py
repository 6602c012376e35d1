"""How far a claim's confidence can be trusted, and how precise each construction is.

A prediction counts as right where its pair is a *relation* by the definition of
:mod:`graph.evaluation.attribution`.

References
----------
M. Naeini, G. Cooper, M. Hauskrecht, Obtaining Well Calibrated Probabilities Using
Bayesian Binning, AAAI 2015 (expected calibration error, equal-width bins).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from statistics import fmean
from typing import TYPE_CHECKING, TypeVar

from graph.evaluation.attribution import THRESHOLD, judge
from graph.evaluation.gold import identifier
from graph.evaluation.ratios import DIGITS, ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.claims import Json

BINS = 10
K = TypeVar("K", int, str)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one predicted relation."""

    construction: str
    kind: str
    confidence: float
    detected: bool
    right: bool


def outcomes(
    gold: Iterable[Json], predicted: Iterable[Json], *, threshold: float = THRESHOLD
) -> list[Outcome]:
    """Judge every prediction of the gold documents."""
    lines = {identifier(line): line for line in predicted}
    found: list[Outcome] = []
    for line in gold:
        prediction = lines.get(identifier(line), {})
        judged = judge(line, prediction, threshold=threshold)
        detected = {p for _, p in judged.detected}
        right = {p for _, p in judged.right}
        found += [
            Outcome(
                construction=item.get("construction") or "unknown",
                kind=item.get("kind") or "unknown",
                confidence=float(item.get("confidence", 1.0)),
                detected=number in detected,
                right=number in right,
            )
            for number, item in enumerate(prediction.get("attributions", ()))
        ]
    return found


def by_construction(found: Sequence[Outcome]) -> list[Json]:
    """Give number, precision and mean confidence of each construction, commonest first."""
    groups = _grouped(found, lambda outcome: outcome.construction)
    rows = [{"construction": name} | _summary(group) for name, group in groups]
    return sorted(rows, key=lambda row: (-row["predicted"], row["construction"]))


def calibration(found: Sequence[Outcome], *, bins: int = BINS) -> Json:
    """Compare confidence with the share that is right, in bins of equal width.

    Returns
    -------
    dict
        ``bins`` that are not empty, each with its bounds, number, mean confidence and
        share right; ``expected_calibration_error``, the mean distance of the two
        weighted by the numbers (0 is perfect); ``brier``, the mean squared distance of
        confidence and outcome.
    """
    groups = _grouped(found, lambda outcome: min(int(outcome.confidence * bins), bins - 1))
    rows = [{"from": n / bins, "to": (n + 1) / bins} | _summary(group) for n, group in groups]
    error = sum(row["predicted"] * abs(row["confidence"] - row["relation"]) for row in rows)
    brier = [(outcome.confidence - outcome.right) ** 2 for outcome in found]
    return {
        "bins": rows,
        "expected_calibration_error": ratio(error, len(found)),
        "brier": round(fmean(brier), DIGITS) if brier else 0.0,
    }


def _grouped(
    found: Sequence[Outcome], key: Callable[[Outcome], K]
) -> list[tuple[K, list[Outcome]]]:
    return [(name, list(group)) for name, group in groupby(sorted(found, key=key), key)]


def _summary(group: Sequence[Outcome]) -> Json:
    return {
        "predicted": len(group),
        "detection": ratio(sum(o.detected for o in group), len(group)),
        "relation": ratio(sum(o.right for o in group), len(group)),
        "confidence": round(fmean(o.confidence for o in group), DIGITS),
    }
