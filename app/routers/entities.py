"""Countries, agencies, people, and all entities: the same three operations each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import NO_PARAMETERS, Reads
from app.schemas import answers, examples
from app.schemas.claims import ClaimPage
from app.schemas.entities import Entity, EntityPage
from app.schemas.entity_queries import AgencyQuery, EntityQuery, NameQuery
from app.schemas.paths import EntityId
from app.schemas.queries import EntityClaimQuery
from graph.errors import NotFound
from graph.ontology import EntityType
from graph.store import claims, entities

router = APIRouter()

Handler = Callable[..., Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of entity under its address."""

    path: str
    one: str
    many: str
    only: EntityType | None
    query: type[NameQuery]
    example: dict[str, Any]
    what: str


COLLECTIONS = (
    Collection(
        "countries",
        "Country",
        "Countries",
        EntityType.COUNTRY,
        NameQuery,
        examples.ENTITY_PAGE,
        "List the countries that the articles speak of, by name.",
    ),
    Collection(
        "agencies",
        "Agency",
        "Agencies",
        EntityType.AGENCY,
        AgencyQuery,
        examples.AGENCY_PAGE,
        "List organisations by name: news agencies, outlets, public bodies, companies and others.",
    ),
    Collection(
        "people",
        "Person",
        "People",
        EntityType.PERSON,
        NameQuery,
        examples.PEOPLE_PAGE,
        "List people by name.",
    ),
    Collection(
        "entities",
        "Entity",
        "Entities",
        None,
        EntityQuery,
        examples.ENTITY_PAGE,
        "List all entities by name; `q` is the beginning of a name or alias.",
    ),
)


def _get(session: Session, identifier: str, collection: Collection) -> dict[str, Any]:
    found = entities.get(session, identifier)
    if collection.only not in (None, found["type"]):
        raise NotFound(collection.one.lower(), identifier)
    return found


def _lister(collection: Collection) -> Handler:
    async def list_entities(query: NameQuery, reader: Reads) -> Response:
        page = reader.page(query, sort=query.sort)
        wanted = {"type": collection.only, **query.conditions()}

        def work(session: Session) -> replies.Reply:
            found = entities.find(session, page=page, **wanted)
            count = entities.count(session, **wanted) if query.wants_count else None
            return reader.listed(found, count=count)

        return await reader.heavy(work)

    # FastAPI reads the parameters of each list from here
    list_entities.__annotations__["query"] = Annotated[collection.query, Query()]
    return list_entities


def _getter(collection: Collection) -> Handler:
    async def get_entity(entity_id: EntityId, reader: Reads) -> Response:
        return await reader.light(lambda session: replies.one(_get(session, entity_id, collection)))

    return get_entity


def _claim_lister(collection: Collection) -> Handler:
    async def list_entity_claims(
        entity_id: EntityId, query: Annotated[EntityClaimQuery, Query()], reader: Reads
    ) -> Response:
        page = reader.page(query, sort=query.sort)

        def work(session: Session) -> replies.Reply:
            _get(session, entity_id, collection)
            filters = query.of(entity_id)
            count = claims.count(session, filters) if query.wants_count else None
            return reader.listed(claims.find(session, filters, page), count=count, facets=None)

        return await reader.heavy(work)

    return list_entity_claims


def _add(collection: Collection) -> None:
    path, one = f"/v1/{collection.path}", collection.one.lower()
    tags: list[str | Enum] = [collection.path]
    router.add_api_route(
        path,
        _lister(collection),
        operation_id=f"list{collection.many}",
        tags=tags,
        summary=f"List {collection.many}",
        description=collection.what,
        response_model=EntityPage,
        responses=answers.read(collection.example),
    )
    router.add_api_route(
        f"{path}/{{entity_id}}",
        _getter(collection),
        operation_id=f"get{collection.one}",
        tags=tags,
        summary=f"Get {collection.one}",
        description=f"Read one {one}: its names and how many live claims it stands in, by role.",
        response_model=Entity,
        responses=answers.read(examples.ENTITY, more=(404,)),
        dependencies=[NO_PARAMETERS],
    )
    router.add_api_route(
        f"{path}/{{entity_id}}/claims",
        _claim_lister(collection),
        operation_id=f"list{collection.one}Claims",
        tags=tags,
        summary=f"List {collection.one} Claims",
        description=(
            f"List the claims in which the {one} plays a part: as the one who speaks, "
            "unless `role` says otherwise. `/v1/claims` has all filters."
        ),
        response_model=ClaimPage,
        responses=answers.read(examples.CLAIM_PAGE, more=(404,)),
    )


for _collection in COLLECTIONS:
    _add(_collection)
