"""Confidence as a sum: what speaks for a thing and what against it, in log-odds.

A part is a name and its weight; the parts of a claim's confidence are kept, so that
it can be explained.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Parts: TypeAlias = tuple[tuple[str, float], ...]
"""Names with their weights in log-odds: positive speaks for it."""


def probability(parts: Iterable[tuple[str, float]]) -> float:
    """Give the probability (0 to 1) that the weights of `parts` add up to.

    Examples
    --------
    >>> probability([])
    0.5
    >>> probability([("base", 2.0), ("no source", -2.0)])
    0.5
    """
    return 1.0 / (1.0 + exp(-sum(weight for _, weight in parts)))
