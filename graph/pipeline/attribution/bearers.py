"""Whose claim a reporting noun is.

Ida Voss's claim, the claim of Ida Voss, a claim by Ida Voss     its owner
a Tern Gazette report                                            the name before it
Ida Voss made the claim that ...                                 the subject of its verb
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import sources
from graph.pipeline.attribution.cues import cues
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FIRST = frozenset({"bring", "put", "spread", "propagate", "propound", "echo", "share", "back"})
"""What is done with words, beside making and issuing them."""
WITHIN = frozenset({"in", "under", "on", "with", "by"})
"""Prepositions whose noun is the subject's own: "in the hope that", "with a warning that"."""


def of_noun(reading: Reading, noun: Token) -> tuple[Source, ...]:
    """Find whose claim it is; empty where the text names nobody ("reports that")."""
    if owner := owners(reading, noun):
        return owner
    if verb := support(reading, noun):
        return sources.of_verb(reading, verb)
    head = reading.syntax.head(noun)
    if noun.dep == "nsubjpass" and head.lemma in cues().words["light"] | cues().words["issuing"]:
        return sources.agents(reading, head)  # "the claim that it fell was made by Ida Voss"
    return ()


def owners(reading: Reading, noun: Token) -> tuple[Source, ...]:
    """Give the possessor, the by-phrase, or the name that stands before the noun."""
    # "few doubt that": a verb that was taken for a noun
    for subject in reading.syntax.children(noun, "nsubj"):
        return sources.phrases(reading, subject)
    for owner in reading.syntax.children(noun, "poss"):
        first = [sources.phrase(reading, other) for other in _before(reading, owner)]
        found = (*first, *sources.phrases(reading, owner))
        return tuple(bare(reading, source) for source in found)
    for by in bys(reading, noun):
        for owner in reading.syntax.children(by, "pobj"):
            return sources.phrases(reading, owner)
    for made in reading.syntax.children(noun, "acl"):
        told = made.lemma in cues().words["made"] | cues().words["light"] | FIRST
        agents = sources.agents(reading, made) if told else ()
        if agents:
            return agents
    return _named_before(reading, noun)


def bys(reading: Reading, noun: Token) -> list[Token]:
    """Give the "by" or "from" of a noun; right behind it, it is its own, wherever it hangs."""
    near = reading.syntax.children(noun, "prep", "agent")
    next_to = reading.syntax.children(reading.syntax.head(noun), "prep", "agent")
    near += [p for p in next_to if p.index == noun.index + 1]
    return [p for p in near if p.lower in {"by", "from"}]


def _before(reading: Reading, owner: Token) -> list[Token]:
    """Give Norden in "Norden's and Brod's claim", which the parser may hang elsewhere."""
    tokens = reading.syntax.tokens
    first = reading.syntax.first(owner).index
    if first < 2 or tokens[first - 1].lower not in {"and", ","} or tokens[first - 2].tag != "POS":  # noqa: PLR2004 - 's and the word before
        return []
    other = reading.syntax.head(tokens[first - 2])
    return [*_before(reading, other), other] if other.index < owner.index else []


def bare(reading: Reading, source: Source) -> Source:
    """Leave out the possessive 's."""
    last = reading.syntax.within(source.span)[-1:]
    if last and last[0].tag == "POS" and last[0].start > source.span.start:
        return Source(Span(source.span.start, last[0].start), source.head)
    return source


def _named_before(reading: Reading, noun: Token) -> tuple[Source, ...]:
    """Give the Gazette in "a Gazette report": names only, the article left out."""
    names = [t for t in reading.syntax.children(noun, "compound") if t.pos == "PROPN"]
    if not names or not (reading.is_body(names[-1]) or reading.is_person(names[-1])):
        return ()
    words = [t for name in names for t in reading.syntax.subtree(name)]
    return (Source(Span(min(t.start for t in words), max(t.end for t in words)), names[-1].index),)


def support(reading: Reading, noun: Token) -> Token | None:
    """Give the verb that lends the noun its subject: "made a claim", "in the hope that"."""
    head = reading.syntax.head(noun)
    if noun.dep == "conj" and head.dep == "dobj":
        head = reading.syntax.head(head)
        return head if head.lemma in cues().words["light"] else None
    if noun.dep == "dobj":
        return head if head.lemma in cues().words["light"] else None
    verb = reading.syntax.head(head)
    own = noun.dep == "pobj" and head.lower in WITHIN and noun.lemma in cues().attitude_nouns
    return verb if own and verb.tag.startswith("VB") else None
