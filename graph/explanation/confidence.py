"""The parts of a claim's confidence: what speaks for it and what against it, in log-odds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.explanation.values import Part

if TYPE_CHECKING:
    from graph.claims import Claim

LEAST = 0.005
"""A weight below this is none."""


def parts(claim: Claim) -> tuple[Part, ...]:
    """Give the parts of which the confidence is made, those that weigh nothing left out.

    Returns
    -------
    tuple of Part
        Their weights add up to the log-odds of the confidence; none for what the outlet
        tells itself.
    """
    return tuple(
        Part(name, round(weight, 2))
        for name, weight in claim.confidence_parts
        if abs(weight) >= LEAST
    )
