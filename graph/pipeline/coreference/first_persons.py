"""First persons in somebody's words: "I" is who speaks, "we" the body that speaks or is spoken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.coreference.pronouns import FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.pipeline.coreference.discourse import Discourse

_ONE = frozenset({"i", "me", "my", "myself"})
_BODIES = frozenset({EntityType.AGENCY, EntityType.COUNTRY, EntityType.GROUP})


def first_person_links(discourse: Discourse, links: Mapping[int, Link]) -> Iterator[Link]:
    """Link each first person to the one speaker in whose words it stands.

    Parameters
    ----------
    discourse : Discourse
        With attributions; without them nobody is known to speak.
    links : mapping of int to Link
        What other mentions refer to: the speaker may be a pronoun.
    """
    for number, mention in enumerate(discourse.mentions):
        if mention.form is not Form.PRONOUN or discourse.head(number).lower not in FIRST:
            continue
        voices = discourse.voices(number)
        if len(voices) != 1:
            continue
        if discourse.head(number).lower in _ONE:
            if _person(discourse, voices[0], links):
                yield Link(number, voices[0], "speaker", 0.9)
        elif (body := _body(discourse, voices[0], links)) is not None:
            yield Link(number, body, "speaker", 0.8 if body == voices[0] else 0.7)


def _end(number: int, links: Mapping[int, Link]) -> int:
    seen: set[int] = set()
    while number in links and number not in seen:
        seen.add(number)
        number = links[number].antecedent
    return number


def _person(discourse: Discourse, voice: int, links: Mapping[int, Link]) -> bool:
    return discourse.mentions[_end(voice, links)].type in {EntityType.PERSON, None}


def _body(discourse: Discourse, voice: int, links: Mapping[int, Link]) -> int | None:
    """Find the body that says "we": the speaker, or the one named with the person who speaks."""
    if discourse.mentions[_end(voice, links)].type in _BODIES:
        return voice
    chain = [n for n in (voice, *discourse.numbers) if _end(n, links) == _end(voice, links)]
    wanted = {discourse.mentions[n].organisation for n in chain} - {None}
    for person in chain:
        for number in discourse.phrase(person):
            mention = discourse.mentions[number]
            if mention.type is EntityType.AGENCY and mention.kind is SpeakerKind.NAMED:
                return number
    return next((n for n in discourse.numbers if discourse.mentions[n].name in wanted), None)
