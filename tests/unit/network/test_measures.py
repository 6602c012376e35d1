"""Paths are shortest, read both ways, and always the same."""

from __future__ import annotations

import networkx as nx
import pytest

from graph.network import measures
from graph.network.measures import Hop


def make(*links: tuple[str, str, str, int]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for source, target, role, count in links:
        claims = tuple(f"{source}{target}{role}{n}" for n in range(count))
        graph.add_edge(source, target, key=role, role=role, count=count, claim_ids=claims)
    return graph


def test_path_keeps_who_speaks_of_whom() -> None:
    graph = make(("NO", "SE", "about", 1), ("FI", "SE", "accused", 2))

    hops = measures.path(graph, "NO", "FI")

    assert hops == (
        Hop("NO", "SE", "about", 1, "NOSEabout0"),
        Hop("FI", "SE", "accused", 2, "FISEaccused0"),
    )


def test_path_shows_the_link_with_most_claims() -> None:
    graph = make(("NO", "SE", "about", 1), ("SE", "NO", "accused", 3), ("NO", "SE", "victim", 2))

    hops = measures.path(graph, "NO", "SE")

    assert hops is not None
    assert hops[0].role == "accused"


def test_path_takes_the_first_of_equals() -> None:
    links = [("NO", "SE", "about", 1), ("SE", "FI", "about", 1)]
    links += [("NO", "DK", "about", 1), ("DK", "FI", "about", 1)]

    found = {measures.path(make(*order), "NO", "FI") for order in (links, links[::-1])}

    assert len(found) == 1
    assert [hop.target for hop in found.pop() or ()] == ["DK", "FI"]


@pytest.mark.parametrize(("source", "target"), [("NO", "IS"), ("IS", "NO"), ("NO", "XX")])
def test_path_without_connection_is_none(source: str, target: str) -> None:
    graph = make(("NO", "SE", "about", 1), ("IS", "FO", "about", 1))

    assert measures.path(graph, source, target) is None


def test_path_to_itself_has_no_hops() -> None:
    assert measures.path(make(("NO", "SE", "about", 1)), "NO", "NO") == ()
