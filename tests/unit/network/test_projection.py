"""The projection gathers, bounds and says what it left out."""

from __future__ import annotations

import datetime as dt

from graph.claims import Reference
from graph.network import nodelink, projection
from graph.ontology import EntityType, Role, SpeakerKind
from graph.store.edges import Edge


def country(code: str) -> Reference:
    return Reference(SpeakerKind.NAMED, EntityType.COUNTRY, code, f"Land {code}", code)


UNNAMED = Reference(SpeakerKind.ANONYMOUS, None, None, "an official")


def edge(
    claim: str, speaker: str, other: str, role: Role = Role.ABOUT, day: dt.date | None = None
) -> Edge:
    return Edge(
        claim=claim,
        speaker=country(speaker),
        role=role,
        other=country(other),
        topics=("trade", f"trade.{role.value}"),
        published_at=day,
        said_start=None,
        confidence=0.9,
    )


def test_of_edges_gathers_claims_of_one_role() -> None:
    rows = [
        edge("clm_2", "NO", "SE", day=dt.date(2026, 3, 2)),
        edge("clm_1", "NO", "SE", day=dt.date(2026, 1, 5)),
        edge("clm_1", "NO", "SE", Role.ACCUSED),
    ]

    graph = projection.of_edges(rows)

    about = graph["NO"]["SE"]["about"]
    assert about["claim_ids"] == ("clm_2", "clm_1")
    assert (about["first"], about["last"]) == (dt.date(2026, 1, 5), dt.date(2026, 3, 2))
    assert graph["NO"]["SE"]["accused"]["count"] == 1
    assert graph["NO"]["SE"]["accused"]["first"] is None
    assert graph.nodes["NO"] == {
        "type": "country",
        "name": "Land NO",
        "country": "NO",
        "claims": 2,
    }


def test_of_edges_prefers_the_day_of_saying() -> None:
    row = edge("clm_1", "NO", "SE", day=dt.date(2026, 3, 2))
    said = Edge(
        **{f: getattr(row, f) for f in Edge.__slots__} | {"said_start": dt.date(2026, 3, 1)}
    )

    graph = projection.of_edges([said])

    assert graph["NO"]["SE"]["about"]["first"] == dt.date(2026, 3, 1)


def test_of_edges_counts_the_unnamed() -> None:
    row = edge("clm_1", "NO", "SE")
    unnamed = Edge(**{f: getattr(row, f) for f in Edge.__slots__} | {"speaker": UNNAMED})

    graph = projection.of_edges([unnamed, row])

    assert graph.graph["left_out"]["unnamed"] == 1
    assert not graph.graph["truncated"]


def test_of_edges_keeps_the_weightiest() -> None:
    rows = [edge(f"clm_{n}", "NO", "SE") for n in range(3)]
    rows += [edge("clm_8", "SE", "DK"), edge("clm_9", "FI", "DK")]

    graph = projection.of_edges(rows, limit_nodes=3, limit_edges=1)

    assert sorted(graph.nodes) == ["DK", "NO", "SE"]
    assert list(graph.edges(keys=True)) == [("NO", "SE", "about")]
    assert graph.graph["truncated"]
    assert graph.graph["left_out"] == {"unnamed": 0, "nodes": 1, "edges": 2, "claims": False}


def test_document_is_node_link_json() -> None:
    graph = projection.of_edges([edge("clm_1", "NO", "SE", day=dt.date(2026, 3, 2))])

    document = nodelink.document(graph)

    assert [node["id"] for node in document["nodes"]] == ["NO", "SE"]
    assert document["edges"] == [
        {
            "source": "NO",
            "target": "SE",
            "role": "about",
            "count": 1,
            "claim_ids": ["clm_1"],
            "first": "2026-03-02",
            "last": "2026-03-02",
            "topics": ["trade", "trade.about"],
        }
    ]
    assert document["truncated"] is False


def test_document_of_nothing_is_empty() -> None:
    document = nodelink.document(projection.of_edges([]))

    assert document["nodes"] == []
    assert document["edges"] == []
