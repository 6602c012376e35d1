"""Topics: the whole taxonomy, with counts that include what is below."""

from __future__ import annotations

import pytest

from app.schemas.claims import ClaimPage
from app.schemas.topics import TopicCount, TopicList
from tests.factories import make_claim, make_topic
from tests.fakes import assert_fits, assert_problem, service, stored


@pytest.fixture
def client(engine):
    stored(engine, make_claim(topics=(make_topic(key="crime.deception"),)))
    with service(engine) as client:
        yield client


def test_list_gives_all_topics(client):
    response = client.get("/v1/topics")

    assert_fits(TopicList, response)
    counts = {row["key"]: row["claims"] for row in response.json()["data"]}
    assert (counts["crime"], counts["crime.deception"], counts["crime.fraud"]) == (1, 1, 0)


def test_get_gives_one_topic(client):
    response = client.get("/v1/topics/crime.deception")

    assert_fits(TopicCount, response)
    assert response.json()["parent"] == "crime"


@pytest.mark.parametrize("key", ["crime", "crime.deception"])
def test_claims_are_those_on_the_topic_or_below(client, key):
    response = client.get(f"/v1/topics/{key}/claims")

    assert_fits(ClaimPage, response)
    assert len(response.json()["data"]) == 1


@pytest.mark.parametrize("path", ["/v1/topics/none", "/v1/topics/none/claims"])
def test_unknown_topic_is_a_problem(client, path):
    assert_problem(client.get(path), 404, "not-found")
