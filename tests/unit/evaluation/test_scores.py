"""What the scores say of small, invented cases."""

from __future__ import annotations

from typing import Any

import pytest

from graph.evaluation import attribution, calibration, casualties, dates, entities, quantities
from graph.evaluation.forms import forms, same
from graph.evaluation.outcomes import Outcome, outcomes
from graph.evaluation.tokens import Tokens, locate

TEXT = "The baker said that the ovens were cold. Bodil Quist denied it."


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(w), TEXT.index(w) + len(w)] for w in words]


def relation(source: str, content: str, **more: Any) -> dict[str, Any]:
    given = {"source_spans": spans(source) if source else [], "content_spans": spans(content)}
    return {**given, "cue_spans": spans("said"), **more}


GOLD = {"doc_id": "d", "text": TEXT, "attributions": [relation("The baker", "the ovens were cold")]}


@pytest.mark.parametrize(
    ("item", "detected", "right"),
    [
        (relation("The baker", "the ovens were cold"), 1, 1),
        (relation("Bodil Quist", "the ovens were cold"), 1, 0),
        (relation("", "the ovens were cold", source_name="Baker of the town"), 1, 1),
        (relation("", "the ovens were cold"), 1, 0),
        ({"source": "the  BAKER", "content": "the ovens\nwere cold"}, 1, 1),
        (relation("The baker", "denied it"), 0, 0),
        ({"content": "of which there is nothing"}, 0, 0),
        ({}, 0, 0),
    ],
)
def test_attribution_judges_content_then_source(
    item: dict[str, Any], detected: int, right: int
) -> None:
    report = attribution.score([GOLD], [{"doc_id": "d", "attributions": [item]}])

    assert (report["detection"]["tp"], report["relation"]["tp"]) == (detected, right)


def test_attribution_without_gold_source_wants_none_predicted() -> None:
    gold = {**GOLD, "attributions": [relation("", "the ovens were cold")]}

    report = attribution.score([gold], [{"doc_id": "d", "attributions": gold["attributions"]}])

    assert report["relation"]["f1"] == 1.0
    assert report["named_gold"] == 0


def test_attribution_pairs_each_relation_once() -> None:
    twice = {"doc_id": "d", "attributions": GOLD["attributions"] * 2}

    report = attribution.score([GOLD], [twice, {"doc_id": "elsewhere"}])

    assert (report["relation"]["p"], report["relation"]["r"]) == (0.5, 1.0)
    assert report["predicted_documents_unknown"] == 1


def test_locate_takes_the_place_nearest_to_the_rest() -> None:
    assert locate("cold, cold, cold", "cold", near=13) == [(12, 16)]
    assert locate("cold, cold, cold", "cold") == [(0, 4)]


def test_token_counts_when_more_than_half_of_it_is_covered() -> None:
    tokens = Tokens("lantern")

    assert tokens.within([[0, 4]]) == {0}
    assert tokens.within([[0, 3]]) == frozenset()


def outcome(confidence: float, *, right: bool) -> Outcome:
    return Outcome("clause", "statement", "said", confidence, detected=right, right=right)


def test_calibration_of_honest_confidence_is_perfect() -> None:
    found = [outcome(0.5, right=True), outcome(0.5, right=False), outcome(1.0, right=True)]

    report = calibration.calibration(found)

    assert report["expected_calibration_error"] == 0.0
    assert [row["predicted"] for row in report["bins"]] == [2, 1]


def test_calibration_of_boasting_is_its_excess() -> None:
    report = calibration.calibration([outcome(0.9, right=False)])

    assert report["expected_calibration_error"] == 0.9
    assert report["brier"] == 0.81


def test_calibration_of_nothing_is_nothing() -> None:
    empty = {"bins": [], "expected_calibration_error": 0.0, "brier": 0.0}
    assert calibration.calibration([]) == empty


def test_outcomes_join_predictions_with_what_became_of_them() -> None:
    items = [
        {**GOLD["attributions"][0], "construction": "clause", "confidence": 0.8},
        relation("Bodil Quist", "denied it"),
    ]

    found = outcomes([GOLD, {**GOLD, "doc_id": "e"}], [{"id": "d", "attributions": items}])

    assert [(o.construction, o.confidence, o.right) for o in found.predicted] == [
        ("clause", 0.8, True),
        ("unknown", 1.0, False),
    ]


@pytest.mark.parametrize(
    ("left", "right", "field", "expected"),
    [
        ("Dr. Åsa Quist", "Asa Quist", "people", True),
        ("Quist", "Bodil Quist", "people", True),
        ("B. Quist", "Bodil Quist", "people", True),
        ("Karl Quist", "Bodil Quist", "people", False),
        ("Bodil Ny", "Karl Ny", "people", False),
        ("Guild of Lamp Makers", "GLM", "organisations", True),
        ("GOLM", "the Guild of Lamp Makers", "organisations", True),
        ("Guild", "G", "organisations", False),
        ("The Lamp Guild's", "Lamp-Guild (north)", "organisations", True),
        ("Quist", "Bodil Quist", "organisations", False),
    ],
)
def test_names_are_one_by_the_rules_of_their_field(
    left: str, right: str, field: str, *, expected: bool
) -> None:
    assert same(forms(left), forms(right), field=field) is expected


def test_strict_names_must_be_equal() -> None:
    assert not same(forms("Quist"), forms("Bodil Quist"), field="people", strict=True)


def test_entities_prefer_the_exact_name() -> None:
    gold = {"id": 1, "people": ["Quist", "Bodil Quist"]}
    predicted = {"id": 1, "people": [{"name": "Bodil Quist", "aliases": ["B Quist"]}]}

    report = entities.score([gold], [predicted])

    assert report["people"]["most_missed"] == [["Quist", 1]]
    assert (report["people"]["p"], report["people"]["r"]) == (1.0, 0.5)


