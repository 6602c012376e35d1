"""Bounded types that query, path and body share."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from app.errors import meant

PRINTABLE = r"^[^\x00-\x1f\x7f]*$"

Word = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=PRINTABLE)]
"""A value of a filter, an id, a name."""

Words = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=PRINTABLE)]
"""A question or a search."""

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _iso_day(value: Any) -> dt.date:  # noqa: ANN401 - whatever the query carries
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or not ISO_DAY.fullmatch(value):
        raise PydanticCustomError("day", "a day is written YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day", "there is no such day") from None


Day = Annotated[
    dt.date,
    BeforeValidator(_iso_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day; numbers and times are refused, which pydantic alone would take."""


class QueryModel(BaseModel):
    """Parameters of one operation; those it does not have are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _known(cls, values: Any) -> Any:  # noqa: ANN401 - what FastAPI hands in
        known = {field.alias or name for name, field in cls.model_fields.items()}
        for name in values:
            if name not in known:
                hint = meant(name, sorted(known))
                listed = "" if hint else f"; known: {', '.join(sorted(known)) or 'none'}"
                raise PydanticCustomError(
                    "unknown_parameter",
                    "unknown parameter {name}{hint}",
                    {"name": repr(name[:60]), "hint": hint or listed, "parameter": name},
                )
        return values


class NoParameters(QueryModel):
    """An operation without parameters."""


Next: Any = Field(description="Cursor of the next page; null on the last.")

Count: Any = Field(description="Rows of all pages, with `count=exact`; else null.")


class Output(BaseModel):
    """An answer: exactly these members, all of them always there."""

    model_config = ConfigDict(extra="forbid", frozen=True)
