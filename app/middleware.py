"""What surrounds every request: its id, its log line, its count, its headers.

Plain ASGI, one class each, outermost first: :class:`Observed` (id, log, metrics,
the last catch), :class:`Guarded` (security headers), :class:`CrossOrigin` (CORS:
everybody may read, named origins may write), :class:`Headed` (HEAD as GET).
"""

from __future__ import annotations

import logging
import re
import sys
import time
import uuid
from typing import TYPE_CHECKING

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response

from app.errors import problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from app.metrics import Metrics

GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

API_POLICY = "default-src 'none'; frame-ancestors 'none'"

NOT_ALLOWED = 405

READS = frozenset({"GET", "HEAD"})

EXPOSED = "ETag, Link, Location, Retry-After, X-Request-ID"

log = structlog.get_logger("claimgraph.requests")


def configure_logs(*, form: str, level: str) -> None:
    """Send all logs of ours to standard error, for people (``text``) or collectors (``json``)."""
    # no local variables in tracebacks: they hold texts of others and the database's URL
    plain = structlog.dev.plain_traceback
    rendering: list[structlog.typing.Processor] = [
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=plain)
    ]
    if form == "json":
        bare = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
        rendering = [
            structlog.processors.ExceptionRenderer(bare),
            structlog.processors.JSONRenderer(),
        ]
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *rendering,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.upper()]
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


class Observed:
    """Gives the request its id, logs and counts it, and answers what nobody caught."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if GIVEN_ID.fullmatch(given) else uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        began, method = time.perf_counter(), scope["method"]
        status = 0

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, noting)
            except Exception as error:
                log.exception("request failed", path=scope["path"], fault=type(error).__name__)
                if status:
                    raise  # too late for an answer; the server cuts the connection
                await _internal(scope, receive, noting)
            self._observe(scope, method, status, time.perf_counter() - began)

    def _observe(self, scope: Scope, method: str, status: int, seconds: float) -> None:
        # the query is left out on purpose: a question may be a secret of its asker
        route = getattr(scope.get("route"), "path", "unmatched")
        self.metrics.answered(method=method, route=route, status=status, seconds=seconds)
        if route not in {"/healthz", "/readyz", "/metrics"}:
            milliseconds = round(seconds * 1000, 1)
            log.info(
                "request",
                method=method,
                route=route,
                path=scope["path"],
                status=status,
                ms=milliseconds,
            )


async def _internal(scope: Scope, receive: Receive, send: Send) -> None:
    detail = "an unexpected error; it has been logged"
    response = problem(Request(scope), "internal", detail)
    await Guarded(response)(scope, receive, send)


class Guarded:
    """Sets the headers that keep a browser from doing anything with an answer but read it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers.setdefault("Content-Security-Policy", API_POLICY)
            await send(message)

        await self.app(scope, receive, guarded)


class Headed:
    """Answers HEAD wherever GET is answered: the same status and headers, no body.

    Monitors ask so. Inside the request is a GET; the description has none of these
    operations, since each would only repeat its neighbour.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        bodiless = scope["method"] == "HEAD"

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == NOT_ALLOWED:
                sent = MutableHeaders(scope=message)
                if "GET" in sent.get("allow", "").split(", "):
                    sent["Allow"] = ", ".join(sorted({*sent["allow"].split(", "), "HEAD"}))
            if bodiless and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        # a copy: the server looks into its own scope for whether a body is due
        inner = {**scope, "method": "GET"} if bodiless else scope
        try:
            await self.app(inner, receive, headed)
        finally:
            scope["route"] = inner.get("route")


class CrossOrigin:
    """Lets every page read (without credentials) and the pages of `origins` write.

    Starlette's own middleware has one list of origins for all methods.
    """

    def __init__(self, app: ASGIApp, origins: tuple[str, ...]) -> None:
        self.app = app
        self.origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        asked = headers.get("access-control-request-method")
        if scope["method"] == "OPTIONS" and origin and asked:
            await self._preflight(origin, asked.upper())(scope, receive, send)
            return
        allowed = self._allowed(origin, scope["method"])

        async def shared(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = MutableHeaders(scope=message)
                sent.add_vary_header("Origin")
                if allowed:
                    sent["Access-Control-Allow-Origin"] = allowed
                    sent["Access-Control-Expose-Headers"] = EXPOSED
            await send(message)

        await self.app(scope, receive, shared)

    def _allowed(self, origin: str, method: str) -> str | None:
        if method in READS:
            return "*"
        return origin if origin in self.origins else None

    def _preflight(self, origin: str, method: str) -> Response:
        headers = {"Vary": "Origin", "Access-Control-Max-Age": "600"}
        if allowed := self._allowed(origin, method):
            headers["Access-Control-Allow-Origin"] = allowed
            headers["Access-Control-Allow-Methods"] = method
            headers["Access-Control-Allow-Headers"] = (
                "Content-Type, If-None-Match, Idempotency-Key, X-Request-ID"
            )
        return Response(status_code=204, headers=headers)
