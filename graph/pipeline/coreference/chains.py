"""What is linked so far: which mentions are one thing, and what they tell of it together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.names import normal_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.annotations import Document, Link

_SEXES = frozenset({"m", "f"})


class Chains:
    """The mentions of a document in chains that grow link by link.

    A chain knows what any of its mentions knows: "the shipowner ... he" is a man
    from the pronoun on, whatever his first name tells.
    """

    def __init__(self, document: Document, links: Iterable[Link] = ()) -> None:
        self._text = document.text
        self._mentions = document.mentions
        self._first: dict[int, int] = {}
        self._gender: dict[int, str] = {}
        self._roles: dict[int, frozenset[str]] = {}
        self._tellings: dict[int, frozenset[str]] = {}
        self._sizes: dict[int, int] = {}
        self._latest: dict[int, int] = {}
        for link in sorted(links, key=lambda link: link.mention):
            self.add(link)

    def add(self, link: Link) -> None:
        """Put a mention in the chain of its antecedent; one with several starts its own."""
        if link.also:
            return
        first = self.first(link.antecedent)
        self._first[link.mention] = first
        self._sizes[first] = self._sizes.get(first, 1) + 1
        self._latest[first] = max(self.latest(first), link.mention)
        gender = self._mentions[link.mention].gender
        if gender in _SEXES and self.gender(first) is None:
            self._gender[first] = gender
        self._roles[first] = self.roles(first) | self._told(link.mention)

    def first(self, number: int) -> int:
        """Give the first mention of the chain that `number` is in; itself outside of any."""
        return self._first.get(number, number)

    def size(self, number: int) -> int:
        """How many mentions the chain has so far."""
        return self._sizes.get(self.first(number), 1)

    def latest(self, number: int) -> int:
        """Give the latest mention of the chain that `number` is in."""
        first = self.first(number)
        return self._latest.get(first, first)

    def gender(self, number: int) -> str | None:
        """Give the gender that the chain shows: ``m``, ``f``, ``n`` or None."""
        first = self.first(number)
        told = self._mentions[number].gender or self._mentions[first].gender
        return told or self._gender.get(first)

    def roles(self, number: int) -> frozenset[str]:
        """Words of the roles and descriptions the chain was given, in normal form."""
        first = self.first(number)
        return self._roles.get(first) or self._told(first)

    def _told(self, number: int) -> frozenset[str]:
        if number not in self._tellings:
            mention = self._mentions[number]
            described = mention.span.of(self._text) if mention.form is Form.NOMINAL else ""
            words = normal_form(f"{mention.role or ''} {described}").split()
            self._tellings[number] = frozenset(words)
        return self._tellings[number]


def rooted(links: Mapping[int, Link]) -> dict[int, Link]:
    """Lead every link to the first mention of its chain: "Prel" to "Ana Prel", not to "Prel".

    A first person may stand before its speaker ('"I left," said Ana Prel'): links
    lead forward too, and never in a circle.
    """
    led: dict[int, Link] = {}
    for number in sorted(links):
        led[number] = _led(links, links[number], led)
    return led


def _led(links: Mapping[int, Link], link: Link, led: Mapping[int, Link]) -> Link:
    sure, seen = link.confidence, {link.mention}
    end = link
    while not end.also and end.antecedent in links and end.antecedent not in seen:
        if (known := led.get(end.antecedent)) and known.antecedent not in links:
            # led to its end already: a chain of thousands is walked once, not from each of them
            sure = min(sure, known.confidence)
            return replace(link, antecedent=known.antecedent, also=known.also, confidence=sure)
        end = links[end.antecedent]
        seen.add(end.mention)
        sure = min(sure, end.confidence)
    also = tuple(_root(links, number, led) for number in end.also)
    antecedent = _root(links, end.antecedent, led) if also else end.antecedent
    return replace(link, antecedent=antecedent, also=also, confidence=sure)


def _root(links: Mapping[int, Link], number: int, led: Mapping[int, Link]) -> int:
    return _led(links, links[number], led).antecedent if number in links else number
