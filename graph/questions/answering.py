"""From matching claims to answers: grouped by entity, number, date, or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale

from graph.ontology import Role
from graph.questions import quantities
from graph.questions.matching import OWN_PEOPLE, country_of, is_named
from graph.questions.reading import Pick, Select
from graph.questions.vocabulary import near, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.claims import Json
    from graph.questions.matching import Evidence
    from graph.questions.reading import Reading

KIN = {
    Role.NATIONALITY: (Role.NATIONALITY, Role.VICTIM),
    Role.TARGET: (Role.TARGET, Role.ACCUSED),
    Role.ACCUSED: (Role.ACCUSED, Role.TARGET),
    Role.OBJECT: (Role.OBJECT, Role.VICTIM),
    Role.ADDRESSEE: (Role.ADDRESSEE, Role.TARGET),
}
"""Roles that answer a question for the one in front."""


def answers(reading: Reading, found: list[Evidence]) -> list[Json]:
    """Give the answers to a reading, with most support first, each with its claims."""
    selected = _selected(reading, reading.select, found)
    for also in reading.then:
        selected += _selected(reading, also, found)
    return _picked(reading, selected)


def _selected(reading: Reading, select: Select, found: list[Evidence]) -> list[Json]:
    if select is Select.QUANTITY:
        return quantities.answers(reading, found)
    if select is Select.CLAIM:
        return [_answer(claim=e.claim, claims=[e.claim]) for e in found]
    if select is Select.DATE:
        return [_answer(date=date, claims=c) for date, c in _grouped(found, _dates)]
    by_entity: list[Json] = [
        _answer(entity=entity, claims=claims)
        for entity, claims in _grouped(found, lambda e: _entities(reading, select, e.claim))
    ]
    return [*_number(by_entity), *by_entity] if reading.counted else by_entity


def _answer(claims: list[Json], **asked: Json) -> Json:
    empty = {"entity": None, "quantity": None, "date": None, "claim": None}
    return {**empty, **asked, "claims": claims}


def _number(found: list[Json]) -> list[Json]:
    if not found:
        return []
    claims = {c["id"]: c for answer in found for c in answer["claims"]}
    return [_answer(quantity=quantities.counted(len(found)), claims=list(claims.values()))]


def _grouped(
    found: Iterable[Evidence], keys: Callable[[Evidence], Iterable[Json]]
) -> Iterator[tuple[Json, list[Json]]]:
    groups: dict[tuple[str, ...], tuple[Json, dict[str, Json]]] = {}
    for evidence in found:
        for value in keys(evidence):
            key = _identity(value)
            _, claims = groups.setdefault(key, (value, {}))
            claims[evidence.claim["id"]] = evidence.claim
    ordered = sorted(groups.values(), key=lambda pair: -len(pair[1]))
    return ((value, list(claims.values())) for value, claims in ordered)


def _identity(value: Json) -> tuple[str, ...]:
    if "words" in value:
        return (str(value["start"]), str(value["end"]), value["precision"])
    return ("id", value["id"]) if value["id"] else ("name", value["name"].lower())


def _dates(evidence: Evidence) -> list[Json]:
    found = (evidence.claim["said_at"] or evidence.claim["about_period"],)
    return [date for date in found if date]


def _entities(reading: Reading, select: Select, claim: Json) -> Iterator[Json]:
    for reference in _in_role(reading, select, claim):
        if any(is_named(reference, n) for n in reading.excluded):
            continue
        entity = _as_selected(select, reference)
        if entity is not None:
            yield entity


def _in_role(reading: Reading, select: Select, claim: Json) -> Iterator[Json]:
    if select is Select.PLACE:
        yield from (p for p in claim["participants"] if p["role"] == Role.PLACE)
        return
    if reading.role is Role.SPEAKER:
        told = [s for s in claim["speakers"] if s["kind"] != "outlet"]
        # The doer of a deed that the outlet tells is the one asked for: "who closed the port".
        doers = [p for p in claim["participants"] if p["role"] == Role.ACTOR]
        yield from told or (doers if reading.act is None else doers[:1])
        return
    if reading.deed is not None and not _does(reading.deed, claim):
        return
    roles = KIN.get(reading.role, (reading.role,))
    found = [p for p in claim["participants"] if p["role"] in roles]
    if reading.role is Role.NATIONALITY and not any(map(country_of, found)):
        # A country that speaks of "citizens" and of no other nationality speaks of its own.
        found = claim["speakers"] if stems(claim["quote"]) & OWN_PEOPLE else []
    yield from found


def _does(deed: str, claim: Json) -> bool:
    """Tell whether the deed asked about is the one that the claim tells."""
    predicate = claim["predicate"]
    return predicate is not None and bool(stems(predicate["lemma"]) & (stems(deed) | near(deed)))


def _as_selected(select: Select, reference: Json) -> Json | None:
    entity = {k: reference[k] for k in ("kind", "type", "id", "name", "country")}
    if select is Select.COUNTRY:
        code = country_of(reference)
        if code is None or reference["type"] == "country":
            return entity if code else None
        name = Locale("en").territories.get(code, code)
        return {"kind": "named", "type": "country", "id": code, "name": name, "country": code}
    if select in {Select.AGENCY, Select.PERSON}:
        return entity if reference["type"] == select.value else None
    return entity


def _picked(reading: Reading, found: list[Json]) -> list[Json]:
    if reading.pick is None or not found:
        return found
    if reading.pick in {Pick.MOST, Pick.LEAST}:
        chosen = (max if reading.pick is Pick.MOST else min)(found, key=_extent)
    else:
        chosen = (max if reading.pick is Pick.LATEST else min)(found, key=_moment)
    return [chosen]


def _extent(answer: Json) -> tuple[float, int]:
    if answer["quantity"] is not None:
        return (quantities.size(answer["quantity"]), len(answer["claims"]))
    sizes = [quantities.size(q) for c in answer["claims"] for q in c["quantities"]]
    return (max(sizes, default=0.0), len(answer["claims"]))


def _moment(answer: Json) -> str:
    days = [
        (c["said_at"] or {}).get("start") or c["article"]["published_at"] for c in answer["claims"]
    ]
    return max((d for d in days if d), default="")
