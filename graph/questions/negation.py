"""What a question leaves out ("other than Peru", "but not fraud") and what it negates.

A negated content of a plain report asks for its denial; a negation that cannot be read leaves
the question unread, for its opposite is no answer.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.questions import vocabulary
from graph.questions.concepts import concepts, named_of
from graph.questions.reading import Concept, Named, Select
from graph.questions.state import SUBJECTS

if TYPE_CHECKING:
    from graph.questions.state import State
    from graph.syntax import Token

LINKS = frozenset({"by", "about", "of", "on", "from", "for"})
"""Prepositions between the words that leave out and what they leave out."""

PARTS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "CCONJ", "PUNCT", "PART"})

ALTERNATIVE = frozenset({"or", "whether"})


def leave_out(state: State) -> None:
    """Find what is left out and take its words off the question."""
    for at, _ in enumerate(state.tokens):
        length = vocabulary.exclusion([t.lower for t in state.tokens[at : at + LONGEST]])
        length = length or int(_is_but_a_name(state, at))
        if length:
            _left_out(state, at, length)
            return


def _is_but_a_name(state: State, at: int) -> bool:
    """See to "everyone but Peru"."""
    after = state.tokens[at + 1 : at + 2]
    is_but = state.tokens[at].lower == "but" and at > 0
    return is_but and any(named_of(state.document, t) is not None for t in after)


LONGEST = 4
"""Words of "with the exception of"."""


def _left_out(state: State, at: int, length: int) -> None:
    phrase = _phrase(state.tokens[at + length :])
    cue = state.tokens[at : at + length]
    shown = " ".join(t.text for t in (*cue, *phrase))
    found = concepts(state.document, phrase, frozenset(), verb=None)
    kinds = [t for t in phrase if t.pos == "NOUN" and vocabulary.kind_of(t.lemma.lower())]
    if not found or kinds:
        state.unknown = state.unknown or shown
        return
    state.excluded = tuple(n for n in map(_named, found) if n is not None)
    state.without = tuple(c for c in found if _named(c) is None)
    gone = {t.index for t in (*cue, *phrase)}
    state.tokens = [t for t in state.tokens if t.index not in gone]


def _phrase(after: list[Token]) -> list[Token]:
    """Give the nouns joined by commas and "and" with which `after` begins."""
    found: list[Token] = []
    for at, token in enumerate(after):
        links = at == 0 and token.lower in LINKS
        named = token.pos in PARTS and token.tag[:1] != "W" and token.text not in "?!."
        if not (links or named):
            break
        found.append(token)
    while found and found[-1].pos in {"PUNCT", "CCONJ", "DET"}:
        found.pop()
    return found


def _named(concept: Concept) -> Named | None:
    if concept.named is not None:
        return concept.named
    return Named(name=concept.words) if concept.words[:1].isupper() else None


def find(state: State) -> None:
    """Find what negates the content of the report asked about."""
    lacking = [t for t in state.tokens if t.lower in vocabulary.lacking()]
    negative = [t for at, t in enumerate(state.tokens) if _negates(state, at)]
    state.used |= {t.index for t in (*lacking, *negative)}
    if negative and not _is_readable(state, negative):
        state.unknown = state.unknown or " ".join(t.text for t in negative)
    elif negative and state.act == "any":
        state.act = "deny"
        state.own_people = any(_is_own(state, t) for t in state.tokens)
    elif negative:
        lacking += negative
    state.lacking = tuple(t.lower for t in lacking)


def _negates(state: State, at: int) -> bool:
    token = state.tokens[at]
    if token.index in state.used or not vocabulary.is_negative(token.lower):
        return False
    before = state.tokens[at - 1].lower if at else ""
    following = state.tokens[at + 1] if at + 1 < len(state.tokens) else None
    if before in ALTERNATIVE or (following is not None and following.lower == "only"):
        state.used.add(token.index)  # "whether or not", "not only"
        return False
    if token.lower == "no" and following is not None and following.lower == "one":
        state.used.add(following.index)
    return True


def _is_own(state: State, noun: Token) -> bool:
    """Tell "its citizens", of whom the speaker speaks."""
    owners = state.syntax.children(noun, "poss")
    return vocabulary.is_generic(noun.lemma.lower()) and any(t.tag == "PRP$" for t in owners)


def _is_readable(state: State, negative: list[Token]) -> bool:
    """Tell whether it is once the content of a verb of speech that is negated."""
    plain = state.act not in {None, "deny", "reject"} and state.select is not Select.QUANTITY
    if len(negative) > 1 or not plain or state.verb is None:
        return False
    token, verb = negative[0], state.verb
    path = [token, *state.syntax.ancestors(token)]
    below = next((low for low, up in pairwise(path) if up is verb), None)
    if below is None or below.dep in SUBJECTS:
        return False
    following = state.document.syntax.tokens[token.index + 1 : token.index + 2]
    return not any(t.tag in {"JJR", "RBR", "IN"} for t in following if token.lower in {"no", "not"})


def concept(state: State) -> tuple[Concept, ...]:
    """Give the condition that a claim speaks of a lack, where the question does."""
    if not state.lacking:
        return ()
    stems = frozenset(map(vocabulary.stem, vocabulary.negatives()))
    return (Concept(words=" ".join(state.lacking), stems=stems),)
