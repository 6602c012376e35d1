"""Claims: filtered, paged, counted, tagged."""

from __future__ import annotations

import datetime as dt

import pytest

from app.schemas.claims import Claim, ClaimPage
from graph.ontology import ClaimKind, Mode, Role
from tests import factories
from tests.factories import NORWAY, make_claim, make_participant, make_topic
from tests.fakes import assert_fits, assert_problem, service, stored


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


@pytest.fixture
def many(engine):
    """Seven claims in seven articles, two on each day."""
    for number in range(7):
        text = f"The Norwegian authorities counted boat number {number} at the quay."
        day = dt.date(2026, 3, 1 + number // 2)
        claim = make_claim(
            text=text,
            mode=Mode.DIRECT if number % 2 else Mode.INDIRECT,
            topics=(make_topic(key="trade" if number < 3 else "weather"),),
            participants=(
                make_participant(text=text, mention="The Norwegian authorities"),
                make_participant(role=Role.ABOUT, reference=NORWAY),
            ),
        )
        stored(engine, claim, text=text, key=str(number), published_at=day)


@pytest.mark.usefixtures("many")
def test_list_gives_whole_claims(client):
    response = client.get("/v1/claims")

    assert_fits(ClaimPage, response)
    assert len(response.json()["data"]) == 7


@pytest.mark.usefixtures("many")
def test_get_gives_the_claim_of_the_list(client):
    listed = client.get("/v1/claims", params={"limit": 1}).json()["data"][0]

    response = client.get(f"/v1/claims/{listed['id']}")

    assert_fits(Claim, response)
    assert response.json() == listed


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("sort", ["-published_at", "published_at"])
def test_pages_give_each_claim_once_in_order(client, sort):
    seen, params = [], {"limit": 3, "sort": sort}
    while True:
        body = client.get("/v1/claims", params=params).json()
        seen += body["data"]
        if body["next"] is None:
            break
        params["cursor"] = body["next"]

    days = [claim["article"]["published_at"] for claim in seen]
    assert len({claim["id"] for claim in seen}) == len(seen) == 7
    assert days == sorted(days, reverse=sort.startswith("-"))


@pytest.mark.usefixtures("many")
def test_link_leads_to_the_next_page(client):
    first = client.get("/v1/claims", params={"limit": 4, "speaker": "NO"})

    second = client.get(first.links["next"]["url"])

    assert len(second.json()["data"]) == 3
    assert "next" not in second.links


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    "other",
    [
        {"sort": "published_at"},
        {"speaker": "SE"},
        {"exclude_mode": "direct"},
    ],
)
def test_cursor_of_another_list_is_refused(client, other):
    cursor = client.get("/v1/claims", params={"limit": 2}).json()["next"]

    response = client.get("/v1/claims", params={"limit": 2, "cursor": cursor, **other})

    problem = assert_problem(response, 400, "parameters")
    assert problem["errors"][0]["parameter"] == "cursor"


@pytest.mark.usefixtures("many")
def test_cursor_holds_when_the_limit_changes(client):
    cursor = client.get("/v1/claims", params={"limit": 2}).json()["next"]

    response = client.get("/v1/claims", params={"limit": 5, "cursor": cursor})

    assert len(response.json()["data"]) == 5


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("params", "number"),
    [
        ({"mode": "direct"}, 3),
        ({"mode": ["direct", "indirect"]}, 7),
        ({"exclude_mode": "direct"}, 4),
        ({"topic": "trade"}, 3),
        ({"topic": "trade", "mode": "direct"}, 1),
        ({"speaker": "NO", "about": "NO"}, 7),
        ({"country": "SE"}, 0),
        ({"published_from": "2026-03-02", "published_to": "2026-03-03"}, 4),
        ({"min_confidence": 0.95}, 0),
        ({"q": "boat number 3"}, 1),
    ],
)
def test_filters_narrow_the_list(client, params, number):
    response = client.get("/v1/claims", params=params)

    assert len(response.json()["data"]) == number


