"""What was considered and refused: why a sentence that newsrooms expect is missing.

The ministry has not said that ...     negated
Ona will announce that ...             future
The law ensures that ...               never: its clause is nobody's words
"Well done" stood on the wall.         too short to ask; a long quotation without a speaker is listed
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from graph import odds
from graph.explanation import wording
from graph.explanation.values import Refusal
from graph.pipeline.attribution import confidence, sources
from graph.pipeline.attribution.clauses import SAYING
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.reading import Reading
from graph.pipeline.attribution.stage import proposed
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
NEAR = 400
"""Characters of the sentence that are shown before and behind the words."""
WORDS = 5
"""Words that a quotation must have to be missed."""


def of(document: Document) -> tuple[Refusal, ...]:
    """List what could have reported something and does not, in text order."""
    reading = Reading(document)
    unlikely = list(_unlikely(reading))
    ends = {refusal.span.end for refusal in unlikely}
    others = (r for r in (*_verbs(reading), *_quotations(reading)) if r.span.end not in ends)
    return tuple(sorted((*unlikely, *others), key=lambda refusal: refusal.span))


def _unlikely(reading: Reading) -> Iterator[Refusal]:
    """Give what the rules proposed and its confidence ruled out."""
    for relation in proposed(reading):
        if not confidence.kept(reading, relation):
            cue = relation.cue
            whole = odds.probability(confidence.parts(reading, relation))
            meaning = wording.unlikely(whole, confidence.least())
            first = min(cue)
            span = Span(first.start, max(token.end for token in cue))
            yield _refusal(reading, first, span, "unlikely", meaning)


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
    """Tell whether somebody may miss it: a reporting verb with its complement, or a that-clause."""
    known, has = cues(), reading.has
    if verb.lemma in SPEAKING:
        return True
    if verb.lemma in known.clause or verb.lemma in known.attitude:
        plain = verb.lemma in known.clause and verb.lemma not in known.words["loose"]
        return _reports(reading, verb) or (plain and has(verb, "dobj", "prep"))
    if verb.lemma in known.object:
        return has(verb, "dobj") and verb.lemma not in known.words["physical"]
    if verb.lemma in known.infinitive:
        return has(verb, "xcomp")
    return verb.pos != "AUX" and _reports(reading, verb, that=True)


def _reports(reading: Reading, verb: Token, *, that: bool = False) -> bool:
    """Tell whether it has a finite clause, with `that` only one that "that" opens."""
    return any(
        _finite(reading, clause) and (not that or _opened(reading, clause))
        for clause in reading.syntax.children(verb, "ccomp")
    )


def _opened(reading: Reading, clause: Token) -> bool:
    return any(mark.lower == "that" for mark in reading.syntax.children(clause, "mark"))


def _finite(reading: Reading, clause: Token) -> bool:
    aux = reading.syntax.children(clause, "aux", "auxpass")
    return (
        reading.outside(clause)
        and reading.has(clause, "nsubj", "nsubjpass")
        and (clause.tag in FINITE or any(a.tag in FINITE or a.tag == "MD" for a in aux))
    )


def _reason(reading: Reading, verb: Token, told: _Cover) -> str | None:
    found = veto(reading, verb)
    if found == "withheld" and verb.dep != "xcomp":
        return None  # "to ensure that ...": a purpose, which nobody takes for a report
    if found is not None:
        return "future" if found == "possible" and _future(reading, verb) else found
    if verb.lemma in cues().words["never"]:
        return "never"
    if not _reports(reading, verb):
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


def _refusal(
    reading: Reading, token: Token, span: Span, reason: str, meaning: str | None = None
) -> Refusal:
    sentence = _around(reading.sentence(token).span, span)
    words, text = meaning or wording.reason(reason), reading.text
    return Refusal(span.of(text), span, sentence.of(text), sentence, reason, words)


def _around(sentence: Span, words: Span) -> Span:
    """Give the sentence, of a very long one what stands around the words."""
    start = max(sentence.start, words.start - NEAR)
    return Span(start, max(words.end, min(sentence.end, words.end + NEAR)))
