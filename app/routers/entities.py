"""Countries, agencies, people, and all entities: the same three operations each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import Reads
from app.schemas import answers, examples
from app.schemas.claims import ClaimPage
from app.schemas.entities import Entity, EntityPage
from app.schemas.fields import NoParameters
from app.schemas.paths import EntityId
from app.schemas.queries import AgencyQuery, EntityClaimQuery, EntityQuery, NameQuery
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
    type: EntityType | None


COLLECTIONS = (
    Collection("countries", "Country", "Countries", EntityType.COUNTRY),
    Collection("agencies", "Agency", "Agencies", EntityType.AGENCY),
    Collection("people", "Person", "People", EntityType.PERSON),
    Collection("entities", "Entity", "Entities", None),
)


def _get(session: Session, identifier: str, collection: Collection) -> dict[str, Any]:
    found = entities.get(session, identifier)
    if collection.type not in (None, found["type"]):
        raise NotFound(collection.one.lower(), identifier)
    return found


async def _list(query: EntityQuery, reader: Reads, type_: EntityType | None) -> Response:
    page = reader.page(query, sort=query.sort)
    return await reader.heavy(
        lambda session: reader.listed(
            entities.find(
                session,
                type=type_,
                q=query.q,
                subtype=query.subtype,
                country=query.country,
                page=page,
            )
        )
    )


@router.get(
    "/v1/entities",
    operation_id="listEntities",
    tags=["entities"],
    response_model=EntityPage,
    responses=answers.read(examples.ENTITY_PAGE),
)
async def list_entities(query: Annotated[EntityQuery, Query()], reader: Reads) -> Response:
    """List all entities by name; `q` is the beginning of a name or alias."""
    return await _list(query, reader, query.type)


@router.get(
    "/v1/countries",
    operation_id="listCountries",
    tags=["countries"],
    response_model=EntityPage,
    responses=answers.read(examples.ENTITY_PAGE),
)
async def list_countries(query: Annotated[NameQuery, Query()], reader: Reads) -> Response:
    """List the countries that the articles speak of, by name."""
    return await _list(EntityQuery(**query.model_dump()), reader, EntityType.COUNTRY)


@router.get(
    "/v1/agencies",
    operation_id="listAgencies",
    tags=["agencies"],
    response_model=EntityPage,
    responses=answers.read(examples.AGENCY_PAGE),
)
async def list_agencies(query: Annotated[AgencyQuery, Query()], reader: Reads) -> Response:
    """List organisations by name: news agencies, outlets, public bodies, companies and others."""
    return await _list(EntityQuery(**query.model_dump()), reader, EntityType.AGENCY)


@router.get(
    "/v1/people",
    operation_id="listPeople",
    tags=["people"],
    response_model=EntityPage,
    responses=answers.read(examples.PEOPLE_PAGE),
)
async def list_people(query: Annotated[NameQuery, Query()], reader: Reads) -> Response:
    """List people by name."""
    return await _list(EntityQuery(**query.model_dump()), reader, EntityType.PERSON)


def _getter(collection: Collection) -> Handler:
    async def get_entity(
        entity_id: EntityId, query: Annotated[NoParameters, Query()], reader: Reads
    ) -> Response:
        del query
        return await reader.light(lambda session: replies.one(_get(session, entity_id, collection)))

    return get_entity


def _claim_lister(collection: Collection) -> Handler:
    async def list_entity_claims(
        entity_id: EntityId, query: Annotated[EntityClaimQuery, Query()], reader: Reads
    ) -> Response:
        page = reader.page(query, sort=query.sort)

        def work(session: Session) -> replies.Reply:
            _get(session, entity_id, collection)
            found = claims.find(session, query.of(entity_id), page)
            return reader.listed(found, count=None, facets=None)

        return await reader.heavy(work)

    return list_entity_claims


for _collection in COLLECTIONS:
    _one = _collection.one.lower()
    router.add_api_route(
        f"/v1/{_collection.path}/{{entity_id}}",
        _getter(_collection),
        operation_id=f"get{_collection.one}",
        tags=[_collection.path],
        summary=f"Get {_collection.one}",
        description=f"Read one {_one}: its names and how many live claims it stands in, by role.",
        response_model=Entity,
        responses=answers.read(examples.ENTITY, more=(404,)),
    )
    router.add_api_route(
        f"/v1/{_collection.path}/{{entity_id}}/claims",
        _claim_lister(_collection),
        operation_id=f"list{_collection.one}Claims",
        tags=[_collection.path],
        summary=f"List {_collection.one} Claims",
        description=(
            f"List the claims in which the {_one} plays a part: as the one who speaks, "
            "unless `role` says otherwise. `/v1/claims` has all filters."
        ),
        response_model=ClaimPage,
        responses=answers.read(examples.CLAIM_PAGE, more=(404,)),
    )
