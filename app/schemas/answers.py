"""What an operation may answer, for its documentation: one example, all statuses."""

from __future__ import annotations

from typing import Any

from app.problems import KINDS, MEDIA_TYPE, document
from app.schemas.problems import Problem

Answers = dict[int | str, dict[str, Any]]

BY_STATUS = {
    400: "parameters",
    404: "not-found",
    413: "too-large",
    415: "media-type",
    422: "payload",
    503: "unavailable",
}

HEADERS = {
    "X-Request-ID": {
        "description": "Names this request in our logs.",
        "schema": {"type": "string"},
        "example": "5b0c7f6d2f7e4c0b9a51c2c3a8a1f0de",
    }
}

TAG = {
    "ETag": {
        "description": "Changes when the graph does.",
        "schema": {"type": "string"},
        "example": '"9f2c7d"',
    }
}


def read(example: Any, *, more: tuple[int, ...] = ()) -> Answers:  # noqa: ANN401 - any JSON
    """Document a read: 200, 304, 400, 503 and `more`."""
    ok = {"content": _json(example), "headers": {**HEADERS, **TAG}}
    same = {"description": "The client has this answer already.", "headers": TAG}
    return {200: ok, 304: same, **_problems(400, *more, 503)}


def write(example: Any, *, status: int = 200) -> Answers:  # noqa: ANN401 - any JSON
    """Document an operation with a body."""
    ok = {"content": _json(example), "headers": HEADERS}
    return {status: ok, **_problems(400, 413, 415, 422, 503)}


def state(example: Any, *, problems: tuple[int, ...] = (400,)) -> Answers:  # noqa: ANN401 - any JSON
    """Document an operation that tells the state of the service."""
    return {200: {"content": _json(example), "headers": HEADERS}, **_problems(*problems)}


def _json(example: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"application/json": {"example": example}}


def _problems(*statuses: int) -> Answers:
    return {status: _problem(status) for status in statuses}


def _problem(status: int) -> dict[str, Any]:
    kind = KINDS[BY_STATUS[status]]
    example = document(
        kind,
        detail=kind.advice,
        instance="/v1/claims",
        request_id="5b0c7f6d2f7e4c0b9a51c2c3a8a1f0de",
    )
    headers = dict(HEADERS)
    if status == 503:  # noqa: PLR2004 - the status that says when to come back
        headers["Retry-After"] = {
            "description": "Seconds to wait.",
            "schema": {"type": "string"},
            "example": "2",
        }
    return {
        "model": Problem,
        "description": kind.title,
        "headers": headers,
        "content": {MEDIA_TYPE: {"example": example}},
    }
