"""The parts of a claim's confidence: what speaks for it and what against it, in log-odds."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from graph.explanation.values import Part

if TYPE_CHECKING:
    from graph.annotations import Attribution
    from graph.claims import Claim


def parts(claim: Claim, attribution: Attribution) -> tuple[Part, ...]:
    """Give the parts of which the confidence is made, those that weigh nothing left out.

    Returns
    -------
    tuple of Part
        Their weights add up to the log-odds of the confidence.
    """
    named: tuple[tuple[str, float], ...] = getattr(claim, "confidence_parts", ())
    found = named or _two(claim, attribution)
    return tuple(Part(name, round(weight, 2)) for name, weight in found if abs(weight) >= LEAST)


LEAST = 0.005
"""A weight below this is none."""


def _two(claim: Claim, attribution: Attribution) -> tuple[tuple[str, float], ...]:
    """Tell the worth of the relation from that of the link of its speaker."""
    own = _odds(attribution.confidence)
    relation = (f"construction {attribution.construction}", own)
    return relation, ("who speaks", _odds(claim.confidence) - own)


def _odds(probability: float) -> float:
    """Give the log-odds of a probability that is neither 0 nor 1."""
    bounded = min(max(probability, 0.001), 0.999)
    return log(bounded / (1 - bounded))
