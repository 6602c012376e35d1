"""From a reading to the filters of ``/v1/claims``, and in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind, Polarity, Role
from graph.questions import vocabulary
from graph.questions.reading import ENTITIES, Reading, Select
from graph.store.filters import ANY, ClaimFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.claims import Json
    from graph.questions.reading import Concept

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
    _speakers(reading, ids, values)
    _acts(reading, values, excluded)
    _left_out(reading, ids, excluded)
    period = reading.times[0] if reading.times else None
    return ClaimFilter(
        values=values,
        excluded=excluded,
        q=reading.quote,
        said_from=period.start if period else None,
        said_to=period.end if period else None,
    )


def _speakers(
    reading: Reading, ids: Mapping[str, tuple[str, ...]], values: dict[str, tuple[str, ...]]
) -> None:
    """Ask for a country by whoever speaks for it, for others by their ids."""
    countries = tuple(dict.fromkeys(n.country for n in reading.speakers if n.country))
    found = tuple(dict.fromkeys(i for n in reading.speakers for i in ids.get(n.name, ())))
    if reading.speakers and len(countries) == len({n.country for n in reading.speakers}):
        values["speaks_for"] = countries
    elif found and not countries:
        values["speaker"] = found


def _left_out(
    reading: Reading, ids: Mapping[str, tuple[str, ...]], excluded: dict[str, tuple[str, ...]]
) -> None:
    topics = tuple(dict.fromkeys(key for c in reading.without for key in c.topics))
    if topics:
        excluded["topic"] = topics
    if reading.role is not Role.SPEAKER:
        return
    countries = tuple(n.country for n in reading.excluded if n.country)
    others = tuple(i for n in reading.excluded if not n.country for i in ids.get(n.name, ()))
    excluded |= {n: v for n, v in (("speaks_for", countries), ("speaker", others)) if v}


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


def deeds(reading: Reading, filters: ClaimFilter) -> ClaimFilter | None:
    """Give the filter for what the outlet tells as a deed ("offered two boats"), if there is one."""
    if reading.act in {None, "any"} or reading.role is not Role.SPEAKER or reading.speakers:
        return None
    verbs = tuple(vocabulary.table()["verbs"][reading.act])
    return replace(
        filters, values={"kind": TOLD_BY_OUTLET, "predicate": verbs}, excluded={}, q=None
    )


def negations(reading: Reading, filters: ClaimFilter) -> ClaimFilter | None:
    """Give the filter for denials in other words ("said that none was hurt"), if they can answer."""
    if reading.act != "deny" or not any(c.core and not c.generic for c in reading.concepts):
        return None
    values = {n: v for n, v in filters.values.items() if n not in {"act", "topic", "predicate"}}
    negated = {"polarity": (Polarity.NEGATED.value,), "kind": (ClaimKind.STATEMENT.value,)}
    return replace(filters, values={**values, **negated}, excluded={}, q=None)


def wider(filters: ClaimFilter) -> ClaimFilter:
    """Drop topic, predicate and search, which :mod:`graph.questions.matching` judges claim by claim."""
    values = {n: v for n, v in filters.values.items() if n not in {"topic", "predicate"}}
    # Of two speakers one may be left out; the matching sees to each.
    excluded = {n: v for n, v in filters.excluded.items() if n in {"kind", "act"}}
    return replace(filters, values=values, excluded=excluded, q=None)


def covering(filters: ClaimFilter, claims: Iterable[Json]) -> ClaimFilter:
    """Drop the conditions that not all of `claims` meet; widen the topics to those of all.

    What is left, put to ``/v1/claims``, gives all the claims behind the answers; it gives more
    than them where words of the question have no filter of their own.
    """
    claims = list(claims)
    values = {n: v for n, v in filters.values.items() if all(_meets(c, n, v) for c in claims)}
    excluded = {
        n: v for n, v in filters.excluded.items() if not any(_meets(c, n, v) for c in claims)
    }
    if topics := _covering_topics(filters.values.get("topic", ()), claims):
        values["topic"] = topics
    kept = replace(filters, values=values, excluded=excluded)
    start, end = str(filters.said_from or ""), str(filters.said_to or LAST_DAY)
    if all(c["said_at"] and _overlap(c["said_at"], start, end) for c in claims):
        return kept
    return replace(kept, said_from=None, said_to=None)


SISTERS = 3
"""Topics at most that are added to those asked about; with more the condition says nothing."""


def _covering_topics(topics: tuple[str, ...], claims: Iterable[Json]) -> tuple[str, ...]:
    """Add the surest topic of each claim that answers by its words; () if one has none."""
    others = [c["topics"] for c in claims if topics and not _meets(c, "topic", topics)]
    if not all(others):
        return ()
    added = {max(found, key=lambda t: (t["confidence"], t["key"]))["key"] for found in others}
    return (*topics, *sorted(added)) if len(added) <= SISTERS else ()


LAST_DAY = "9999-12-31"


def _overlap(period: Json, start: str, end: str) -> bool:
    return (period["start"] or "") <= end and (period["end"] or LAST_DAY) >= start


def _meets(claim: Json, name: str, values: tuple[str, ...]) -> bool:
    if name == "topic":
        return any(f"{t['key']}.".startswith(f"{v}.") for t in claim["topics"] for v in values)
    if name == "speaks_for":
        voices = {s["speaks_for"] for s in claim["speakers"] if s["speaks_for"]}
        return bool(voices) if ANY in values else bool(voices & set(values))
    if name in {"speaker", "speaker_type"}:
        field = "id" if name == "speaker" else "type"
        return any(s[field] in values for s in claim["speakers"])
    if name == "predicate":
        return bool(claim["predicate"]) and claim["predicate"]["lemma"] in values
    return claim[name] in values


def narrowed(filters: ClaimFilter, by: ClaimFilter) -> ClaimFilter:
    """Join two filters: what both name must hold in both; `by` decides single values.

    A name left without a value holds for no claim; see :func:`is_contradictory`. Of what a claim
    has several (topics, speakers) it may meet both, and `by` is what is left to ask for.
    """
    values = {**filters.values, **by.values}
    for name in filters.values.keys() & by.values.keys():
        both = _in_both(name, filters.values[name], by.values[name])
        values[name] = both or (() if name in ONE_EACH else by.values[name])
    excluded = {
        name: (*filters.excluded.get(name, ()), *by.excluded.get(name, ()))
        for name in filters.excluded.keys() | by.excluded.keys()
    }
    single = {
        name: getattr(by, name) if getattr(by, name) is not None else getattr(filters, name)
        for name in SINGLE
    }
    return ClaimFilter(values=values, excluded=excluded, **single)


ONE_EACH = frozenset(
    {"predicate", "kind", "act", "mode", "polarity", "certainty", "outlet", "article", "status"}
)
"""Filters on what a claim has one of."""


def _in_both(name: str, own: tuple[str, ...], by: tuple[str, ...]) -> tuple[str, ...]:
    """Give the values in both; of a topic and one below it the lower, of "any" and a country it."""
    if name == "speaks_for" and ANY in own:
        return by
    if name == "speaks_for" and ANY in by:
        return own
    if name != "topic":
        return tuple(v for v in own if v in by)
    lower = [v for v in own if any(f"{v}.".startswith(f"{b}.") for b in by)]
    lower += [b for b in by if any(f"{b}.".startswith(f"{v}.") for v in own)]
    return tuple(dict.fromkeys(lower))


def echoed(filters: ClaimFilter, by: ClaimFilter) -> ClaimFilter:
    """Join two filters to be shown: what contradicts `by` gives way to it."""
    joined = narrowed(filters, by)
    values = {n: v or by.values[n] for n, v in joined.values.items()}
    return replace(joined, values=values)


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
    asked = [c for c in reading.concepts if c.topics or not c.generic]
    for words, shown in (("speaking of ", True), ("in a setting of ", False)):
        found = [_said(c) for c in asked if c.core is shown]
        if found:
            parts.append(words + " and ".join(dict.fromkeys(found)))
    parts += _also(reading)
    if reading.quote:
        parts.append(f"with the words “{reading.quote}”")
    parts += [f"in the time “{p.words}”" for p in reading.times[:1]]
    parts += [f"and the {also.value}" for also in reading.then]
    aside = [*reading.ignored, *(p.words for p in reading.times[1:])]
    if aside:
        parts.append("taking nothing from " + ", ".join(f"“{word}”" for word in aside))
    return ", ".join(parts)


def _also(reading: Reading) -> list[str]:
    """Say what is left out, and that the other side is asked for."""
    left_out = [*(n.name for n in reading.excluded), *map(_said, reading.without)]
    parts = ["leaving out " + " and ".join(left_out)] if left_out else []
    return [*parts, "and whom, as their claims tell"] if reading.whom else parts


def _said(concept: Concept) -> str:
    return f"{concept.words} ({' or '.join(concept.topics)})" if concept.topics else concept.words


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
