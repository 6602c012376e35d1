"""From a reading to the filters of ``/v1/claims``, and in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind, Polarity, Role
from graph.questions import vocabulary
from graph.questions.reading import ENTITIES, Reading, Select
from graph.store.filters import ANY, ClaimFilter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.claims import Json

SPEAKERS = {
    Select.COUNTRY: ("speaks_for", (ANY,)),
    Select.AGENCY: ("speaker_type", ("agency",)),
    Select.PERSON: ("speaker_type", ("person",)),
}
"""Filter and value for each kind of speaker; a ministry speaks for its country."""

TOLD_BY_OUTLET = (ClaimKind.NARRATION.value, ClaimKind.ACTION.value)


def filters_of(reading: Reading, ids: Mapping[str, tuple[str, ...]]) -> ClaimFilter:
    """Give the typed conditions of a reading.

    Parameters
    ----------
    reading : Reading
    ids : mapping
        Entity ids of those whom the question names, by name.
    """
    values: dict[str, tuple[str, ...]] = {}
    excluded: dict[str, tuple[str, ...]] = {}
    if reading.role is Role.SPEAKER and reading.select in SPEAKERS:
        name, wanted = SPEAKERS[reading.select]
        values[name] = wanted
    if reading.topics:
        values["topic"] = reading.topics
    for field, names in (("speaker", reading.speakers), ("accused", reading.accused)):
        found = tuple(i for n in names for i in ids.get(n.name, ()))
        if found and field == "speaker":
            values[field] = tuple(dict.fromkeys(found))
    _acts(reading, values, excluded)
    period = reading.times[0] if reading.times else None
    return ClaimFilter(
        values=values,
        excluded=excluded,
        q=_searched(reading, values),
        said_from=period.start if period else None,
        said_to=period.end if period else None,
    )


def _acts(
    reading: Reading, values: dict[str, tuple[str, ...]], excluded: dict[str, tuple[str, ...]]
) -> None:
    if reading.deed is not None:
        values["predicate"] = (reading.deed,)
    if reading.act is None:
        return
    excluded["kind"] = TOLD_BY_OUTLET
    if reading.act != "any":
        values["act"] = vocabulary.acts_in(reading.act)
    elif reading.select in ENTITIES and reading.role is Role.SPEAKER:
        excluded["act"] = vocabulary.withheld()
        values["polarity"] = (Polarity.AFFIRMED.value,)


def _searched(reading: Reading, values: Mapping[str, tuple[str, ...]]) -> str | None:
    if reading.quote:
        return reading.quote
    unresolved = [n.name for n in reading.speakers] if "speaker" not in values else []
    if unresolved:
        return unresolved[0]
    if values.get("topic") or values.get("speaker"):
        return None
    words = [c.words for c in reading.concepts if not c.generic]
    return words[0] if words else None


def deeds(reading: Reading, filters: ClaimFilter) -> ClaimFilter | None:
    """Give the filter for what the outlet tells as a deed ("offered two boats"), if there is one."""
    if reading.act in {None, "any"} or reading.role is not Role.SPEAKER or reading.speakers:
        return None
    verbs = tuple(vocabulary.table()["verbs"][reading.act])
    return replace(
        filters, values={"kind": TOLD_BY_OUTLET, "predicate": verbs}, excluded={}, q=None
    )


def wider(filters: ClaimFilter) -> ClaimFilter:
    """Drop topic, predicate and search, which :mod:`graph.questions.matching` judges claim by claim."""
    values = {n: v for n, v in filters.values.items() if n not in {"topic", "predicate"}}
    return replace(filters, values=values, q=None)


def narrowed(filters: ClaimFilter, by: ClaimFilter) -> ClaimFilter:
    """Join two filters: what both name must hold in both; `by` decides single values.

    A name left without a value holds for no claim; see :func:`is_contradictory`.
    """
    values = {**filters.values, **by.values}
    for name in filters.values.keys() & by.values.keys():
        values[name] = tuple(v for v in filters.values[name] if v in by.values[name])
    excluded = {
        name: (*filters.excluded.get(name, ()), *by.excluded.get(name, ()))
        for name in filters.excluded.keys() | by.excluded.keys()
    }
    single = {
        name: getattr(by, name) if getattr(by, name) is not None else getattr(filters, name)
        for name in SINGLE
    }
    return ClaimFilter(values=values, excluded=excluded, **single)


def is_contradictory(filters: ClaimFilter) -> bool:
    """Tell filters that no claim can meet."""
    return any(not values for values in filters.values.values())


SINGLE = tuple(n for n in ClaimFilter.__dataclass_fields__ if n not in {"values", "excluded"})


def parameters(filters: ClaimFilter) -> Json:
    """Write filters as the query parameters of ``/v1/claims``."""
    found: Json = {name: list(v) for name, v in filters.values.items() if v}
    found |= {f"exclude_{name}": list(v) for name, v in filters.excluded.items() if v}
    for name in SINGLE:
        value = getattr(filters, name)
        if value is not None:
            found[name] = value.isoformat() if hasattr(value, "isoformat") else value
    return found


def in_words(reading: Reading) -> str:
    """Say what was understood in one line."""
    parts = [_asked(reading)]
    if reading.speakers:
        parts.append("said by " + " and ".join(n.name for n in reading.speakers))
    if reading.accused:
        parts.append("against " + " and ".join(n.name for n in reading.accused))
    if reading.topics:
        parts.append("on the topic " + " or ".join(reading.topics))
    words = [c.words for c in reading.concepts if not c.topics and not c.generic]
    if words:
        parts.append("speaking of " + ", ".join(words))
    if reading.quote:
        parts.append(f"with the words “{reading.quote}”")
    parts += [f"in the time “{p.words}”" for p in reading.times]
    parts += [f"and the {also.value}" for also in reading.then]
    return ", ".join(parts)


PLURALS = {
    Select.COUNTRY: "countries", Select.AGENCY: "agencies", Select.PERSON: "people",
    Select.ENTITY: "speakers", Select.PLACE: "places", Select.QUANTITY: "numbers",
    Select.CLAIM: "claims", Select.DATE: "dates",
}  # fmt: skip


def _asked(reading: Reading) -> str:
    kind = PLURALS[reading.select]
    if reading.pick:
        kind = f"the {reading.pick.value} of {kind}"
    if reading.select not in ENTITIES:
        return kind if reading.act in {None, "any"} else f"{kind} that {reading.act}"
    if reading.deed:
        return f"{kind} in the role {reading.role.value} of {reading.deed!r}"
    if reading.role is not Role.SPEAKER:
        return f"{kind} in the role {reading.role.value}"
    return f"{kind} that {'report' if reading.act in {None, 'any'} else reading.act}"
