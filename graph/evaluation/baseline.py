"""Scores that were reached once and may not be lost again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.claims import Json

TOLERANCE = 0.005
"""A score may fall by so much: less is a matter of a few relations."""
LESS_IS_BETTER = "-"
"""Before the path of a score that may not rise, such as an error."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A kept score that got worse by more than :data:`TOLERANCE`."""

    name: str
    before: float
    now: float

    def __str__(self) -> str:
        return f"{self.name}: {self.now:.4f}, was {self.before:.4f}"


def kept(report: Json, paths: Iterable[str]) -> dict[str, float]:
    """Take the scores at `paths` out of a report.

    Parameters
    ----------
    paths : iterable of str
        Keys and list positions joined by dots, as in ``relation.f1``; a leading
        ``-`` marks a score of which less is better.

    Raises
    ------
    KeyError
        If the report has none there.
    """
    return {path: _at(report, path.removeprefix(LESS_IS_BETTER)) for path in paths}


def falls(before: Mapping[str, float], now: Mapping[str, float]) -> list[Fall]:
    """Give the scores of `now` that are worse than they were; new ones are welcome."""
    return [
        Fall(name, before[name], score)
        for name, score in now.items()
        if name in before and _loss(name, before[name], score) > TOLERANCE
    ]


def _loss(name: str, before: float, now: float) -> float:
    path = name.rpartition(" ")[2]
    loss = now - before if path.startswith(LESS_IS_BETTER) else before - now
    return round(loss, 6)  # .7000 - .6950 is no more than .005


def _at(report: Json, path: str) -> float:
    value: object = report
    for key in path.split("."):
        if isinstance(value, list):
            value = value[int(key)]
        elif isinstance(value, dict):
            value = value[key]
        else:
            raise KeyError(path)
    if not isinstance(value, int | float):
        raise KeyError(path)
    return float(value)
