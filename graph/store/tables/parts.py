"""What hangs on a claim: participants, chain, quantities, topics."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from graph import ontology
from graph.store.tables.base import CLAIM, NAME_LENGTH, PLACE, Record, one_of, share


class ParticipantRecord(Record, table=True):
    """Somebody in a role of a claim."""

    __tablename__ = "participant"
    __table_args__ = (
        one_of("role", ontology.Role),
        one_of("kind", ontology.SpeakerKind),
        one_of("type", ontology.EntityType),
        Index(None, "entity_id", "role", "position"),
        Index(None, "role", "type", "position"),
        Index(None, "role", "kind", "position"),
        Index(None, "role", "country", "position"),
        Index(None, "role", "speaks_for", "position"),
    )
    position: int = Field(primary_key=True, sa_type=PLACE, foreign_key=CLAIM, ondelete="CASCADE")
    number: int = Field(primary_key=True)
    role: str
    kind: str
    type: str | None = None
    entity_id: str | None = Field(default=None, foreign_key="entity.id")
    name: str = Field(sa_type=Text)
    country: str | None = None
    speaks_for: str | None = None
    mention: str = Field(sa_type=Text)
    start: int | None = None
    stop: int | None = None


class StepRecord(Record, table=True):
    """One link of a claim's attribution chain; the last is the originator."""

    __tablename__ = "attribution_step"
    __table_args__ = (
        one_of("kind", ontology.SpeakerKind),
        one_of("type", ontology.EntityType),
        one_of("basis", ontology.Basis),
        share(),
        Index(None, "entity_id", "originator", "position"),
    )
    position: int = Field(primary_key=True, sa_type=PLACE, foreign_key=CLAIM, ondelete="CASCADE")
    number: int = Field(primary_key=True)
    originator: bool
    kind: str
    type: str | None = None
    entity_id: str | None = Field(default=None, foreign_key="entity.id")
    name: str = Field(sa_type=Text)
    country: str | None = None
    basis: str
    confidence: float


class MeasureRecord(Record, table=True):
    """What numbers measure, one row for all numbers of it in all articles.

    ``normal`` are the words of the label, for search; ``traits`` and ``names`` are JSON lists.
    """

    __tablename__ = "measure"
    __table_args__ = (
        Index(None, "event", "population"),
        Index(None, "population", "event"),
    )
    id: str = Field(primary_key=True)
    label: str = Field(sa_type=Text)
    normal: str = Field(sa_type=Text)
    event: str | None = Field(default=None, max_length=NAME_LENGTH)
    population: str | None = Field(default=None, max_length=NAME_LENGTH)
    traits: str = Field(sa_type=Text)
    nationality: str | None = None
    force: str | None = Field(default=None, sa_type=Text)
    place: str | None = Field(default=None, sa_type=Text)
    occasion: str | None = None
    names: str = Field(sa_type=Text)
    within: str | None = Field(default=None, sa_type=Text)
    unit: str | None = None
    per: str | None = None
    stock: bool


class QuantityRecord(Record, table=True):
    """A number inside a claim."""

    __tablename__ = "quantity"
    __table_args__ = (
        CheckConstraint("start < stop", name="span"),
        CheckConstraint("lower IS NULL OR upper IS NULL OR lower <= upper", name="bounds"),
        Index(None, "position", "number"),
        Index(None, "measure_id", "position"),
    )
    id: str = Field(primary_key=True)
    position: int = Field(sa_type=PLACE, foreign_key=CLAIM, ondelete="CASCADE")
    number: int
    measure_id: str | None = None  # of `measure`: SQLite adds no named foreign key to a table
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    approximator: str | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    counted: str | None = Field(default=None, sa_type=Text)
    counted_spans: str = Field(sa_type=Text)
    counted_normal: str = Field(sa_type=Text)
    method: str | None = None
    text: str = Field(sa_type=Text)
    start: int
    stop: int
    inherited: bool


class TopicRecord(Record, table=True):
    """A topic that some claim has, or a parent of one."""

    __tablename__ = "topic"
    key: str = Field(primary_key=True)
    label: str | None = Field(default=None, sa_type=Text)


class ClaimTopicRecord(Record, table=True):
    """A topic of a claim with its evidence; a row without a span is a parent's."""

    __tablename__ = "claim_topic"
    __table_args__ = (
        share(),
        CheckConstraint("(start IS NULL) = (stop IS NULL)", name="span"),
        Index(None, "topic_key", "position"),
    )
    position: int = Field(primary_key=True, sa_type=PLACE, foreign_key=CLAIM, ondelete="CASCADE")
    topic_key: str = Field(primary_key=True, foreign_key="topic.key")
    confidence: float
    start: int | None = None
    stop: int | None = None
    rule: str
