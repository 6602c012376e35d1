"""Rows for the graph: who said something in which somebody plays a part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from graph.claims import Reference
from graph.ontology import EntityType, Role, SpeakerKind
from graph.store.bulk import table_of
from graph.store.conditions import CLAIM, PARTICIPANT
from graph.store.selection import bounds_of, positions
from graph.store.tables import ClaimTopicRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlmodel import Session

    from graph.store.filters import ClaimFilter
    from graph.store.selection import Positions

TOPIC = table_of(ClaimTopicRecord)
COLUMNS = ("kind", "type", "entity_id", "name", "country")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One claim from a speaker to one other participant; ``topics`` are its own, no parents."""

    claim: str
    speaker: Reference
    role: Role
    other: Reference
    topics: tuple[str, ...]
    published_at: dt.date | None
    said_start: dt.date | None
    confidence: float


def edges(session: Session, filters: ClaimFilter, limit: int) -> list[Edge]:
    """Give at most `limit` edges of the newest `limit` matching claims.

    A constant number of statements. Claims in which only the speaker is known give
    no edge.

    Raises
    ------
    InvalidInput
        If a name is no filter.
    """
    found = positions(session, filters, bounds=bounds_of(filters), limit=limit)
    speaker, other = PARTICIPANT.alias("speaker"), PARTICIPANT.alias("other")
    statement = (
        select(
            CLAIM.c.position,
            CLAIM.c.id,
            CLAIM.c.published_at,
            CLAIM.c.said_start,
            CLAIM.c.confidence,
            other.c.role,
            *(speaker.c[name] for name in COLUMNS),
            *(other.c[name] for name in COLUMNS),
        )
        .join_from(CLAIM, speaker, speaker.c.position == CLAIM.c.position)
        .join(other, other.c.position == CLAIM.c.position)
        .where(
            CLAIM.c.position.in_(found),
            speaker.c.role == Role.SPEAKER.value,
            other.c.role != Role.SPEAKER.value,
        )
        .order_by(CLAIM.c.position.desc(), speaker.c.number, other.c.number)
        .limit(limit)
    )
    rows = session.connection().execute(statement).all()
    topics = _topics(session, found)
    return [
        Edge(
            claim=row[1],
            published_at=row[2],
            said_start=row[3],
            confidence=row[4],
            role=Role(row[5]),
            speaker=_reference(row[6:11]),
            other=_reference(row[11:16]),
            topics=tuple(topics.get(row[0], ())),
        )
        for row in rows
    ]


def _topics(session: Session, found: Positions) -> dict[int, list[str]]:
    statement = (
        select(TOPIC.c.position, TOPIC.c.topic_key)
        .where(TOPIC.c.position.in_(found), TOPIC.c.start.is_not(None))
        .order_by(TOPIC.c.position, TOPIC.c.topic_key)
    )
    topics: dict[int, list[str]] = {}
    for place, key in session.connection().execute(statement):
        topics.setdefault(place, []).append(key)
    return {place: sorted(keys) for place, keys in topics.items()}


def _reference(values: Sequence[str | None]) -> Reference:
    kind, type_, identifier, name, country = values
    return Reference(
        SpeakerKind(kind or ""),
        EntityType(type_) if type_ else None,
        identifier,
        name or "",
        country,
    )
