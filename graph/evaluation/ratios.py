"""Precision, recall and F1 from counts, rounded to the four digits that are reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.claims import Json

DIGITS = 4


def ratio(part: float, whole: float) -> float:
    """Give `part` / `whole`, 0.0 where there is no whole.

    Examples
    --------
    >>> ratio(1, 3), ratio(1, 0)
    (0.3333, 0.0)
    """
    return round(part / whole, DIGITS) if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Give the harmonic mean of two shares, not rounded."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def shares(right: int, *, predicted: int, gold: int) -> Json:
    """Give ``p``, ``r`` and ``f1`` of `right` among the predicted and among the gold ones."""
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    return {
        "p": round(precision, DIGITS),
        "r": round(recall, DIGITS),
        "f1": round(f1(precision, recall), DIGITS),
    }
