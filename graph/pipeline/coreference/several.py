"""Several taken up by one noun: "the two countries", "both sides", "the three agencies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.coreference.countries import possible
from graph.pipeline.coreference.words import several

if TYPE_CHECKING:
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNTS |= {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4}
_MODIFIERS = frozenset({"det", "nummod", "predet"})
_TELLING = frozenset({"amod", "compound", "nmod"})
_OTHERS = frozenset(
    {"other", "further", "more", "new", "remaining", "additional", "first", "last", "next"}
)
_WINDOW = 2
_SURE = 0.75


def several_link(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    """Link a counted plural noun to just as many things of its sort, if so many are in view.

    Those co-ordinated go before those that the last sentences happen to name.
    """
    head = discourse.head(number)
    kind = several().get(head.lower)
    modifiers = discourse.syntax.children(head)
    counts = [_COUNTS[t.lower] for t in (head, *modifiers) if t.lower in _COUNTS]
    if kind is None or not counts or any(_narrows(t) for t in modifiers):
        return None
    told = possible(discourse, number)
    before = [
        n
        for n in discourse.before(number, window=_WINDOW)
        if _fits(discourse, n, EntityType(kind))
        and (told is None or discourse.mentions[n].country in told)
    ]
    group = _together(discourse, chains, before, counts[0])
    if len(group) != counts[0]:
        return None
    first, *others = sorted(group)
    return Link(number, first, "several", _SURE, tuple(others))


def _narrows(token: Token) -> bool:
    # "The two west African countries" are those two; "the two other ones" are not.
    return token.dep not in _MODIFIERS | _TELLING or token.lower in _OTHERS


def _fits(discourse: Discourse, number: int, kind: EntityType) -> bool:
    mention = discourse.mentions[number]
    named = mention.kind is SpeakerKind.NAMED and mention.form is not Form.DEMONYM
    return mention.type is kind and named and not mention.plural


def _together(discourse: Discourse, chains: Chains, before: list[int], count: int) -> set[int]:
    for number in before:
        if discourse.head(number).dep == "conj":
            continue
        tokens = {t.index for t in discourse.syntax.conjuncts(discourse.head(number))}
        members = {chains.first(n) for n in before if discourse.head(n).index in tokens}
        if len(members) == count:
            return members
    return {chains.first(n) for n in before}
