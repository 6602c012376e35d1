"""One attribution as the scores see it: token sets of source, cue and content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.evaluation.tokens import WORD, Tokens, locate

if TYPE_CHECKING:
    from graph.claims import Json

FUNCTION_WORDS = frozenset(
    "a an the of in on at for to from by with and or his her its their our my your this that "  # noqa: SIM905 - a list of words reads best as words
    "these those who which as it he she they we i you him them us is are was were be been has "
    "have had one some many several other others".split()
)
PRONOUNS = frozenset("he she they it we i you who his her their one some many others both".split())  # noqa: SIM905 - a list of words reads best as words
"""Words that are no name even with a capital, by the definition of the score."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Who said what, as sets of token numbers; `words` are all spellings of the source."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    words: frozenset[str]
    sourced: bool

    @classmethod
    def of(cls, item: Json, tokens: Tokens) -> Relation:
        """Read one item of a gold or prediction line; parts may be spans or strings."""
        content = item.get("content_spans") or _located(item, "content", tokens, near=None)
        near = content[0][0] if content else None
        cue = item.get("cue_spans") or _located(item, "cue", tokens, near=near)
        source = item.get("source_spans") or _located(item, "source", tokens, near=near)
        numbers = tokens.within(source)
        named = _words(item.get("source")) | _words(item.get("source_name"))
        return cls(
            source=numbers,
            cue=tokens.within(cue),
            content=tokens.within(content),
            words=named | tokens.lowered(numbers),
            sourced=bool(numbers or named),
        )


@dataclass(frozen=True, slots=True)
class Head:
    """The tokens of a gold source of which one must be met; `named` where they are a name's."""

    numbers: frozenset[int]
    named: bool


def head(relation: Relation, tokens: Tokens) -> Head:
    """Give the source's capitalised tokens, else its content words, else all of them."""
    spelled = {number: tokens.words[number] for number in relation.source}
    capitals = {
        number
        for number, word in spelled.items()
        if word[0].isupper() and word.lower() not in FUNCTION_WORDS | PRONOUNS
    }
    if capitals:
        return Head(frozenset(capitals), named=True)
    full = {number for number, word in spelled.items() if word.lower() not in FUNCTION_WORDS}
    return Head(frozenset(full) or relation.source, named=False)


def source_right(gold: Relation, predicted: Relation, tokens: Tokens) -> bool:
    """Whether the predicted source meets the gold one by place or by spelling."""
    if not gold.source:
        return not predicted.sourced
    wanted = head(gold, tokens).numbers
    spelled = tokens.lowered(wanted) & (predicted.words - FUNCTION_WORDS)
    return bool(wanted & predicted.source or spelled)


def overlap(left: frozenset[int], right: frozenset[int]) -> float:
    """Give the F1 of two token sets."""
    shared = len(left & right)
    return 2 * shared / (len(left) + len(right)) if shared else 0.0


def _located(item: Json, part: str, tokens: Tokens, *, near: int | None) -> list[tuple[int, int]]:
    return locate(tokens.text, item.get(part) or "", near=near)


def _words(text: str | None) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(text or ""))
