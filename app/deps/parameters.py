"""Refuses parameters that an operation does not have, and one given twice where it has one value.

FastAPI ignores the first, and takes the last of two; which limit was meant nobody can know.
"""

from __future__ import annotations

from collections import Counter
from typing import Annotated, get_origin

from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel

from app.schemas.fields import NoParameters

REPEATED = "given %d times; give it once"


async def once(request: Request) -> None:
    """Look at the names of the query.

    Raises
    ------
    RequestValidationError
        If a parameter of one value is given more than once.
    """
    given = Counter(name for name, _ in request.query_params.multi_items())
    if not given or max(given.values()) == 1:
        return
    for name in _single(request.scope["route"]):
        if given[name] > 1:
            # as a fault of the query, also where the operation has a body
            fault = {"type": "repeated", "loc": ("query", name), "msg": REPEATED % given[name]}
            raise RequestValidationError([fault])


def _single(route: APIRoute) -> tuple[str, ...]:
    """Name the parameters of one value; whatever else is repeated, its model judges."""
    models = [field.field_info.annotation for field in route.dependant.query_params]
    return tuple(
        field.alias or name
        for model in models
        if isinstance(model, type) and issubclass(model, BaseModel)
        for name, field in model.model_fields.items()
        if get_origin(field.annotation) is not list
    )


async def _none(query: Annotated[NoParameters, Query()]) -> None:
    """Take no parameter; the model refuses any, with those that are known."""
    del query


NO_PARAMETERS = Depends(_none)
"""For operations without parameters."""