def test_entities_fold_codes_and_leave_ignored_ones_out() -> None:
    gold = {"id": 1, "countries": ["GB", "US"]}
    predicted = {"id": 1, "countries": ["uk", "FJ"]}

    report = entities.score([gold], [predicted], ignore=("US",))

    assert (report["countries"]["tp"], report["countries"]["fp"], report["all"]["fn"]) == (1, 1, 0)


def test_entities_skip_untagged_documents_on_request() -> None:
    gold = {"id": 1, "countries": []}

    report = entities.score([gold], [{"id": 1, "countries": ["FJ"]}], only_tagged=True)

    assert report["countries"]["documents"] == 0


def date(value: dict[str, str]) -> dict[str, Any]:
    return {"start": 0, "end": 10, "text": "then", "value": value}


@pytest.mark.parametrize(
    ("value", "given", "right"),
    [
        ({"when": "2025-06"}, ("2025-06-01", "2025-06-30"), 1.0),
        ({"when": "2025-06"}, ("2025-06", "2025-06"), 1.0),
        ({"when": "2025"}, ("2025-01-01", "2025-12-31"), 1.0),
        ({"when": "2025-06-03T10:00"}, ("2025-06-04", "2025-06-04"), 1.0),
        ({"when": "2025-06-03"}, ("2025-06-05", "2025-06-05"), 0.0),
        ({"notAfter": "2025-06-03"}, (None, "2025-06-03"), 1.0),
        ({"from": "2025-06-03", "to": "2025-06-09"}, ("2025-06-03", None), 0.0),
    ],
)
def test_dates_are_right_a_day_more_or_less(
    value: dict[str, str], given: tuple[str | None, str | None], right: float
) -> None:
    predicted = {"span": [0, 10], "start": given[0], "end": given[1]}

    report = dates.score(
        [{"doc_id": "d", "dates": [date(value)]}], [{"doc_id": "d", "dates": [predicted]}]
    )

    assert (report["found"], report["value_of_found"]) == (1.0, right)


def test_dates_half_covered_are_missed_and_strays_counted() -> None:
    gold = {"doc_id": "d", "dates": [date({"when": "2025"}), date({"when": "XXXX-05"})]}
    predicted = [
        {"span": [7, 20], "start": "2025", "end": "2025"},
        {"span": [40, 44], "start": "2025", "end": "2025"},
    ]

    report = dates.score([gold], [{"doc_id": "d", "dates": predicted}])

    assert (report["dates"], report["found"], report["missed"]) == (1, 0.0, ["then"])
    assert report["spurious"] == 0.5


def test_dates_of_no_gold_have_no_share() -> None:
    assert dates.score([], [])["found"] is None


QUANTITY = {
    "start": 0,
    "end": 10,
    "text": "dozens of hens",
    "value": None,
    "lower": 24,
    "upper": 99,
    "approximator": "dozens",
    "counted": "hens stolen from the farm",
}


@pytest.mark.parametrize(
    ("given", "value", "approx", "counted"),
    [
        ({"lower": 24, "upper": 99, "approximator": "dozens", "counted": "stolen hens"}, 1, 1, 1),
        ({"value": 60, "counted": "hens"}, 1, 0, 0),
        ({"value": 600}, 0, 0, 0),
        ({}, 0, 0, 0),
    ],
)
def test_quantities_are_judged_by_value_approximator_and_what_is_counted(
    given: dict[str, Any], value: float, approx: float, counted: float
) -> None:
    gold = {"doc_id": "d", "quantities": [QUANTITY]}

    report = quantities.score([gold], [{"doc_id": "d", "quantities": [{"span": [0, 6], **given}]}])

    assert (report["value"], report["approx"], report["counted"]) == (value, approx, counted)


def test_quantities_name_what_was_missed() -> None:
    report = quantities.score([{"doc_id": "d", "quantities": [QUANTITY]}], [])

    assert (report["found"], report["bad"]) == (0.0, ["missed dozens of hens"])


def test_casualties_are_scored_apart_where_none_are_stated() -> None:
    gold = [
        {"id": 1, "min_killed": 2, "min_captured": 0, "event_date": "2025-06-03"},
        {"id": 2, "min_killed": 3, "min_captured": None, "event_date": None},
    ]

    report = casualties.score(gold, [{"id": 1, "min_killed": 2, "min_captured": 1}])

    assert report["min_killed_stated"] == [2, 0.5]
    assert report["min_killed_none"] == [0, None]
    assert report["min_captured_none"] == [1, 0.0]
    assert report["event_date"] == [1, 0.0]


def test_golds_that_list_names_are_scored_name_by_name() -> None:
    gold = [{"id": 1, "people": [], "organisations": ["Harbour Union", "HU"]}]
    predicted = [
        {
            "id": 1,
            "people": [],
            "organisations": [{"name": "Harbour Union", "aliases": ["HU"]}],
            "names": {"people": [], "organisations": ["Harbour Union", "HU"]},
        }
    ]

    whole = entities.score(gold, predicted)
    apart = entities.score_names(gold, predicted)

    assert whole["organisations"]["r"] == 0.5
    assert apart["organisations by name"]["r"] == 1.0
    assert "people by name" not in apart


def test_golds_that_list_entities_have_no_score_by_name() -> None:
    gold = [{"id": 1, "organisations": [{"name": "Harbour Union", "aliases": ["HU"]}]}]

    assert entities.score_names(gold, [{"id": 1}]) == {}
