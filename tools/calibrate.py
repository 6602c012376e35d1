"""Fits the confidence of relations and writes ``graph/lexicons/confidence.toml``.

usage: python tools/calibrate.py [DATA] [--dry]

DATA is the folder of the measuring data (default: ``CLAIMGRAPH_DATA`` or ../shared/data).
The rules run with no weights and no filter on the tuning part of ``polnear_dev`` (two
thirds, by a hash of the document's id); every relation they propose is right or wrong by
the definition of ``claimgraph evaluate attribution``. A logistic regression with a ridge
penalty explains that by the features of ``graph/pipeline/attribution/confidence.py``,
none of which is a word. The same data give the same file. With ``--dry`` nothing is
written. The third that was set apart is only scored.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from graph import lexicon, odds
from graph.evaluation import attribution, gold
from graph.evaluation.reading import read
from graph.pipeline import assembly
from graph.resolve import trust

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from graph.claims import Json
    from graph.odds import Parts
    from graph.pipeline.stage import Pipeline

TARGET = Path("graph/lexicons/confidence.toml")
RIDGE = 10.0
"""Penalty on every weight but the base."""
RARE = 2
"""A feature seen less often gets no weight."""
STEPS = 30
BINS = 10
LEAST = 0.2
"""Relations less likely than this cost more precision than they bring recall."""
HEAD = """\
# How much each feature of a relation says for its being right, in log-odds, and from which
# confidence on a relation is kept. Written by tools/calibrate.py: do not edit by hand.
# Features are forms and constructions, never words. See SOURCES.md.
"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One relation that the rules proposed: its features, and whether it is right."""

    tuned: bool
    features: Parts
    right: bool


def proposals(lines: Sequence[Json], pipeline: Pipeline) -> Iterator[Proposal]:
    """Judge everything that the rules propose on these documents."""
    today = dt.datetime.now(tz=dt.UTC).date()
    for line in lines:
        reading = read(gold.payload_of(line), pipeline=pipeline, today=today)
        claims = [c for c in reading.extraction.claims if c.kind in attribution.KINDS]
        judged = attribution.judge(line, attribution.prediction(line, reading))
        right = {number for _, number in judged.right}
        for number, claim in enumerate(claims):
            # without weights only the doubt about the speaker has a value of its own
            features = tuple(
                (name, value if name == trust.IDENTITY else 1.0)
                for name, value in claim.confidence_parts
            )
            yield Proposal(gold.is_tuned(line), features, number in right)


def fit(seen: Sequence[Proposal]) -> dict[str, float]:
    """Fit the weights; a doubtful link of the speaker may never add confidence."""
    often = Counter(name for one in seen for name, _ in one.features)
    names = sorted(name for name, number in often.items() if number >= RARE)
    found = _newton(seen, names)
    if found.get(trust.IDENTITY, 0.0) < 0:
        found = _newton(seen, [n for n in names if n != trust.IDENTITY])
        found[trust.IDENTITY] = 0.0
    return found


def _newton(seen: Sequence[Proposal], names: list[str]) -> dict[str, float]:
    rows = _matrix(seen, names)
    right = np.array([one.right for one in seen], dtype=float)
    ridge = np.full(len(names), RIDGE)
    ridge[names.index("base")] = 0.0
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        gradient = rows.T @ (right - likely) - ridge * weights
        curvature = (rows * (likely * (1.0 - likely))[:, None]).T @ rows + np.diag(ridge)
        weights = weights + np.linalg.solve(curvature, gradient)
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True)}


def _matrix(seen: Sequence[Proposal], names: Sequence[str]) -> NDArray[np.float64]:
    place = {name: column for column, name in enumerate(names)}
    rows = np.zeros((len(seen), len(names)))
    for number, one in enumerate(seen):
        for name, value in one.features:
            if name in place:
                rows[number, place[name]] = value
    return rows


def confidence(one: Proposal, weights: dict[str, float]) -> float:
    """Give the confidence that these weights give a relation."""
    return odds.probability((n, weights.get(n, 0.0) * value) for n, value in one.features)


def error(seen: Sequence[Proposal], weights: dict[str, float]) -> float:
    """Give the expected calibration error in bins of equal width."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one in seen:
        sure = confidence(one, weights)
        bins.setdefault(min(int(sure * BINS), BINS - 1), []).append((sure, one.right))
    off = (abs(sum(sure - right for sure, right in pairs)) for pairs in bins.values())
    return sum(off) / len(seen)


def file(weights: dict[str, float], least: float) -> str:
    """Give the text of the file."""
    rows = "".join(f'"{name}" = {weight}\n' for name, weight in sorted(weights.items()))
    return f"{HEAD}\n[filter]\nleast = {least}\n\n[weights]\n{rows}"


def main() -> None:
    """Fit, print what came out, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    data = os.environ.get("CLAIMGRAPH_DATA", "../shared/data")
    parser.add_argument("data", nargs="?", type=Path, default=Path(data))
    parser.add_argument("--dry", action="store_true")
    options = parser.parse_args()
    lexicon.table("confidence").clear()  # the rules alone: no weights, no filter
    lines = gold.read(options.data / "polnear_dev" / "attribution.jsonl")
    seen = list(proposals(list(lines), assembly.build()))
    tuning = [one for one in seen if one.tuned]
    weights = fit(tuning)
    for name, part in (("tuned", tuning), ("set apart", [o for o in seen if not o.tuned])):
        kept = [one for one in part if confidence(one, weights) >= LEAST]
        print(
            f"{name}: {len(part)} proposed, error {error(part, weights):.3f}; "
            f"{len(kept)} kept, error {error(kept, weights):.3f}"
        )
    if not options.dry:
        TARGET.write_text(file(weights, LEAST), "utf-8")


if __name__ == "__main__":
    main()
