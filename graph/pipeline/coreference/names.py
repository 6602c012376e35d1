"""Names that are the same name, shorter or longer: surnames, abbreviations, "the Commission"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.names import abbreviates, given_name, is_abbreviation, normal_form, surname
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.annotations import Mention
    from graph.pipeline.coreference.discourse import Discourse

    Test = Callable[[Mention, Mention], bool]

_SURE = {
    "same_name": 1.0,
    "surname": 0.95,
    "abbreviation": 0.95,
    "fuller_name": 0.9,
    "short_name": 0.8,
}


def name_links(discourse: Discourse) -> Iterator[Link]:
    """Link each name to the first mention of what it names."""
    seen: dict[EntityType | None, list[int]] = {kind: [] for kind in _RULES}
    for number, mention in enumerate(discourse.mentions):
        if mention.kind is not SpeakerKind.NAMED or mention.type not in _RULES:
            continue
        link = _link(discourse.mentions, number, seen[mention.type], _RULES[mention.type])
        if link is None or link.rule != "same_name":
            seen[mention.type].append(number)
        if link is None:
            continue
        if link.rule == "fuller_name":
            # "Prel" is Ana Prel by now: a later Peter Prel is somebody else.
            seen[mention.type].remove(link.antecedent)
        yield link


def _link(
    mentions: tuple[Mention, ...], number: int, seen: list[int], rules: dict[str, Test]
) -> Link | None:
    mention = mentions[number]
    for rule, test in rules.items():
        # The latest bearer of a surname is meant; anything else is the first of that name.
        for earlier in reversed(seen) if rule == "surname" else seen:
            if test(mention, mentions[earlier]):
                return Link(number, earlier, rule, _SURE[rule])
    return None


def _same(mention: Mention, other: Mention) -> bool:
    if mention.key is not None and other.key is not None:
        return mention.key == other.key
    person = mention.type is EntityType.PERSON
    return normal_form(mention.name, person=person) == normal_form(other.name, person=person)


def _bears(short: Mention, full: Mention) -> bool:
    """Tell whether a bare last name can be that of the full one."""
    if given_name(short.name) or not given_name(full.name) or _opposed(short, full):
        return False
    last = surname(short.name)
    return last == surname(full.name) or last == normal_form(full.name).split()[-1]


def _opposed(one: Mention, other: Mention) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


def _fuller(mention: Mention, other: Mention) -> bool:
    return _bears(other, mention)


def _abbreviation(mention: Mention, other: Mention) -> bool:
    one, two = mention.name, other.name
    if mention.key and other.key:
        return False
    return (is_abbreviation(one) and abbreviates(one, two)) or (
        is_abbreviation(two) and abbreviates(two, one)
    )


def _short(mention: Mention, other: Mention) -> bool:
    if mention.form is not Form.NAME or mention.key:
        return False
    short, full = normal_form(mention.name).split(), normal_form(other.name).split()
    if len(short) >= len(full):
        return False
    return full[: len(short)] == short or full[-len(short) :] == short


_RULES: dict[EntityType | None, dict[str, Test]] = {
    EntityType.PERSON: {"same_name": _same, "surname": _bears, "fuller_name": _fuller},
    EntityType.AGENCY: {"same_name": _same, "abbreviation": _abbreviation, "short_name": _short},
    EntityType.COUNTRY: {"same_name": _same},
    EntityType.PLACE: {"same_name": _same},
}
