"""Which entity a name means: the identity of a mention, made from the text where possible.

An id is the ISO code for a country; ``{type}-{key}`` where a gazetteer has the name;
else ``{type}-{slug}``, for a public body with its country: the order in which
articles arrive does not change it. The alias index is asked only for names that no
gazetteer has.

A last name alone is nobody's identity: it holds within one text, and beyond it only with
an office that one person holds at a time ("the Ruritanian president, Quill"), or where
office and country are those of the one person known by that name. Two people of one full
name stay apart where both have a country and an office, and these differ, or where their
callings do.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

from graph import callings, lexicon, names
from graph.claims import Alias, Entity
from graph.ontology import AgencySubtype, AliasKind, EntityType
from graph.resolve import evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.annotations import Mention

    Known = Mapping[str, Sequence[Entity]]

_NATIONAL = frozenset({AgencySubtype.PUBLIC_BODY, AgencySubtype.MOVEMENT})
"""Sorts of organisations whose names many countries share."""
_SCOPED = re.compile(r"-[0-9a-f]{10}$")
LONGEST = 100
"""Characters of a slug in an id; a longer one ends in a digest of the whole."""


def entity_of(mention: Mention, known: Known, scope: str = "") -> Entity:
    """Identify the entity that a name means.

    Parameters
    ----------
    mention : Mention
        Of kind ``named``, with a type.
    known : mapping of str to sequence of Entity
        What the alias index knows of the mention's normal form.
    scope : str
        Tells the text from others; it goes into the id of a bare last name.

    Returns
    -------
    Entity
        With the reasons of the decision, without aliases.
    """
    if mention.type is EntityType.COUNTRY and mention.key:
        return Entity(
            id=mention.key,
            type=EntityType.COUNTRY,
            name=mention.name,
            country=mention.key,
            reasons=(f"{mention.form} of a country in the gazetteer",),
        )
    if mention.key:
        return _made(mention, _id(mention.type, names.slug(mention.key)), "name in the gazetteer")
    bearers = [e for e in known.get(names.normal_form(mention.name), ()) if e.type is mention.type]
    if mention.type is EntityType.PERSON and not names.given_name(mention.name):
        return _by_last_name(mention, bearers, scope)
    return _by_full_name(mention, bearers, scope)


def _by_full_name(mention: Mention, bearers: Sequence[Entity], scope: str) -> Entity:
    found = [e for e in bearers if not evidence.opposed(mention, e)]
    if mention.type is EntityType.PERSON:
        found = [e for e in found if not _elsewhere(e, scope)]
    if len(found) == 1:
        return _made(mention, found[0].id, "the only known entity of this name and type")
    new = _new_id(mention)
    if not found and any(e.id == new for e in bearers):
        return _another(mention, new, bearers)
    if found and mention.type is EntityType.PERSON:
        return _one_of(mention, new, found, scope)
    return _made(mention, new, "new name" if not found else "name of several")


def _elsewhere(entity: Entity, scope: str) -> bool:
    # Who could not be told from his namesakes in another text is nobody to go by.
    return _SCOPED.search(entity.id) is not None and not (scope and entity.id.endswith(scope))


def _one_of(mention: Mention, name: str, bearers: Sequence[Entity], scope: str) -> Entity:
    """Choose among several of one full name the only one of the mention's country, else none."""
    near = [e for e in bearers if mention.country and e.country == mention.country]
    if len(near) == 1:
        return _made(mention, near[0].id, "name of several, country of one of them")
    apart = f"{name}-{scope}" if scope else name
    return _made(mention, apart, "name of several: holds in this text only")


def _another(mention: Mention, taken: str, bearers: Sequence[Entity]) -> Entity:
    """Tell somebody from those of his name whom the text cannot mean: by country, else by calling."""
    countries = {e.country for e in bearers}
    if mention.country and None not in countries and mention.country not in countries:
        country = f"{taken}-{mention.country.lower()}"
        return _made(mention, country, "same name, other country and office")
    calling = "-".join(sorted(callings.walks(mention.role)))
    return _made(mention, f"{taken}-{calling}".rstrip("-"), "same name, other calling")


def _by_last_name(mention: Mention, bearers: Sequence[Entity], scope: str) -> Entity:
    """Identify who is called by the last name only."""
    found = [e for e in bearers if evidence.vouched(mention, e)]
    if len(found) == 1:
        return _made(mention, found[0].id, "last name, office and country of one known person")
    office = evidence.single_office(mention)
    slug = names.slug(mention.name)
    if office and mention.country:
        full = f"{mention.country.lower()}-{names.slug(office)}-{slug}"
        return _made(mention, _id(mention.type, full), "last name with a single office")
    full = _id(mention.type, f"{slug}-{scope}" if scope else slug)
    if any(e.id == full and evidence.opposed(mention, e) for e in bearers):
        return _another(mention, full, bearers)
    return _made(mention, full, "last name alone: holds in this text only")


def outlet(name: str) -> Entity:
    """Identify an outlet from its name: a known agency, or a new one of subtype ``outlet``."""
    row = _agencies().get(names.normal_form(name))
    if row is None:
        return Entity(
            id=_id(EntityType.AGENCY, names.slug(name)),
            type=EntityType.AGENCY,
            subtype=AgencySubtype.OUTLET,
            name=name,
            aliases=(Alias(name, AliasKind.NAME),),
            reasons=("named as the outlet",),
        )
    return Entity(
        id=_id(EntityType.AGENCY, names.slug(row["key"])),
        type=EntityType.AGENCY,
        subtype=AgencySubtype(row["subtype"]),
        name=row["name"],
        country=row["country"] or None,
        aliases=(Alias(name, AliasKind.NAME),),
        reasons=("named as the outlet; name in the gazetteer",),
    )


@cache
def _agencies() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in lexicon.rows("agencies"):
        spellings = (row["name"], row["abbreviation"], *row["aliases"].split("|"))
        for name in filter(None, spellings):
            found.setdefault(names.normal_form(name), row)
    return found


def _new_id(mention: Mention) -> str:
    slug = names.slug(mention.name)
    if mention.subtype in _NATIONAL and mention.country:
        slug = f"{mention.country.lower()}-{slug}"
    return _id(mention.type, slug)


def _id(kind: EntityType | None, slug: str) -> str:
    if len(slug) > LONGEST:
        tail = hashlib.sha256(slug.encode()).hexdigest()[:12]
        slug = f"{slug[:LONGEST]}-{tail}"
    return f"{kind}-{slug or 'unnamed'}"


def _made(mention: Mention, entity_id: str, reason: str) -> Entity:
    if mention.type is None:
        raise ValueError(mention)
    return Entity(
        id=entity_id,
        type=mention.type,
        subtype=mention.subtype,
        name=mention.name,
        country=mention.country,
        role=mention.role,
        reasons=(f"{reason} ({mention.basis})",),
    )
