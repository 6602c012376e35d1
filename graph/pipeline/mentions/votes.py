"""One type for one name: a document's mentions of the same name agree on what it names."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.names import given_name, normal_form, surname
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_OPEN = frozenset({EntityType.PERSON, EntityType.AGENCY, EntityType.PLACE})


def agreed(mentions: Sequence[Mention]) -> list[Mention]:
    """Give every name that only the model knows the type most of its mentions have.

    A bare last name of a person who is named in full is that person, whatever
    the model took it for. A type told by a noun beside the name outweighs two
    guesses.
    """
    persons = _surnames(mentions)
    types = _majority(mentions)
    return [_agreed(m, persons, types) for m in mentions]


def _votes(mention: Mention) -> bool:
    return mention.key is None and mention.form is Form.NAME and mention.type in _OPEN


def _surnames(mentions: Iterable[Mention]) -> frozenset[str]:
    found = (m.name for m in mentions if m.type is EntityType.PERSON and given_name(m.name))
    return frozenset(surname(name) for name in found)


def _majority(mentions: Iterable[Mention]) -> dict[str, EntityType | None]:
    counts: dict[str, Counter[EntityType | None]] = defaultdict(Counter)
    for mention in filter(_votes, mentions):
        weight = 3 if mention.basis == "apposition" else 1
        counts[normal_form(mention.name)][mention.type] += weight
    return {name: count.most_common(1)[0][0] for name, count in counts.items()}


def _agreed(
    mention: Mention, persons: frozenset[str], types: dict[str, EntityType | None]
) -> Mention:
    if not _votes(mention):
        return mention
    name = normal_form(mention.name)
    kind = EntityType.PERSON if name in persons else types[name]
    if kind is mention.type:
        return mention
    gender = None if kind is EntityType.PERSON else "n"
    return replace(mention, type=kind, kind=SpeakerKind.NAMED, gender=gender, subtype=None)
