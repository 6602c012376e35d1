"""HEAD is answered wherever GET is: the same status and headers, no body."""

from __future__ import annotations

import pytest

from tests.fakes import service, stored

CHANGING = {"x-request-id", "date"}


@pytest.fixture
def client(engine):
    stored(engine)
    with service(engine) as client:
        yield client


@pytest.mark.parametrize(
    "path",
    ["/healthz", "/readyz", "/v1/claims", "/v1/claims?limit=0", "/v1/claims/none", "/v1/topics",
     "/v1/meta", "/docs", "/openapi.json", "/problems/busy", "/nowhere"],
)  # fmt: skip
def test_head_is_get_without_its_body(client, path):
    headed, got = client.head(path), client.get(path)

    assert headed.status_code == got.status_code
    assert headed.content == b""
    unlike = {n for n, value in got.headers.items() if headed.headers.get(n) != value}
    assert unlike <= {"x-request-id", "content-length"} if got.is_error else not unlike - CHANGING


def test_head_knows_what_the_client_has(client):
    tag = client.head("/v1/claims").headers["etag"]

    again = client.head("/v1/claims", headers={"If-None-Match": tag})

    assert again.status_code == 304


def test_head_does_not_apply_where_get_does_not(client):
    response = client.head("/v1/extract")

    assert response.status_code == 405
    assert response.headers["allow"] == "POST"


def test_head_is_among_what_is_allowed(client):
    assert client.delete("/v1/claims").headers["allow"] == "GET, HEAD"


def test_head_is_counted_as_what_it_is(client):
    client.head("/v1/claims/none")

    text = client.get("/metrics").text

    assert 'method="HEAD",route="/v1/claims/{claim_id}",status="404"} 1.0' in text
