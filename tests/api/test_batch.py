"""A batch: one result per item, in order; a bad item sinks nothing."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from app.errors import Busy
from app.schemas.articles import BatchOut
from graph.errors import Conflict, ExtractionFailed, GraphError, NotFound, StoreUnavailable
from graph.pipeline.stage import Pipeline
from tests.factories import EXTRACTOR, NOW
from tests.fakes import assert_fits, assert_problem, service

GOOD = {"text": "The ferry left the quay at noon.", "published_at": "2026-03-02", "outlet": "Log"}


def stage(act):
    """A stage that does `act` to each document."""
    act.name, act.version = "stage", "1"
    act.requires = act.assigns = frozenset()
    return Pipeline((act,), EXTRACTOR)


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

    items = [{**GOOD, "text": "There is a stone in the way."}, GOOD]
    with service(engine, pipeline=stage(stumble)) as client:
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

    with (
        service(engine, pipeline=stage(slow), extractions_waiting=0) as client,
        ThreadPoolExecutor(1) as pool,
    ):
        first = pool.submit(client.post, "/v1/articles", json=GOOD)
        inside.wait(10)
        second = client.post("/v1/articles", json=GOOD)
        go.set()

        assert first.result().status_code == 201
    assert_problem(second, 503, "busy")
    assert second.headers["retry-after"] == "2"


@pytest.mark.parametrize(
    ("error", "status", "slug"),
    [
        (StoreUnavailable("another writer holds the database"), 503, "unavailable"),
        (Busy("no turn came"), 503, "busy"),
        (Conflict("it was withdrawn"), 409, "conflict"),
        (NotFound("revision", "3"), 404, "not-found"),
        (GraphError("a new kind"), 500, "internal"),
    ],
)
def test_error_in_the_middle_never_loses_a_receipt(engine, error, status, slug):
    def stumble(document):
        if "stone" in document.text:
            raise error
        return document

    texts = ["A boat came.", "There is a stone in the way.", "Another boat came."]
    with service(engine, pipeline=stage(stumble)) as client:
        response = client.post(
            "/v1/articles/batch", json={"articles": [{"text": t} for t in texts]}
        )

    assert_fits(BatchOut, response)
    first, second, third = response.json()["results"]
    assert (first["outcome"], third["outcome"]) == ("created", "created")
    assert (second["outcome"], second["problem"]["status"]) == ("rejected", status)
    assert second["problem"]["type"] == f"/problems/{slug}"
    assert ("send this item again" in second["problem"]["detail"]) is (status == 503)


def test_batch_gives_up_on_a_store_that_does_not_come_back(engine):
    asked = []

    def stumble(document):
        asked.append(document.text)
        if len(asked) > 1:
            raise StoreUnavailable("another writer holds the database")
        return document

    items = [{"text": f"Boat number {n} came."} for n in range(10)]
    with service(engine, pipeline=stage(stumble)) as client:
        response = client.post("/v1/articles/batch", json={"articles": items})

    assert_fits(BatchOut, response)
    first, *rest = response.json()["results"]
    problems = [result["problem"] for result in rest]
    assert (first["outcome"], len(asked)) == ("created", 4)
    assert {problem["status"] for problem in problems} == {503}
    assert all("send this item again" in problem["detail"] for problem in problems)


def test_batch_of_which_nothing_can_be_stored_is_refused_whole(engine):
    def stumble(_document):
        raise StoreUnavailable("another writer holds the database")

    with service(engine, pipeline=stage(stumble)) as client:
        response = client.post("/v1/articles/batch", json={"articles": [GOOD, GOOD]})

    assert_problem(response, 503, "unavailable")
    assert response.headers["retry-after"] == "2"


def test_fault_of_the_program_never_loses_a_receipt(engine):
    moments = iter([NOW, None, NOW])
    with service(engine) as client:
        held = client.app.state.resources
        client.app.state.resources = replace(held, clock=lambda: next(moments))

        items = [{"text": f"Boat number {n} came."} for n in range(3)]
        response = client.post("/v1/articles/batch", json={"articles": items})

    outcomes = [result["outcome"] for result in response.json()["results"]]
    assert outcomes == ["created", "rejected", "created"]
    assert response.json()["results"][1]["problem"]["type"] == "/problems/internal"


def test_batch_holds_its_turn_to_the_end(engine):
    inside, go = threading.Event(), threading.Event()

    def slow(document):
        if "slow" in document.text:
            inside.set()
            go.wait(10)
        return document

    items = [{"text": "A quick boat."}, {"text": "A slow boat."}, {"text": "A late boat."}]
    with (
        service(engine, pipeline=stage(slow), extractions_waiting=0) as client,
        ThreadPoolExecutor(1) as pool,
    ):
        batch = pool.submit(client.post, "/v1/articles/batch", json={"articles": items})
        inside.wait(10)
        other = client.post("/v1/articles/batch", json={"articles": items})
        go.set()

        assert batch.result().json()["counts"]["created"] == 3
    assert_problem(other, 503, "busy")


@pytest.mark.parametrize(
    ("error", "status", "slug"),
    [(Conflict("it was withdrawn"), 409, "conflict"), (NotFound("x", "y"), 404, "not-found")],
)
def test_error_of_one_article_has_its_status(engine, error, status, slug):
    def stumble(_document):
        raise error

    with service(engine, pipeline=stage(stumble)) as client:
        response = client.post("/v1/articles", json=GOOD)

    assert_problem(response, status, slug)
