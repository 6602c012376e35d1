"""Questions: answered with evidence, or with what was understood."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.schemas.ask import AskOut
from graph.pipeline.stage import Pipeline
from tests.factories import EXTRACTOR
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


def test_too_many_questions_are_told_when_to_come_back(engine):
    inside, go = threading.Event(), threading.Event()

    def slow(document):
        inside.set()
        go.wait(10)
        return document

    slow.name, slow.version = "slow", "1"
    slow.requires, slow.assigns = frozenset(), frozenset({"mentions"})
    narrow = {"questions": 1, "questions_waiting": 0}
    with (
        service(engine, pipeline=Pipeline((slow,), EXTRACTOR), **narrow) as client,
        ThreadPoolExecutor(1) as pool,
    ):
        first = pool.submit(client.get, "/v1/ask", params={"q": "Who said it?"})
        inside.wait(10)
        second = client.get("/v1/ask", params={"q": "Who said that?"})
        go.set()
        first.result()

    assert_problem(second, 503, "busy")
    assert second.headers["retry-after"] == "2"


def test_article_that_is_read_does_not_keep_questions_waiting(engine):
    inside, go = threading.Event(), threading.Event()

    def slow(document):
        if "slow" in document.text:
            inside.set()
            go.wait(10)
        return document

    slow.name, slow.version = "slow", "1"
    slow.requires, slow.assigns = frozenset(), frozenset({"mentions"})
    with (
        service(engine, pipeline=Pipeline((slow,), EXTRACTOR), threads=1) as client,
        ThreadPoolExecutor(1) as pool,
    ):
        article = pool.submit(client.post, "/v1/articles", json={"text": "A slow boat came."})
        inside.wait(10)
        asked = client.get("/v1/ask", params={"q": "Who said it?"})
        go.set()

        assert article.result().status_code == 201
    assert asked.status_code == 200
