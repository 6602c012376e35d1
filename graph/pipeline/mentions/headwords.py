"""Words by which the name of an organisation is told: its head noun, what opens it, what joins its parts."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from graph import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence


def complete(words: Sequence[str]) -> bool:
    """Tell whether the words are a whole name: closed by a head noun, or opened by one."""
    bare = list(words[1:] if words[:1] == ["the"] else words)
    if len(bare) < 2:  # noqa: PLR2004 - a head noun alone names nothing
        return bool(bare) and opens(bare[0]) and not heads(bare[0])
    if heads(bare[-1]) or opens(bare[0]):
        return True
    return any(heads(a) and b in joining() for a, b in pairwise(bare))


def joins(head: str, word: str, *, alone: bool) -> bool:
    """Tell whether a linking word goes on with the name after this head noun.

    Parameters
    ----------
    alone : bool
        The head noun opens the name: "Party for ...", but "the Labour Party" is done.
    """
    if word not in joining():
        return False
    return word == "of" or head in listed("joined", word) or (alone and word == "for")


def heads(word: str) -> bool:
    """Tell whether a name that ends in the word is an organisation's."""
    return word in listed("heads", "words")


def closes(word: str) -> bool:
    """Tell whether the word closes the name of an organisation or a company, in any language."""
    return heads(word) or word in listed("heads", "companies") or word in listed("heads", "closing")


def partisan(word: str) -> bool:
    """Tell whether the plural names a party where an adjective goes before it."""
    return word in listed("partisans", "nouns")


def opens(word: str) -> bool:
    """Tell whether the word opens the name of an organisation in another language."""
    return word in listed("heads", "foreign")


def joining() -> frozenset[str]:
    """Give the words that join a head noun and the rest: "of", "for"."""
    return listed("heads", "joins")


def possessors() -> frozenset[str]:
    """Give the nouns whose possessive stands inside a name: "Women's Institute"."""
    return listed("open", "possessors")


@cache
def open_endings() -> tuple[str, ...]:
    """Give the endings of adjectives, which close no name."""
    return tuple(lexicon.table("organisations")["open"]["endings"])


@cache
def listed(table: str, key: str) -> frozenset[str]:
    """Give a list of ``lexicons/organisations.toml``."""
    return frozenset(lexicon.table("organisations")[table][key])
