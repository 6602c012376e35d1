"""The graph as a whole."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint
from sqlmodel import Field

from graph.store.tables.base import Record


class GraphRevisionRecord(Record, table=True):
    """One row: how often the graph has changed, and when last."""

    __tablename__ = "graph_revision"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int = Field(sa_type=BigInteger)
    changed_at: str | None = None
