"""Entities and what they are called."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - SQLModel reads annotations at run time

from sqlalchemy import Index, Text
from sqlmodel import Field

from graph import ontology
from graph.store.tables.base import NAME_LENGTH, SORTED, Record, one_of


class EntityRecord(Record, table=True):
    """A thing with an identity."""

    __tablename__ = "entity"
    __table_args__ = (
        one_of("type", ontology.EntityType),
        one_of("subtype", ontology.AgencySubtype),
        Index(None, "type", "normal", "id"),
        Index(None, "normal"),
        Index(None, "country"),
    )
    id: str = Field(primary_key=True)
    type: str
    subtype: str | None = None
    name: str = Field(sa_type=Text)
    normal: str = Field(sa_type=SORTED)
    country: str | None = None
    wikidata: str | None = None
    recorded_at: str


class AliasRecord(Record, table=True):
    """One way to call an entity, under its normal form."""

    __tablename__ = "entity_alias"
    __table_args__ = (one_of("kind", ontology.AliasKind), Index(None, "normal"))
    entity_id: str = Field(primary_key=True, foreign_key="entity.id", ondelete="CASCADE")
    normal: str = Field(primary_key=True, sa_type=SORTED)
    kind: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    text: str = Field(sa_type=Text)


class EntityRoleRecord(Record, table=True):
    """What an article calls somebody ("finance minister"), with the article's date."""

    __tablename__ = "entity_role"
    __table_args__ = (Index(None, "article_id"),)
    entity_id: str = Field(primary_key=True, foreign_key="entity.id", ondelete="CASCADE")
    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    role: str = Field(primary_key=True, max_length=NAME_LENGTH)
    said_on: dt.date | None = None
