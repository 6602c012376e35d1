"""Which noun is a kind of which: huskies are dogs, lorries and trucks are the same."""

from __future__ import annotations

from functools import cache

from graph.lexicon import rows


def same(left: str, right: str) -> bool:
    """Tell whether two nouns (lemmas) have a meaning in common.

    Examples
    --------
    >>> same("lorry", "camion"), same("lorry", "horse")
    (True, False)
    """
    return left == right or bool(_meanings().get(left, _NONE) & _meanings().get(right, _NONE))


def contains(wide: str, narrow: str) -> bool:
    """Tell whether some `narrow` is a kind of `wide`, both lemmas, and not the same.

    Examples
    --------
    >>> contains("dog", "husky"), contains("husky", "dog")
    (True, False)
    """
    meant = _meanings().get(wide, _NONE)
    return bool(meant) and any(meant & _above(number) for number in _meanings().get(narrow, ()))


_NONE: frozenset[str] = frozenset()


@cache
def _meanings() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("kinds"):
        for word in row["words"].split():
            found.setdefault(word, set()).add(row["kind"])
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _parents() -> dict[str, str]:
    return {row["kind"]: row["above"] for row in rows("kinds")}


@cache
def _above(number: str) -> frozenset[str]:
    found = set()
    while number := _parents()[number]:
        found.add(number)
    return frozenset(found)
