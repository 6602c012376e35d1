"""The graph as nodes and links."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from app.schemas.claims import Claim, Reference
from app.schemas.fields import Output
from graph.ontology import EntityType, Role


class Node(Output):
    """An entity with the number of claims that touch it here."""

    id: str
    type: EntityType | None
    name: str
    country: str | None
    claims: int


class Link(Output):
    """Who says something in which whom plays a part."""

    source: str = Field(description="Id of the speaker.")
    target: str = Field(description="Id of the participant.")
    role: Role
    count: int
    claim_ids: list[str]
    first: dt.date | None
    last: dt.date | None
    topics: list[str]


class LeftOut(Output):
    """What is not drawn."""

    unnamed: int = Field(description="Mentions without an identity.")
    nodes: int
    edges: int
    claims: bool = Field(description="Whether older claims were not even read.")


class GraphOut(Output):
    """A filtered part of the graph, bounded in size."""

    nodes: list[Node]
    edges: list[Link]
    truncated: bool
    left_out: LeftOut


class Hop(Output):
    """One step of a path; `source` speaks of `target`, whichever way the path goes."""

    source: Reference
    target: Reference
    role: Role
    count: int
    claim: Claim | None = Field(description="The newest claim of this link, as evidence.")


class PathOut(Output):
    """The shortest connection between two entities."""

    from_: Reference = Field(alias="from")
    to: Reference
    found: bool
    hops: list[Hop]
    truncated: bool = Field(description="Whether older claims were not searched.")
