"""What was considered and refused: why a sentence that newsrooms expect is missing.

The ministry has not said that ...     negated
Ona will announce that ...             future
The law ensures that ...               never: its clause is nobody's words
"Well done" stood on the wall.         too short to ask; a long quotation without a speaker is listed
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from graph.explanation import wording
from graph.explanation.values import Refusal
from graph.pipeline.attribution import sources
from graph.pipeline.attribution.clauses import SAYING, TELLING
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Reading
from graph.pipeline.attribution.veto import veto
from graph.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.annotations import Document, Quoted
    from graph.syntax import Token

FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
BEFORE = frozenset({"aux", "auxpass", "neg"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPEAKING = SAYING | TELLING
WORDS = 5
"""Words that a quotation must have to be missed."""


def of(document: Document) -> tuple[Refusal, ...]:
    """List what could have reported something and does not, in text order."""
    reading = Reading(document)
    return tuple(sorted((*_verbs(reading), *_quotations(reading)), key=lambda r: r.span))


class _Cover:
    """The text that some spans cover, however many they are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = merged(spans)
        self._ends = [span.end for span in self._spans]

    def touches(self, span: Span) -> bool:
        """Tell whether `span` shares words with it."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._spans) and self._spans[at].overlaps(span)


def _verbs(reading: Reading) -> Iterator[Refusal]:
    attributions = reading.document.attributions
    taken = {span.start for a in attributions for span in a.cue}
    told = _Cover(span for a in attributions if a.sources for span in a.content)
    for verb in reading.verbs:
        if verb.start not in taken and _considered(reading, verb):
            reason = _reason(reading, verb, told)
            if reason is not None:
                yield _refusal(reading, verb, _words(reading, verb), reason)


def _considered(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb is a reporting one with its complement, or has a whole clause."""
    known, has = cues(), reading.has
    if verb.lemma in known.clause or verb.lemma in SPEAKING:
        return True
    if verb.lemma in known.attitude and has(verb, "ccomp", "xcomp", "dobj"):
        return True
    if verb.lemma in known.object or verb.lemma in known.attitude_object:
        return has(verb, "dobj") and verb.lemma not in known.words["physical"]
    if verb.lemma in known.infinitive or verb.lemma in known.attitude_infinitive:
        return has(verb, "xcomp")
    clauses = reading.syntax.children(verb, "ccomp")
    return verb.pos != "AUX" and any(_finite(reading, c) for c in clauses)


def _finite(reading: Reading, clause: Token) -> bool:
    aux = reading.syntax.children(clause, "aux", "auxpass")
    return (
        reading.outside(clause)
        and reading.has(clause, "nsubj", "nsubjpass")
        and (clause.tag in FINITE or any(a.tag in FINITE or a.tag == "MD" for a in aux))
    )


def _reason(reading: Reading, verb: Token, told: _Cover) -> str | None:
    if found := veto(reading, verb):
        return "future" if found == "possible" and _future(reading, verb) else found
    if verb.lemma in cues().words["never"]:
        return "never"
    if not any(_finite(reading, c) for c in reading.syntax.children(verb, "ccomp")):
        speaks = verb.lemma in SPEAKING and reading.has(verb, "nsubj")
        return "incomplete" if speaks else None
    if told.touches(verb.span):
        return "within"
    return None if sources.of_verb(reading, verb) else "sourceless"


def _future(reading: Reading, verb: Token) -> bool:
    near = (verb, *reading.syntax.ancestors(verb))
    aux = (a for token in near[:2] for a in reading.syntax.children(token, "aux"))
    return any(a.lower in FUTURE for a in aux)


def _words(reading: Reading, verb: Token) -> Span:
    """Take in what stands before the verb: "has not said"."""
    before = [c for c in reading.syntax.children(verb) if c.dep in BEFORE and c.index < verb.index]
    return Span(min([verb.start, *(c.start for c in before)]), verb.end)


def _quotations(reading: Reading) -> Iterator[Refusal]:
    voiced = [a for a in reading.document.attributions if a.sources]
    named = (s.span for a in voiced for s in a.sources)
    held = _Cover((*(span for a in voiced for span in a.content), *named))
    for quoted in reading.quoted:
        if not held.touches(quoted.inner) and _is_long(reading, quoted):
            first = reading.syntax.within(quoted.inner)[0]
            yield _refusal(reading, first, quoted.outer, "unattributed")


def _is_long(reading: Reading, quoted: Quoted) -> bool:
    inside = reading.syntax.within(quoted.inner)
    return len([t for t in inside if t.pos != "PUNCT"]) >= WORDS


def _refusal(reading: Reading, token: Token, span: Span, reason: str) -> Refusal:
    sentence = reading.sentence(token).span
    text = reading.text
    return Refusal(span.of(text), span, sentence.of(text), sentence, reason, wording.reason(reason))
