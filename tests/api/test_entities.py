"""Entities under their four addresses: looked up by name, read by id, with their claims."""

from __future__ import annotations

import pytest

from app.schemas.claims import ClaimPage
from app.schemas.entities import Entity, EntityPage
from graph.claims import Reference
from graph.ontology import EntityType, Role, SpeakerKind
from tests.factories import NORWAY, make_claim, make_participant
from tests.fakes import assert_fits, assert_problem, service, stored

SWEDEN = Reference(SpeakerKind.NAMED, EntityType.COUNTRY, "SE", "Sweden", "SE")
SOLHEIM = Reference(
    SpeakerKind.NAMED, EntityType.PERSON, "person-ingrid-solheim", "Ingrid Solheim", "NO"
)


HUDA = Reference(SpeakerKind.NAMED, EntityType.PERSON, "person-هدى-سالم", "هدى سالم", "NO")


@pytest.fixture
def client(engine):
    claims = (
        make_claim(
            key=1,
            participants=(
                make_participant(reference=NORWAY),
                make_participant(role=Role.ACCUSED, reference=SWEDEN),
            ),
        ),
        make_claim(key=2, participants=(make_participant(reference=SOLHEIM),)),
    )
    stored(engine, *claims)
    with service(engine) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "ids"),
    [
        ("countries", ["NO", "SE"]),
        ("people", ["person-ingrid-solheim"]),
        ("agencies", ["agency-fjord-post"]),
        ("agencies?subtype=outlet", ["agency-fjord-post"]),
        ("agencies?subtype=company", []),
        ("countries?q=swe", ["SE"]),
        ("people?country=NO", ["person-ingrid-solheim"]),
        ("entities?type=person", ["person-ingrid-solheim"]),
        ("entities?q=ingrid", ["person-ingrid-solheim"]),
    ],
)
def test_lists_hold_their_type(client, path, ids):
    response = client.get(f"/v1/{path}")

    assert_fits(EntityPage, response)
    assert [row["id"] for row in response.json()["data"]] == ids


def test_list_is_paged_by_name(client):
    first = client.get("/v1/entities", params={"limit": 3})

    second = client.get(first.links["next"]["url"])

    names = [row["name"] for page in (first, second) for row in page.json()["data"]]
    assert names == ["The Fjord Post", "Ingrid Solheim", "Norway", "Sweden"]  # without "the"


def test_get_gives_counts_by_role(client):
    response = client.get("/v1/countries/SE")

    assert_fits(Entity, response)
    assert response.json()["claims"] == {"accused": 1}


@pytest.mark.parametrize(
    "path", ["countries/XX", "people/NO", "agencies/NO", "entities/none", "people/NO/claims"]
)
def test_entity_of_another_type_is_not_there(client, path):
    response = client.get(f"/v1/{path}")

    assert_problem(response, 404, "not-found")


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("countries/NO/claims", 1),
        ("countries/SE/claims", 0),
        ("countries/SE/claims?role=accused", 1),
        ("entities/person-ingrid-solheim/claims", 1),
        ("people/person-ingrid-solheim/claims?q=fishermen", 1),
    ],
)
def test_claims_are_those_of_the_role(client, path, number):
    response = client.get(f"/v1/{path}")

    assert_fits(ClaimPage, response)
    assert len(response.json()["data"]) == number


def test_pages_of_an_id_in_another_script_can_be_followed(engine):
    stored(
        engine,
        *(make_claim(key=n, participants=(make_participant(reference=HUDA),)) for n in (1, 2)),
    )
    with service(engine) as client:
        first = client.get(f"/v1/entities/{HUDA.id}/claims", params={"limit": 1})

        second = client.get(first.links["next"]["url"])

    assert first.headers["link"].isascii()
    ids = [row["id"] for page in (first, second) for row in page.json()["data"]]
    assert len(set(ids)) == 2
    assert second.json()["next"] is None
