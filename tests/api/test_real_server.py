"""What only a real server shows: middleware, chunked bodies, metrics, one process on a socket."""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
import pytest
import uvicorn

from app.main import create_app
from app.settings import Settings
from tests.fakes import assert_problem, blind_pipeline


@pytest.fixture
def address(engine):
    """A server on a free port of this machine, in a thread of its own."""
    settings = Settings(
        log_level="error", max_body_bytes=10_000, cors_origins="https://desk.example"
    )
    app = create_app(settings, pipeline=blind_pipeline(), engine=engine)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    until = time.monotonic() + 10
    while not server.started and time.monotonic() < until:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture
def client(address):
    with httpx.Client(base_url=address, trust_env=False) as client:
        yield client


def chunks(number):
    yield b'{"text": "'
    for _ in range(number):
        yield b"word " * 200
    yield b'"}'


def test_chunked_body_over_the_limit_is_too_large(client):
    headers = {"content-type": "application/json"}

    response = client.post("/v1/articles", content=chunks(50), headers=headers)

    assert "content-length" not in response.request.headers
    assert_problem(response, 413, "too-large")


def test_chunked_body_under_the_limit_is_read(client):
    headers = {"content-type": "application/json"}

    response = client.post("/v1/articles", content=chunks(5), headers=headers)

    assert response.status_code == 201


def test_long_body_is_refused_before_it_is_read(client):
    response = client.post("/v1/articles", json={"text": "word " * 5_000})

    assert_problem(response, 413, "too-large")
    assert client.get("/healthz").status_code == 200


def test_every_answer_has_its_headers(client):
    for path, status in (("/healthz", 200), ("/nowhere", 404), ("/v1/claims?x=1", 400)):
        response = client.get(path, headers={"Origin": "https://anyone.example"})

        assert response.status_code == status
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["x-request-id"]


def test_preflight_is_answered(client):
    asked = {"Origin": "https://desk.example", "Access-Control-Request-Method": "POST"}

    response = client.options("/v1/articles", headers=asked)

    assert response.status_code == 204
    assert response.headers["access-control-allow-origin"] == "https://desk.example"


def test_metrics_see_the_template(client):
    client.get("/v1/articles/art_none/claims")

    text = client.get("/metrics").text

    assert 'route="/v1/articles/{article_id}/claims",status="404"' in text


def test_many_readers_and_writers_agree(client):
    def post(number):
        article = {"text": f"Boat {number % 5} is at the quay.", "outlet": "Log"}
        return client.post("/v1/articles", json=article).json()["outcome"]

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(post, range(20)))
        listed = list(pool.map(lambda _: client.get("/v1/articles").status_code, range(20)))

    assert sorted(outcomes) == ["created"] * 5 + ["unchanged"] * 15
    assert set(listed) == {200}


def test_broken_request_does_not_break_the_server(address):
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as raw:
        raw.sendall(b"POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{")

    with httpx.Client(base_url=address, trust_env=False) as client:
        assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/v1/claims", "/v1/claims/none", "/nowhere"])
def test_head_leaves_the_connection_fit_for_the_next_request(client, path):
    headed = client.head(path)

    assert headed.content == b""
    assert int(headed.headers["content-length"]) > 0
    assert client.get("/healthz").json() == {"status": "ok"}
