"""Clauses that give the size of something: "the toll reached 40", "cut the rate by a point"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.lexicon import table
from graph.pipeline.quantities import predicate
from graph.pipeline.quantities.noun import NOUNS, WHEN

if TYPE_CHECKING:
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_WORDS = table("approximators")
_LEVELS = frozenset(_WORDS["levels"]["verbs"])
_CHANGES = frozenset(_WORDS["changes"]["verbs"])
_PUTTING = frozenset(_WORDS["putting"]["verbs"])
_AT = frozenset({"at", "to", "from", "by", "between"})
_FIGURES = frozenset(_WORDS["figures"]["nouns"])
_STEPS = frozenset({"IN", "TO", "RB", "RBR", "JJR", "CD", "RP", "$", "SYM", "JJ", "DT", "NNS"})
_FAR = 9
_CLOSE = 2
_NUMBERED = frozenset({"numbered", "totalled", "totaled"})
"""Read as adjectives at times."""
_PURPOSES = frozenset({"for", "on", "toward", "towards", "in", "to", "against", "as"})
_STRICT = frozenset({"in", "to", "as", "against"})
"""Prepositions that say what money is for only before a common noun."""
_OBJECTS = ("dobj", "dative", "oprd")


class Level(NamedTuple):
    """The verb that gives a size, and the word for what has that size."""

    verb: Token
    theme: Token


def level(syntax: Syntax, number: Token, span: Span) -> Level | None:
    """Read what has the size that `number` gives; `span` are the number's own words."""
    verb = _verb(syntax, number, span)
    if verb is None:
        return None
    theme = _object(syntax, verb, number, span) or _subject(syntax, verb)
    if theme is None or span.start <= theme.start < span.end:
        return None
    return Level(verb, theme)


def follows(syntax: Syntax, span: Span) -> bool:
    """Tell whether the words at `span` stand behind "at", "to", "from", "by"."""
    first = next(iter(syntax.within(span)), None)
    if first is None or not first.index:
        return False
    return first.lower in {"from", "between"} or syntax.tokens[first.index - 1].lower in _AT


def purpose(syntax: Syntax, places: list[Token], end: int) -> Token | None:
    """Give the noun that says what money is for, behind offset `end`: "3 million for a bridge"."""
    for place in places:
        for child in syntax.children(place, "prep", "dative"):
            if child.start < end or child.lower not in _PURPOSES:
                continue
            for noun in syntax.children(child, "pobj"):
                if noun.tag not in NOUNS or noun.lemma in _TIMES or noun.lower in WHEN:
                    continue
                if noun.tag in {"NN", "NNS"} or child.lower not in _STRICT:
                    return noun
    return None


_TIMES = frozenset(table("approximators")["settings"]["nouns"])
"""What "in" says of money without saying what it is for: when, where, how."""


def _verb(syntax: Syntax, number: Token, span: Span) -> Token | None:
    near = _beside(syntax, span)
    if near:
        return near
    verb = predicate.verb_of(syntax, number)
    if verb is None or verb.start > span.start:
        return None
    if verb.lemma in _CHANGES or (verb.lemma in _PUTTING and follows(syntax, span)):
        return verb
    return verb if verb.lemma in _LEVELS and not _comma(syntax, verb, span) else None


def _beside(syntax: Syntax, span: Span) -> Token | None:
    """Find the verb of size by what stands before the number, whatever the parse."""
    first = next(iter(syntax.within(span)), None)
    if first is None:
        return None
    for token in reversed(syntax.tokens[max(0, first.index - _FAR) : first.index]):
        if token.sentence != first.sentence:
            return None
        if token.lower in _NUMBERED or (
            token.lemma in _LEVELS and (token.tag[0] == "V" or _mistaken(syntax, token, first))
        ):
            return token
        if token.tag not in _STEPS or token.lower in {"of", "with", "including"}:
            return None
    return None


def _mistaken(syntax: Syntax, token: Token, first: Token) -> bool:
    # "the dogs now number 90": read as a noun.
    return (
        token.lemma in {"number", "total", "average"}
        and first.index - token.index <= _CLOSE
        and token.index > 0
        and syntax.tokens[token.index - 1].tag not in {"DT", "JJ", "IN", "PRP$"}
    )


def _comma(syntax: Syntax, verb: Token, span: Span) -> bool:
    return any(
        t.text in {",", ";", ":"}
        for t in syntax.tokens[verb.index : verb.index + 12]
        if t.end <= span.start
    )


def _object(syntax: Syntax, verb: Token, number: Token, span: Span) -> Token | None:
    if verb.lemma not in _CHANGES | _PUTTING:
        return None
    for child in syntax.children(verb, "dobj"):
        if child.tag in NOUNS and child.end <= span.start and child.index != number.index:
            return child
    return None


def _subject(syntax: Syntax, verb: Token) -> Token | None:
    found = predicate.subject_of(syntax, verb)
    if found is not None and found.index > verb.index:
        found = None
    if found is not None:
        found = things_of(syntax, found)
    if found is None or not is_nominal(syntax, found):
        found = None if found is not None and found.tag in {"PRP", "EX"} else _left(syntax, verb)
    if found is not None and found.lemma.lower() in _FIGURES and not _told(syntax, found):
        return None
    return found


def things_of(syntax: Syntax, token: Token) -> Token:
    """Give the noun in "each of the families", else the word itself."""
    if token.tag not in {"DT", "CD"}:
        return token
    preps = (p for p in syntax.children(token, "prep") if p.lower == "of")
    return next((noun for prep in preps for noun in syntax.children(prep, "pobj")), token)


def is_nominal(syntax: Syntax, token: Token) -> bool:
    """Tell whether a word is a noun, or an adjective that stands for one: "the dead"."""
    if token.tag in NOUNS:
        return True
    before = syntax.tokens[token.index - 1].tag if token.index else ""
    return token.tag in {"JJ", "VBN", "VBG"} and before in {"DT", "PRP$", "CC", "JJ"}


def _left(syntax: Syntax, verb: Token) -> Token | None:
    """Give the noun that opens the clause of `verb`, where the parse names no subject."""
    clause: list[Token] = []
    for token in reversed(syntax.tokens[max(0, verb.index - 24) : verb.index]):
        if token.sentence != verb.sentence or token.text in {";", ":", '"', "“"}:
            break
        if token.lower in {"that", "and", "but", "while"} and token.pos in {"SCONJ", "CCONJ"}:
            break
        clause.insert(0, token)
    for token in clause:
        if is_nominal(syntax, token) and token.dep not in {
            "pobj",
            "compound",
            "poss",
            "nmod",
            "amod",
        }:
            return token
    # Read as part of a compound: the noun that stands nearest.
    return next((t for t in reversed(clause) if is_nominal(syntax, t)), None)


def _told(syntax: Syntax, noun: Token) -> bool:
    """Tell whether "number", "total" says what it is of; a toll is one of the dead."""
    if noun.lemma == "toll":
        return True
    if syntax.children(noun, "compound", "amod", "poss", "nmod"):
        return True
    return any(p.lower in {"of", "for"} for p in syntax.children(noun, "prep"))
