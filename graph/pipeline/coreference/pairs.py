"""Two taken up by their order: "both", "the former", "the latter"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_WINDOW = 2
_SURE = 0.8
_SORTS = frozenset({EntityType.PERSON, EntityType.AGENCY, EntityType.COUNTRY, EntityType.GROUP})


def both_link(discourse: Discourse, number: int) -> Link | None:
    """Link "both" to the two that were named together."""
    if discourse.syntax.children(discourse.head(number), "prep"):
        return None
    together = _together(discourse, number)
    if len(together) != 2:  # noqa: PLR2004 - both
        return None
    return Link(number, together[0], "several", _SURE, (together[1],))


def counterpart_link(discourse: Discourse, number: int) -> Link | None:
    """Link "the former" to the first and "the latter" to the last of two, or of more."""
    together = _together(discourse, number) or _alone(discourse, number)
    if not together:
        return None
    chosen = together[0] if discourse.head(number).lower == "former" else together[-1]
    return Link(number, chosen, "order", _SURE)


def _together(discourse: Discourse, number: int) -> list[int]:
    """Find the nearest things of one sort that are co-ordinated."""
    for earlier in discourse.before(number, window=_WINDOW):
        head = discourse.head(earlier)
        if head.dep == "conj" or not _possible(discourse, earlier) or _listed(discourse, head):
            continue
        together = [discourse.on_head.get(t.index) for t in discourse.syntax.conjuncts(head)]
        members = [n for n in together if n is not None and _alike(discourse, earlier, n)]
        if len(members) == len(together) > 1:
            return members
    return []


def _listed(discourse: Discourse, head: Token) -> bool:
    """Tell a third before the two, which the parser takes for what they are called."""
    before = discourse.on_head.get(head.head) if head.dep == "appos" else None
    return before is not None and discourse.mentions[before].form is Form.NAME


def _alone(discourse: Discourse, number: int) -> list[int]:
    """Find the only two names of one sort in the sentence before."""
    before = discourse.before(number, window=1)
    named = [
        n
        for n in before
        if discourse.mentions[n].kind is SpeakerKind.NAMED
        and discourse.mentions[n].form is Form.NAME
        and _possible(discourse, n)
    ]
    for kind in (EntityType.PERSON, EntityType.AGENCY, EntityType.COUNTRY):
        sort = sorted(n for n in named if discourse.mentions[n].type is kind)
        if len(sort) == len({discourse.mentions[n].name for n in sort}) == 2:  # noqa: PLR2004 - both
            return sort
    return []


def _possible(discourse: Discourse, number: int) -> bool:
    mention = discourse.mentions[number]
    return mention.type in _SORTS and mention.form is not Form.PRONOUN


def _alike(discourse: Discourse, one: int, other: int) -> bool:
    first, second = discourse.mentions[one], discourse.mentions[other]
    return _possible(discourse, other) and first.type is second.type
