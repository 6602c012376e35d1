"""The composition root: the one place where settings, engine, pipeline and routers meet."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import anyio.to_thread
from fastapi import Depends, FastAPI

from app import description, errors
from app.deps import Resources
from app.deps.extraction import Gate, PipelineHolder
from app.deps.parameters import once
from app.deps.turns import Turns
from app.metrics import Metrics
from app.middleware import CrossOrigin, Guarded, Headed, Observed, configure_logs
from app.routers import (
    articles,
    ask,
    batch,
    claims,
    documentation,
    entities,
    extract,
    measures,
    network,
    quantities,
    system,
    topics,
)
from graph.pipeline import assembly
from graph.store.session import open_engine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy import Engine

    from app.settings import Settings
    from graph.pipeline.stage import Pipeline

ROUTERS = (
    batch,
    articles,
    extract,
    claims,
    ask,
    quantities,
    measures,
    entities,
    topics,
    network,
    system,
    documentation,
)


def create_app(
    settings: Settings, *, pipeline: Pipeline | None = None, engine: Engine | None = None
) -> FastAPI:
    """Compose the service.

    The engine opens with the application and the schema is left as it is: migrating
    is a command of its own, and ``/readyz`` says when it waits to be run.

    Parameters
    ----------
    settings : Settings
    pipeline : Pipeline, optional
        Instead of the one that the settings name; tests give a small one.
    engine : Engine, optional
        Instead of the one that the settings name; whoever gives it closes it.

    Raises
    ------
    ConfigurationError
        If the database's URL is of no supported kind.
    """
    configure_logs(form=settings.log_format, level=settings.log_level)
    held = _resources(settings, pipeline, engine)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = settings.threads
        if settings.preload:
            held.pipeline.begin(then=_settle)
        try:
            yield
        finally:
            if engine is None:
                held.engine.dispose()

    app = FastAPI(
        title="claimgraph",
        lifespan=lifespan,
        openapi_url="/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(once)],
    )
    app.state.resources = held
    for module in ROUTERS:
        app.include_router(module.router)
    errors.install(app)
    description.install(app)
    app.add_middleware(Headed)
    app.add_middleware(CrossOrigin, origins=settings.cors_origins)
    app.add_middleware(Guarded)
    app.add_middleware(Observed, metrics=held.metrics)
    return app


def _settle() -> None:
    """Leave what is loaded for good out of garbage collection.

    Model and lexicons are so many objects that walking them made all requests wait.
    """
    gc.collect()
    gc.freeze()


def _resources(settings: Settings, pipeline: Pipeline | None, engine: Engine | None) -> Resources:
    def make() -> Pipeline:
        return pipeline or assembly.build(settings.model)

    return Resources(
        settings=settings,
        engine=engine or open_engine(settings.database_url),
        pipeline=PipelineHolder(make, seconds=settings.extraction_wait_seconds),
        gate=Gate(
            slots=settings.extractions,
            waiting=settings.extractions_waiting,
            seconds=settings.extraction_wait_seconds,
        ),
        questions=Turns(
            slots=settings.questions,
            waiting=settings.questions_waiting,
            seconds=settings.question_wait_seconds,
        ),
        metrics=Metrics(),
    )
