"""Answers as bytes: encoded by orjson, documents of the store joined as they are.

A claim is stored as the JSON it is served as; a list of them is their bytes with
commas between, never parsed. ``response_model`` stays the contract, and a test
holds these answers to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import orjson
from starlette.responses import Response

from app import pagination

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.store.filters import Slice

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """A body with the headers it needs."""

    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


def one(document: Any) -> Reply:  # noqa: ANN401 - any JSON, or the bytes of one
    """Reply with one document."""
    return Reply(encoded(document))


def encoded(document: Any) -> bytes:  # noqa: ANN401 - any JSON, or the bytes of one
    """Encode a document, unless it is bytes already."""
    return document if isinstance(document, bytes) else orjson.dumps(document)


def array(documents: Sequence[Any]) -> bytes:
    """Encode a list of documents."""
    return b"[" + b",".join(map(encoded, documents)) + b"]"


def whole(documents: Sequence[Any]) -> Reply:
    """Reply with a list that has one page only."""
    return Reply(b'{"data":' + array(documents) + b',"next":null}')


def listed(
    found: Slice[T],
    *,
    path: str,
    parameters: Sequence[tuple[str, str]],
    extra: dict[str, Any],
) -> Reply:
    """Reply with one page of a list, its cursor and its ``Link``.

    Parameters
    ----------
    extra : dict
        Further members of the body (``count``, ``facets``).
    """
    cursor, headers = None, {}
    if found.next is not None:
        cursor = pagination.encode(found.next, of=pagination.digest(path, parameters))
        address = pagination.next_address(path, parameters, cursor)
        headers["Link"] = f'<{address}>; rel="next"'
    rest = orjson.dumps({"next": cursor, **extra})
    return Reply(b'{"data":' + array(found.rows) + b"," + rest[1:], headers)


def response(reply: Reply, *, etag: str) -> Response:
    """Make the HTTP response of a read."""
    headers = {"ETag": etag, "Cache-Control": "no-cache", **reply.headers}
    return Response(reply.body, headers=headers, media_type="application/json")


def unchanged(etag: str) -> Response:
    """Tell the client that it has the answer."""
    return Response(status_code=304, headers={"ETag": etag, "Cache-Control": "no-cache"})
