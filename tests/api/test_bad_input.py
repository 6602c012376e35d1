"""Whatever comes in is answered with a problem that says what is wrong; nothing is stored."""

from __future__ import annotations

import json
import time

import pytest

import migrations
from graph.store.session import open_engine
from tests.fakes import assert_problem, service

JSON = {"content-type": "application/json"}
TEXT = "The ferry left the quay at noon."


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


def assert_nothing_stored(client):
    assert set(client.get("/v1/meta").json()["counts"].values()) == {0}


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b"   ", "empty"),
        (b"{", "no JSON"),
        (b'{"text": NaN}', "no JSON"),
        (b'{"text": "a"} trailing', "no JSON"),
        (b'{"text": "a", "text": "b"}', "given twice"),
        (rb'{"text": "\ud800 alone"}', "surrogate"),
        (b"[" * 100_000, "depth"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "depth"),
        (b'{"n": ' + b"9" * 5_000 + b"}", "no JSON"),
        ('{"text": "é"}'.encode("latin-1"), "UTF-8"),
        ('{"text": "a"}'.encode("utf-16"), "no JSON"),
        (b"\xef\xbb\xbf{}", "no JSON"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no JSON"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/articles", "/v1/extract", "/v1/articles/batch"])
def test_body_that_is_no_json_is_malformed(client, path, body, why):
    response = client.post(path, content=body, headers=JSON)

    problem = assert_problem(response, 400, "malformed")
    assert why in problem["detail"]
    assert_nothing_stored(client)


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "text/plain"},
        {"content-type": "application/json; charset=latin-1"},
        {"content-type": "application/json", "content-encoding": "gzip"},
        {"content-type": "multipart/form-data; boundary=x"},
        {},
    ],
)
def test_body_of_another_kind_is_refused(client, headers):
    response = client.post("/v1/articles", content=b'{"text": "a"}', headers=headers)

    assert_problem(response, 415, "media-type")
    assert_nothing_stored(client)


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/extract"])
def test_body_over_two_megabytes_is_too_large(client, path):
    response = client.post(path, json={"text": "word " * 400_001})

    assert_problem(response, 413, "too-large")
    assert_nothing_stored(client)


@pytest.mark.parametrize(
    ("payload", "pointer"),
    [
        ({"txt": TEXT}, "/txt"),
        ({"text": 5}, "/text"),
        ({"text": None}, ""),
        ({"text": ""}, "/text"),
        ({"text": " \n\t "}, "/text"),
        ({"text": TEXT, "html": "<p>both</p>"}, "/html"),
        ({"text": "\x00\x01\x02\x03" * 50}, "/text"),
        ({"text": TEXT, "published_at": "2999-01-01"}, "/published_at"),
        ({"text": TEXT, "published_at": "2026-02-30"}, "/published_at"),
        ({"text": TEXT, "published_at": "soon"}, "/published_at"),
        ({"text": TEXT, "published_at": 20260302}, "/published_at"),
        ({"text": TEXT, "title": "t" * 1001}, "/title"),
        ({"text": TEXT, "url": "no address"}, "/url"),
        ({"url": "https://fjordpost.example/harbour"}, "/url"),
        ([], ""),
        ("text", ""),
    ],
)
def test_payload_that_does_not_fit_is_pointed_at(client, payload, pointer):
    response = client.post("/v1/articles", content=json.dumps(payload), headers=JSON)

    problem = assert_problem(response, 422, "payload")
    assert problem["errors"][0]["pointer"] == pointer
    assert_nothing_stored(client)


ODD = [
    "A\x00B said the pier is closed.",
    "The pier is closed\u202e today\u2066, they said.",
    "e" + "\u0301" * 50_000,
    "q" + "\u0316\u0323" * 50_000 + " sank, the harbour office said.",
    "x" * 1_000_000,
    "The mayor went home. The office, which knows " + "harbourmasters " * 74_000,
    "he said that " * 1_000,
    "one in " * 2_000,
    "1 " * 5_000,
    "(" * 20_000,
    "'a " * 5_000,
    "The office counted " + "9" * 400 + " boats.",
    "The office counted " + "9" * 5_000 + " boats in " + "1" * 5_000 + ".",
    "The office counted one " + "million " * 2_000 + "boats.",
    "The count was ٧٠٠٬٠٠٠, officials said.",
    "On 31 February 0000 and on 99.99.9999 they said 40 boats sank in year 99999.",
    '"' * 2_000,
    "'; DROP TABLE claim; --",
]


@pytest.fixture(scope="module")
def reading_client(pipeline, tmp_path_factory):
    """The service with the real pipeline, on a database of its own that all odd texts share."""
    made = open_engine(f"sqlite:///{tmp_path_factory.mktemp('odd')}/graph.db")
    migrations.upgrade(made)
    with service(made, pipeline=pipeline) as client:
        yield client
    made.dispose()


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:24]))
def test_odd_text_is_read_or_refused_but_breaks_nothing(reading_client, text):
    response = reading_client.post("/v1/articles", json={"text": text})

    assert response.status_code in {201, 422}
    assert response.json().get("type") != "/problems/extraction"


def test_twenty_thousand_keys_are_told_apart_at_once(client):
    keys = ",".join(f'"key{number}":1' for number in range(20_000))
    began = time.monotonic()

    response = client.post("/v1/articles", content="{" + keys + "}", headers=JSON)

    assert_problem(response, 422, "payload")
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "question",
    ["don't", "a AND", "*", "()", '"', "???", "\u202e", "select * from claim", "x" * 1000],
)
def test_odd_searches_break_nothing(client, question):
    found = client.get("/v1/claims", params={"q": question})

    assert found.status_code == 200
    assert found.json()["data"] == []


@pytest.mark.parametrize(
    ("method", "path", "status", "slug"),
    [
        ("GET", "/nowhere", 404, "not-found"),
        ("GET", "/v1/claims/", 404, "not-found"),
        ("GET", "//evil.example/", 404, "not-found"),
        ("DELETE", "/v1/claims", 405, "method"),
        ("PATCH", "/v1/articles/art_x", 405, "method"),
        ("POST", "/v1/ask", 405, "method"),
    ],
)
def test_address_or_method_that_is_none_is_a_problem(client, method, path, status, slug):
    response = client.request(method, path)

    assert_problem(response, status, slug)


def test_parameter_of_a_write_is_checked_too(client):
    response = client.post("/v1/articles", params={"dry": "1"}, json={"text": TEXT})

    assert_problem(response, 400, "parameters")
    assert_nothing_stored(client)


def test_database_without_schema_is_unavailable(tmp_path):
    empty = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    with service(empty) as client:
        listed, ready = client.get("/v1/claims"), client.get("/readyz")
        alive = client.get("/healthz")
    empty.dispose()

    assert_problem(listed, 503, "unavailable")
    assert listed.headers["retry-after"] == "2"
    assert "migrate" in assert_problem(ready, 503, "unavailable")["detail"]
    assert alive.status_code == 200
