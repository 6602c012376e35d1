"""Countries, agencies, people, places: the things with an identity."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from app.schemas.claims import Reference
from app.schemas.fields import Count, Next, Output
from graph.ontology import AgencySubtype, AliasKind


class EntitySummary(Reference):
    """An entity in a list."""

    subtype: AgencySubtype | None


class EntityPage(Output):
    """One page of entities, by name."""

    data: list[EntitySummary]
    next: str | None = Next
    count: int | None = Count


class EntityAlias(Output):
    """One way to call an entity."""

    text: str
    kind: AliasKind
    language: str


class EntityRole(Output):
    """An office or function, as the article of that day says it."""

    text: str
    said_on: dt.date | None
    article: str = Field(description="Id of the article.")


class Entity(EntitySummary):
    """An entity with its names and how often it plays which part."""

    aliases: list[EntityAlias]
    roles: list[EntityRole]
    claims: dict[str, int] = Field(description="Live claims by the entity's role in them.")
    recorded_at: dt.datetime
