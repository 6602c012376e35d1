"""First persons in somebody's words: "I" is who speaks, "we" the body that speaks or is spoken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.coreference.pronouns import FIRST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    chains = _Chains(discourse, links)
    for number, mention in enumerate(discourse.mentions):
        if mention.form is not Form.PRONOUN or discourse.head(number).lower not in FIRST:
            continue
        voices = discourse.voices(number)
        if len(voices) != 1:
            continue
        if discourse.head(number).lower in _ONE:
            if chains.type(voices[0]) in {EntityType.PERSON, None}:
                yield Link(number, voices[0], "speaker", 0.9)
        elif (body := chains.body(voices[0])) is not None:
            yield Link(number, body, "speaker", 0.8 if body == voices[0] else 0.7)


class _Chains:
    """The mentions of one thing each, and the body that it speaks for, looked for once."""

    def __init__(self, discourse: Discourse, links: Mapping[int, Link]) -> None:
        self._discourse = discourse
        self._ends = _ends(discourse.numbers, links)
        self._bodies: dict[int, int | None] = {}
        self._chains: dict[int, list[int]] = {}
        for number, end in self._ends.items():
            self._chains.setdefault(end, []).append(number)

    def type(self, voice: int) -> EntityType | None:
        """Give the type of what a voice refers to."""
        return self._discourse.mentions[self._ends[voice]].type

    def body(self, voice: int) -> int | None:
        """Find the body that says "we": the speaker, or the one named with the person who speaks."""
        if self.type(voice) in _BODIES:
            return voice
        beside = self._beside(voice)
        if beside is not None:
            return beside
        end = self._ends[voice]
        if end not in self._bodies:
            self._bodies[end] = self._of_chain(self._chains[end])
        return self._bodies[end]

    def _of_chain(self, chain: Sequence[int]) -> int | None:
        found = (self._beside(person) for person in chain)
        beside = next((number for number in found if number is not None), None)
        if beside is not None:
            return beside
        mentions = self._discourse.mentions
        wanted = {mentions[n].organisation for n in chain} - {None}
        return next((n for n in self._discourse.numbers if mentions[n].name in wanted), None)

    def _beside(self, person: int) -> int | None:
        """Give the body that the phrase of a mention names: "Ida Voss, of the Guild"."""
        for number in self._discourse.phrase(person):
            mention = self._discourse.mentions[number]
            if mention.type is EntityType.AGENCY and mention.kind is SpeakerKind.NAMED:
                return number
        return None


def _ends(numbers: Iterable[int], links: Mapping[int, Link]) -> dict[int, int]:
    """Give the end of every chain, each link followed once."""
    ends: dict[int, int] = {}
    for number in numbers:
        way: dict[int, None] = {}
        while number in links and number not in ends and number not in way:
            way[number] = None
            number = links[number].antecedent  # noqa: PLW2901 - walks to the end
        end = ends.get(number, number)
        ends |= dict.fromkeys((*way, number), end)
    return ends
