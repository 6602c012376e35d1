"""Passives that report, with a speaker behind "by" or with none.

The bridge is said to be safe.                 raised: its subject is spoken of
That the bridge fell is feared.                opened by what is feared
It is feared that the bridge fell.             nobody says who fears it
Two men, it is alleged, sold the stone.        set off by commas
The bridge fell, it was said on Friday.        behind what is reported
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import contents, displaced, parentheses, sources
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

TIMING = frozenset({"since", "when", "before", "after", "until"})


def raised(reading: Reading) -> Iterator[Found]:
    """Find "The bridge is said to be safe"."""
    for verb in _passives(reading):
        if verb.lemma not in cues().words["raised"] or vetoed(reading, verb):
            continue
        subject = reading.syntax.children(verb, "nsubjpass")
        clauses = [c for c in reading.syntax.children(verb, "xcomp") if _infinitive(reading, c)]
        if subject and clauses and not _planned(reading, verb, clauses[0]):
            head = contents.runs(reading, [t for s in subject for t in reading.syntax.subtree(s)])
            done = reading.syntax.subtree(clauses[0], without=_when(reading, clauses[0]))
            said = [
                t
                for s in contents.clause(reading, clauses[0], verb)
                for t in reading.syntax.within(s)
            ]
            tail = contents.runs(reading, [t for t in said if t in done])
            told = [*tail, *_since(reading, verb, clauses[0])]
            content = contents.tidied(reading, _closed(reading, sorted({*head, *told})))
            yield _found(reading, verb, content, clauses[0], "said_to")


def _since(reading: Reading, verb: Token, clause: Token) -> tuple[Span, ...]:
    """Give "since it was dug" of "is thought to have sunk since it was dug", hung on "thought"."""
    for later in reading.syntax.children(verb, "ccomp", "advcl"):
        first = reading.syntax.first(later)
        end = reading.syntax.subtree(clause)[-1].index
        if first.index == end + 1 and first.lower in TIMING:
            return contents.clause(reading, later, verb)
    return ()


def _closed(reading: Reading, spans: list[Span]) -> list[Span]:
    """Join neighbours with nothing but a space between them."""
    joined: list[Span] = []
    for span in spans:
        if joined and not reading.text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _planned(reading: Reading, verb: Token, deed: Token) -> bool:
    """Tell whether it is "is expected to be published", "to announce": an event that is set down."""
    ahead = verb.lemma in {"expect", "anticipate"}
    return ahead and (reading.has(deed, "auxpass") or deed.lemma in cues().clause)


def _when(reading: Reading, deed: Token) -> frozenset[int]:
    """Find "to have drowned when the barge sank": the occasion is a fact that the reporter adds."""
    if not any(a.lower == "have" for a in reading.syntax.children(deed, "aux")):
        return frozenset()
    later = [c for c in reading.syntax.children(deed, "advcl") if c.index > deed.index]
    return frozenset(c.index for c in later if reading.syntax.first(c).lower == "when")


def set_off(reading: Reading) -> Iterator[Found]:
    """Find "The general, it was said at the time, never slept", from the words.

    The parser takes the general for another subject of "said".
    """
    for verb in _passives(reading):
        it = reading.syntax.children(verb, "nsubjpass", "nsubj", "expl")
        mine = [s for s in it if s.lower == "it" and s.index < verb.index]
        known = verb.lemma in cues().clause or verb.lemma in cues().attitude
        if not mine or not known or vetoed(reading, verb):
            continue
        content = parentheses.around(reading, mine[0], verb)
        if content:
            main = parentheses.main_verb(reading, content, verb)
            yield _found(reading, verb, content, main, "parenthetical")


def impersonal(reading: Reading) -> Iterator[Found]:
    """Find "It is feared that ..." and ", it is feared,": reports without a speaker."""
    for verb in _passives(reading):
        known = verb.lemma in cues().clause or verb.lemma in cues().attitude
        subject = reading.syntax.children(verb, "nsubj", "nsubjpass", "expl")
        if not known or not any(s.lower == "it" for s in subject) or vetoed(reading, verb):
            continue
        clauses = [c for c in reading.syntax.children(verb, "ccomp") if c.index > verb.index]
        if verb.dep == "parataxis" and not clauses:
            content = contents.clause(reading, reading.syntax.head(verb), verb)
            yield _found(reading, verb, content, reading.syntax.head(verb), "parenthetical")
        elif clauses and reading.has(clauses[0], "mark", "nsubj", "nsubjpass", "expl"):
            content = contents.clause(reading, clauses[0], verb)
            yield _found(reading, verb, content, clauses[0], "impersonal")
        elif front := _in_front(reading, verb):
            content = contents.clause(reading, front, verb)
            yield _found(reading, verb, content, front, "parenthetical")
        elif not clauses and (told := _behind_agent(reading, verb)):
            content = contents.clause(reading, told, verb)
            yield _by(reading, verb, content, told)
        elif not clauses and (hung := displaced.clause(reading, verb, sure=True)):
            content = contents.clause(reading, hung, verb)
            yield _found(reading, verb, content, hung, "impersonal")


def opened(reading: Reading) -> Iterator[Found]:
    """Find "That the bridge was old was admitted by Ida Voss": the clause is the subject."""
    for verb in _passives(reading):
        known = verb.lemma in cues().clause or verb.lemma in cues().attitude
        first = reading.syntax.tokens[reading.sentence(verb).first]
        if not known or first.lower != "that" or first.tag != "IN" or vetoed(reading, verb):
            continue
        helping = reading.syntax.children(verb, "auxpass")[-1]
        inside = reading.syntax.tokens[first.index + 1 : helping.index]
        main = next((t for t in inside if t.tag in {"VBD", "VBZ", "VBP", "MD"}), None)
        if main is not None:
            yield _found(reading, verb, contents.runs(reading, inside), main, "impersonal")


def _in_front(reading: Reading, verb: Token) -> Token | None:
    """Give the clause of "The bridge is old, it is said by the crew"."""
    it = reading.syntax.children(verb, "nsubjpass", "nsubj", "expl")
    clauses = [c for c in reading.syntax.children(verb, "ccomp") if c.index < it[0].index]
    whole = [c for c in clauses if reading.has(c, "nsubj", "nsubjpass", "expl")]
    comma = reading.syntax.tokens[it[0].index - 1].text == ","
    last = reading.tokens(reading.sentence(verb))[-1]
    ends = reading.syntax.subtree(verb)[-1].index >= last.index - 1
    return whole[0] if whole and comma and ends else None


def _behind_agent(reading: Reading, verb: Token) -> Token | None:
    """Give the clause of "It was said by the crew that it fell", taken for one about the crew."""
    for by in reading.syntax.children(verb, "agent"):
        for noun in reading.syntax.children(by, "pobj"):
            for clause in reading.syntax.children(noun, "relcl", "acl"):
                first = reading.syntax.first(clause)
                subject = reading.syntax.children(clause, "nsubj", "nsubjpass", "expl")
                if first.lower == "that" and subject and first not in subject:
                    return clause
    return None


def _by(reading: Reading, verb: Token, content: tuple[Span, ...], told: Token) -> Found:
    """Make the relation of a clause that the parser hung on the agent: it is no part of the source."""
    noun = reading.syntax.head(told)
    below = reading.syntax.subtree(noun, without=frozenset({told.index}))
    named = Source(contents.runs(reading, below)[0], noun.index)
    return replace(_found(reading, verb, content, told, "impersonal"), sources=(named,))


def _passives(reading: Reading) -> Iterator[Token]:
    return (v for v in reading.verbs if v.tag == "VBN" and reading.has(v, "auxpass"))


def _infinitive(reading: Reading, verb: Token) -> bool:
    return any(a.lower == "to" for a in reading.syntax.children(verb, "aux"))


def _found(
    reading: Reading, verb: Token, content: tuple[Span, ...], main: Token | None, construction: str
) -> Found:
    return Found(
        cue=cue_tokens(reading, verb),
        sources=sources.agents(reading, verb),
        content=content,
        kind=kind_of(verb),
        act=cues().act(verb.lemma),
        construction=construction,
        predicate=main,
    )
