"""Trains the second opinion on the model's labels and writes its weights.

    python tools/train_labels.py SENTENCES.jsonl --skip 2000

SENTENCES has one JSON object a line with ``text`` and ``entities`` (``start``, ``end``,
``type``: per, org, geo, gpe or another), as the Groningen Meaning Bank's sentences of Voice of America news have
(public domain). The first lines are left out: they are measured on. Plain
AdaGrad on the log loss, always in the same order, so that the weights come out the same.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import math
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.annotations import Document
from graph.evaluation import gold
from graph.parsing import parse
from graph.pipeline import assembly
from graph.pipeline.mentions import entities
from graph.pipeline.mentions.labels import CLASSES, Scene, features, undecided
from graph.pipeline.mentions.organisations import organised
from graph.pipeline.mentions.tokens import Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Json = dict[str, Any]
    Example = tuple[list[str], int]

KINDS = {"per": "person", "org": "agency", "geo": "place", "gpe": "place"}
WEIGHTS = Path(__file__).parent.parent / "graph" / "lexicons" / "label_weights.csv"
RAREST = 4
ROUNDS = 12
RATE = 0.15
DECAY = 0.005
POSSESSIVE = 2
"""Characters by which a name may end elsewhere than in the gold."""


def examples(lines: Iterable[Json]) -> Iterator[Example]:
    """Give features and class of every name that no gazetteer has."""
    stages = assembly.build().stages[:2]
    for line in lines:
        document = Document.of(parse(gold.payload_of(line), today=dt.datetime.now(dt.UTC).date()))
        for stage in stages:
            document = stage(document)
        index = Index(document.syntax)
        named = organised(document, index, entities.cleaned(document))
        scene = Scene(document, index, named)
        for name in named:
            if undecided(scene, name):
                kind = truth(line, document.text, name.span)
                yield list(features(scene, name)), CLASSES.index(kind)


def truth(line: Json, text: str, span: tuple[int, int]) -> str:
    """Give the class of the gold name that ends where `span` does; ``other`` without one."""
    words = text[span[0] : span[1]]
    for entity in line["entities"]:
        same = entity["text"] in words or words in entity["text"]
        if same and abs(entity["end"] - span[1]) <= POSSESSIVE:
            return KINDS.get(entity["type"], "other")
    return "other"


def trained(given: list[Example]) -> dict[str, list[float]]:
    """Fit the weights of the features that are seen often enough."""
    seen = Counter(feature for found, _ in given for feature in set(found))
    weights = {f: [0.0] * len(CLASSES) for f, times in seen.items() if times >= RAREST}
    squares = {f: [1e-8] * len(CLASSES) for f in weights}
    kept = [([f for f in found if f in weights], kind) for found, kind in given]
    order = random.Random(1)  # noqa: S311 - the same order every time
    for _ in range(ROUNDS):
        order.shuffle(kept)
        for found, kind in kept:
            step(weights, squares, found, kind)
    return weights


def step(
    weights: dict[str, list[float]], squares: dict[str, list[float]], found: list[str], kind: int
) -> None:
    """Move the weights of one example's features down the gradient."""
    scores = [sum(weights[f][n] for f in found) for n in range(len(CLASSES))]
    raised = [math.exp(s - max(scores)) for s in scores]
    for number, value in enumerate(raised):
        error = value / sum(raised) - (number == kind)
        for feature in found:
            slope = error + DECAY * weights[feature][number]
            squares[feature][number] += slope * slope
            weights[feature][number] -= RATE * slope / math.sqrt(squares[feature][number])


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--skip", type=int, default=2000)
    options = parser.parse_args()
    given = list(examples(gold.read(options.sentences)[options.skip :]))
    weights = trained(given)
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("feature", *CLASSES))
        for feature in sorted(weights):
            rows.writerow((feature, *(f"{w:.2f}" for w in weights[feature])))
    print(f"{len(given)} names, {len(weights)} features: {WEIGHTS}")


if __name__ == "__main__":
    main()
