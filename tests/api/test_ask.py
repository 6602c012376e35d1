"""Questions: answered with evidence, or with what was understood."""

from __future__ import annotations

import pytest

from app.schemas.ask import AskOut
from tests.fakes import assert_fits, assert_problem, service

ARTICLE = {
    "text": (
        "Norway said on Tuesday that 40 of its fishermen had been deceived by a recruiter.\n\n"
        "Sweden said it knew of no such case."
    ),
    "published_at": "2026-03-05",
    "outlet": "The Fjord Post",
}


@pytest.fixture
def client(engine, pipeline):
    with service(engine, pipeline=pipeline) as client:
        client.post("/v1/articles", json=ARTICLE)
        yield client


def test_answer_has_its_reading_and_its_evidence(client):
    response = client.get("/v1/ask", params={"q": "Which countries reported deception?"})

    assert_fits(AskOut, response)
    body = response.json()
    assert body["understood"] is True
    assert [answer["entity"]["id"] for answer in body["answers"]] == ["NO"]
    assert body["answers"][0]["claims"][0]["article"]["outlet"] == "The Fjord Post"


def test_reading_can_be_sent_to_claims(client):
    body = client.get("/v1/ask", params={"q": "Which countries reported deception?"}).json()

    response = client.get("/v1/claims", params=body["interpretation"]["filters"])

    assert response.status_code == 200
    assert response.json()["data"]


def test_filters_narrow_the_evidence(client):
    params = {"q": "Which countries reported deception?", "published_from": "2026-03-06"}

    response = client.get("/v1/ask", params=params)

    assert response.json()["answers"] == []


@pytest.mark.parametrize("question", ["Colourless green ideas sleep furiously", "?", "don't *"])
def test_question_in_no_known_form_says_what_was_understood(client, question):
    response = client.get("/v1/ask", params={"q": question})

    assert_fits(AskOut, response)
    body = response.json()
    assert body["understood"] is False
    assert body["unanswered"]["reason"]


def test_answer_is_tagged(client):
    params = {"q": "Which countries reported deception?"}
    tag = client.get("/v1/ask", params=params).headers["etag"]

    again = client.get("/v1/ask", params=params, headers={"If-None-Match": tag})

    assert again.status_code == 304


@pytest.mark.parametrize("params", [{}, {"q": ""}, {"question": "Who?"}, {"q": "x" * 1001}])
def test_question_is_needed(client, params):
    assert_problem(client.get("/v1/ask", params=params), 400, "parameters")
