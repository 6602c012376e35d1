"""What was counted, found and reckoned.

A survey of farms found a fall in yields.             by papers, with a thing
The herd is estimated by rangers at 450 animals.      in the passive
Pollsters give the Greens 14 per cent of the vote.    shares
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import completions, contents, sources
from graph.pipeline.attribution.clauses import cue_tokens
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FINDING = frozenset(
    {
        "find",
        "show",
        "record",
        "reveal",
        "detect",
        "uncover",
        "list",
        "identify",
        "register",
        "document",
        "log",
        "note",
        "indicate",
        "confirm",
        "disclose",
    }
)
PUT = frozenset({"put", "estimate", "value", "assess", "appraise", "reckon", "calculate", "place"})
POLLING = frozenset({"poll", "pollster", "survey", "forecast", "bookmaker", "bookie", "projection"})
SHARES = frozenset({"cent", "percent", "%", "point", "seat", "vote"})


def found(reading: Reading) -> Iterator[Found]:
    """Find "A survey of farms found a fall in yields"."""
    for verb in reading.verbs:
        if verb.lemma not in FINDING or vetoed(reading, verb):
            continue
        paper = [s for s in reading.syntax.children(verb, "nsubj") if _counts(reading, s)]
        things = reading.syntax.children(verb, "dobj")
        if not paper or not things or not _is_finding(reading, things[0]):
            continue
        content = completions.tail(reading, verb)
        if content:
            yield _made(reading, verb, sources.of_verb(reading, verb), content)


def _counts(reading: Reading, noun: Token) -> bool:
    """Tell whether the subject is a survey, an audit, a count."""
    return noun.lemma.lower() in cues().words["surveys"] and not reading.has(noun, "neg")


def _is_finding(reading: Reading, thing: Token) -> bool:
    """Leave out "found support", "showed him": a finding is told as a thing of some kind."""
    if thing.pos not in {"NOUN", "NUM", "PROPN"}:
        return False
    several = thing.tag in {"NNS", "CD"}
    return several or reading.has(thing, "det", "nummod", "amod")


def put(reading: Reading) -> Iterator[Found]:
    """Find "The herd is estimated by rangers at 450 animals"."""
    for verb in reading.verbs:
        if verb.lemma not in PUT or verb.tag != "VBN" or not reading.has(verb, "auxpass"):
            continue
        subject = reading.syntax.children(verb, "nsubjpass")
        by = [t for t in reading.syntax.children(verb, "agent") if t.lower == "by"]
        if not subject or not by or vetoed(reading, verb):
            continue
        below = [*reading.syntax.children(verb, "prep"), *reading.syntax.subtree(by[0])]
        at = next((t for t in below if t.lower == "at" and _numbered(reading, t)), None)
        if at is None:
            continue
        words = [*reading.syntax.subtree(subject[0]), *reading.syntax.subtree(at)]
        named = tuple(_before(reading, s, at) for s in sources.agents(reading, verb))
        yield _made(reading, verb, named, contents.runs(reading, words))


def _numbered(reading: Reading, at: Token) -> bool:
    return any(t.pos == "NUM" or t.tag == "CD" for t in reading.syntax.subtree(at))


def _before(reading: Reading, source: Source, at: Token) -> Source:
    """Leave the number out of the speaker: the parser hung it there."""
    if not source.span.contains(at.span):
        return source
    words = reading.syntax.within(Span(source.span.start, at.start))
    return type(source)(Span(source.span.start, words[-1].end), source.head)


def shared(reading: Reading) -> Iterator[Found]:
    """Find "Pollsters give the Greens 14 per cent of the vote"."""
    for verb in reading.verbs:
        if verb.lemma != "give" or vetoed(reading, verb):
            continue
        who = [s for s in reading.syntax.children(verb, "nsubj") if s.lemma.lower() in POLLING]
        after = reading.syntax.within(Span(verb.end, reading.segment(verb).end))
        if who and any(t.lemma.lower() in SHARES for t in after):
            below = reading.syntax.subtree(verb)
            content = contents.runs(reading, [t for t in below if t.index > verb.index])
            yield _made(reading, verb, sources.of_verb(reading, verb), content)


def _made(
    reading: Reading, verb: Token, source: tuple[Source, ...], content: tuple[Span, ...]
) -> Found:
    return Found(
        cue=cue_tokens(reading, verb),
        sources=source,
        content=content,
        kind=ClaimKind.STATEMENT,
        act="estimate" if verb.lemma in PUT or verb.lemma == "give" else "report",
        construction="put_at",
    )
