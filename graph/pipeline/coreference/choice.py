"""The choice among candidates: the best one, if it is good enough and clearly the best.

Candidates are things, not words: what was mentioned often is weighed once, with
its best mention, and gains from the others. Two that come close to each other leave the
reference open.

References
----------
S. Lappin, H. Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational
Linguistics 20 (1994): salience by sentence, function and parallel role, summed over the
mentions of one thing, after syntactic filters. The threshold and the margin, below which
nothing is resolved, after C. Kennedy, B. Boguraev, "Anaphora for Everyone" (1996).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse

MARGIN = 0.4
"""How far the best must lead the next: less is left open."""

_REPEATED, _MOST = 0.15, 3


class Chosen(NamedTuple):
    """The best candidate, its score, and its lead over the next best thing."""

    number: int
    score: float
    margin: float


def choose(
    discourse: Discourse,
    chains: Chains,
    number: int,
    scored: Sequence[tuple[float, int]],
    *,
    floor: float = 0.0,
) -> Chosen | None:
    """Choose the antecedent of mention `number`.

    Parameters
    ----------
    discourse : Discourse
        Takes note of what was weighed.
    chains : Chains
        Which of the candidates are one thing.
    number : int
        The mention that refers.
    scored : sequence of (float, int)
        Candidates with their scores; the earlier in the list wins within one thing.
    floor : float
        A score that must be exceeded.
    """
    best: dict[int, tuple[float, int]] = {}
    for score, earlier in scored:
        first = chains.first(earlier)
        if first not in best or score > best[first][0]:
            best[first] = (score, earlier)
    ranked = sorted(
        ((score + _repeated(chains, first), earlier) for first, (score, earlier) in best.items()),
        key=lambda pair: -pair[0],
    )
    discourse.weighed(number, ranked)
    if not ranked or ranked[0][0] <= floor:
        return None
    margin = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else floor)
    if len(ranked) > 1 and margin < MARGIN:
        return None
    return Chosen(ranked[0][1], ranked[0][0], margin)


def _repeated(chains: Chains, first: int) -> float:
    return _REPEATED * min(chains.size(first) - 1, _MOST)
