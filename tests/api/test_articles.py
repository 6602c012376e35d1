"""Articles: posted once, listed by pages, read back whole."""

from __future__ import annotations

import pytest

from app.schemas.articles import Article, ArticlePage, Receipt, RevisionList
from app.schemas.claims import ClaimPage
from tests.factories import make_claim
from tests.fakes import assert_fits, assert_problem, service, stored

ARTICLE = {
    "text": "The harbour was quiet on Monday. Crews repaired the pier all day.",
    "title": "Quiet harbour",
    "outlet": "The Fjord Post",
    "url": "https://fjordpost.example/harbour",
    "published_at": "2026-03-02",
    "external_id": "fp-7",
}


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


def test_post_answers_with_a_receipt(client):
    response = client.post("/v1/articles", json=ARTICLE)

    assert response.status_code == 201
    assert_fits(Receipt, response)
    receipt = response.json()
    assert receipt["outcome"] == "created"
    assert response.headers["location"] == f"/v1/articles/{receipt['article']['id']}"


def test_post_again_changes_nothing(client):
    first = client.post("/v1/articles", json=ARTICLE).json()

    response = client.post("/v1/articles", json=ARTICLE)

    assert response.status_code == 200
    assert response.json()["outcome"] == "unchanged"
    assert response.json()["article"] == first["article"]


def test_post_of_another_text_makes_a_revision(client):
    first = client.post("/v1/articles", json=ARTICLE).json()

    response = client.post("/v1/articles", json={**ARTICLE, "text": "The pier is closed today."})

    assert response.status_code == 200
    assert response.json()["outcome"] == "revised"
    assert response.json()["article"] == {"id": first["article"]["id"], "revision": 2}


def test_post_takes_html(client):
    page = "<html><body><article><p>The pier was closed by the harbour master on Monday.</p>"

    response = client.post("/v1/articles", json={"html": page, "published_at": "2026-03-02"})

    assert response.status_code == 201


def test_get_gives_text_and_entities(client):
    identifier = client.post("/v1/articles", json=ARTICLE).json()["article"]["id"]

    response = client.get(f"/v1/articles/{identifier}")

    assert_fits(Article, response)
    assert response.json()["text"] == ARTICLE["text"]
    assert response.json()["outlet"] == "The Fjord Post"


def test_list_gives_no_text(client):
    client.post("/v1/articles", json=ARTICLE)

    response = client.get("/v1/articles", params={"q": "quiet", "outlet": "The Fjord Post"})

    assert_fits(ArticlePage, response)
    assert len(response.json()["data"]) == 1
    assert "text" not in response.json()["data"][0]


def test_list_narrows_by_date(client):
    client.post("/v1/articles", json=ARTICLE)

    later = client.get("/v1/articles", params={"published_from": "2026-03-03"})
    then = client.get("/v1/articles", params={"published_to": "2026-03-02"})

    assert later.json()["data"] == []
    assert len(then.json()["data"]) == 1


def test_revisions_are_listed_oldest_first(client):
    receipt = client.post("/v1/articles", json=ARTICLE).json()
    client.post("/v1/articles", json={**ARTICLE, "text": "The pier is closed today."})

    response = client.get(f"/v1/articles/{receipt['article']['id']}/revisions")

    assert_fits(RevisionList, response)
    assert [row["revision"] for row in response.json()["data"]] == [1, 2]


def test_claims_of_an_article_are_whole_documents(client, engine):
    identifier = stored(engine, make_claim())

    response = client.get(f"/v1/articles/{identifier}/claims")

    assert_fits(ClaimPage, response)
    assert [claim["article"]["id"] for claim in response.json()["data"]] == [identifier]


@pytest.mark.parametrize("tail", ["", "/claims", "/revisions"])
def test_unknown_article_is_a_problem(client, tail):
    response = client.get(f"/v1/articles/art_unknown{tail}")

    assert_problem(response, 404, "not-found")


def test_pages_give_each_article_once(client):
    for number in range(5):
        day = f"2026-03-0{number // 2 + 1}"
        text = f"Report number {number} on the weather at sea."
        client.post("/v1/articles", json={"text": text, "published_at": day, "outlet": "Log"})

    seen, address = [], "/v1/articles?limit=2&sort=published_at"
    while address:
        response = client.get(address)
        seen += [row["id"] for row in response.json()["data"]]
        address = response.links.get("next", {}).get("url")

    assert len(seen) == len(set(seen)) == 5


@pytest.mark.parametrize(
    ("given", "day", "exact"),
    [
        ("2026-03-02", "2026-03-02", "day"),
        ("2026-03", "2026-03-01", "month"),
        (None, None, None),
    ],
)
def test_article_tells_how_exactly_its_date_is_known(client, given, day, exact):
    text = "The weather at sea was calm, the harbour office said."
    receipt = client.post("/v1/articles", json={"text": text, "published_at": given}).json()

    shown = client.get(f"/v1/articles/{receipt['article']['id']}").json()

    assert (shown["published_at"], shown["published_precision"]) == (day, exact)