@pytest.mark.usefixtures("many")
def test_count_and_facets_come_on_request(client):
    params = {"limit": 1, "count": "exact", "facets": ["topic", "mode"]}

    response = client.get("/v1/claims", params=params)

    assert_fits(ClaimPage, response)
    body = response.json()
    assert body["count"] == 7
    assert body["facets"]["mode"] == [
        {"value": "indirect", "count": 4},
        {"value": "direct", "count": 3},
    ]


@pytest.mark.parametrize(
    ("params", "parameter", "hint"),
    [
        ({"speakr": "NO"}, "speakr", "'speaker'"),
        ({"exclude_speakers": "NO"}, "exclude_speakers", "'exclude_speaker'"),
        ({"kind": "statment"}, "kind", "'statement'"),
        ({"facets": "topics"}, "facets", "'topic'"),
        ({"sort": "published"}, "sort", "'published_at'"),
        ({"limit": 201}, "limit", "200"),
        ({"limit": 0}, "limit", "1"),
        ({"min_confidence": 2}, "min_confidence", "1"),
        ({"published_from": "2026-02-30"}, "published_from", "no such day"),
        ({"published_to": "1700000000"}, "published_to", "YYYY-MM-DD"),
        ({"country": "Norway"}, "country", "pattern"),
        ({"speaker": "a\x00b"}, "speaker", "pattern"),
        ({"cursor": "no cursor"}, "cursor", "cursor"),
        ({"said_as_of": "2026-01-01"}, "said_as_of", "unknown"),
    ],
)
def test_parameters_that_do_not_fit_are_named(client, params, parameter, hint):
    response = client.get("/v1/claims", params=params)

    problem = assert_problem(response, 400, "parameters")
    assert problem["errors"][0]["parameter"] == parameter
    assert hint in problem["errors"][0]["message"]


@pytest.mark.usefixtures("many")
def test_tag_holds_while_the_graph_does(client):
    first = client.get("/v1/claims", params={"limit": 2})

    again = client.get(
        "/v1/claims", params={"limit": 2}, headers={"If-None-Match": first.headers["etag"]}
    )

    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.usefixtures("many")
def test_tag_changes_with_the_graph(client, engine):
    first = client.get("/v1/claims")
    stored(engine, text="Another boat came in.", key="new")

    again = client.get("/v1/claims", headers={"If-None-Match": first.headers["etag"]})

    assert again.status_code == 200
    assert again.headers["etag"] != first.headers["etag"]


@pytest.mark.usefixtures("many")
def test_tags_differ_by_query(client):
    tags = {
        client.get("/v1/claims", params=params).headers["etag"]
        for params in ({}, {"limit": 2}, {"mode": "direct"})
    }

    assert len(tags) == 3


def test_unknown_claim_is_a_problem(client):
    response = client.get("/v1/claims/clm_unknown")

    problem = assert_problem(response, 404, "not-found")
    assert "clm_unknown" in problem["detail"]


def test_superseded_claim_is_withdrawn_and_in_no_list(client, engine):
    stored(engine, key="a", text="The pier is open.")
    old = client.get("/v1/claims").json()["data"][0]["id"]
    stored(engine, key="a", text="The pier is closed.")

    listed = [claim["id"] for claim in client.get("/v1/claims").json()["data"]]

    assert old not in listed
    assert client.get(f"/v1/claims/{old}").json()["status"] == "withdrawn"


def test_every_kind_of_claim_fits_the_contract(client, engine):
    text = factories.TEXT
    claims = [
        make_claim(
            key=kind,
            kind=kind,
            quantities=(factories.make_quantity(text=text),) if kind is ClaimKind.STATEMENT else (),
        )
        for kind in ClaimKind
    ]
    stored(engine, *claims)

    response = client.get("/v1/claims")

    assert_fits(ClaimPage, response)
    assert {claim["kind"] for claim in response.json()["data"]} == {
        kind.value for kind in ClaimKind
    }
