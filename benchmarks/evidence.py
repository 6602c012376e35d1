"""Scores the pipeline on every development set and prints the table of ``docs/evidence.md``.

usage: python benchmarks/evidence.py [DATA] [--only WORD]

DATA is the folder of the measuring data (default: ``CLAIMGRAPH_DATA`` or ../shared/data).
Every row is one call of ``claimgraph evaluate``, which is printed with it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ALL = "statement,speech_act,attitude"
CLAUSES = "statement,attitude"
RUNS = (
    ("attribution", "polnear_dev/attribution.jsonl", ("--kinds", ALL)),
    ("attribution", "polnear_dev/attribution.jsonl", ("--kinds", CLAUSES)),
    ("attribution", "gum_wikinews/attribution.jsonl", ("--kinds", CLAUSES)),
    ("attribution", "seed/attribution.jsonl", ("--kinds", ALL)),
    ("attribution", "tests/golden/unseen/attribution.jsonl", ("--kinds", ALL)),
    ("entities", "geovirus_wikinews/articles.jsonl", ()),
    ("entities", "gum_wikinews/attribution.jsonl", ()),
    ("entities", "crossner_politics/entities.jsonl", ()),
    ("entities", "gmb_voa/ner_sentences.jsonl", ("--limit", "2000")),
    (
        "entities",
        "reuters21578/articles.jsonl",
        ("--limit", "1000", "--only-tagged", "--ignore", "US"),
    ),
    ("dates", "gum_wikinews/dates.jsonl", ()),
    ("quantities", "seed/quantities.jsonl", ()),
    ("quantities", "isaf_press_releases/quantities.jsonl", ()),
    ("questions", "seed/questions.jsonl", ()),
    ("questions", "samples/questions.jsonl", ()),
)
FIELDS = ("countries", "people", "organisations", "relation", "detection", "exact")


def evaluate(task: str, gold: Path, options: tuple[str, ...]) -> dict[str, Any]:
    """Run one evaluation as a user would."""
    command = [str(Path(sys.executable).parent / "claimgraph"), "evaluate", task, str(gold)]
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, *options, "--json"], check=True, stdout=subprocess.PIPE, text=True
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def summary(result: dict[str, Any]) -> str:
    """Give the figures of a result that matter, in one cell."""
    cells = [
        f"{name} P {r['p']:.3f} R {r['r']:.3f} **F1 {r['f1']:.3f}**"
        for name in FIELDS
        if (r := result.get(name)) and r["f1"]  # a field that the gold lacks scores nothing
    ]
    cells += [
        f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value[1]} of {value[0]}"
        for name, value in result.items()
        if name not in {*FIELDS, "threshold"} and _is_figure(value)
    ]
    return "; ".join(cells)


def _is_figure(value: object) -> bool:
    counted = isinstance(value, list) and bool(value) and isinstance(value[-1], float)
    return isinstance(value, float) or counted


def main() -> None:
    """Read the arguments, run, print one row a run."""
    arguments = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("CLAIMGRAPH_DATA", "../shared/data")
    arguments.add_argument("data", nargs="?", default=default, type=Path)
    arguments.add_argument("--only", default="")
    options = arguments.parse_args()
    print("| command | result |\n| --- | --- |", flush=True)
    for task, name, flags in RUNS:
        if options.only not in f"{task} {name}":
            continue
        own = Path(name).parts[0] in {"samples", "tests"}
        gold = Path(name) if own else options.data / name
        words = " ".join(("claimgraph evaluate", task, name, *flags))
        print(f"| `{words}` | {summary(evaluate(task, gold, flags))} |", flush=True)


if __name__ == "__main__":
    main()
