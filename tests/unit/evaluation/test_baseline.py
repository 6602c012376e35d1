"""Kept scores: what counts as a fall."""

from __future__ import annotations

import pytest

from graph.evaluation import baseline

REPORT = {"relation": {"f1": 0.7, "tp": 7}, "killed": [12, 0.5], "missed": ["a"]}


def test_scores_are_taken_by_their_paths() -> None:
    scores = baseline.kept(REPORT, ["relation.f1", "-killed.1"])

    assert scores == {"relation.f1": 0.7, "-killed.1": 0.5}


@pytest.mark.parametrize("path", ["relation.p", "relation", "relation.f1.more", "missed.0"])
def test_a_path_that_leads_to_no_number_is_refused(path: str) -> None:
    with pytest.raises(KeyError):
        baseline.kept(REPORT, [path])


@pytest.mark.parametrize(
    ("name", "before", "now", "fallen"),
    [
        ("gum relation.f1", 0.7, 0.695, 0),
        ("gum relation.f1", 0.7, 0.6949, 1),
        ("gum relation.f1", 0.7, 0.9, 0),
        ("gum -calibration.error", 0.05, 0.055, 0),
        ("gum -calibration.error", 0.05, 0.056, 1),
        ("gum -calibration.error", 0.05, 0.01, 0),
    ],
)
def test_a_score_falls_when_it_gets_worse_by_more_than_the_tolerance(
    name: str, before: float, now: float, fallen: int
) -> None:
    found = baseline.falls({name: before}, {name: now})

    assert [str(fall) for fall in found] == ([f"{name}: {now:.4f}, was {before:.4f}"] * fallen)


def test_a_score_without_a_past_cannot_fall() -> None:
    assert baseline.falls({}, {"new f1": 0.0}) == []
