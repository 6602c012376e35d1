"""Parts of speech and lemmas, found once for each word, tag and dependency.

spaCy's attribute ruler matches 180 patterns at every word; all but a handful look
at one word alone, at its form, tag and dependency. What they and the lemmatiser make
of it is kept. A document with white space among its words, or with a word that may
begin a pattern of several words ("let 's"), goes through spaCy's own components.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from spacy.attrs import DEP, LEMMA, ORTH, POS, TAG
from spacy.tokens._retokenize import set_token_attrs

from graph.pipeline.spacy_backend.shape import Unlike, require

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.pipeline import AttributeRuler
    from spacy.pipeline.lemmatizer import Lemmatizer
    from spacy.tokens import Doc, Token

    Test = Callable[[str], bool]
    Word = tuple[int, int, int]

ANY = "*ANY*"
LOOKED_AT: dict[str, Callable[[Token], str]] = {
    "ORTH": lambda token: token.text,
    "LOWER": lambda token: token.lower_,
    "TAG": lambda token: token.tag_,
    "DEP": lambda token: token.dep_,
    "IS_SPACE": lambda token: str(token.is_space),
}


class _Rule(NamedTuple):
    """A pattern's first word, what the pattern sets, and whether it goes on."""

    number: int
    tests: tuple[tuple[str, Test], ...]
    sets: dict[int, Any]
    longer: bool

    def fits(self, token: Token) -> bool:
        return all(test(LOOKED_AT[name](token)) for name, test in self.tests)


class Attributes:
    """Sets part of speech and lemma of every word.

    Parameters
    ----------
    ruler : AttributeRuler
        Its patterns are read.
    lemmatiser : Lemmatizer
        Asked once for every word not seen before.
    kept : int
        Most words kept.

    Raises
    ------
    Unlike
        If a pattern looks at anything else than form, tag and dependency.
    """

    def __init__(self, ruler: AttributeRuler, lemmatiser: Lemmatizer, *, kept: int) -> None:
        self._ruler, self._lemmatiser, self._kept = ruler, lemmatiser, kept
        self._rules: dict[tuple[str, str], list[_Rule]] = {}
        patterns: Any = ruler.patterns
        for number, row in enumerate(patterns):
            for pattern in row["patterns"]:
                rule = _rule(number, pattern, ruler.attrs[number])
                for tag in _values(pattern[0].get("TAG")):
                    for word in _values(pattern[0].get("LOWER")):
                        self._rules.setdefault((tag, word), []).append(rule)
        self._known: dict[Word, tuple[int, int] | None] = {}
        _hash_lemmas(lemmatiser)

    def __call__(self, docs: Sequence[Doc]) -> None:
        """Set the attributes of tagged and parsed documents."""
        if len(self._known) > self._kept:
            self._known.clear()
        for doc in docs:
            words = list(zip(*doc.to_array([ORTH, TAG, DEP]).T.tolist(), strict=True))
            for place, word in enumerate(words):
                if word not in self._known:
                    self._known[word] = self._learned(doc[place])
            found = [self._known[word] for word in words]
            if None in found:
                for token in doc:  # what was learned of a word may not hold beside others
                    token.lemma = 0
                self._lemmatiser(self._ruler(doc))
            else:
                values: Any = np.array(found, dtype=np.uint64)
                doc.from_array([POS, LEMMA], values)

    def _learned(self, token: Token) -> tuple[int, int] | None:
        """Let rules and lemmatiser say what the word is; None if more than the word is asked."""
        keys = product((token.tag_, ANY), (token.lower_, ANY))
        rules = [r for key in keys for r in self._rules.get(key, ()) if r.fits(token)]
        if token.is_space or any(rule.longer for rule in rules):
            return None
        for rule in sorted(rules, key=lambda rule: rule.number):
            set_token_attrs(token, rule.sets)
        if not token.lemma:
            token.lemma_ = self._lemmatiser.lemmatize(token)[0]
        return token.pos, token.lemma


def _hash_lemmas(lemmatiser: Lemmatizer) -> None:
    """Let the lemmatiser look words up where it goes through a list of a hundred thousand."""
    if lemmatiser.lookups.has_table("lemma_index"):
        index = lemmatiser.lookups.get_table("lemma_index")
        for part in list(index):
            index[part] = frozenset(index[part])


def _values(wanted: object) -> tuple[str, ...]:
    """List the values that `wanted` allows; :data:`ANY` if it is no list of them."""
    match wanted:
        case str(value):
            return (value,)
        case {"IN": list(values)}:
            return tuple(values)
        case _:
            return (ANY,)


def _rule(number: int, pattern: Sequence[dict[str, Any]], sets: dict[int, Any]) -> _Rule:
    first = pattern[0]
    require(first.keys() <= LOOKED_AT.keys(), "patterns over form, tag and dependency")
    tests = tuple((name, _test(wanted)) for name, wanted in first.items())
    return _Rule(number, tests, sets, longer=len(pattern) > 1)


def _test(wanted: object) -> Test:
    match wanted:
        case str() | bool():
            return str(wanted).__eq__
        case {"IN": list(values)}:
            return frozenset(values).__contains__
        case {"NOT_IN": list(values)}:
            return partial(_differs, frozenset(values))
        case {"REGEX": str(expression)}:
            return partial(_found, re.compile(expression))
        case _:
            raise Unlike("patterns of values, lists and expressions")


def _differs(values: frozenset[str], value: str) -> bool:
    return value not in values


def _found(expression: re.Pattern[str], value: str) -> bool:
    return bool(expression.search(value))
