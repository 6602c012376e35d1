"""Who speaks before a colon or behind a participle that opens the sentence.

The mayor was blunt: "No ship will sail."        led
Voss's verdict: "No ship will sail."             led
Insisting he was ill, the banker left.           participle, which parsers hang on "was"
Convinced that it would fail, savers queued.     mind
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, sources
from graph.pipeline.attribution.bearers import bare
from graph.pipeline.attribution.clauses import kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.quotations import root
from graph.pipeline.attribution.reading import Found
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

ANSWERS = frozenset(
    {"answer", "reply", "response", "verdict", "conclusion", "message", "advice", "explanation"}
    | {"retort", "reaction", "comment", "assessment", "argument", "plea", "word", "view", "summary"}
)
WORDS = 3
"""Fewest words of what is led in; below, it is a word that is named."""
LABEL = 6
"""Most tokens of "The mayor of Tern" before the colon."""


def led(reading: Reading) -> Iterator[Found]:
    """Find quotations that a colon leads in behind somebody without a verb of speech."""
    for quoted in reading.quoted:
        before = reading.text[: quoted.outer.start].rstrip()
        inside = [t for t in reading.syntax.within(quoted.inner) if t.pos != "PUNCT"]
        ended = quoted.inner.of(reading.text).rstrip()[-1:] in {".", "!", "?", "…"}
        if before.endswith(":") and len(inside) >= WORDS and ended:
            yield from _led(reading, quoted, len(before) - 1)


def _led(reading: Reading, quoted: Quoted, at: int) -> Iterator[Found]:
    block = reading.document.blocks[reading.block_at(at)].span
    colon = next(iter(reading.syntax.within(Span(at, at + 1))), None)
    if colon is None or not reading.outside(colon):
        return
    label: list[Token] = []
    for index in range(colon.index - 1, -1, -1):
        token = reading.syntax.tokens[index]
        if token.start < block.start or token.text in {".", "!", "?", ";"}:
            break
        label.insert(0, token)
    named = _leader(reading, label) if all(reading.outside(t) for t in label) else ()
    if named:
        yield Found(
            cue=(colon,),
            sources=named,
            content=(quoted.outer,),
            kind=ClaimKind.STATEMENT,
            act="state",
            construction="transcript",
            predicate=root(reading, quoted.inner),
        )


def _leader(reading: Reading, label: list[Token]) -> tuple[Source, ...]:
    verbs = [t for t in label if t.tag[:2] in {"VB", "MD"}]
    if not verbs:
        return _verbless(reading, label)
    verb = verbs[0]
    subject = [s for s in reading.syntax.children(verb, "nsubj") if s.index < verb.index]
    if not subject or reading.has(verb, "neg", "aux", "mark"):
        return ()
    if subject[0].lemma.lower() in ANSWERS and verb.lemma == "be":
        return _owner(reading, subject[0])
    blunt = verb.lemma == "be" and reading.has(verb, "acomp")
    things = reading.syntax.children(verb, "dobj")
    told = verb.lemma == "have" and (
        [t.lower for t in label[-3:]] == ["this", "to", "say"]
        or any(t.lemma.lower() in ANSWERS for t in things)
    )
    if not (blunt or told) or not reading.may_speak(subject[0]):
        return ()
    return sources.phrases(reading, subject[0], verb)


def _verbless(reading: Reading, label: list[Token]) -> tuple[Source, ...]:
    if not label or len(label) > LABEL:
        return ()
    last = next((t for t in label if t.pos in {"NOUN", "PROPN"} and t.dep != "compound"), label[0])
    answer = next((t for t in label if t.lemma.lower() in ANSWERS), None)
    if answer is not None:
        return _owner(reading, answer)
    determined = label[0].lower in {"the", "his", "her", "their"} and last.pos == "NOUN"
    person = last.lemma.lower() in cues().words["speakers"]
    whole = Source(Span(label[0].start, label[-1].end), last.index)
    return (whole,) if determined and person else ()


def _owner(reading: Reading, answer: Token) -> tuple[Source, ...]:
    for owner in reading.syntax.children(answer, "poss"):
        return tuple(bare(reading, source) for source in sources.phrases(reading, owner))
    for prep in reading.syntax.children(answer, "prep"):
        if prep.lower == "from":
            for owner in reading.syntax.children(prep, "pobj"):
                return sources.phrases(reading, owner) if reading.may_speak(owner) else ()
    return ()


def participle(reading: Reading) -> Iterator[Found]:
    """Find "Insisting he was ill, the banker left", "Convinced that it would fail, savers queued"."""
    for sentence in reading.sentences:
        verb = reading.syntax.tokens[sentence.first]
        said = verb.tag == "VBG" and verb.lemma in cues().clause and verb.dep != "advcl"
        said = said and verb.lemma not in cues().words["loose"]
        mind = verb.lower in cues().adjective and verb.tag in {"VBN", "VBD", "JJ"}
        if not (said or mind) or not reading.outside(verb):
            continue
        clause = _clause(reading, verb, hung=said)
        main = reading.syntax.head(clause if said else verb) if clause else verb
        subject = [s for s in reading.syntax.children(main, "nsubj") if s.index > verb.index]
        if clause is None or not subject or clause.index > subject[0].index:
            continue
        yield Found(
            cue=(verb,),
            sources=sources.phrases(reading, subject[0], main),
            content=contents.clause(reading, clause, verb),
            kind=kind_of(verb) if said else ClaimKind.ATTITUDE,
            act=cues().act(verb.lemma) if said else cues().adjective[verb.lower],
            construction="clause" if said else "adjective",
            predicate=clause,
        )


def _clause(reading: Reading, verb: Token, *, hung: bool) -> Token | None:
    """Give the clause behind the participle: above it where the parser hung it there, else below."""
    if hung:
        head = reading.syntax.head(verb)
        own = reading.has(head, "nsubj", "nsubjpass", "expl")
        return head if head is not verb and head.dep == "advcl" and own else None
    clauses = reading.syntax.children(verb, "ccomp")
    return clauses[0] if clauses and verb.dep == "advcl" else None
