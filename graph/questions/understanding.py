"""From the words of a question to its reading, over the parse of the pipeline.

Every form is the same four finds: the thing asked for, the verb of speech, those
whom the question names as speakers, and the rest, which is what claims must speak
of. Forms without a verb ("harbour tariffs Peru") have only the rest.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.questions import asked, negation, speakers, speech, times, vocabulary
from graph.questions.concepts import concepts, ignored
from graph.questions.reading import Reading, Select, Unread
from graph.questions.state import State

if TYPE_CHECKING:
    from graph.annotations import Document
    from graph.syntax import Token


def read(document: Document) -> tuple[Reading, ...] | Unread:
    """Read a parsed question; a question that asks twice gives two readings.

    Parameters
    ----------
    document : Document
        The question with syntax, mentions, dates and quoted text.
    """
    readings: list[Reading] = []
    for part in _parts(document):
        found = _read(document, part, readings[-1] if readings else None)
        if isinstance(found, Unread):
            return found
        if isinstance(found, Reading):
            readings.append(found)
        elif readings and found is not None:
            last = readings.pop()
            readings.append(replace(last, then=(*last.then, *found)))
    if not readings:
        return Unread(document.text, "there is nothing in it that can be looked for", "")
    return tuple(readings)


def _parts(document: Document) -> list[list[Token]]:
    """Cut at "and who", "and when", "and from how many": each part asks by itself."""
    words = [t for t in document.syntax.tokens if not _quoted(document, t)]
    cuts = [0]
    for at, token in enumerate(words[:-1]):
        if token.lower == "and" and at and _asks_soon(words[at + 1 :]):
            cuts.append(at + 1)
    cuts.append(len(words))
    return [words[a:b] for a, b in pairwise(cuts)]


def _asks_soon(words: list[Token]) -> bool:
    for token in words[:3]:
        if token.tag in {"WP", "WDT", "WRB", "WP$"} and token.lower != "that":
            return True
        if token.pos not in {"ADP", "VERB"}:
            return False
    return False


def _quoted(document: Document, token: Token) -> bool:
    return any(q.outer.contains(token.span) for q in document.quoted)


def _read(
    document: Document, part: list[Token], before: Reading | None
) -> Reading | Unread | tuple[Select, ...] | None:
    state = State(document, part)
    negation.leave_out(state)
    asked.find(state)
    if before is not None and _is_tail(state):
        return _tail(state)
    speech.find(state)
    speakers.find(state)
    negation.find(state)
    if state.unknown:
        return Unread(
            document.text, f"questions with {state.unknown!r} are not answered", _rest(state)
        )
    return _finished(state, before)


def _is_tail(state: State) -> bool:
    """Nothing but the question word and what only points back ("and who says so")."""
    rest = [
        t
        for t in state.tokens
        if t.index not in state.used and t.pos not in {"PUNCT", "AUX", "ADP"}
    ]
    return all(_points_back(t) for t in rest)


def _points_back(token: Token) -> bool:
    return (
        token.pos in {"PRON", "ADV", "DET", "CCONJ", "SCONJ"}
        or vocabulary.act_of_verb(token.lemma.lower()) == "any"
        or vocabulary.is_ignored(token.lemma.lower())
        or token.lower in {"source", "whom"}
    )


def _tail(state: State) -> tuple[Select, ...]:
    # Who says so stands in the claims of every answer; only another kind is an answer of its own.
    if state.select in {Select.DATE, Select.PLACE}:
        return (state.select,)
    return ()


def _finished(state: State, before: Reading | None) -> Reading | None:
    used = frozenset(state.used)
    counted = state.asked if state.select is Select.QUANTITY else None
    found = concepts(state.document, state.tokens, used, verb=state.verb, counted=counted)
    found = (*found, *negation.concept(state))
    if not found and before is not None and _shares(state):
        found = before.concepts
    quote = next((q.inner.of(state.document.text) for q in state.document.quoted), None)
    select = _select(state)
    reading = Reading(
        question=state.document.text,
        select=select,
        role=state.role,
        act=state.act,
        deed=state.deed,
        speakers=state.speakers or (before.speakers if before and _shares(state) else ()),
        accused=state.accused,
        accused_kind=state.accused_kind,
        noun=_noun(state, before),
        concepts=found,
        times=times.asked(state.document),
        quote=quote,
        counted=state.counted,
        money=state.money,
        pick=state.pick,
        then=state.then,
        ignored=ignored(state.document, state.tokens, used),
        excluded=state.excluded,
        without=state.without,
        whom=state.whom,
        own_people=state.own_people,
    )
    asks = state.select is not None and (state.act or state.asked is not None)
    if not (found or reading.speakers or reading.accused or quote or asks):
        return None
    if state.select is None and state.act is None and not _is_known(reading):
        return None
    return reading


def _shares(state: State) -> bool:
    return any(t.lower in {"he", "she", "it", "they"} for t in state.tokens)


def _noun(state: State, before: Reading | None) -> str | None:
    """Give the counted noun; "and from how many the second" leaves it to the first."""
    if state.asked is not None:
        return state.asked.lemma.lower()
    return before.noun if before is not None and state.select is before.select else None


def _select(state: State) -> Select:
    if state.select is not None and state.select is not Select.CLAIM:
        return state.select
    left = [t for t in state.tokens if t.index not in state.used]
    numbers = any(vocabulary.kind_of(t.lemma.lower()) == "quantity" for t in left)
    return Select.QUANTITY if numbers else Select.CLAIM


def _is_known(reading: Reading) -> bool:
    """Key words alone are a question only if one of them is a name or a topic."""
    return bool(reading.speakers or reading.accused) or any(
        c.named or c.topics for c in reading.concepts
    )


def _rest(state: State) -> str:
    found = concepts(state.document, state.tokens, frozenset(state.used), verb=state.verb)
    names = [f"speaker {n.name}" for n in state.speakers]
    return ", ".join([*names, *(c.words for c in found)])
