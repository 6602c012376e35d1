"""The problem document of every error (RFC 9457)."""

from __future__ import annotations

from pydantic import Field

from app.schemas.fields import Output


class Fault(Output):
    """One thing that is wrong."""

    pointer: str = Field(description="JSON pointer into the body; empty for the whole of it.")
    parameter: str | None = Field(description="Name of the parameter, where it is one.")
    message: str


class Problem(Output):
    """What went wrong, for programs and for people."""

    type: str = Field(description="Address of the page that explains this kind of problem.")
    title: str
    status: int = Field(ge=400, le=599)
    detail: str
    instance: str = Field(description="Path of the request.")
    errors: list[Fault]
    request_id: str = Field(description="Also in the header `X-Request-ID` and in our logs.")
