"""From claims to a networkx graph: entities as nodes, speaker → participant as edges.

An edge gathers all claims of one speaker in which the other plays one role. What
does not fit the limits, or has no identity, is counted and said.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import networkx as nx

from graph.store import edges as store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sqlmodel import Session

    from graph.claims import Reference
    from graph.store.edges import Edge
    from graph.store.filters import ClaimFilter

ROWS = 20_000
"""Claims times participants that are read at most; the newest come first."""


@dataclass(slots=True)
class _Gathered:
    """The claims of one edge, newest first."""

    claims: list[str] = field(default_factory=list)
    days: list[dt.date] = field(default_factory=list)
    topics: Counter[str] = field(default_factory=Counter)

    def add(self, edge: Edge) -> None:
        self.claims.append(edge.claim)
        self.topics.update(edge.topics)
        if day := edge.said_start or edge.published_at:
            self.days.append(day)


def project(
    session: Session, filters: ClaimFilter, *, limit_nodes: int = 300, limit_edges: int = 1000
) -> nx.MultiDiGraph:
    """Make the graph of the claims that match.

    Parameters
    ----------
    session : Session
        One snapshot.
    filters : ClaimFilter
        Which claims.
    limit_nodes, limit_edges : int
        Most nodes and edges; those with the most claims are kept.

    Returns
    -------
    MultiDiGraph
        Nodes are entity ids with ``type``, ``name``, ``country``, ``claims`` (how many
        touch it). Edges have the role as key, and ``count``, ``claim_ids`` (newest
        first), ``first`` and ``last`` (days or None), ``topics``. The graph's own
        attributes are ``truncated`` and ``left_out`` (``unnamed``, ``nodes``,
        ``edges``, and ``claims``: whether older claims were not read).
    """
    rows = store.edges(session, filters, ROWS + 1)
    graph = of_edges(rows[:ROWS], limit_nodes=limit_nodes, limit_edges=limit_edges)
    beyond = len(rows) > ROWS
    graph.graph["left_out"]["claims"] = beyond
    graph.graph["truncated"] = graph.graph["truncated"] or beyond
    return graph


def of_edges(
    rows: Iterable[Edge], *, limit_nodes: int = 300, limit_edges: int = 1000
) -> nx.MultiDiGraph:
    """Make the graph of given rows; the same rows give the same graph in the same order."""
    people: dict[str, Reference] = {}
    gathered: dict[tuple[str, str, str], _Gathered] = {}
    unnamed = 0
    for row in rows:
        source, target = row.speaker.id, row.other.id
        if source is None or target is None:
            unnamed += 1
            continue
        people.setdefault(source, row.speaker)
        people.setdefault(target, row.other)
        gathered.setdefault((source, target, row.role.value), _Gathered()).add(row)
    nodes = _weightiest_nodes(gathered, limit_nodes)
    kept = _weightiest_edges(gathered, nodes, limit_edges)
    graph = nx.MultiDiGraph()
    for identifier, claims in sorted(nodes.items()):
        _add_node(graph, identifier, people[identifier], claims)
    for (source, target, role), edge in sorted(kept.items()):
        _add_edge(graph, source, target, role, edge)
    left = {
        "unnamed": unnamed,
        "nodes": len(people) - len(nodes),
        "edges": len(gathered) - len(kept),
        "claims": False,
    }
    graph.graph.update(left_out=left, truncated=bool(left["nodes"] or left["edges"]))
    return graph


def _weightiest_nodes(
    gathered: dict[tuple[str, str, str], _Gathered], limit: int
) -> dict[str, int]:
    touching: dict[str, set[str]] = {}
    for (source, target, _), edge in gathered.items():
        touching.setdefault(source, set()).update(edge.claims)
        touching.setdefault(target, set()).update(edge.claims)
    ranked = sorted(touching, key=lambda node: (-len(touching[node]), node))
    return {node: len(touching[node]) for node in ranked[:limit]}


def _weightiest_edges(
    gathered: dict[tuple[str, str, str], _Gathered], nodes: dict[str, int], limit: int
) -> dict[tuple[str, str, str], _Gathered]:
    inside = [key for key in gathered if key[0] in nodes and key[1] in nodes]
    ranked = sorted(inside, key=lambda key: (-len(gathered[key].claims), key))
    return {key: gathered[key] for key in ranked[:limit]}


def _add_node(graph: nx.MultiDiGraph, identifier: str, who: Reference, claims: int) -> None:
    kind = who.type.value if who.type else None
    graph.add_node(identifier, type=kind, name=who.name, country=who.country, claims=claims)


def _add_edge(graph: nx.MultiDiGraph, source: str, target: str, role: str, edge: _Gathered) -> None:
    graph.add_edge(
        source,
        target,
        key=role,
        role=role,
        count=len(edge.claims),
        claim_ids=tuple(edge.claims),
        first=min(edge.days, default=None),
        last=max(edge.days, default=None),
        topics=tuple(sorted(edge.topics, key=lambda key: (-edge.topics[key], key))),
    )
