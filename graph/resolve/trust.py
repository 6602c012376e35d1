"""How far a claim is trusted: what its relation is worth, and how sure it is who speaks."""

from __future__ import annotations

from functools import cache
from math import log
from typing import TYPE_CHECKING

from graph import lexicon, odds

if TYPE_CHECKING:
    from graph.annotations import Attribution
    from graph.odds import Parts

IDENTITY = "who speaks"
"""Name of the part that the link of the speaker adds."""
LEAST = 0.05
"""No link is doubted more than this."""


@cache
def _weight() -> float:
    table: dict[str, dict[str, float]] = lexicon.table("confidence")
    return table.get("weights", {}).get(IDENTITY, 1.0)


def parts(attribution: Attribution, sure: float) -> Parts:
    """Give the parts of a claim's confidence, in log-odds.

    Parameters
    ----------
    sure : float
        The lowest confidence of the links of its speakers, 0 to 1.

    Returns
    -------
    tuple of (name, weight)
        The parts of the attribution and that of the link; empty for what the outlet
        tells itself.
    """
    if not attribution.confidence_parts:
        return ()
    return (*attribution.confidence_parts, (IDENTITY, _weight() * doubt(sure)))


def doubt(sure: float) -> float:
    """Give the logarithm of `sure`: 0 for a certain link, negative for a doubtful one."""
    return log(max(sure, LEAST))


def confidence(attribution: Attribution, sure: float) -> float:
    """Give the probability that the claim is right, 0 to 1."""
    whole = parts(attribution, sure)
    return odds.probability(whole) if whole else attribution.confidence * sure
