"""Articles and their revisions."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - SQLModel reads annotations at run time

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from graph import ontology
from graph.store.tables.base import NAME_LENGTH, PLACE, Record, one_of


class ArticleRecord(Record, table=True):
    """One article as it stands now; `revision` is the number of its current revision."""

    __tablename__ = "article"
    __table_args__ = (
        one_of("status", ontology.ArticleStatus),
        one_of("published_precision", ontology.Precision),
        CheckConstraint("revision >= 1", name="revision"),
        Index(None, "position"),
        Index(None, "outlet_id", "position"),
        Index(None, "outlet_normal", "position"),
    )
    id: str = Field(primary_key=True)
    natural_hash: str = Field(unique=True)
    natural_key: str = Field(sa_type=Text)
    position: int = Field(sa_type=PLACE)
    revision: int
    status: str
    title: str | None = Field(default=None, sa_type=Text)
    title_normal: str = Field(sa_type=Text)
    outlet: str | None = Field(default=None, sa_type=Text)
    outlet_normal: str | None = Field(default=None, max_length=NAME_LENGTH)
    outlet_id: str | None = Field(default=None, foreign_key="entity.id")
    url: str | None = Field(default=None, sa_type=Text)
    external_id: str | None = Field(default=None, sa_type=Text)
    published_at: dt.date | None = None
    published_precision: str
    dateline: str | None = Field(default=None, sa_type=Text)
    language: str
    recorded_at: str


class RevisionRecord(Record, table=True):
    """One text of an article; offsets of claims are valid against it only."""

    __tablename__ = "article_revision"
    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        Index(None, "article_id", "content_hash", unique=True),
    )
    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    number: int = Field(primary_key=True)
    content_hash: str
    title: str | None = Field(default=None, sa_type=Text)
    raw: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    offsets: str = Field(sa_type=Text)
    entities: str = Field(sa_type=Text)
    notes: str = Field(sa_type=Text)
    claims: int
    entity_count: int
    quantities: int
    language: str
    recorded_at: str
