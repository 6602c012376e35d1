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


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a dit que le pont du village était fermé depuis la tempête de la semaine passée.",
        "TARN, March 3 - The mayor said that the bridge was shut.",
        TEXT,
    ],
)
def test_extract_notes_what_a_receipt_notes(engine, pipeline, text):
    with service(engine, pipeline=pipeline) as client:
        extracted = client.post("/v1/extract", json={"text": text}).json()
        receipt = client.post("/v1/articles", json={"text": text}).json()

    assert extracted["language"] == receipt["language"]
    assert extracted["notes"] == receipt["notes"]


def test_extract_says_that_a_text_in_another_language_was_not_read(engine, pipeline):
    text = "Le maire a dit que le pont du village était fermé depuis la tempête de mardi."
    with service(engine, pipeline=pipeline) as client:
        response = client.post("/v1/extract", json={"text": text})

    assert_fits(ExtractOut, response)
    assert response.json()["claims"] == []
    assert (
        "not in English (fr): only names of countries were looked for" in response.json()["notes"]
    )


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


def test_extract_explains_when_asked(engine, pipeline):
    text = f"{TEXT} She has not said why. They will say that it was late."
    with service(engine, pipeline=pipeline) as client:
        response = client.post("/v1/extract?explain=true", json={"text": text})
        plain = client.post("/v1/extract", json={"text": text})

    assert_fits(ExtractOut, response)
    body = response.json()
    explained = body["explanation"]
    assert [e["claim"] for e in explained["claims"]] == [c["id"] for c in body["claims"]]
    assert explained["claims"][0]["construction"]["name"] == "clause"
    assert [refused["reason"] for refused in explained["refused"]] == ["negated", "future"]
    for refused in explained["refused"]:
        start, end = refused["span"]
        assert body["text"][start:end] == refused["text"]
    assert plain.json()["explanation"] is None
    assert plain.json()["claims"] == [
        {**claim, "recorded_at": other["recorded_at"]}
        for claim, other in zip(body["claims"], plain.json()["claims"], strict=True)
    ]


def test_extract_explains_nothing_in_a_text_without_claims(engine):
    with service(engine) as client:
        response = client.post("/v1/extract?explain=true", json={"text": TEXT})

    assert_fits(ExtractOut, response)
    assert response.json()["explanation"] == {"claims": [], "refused": []}


@pytest.mark.parametrize("query", ["explain=perhaps", "explain=true&explain=true", "explian=true"])
def test_extract_takes_no_other_parameter(engine, query):
    with service(engine) as client:
        response = client.post(f"/v1/extract?{query}", json={"text": TEXT})

    assert_problem(response, 400, "parameters")


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
