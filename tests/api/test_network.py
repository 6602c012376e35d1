"""The graph: bounded, honest about what it leaves out, and walked both ways."""

from __future__ import annotations

import pytest

from app.schemas.network import GraphOut, PathOut
from graph.claims import Reference
from graph.ontology import EntityType, Role, SpeakerKind
from tests.factories import make_claim, make_participant
from tests.fakes import assert_fits, assert_problem, service, stored


def country(code: str) -> Reference:
    return Reference(SpeakerKind.NAMED, EntityType.COUNTRY, code, f"Land {code}", code)


def accuses(speaker: str, accused: str, key: object = ""):
    participants = (
        make_participant(reference=country(speaker)),
        make_participant(role=Role.ACCUSED, reference=country(accused)),
    )
    return make_claim(key=(speaker, accused, key), participants=participants)


@pytest.fixture
def client(engine):
    claims = [accuses("NO", "SE"), accuses("NO", "SE", 2), accuses("FI", "SE"), accuses("IS", "FO")]
    stored(engine, *claims)
    with service(engine) as client:
        yield client


def test_graph_is_node_link_json(client):
    response = client.get("/v1/graph", params={"speaker": "NO"})

    assert_fits(GraphOut, response)
    (edge,) = response.json()["edges"]
    assert (edge["source"], edge["target"], edge["role"], edge["count"]) == (
        "NO",
        "SE",
        "accused",
        2,
    )
    assert len(edge["claim_ids"]) == 2


def test_graph_says_what_it_left_out(client):
    response = client.get("/v1/graph", params={"limit_nodes": 2})

    body = response.json()
    assert [node["id"] for node in body["nodes"]] == ["NO", "SE"] or len(body["nodes"]) == 2
    assert body["truncated"] is True
    assert body["left_out"]["nodes"] == 3


def test_path_goes_over_a_third_with_evidence(client):
    response = client.get("/v1/graph/path", params={"from": "NO", "to": "FI"})

    assert_fits(PathOut, response)
    hops = response.json()["hops"]
    assert [(hop["source"]["id"], hop["target"]["id"]) for hop in hops] == [
        ("NO", "SE"),
        ("FI", "SE"),
    ]
    assert all(hop["claim"]["quote"] for hop in hops)


def test_path_without_connection_is_not_found_but_answered(client):
    response = client.get("/v1/graph/path", params={"from": "NO", "to": "IS"})

    assert_fits(PathOut, response)
    assert response.json()["found"] is False
    assert response.json()["hops"] == []


def test_path_of_unknown_entity_is_a_problem(client):
    response = client.get("/v1/graph/path", params={"from": "NO", "to": "XX"})

    assert_problem(response, 404, "not-found")


@pytest.mark.parametrize("params", [{"from": "NO"}, {"to": "NO"}, {"form": "NO", "to": "SE"}])
def test_path_needs_both_ends(client, params):
    response = client.get("/v1/graph/path", params=params)

    assert_problem(response, 400, "parameters")
