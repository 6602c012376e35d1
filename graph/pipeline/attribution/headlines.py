"""Headlines, whose grammar is not that of sentences.

Two held over stolen boat, police say      tailed
Minister says bridge 'safe'                verbless
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.article import BlockKind
from graph.pipeline.attribution import contents, naming
from graph.pipeline.attribution.clauses import kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

KICKER = re.compile(r"(?:[A-Z]{4,}(?: [A-Z]+)*(?: \d)?\s*[:|–-]|[A-Z][a-z]+(?: news)?:)\s*")
"""What a desk writes over a headline: "BREAKING: ", "UPDATE 2-"."""
MARKS = frozenset({",", "–", "—", "-"})
TAIL = 9
"""Most tokens of ", central bank governor warns"."""
HEARING = frozenset({"hear", "tell", "learn", "read", "find", "show"})
"""Verbs whose subject in a headline may be who is told."""
SAYING = frozenset({"say", "insist", "believe", "think", "argue", "claim"})
FORMULAS = frozenset({"no", "yes", "goodbye", "farewell", "sorry", "thanks", "hello"})
PRESENT = frozenset({"VBZ", "VBP", "NNS", "NN", "NNP", "NNPS", "VB"})
DOCUMENTED = frozenset({"find", "show"})


def tailed(reading: Reading) -> Iterator[Found]:
    """Find ", police say" and ", says report" at the end of a headline."""
    for tokens in _headlines(reading):
        ends = (n for n in range(len(tokens) - 1, 0, -1) if _parts(reading, tokens[n]))
        at = next(ends, 0)
        tail = tokens[at + 1 :]
        if not at or not 1 < len(tail) <= TAIL or not reading.outside(tokens[at]):
            continue
        verb, speaker = _tail(reading, tail)
        start = _start(reading, tokens[0].start, tokens[at].start)
        content = trimmed(Span(start, tokens[at].start), reading.text)
        if verb and content.start < content.end:
            yield _relation(reading, verb, speaker, content)


def _parts(reading: Reading, mark: Token) -> bool:
    """Tell whether it is a comma, or a dash and no hyphen."""
    spaced = reading.text[mark.start - 1] == " " and reading.text[mark.end : mark.end + 1] == " "
    return mark.text in MARKS and (mark.text == "," or spaced)


def _headlines(reading: Reading) -> Iterator[list[Token]]:
    for block in reading.document.blocks:
        if block.kind is BlockKind.HEADLINE:
            tokens = [t for t in reading.syntax.within(block.span) if t.text.strip()]
            if tokens:
                yield tokens


def _tail(reading: Reading, tail: Sequence[Token]) -> tuple[Token | None, Sequence[Token]]:
    last, first = tail[-1], tail[0]
    if tail[-1].tag in {"NNPS", "NNP"} and tail[-1].lower in {"mps", "court", "inquiry"}:
        last = tail[-2]
    for verb, speaker in ((last, tail[: tail.index(last)]), (first, tail[1:])):
        if _reports(verb) and _speaks(reading, speaker):
            noun = naming.head(speaker) or speaker[-1]
            document = {noun.lemma.lower(), noun.lower} & cues().words["documents"]
            if verb.lemma.lower() not in HEARING or (document and verb.lemma.lower() in DOCUMENTED):
                return verb, speaker
    return None, ()


def _speaks(reading: Reading, speaker: Sequence[Token]) -> bool:
    if len(speaker) == 1 and speaker[0].lemma.lower() in naming.speakers():
        return True  # "says report": the noun is often taken for a verb
    return naming.speaker(reading, speaker, sure=True)


def _reports(verb: Token) -> bool:
    lemma = verb.lemma.lower()
    known = lemma in cues().clause or lemma in {"believe", "think", "fear", "hope", "suspect"}
    return known and verb.tag in PRESENT and verb.text[0].islower()


def _start(reading: Reading, start: int, end: int) -> int:
    match = KICKER.match(reading.text, start, end)
    return match.end() if match else start


def verbless(reading: Reading) -> Iterator[Found]:
    """Find "Minister says bridge 'safe'", where the verb of what is said is left out."""
    for tokens in _headlines(reading):
        for token in tokens[1:-2]:
            said = token.lemma in SAYING and token.tag in {"VBZ", "VBP"} and reading.outside(token)
            if not said or reading.has(token, "ccomp", "xcomp"):
                continue
            start = _start(reading, tokens[0].start, token.start)
            speaker = [t for t in tokens if start <= t.start < token.start]
            rest = [t for t in tokens if t.index > token.index]
            formula = rest[0].lower in FORMULAS or rest[0].text in MARKS
            if not formula and naming.speaker(reading, speaker, sure=True):
                content = Span(rest[0].start, rest[-1].end)
                yield _relation(
                    reading, token, speaker, trimmed(content, reading.text, contents.EDGE + ".")
                )


def _relation(reading: Reading, verb: Token, speaker: Sequence[Token], content: Span) -> Found:
    inside = reading.syntax.within(content)
    return Found(
        cue=(verb,),
        sources=naming.sources(reading, speaker),
        content=(content,),
        kind=kind_of(verb),
        act=cues().act(verb.lemma.lower()),
        construction="headline",
        predicate=next((t for t in inside if t.pos == "VERB"), None),
    )
