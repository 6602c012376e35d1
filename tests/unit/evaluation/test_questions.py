"""Answer lines from answers, and how they are judged."""

from __future__ import annotations

from typing import Any

import pytest

from graph.evaluation import questions

CLAIM = {"quote": "the ovens were cold", "speakers": [{"name": "Bodil Quist"}]}


def answer(**given: Any) -> dict[str, Any]:
    return {"entity": None, "quantity": None, "date": None, "claim": None, "claims": [], **given}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"entity": {"type": "country", "id": "FJ", "name": "Fiji"}},
            {"type": "country", "id": "FJ", "name": "Fiji"},
        ),
        (
            {"entity": {"type": "agency", "id": "agency-lamp", "name": "Lamp Guild"}},
            {"type": "agency", "id": None, "name": "Lamp Guild"},
        ),
        ({"quantity": {"value": 40, "lower": 36}}, {"type": "figure", "value": 40}),
        ({"quantity": {"value": None, "lower": 24}}, {"type": "figure", "value": 24}),
        (
            {"date": {"start": "2025-06-01", "end": None, "words": "June"}},
            {"type": "date", "name": "2025-06-01"},
        ),
        (
            {"claim": CLAIM},
            {"type": "claim", "speaker": "Bodil Quist", "quote": "the ovens were cold"},
        ),
    ],
)
def test_prediction_gives_each_kind_of_answer(given: dict[str, Any], expected: Any) -> None:
    found = questions.prediction(
        {"id": "q"}, {"understood": True, "answers": [answer(**given)] * 2}
    )

    assert found["answers"] == [expected]


def test_prediction_gives_every_quote_once_as_evidence() -> None:
    answers = [answer(claims=[CLAIM, CLAIM]), answer(claim=CLAIM)]

    found = questions.prediction({"id": "q"}, {"understood": True, "answers": answers})

    assert found["evidence"] == ["the ovens were cold"]


def judged(gold: list[Any], given: list[Any], **more: Any) -> dict[str, Any]:
    line = {"id": "q", "answers": gold, **more}
    return questions.score([line], [{"id": "q", "answers": given, "evidence": ["the ovens"]}])


@pytest.mark.parametrize(
    ("gold", "given", "right"),
    [
        ({"type": "country", "id": "FJ"}, "FJ", True),
        ({"type": "country", "id": "FJ"}, {"id": "fj"}, True),
        ({"type": "figure", "value": 40}, 40, True),
        ({"type": "figure", "value": 40}, "40", False),
        ({"type": "organisation", "name": "Lamp Guild"}, {"name": "the Lamp Guild"}, True),
        ({"type": "group", "name": "a group of bakers"}, {"name": "the bakers"}, True),
        ({"type": "group", "name": "a group of bakers"}, {"name": "a group"}, True),
        ({"unnamed": True, "name": "the baker of a town"}, {"name": "the miller of a mill"}, False),
        ({"accuser": "FJ", "accused": "PE"}, {"accuser": "FJ", "accused": "PE"}, True),
        (
            {"type": "claim", "speaker": "Quist", "quote_contains": "ovens WERE"},
            {"type": "claim", "speaker": "Fiji ; Bodil Quist", "quote": "the ovens were cold"},
            True,
        ),
        (
            {"type": "claim", "speaker": "Ada Lund", "quote_contains": "ovens"},
            {"type": "claim", "speaker": "Bodil Quist", "quote": "the ovens were cold"},
            False,
        ),
        (
            {"type": "claim", "speaker": "Quist", "quote_contains": "ovens"},
            {"name": "Quist"},
            False,
        ),
    ],
)
def test_answers_are_equal_by_their_kind(gold: Any, given: Any, *, right: bool) -> None:
    assert judged([gold], [given])["r"] == float(right)


def test_no_evidence_is_the_right_answer_where_gold_is_empty() -> None:
    assert judged([], [])["f1"] == 1.0
    assert judged([], ["FJ"])["f1"] == 0.0


def test_a_country_is_accepted_for_each_of_its_bodies() -> None:
    bodies = [{"name": "Lamp Guild"}, {"name": "Oven Board"}]

    assert judged(bodies, ["FJ"], accept_country="FJ")["r"] == 1.0


def test_forbidden_answers_are_counted() -> None:
    assert judged(["FJ"], ["FJ", 2], **{"not": [2]})["forbidden"] == 1


def test_evidence_needs_half_of_its_words_in_gold() -> None:
    assert judged(["FJ"], [], evidence=["All the ovens were cold."])["evidence"] == 1.0
    assert judged(["FJ"], [], evidence=["Nothing."])["evidence"] == 0.0


def test_imperfect_questions_are_named() -> None:
    assert judged(["FJ"], [])["bad"] == ["q"]
    assert questions.score([], [])["p"] == 0.0
