"""The deed that is asked, promised or threatened: the infinitive and all that belongs to it.

threatened to close the pass if the convoy stays      with its own condition
ordered the museum to return, at its own cost, all    torn in two by the parser
has undertaken, once it is over, to pay               behind an insertion
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import completions, contents

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

CONDITIONS = frozenset({"if", "unless", "until", "once", "provided", "lest", "whenever"})
OWN = frozenset(
    {
        "promise",
        "threaten",
        "vow",
        "pledge",
        "refuse",
        "decline",
        "agree",
        "undertake",
        "swear",
        "offer",
        "decide",
        "resolve",
        "consent",
        "volunteer",
        "plan",
        "intend",
        "hope",
        "want",
    }
)
"""Verbs that take an infinitive and hardly ever a purpose."""


def deeds(reading: Reading, verb: Token) -> list[Token]:
    """Give the infinitives of `verb`, behind an insertion too."""
    near = [c for c in reading.syntax.children(verb, "xcomp") if completions.to(reading, c)]
    if near or verb.lemma not in OWN or reading.has(verb, "dobj", "ccomp"):
        return near
    later = reading.syntax.tokens[verb.index + 1 : reading.sentence(verb).last]
    for to in later:
        if to.tag != "TO" or reading.syntax.tokens[to.index - 1].text != ",":
            continue
        deed = reading.syntax.head(to)
        inserted = reading.syntax.tokens[verb.index + 1].text == ","
        below = any(a is verb for a in reading.syntax.ancestors(deed))
        return [deed] if inserted and below and completions.to(reading, deed) else []
    return []


def content(reading: Reading, verb: Token, deed: Token) -> tuple[Span, ...]:
    """Give the words of the deed, its conditions and its object if the parser hung them on `verb`."""
    tokens = completions.branch(reading, deed, verb)
    torn = _torn(reading, verb, deed)
    if torn:
        first, last = tokens[0], completions.branch(reading, torn, verb)[-1]
        tokens = list(reading.syntax.tokens[first.index : last.index + 1])
    else:
        tokens += _hung_above(reading, verb, deed)
    for clause in reading.syntax.children(verb, "advcl"):
        marks = {t.lower for t in reading.syntax.children(clause, "mark", "advmod")}
        if clause.index > tokens[-1].index and marks & CONDITIONS:
            start = tokens[-1].index + 1
            branch = completions.branch(reading, clause, verb)
            between = reading.syntax.tokens[start : branch[0].index]
            tokens += [t for t in between if t.text == ","] + branch
    return contents.runs(reading, tokens)


def _hung_above(reading: Reading, verb: Token, deed: Token) -> list[Token]:
    """Give "in June" of "plans to speak in June", where the parser hung it on "plans"."""
    parts = [
        c
        for c in reading.syntax.children(verb, *completions.TAIL, "conj")
        if c.index > deed.index and (c.dep != "conj" or c.pos in {"NOUN", "PROPN", "NUM"})
    ]
    kept = [c for c in parts if not completions.aside(reading, c)]
    return [t for c in kept for t in completions.branch(reading, c, verb)]


def _torn(reading: Reading, verb: Token, deed: Token) -> Token | None:
    """Find the object that stands behind an insertion and hangs on the verb above."""
    if reading.has(deed, "dobj", "ccomp", "xcomp"):
        return None
    last = reading.syntax.subtree(deed)[-1].index
    for thing in reading.syntax.children(verb, "dobj", "dep", "oprd", "npadvmod", "appos"):
        noun = thing.pos in {"NOUN", "PROPN", "NUM"} and not reading.is_time(thing)
        first = reading.syntax.first(thing).index
        tokens = reading.syntax.tokens[last + 1 : first + 1]
        if noun and thing.index > last and any(t.text == "," for t in tokens):
            return thing
    return None
