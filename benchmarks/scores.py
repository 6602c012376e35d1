"""Scores the pipeline on every set of ``runs.toml`` and holds it to what was reached before.

usage: python benchmarks/scores.py [--data DATA] [--only WORD] [--deep] [--update] [--table]

DATA is the folder of the measuring data (default: ``CLAIMGRAPH_DATA`` or ../shared/data);
sets that are absent are passed over and named. Without options a kept score that fell by
more than .005 below ``baseline.json`` ends it with 1. ``--update`` writes the baseline,
``--table`` prints the rows of ``docs/evidence.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

import measuring

from graph.evaluation import baseline

BASELINE = Path(__file__).with_name("baseline.json")
SHARES = ("countries", "people", "organisations", "relation", "detection", "exact")
Json = dict[str, Any]


def main() -> int:
    """Read the arguments, score, compare or write."""
    options = _arguments()
    before: dict[str, float] = json.loads(BASELINE.read_text("utf-8"))
    chosen = measuring.wanted(options.data, only=options.only, deep=options.deep)
    now: dict[str, float] = {}
    for run, report in measuring.reports(chosen, options.data, workers=options.workers):
        scores = baseline.kept(report, run.keep)
        now |= {f"{run.name} {path}": score for path, score in scores.items()}
        print(_row(run, report) if options.table else _line(run, scores), flush=True)
    if options.update:
        BASELINE.write_text(json.dumps(dict(sorted((before | now).items())), indent=1) + "\n")
    fallen = baseline.falls(before, now)
    for fall in fallen:
        print(f"FELL {fall}", file=sys.stderr)
    absent = len(before.keys() - now.keys())
    print(f"{len(now)} scores kept, {len(fallen)} fell, {absent} not measured", file=sys.stderr)
    return int(bool(fallen) and not options.update)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("CLAIMGRAPH_DATA", "../shared/data")
    parser.add_argument("--data", default=default, type=Path)
    parser.add_argument("--only", default="", help="a word of the runs' names")
    parser.add_argument("--workers", default=2, type=int, help="processes")
    for flag in ("--deep", "--update", "--table"):
        parser.add_argument(flag, action="store_true")
    return parser.parse_args()


def _line(run: measuring.Run, scores: dict[str, float]) -> str:
    return f"{run.name:<24}" + "  ".join(f"{path} {score:.4f}" for path, score in scores.items())


def _row(run: measuring.Run, report: Json) -> str:
    return f"| {run.name} | `{run.gold}` | {_summary(report)} |"


def _summary(report: Json) -> str:
    flat = report | report.get("items", {}) | report.get("calibration", {})
    cells = [
        f"{name} P {r['p']:.3f} R {r['r']:.3f} **F1 {r['f1']:.3f}**"
        for name in SHARES
        if isinstance(r := flat.get(name), dict) and r["f1"]
    ]
    cells += [
        f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value[1]} of {value[0]}"
        for name, value in flat.items()
        if name not in {"threshold", "brier"} and _is_figure(value)
    ]
    return "; ".join(cells)


def _is_figure(value: object) -> bool:
    counted = isinstance(value, list) and bool(value) and isinstance(value[-1], float)
    return isinstance(value, float) or counted


if __name__ == "__main__":
    sys.exit(main())
