"""One name for all mentions of one thing: the fullest the document gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.names import is_abbreviation, normal_form
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from graph.annotations import Link, Mention

_BY_NAME = frozenset(
    [
        "same_name",
        "surname",
        "abbreviation",
        "fuller_name",
        "short_name",
        "part_of_name",
        "introduced",
    ]
)
_OPEN = frozenset({EntityType.PERSON, EntityType.AGENCY})


def canonical(
    mentions: Sequence[Mention], links: Mapping[int, Link], unclear: Collection[int] = ()
) -> tuple[Mention, ...]:
    """Give every person and organisation the fullest name of those its mentions carry.

    Parameters
    ----------
    mentions : sequence of Mention
        Of one document.
    links : mapping of int to Link
        By mention, each to the first of its chain.
    unclear : collection of int
        Mentions whose name fits several: they come out described, and named by nobody.
    """
    groups: dict[int, list[int]] = {}
    for number, link in links.items():
        if link.rule in _BY_NAME and mentions[number].type in _OPEN:
            groups.setdefault(link.antecedent, [link.antecedent]).append(number)
    out = list(mentions)
    for group in groups.values():
        fullest = max((mentions[n] for n in group), key=_fullness)
        for number in group:
            out[number] = _named(mentions[number], fullest)
    for number in unclear:
        out[number] = replace(out[number], kind=SpeakerKind.DESCRIBED, key=None)
    return tuple(out)


def _fullness(mention: Mention) -> tuple[bool, bool, bool, int]:
    words = normal_form(mention.name, person=mention.type is EntityType.PERSON).split()
    own = mention.form is Form.NAME
    return mention.key is not None, own, not is_abbreviation(mention.name), len(words)


def _named(mention: Mention, fullest: Mention) -> Mention:
    if mention.name == fullest.name and mention.key == fullest.key:
        return mention
    return replace(
        mention,
        type=fullest.type,
        name=fullest.name,
        key=fullest.key,
        country=mention.country or fullest.country,
        subtype=mention.subtype or fullest.subtype,
        gender=mention.gender or fullest.gender,
    )
