"""Words that bound a stated number: about, more than, up to, or so."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.lexicon import table

_KINDS = {
    name: entry
    for name, entry in table("approximators").items()
    if "low" in entry or "high" in entry
}
_BEFORE = {word: kind for kind, entry in _KINDS.items() for word in entry["words"]}
_AFTER = {word: kind for kind, entry in _KINDS.items() for word in entry.get("after", ())}
LONGEST = 40


def _either(words: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_LEFT = re.compile(
    rf"(?<![\w.-])(?P<words>{_either(_BEFORE)})(?: (?:an?|another))?\s*$", re.IGNORECASE
)
_LAST = tuple({*(word.rpartition(" ")[2] for word in _BEFORE), "a", "an", "another"})
_RIGHT = re.compile(rf"[\s-]?(?P<words>{_either(_AFTER)})(?!\w)", re.IGNORECASE)


class Approximator(NamedTuple):
    """The words, in lower case, what kind they are, and where they reach to."""

    words: str
    kind: str
    edge: int


def before(text: str, at: int) -> Approximator | None:
    """Read the approximator that ends before offset `at`; of two the outer one decides."""
    first = _before(text, at)
    outer = _before(text, first.edge) if first else None
    if first and outer and outer.kind in {"least", "most"}:
        words = " ".join(text[outer.edge : at].lower().split())
        return Approximator(words, outer.kind, outer.edge)
    return first


def _before(text: str, at: int) -> Approximator | None:
    start = max(0, at - LONGEST)
    near = text[start:at]
    match = _LEFT.search(near) if near.rstrip().lower().endswith(_LAST) else None
    if not match:
        return None
    words = " ".join(match["words"].lower().split())
    return Approximator(words, _BEFORE[words], start + match.start())


def after(text: str, at: int) -> Approximator | None:
    """Read the approximator that follows offset `at`."""
    match = _RIGHT.match(text, at)
    if not match:
        return None
    words = match["words"].lower()
    return Approximator(words, _AFTER[words], match.end())


def bounds(value: float, kind: str | None) -> tuple[float | None, float | None]:
    """Give the least and the most that `value` under an approximator of `kind` says.

    An exact number is its own least and most; an open side is None.

    Examples
    --------
    >>> bounds(40, "around"), bounds(40, "least"), bounds(40, None)
    ((36.0, 44.0), (40.0, None), (40, 40))
    """
    if kind is None:
        return value, value
    low, high = (_KINDS[kind].get(side) for side in ("low", "high"))
    return _times(value, low), _times(value, high)


def _times(value: float, factor: float | None) -> float | None:
    return None if factor is None else float(f"{value * factor:.12g}")
