"""A projected graph as node-link JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    import networkx as nx

    from graph.claims import Json


def document(graph: nx.MultiDiGraph) -> Json:
    """Give ``{nodes, edges, truncated, left_out}`` of a graph of :mod:`graph.network.projection`."""
    nodes = [{"id": node, **attributes} for node, attributes in graph.nodes(data=True)]
    edges = [
        {
            "source": source,
            "target": target,
            "role": data["role"],
            "count": data["count"],
            "claim_ids": list(data["claim_ids"]),
            "first": _day(data["first"]),
            "last": _day(data["last"]),
            "topics": list(data["topics"]),
        }
        for source, target, data in graph.edges(data=True)
    ]
    return {
        "nodes": nodes,
        "edges": edges,
        "truncated": graph.graph["truncated"],
        "left_out": graph.graph["left_out"],
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
