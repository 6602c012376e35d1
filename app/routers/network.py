"""The graph: who speaks of whom."""

from __future__ import annotations

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import Reads
from app.schemas import answers, examples
from app.schemas.network import GraphOut, PathOut
from app.schemas.queries import GraphQuery, PathQuery
from graph.network import measures, nodelink, projection
from graph.store import claims, entities

router = APIRouter(tags=["graph"])

REFERENCE = ("kind", "type", "id", "name", "country")

PATH_NODES = 10_000
PATH_EDGES = 20_000


@router.get(
    "/v1/graph",
    operation_id="getGraph",
    response_model=GraphOut,
    responses=answers.read(examples.GRAPH),
)
async def get_graph(query: Annotated[GraphQuery, Query()], reader: Reads) -> Response:
    """Give a filtered part of the graph as nodes and links.

    A link goes from a speaker to a participant, one for each role, with the ids of its
    claims, newest first. At most 300 nodes and 1,000 links, those with the most
    claims; `left_out` says what is not drawn.
    """

    def work(session: Session) -> replies.Reply:
        graph = projection.project(
            session,
            query.filters(),
            limit_nodes=query.limit_nodes,
            limit_edges=query.limit_edges,
        )
        return replies.one(nodelink.document(graph))

    return await reader.heavy(work)


@router.get(
    "/v1/graph/path",
    operation_id="getGraphPath",
    response_model=PathOut,
    responses=answers.read(examples.PATH, more=(404,)),
)
async def get_graph_path(query: Annotated[PathQuery, Query()], reader: Reads) -> Response:
    """Find the shortest connection between two entities.

    Each hop has the newest claim that makes it. Who speaks and who is spoken of count
    alike: `source` of a hop is its speaker. Without a connection `found` is false.
    """
    return await reader.heavy(lambda session: replies.one(_path(session, query)))


def _path(session: Session, query: PathQuery) -> dict[str, Any]:
    ends = [entities.get(session, end) for end in (query.from_, query.to)]
    graph = projection.project(
        session, query.filters(), limit_nodes=PATH_NODES, limit_edges=PATH_EDGES
    )
    hops = measures.path(graph, query.from_, query.to)
    evidence = claims.get_many(session, [hop.claim for hop in hops or ()])
    return {
        "from": {key: ends[0][key] for key in REFERENCE},
        "to": {key: ends[1][key] for key in REFERENCE},
        "found": hops is not None,
        "hops": [
            {
                "source": _reference(graph.nodes[hop.source], hop.source),
                "target": _reference(graph.nodes[hop.target], hop.target),
                "role": hop.role,
                "count": hop.count,
                "claim": orjson.loads(evidence[hop.claim]) if hop.claim in evidence else None,
            }
            for hop in hops or ()
        ],
        "truncated": graph.graph["truncated"],
    }


def _reference(node: dict[str, Any], identifier: str) -> dict[str, Any]:
    return {
        "kind": "named",
        "id": identifier,
        **{key: node[key] for key in ("type", "name", "country")},
    }
