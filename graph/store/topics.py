"""Topics in use, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from graph.store.bulk import table_of
from graph.store.tables import ClaimRecord, ClaimTopicRecord

if TYPE_CHECKING:
    from sqlmodel import Session

TOPIC = table_of(ClaimTopicRecord)
CLAIM = table_of(ClaimRecord)


def count(session: Session) -> int:
    """Count the topics that some live claim has, those above them too."""
    return len(counts(session))


def counts(session: Session) -> dict[str, int]:
    """Count live claims by topic key, keys in order; a parent counts what is below it too."""
    statement = (
        select(TOPIC.c.topic_key, func.count())
        .join_from(TOPIC, CLAIM, CLAIM.c.position == TOPIC.c.position)
        .where(CLAIM.c.superseded_at.is_(None))
        .group_by(TOPIC.c.topic_key)
    )
    rows = session.connection().execute(statement)
    return dict(sorted((key, total) for key, total in rows))
