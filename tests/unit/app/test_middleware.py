"""What surrounds a request: ids, logs, and the last catch."""

from __future__ import annotations

import json

import pytest
import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from app.metrics import Metrics
from app.middleware import CrossOrigin, Guarded, Observed, configure_logs


@pytest.fixture(autouse=True)
def _logs():
    yield
    structlog.reset_defaults()


def fails(_request):
    raise RuntimeError("secret of an article")


def cut(_request):
    def parts():
        yield b"begun"
        raise RuntimeError("cut")

    return StreamingResponse(parts())


def plain(_request):
    return PlainTextResponse("fine")


@pytest.fixture
def client():
    routes = [Route("/fails", fails), Route("/cut", cut), Route("/fine", plain)]
    around = [
        Middleware(Observed, metrics=Metrics()),
        Middleware(Guarded),
        Middleware(CrossOrigin, origins=("https://desk.example",)),
    ]
    return TestClient(Starlette(routes=routes, middleware=around))


def test_uncaught_error_is_a_problem_that_tells_nothing(client):
    response = client.get("/fails", headers={"X-Request-ID": "abc"})

    assert response.status_code == 500
    assert response.json()["type"] == "/problems/internal"
    assert response.json()["request_id"] == response.headers["x-request-id"] == "abc"
    assert "secret" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


def test_error_after_the_beginning_cuts_the_answer(client):
    with pytest.raises(RuntimeError, match="cut"):
        client.get("/cut")


def test_json_log_has_the_request_and_no_query(client, capsys):
    configure_logs(form="json", level="info")

    client.get("/fine?q=secret", headers={"X-Request-ID": "abc"})

    line = json.loads(capsys.readouterr().err.strip().splitlines()[-1])
    assert (line["event"], line["path"], line["status"]) == ("request", "/fine", 200)
    assert line["request_id"] == "abc"
    assert "secret" not in json.dumps(line)


@pytest.mark.parametrize(("path", "route"), [("/nowhere/a", "unmatched")])
def test_log_of_an_unmatched_path_says_so(client, capsys, path, route):
    configure_logs(form="json", level="info")

    client.get(path)

    line = json.loads(capsys.readouterr().err.strip().splitlines()[-1])
    assert (line["route"], line["status"]) == (route, 404)


def test_json_traceback_has_no_variables(client, capsys):
    configure_logs(form="json", level="info")

    client.get("/fails")

    (line,) = [text for text in capsys.readouterr().err.splitlines() if "request failed" in text]
    assert "RuntimeError" in line
    assert '"locals": {' not in line


def test_text_log_is_for_people(client, capsys):
    configure_logs(form="text", level="info")

    client.get("/fine")

    assert "status=200" in capsys.readouterr().err


def test_level_silences(client, capsys):
    configure_logs(form="text", level="error")

    client.get("/fine")

    assert capsys.readouterr().err == ""
