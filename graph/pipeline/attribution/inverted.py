"""Participles that open a sentence whose subject comes last.

Also warning of a shortage was the guild of Tern.        preposition
Also denying the charge were two guards.                 object
Among those arguing that it leaks was a plumber.         clause
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import acts, contents, lettering, naming
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

OPENED = frozenset({"also", "among", "those", "and", "meanwhile", "however", ","})
BEING = frozenset({"is", "was", "are", "were"})
REACH = 40
"""Most tokens between the participle and its verb."""


def participles(reading: Reading) -> Iterator[Found]:
    """Find "Also warning of a shortage was the guild": the speaker stands behind "was"."""
    for sentence in reading.sentences:
        inside = reading.tokens(sentence)[:REACH]
        verb = next((t for t in inside if t.lower not in OPENED), None)
        if verb is None or verb.tag != "VBG" or not reading.outside(verb):
            continue
        last = _last(reading, verb, inside)
        if last and not vetoed(reading, verb):
            yield from _found(reading, verb, inside, *last)


def _last(reading: Reading, verb: Token, inside: Sequence[Token]) -> tuple[Token, Source] | None:
    """Give the "was" with somebody behind it, and who that is."""
    for token in inside:
        if token.index > verb.index + 1 and token.lower in BEING:
            source = naming.behind(reading, token, closed=True)
            if source is None or token.pos != "AUX":
                continue
            if lettering.somebody(reading, reading.syntax.tokens[source.head]):
                return token, source
    return None


def _found(
    reading: Reading, verb: Token, inside: Sequence[Token], being: Token, source: Source
) -> Iterator[Found]:
    said = [t for t in inside if verb.index < t.index < being.index]
    prep = cues().preposition.get((verb.lemma, said[0].lower))
    clause = cues().clause.get(verb.lemma) if said[0].lower == "that" else None
    act = prep or clause or cues().object.get(verb.lemma)
    content = contents.runs(reading, said[1:] if prep else said)
    if act and content:
        found = acts.found(reading, verb, (source,), content, "preposition", act)
        kind = ClaimKind.STATEMENT if clause else found.kind
        yield replace(found, cue=(verb, said[0]) if prep else (verb,), kind=kind)
