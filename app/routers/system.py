"""The state of the service: alive, ready, what it holds, its counts."""

from __future__ import annotations

from typing import Any

import structlog
from fastapi import APIRouter
from sqlmodel import Session
from starlette.responses import JSONResponse, Response

import migrations
from app import metrics, replies
from app.deps import NO_PARAMETERS, HeldResources, Reads, Resources
from app.schemas import answers, system_examples
from app.schemas.system import Health, MetaOut, Ready
from app.settings import VERSION
from graph import lexicon
from graph.errors import StoreUnavailable
from graph.store import meta
from graph.store.session import reading

router = APIRouter(tags=["system"])

log = structlog.get_logger("claimgraph.system")

FRESH = {"Cache-Control": "no-store"}


@router.get(
    "/healthz",
    operation_id="getHealth",
    response_model=Health,
    responses=answers.state(system_examples.HEALTH),
    dependencies=[NO_PARAMETERS],
)
async def get_health() -> Response:
    """Tell that the process runs; asks nothing of the database."""
    return JSONResponse({"status": "ok"}, headers=FRESH)


@router.get(
    "/readyz",
    operation_id="getReadiness",
    response_model=Ready,
    responses=answers.state(system_examples.READY, problems=(400, 503)),
    dependencies=[NO_PARAMETERS],
)
def get_readiness(held: HeldResources) -> Response:
    """Tell whether requests can be served.

    The database answers and its schema is at the head of the migrations. `pipeline`
    tells whether texts can be read at once, or wait until the model is loaded.
    """
    document = {
        "status": "ready",
        "database": "ok",
        "schema_revision": _schema(held),
        "pipeline": held.pipeline.state,
    }
    return JSONResponse(document, headers=FRESH)


def _schema(held: Resources) -> str:
    current, head = migrations.current(held.engine), migrations.head()
    if current != head:
        raise StoreUnavailable(
            f"the schema is at {current or 'nothing'}, not at {head}: run `claimgraph migrate`"
        )
    return head


@router.get(
    "/v1/meta",
    operation_id="getMeta",
    response_model=MetaOut,
    responses=answers.read(system_examples.META),
    dependencies=[NO_PARAMETERS],
)
async def get_meta(reader: Reads, held: HeldResources) -> Response:
    """Tell what the store holds, how fresh it is, and which versions made it."""
    state = held.pipeline.state
    return await reader.heavy(lambda session: replies.one(_meta(session, held, state)), also=state)


def _meta(session: Session, held: Resources, state: str) -> dict[str, Any]:
    found = meta.meta(session)
    made_by = held.pipeline.get().extractor if state == "ready" else None
    return {
        "version": VERSION,
        "revision": found.revision,
        "changed_at": found.changed_at,
        "newest_published_at": found.newest_published_at,
        "counts": {
            name: getattr(found, name)
            for name in ("articles", "revisions", "claims", "entities", "quantities")
        },
        "lexicon": lexicon.version(),
        "extractor": made_by
        and {name: getattr(made_by, name) for name in ("name", "version", "model", "lexicon")},
        "pipeline": state,
    }


@router.get(
    "/metrics",
    operation_id="getMetrics",
    response_class=Response,
    responses={
        200: {
            "description": "Prometheus' text format.",
            "content": {"text/plain": {"example": "claimgraph_graph_revision 12.0"}},
        },
        **answers.state(None, problems=(400,)),
    }
    | {
        200: {
            "description": "Prometheus' text format.",
            "content": {"text/plain": {"example": "claimgraph_graph_revision 12.0"}},
        }
    },
    dependencies=[NO_PARAMETERS],
)
def get_metrics(held: HeldResources) -> Response:
    """Give the counts for Prometheus; the graph's revision is read at each scrape."""
    try:
        with reading(held.engine) as session:
            held.metrics.revision.set(meta.revision(session))
    except StoreUnavailable:
        log.warning("no revision for the metrics: the store does not answer")
    return Response(held.metrics.text(), headers=FRESH, media_type=metrics.CONTENT_TYPE_LATEST)
