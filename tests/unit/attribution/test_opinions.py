"""What is feared, seen and wanted, and where it ends."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            (
                "The widows of the miners suspect that the gas alarm had been switched off, and "
                "have gone to court."
            ),
            "The widows of the miners",
            "the gas alarm had been switched off",
        ),
        ("Growers fear a repeat of last year's frost.", "Growers", "a repeat of last year's frost"),
        (
            "Fishermen fear that the dam will kill the estuary.",
            "Fishermen",
            "the dam will kill the estuary",
        ),
        (
            "Ratings agencies see no need for a second bailout.",
            "Ratings agencies",
            "no need for a second bailout",
        ),
        (
            "The tribe's elders consider the payment too small for the land.",
            "The tribe's elders",
            "the payment too small for the land",
        ),
        ("Historians regard the letter as a forgery.", "Historians", "the letter as a forgery"),
        (
            "The rescuers were confident that the boys were alive.",
            "The rescuers",
            "the boys were alive",
        ),
        (
            "The central bank's governor is sure of a recovery by autumn.",
            "The central bank's governor",
            "a recovery by autumn",
        ),
        ("Residents are worried about the fumes.", "Residents", "the fumes"),
        (
            "Teachers are worried that the exam will be leaked again.",
            "Teachers",
            "the exam will be leaked again",
        ),
        (
            "The island's hoteliers want a longer runway and a cheaper ferry.",
            "The island's hoteliers",
            "a longer runway and a cheaper ferry",
        ),
        ("The army wants to buy forty tanks.", "The army", "to buy forty tanks"),
        ("Parents want the school to stay open.", "Parents", "the school to stay open"),
        (
            "The liberals welcome the idea of a referendum.",
            "The liberals",
            "the idea of a referendum",
        ),
        ("Many pensioners think the reform unfair.", "Many pensioners", "the reform unfair"),
        (
            "The inspectors believe the blaze to have begun in the kitchen.",
            "The inspectors",
            "the blaze to have begun in the kitchen",
        ),
        ("Investors hope for a truce before the summit.", "Investors", "a truce before the summit"),
        (
            "The insurers doubt whether the fire was an accident.",
            "The insurers",
            "whether the fire was an accident",
        ),
    ],
)
def test_opinion_ends_where_it_ends(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]
