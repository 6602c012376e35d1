"""Whether the clause around a date looks back or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.lexicon import table

if TYPE_CHECKING:
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_WORDS = table("dates")["tense"]
AHEAD = frozenset(_WORDS["ahead"])
PLANS = frozenset(_WORDS["plans"])
ORDERS = frozenset(_WORDS["orders"])
SCHEDULED = frozenset(_WORDS["scheduled"])
DEFERRALS = frozenset(_WORDS["deferrals"])
DEFERRING = frozenset({"until", "till", "to"})
VERBS = frozenset({"VERB", "AUX"})
SURELY_BACK = -2
PRESENT = frozenset({"VBZ", "VBP"})


def direction(syntax: Syntax, span: Span) -> int:
    """Give 1 where the clause of `span` looks ahead, -1 where it looks back, else 0.

    After "since" it is -2: no doubt about it.
    """
    tokens = syntax.within(span)
    if not tokens:
        return 0
    if (found := _of_words_before(syntax, tokens[0])) or (found := _arranged(syntax, tokens[-1])):
        return found
    for token in (tokens[-1], *syntax.ancestors(tokens[-1])):
        if token.pos in VERBS and (found := _of_verb(syntax, token)):
            return found
    return 0


def _of_words_before(syntax: Syntax, first: Token) -> int:
    """Read "since Friday" as past, "ahead of Friday's vote" as still to come."""
    before = [syntax.tokens[n].lower for n in range(max(0, first.index - 3), first.index)]
    if before and before[-1] == "the":
        before.pop()
    if before[-1:] == ["since"]:
        return SURELY_BACK
    return 1 if before[-2:] == ["ahead", "of"] else 0


def _arranged(syntax: Syntax, token: Token) -> int:
    """Give 1 for the present of what is arranged: "the court sits again on Friday".

    Quirk et al. (1985, 4.45): only of verbs that say that something happens by plan.
    """
    verb, prep = syntax.head(token), ""
    # "It comes after Monday's attack" arranges nothing: the day has to be the verb's own.
    if verb.pos == "ADP" and token.dep == "pobj":
        prep, verb = verb.lower, syntax.head(verb)
    if prep in DEFERRING and verb.lemma in DEFERRALS:  # "was put off until March"
        return 1
    if verb.pos not in VERBS:
        return _arranged_thing(syntax, verb)
    auxiliaries = syntax.children(verb, "aux", "auxpass")
    if prep == "for" and verb.lemma in PLANS:  # "the vote set for Sunday"
        return int(all(t.tag != "VBD" for t in (verb, *auxiliaries)))
    if prep in {"until", "till"}:
        return int(verb.tag in PRESENT or any(t.lower in AHEAD for t in auxiliaries))
    if verb.tag in PRESENT and not auxiliaries:
        return int(verb.lemma in SCHEDULED)
    is_being = any(t.lemma == "be" and t.tag in PRESENT for t in auxiliaries)
    is_perfect = any(t.lemma == "have" for t in auxiliaries)
    return int(verb.tag == "VBG" and is_being and not is_perfect and verb.lemma in SCHEDULED)


def _arranged_thing(syntax: Syntax, word: Token) -> int:
    """Give 1 for "there is a vote on Sunday", "a ruling is due on Friday"."""
    be = syntax.head(word)
    if be.lemma != "be" or be.tag not in PRESENT:
        return 0
    return int(word.lemma in PLANS or bool(syntax.children(be, "expl")))


def _of_verb(syntax: Syntax, verb: Token) -> int:
    auxiliaries = syntax.children(verb, "aux", "auxpass")
    group = {t.lower for t in (*auxiliaries, verb)}
    finished = any(t.lemma == "have" for t in auxiliaries)
    if group & AHEAD:
        return -1 if finished else 1
    if any(t.tag == "TO" for t in auxiliaries):
        return _of_infinitive(syntax.head(verb))
    if verb.tag == "VBD" or finished or any(t.tag == "VBD" for t in auxiliaries):
        return -1
    if verb.tag == "VBN" and not auxiliaries:
        return -1
    return 0


def _of_infinitive(head: Token) -> int:
    # "The court was to sit on Monday" tells what Monday was to bring; it need not be to come.
    if head.lemma in PLANS or head.lemma in ORDERS:
        return 1
    return int(head.lemma == "be" and head.tag != "VBD")
