"""Ids and words of measures."""

from __future__ import annotations

import pytest

from graph.annotations import Measure
from graph.measures.naming import label, measure_id


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (Measure(event="harm.killed", population="people"), "people killed"),
        (
            Measure(event="harm", population="people.military", force="RU", place="UA"),
            "soldiers killed or wounded, on the side of Russia, in Ukraine",
        ),
        (
            Measure(event="serving.joined", population="people", nationality="IQ"),
            "people from Iraq joined",
        ),
        (Measure(event="paid", unit="USD", per="month"), "paid, USD per month"),
        (
            Measure(event="harm.killed|missing", population="people", place="IT/Bari"),
            "people killed or missing, in Bari, Italy",
        ),
        (Measure(), "a number"),
    ],
)
def test_a_measure_is_said_in_words(measure: Measure, words: str) -> None:
    assert label(measure) == words


def test_every_feature_tells_measures_apart() -> None:
    measures = [
        Measure(),
        Measure(event="a"),
        Measure(population="a"),
        Measure(place="a"),
        Measure(force="a"),
        Measure(unit="a"),
        Measure(stock=True),
    ]

    ids = {measure_id(measure) for measure in measures}

    assert len(ids) == len(measures)
