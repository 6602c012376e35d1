"""The taxonomy of topics with counts."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import NO_PARAMETERS, Reads
from app.schemas import answers, examples
from app.schemas.claims import ClaimPage
from app.schemas.paths import TopicKey
from app.schemas.queries import TopicClaimQuery
from app.schemas.topics import TopicCount, TopicList
from graph import lexicon
from graph.errors import NotFound
from graph.store import claims, topics

router = APIRouter(tags=["topics"])


def _taxonomy(session: Session) -> dict[str, dict[str, Any]]:
    counts = topics.counts(session)
    return {
        topic["key"]: {
            "key": topic["key"],
            "label": topic["label"],
            "parent": topic["key"].rpartition(".")[0] or None,
            "claims": counts.get(topic["key"], 0),
        }
        for topic in lexicon.table("topics")["topic"]
    }


def _topic(session: Session, key: str) -> dict[str, Any]:
    try:
        return _taxonomy(session)[key]
    except KeyError:
        raise NotFound("topic", key) from None


@router.get(
    "/v1/topics",
    operation_id="listTopics",
    response_model=TopicList,
    responses=answers.read(examples.TOPICS),
    dependencies=[NO_PARAMETERS],
)
async def list_topics(reader: Reads) -> Response:
    """List all topics with the number of live claims on them or below them."""
    return await reader.heavy(lambda session: replies.whole([*_taxonomy(session).values()]))


@router.get(
    "/v1/topics/{key}",
    operation_id="getTopic",
    response_model=TopicCount,
    responses=answers.read(examples.TOPIC, more=(404,)),
    dependencies=[NO_PARAMETERS],
)
async def get_topic(key: TopicKey, reader: Reads) -> Response:
    """Read one topic with its count."""
    return await reader.heavy(lambda session: replies.one(_topic(session, key)))


@router.get(
    "/v1/topics/{key}/claims",
    operation_id="listTopicClaims",
    response_model=ClaimPage,
    responses=answers.read(examples.CLAIM_PAGE, more=(404,)),
)
async def list_topic_claims(
    key: TopicKey, query: Annotated[TopicClaimQuery, Query()], reader: Reads
) -> Response:
    """List the claims on a topic or below it; `/v1/claims?topic=` has all filters."""
    page = reader.page(query, sort=query.sort)

    def work(session: Session) -> replies.Reply:
        _topic(session, key)
        filters = query.on(key)
        count = claims.count(session, filters) if query.wants_count else None
        return reader.listed(claims.find(session, filters, page), count=count, facets=None)

    return await reader.heavy(work)
