"""Pure functions on a projected graph."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import networkx as nx


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: ``source`` speaks of ``target``, whichever way the path goes.

    ``claim`` is the id of the newest claim that shows it; ``count`` is how many do.
    """

    source: str
    target: str
    role: str
    count: int
    claim: str


def path(graph: nx.MultiDiGraph, source: str, target: str) -> tuple[Hop, ...] | None:
    """Find the shortest connection; who speaks and who is spoken of count alike.

    Parameters
    ----------
    graph : MultiDiGraph
        Of :func:`graph.network.projection.project`.
    source, target : str
        Entity ids.

    Returns
    -------
    tuple of Hop or None
        None where there is no connection; empty where both are the same. Of several
        shortest ones always the same, the first in the order of the ids.

    Notes
    -----
    Breadth first, linear in nodes and edges.
    """
    if source not in graph or target not in graph:
        return None
    undirected = nx.Graph()
    undirected.add_nodes_from(sorted(graph.nodes))
    undirected.add_edges_from(sorted({(a, b) if a < b else (b, a) for a, b in graph.edges()}))
    nodes = nx.single_source_shortest_path(undirected, source).get(target)
    if nodes is None:
        return None
    return tuple(_hop(graph, here, there) for here, there in pairwise(nodes))


def _hop(graph: nx.MultiDiGraph, here: str, there: str) -> Hop:
    both = [
        (source, target, role, data)
        for source, target in ((here, there), (there, here))
        for role, data in sorted(graph.get_edge_data(source, target, default={}).items())
    ]
    source, target, role, data = max(both, key=lambda edge: edge[3]["count"])
    return Hop(source, target, role, data["count"], data["claim_ids"][0])
