"""Measures: every value side by side, with verdicts and reasons."""

from __future__ import annotations

import dataclasses

import pytest

from app.schemas.measures import Measure as Schema
from app.schemas.measures import MeasurePage
from graph.annotations import Measure
from graph.measures.naming import measure_id
from tests.factories import make_claim, make_quantity
from tests.fakes import assert_fits, assert_problem, service, stored

KILLED = Measure(event="harm.killed", population="people", place="NO")
HARMED = Measure(event="harm", population="people", place="NO")
SEALS = Measure(event="harm.killed", population="seal", place="NO")


def number(measure, low, high):
    made = make_quantity(value=None, lower=low, upper=high)
    return dataclasses.replace(
        made, annotation=dataclasses.replace(made.annotation, measure=measure)
    )


@pytest.fixture
def client(engine):
    for index, (measure, low, high) in enumerate(
        [(KILLED, 10, 10), (KILLED, 30, 40), (HARMED, 90, 90), (SEALS, 30, 30)]
    ):
        quantity = number(measure, low, high)
        claim = make_claim(key=f"c{index}", quantities=(quantity,))
        stored(engine, claim, key=f"a{index}", published_at=None)
    with service(engine) as client:
        yield client


def test_list_gives_each_measure_once_with_how_many_values(client):
    response = client.get("/v1/measures", params={"count": "exact"})

    assert_fits(MeasurePage, response)
    rows = {row["label"]: row["quantities"] for row in response.json()["data"]}
    assert rows == {
        "people killed or wounded, in Norway": 1,
        "people killed, in Norway": 2,
        "seal killed, in Norway": 1,
    }
    assert response.json()["count"] == 3


@pytest.mark.parametrize(
    ("params", "labels"),
    [
        ({"q": "people kill"}, 2),
        ({"event": "harm"}, 3),
        ({"event": "harm.killed"}, 2),
        ({"population": "people"}, 2),
        ({"place": "NO"}, 3),
        ({"place": "SE"}, 0),
        ({"unit": "USD"}, 0),
    ],
)
def test_filters_narrow_the_list(client, params, labels):
    response = client.get("/v1/measures", params=params)

    assert len(response.json()["data"]) == labels


def test_pages_follow_each_other_by_label(client):
    first = client.get("/v1/measures", params={"limit": 2}).json()

    rest = client.get("/v1/measures", params={"limit": 2, "cursor": first["next"]}).json()

    labels = [row["label"] for row in (*first["data"], *rest["data"])]
    assert len(first["data"]) == 2
    assert len(set(labels)) == 3
    assert rest["next"] is None


def test_a_measure_gives_every_value_and_every_verdict_with_its_reason(client):
    response = client.get(f"/v1/measures/{measure_id(KILLED)}")

    assert_fits(Schema, response)
    body = response.json()
    assert sorted((q["lower"], q["upper"]) for q in body["quantities"]) == [(10, 10), (30, 40)]
    verdicts = {r["verdict"] for r in body["relations"]}
    assert verdicts == {"conflicts", "nested", "not_comparable"}
    assert all(r["reason"] for r in body["relations"])


def test_an_unknown_measure_is_not_found(client):
    response = client.get("/v1/measures/msr_nobody")

    assert_problem(response, 404, "not-found")


def test_one_speaker_disputes_nothing_in_one_article(engine):
    claims = [
        make_claim(key=str(low), quantities=(number(KILLED, low, high),))
        for low, high in ((10, 10), (30, 40))
    ]
    stored(engine, *claims)

    with service(engine) as client:
        response = client.get(f"/v1/measures/{measure_id(KILLED)}")

    assert len(response.json()["quantities"]) == 2
    assert response.json()["relations"] == []


def test_numbers_of_two_stories_are_not_set_against_each_other(engine):
    for index, (low, title) in enumerate([(10, "Ferry sinks"), (90, "Mine collapses")]):
        claim = make_claim(key=f"s{index}", quantities=(number(KILLED, low, low),))
        stored(engine, claim, key=f"s{index}", title=title)

    with service(engine) as client:
        response = client.get(f"/v1/measures/{measure_id(KILLED)}")

    assert len(response.json()["quantities"]) == 2
    assert response.json()["relations"] == []
