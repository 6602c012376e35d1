"""A batch: one result per item, in order; a bad item sinks nothing."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.schemas.articles import BatchOut
from graph.errors import ExtractionFailed
from graph.pipeline.stage import Pipeline
from tests.factories import EXTRACTOR
from tests.fakes import assert_fits, assert_problem, service

GOOD = {"text": "The ferry left the quay at noon.", "published_at": "2026-03-02", "outlet": "Log"}


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


def test_bad_items_do_not_sink_good_ones(client):
    items = [GOOD, {"text": ""}, 7, {**GOOD, "txt": "x"}, {**GOOD, "text": "Another ferry came."}]

    response = client.post("/v1/articles/batch", json={"articles": items})

    assert_fits(BatchOut, response)
    outcomes = [result["outcome"] for result in response.json()["results"]]
    assert outcomes == ["created", "rejected", "rejected", "rejected", "created"]
    assert client.get("/v1/meta").json()["counts"]["articles"] == 2


def test_results_stand_in_order_with_their_problems(client):
    response = client.post("/v1/articles/batch", json={"articles": [{**GOOD, "txt": "x"}, GOOD]})

    first, second = response.json()["results"]
    assert (first["index"], second["index"]) == (0, 1)
    assert first["problem"]["status"] == 422
    assert first["problem"]["errors"][0]["pointer"] == "/articles/0/txt"
    assert second["problem"] is None


def test_counts_sum_up_the_outcomes(client):
    response = client.post("/v1/articles/batch", json={"articles": [GOOD, GOOD, {}]})

    assert response.json()["counts"] == {
        "total": 3,
        "created": 1,
        "unchanged": 1,
        "revised": 0,
        "rejected": 1,
        "suppressed": 0,
    }


def test_item_over_the_limit_is_rejected_alone(client):
    items = [{**GOOD, "text": "A long word. " * 160_000}, GOOD]

    response = client.post("/v1/articles/batch", json={"articles": items})

    first, second = response.json()["results"]
    assert first["problem"]["type"] == "/problems/too-large"
    assert second["outcome"] == "created"


@pytest.mark.parametrize("body", [{"articles": []}, {"articles": [GOOD] * 101}, {}, [GOOD]])
def test_batch_of_the_wrong_size_is_refused_whole(client, body):
    response = client.post("/v1/articles/batch", json=body)

    assert_problem(response, 422, "payload")
    assert client.get("/v1/meta").json()["counts"]["articles"] == 0


def test_batch_over_its_limit_is_too_large(engine):
    with service(engine, max_batch_bytes=1000) as client:
        response = client.post("/v1/articles/batch", json={"articles": [GOOD] * 30})

    assert_problem(response, 413, "too-large")


def test_text_that_breaks_the_pipeline_is_rejected_alone(engine):
    def stumble(document):
        if "stone" in document.text:
            raise ExtractionFailed("quote not in text")
        return document

    stumble.name, stumble.version = "stumble", "1"
    stumble.requires = stumble.assigns = frozenset()
    items = [{**GOOD, "text": "There is a stone in the way."}, GOOD]
    with service(engine, pipeline=Pipeline((stumble,), EXTRACTOR)) as client:
        response = client.post("/v1/articles/batch", json={"articles": items})
        alone = client.post("/v1/articles", json=items[0])

    first, second = response.json()["results"]
    assert first["problem"]["type"] == "/problems/extraction"
    assert second["outcome"] == "created"
    assert_problem(alone, 422, "extraction")


def test_busy_pipeline_says_when_to_come_back(engine):
    inside, go = threading.Event(), threading.Event()

    def slow(document):
        inside.set()
        go.wait(10)
        return document

    slow.name, slow.version = "slow", "1"
    slow.requires = slow.assigns = frozenset()
    pipeline = Pipeline((slow,), EXTRACTOR)
    with (
        service(engine, pipeline=pipeline, extractions_waiting=0) as client,
        ThreadPoolExecutor(1) as pool,
    ):
        first = pool.submit(client.post, "/v1/articles", json=GOOD)
        inside.wait(10)
        second = client.post("/v1/articles", json=GOOD)
        go.set()

        assert first.result().status_code == 201
    assert_problem(second, 503, "busy")
    assert second.headers["retry-after"] == "2"
