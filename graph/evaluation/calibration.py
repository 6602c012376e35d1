"""How far a claim's confidence can be trusted.

A prediction counts as right where its pair is a *relation* by the definition of
:mod:`graph.evaluation.attribution`.

References
----------
M. Naeini, G. Cooper, M. Hauskrecht, Obtaining Well Calibrated Probabilities Using
Bayesian Binning, AAAI 2015 (expected calibration error, equal-width bins).
"""

from __future__ import annotations

from itertools import groupby
from statistics import fmean
from typing import TYPE_CHECKING

from graph.evaluation.ratios import DIGITS, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.claims import Json
    from graph.evaluation.outcomes import Outcome

BINS = 10


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

    def bin_of(outcome: Outcome) -> int:
        return min(int(outcome.confidence * bins), bins - 1)

    rows = [
        {"from": number / bins, "to": (number + 1) / bins} | _summary(list(group))
        for number, group in groupby(sorted(found, key=bin_of), bin_of)
    ]
    error = sum(row["predicted"] * abs(row["confidence"] - row["relation"]) for row in rows)
    brier = [(outcome.confidence - outcome.right) ** 2 for outcome in found]
    return {
        "bins": rows,
        "expected_calibration_error": ratio(error, len(found)),
        "brier": round(fmean(brier), DIGITS) if brier else 0.0,
    }


def _summary(group: Sequence[Outcome]) -> Json:
    return {
        "predicted": len(group),
        "relation": ratio(sum(o.right for o in group), len(group)),
        "confidence": round(fmean(o.confidence for o in group), DIGITS),
    }
