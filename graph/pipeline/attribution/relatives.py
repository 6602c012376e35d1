"""Reports inside relative clauses.

A crater that they said had been made by a drone.     the pronoun is the missing subject
A plant that the owners admit loses money.            the same without the parser's help
A clerk whom police suspect the gang paid.            the pronoun is the missing object
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents, interrupted, naming, sources
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.insertions import PARENTHETICAL
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

RELATIVE = frozenset({"WDT", "WP", "WP$"})
PRONOUNS = frozenset({"who", "whom", "which", "that"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
PAST = FINITE | {"VBN"}
"""Tags of finite verbs; "the gang bribed" is often taken for a participle."""
SUBJECT = 8
"""Most tokens of "the owners" between the pronoun and the verb."""
OBJECT = 10
"""Most tokens of "the gang" between the verb and the verb of its clause."""


def gapped(reading: Reading) -> Iterator[Found]:
    """Find "a crater that they said had been made": the relative pronoun is the missing subject."""
    for verb in reading.verbs:
        if verb.dep != "relcl" or verb.lemma not in cues().clause or vetoed(reading, verb):
            continue
        subject = reading.syntax.children(verb, "nsubj")
        clauses = [c for c in reading.syntax.children(verb, "ccomp") if c.index > verb.index]
        if not subject or subject[0].tag in RELATIVE or not clauses:
            continue
        if reading.has(clauses[0], "nsubj", "nsubjpass", "expl", "mark"):
            continue
        first = reading.syntax.first(verb)
        pronoun = first.tag in RELATIVE or first.lower == "that"
        relative = [first] if pronoun and first is not subject[0] else []
        said = [t for t in reading.syntax.subtree(clauses[0]) if t.index > verb.index]
        yield Found(
            cue=cue_tokens(reading, verb),
            sources=sources.phrases(reading, subject[0], verb),
            content=contents.runs(reading, [*relative, *said]),
            kind=kind_of(verb),
            act=cues().act(verb.lemma),
            construction="gapped",
            predicate=clauses[0],
        )


def behind_pronoun(reading: Reading) -> Iterator[Found]:
    """Find pronoun, speaker, verb and the rest of a clause in the words themselves.

    Two finite verbs behind each other, "admit loses", have but one reading; so has "whom
    police suspect the gang paid".
    """
    for verb in _verbs(reading):
        pronoun = _pronoun(reading, verb)
        if pronoun is None or vetoed(reading, verb):
            continue
        words = reading.syntax.tokens[pronoun.index + 1 : verb.index]
        said = _said(reading, pronoun, verb)
        if said and naming.speaker(reading, _plain(words), sure=True):
            yield Found(
                cue=cue_tokens(reading, verb) if verb.pos == "VERB" else (verb,),
                sources=naming.sources(reading, _plain(words), verb),
                content=(*_opened(reading, pronoun), *contents.runs(reading, said)),
                kind=kind_of(verb),
                act=cues().act(verb.lemma.lower()),
                construction="gapped",
                predicate=next((t for t in said if t.pos == "VERB"), None),
            )


def _verbs(reading: Reading) -> Iterator[Token]:
    tokens = reading.syntax.tokens
    for sentence in reading.sentences:
        inside = reading.tokens(sentence)
        if not any(t.lower in PRONOUNS for t in inside):
            continue
        for token in inside[2:-1]:
            lemma = token.lemma.lower()
            known = lemma in cues().clause or lemma in PARENTHETICAL
            known = known and (lemma == "find" or lemma not in cues().words["loose"])
            plain = token.tag in FINITE or tokens[token.index + 1].tag in PAST
            if known and plain and reading.outside(token):
                yield token


def _pronoun(reading: Reading, verb: Token) -> Token | None:
    """Give the "who" behind a noun with nothing but a noun phrase between it and the verb."""
    tokens = reading.syntax.tokens
    for token in reversed(tokens[max(verb.index - SUBJECT, 1) : verb.index - 1]):
        if token.lower in PRONOUNS:
            before = tokens[token.index - 1]
            noun = before if before.text != "," else tokens[token.index - 2]
            whom = noun.pos in NOUNS or before.pos == "ADP"
            return token if whom and token.tag != "DT" else None
        if token.pos in {"PUNCT", "SCONJ"} or (token.tag in FINITE and not naming.agent(token)):
            return None
    return None


def _plain(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out "now", "have" before the verb."""
    end = len(words)
    while end and (words[end - 1].pos == "ADV" or words[end - 1].lower in {"have", "has", "had"}):
        end -= 1
    return words[:end]


def _said(reading: Reading, pronoun: Token, verb: Token) -> list[Token]:
    """Give the words behind the verb up to where the main clause goes on."""
    segment = reading.segment(verb)
    end = interrupted.ending(reading, verb, segment)
    said = [t for t in reading.syntax.tokens[verb.index + 1 :] if t.end <= end][:60]
    while said and reading.is_time(said[0]) and said[0].pos != "ADV":
        said = said[1:]
    begins = next((n for n, t in enumerate(said[:4]) if t.tag in PAST), None)
    time = said[: begins or 0]
    subject = begins is not None and all(reading.is_time(t) or t.pos == "ADV" for t in time)
    whole = reading.syntax.tokens[pronoun.index - 1]
    if subject and (whole.pos != "ADP" or whole.lower == "of"):
        return said[begins:]
    missing = pronoun.lower == "whom" and _clause(said)
    return said if missing else []


def _clause(said: Sequence[Token]) -> bool:
    """Tell whether a noun phrase and a finite verb begin it: "the gang paid"."""
    verb = next((n for n, t in enumerate(said[:OBJECT]) if t.tag in PAST), 0)
    return verb > 0 and all(t.pos in NOUNS | {"DET", "ADJ", "ADP", "PART"} for t in said[:verb])


def _opened(reading: Reading, pronoun: Token) -> tuple[Span, ...]:
    start = interrupted.opening(reading, pronoun.index + 1, reading.segment(pronoun).start)
    return (Span(start, pronoun.end),)
