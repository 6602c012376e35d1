"""Extraction: the same shapes as what is stored, and nothing is stored."""

from __future__ import annotations

import pytest

from app.schemas.articles import ExtractOut
from app.schemas.claims import ClaimPage
from tests.fakes import assert_fits, assert_problem, service

TEXT = (
    "The Norwegian foreign ministry said on Tuesday that about 40 fishermen had crossed the "
    'border.\n\n"We counted them twice," said Ingrid Solheim, the ministry\'s spokeswoman.'
)


def test_extract_gives_claims_at_their_places(engine, pipeline):
    with service(engine, pipeline=pipeline) as client:
        response = client.post("/v1/extract", json={"text": TEXT, "published_at": "2026-03-05"})

    assert_fits(ExtractOut, response)
    body = response.json()
    assert body["text"] == TEXT
    assert body["claims"]
    for claim in body["claims"]:
        spans = claim["spans"]["content"]
        assert claim["quote"] == " […] ".join(TEXT[start:end] for start, end in spans)


def test_extract_stores_nothing(engine, pipeline):
    with service(engine, pipeline=pipeline) as client:
        client.post("/v1/extract", json={"text": TEXT})

        counts = client.get("/v1/meta").json()["counts"]

    assert set(counts.values()) == {0}


def test_extracted_claims_are_those_that_are_stored(engine, pipeline):
    payload = {"text": TEXT, "published_at": "2026-03-05", "outlet": "The Fjord Post"}
    with service(engine, pipeline=pipeline) as client:
        extracted = client.post("/v1/extract", json=payload).json()["claims"]
        client.post("/v1/articles", json=payload)

        response = client.get("/v1/claims")

    assert_fits(ClaimPage, response)
    quotes = sorted(claim["quote"] for claim in response.json()["data"])
    assert quotes == sorted(claim["quote"] for claim in extracted)


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "  \n "}])
def test_extract_of_nothing_is_a_problem(engine, body):
    with service(engine) as client:
        response = client.post("/v1/extract", json=body)

    assert_problem(response, 422, "payload")


def test_article_in_another_language_is_stored_with_its_countries_and_says_so(engine, pipeline):
    text = (
        "Le ministère des Transports du Sénégal a dit lundi que les navires rentreraient du Pérou."
    )
    with service(engine, pipeline=pipeline) as client:
        receipt = client.post("/v1/articles", json={"text": text}).json()

        entities = client.get("/v1/entities", params={"type": "country"}).json()["data"]

    assert receipt["language"] == "fr"
    assert receipt["counts"] == {"claims": 0, "entities": 2, "quantities": 0}
    assert "not in English (fr): only names of countries were looked for" in receipt["notes"]
    assert {entity["id"] for entity in entities} == {"SN", "PE"}
