"""Sources in a phrase of view or reckoning, set off from the sentence.

In the minister's view, the bridge is safe.            possessive
The bridge, in the judgment of the panel, is safe.     of
To judge by the panel's report, the bridge is safe.    judged
If the owner is to be believed, the bridge is safe.    believed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import according, sources
from graph.pipeline.attribution.bearers import bare
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

MINDS = frozenset({"view", "opinion", "judgment", "judgement", "estimation", "assessment", "mind"})
SUMS = frozenset({"account", "reckoning", "count", "estimate", "calculation", "tally", "telling"})
TOLD = frozenset({"telling", "word", "version", "account", "phrase", "reading", "description"})
ANGLES = frozenset({"perspective", "viewpoint", "standpoint", "view"})
NOUNS = {
    "in": MINDS | TOLD | SUMS | {"eye"},
    "by": SUMS | {"admission", "assessment"},
    "on": frozenset({"figure", "estimate", "reading", "calculation", "telling"}),
    "from": ANGLES,
    "to": frozenset({"mind", "eye"}),
}
"""The noun that a preposition makes a point of view; "eyes" and "words" by their lemma."""
SETS_OFF = frozenset({",", "–", "—", "--", "(", ")", ".", ";", ":"})
JUDGING = (("to", "judge", "by"), ("to", "judge", "from"), ("judging", "by"), ("judging", "from"))
GOING = (*JUDGING, ("going", "by"))
JUDGED = frozenset({"to", "judging", "going"})
BELIEVED = ("to", "be", "believed")


def viewed(reading: Reading) -> Iterator[Found]:
    """Find phrases of view that stand alone between marks or at an end of the sentence."""
    for sentence in reading.sentences:
        tokens = reading.tokens(sentence)
        for position, token in enumerate(tokens):
            word = token.lower
            if word in NOUNS and reading.outside(token):
                if _opens(tokens, position) or _reckoned(reading, token):
                    yield from _viewed(reading, token)
            elif word in JUDGED and _opens(tokens, position):
                yield from _judged(reading, tokens[position : position + 3])
            elif word == "believed" and reading.outside(token):
                yield from _believed(reading, token)


def _opens(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether a phrase may begin there: first of all, or behind a mark."""
    before = tokens[position - 1].text if position else ","
    return before in SETS_OFF or before in {'"', "”", "but", "But", "And", "Yet"}


def _reckoned(reading: Reading, prep: Token) -> bool:
    """Tell whether it is "by the organisers' count", which needs no comma before it."""
    if prep.lower != "by" or prep.dep not in {"prep", "agent"}:
        return False
    return any(
        noun.lemma.lower() in SUMS and reading.has(noun, "poss")
        for noun in reading.syntax.children(prep, "pobj")
    )


def _viewed(reading: Reading, prep: Token) -> Iterator[Found]:
    nouns = reading.syntax.children(prep, "pobj")
    if not nouns:
        return
    noun = _angle(reading, nouns[0])
    if noun.lemma.lower() not in NOUNS[prep.lower] or not _known(reading, noun):
        return
    named, words = _holder(reading, noun)
    if not named or not all(_somebody(reading, source) for source in named):
        return
    end = max([noun.end, *(source.span.end for source in named)])
    yield from _found(reading, (prep, *words), named, Span(prep.start, end))


def _angle(reading: Reading, noun: Token) -> Token:
    """Give "view" in "point of view"."""
    if noun.lower == "point":
        for of in reading.syntax.children(noun, "prep"):
            below = reading.syntax.children(of, "pobj")
            if of.lower == "of" and below and below[0].lower == "view":
                return below[0]
    return noun


def _known(reading: Reading, noun: Token) -> bool:
    """Leave out "on 40 counts", "by one account": whose it is must be told by the phrase."""
    return not reading.has(noun, "nummod", "relcl", "acl")


def _holder(reading: Reading, noun: Token) -> tuple[tuple[Source, ...], tuple[Token, ...]]:
    """Give who holds the view, and the words of the cue behind the preposition."""
    point = reading.syntax.head(reading.syntax.head(noun))
    places = [noun, point] if point.lower == "point" else [noun]
    for place in places:
        for owner in reading.syntax.children(place, "poss"):
            named = sources.phrases(reading, owner)
            return tuple(bare(reading, source) for source in named), (noun,)
        for of in reading.syntax.children(place, "prep"):
            below = reading.syntax.children(of, "pobj")
            mine = of.lower == "of" and any(
                reading.has(p, "det") for p in places
            )  # not "in view of the storm"
            if mine and below and below[0] is not noun:
                return sources.phrases(reading, below[0]), (noun, of)
    return (), ()


def _somebody(reading: Reading, source: Source) -> bool:
    head = reading.syntax.tokens[source.head]
    if head.tag == "PRP$":
        return head.lower not in {"its", "your"}
    return reading.may_speak(head) or head.tag == "NNS"


def _judged(reading: Reading, tokens: tuple[Token, ...]) -> Iterator[Found]:
    """Find "To judge by the minutes, ...": what it is judged by must be somebody's words."""
    lower = tuple(t.lower for t in tokens)
    size = next((len(words) for words in GOING if lower[: len(words)] == words), 0)
    if not size or not reading.outside(tokens[0]):
        return
    for noun in reading.syntax.children(tokens[size - 1], "pobj"):
        worded = noun.lemma.lower() in cues().words["documents"] | {"minute", "log", "record"}
        if not worded and noun.lemma.lower() not in cues().words["speakers"]:
            return
        named = sources.phrases(reading, noun)
        end = max(source.span.end for source in named)
        yield from _found(reading, tokens[:size], named, Span(tokens[0].start, end))


def _believed(reading: Reading, verb: Token) -> Iterator[Found]:
    """Find "If the owner is to be believed, the bridge is safe"."""
    before = reading.syntax.tokens[max(verb.index - 2, 0) : verb.index + 1]
    marks = [m for m in reading.syntax.children(verb, "mark") if m.lower == "if"]
    clause = verb
    while not marks and clause.dep in {"xcomp", "ccomp"}:
        clause = reading.syntax.head(clause)
        marks = [m for m in reading.syntax.children(clause, "mark") if m.lower == "if"]
    subject = reading.syntax.children(clause, "nsubj", "nsubjpass")
    if not marks or not subject or tuple(t.lower for t in before) != BELIEVED:
        return
    if not _somebody(reading, sources.phrase(reading, subject[0])):
        return
    named = sources.phrases(reading, subject[0])
    yield from _found(reading, (verb,), named, Span(marks[0].start, verb.end))


def _found(
    reading: Reading, cue: tuple[Token, ...], named: tuple[Source, ...], phrase: Span
) -> Iterator[Found]:
    """Make the relation, if the phrase is closed by a mark and something else is in the sentence."""
    inside = reading.syntax.within(phrase)
    last = inside[-1].index + 1
    sentence = reading.sentence(cue[0])
    closed = last >= sentence.last or reading.syntax.tokens[last].text in SETS_OFF
    content = according.rest(reading, cue[0], phrase) if closed else ()
    if not content or not _clausal(reading, content):
        return
    yield Found(
        cue=cue,
        sources=named,
        content=content,
        kind=ClaimKind.STATEMENT,
        act="report",
        construction="according",
        predicate=next((t for t in reading.syntax.ancestors(cue[0]) if t.tag[:2] == "VB"), None),
    )


def _clausal(reading: Reading, content: tuple[Span, ...]) -> bool:
    return any(
        t.tag in {"VBD", "VBZ", "VBP", "MD"} for s in content for t in reading.syntax.within(s)
    )
