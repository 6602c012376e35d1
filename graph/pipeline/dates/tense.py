"""Whether the clause around a date looks back or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.spans import Span
    from graph.syntax import Syntax, Token

AHEAD = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "going", "may", "might", "should"})
PLANS = frozenset(
    [
        "plan",
        "expect",
        "schedule",
        "due",
        "set",
        "intend",
        "hope",
        "want",
        "aim",
        "agree",
        "promise",
        "vow",
        "pledge",
        "prepare",
        "likely",
    ]
)
VERBS = frozenset({"VERB", "AUX"})


def direction(syntax: Syntax, span: Span) -> int:
    """Give 1 where the clause of `span` looks ahead, -1 where it looks back, else 0."""
    tokens = syntax.within(span)
    if not tokens:
        return 0
    for token in (tokens[-1], *syntax.ancestors(tokens[-1])):
        if token.pos in VERBS and (found := _of_verb(syntax, token)):
            return found
    return 0


def _of_verb(syntax: Syntax, verb: Token) -> int:
    auxiliaries = syntax.children(verb, "aux", "auxpass")
    group = {t.lower for t in (*auxiliaries, verb)}
    finished = any(t.lemma == "have" for t in auxiliaries)
    if group & AHEAD:
        return -1 if finished else 1
    if any(t.tag == "TO" for t in auxiliaries):
        head = syntax.head(verb)
        return 1 if head.lemma in PLANS or head.lemma == "be" else 0
    if verb.tag == "VBD" or finished or any(t.tag == "VBD" for t in auxiliaries):
        return -1
    if verb.tag == "VBN" and not auxiliaries:
        return -1
    return 0
