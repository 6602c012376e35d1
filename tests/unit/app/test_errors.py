"""Each error of the domain becomes one kind of problem."""

from __future__ import annotations

import asyncio
import json

import pytest
from pydantic import BaseModel, ValidationError
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from app import errors
from app.errors import Busy, Refused
from graph.errors import (
    ConfigurationError,
    Conflict,
    ExtractionFailed,
    GraphError,
    InvalidInput,
    NotFound,
    StoreUnavailable,
    TooLarge,
    Unsupported,
)


def request(method: str = "GET") -> Request:
    return Request({"type": "http", "method": method, "path": "/v1/x", "headers": [], "state": {}})


@pytest.mark.parametrize(
    ("error", "method", "status", "slug"),
    [
        (InvalidInput("bad", pointer="/text"), "POST", 422, "payload"),
        (InvalidInput("bad", pointer="/cursor"), "GET", 400, "parameters"),
        (TooLarge("much", pointer="/text"), "POST", 413, "too-large"),
        (Unsupported("no fetching", pointer="/url"), "POST", 422, "payload"),
        (NotFound("claim", "clm_x"), "GET", 404, "not-found"),
        (Conflict("no"), "POST", 409, "conflict"),
        (ExtractionFailed("quote not in text"), "POST", 422, "extraction"),
        (Busy("later"), "POST", 503, "busy"),
        (StoreUnavailable("down"), "GET", 503, "unavailable"),
        (ConfigurationError("no model"), "POST", 503, "unavailable"),
    ],
)
def test_error_becomes_its_problem(error, method, status, slug):
    response = asyncio.run(errors._on_graph(request(method), error))

    body = json.loads(response.body)
    assert (response.status_code, body["type"]) == (status, f"/problems/{slug}")
    assert ("retry-after" in response.headers) == (status == 503)


def test_pointer_of_a_parameter_becomes_its_name():
    error = InvalidInput("no", pointer="/cursor")

    response = asyncio.run(errors._on_graph(request(), error))

    assert json.loads(response.body)["errors"] == [
        {"pointer": "", "parameter": "cursor", "message": "no"}
    ]


def test_unknown_error_of_the_domain_is_not_hidden():
    with pytest.raises(GraphError):
        asyncio.run(errors._on_graph(request(), GraphError("new")))


def test_database_error_does_not_show_its_statement():
    error = OperationalError("SELECT secret", {}, Exception("secret"))

    response = asyncio.run(errors._on_database(request(), error))

    assert response.status_code == 503
    assert b"secret" not in response.body


@pytest.mark.parametrize(
    ("error", "status", "slug"),
    [
        (Refused("media-type", "no"), 415, "media-type"),
        (HTTPException(404), 404, "not-found"),
        (HTTPException(405, headers={"Allow": "GET"}), 405, "method"),
        (HTTPException(418), 418, "refused"),
    ],
)
def test_refusal_of_the_framework_is_a_problem_too(error, status, slug):
    response = asyncio.run(errors._on_http(request(), error))

    body = json.loads(response.body)
    assert (body["status"], body["type"]) == (status, f"/problems/{slug}")


def test_lone_surrogates_cannot_break_the_answer():
    body = {"detail": "\ud800", "errors": [{"pointer": "/\udfff", "n": 1}]}

    assert errors.readable(body) == {"detail": "?", "errors": [{"pointer": "/?", "n": 1}]}


def test_pointer_escapes_names():
    assert errors.pointer_to(["a/b", 0, "c~d"]) == "/a~1b/0/c~0d"


def test_fault_without_place_is_of_the_whole():
    class Empty(BaseModel):
        pass

    with pytest.raises(ValidationError) as caught:
        Empty.model_validate(3)

    (fault,) = errors.faults_of(caught.value.errors())
    assert (fault.pointer, fault.parameter) == ("", None)


@pytest.mark.parametrize(("word", "hint"), [("Statment", "'statement'"), ("zzz", "")])
def test_suggestion_is_only_made_for_near_words(word, hint):
    found = errors.meant(word, ["statement", "action"])

    assert (hint in found) if hint else found == ""
