"""Patterns over lemmas: one row of elements, written as in ``lexicons/topics.toml``.

``a|b`` alternatives, ``word/V`` a part of speech (V, N, A, R, P; ``word/V|N`` either),
``..`` a gap of up to three tokens, ``...`` of up to nine, ``#num`` a number,
``#cap`` an adjective with a capital ("Peruvian").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.syntax import Token

GAPS = {"..": 3, "...": 9}
BARRIERS = frozenset({";", ":", "—"})
"""Marks that no gap reaches across."""

TAGS = {
    "V": ("VB",),
    "N": ("NN",),
    "A": ("JJ", "VBN", "VBG"),
    "R": ("RB",),
    "P": ("IN", "TO", "RP", "CC"),
}
PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing)")
COMPOUND = re.compile(r"[a-z]+-[a-z-]+")


class Element(NamedTuple):
    """One word of a pattern: form to allowed parts of speech (empty: any); ``gap`` tokens before it."""

    forms: dict[str, frozenset[str]]
    gap: int


class Match(NamedTuple):
    """A pattern found: the indices of its tokens, in order."""

    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern."""

    source: str
    elements: tuple[Element, ...]


def compiled(source: str) -> tuple[Pattern, ...]:
    """Compile one written pattern; a hyphened word gives a second one over its parts.

    Raises
    ------
    ValueError
        If there is no word in it, or it begins or ends with a gap.
    """
    spellings = [source]
    if any(COMPOUND.fullmatch(word.partition("/")[0]) for word in source.split()):
        spellings.append(" ".join(_opened(word) for word in source.split()))
    return tuple(Pattern(source, _elements(spelling)) for spelling in spellings)


def _opened(word: str) -> str:
    bare = word.partition("/")[0]
    return bare.replace("-", " - ") if COMPOUND.fullmatch(bare) else word


def _elements(source: str) -> tuple[Element, ...]:
    found, gap, pending = [], 0, False
    for word in source.split():
        if word in GAPS:
            gap, pending = GAPS[word], True
            continue
        found.append(Element(_forms(word), gap))
        gap, pending = 0, False
    if not found or pending or found[0].gap:
        raise ValueError(f"pattern {source!r} has no word, or a gap at an end")
    return tuple(found)


def _forms(word: str) -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    last = ""
    for piece in word.split("|"):
        if piece in TAGS and last:
            forms[last].add(piece)
            continue
        last, _, pos = piece.partition("/")
        forms[last] = {pos} if pos else set()
    return {form: frozenset(pos) for form, pos in forms.items()}


def forms(token: Token) -> frozenset[str]:
    """Give the forms under which a token can be looked up: lemma, word, stems, class marks."""
    return _token_forms(token.text, token.lemma, token.pos, token.tag)


@lru_cache(maxsize=50_000)
def _token_forms(text: str, lemma: str, pos: str, tag: str) -> frozenset[str]:
    lower = text.lower()
    found = {lower, lemma.lower()}
    # The tagger takes rare participles for adjectives and rare plurals for names, whose lemma
    # is the word itself.
    if PARTICIPLE.fullmatch(lower):
        found |= set() if tag == "NN" else _stems(lower)
    elif lower.endswith("s") and len(lower) > len("gas") + 1:
        found.add(lower[:-1])
    if pos == "NUM":
        found.add("#num")
    if pos == "ADJ" and text[:1].isupper():
        found.add("#cap")
    return frozenset(found)


def _stems(word: str) -> set[str]:
    stem = word[:-2] if word.endswith("ed") else word[:-3]
    found = {stem, stem + "e"}
    if len(stem) > 2 and stem[-1] == stem[-2]:  # noqa: PLR2004 - a doubled last letter
        found.add(stem[:-1])
    return found


class Words(NamedTuple):
    """The tokens of a sentence, with the forms of each and the forms of all together."""

    tokens: Sequence[Token]
    forms: list[frozenset[str]]
    there: frozenset[str]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Words:
        """Look all tokens up once; patterns are tried at many places."""
        own = [_token_forms(t.text, t.lemma, t.pos, t.tag) for t in tokens]
        return cls(tokens, own, frozenset().union(*own))

    def fits(self, at: int, element: Element) -> bool:
        """Tell whether the token at place `at` is the word of a pattern."""
        wanted, own = element.forms, self.forms[at]
        if own.isdisjoint(wanted):  # nearly always
            return False
        for form in own & wanted.keys():
            if not wanted[form] or any(_is(self.tokens[at], pos) for pos in wanted[form]):
                return True
        return False


def _is(token: Token, pos: str) -> bool:
    if pos == "V" and token.pos == "ADJ" and PARTICIPLE.fullmatch(token.lower):
        return True
    return token.tag.startswith(TAGS[pos])


def match(pattern: Pattern, words: Words, first: int) -> Match | None:
    """Match `pattern` with its first word at place `first`, gaps as short as possible."""
    elements = pattern.elements
    for element in elements[1:]:
        if words.there.isdisjoint(element.forms):
            return None  # most fail by a word that stands nowhere in the sentence
    if not words.fits(first, elements[0]):
        return None
    rest = _rest(elements[1:], words, first + 1)
    return None if rest is None else Match((words.tokens[first].index, *rest))


def _rest(elements: tuple[Element, ...], words: Words, start: int) -> tuple[int, ...] | None:
    if not elements:
        return ()
    for at in range(start, min(start + elements[0].gap + 1, len(words.tokens))):
        if words.fits(at, elements[0]):
            rest = _rest(elements[1:], words, at + 1)
            if rest is not None:
                return (words.tokens[at].index, *rest)
        if words.tokens[at].text in BARRIERS:
            return None
    return None


@dataclass(frozen=True)
class Index:
    """Patterns by the forms their first word can have, each with what it stands for."""

    first: dict[str, tuple[tuple[Pattern, int], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[Pattern, int]]) -> Index:
        """Build from patterns and the number of their owner."""
        found: dict[str, list[tuple[Pattern, int]]] = {}
        for pattern, owner in entries:
            for form in pattern.elements[0].forms:
                found.setdefault(form, []).append((pattern, owner))
        return cls({form: tuple(entry) for form, entry in found.items()})

    def matches(self, words: Words) -> list[tuple[int, Match]]:
        """Find all matches in one sentence, as (owner, match) in text order."""
        here = words.there & self.first.keys()
        found: list[tuple[int, Match]] = []
        for at, own in enumerate(words.forms) if here else ():
            if own.isdisjoint(here):
                continue
            seen: dict[tuple[int, Match], None] = {}
            for form in sorted(own & here):
                for pattern, owner in self.first[form]:
                    hit = match(pattern, words, at)
                    if hit is not None:
                        seen[owner, hit] = None
            found += seen
        return found
