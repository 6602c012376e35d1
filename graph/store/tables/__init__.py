"""The tables of articles, entities, claims and what hangs on them, as SQLModel classes.

Ids are made before the insert. Claims and articles carry a ``position``
(:func:`graph.store.keys.position`): day and tie-break as one integer, by which
every list is sorted. Instants are ISO 8601 text in UTC; lists of offsets are JSON
text. The full-text index ``claim_text`` is no model: it is a virtual table on
SQLite and a ``tsvector`` on PostgreSQL, made by the migrations.
"""

from __future__ import annotations

from graph.store.tables.articles import ArticleRecord, RevisionRecord
from graph.store.tables.base import NAME_LENGTH, Record
from graph.store.tables.claims import ClaimRecord, DocumentRecord, ExtractorRecord
from graph.store.tables.entities import AliasRecord, EntityRecord, EntityRoleRecord
from graph.store.tables.parts import (
    ClaimTopicRecord,
    MeasureRecord,
    ParticipantRecord,
    QuantityRecord,
    StepRecord,
    TopicRecord,
)
from graph.store.tables.state import GraphRevisionRecord

__all__ = [
    "NAME_LENGTH",
    "AliasRecord",
    "ArticleRecord",
    "ClaimRecord",
    "ClaimTopicRecord",
    "DocumentRecord",
    "EntityRecord",
    "EntityRoleRecord",
    "ExtractorRecord",
    "GraphRevisionRecord",
    "MeasureRecord",
    "ParticipantRecord",
    "QuantityRecord",
    "Record",
    "RevisionRecord",
    "StepRecord",
    "TopicRecord",
]
