"""The values that a number allows, and whether two such stretches meet.

The rules are those of the data model: "about" is a tenth either way (the bounds come
from reading the words); a lower bound agrees with a value up to twice the bound, unless
its speaker calls the count partial; an upper bound reaches down to nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.measures.observation import Observation

TWICE = 2.0
_SLACK = 1e-9
"""Of the larger end: so that 0.1 + 0.2 meets 0.3."""


def reach(observation: Observation) -> tuple[float, float]:
    """Give the least and the most that a number allows.

    Raises
    ------
    ValueError
        If it has neither a value nor a bound.
    """
    lower, upper = observation.lower, observation.upper
    if lower is None and upper is None:
        lower = upper = observation.value
    if lower is None and upper is None:
        raise ValueError("a number needs a value or a bound")
    if upper is None and lower is not None:
        upper = math.inf if observation.partial else max(lower * TWICE, lower)
    if lower is None and upper is not None:
        lower = min(0.0, upper)
    return float(lower or 0.0), float(upper if upper is not None else math.inf)


def meet(left: Observation, right: Observation) -> bool:
    """Tell whether the same true number could stand behind both."""
    (low, high), (start, end) = reach(left), reach(right)
    return low <= end + _slack(end) and start <= high + _slack(high)


def _slack(end: float) -> float:
    return 0.0 if math.isinf(end) else abs(end) * _SLACK
