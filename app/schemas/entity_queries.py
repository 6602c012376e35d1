"""Query parameters of the lists of entities."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from app.schemas.fields import CountryCode, Word
from app.schemas.queries import PageQuery
from graph.ontology import AgencySubtype, EntityType


class NameQuery(PageQuery):
    """Parameters of the lists of entities of one type."""

    q: Word | None = Field(
        default=None, description="Beginning of a name or alias.", examples=["nor"]
    )
    country: CountryCode | None = Field(
        default=None, description="Country it belongs to.", examples=["NO"]
    )
    sort: Literal["name"] = Field(default="name", description="By name.")

    def conditions(self) -> dict[str, Any]:
        """Give what the entities must be, as the store's keywords."""
        return {"q": self.q, "country": self.country}


class AgencyQuery(NameQuery):
    """Parameters of the list of agencies."""

    subtype: AgencySubtype | None = Field(
        default=None, description="Sort of organisation.", examples=["news_agency"]
    )

    def conditions(self) -> dict[str, Any]:
        """Give what the entities must be, as the store's keywords."""
        return {**super().conditions(), "subtype": self.subtype}


class EntityQuery(AgencyQuery):
    """Parameters of the list of all entities."""

    type: EntityType | None = Field(default=None, description="What it is.", examples=["country"])

    def conditions(self) -> dict[str, Any]:
        """Give what the entities must be, as the store's keywords."""
        return {**super().conditions(), "type": self.type}
