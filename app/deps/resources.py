"""All that one application holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Engine

from app.deps.extraction import Gate, PipelineHolder
from app.deps.turns import Turns
from app.metrics import Metrics
from app.settings import Settings


def now() -> dt.datetime:
    """Give the present instant in UTC."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """Made by ``main.create_app``, kept in ``app.state.resources``."""

    settings: Settings
    engine: Engine
    pipeline: PipelineHolder
    gate: Gate
    questions: Turns
    metrics: Metrics
    clock: Callable[[], dt.datetime] = now


def resources(request: Request) -> Resources:
    """Give the application's resources."""
    held: Resources = request.app.state.resources
    return held


HeldResources = Annotated[Resources, Depends(resources)]
