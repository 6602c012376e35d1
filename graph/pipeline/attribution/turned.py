"""Speakers between commas that the tagger or the parser took for something else.

The treaty, says its author, was never meant to last.     the treaty does not speak
Nobody knows, conceded the mayor.                         the mayor is no object
The man, so the prosecution claims, was at home.          "claims" is no noun
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import contents, sources
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import cues, persons
from graph.pipeline.attribution.parentheses import DASHES, FINITE, main_verb
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SO_LIMIT = 10
"""How many tokens behind "so" the insertion may end."""


def turned(reading: Reading) -> Iterator[Found]:
    """Find "The treaty, says its author, was ..." and "Nobody knows, said the mayor." misread.

    The parser takes what is spoken of for the speaker, or the speaker for an object.
    """
    for verb in reading.verbs:
        before = reading.syntax.tokens[verb.index - 1]
        if before.text != "," or verb.lemma not in cues().clause or vetoed(reading, verb):
            continue
        speaker, content = _turned(reading, verb)
        if speaker and content:
            yield Found(
                cue=cue_tokens(reading, verb),
                sources=sources.phrases(reading, speaker, verb),
                content=content,
                kind=kind_of(verb),
                act=cues().act(verb.lemma),
                construction="inserted",
                predicate=main_verb(reading, content, verb),
            )


def _turned(reading: Reading, verb: Token) -> tuple[Token | None, tuple[Span, ...]]:
    segment = reading.segment(verb)
    subject = reading.syntax.children(verb, "nsubj")
    for clause in reading.syntax.children(verb, "ccomp"):
        own = reading.syntax.children(clause, "nsubj", "nsubjpass")
        if (
            not own
            or own[0].index < verb.index
            or [s.index for s in subject][-1:] != [verb.index - 2]
        ):
            continue
        later = [
            t for t in reading.syntax.children(clause, "aux", "auxpass") if t.index > own[0].index
        ]
        first = later[0] if later else clause
        if reading.syntax.tokens[first.index - 1].text == ",":
            left = reading.syntax.within(Span(segment.start, verb.start))
            right = reading.syntax.within(Span(first.start, segment.end))
            return own[0], contents.runs(reading, [*left, *right])
    whom = reading.syntax.children(verb, "dobj")
    if (
        subject
        or not whom
        or reading.has(verb, "ccomp", "xcomp", "prep")
        or not _speaks(reading, whom[0])
    ):
        return None, ()
    last = reading.syntax.subtree(whom[0])[-1]
    left = reading.syntax.within(Span(segment.start, verb.start))
    closed = segment.end - last.end <= 1 and any(t.tag in FINITE for t in left)
    return (whom[0], contents.runs(reading, left)) if closed else (None, ())


def _speaks(reading: Reading, noun: Token) -> bool:
    return reading.is_person(noun) or noun.lemma.lower() in persons()


def so_said(reading: Reading) -> Iterator[Found]:
    """Find ", so the prosecution claims,": the tagger often takes the verb for a noun."""
    tokens = reading.syntax.tokens
    for sentence in reading.sentences:
        for token in reading.tokens(sentence)[1:]:
            if token.lower != "so" or tokens[token.index - 1].text not in DASHES:
                continue
            inside = tokens[token.index + 1 : token.index + SO_LIMIT]
            close = next((t.index for t in inside if t.text in DASHES), 0)
            words = tokens[token.index + 1 : close - 1]
            verb = tokens[close - 1] if close else token
            if not words or not _reporting(verb) or any(t.pos in {"AUX", "VERB"} for t in words):
                continue
            segment = reading.segment(token)
            left = reading.syntax.within(Span(segment.start, tokens[token.index - 1].start))
            right = reading.syntax.within(Span(tokens[close].end, segment.end))
            content = contents.runs(reading, [*left, *right])
            if content and reading.outside(token):
                yield Found(
                    cue=(verb,),
                    sources=(Source(Span(words[0].start, words[-1].end), words[-1].index),),
                    content=content,
                    kind=kind_of(verb),
                    act=cues().act(_lemma(verb)),
                    construction="inserted",
                )


def _lemma(token: Token) -> str:
    return token.lemma.lower().removesuffix("s") if token.tag == "NNS" else token.lemma


def _reporting(token: Token) -> bool:
    return _lemma(token) in cues().clause and token.pos in {"VERB", "NOUN"}
