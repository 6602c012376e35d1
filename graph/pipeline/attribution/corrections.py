"""What was said instead of what was not said.

Ona did not say that it was shut, but that it would shut.    the second half is what she said
The union did not call for a strike but for talks.           what it called for
Ona did not blame Brod but the storm.                        whom she blamed
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, contents, sources
from graph.pipeline.attribution.clauses import reported
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import veto

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

INSTEAD = frozenset({"but", "only"})


def corrected(reading: Reading) -> Iterator[Found]:
    """Find the half behind "but" of a report whose first half is negated."""
    for verb in reading.verbs:
        if not reading.has(verb, "neg") or veto(reading, verb) != "negated":
            continue
        if any(a.tag == "MD" or a.lower == "to" for a in reading.syntax.children(verb, "aux")):
            continue
        found = _clause(reading, verb) or _part(reading, verb)
        if found is not None and found.sources and found.content:
            yield found


def _behind(reading: Reading, verb: Token) -> Iterator[Token]:
    """Walk the words right behind each "but" and "only" of the sentence."""
    tokens = reading.syntax.tokens
    for token in tokens[verb.index + 1 : reading.sentence(verb).last - 1]:
        if token.lower in INSTEAD and reading.outside(token):
            yield tokens[token.index + 1]


def _clause(reading: Reading, verb: Token) -> Found | None:
    if verb.lemma not in cues().clause:
        return None
    for that in _behind(reading, verb):
        clause = reading.syntax.head(that)
        if that.lower == "that" and that.dep == "mark" and verb in reading.syntax.ancestors(clause):
            found = reported(reading, verb, clause)
            inside = [t for t in reading.syntax.subtree(clause) if t.index > that.index]
            return replace(found, content=contents.runs(reading, inside), construction="clause")
    return None


def _part(reading: Reading, verb: Token) -> Found | None:
    """Give "for talks", "the storm": the same part of the sentence again."""
    source = sources.of_verb(reading, verb)
    for part in reading.syntax.children(verb, "prep", "dobj"):
        act = cues().preposition.get((verb.lemma, part.lower))
        construction = "preposition" if act else "object"
        act = act or (cues().object.get(verb.lemma) if part.dep == "dobj" else None)
        for other in reading.syntax.children(part, "conj") if act else ():
            instead = reading.syntax.tokens[reading.syntax.first(other).index - 1].lower == "but"
            same = part.dep == "dobj" or other.lower == part.lower
            if instead and same and act and acts.voiced(reading, source):
                words = [
                    t for t in reading.syntax.subtree(other) if t is not other or part.dep == "dobj"
                ]
                content = contents.runs(reading, words)
                return acts.found(reading, verb, source, content, construction, act)
    return None
