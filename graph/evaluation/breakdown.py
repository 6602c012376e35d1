"""Where the scores of an attribution run come from: by construction, by kind, by cue."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.evaluation.ratios import ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.claims import Json
    from graph.evaluation.outcomes import Outcome, Outcomes, Wanted


def by_construction(found: Outcomes) -> list[Json]:
    """Give number and precision of the claims of each construction, commonest first.

    Gold names no constructions of ours, so there is no recall here; suites that name
    theirs are scored by :mod:`graph.evaluation.items`.
    """
    return _rows("construction", found.predicted, (), lambda outcome: outcome.construction)


def by_kind(found: Outcomes) -> list[Json]:
    """Give precision by predicted kind, and recall by gold kind where gold has one."""
    labelled = [relation for relation in found.gold if relation.kind]
    return _rows("kind", found.predicted, labelled, lambda relation: relation.kind)


def by_cue(found: Outcomes, *, most: int | None = None) -> list[Json]:
    """Give precision and recall by the words of the cue, the `most` common in gold first."""
    return _rows("cue", found.predicted, found.gold, lambda relation: relation.cue)[:most]


def _rows(
    name: str,
    predicted: Iterable[Outcome],
    gold: Iterable[Wanted],
    key: Callable[[Outcome | Wanted], str] | Callable[[Outcome], str],
) -> list[Json]:
    made, right = _counts(predicted, key)
    wanted, met = _counts(gold, key)
    order = sorted(made.keys() | wanted.keys(), key=lambda k: (-wanted[k], -made[k], k))
    return [
        {name: k}
        | {"predicted": made[k], "right": right[k], "p": ratio(right[k], made[k])}
        | ({"gold": wanted[k], "met": met[k], "r": ratio(met[k], wanted[k])} if wanted else {})
        for k in order
    ]


def _counts(
    relations: Iterable[Outcome | Wanted], key: Callable[..., str]
) -> tuple[Counter[str], Counter[str]]:
    every, right = Counter[str](), Counter[str]()
    for relation in relations:
        every[key(relation)] += 1
        right[key(relation)] += relation.right
    return every, right
