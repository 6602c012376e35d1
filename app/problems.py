"""The kinds of problem the service reports, and the document of one (RFC 9457).

Each kind has an address, ``/problems/{slug}``, with a page that says what it
means and what to do. Which error becomes which kind is decided in ``errors.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, its title, and what the client can do."""

    slug: str
    status: int
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a JSON pointer into the body, or the name of a parameter."""

    message: str
    pointer: str = ""
    parameter: str | None = None

    def document(self) -> dict[str, Any]:
        """Give its JSON."""
        return {"pointer": self.pointer, "parameter": self.parameter, "message": self.message}


KINDS = {
    kind.slug: kind
    for kind in (
        Kind(
            "malformed",
            400,
            "The request cannot be read",
            "The body must be one JSON value in UTF-8: no NaN, no name given twice, no lone "
            "surrogate, no nesting deeper than a thousand. An empty body is no JSON.",
        ),
        Kind(
            "parameters",
            400,
            "A parameter does not fit",
            "Unknown parameters are refused, so that a typing mistake never widens an answer. "
            "`errors` names each parameter with what it takes.",
        ),
        Kind("not-found", 404, "Nothing is here", "Check the address and the id."),
        Kind(
            "method",
            405,
            "The method does not apply here",
            "The `Allow` header lists the methods that do.",
        ),
        Kind(
            "conflict",
            409,
            "The stored state forbids this",
            "Read the resource again, then decide.",
        ),
        Kind(
            "too-large",
            413,
            "The body is too large",
            "One article may have 2 MB, a batch 20 MB, if the operator has set nothing else.",
        ),
        Kind(
            "media-type",
            415,
            "The body is of a kind that is not read here",
            "Send `Content-Type: application/json` in UTF-8, not compressed.",
        ),
        Kind(
            "payload",
            422,
            "The payload does not fit",
            "`errors` points at each part of the body that is wrong. Nothing was stored.",
        ),
        Kind(
            "extraction",
            422,
            "The text could not be read",
            "The pipeline broke one of its own checks on this text: the fault is ours. Nothing "
            "was stored. Please report it with the `request_id`.",
        ),
        Kind(
            "busy",
            503,
            "The service is busy",
            "Send the same request again after the seconds of `Retry-After`; repeating is safe.",
        ),
        Kind(
            "unavailable",
            503,
            "A part of the service is not available",
            "The database does not answer or waits for `claimgraph migrate`, or the language "
            "model could not be loaded. Repeating is safe.",
        ),
        Kind(
            "internal",
            500,
            "Something went wrong on our side",
            "Nothing was stored. Please report it with the `request_id`.",
        ),
        Kind("refused", 400, "The request is refused", "The detail says why."),
    )
}


def document(
    kind: Kind,
    *,
    detail: str,
    instance: str,
    request_id: str,
    status: int | None = None,
    faults: tuple[Fault, ...] = (),
) -> dict[str, Any]:
    """Give the problem document.

    Parameters
    ----------
    detail : str
        What is wrong this time, for a person.
    instance : str
        Path of the request.
    status : int, optional
        Where it differs from the kind's own.
    """
    return {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": status or kind.status,
        "detail": detail,
        "instance": instance,
        "errors": [fault.document() for fault in faults],
        "request_id": request_id,
    }


def page(kind: Kind) -> str:
    """Give the page that explains a kind, as HTML without script or style."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(kind.title)}</title></head><body><main>"
        f"<h1>{escape(kind.title)}</h1><p>HTTP status {kind.status}, "
        f"<code>/problems/{kind.slug}</code></p><p>{escape(kind.advice)}</p>"
        "</main></body></html>"
    )
