"""From exceptions to problem documents: the only module that knows both.

========================  ======  ==============
error                     status  problem
========================  ======  ==============
InvalidInput, of a body      422  payload
InvalidInput, of a query     400  parameters
TooLarge                     413  too-large
Unsupported                  422  payload
NotFound                     404  not-found
Conflict                     409  conflict
ExtractionFailed             422  extraction
Busy                         503  busy
StoreUnavailable             503  unavailable
anything else                500  internal
========================  ======  ==============
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

import orjson
import structlog
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from app.problems import KINDS, MEDIA_TYPE, Fault, document
from graph import errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import FastAPI

RETRY_SECONDS = 2

UNREADABLE = "the pipeline broke one of its own checks on this text; it has been logged"

log = structlog.get_logger("claimgraph.errors")

BODY_METHODS = frozenset({"POST", "PUT", "PATCH"})


class Busy(errors.GraphError):
    """Too many texts wait to be read."""


SLUGS: tuple[tuple[type[errors.GraphError], str], ...] = (
    (errors.TooLarge, "too-large"),
    (errors.InvalidInput, "payload"),
    (errors.NotFound, "not-found"),
    (errors.Conflict, "conflict"),
    (errors.ExtractionFailed, "extraction"),
    (Busy, "busy"),
    (errors.StoreUnavailable, "unavailable"),
    (errors.ConfigurationError, "unavailable"),
)
"""The kind of problem of each error; the first that fits."""


class Refused(HTTPException):
    """A request whose body cannot be taken; raised while it is read.

    Parameters
    ----------
    slug : str
        Kind of problem (:data:`app.problems.KINDS`).
    detail : str
        What is wrong, for a person.
    """

    def __init__(self, slug: str, detail: str) -> None:
        super().__init__(KINDS[slug].status, detail)
        self.slug = slug


def problem(
    request: Request,
    slug: str,
    detail: str,
    *,
    status: int | None = None,
    faults: tuple[Fault, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Answer `request` with a problem document."""
    kind = KINDS[slug]
    body = document(
        kind,
        detail=detail,
        instance=request.scope["path"],
        request_id=getattr(request.state, "request_id", ""),
        status=status,
        faults=faults,
    )
    sent = {"Cache-Control": "no-store", **(headers or {})}
    code = status or kind.status
    content = orjson.dumps(readable(body))
    return Response(content, status_code=code, headers=sent, media_type=MEDIA_TYPE)


def readable(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Make a JSON value encodable: lone surrogates become the replacement character."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: readable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [readable(item) for item in value]
    return value


def install(app: FastAPI) -> None:
    """Answer every error of `app` with a problem document."""
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(errors.GraphError, _on_graph)
    app.add_exception_handler(OperationalError, _on_database)
    app.add_exception_handler(PoolTimeout, _on_database)


def fault_of(error: errors.GraphError) -> tuple[str, Fault]:
    """Give the kind of problem and the fault that an error is, of one article or of a batch's."""
    slug = next((slug for kind, slug in SLUGS if isinstance(error, kind)), "internal")
    match error:
        case errors.InvalidInput():
            return slug, Fault(error.message, error.pointer)
        case errors.ExtractionFailed():
            # no 5xx: a text sent again and again would never get better
            log.error("extraction failed", fault=str(error))
            return slug, Fault(UNREADABLE)
        case _:
            return slug, Fault(str(error))


def faults_of(found: Sequence[Any]) -> tuple[Fault, ...]:
    """Translate pydantic's errors, with a suggestion where a word was nearly right."""
    return tuple(_fault(error) for error in found[:100])


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class only
    if isinstance(error, Refused):
        slug = error.slug
    else:
        by_status = {404: "not-found", 405: "method", 413: "too-large", 415: "media-type"}
        slug = by_status.get(error.status_code, "refused")
    detail = str(error.detail)
    if slug == "not-found":
        detail = f"there is nothing at {request.scope['path']}"
    if slug == "method":
        detail = f"{request.method} does not apply to {request.scope['path']}"
    headers = dict(error.headers or {})
    return problem(request, slug, detail, status=error.status_code, headers=headers)


async def _on_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class only
    found = error.errors()
    of_body = any(each["loc"][:1] == ("body",) for each in found)
    faults = faults_of(found)
    detail = "; ".join(fault.message for fault in faults[:3])
    return problem(request, "payload" if of_body else "parameters", detail, faults=faults)


async def _on_graph(request: Request, error: Exception) -> Response:
    assert isinstance(error, errors.GraphError)  # noqa: S101 - registered for this class only
    if isinstance(error, errors.InvalidInput):
        return _on_invalid(request, error)
    slug, fault = fault_of(error)
    if slug == "internal":
        raise error
    if passes(slug):
        return _later(request, slug, fault.message)
    return problem(request, slug, fault.message)


def passes(slug: str) -> bool:
    """Tell whether the same request may succeed a little later."""
    return KINDS[slug].status == 503  # noqa: PLR2004 - the status that says so


def _on_invalid(request: Request, error: errors.InvalidInput) -> Response:
    if request.method in BODY_METHODS:
        slug, fault = fault_of(error)
        return problem(request, slug, error.message, faults=(fault,))
    parameter = error.pointer.strip("/") or None
    fault = Fault(error.message, parameter=parameter)
    return problem(request, "parameters", error.message, faults=(fault,))


async def _on_database(request: Request, error: Exception) -> Response:
    del error  # its text may carry the statement and the data
    return _later(request, "unavailable", "the database does not answer")


def _later(request: Request, slug: str, detail: str) -> Response:
    return problem(request, slug, detail, headers={"Retry-After": str(RETRY_SECONDS)})


def _fault(error: Mapping[str, Any]) -> Fault:
    place, *path = error["loc"] or ("",)
    message = _message(error)
    if place == "body":
        return Fault(message, pointer_to(path))
    name = str(path[0]) if path else error.get("ctx", {}).get("parameter")
    if error["type"] == "unknown_parameter":
        return Fault(message, parameter=name)
    return Fault(f"{name}: {message}" if name else message, parameter=name)


def pointer_to(path: Sequence[object]) -> str:
    """Give the JSON pointer (RFC 6901) of a path."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def _message(error: Mapping[str, Any]) -> str:
    message = str(error["msg"])
    if error["type"] in {"enum", "literal_error"}:
        allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        return f"{message}{meant(str(error['input']), allowed)}"
    return message


def meant(word: str, known: Sequence[str]) -> str:
    """Give ``"; did you mean 'x'?"`` for the known word nearest to `word`, or nothing."""
    close = difflib.get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
