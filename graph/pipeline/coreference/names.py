"""Names that are the same name, shorter or longer: surnames, abbreviations, "the Commission".

A short name that fits several is given to the one who is clearly more present, as a
noun would be; else it names nobody.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from graph.annotations import Form, Link
from graph.names import (
    PARTICLES,
    abbreviates,
    generation,
    given_name,
    is_abbreviation,
    normal_form,
    surname,
)
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.coreference.chains import Chains
from graph.pipeline.coreference.choice import choose
from graph.pipeline.coreference.rivals import agreeing, opposed
from graph.pipeline.coreference.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.annotations import Mention
    from graph.pipeline.coreference.discourse import Discourse

    Test = Callable[[Mention, Mention], bool]

_SURE = {
    "same_name": 1.0,
    "introduced": 0.95,
    "surname": 0.95,
    "abbreviation": 0.95,
    "fuller_name": 0.9,
    "short_name": 0.8,
    "part_of_name": 0.8,
}
_CERTAIN = frozenset({"same_name", "introduced", "fuller_name"})
_INTRODUCING = re.compile(
    r"""\s*(?:\(|,?\s*(?:or|(?:also|better|widely|commonly|and)?\s*(?:known|abbreviated|called)
    (?:\s+(?:as|to))?))\s*(?:the\s+)?["“‘']?\s*""",
    re.VERBOSE,
)
_MISTYPED = frozenset({EntityType.AGENCY, EntityType.PLACE})


class Read(NamedTuple):
    """The links between names, and the mentions whose short name fits several."""

    links: dict[int, Link]
    unclear: frozenset[int]


class _Meant(NamedTuple):
    """What a name may be short for, by the rule that says so."""

    rule: str
    numbers: list[int]


def read_names(discourse: Discourse) -> Read:
    """Link each name to the first mention of what it names."""
    chains = Chains(discourse.document)
    links: dict[int, Link] = {}
    unclear: set[int] = set()
    seen = Seen()
    for number, mention in enumerate(discourse.mentions):
        if mention.kind is not SpeakerKind.NAMED or mention.type not in _RULES:
            continue
        meant = _meant(discourse, chains, number, seen)
        link = _link(discourse, chains, number, meant) if meant else None
        if link is not None:
            links[number] = link
            chains.add(link)
        if link is not None and link.rule == "fuller_name":
            # "Prel" is Ana Prel by now: a later Peter Prel is somebody else.
            seen.forget(link.antecedent)
        if meant and link is None:
            unclear.add(number)
        elif not meant or not _is_seen(discourse, number, meant):
            for spelt in _spellings(discourse, number):
                seen.add(spelt, number)
    return Read(links, frozenset(unclear))


def _is_seen(discourse: Discourse, number: int, meant: _Meant) -> bool:
    """Tell whether the very name stood before, so that nothing is gained by it."""
    same = any(_same(discourse.mentions[number], discourse.mentions[n]) for n in meant.numbers)
    return same or meant.rule == "part_of_name"


def _link(discourse: Discourse, chains: Chains, number: int, meant: _Meant) -> Link | None:
    rule, numbers = meant
    if len({chains.first(n) for n in numbers}) == 1:
        return Link(number, numbers[0], rule, _SURE[rule])
    scored = [
        (_presence(discourse, chains, number, n) + agreeing(discourse, chains, number, n), n)
        for n in numbers
    ]
    chosen = choose(discourse, chains, number, scored, floor=-1000.0)
    return None if chosen is None else Link(number, chosen.number, rule, 0.7)


def _presence(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    """How present somebody is: his latest mention counts, by a name or not."""
    return max(
        discourse.prominence(n) - 0.5 * discourse.distance(number, n)
        for n in (earlier, chains.latest(earlier))
    )


def _meant(discourse: Discourse, chains: Chains, number: int, seen: Seen) -> _Meant | None:
    mention = discourse.mentions[number]
    spelt = _spellings(discourse, number)
    alike = sorted({n for one in spelt for n in seen.like(one, mention.type)})
    for rule, test in _RULES[mention.type].items():
        found = [n for n in alike if _passes(test, spelt, _spellings(discourse, n))]
        found = [n for n in found if not opposed(discourse, chains, number, n)]
        # Nobody is named within his own description: "Prel's father, Osman Prel".
        found = [n for n in found if not discourse.mentions[n].span.contains(mention.span)]
        if found:
            return _Meant(rule, found[:1] if rule in _CERTAIN else found)
    if (earlier := _introduced(discourse, number)) is not None:
        return _Meant("introduced", [earlier])
    return _mistyped(discourse, number, seen.like(mention, EntityType.PERSON))


def _spellings(discourse: Discourse, number: int) -> tuple[Mention, ...]:
    """Give a person under his known name and under the one that stands here."""
    mention = discourse.mentions[number]
    if (
        mention.type is not EntityType.PERSON
        or mention.key is None
        or mention.form is not Form.NAME
    ):
        return (mention,)
    words = " ".join(mention.span.of(discourse.document.text).split())
    return (mention,) if words == mention.name else (mention, replace(mention, name=words))


def _passes(test: Test, ones: tuple[Mention, ...], others: tuple[Mention, ...]) -> bool:
    return any(test(one, other) for one in ones for other in others)


def _introduced(discourse: Discourse, number: int) -> int | None:
    """Find "Basin Council" before "(BC)" or "known as BC"."""
    mention = discourse.mentions[number]
    if not number or mention.key or not is_abbreviation(mention.name):
        return None
    before = discourse.mentions[number - 1]
    between = discourse.document.text[before.span.end : mention.span.start]
    alike = before.type is mention.type and before.kind is SpeakerKind.NAMED
    return number - 1 if alike and _INTRODUCING.fullmatch(between) else None


def _mistyped(discourse: Discourse, number: int, people: list[int]) -> _Meant | None:
    """Take who acts for the person that bears the name, whatever the model took it for."""
    mention = discourse.mentions[number]
    acts = discourse.speaks(number) or discourse.head(number).dep == "nsubj"
    if mention.type not in _MISTYPED or mention.key or not acts:
        return None
    if mention.form is not Form.NAME or is_abbreviation(mention.name):
        return None
    found = [n for n in people if _part(mention, discourse.mentions[n])]
    return _Meant("part_of_name", found) if found else None


def _same(mention: Mention, other: Mention) -> bool:
    if mention.key is not None and other.key is not None:
        return mention.key == other.key
    person = mention.type is EntityType.PERSON
    if person and generation(mention.name) != generation(other.name):
        return False  # "Osman Prel Jr." and his father, who needs no word
    return normal_form(mention.name, person=person) == normal_form(other.name, person=person)


def _bears(short: Mention, full: Mention) -> bool:
    """Tell whether a bare last name can be that of the full one, or is the same bare name."""
    if given_name(short.name):
        return False
    if not given_name(full.name):
        return _same(short, full)
    if _younger(short, full):
        return False
    last = surname(short.name)
    return last == surname(full.name) or last == normal_form(full.name).split()[-1]


def _younger(short: Mention, full: Mention) -> bool:
    # "Prel Jr." is short for no other Prel than the junior.
    return generation(short.name) not in {"", generation(full.name)}


def _fuller(mention: Mention, other: Mention) -> bool:
    return not given_name(other.name) and bool(given_name(mention.name)) and _bears(other, mention)


def _full(mention: Mention, other: Mention) -> bool:
    return bool(given_name(mention.name)) and _same(mention, other)


def _part(short: Mention, full: Mention) -> bool:
    """Tell whether a name is a part of the full one: the family name in front, the middle one."""
    few, many = (normal_form(m.name, person=True).split() for m in (short, full))
    if not 0 < len(few) < len(many) or few[-1] in PARTICLES or _younger(short, full):
        return False
    return any(many[at : at + len(few)] == few for at in range(len(many) - len(few) + 1))


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
    EntityType.PERSON: {
        "same_name": _full,
        "surname": _bears,
        "fuller_name": _fuller,
        "part_of_name": _part,
    },
    EntityType.AGENCY: {"same_name": _same, "abbreviation": _abbreviation, "short_name": _short},
    EntityType.COUNTRY: {"same_name": _same},
    EntityType.PLACE: {"same_name": _same},
}
