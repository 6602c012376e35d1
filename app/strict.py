"""Reads request bodies strictly: bounded, JSON only, nothing said twice.

FastAPI by itself takes NaN, repeated names, lone surrogates and any encoding. Its
own body limit answers in plain text; this one raises, so that every refusal is a
problem document.
"""

from __future__ import annotations

import json
from email.message import Message
from typing import TYPE_CHECKING, Any

import orjson
from fastapi import Request
from fastapi.routing import APIRoute

from app.errors import Refused
from graph.parsing.payloads import repeated

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from starlette.responses import Response

UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


def parse(body: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read one JSON value.

    Raises
    ------
    Refused
        If it is empty, is no UTF-8 JSON (NaN and lone surrogates are none), nests
        too deeply, has a number of thousands of digits, or says a name twice.
    """
    if not body.strip():
        raise Refused("malformed", "the body is empty")
    try:
        orjson.loads(body)
        return json.loads(body, object_pairs_hook=_distinct)
    except (ValueError, RecursionError) as error:
        raise Refused("malformed", f"the body is no JSON: {_reason(error)}") from error


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    twice = repeated(pairs)
    if twice is not None:
        raise ValueError(f"{twice[:50]!r} is given twice")
    return dict(pairs)


def _reason(error: Exception) -> str:
    return "it nests too deeply" if isinstance(error, RecursionError) else str(error)[:200]


class StrictRequest(Request):
    """A request whose body is checked before anything reads it."""

    limit: int

    async def body(self) -> bytes:
        """Read the whole body.

        Raises
        ------
        Refused
            If it is over the limit or no uncompressed JSON in UTF-8.
        """
        if not hasattr(self, "_body"):
            _check_type(self)
            _check_length(self.headers.get("content-length"), self.limit)
            self._body = await self._bounded()
            if not self._body:
                raise Refused("malformed", "the body is empty")
        return self._body

    async def _bounded(self) -> bytes:
        chunks, size = [], 0
        async for chunk in self.stream():
            size += len(chunk)
            if size > self.limit:
                raise _too_large(self.limit)
            chunks.append(chunk)
        return b"".join(chunks)

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Read the body as JSON, strictly."""
        return parse(await self.body())


def _check_type(request: Request) -> None:
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    charset = str(header.get_param("charset", "utf-8")).lower()
    if header.get_content_type() != "application/json" or charset not in UTF8:
        raise Refused("media-type", "send application/json in UTF-8")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Refused("media-type", "send the body uncompressed")


def _check_length(header: str | None, limit: int) -> None:
    if header and header.isdigit() and int(header) > limit:
        raise _too_large(limit)


def _too_large(limit: int) -> Refused:
    return Refused("too-large", f"the body is over {limit:,} bytes")


class StrictRoute(APIRoute):
    """A route that reads at most ``max_body_bytes`` of strict JSON."""

    setting = "max_body_bytes"

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler so that it gets a strict request."""
        handle = super().get_route_handler()
        setting = self.setting

        async def strict(request: Request) -> Response:
            checked = StrictRequest(request.scope, request.receive)
            checked.limit = getattr(request.app.state.resources.settings, setting)
            return await handle(checked)

        return strict


class BatchRoute(StrictRoute):
    """A route that reads at most ``max_batch_bytes`` of strict JSON."""

    setting = "max_batch_bytes"
