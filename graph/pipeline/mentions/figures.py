"""Public figures by title and last name: "Chancellor Merz" needs no first name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph.names import given_name, normal_form, surname
from graph.ontology import EntityType
from graph.pipeline.mentions.gazetteer import gazetteer

if TYPE_CHECKING:
    from graph.annotations import Mention
    from graph.pipeline.mentions.gazetteer import Entry


@cache
def _by_surname() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in gazetteer().of_type(EntityType.PERSON):
        if entry not in found[surname(entry.name)]:
            found[surname(entry.name)].append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def recognised(person: Mention) -> Mention:
    """Give a person named by title and last name the one public figure both fit."""
    if person.key is not None or person.role is None or given_name(person.name):
        return person
    title = normal_form(person.role).split()
    fitting = [
        entry
        for entry in _by_surname().get(surname(person.name), ())
        if entry.role
        and title[-1] in normal_form(entry.role).split()
        and person.country in {None, entry.country}
    ]
    if len(fitting) != 1:
        return person
    known = fitting[0]
    return replace(
        person, name=known.name, key=known.key, country=known.country, gender=known.gender
    )
