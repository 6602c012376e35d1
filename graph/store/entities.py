"""Entities: look-up by name or alias, one entity with its counts, candidates for linking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, bindparam, false, func, or_, select

from graph.claims import Alias, Entity
from graph.errors import NotFound
from graph.names import normal_form
from graph.ontology import AgencySubtype, AliasKind, EntityType, SpeakerKind
from graph.store.bulk import chunks, table_of
from graph.store.filters import Page, Slice
from graph.store.listing import check_sort, in_code_points
from graph.store.tables import (
    AliasRecord,
    ClaimRecord,
    EntityRecord,
    EntityRoleRecord,
    ParticipantRecord,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlmodel import Session

    from graph.claims import Json

SORTS = ("name", "-name")
FIRST_PAGE = Page(sort="name")
SHOWN_ROLES = 50
"""Descriptions shown of one entity, newest first."""
ENTITY = table_of(EntityRecord)
ALIAS = table_of(AliasRecord)
ROLE = table_of(EntityRoleRecord)
CLAIM = table_of(ClaimRecord)
PARTICIPANT = table_of(ParticipantRecord)
BEARERS = (
    select(ENTITY, ALIAS.c.normal.label("form"), ALIAS.c.text, ALIAS.c.kind.label("alias"))
    .join_from(ALIAS, ENTITY, ENTITY.c.id == ALIAS.c.entity_id)
    .where(ALIAS.c.normal.in_(bindparam("forms", expanding=True)))
)


def find(
    session: Session,
    *,
    type: EntityType | None = None,  # noqa: A002 - the field's name
    q: str | None = None,
    subtype: AgencySubtype | None = None,
    country: str | None = None,
    page: Page = FIRST_PAGE,
) -> Slice[Json]:
    """List entities ``{kind, type, id, name, country, subtype}`` by name (sorts: ``name``, ``-name``).

    ``q`` matches the beginning of a name or alias, both in normal form. The key
    of a page is the normal form of the name with the id.

    Raises
    ------
    InvalidInput
        If the sort is another.
    """
    descending = check_sort(page, SORTS)
    name, identifier = ENTITY.c.normal, in_code_points(session, ENTITY.c.id)
    conditions = _conditions({"type": type, "subtype": subtype, "country": country}, q)
    if page.after is not None:
        at, last = page.after[0] or "", page.after[1]
        conditions.append(
            or_(name < at, and_(name == at, identifier < last))
            if descending
            else or_(name > at, and_(name == at, identifier > last))
        )
    order = (name.desc(), identifier.desc()) if descending else (name, identifier)
    statement = select(ENTITY).where(*conditions).order_by(*order).limit(page.limit + 1)
    rows = session.connection().execute(statement).mappings().all()
    shown = rows[: page.limit]
    more = (shown[-1]["normal"], shown[-1]["id"]) if len(rows) > page.limit else None
    return Slice(tuple(_shown(row) for row in shown), more)


def count(
    session: Session,
    *,
    type: EntityType | None = None,  # noqa: A002 - the field's name
    q: str | None = None,
    subtype: AgencySubtype | None = None,
    country: str | None = None,
) -> int:
    """Count the entities that :func:`find` lists, on all its pages together."""
    conditions = _conditions({"type": type, "subtype": subtype, "country": country}, q)
    statement = select(func.count()).select_from(ENTITY).where(*conditions)
    return session.connection().execute(statement).scalar_one()


def get(session: Session, entity_id: str) -> Json:
    """Read one entity.

    Returns
    -------
    dict
        The reference's fields, ``subtype``, ``aliases`` (text, kind, language),
        ``roles`` (text, said_on, article; newest first), ``claims`` (number of live
        claims by role), ``recorded_at``.

    Raises
    ------
    NotFound
        If there is no such entity.
    """
    connection = session.connection()
    row = connection.execute(select(ENTITY).where(ENTITY.c.id == entity_id)).mappings().first()
    if row is None:
        raise NotFound("entity", entity_id)
    aliases = connection.execute(
        select(ALIAS.c.text, ALIAS.c.kind, ALIAS.c.language)
        .where(ALIAS.c.entity_id == entity_id)
        .order_by(ALIAS.c.normal, ALIAS.c.kind, ALIAS.c.language)
    )
    return {
        **_shown(row),
        "aliases": [dict(alias) for alias in aliases.mappings()],
        "roles": _roles(session, entity_id),
        "claims": claim_counts(session, entity_id),
        "recorded_at": row["recorded_at"],
    }


def claim_counts(session: Session, entity_id: str) -> dict[str, int]:
    """Count the live claims in which an entity plays each role."""
    joined = PARTICIPANT.join(CLAIM, CLAIM.c.position == PARTICIPANT.c.position)
    statement = (
        select(PARTICIPANT.c.role, func.count(PARTICIPANT.c.position.distinct()))
        .select_from(joined)
        .where(PARTICIPANT.c.entity_id == entity_id, CLAIM.c.superseded_at.is_(None))
        .group_by(PARTICIPANT.c.role)
    )
    rows = session.connection().execute(statement)
    return dict(sorted((role, total) for role, total in rows))


def lookup(session: Session, forms: Iterable[str]) -> dict[str, tuple[Entity, ...]]:
    """Find the entities that are called by each of the names, put in normal form here.

    Names that nobody bears are left out; the entities of one come in the order of
    their ids, with the alias that matched; a person with what he was last called. One
    statement for 500 names, and one for 500 persons found.
    """
    by_normal: dict[str, list[str]] = {}
    for form in dict.fromkeys(forms):
        by_normal.setdefault(normal_form(form), []).append(form)
    found: dict[str, dict[str, Entity]] = {}
    for chunk in chunks(sorted(by_normal)):
        for row in session.connection().execute(BEARERS, {"forms": chunk}).mappings():
            for form in by_normal[row["form"]]:
                found.setdefault(form, {}).setdefault(row["id"], _entity(row))
    roles = _latest_roles(session, found.values())
    return {
        form: tuple(replace(by_id[key], role=roles.get(key)) for key in sorted(by_id))
        for form, by_id in found.items()
    }


def _latest_roles(session: Session, found: Iterable[Mapping[str, Entity]]) -> dict[str, str]:
    """Give what each person among the entities was called last."""
    people = {e.id for by_id in found for e in by_id.values() if e.type is EntityType.PERSON}
    latest: dict[str, str] = {}
    for chunk in chunks(sorted(people)):
        statement = (
            select(ROLE.c.entity_id, ROLE.c.role)
            .where(ROLE.c.entity_id.in_(chunk))
            .order_by(ROLE.c.said_on.asc().nulls_first(), ROLE.c.role)
        )
        for row in session.connection().execute(statement):
            latest[row.entity_id] = row.role
    return latest


def _roles(session: Session, entity_id: str) -> list[Json]:
    statement = (
        select(ROLE.c.role.label("text"), ROLE.c.said_on, ROLE.c.article_id.label("article"))
        .where(ROLE.c.entity_id == entity_id)
        .order_by(
            ROLE.c.said_on.desc().nulls_last(),
            in_code_points(session, ROLE.c.article_id),
            in_code_points(session, ROLE.c.role),
        )
        .limit(SHOWN_ROLES)
    )
    rows = session.connection().execute(statement).mappings()
    return [{**row, "said_on": row["said_on"] and row["said_on"].isoformat()} for row in rows]


def _conditions(wanted: Mapping[str, str | None], q: str | None) -> list[ColumnElement[bool]]:
    found = [ENTITY.c[key] == str(value) for key, value in wanted.items() if value is not None]
    return found if q is None else [*found, _called(q)]


def _called(query: str) -> ColumnElement[bool]:
    """Let a name or alias begin with `query`: a stretch of the index of normal forms."""
    form = normal_form(query)
    if not form:  # signs only: no name begins with them, though every one begins with nothing
        return false()
    stretch = (ALIAS.c.normal >= form, ALIAS.c.normal < f"{form}\U0010ffff")
    return ENTITY.c.id.in_(select(ALIAS.c.entity_id).where(*stretch))


def _shown(row: Mapping[Any, Any]) -> Json:
    shown = {name: row[name] for name in ("type", "id", "name", "country", "subtype")}
    return {"kind": SpeakerKind.NAMED.value, **shown}


def _entity(row: Mapping[Any, Any]) -> Entity:
    return Entity(
        id=row["id"],
        type=EntityType(row["type"]),
        name=row["name"],
        subtype=AgencySubtype(row["subtype"]) if row["subtype"] else None,
        country=row["country"],
        aliases=(Alias(row["text"], AliasKind(row["alias"])),),
    )
