"""What happens to a counted noun: the verb that it is subject or object of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.spans import Span

if TYPE_CHECKING:
    from graph.syntax import Syntax, Token

VERBS = frozenset({"VERB", "AUX"})
CARRIERS = frozenset(table("approximators")["carriers"]["verbs"])
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "npadvmod"})
_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")", '"', "“", "”", "."})
_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "mark", "relcl"})
_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_LONGEST = 14
_INCLUDING = frozenset({"including", "among", "include"})


def host(syntax: Syntax, noun: Token, number: Token) -> Token:
    """Give the noun whose place in the clause `noun` shares: "X, including 5 Y", "X and Y".

    In "dozens of men" that is the `number` itself.
    """
    for _ in range(4):
        above = syntax.head(noun)
        if noun.dep == "pobj" and above.lower == "of" and above.head == number.index:
            noun = number
        elif noun.dep in {"conj", "appos"} and above.pos not in VERBS:
            noun = above
        elif noun.dep == "pobj" and above.lower in _INCLUDING and above.dep == "prep":
            noun = syntax.head(above)
        else:
            break
    return noun


def before(syntax: Syntax, noun: Token) -> tuple[Span, ...]:
    """Give the words that stand before the counted noun: its verb or its governing noun."""
    above = syntax.head(noun)
    if noun.dep in _OBJECTS and above.pos == "VERB" and above.lemma not in CARRIERS:
        return (above.span,)
    if noun.dep != "pobj" or above.pos != "ADP":
        return ()
    governor = syntax.head(above)
    if governor.pos in {"NOUN", "VERB"} and governor.lemma not in CARRIERS:
        return (governor.span, above.span)
    return ()


def after(syntax: Syntax, noun: Token, last: int) -> tuple[Span, ...]:
    """Give the verb phrase that follows a subject, or the clause that hangs on the noun.

    Only what stands behind the token `last`.
    """
    verb = syntax.head(noun)
    if noun.dep in SUBJECTS and verb.pos in VERBS and verb.index > noun.index:
        return _verb_phrase(syntax, verb, last)
    for clause in syntax.children(noun, "relcl", "acl"):
        if clause.index > last:
            return _verb_phrase(syntax, clause, last)
    return ()


def verb_of(syntax: Syntax, token: Token) -> Token | None:
    """Give the nearest governing verb."""
    return next((t for t in syntax.ancestors(token) if t.pos in VERBS), None)


def subject_of(syntax: Syntax, verb: Token) -> Token | None:
    """Give the subject of `verb`, also through relatives and co-ordination."""
    for _ in range(3):
        found = syntax.children(verb, *SUBJECTS)
        if found and found[0].tag not in {"WDT", "WP"} and found[0].lower != "that":
            return found[0]
        if verb.dep in {"relcl", "acl"}:
            return syntax.head(verb)
        if found or verb.dep not in {"conj", "xcomp", "advcl"}:
            return None
        verb = syntax.head(verb)
    return None


def _verb_phrase(syntax: Syntax, verb: Token, last: int) -> tuple[Span, ...]:
    without = frozenset(
        t.index
        for t in syntax.subtree(verb)
        if (t.dep in _CLAUSES and t.index != verb.index) or _new_clause(syntax, t, verb)
    )
    below = [
        t
        for t in syntax.subtree(verb, without=without)
        if t.index > last and (t.index >= verb.index or (t.head == verb.index and t.dep in _GROUP))
    ]
    return _span(syntax, _up_to_stop(below, verb))


def _new_clause(syntax: Syntax, token: Token, verb: Token) -> bool:
    return (
        token.dep == "conj"
        and token.pos in VERBS
        and token.index != verb.index
        and bool(syntax.children(token, *SUBJECTS))
    )


def _up_to_stop(tokens: list[Token], verb: Token) -> list[Token]:
    out: list[Token] = []
    for token in tokens[:_LONGEST]:
        if token.text in _STOPS:
            if out and token.index > verb.index:
                break
            out = []  # what stood between commas before the verb is no part of it
            continue
        if token.tag == "CD" and out and out[-1].pos == "CCONJ":
            break  # "40 were killed and 15 wounded": the second number has its own verb
        out.append(token)
    while out and out[-1].pos in {"CCONJ", "ADP", "PUNCT", "DET"} and out[-1].index > verb.index:
        out.pop()
    return out


def _span(syntax: Syntax, tokens: list[Token]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for token in tokens:
        if spans and syntax.tokens[token.index - 1].end == spans[-1].end:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(token.span)
    return tuple(spans)
