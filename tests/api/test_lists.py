"""What all lists have in common: limit, cursor, count on request, parameters given once."""

from __future__ import annotations

import pytest

from graph.claims import Reference
from graph.ontology import EntityType, SpeakerKind
from tests.factories import NORWAY, make_claim, make_participant, make_quantity, make_topic
from tests.fakes import assert_problem, service, stored

TITLE = "Storm at the cape"
FIJI = Reference(SpeakerKind.NAMED, EntityType.COUNTRY, "FJ", "Fiji", "FJ")


@pytest.fixture(autouse=True)
def article(engine):
    more = {"topics": (make_topic(),), "quantities": (make_quantity(),)}
    speakers = (make_participant(reference=NORWAY), make_participant(reference=FIJI))
    stored(engine, make_claim(text="It rains."), text="It rains.", title=TITLE)
    return stored(
        engine,
        *(make_claim(key=n, participants=speakers, **(more if n == 2 else {})) for n in range(3)),
    )


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


LISTS = [
    ("/v1/articles", 2),
    ("/v1/articles?q=storm", 1),
    ("/v1/articles/{article}/claims", 3),
    ("/v1/claims", 4),
    ("/v1/claims?speaker=FJ", 3),
    ("/v1/quantities", 1),
    ("/v1/quantities?counted=boats", 0),
    ("/v1/countries", 2),
    ("/v1/countries?q=fij", 1),
    ("/v1/entities", 3),
    ("/v1/entities?type=agency", 1),
    ("/v1/countries/FJ/claims", 3),
    ("/v1/topics/migration/claims", 1),
]


@pytest.mark.parametrize(("path", "number"), LISTS)
def test_count_is_given_on_request(client, article, path, number):
    path = path.format(article=article)
    more = f"{path}{'&' if '?' in path else '?'}"

    without = client.get(path).json()
    counted = client.get(f"{more}limit=1&count=exact").json()

    assert without["count"] is None
    assert counted["count"] == len(without["data"]) == number


@pytest.mark.parametrize("path", ["/v1/articles/{article}/claims", "/v1/articles", "/v1/claims"])
def test_pages_give_each_row_once_in_the_same_order(client, article, path):
    path = path.format(article=article)
    seen, address = [], f"{path}?limit=1"
    while address:
        response = client.get(address)
        seen += [row["id"] for row in response.json()["data"]]
        address = response.links.get("next", {}).get("url")

    assert seen == [row["id"] for row in client.get(path).json()["data"]]


@pytest.mark.parametrize(("path", "number"), LISTS)
def test_limit_is_bounded(client, article, path, number):
    response = client.get(path.format(article=article), params={"limit": 201})

    del number
    assert_problem(response, 400, "parameters")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("/v1/claims?limit=1&limit=2", "limit"),
        ("/v1/claims?q=a&q=b", "q"),
        ("/v1/countries?country=NO&country=FJ", "country"),
        ("/v1/countries/FJ/claims?role=speaker&role=accused", "role"),
        ("/v1/graph/path?from=NO&from=FJ&to=NO", "from"),
        ("/v1/ask?q=Who%3F&q=Who%3F", "q"),
    ],
)
def test_parameter_of_one_value_is_given_once(client, query, name):
    problem = assert_problem(client.get(query), 400, "parameters")

    assert [fault["parameter"] for fault in problem["errors"]] == [name]
    assert "give it once" in problem["detail"]


def test_unknown_parameter_is_unknown_however_often_it_is_given(client):
    problem = assert_problem(client.get("/v1/claims?limt=1&limt=2"), 400, "parameters")

    assert "did you mean 'limit'" in problem["detail"]


def test_filter_is_repeated_for_alternatives(client):
    response = client.get("/v1/claims?speaker=FJ&speaker=SE&kind=statement&kind=narration")

    assert len(response.json()["data"]) == 3
