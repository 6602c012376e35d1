"""Parts of speech and lemmas, found once for each word, tag and dependency.

spaCy's attribute ruler matches 180 patterns at every word; all but a handful look
at one word alone, at its form, tag and dependency. What they and the lemmatiser make
of it is kept. A document with white space among its words, or with one of the patterns
of several words ("let 's"), goes through spaCy's own components.
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
    Tests = tuple[tuple[str, Test], ...]
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
    """A pattern: the tests of each of its words, and what it sets."""

    number: int
    words: tuple[Tests, ...]
    sets: dict[int, Any]

    def fits(self, token: Token) -> bool:
        return _pass(self.words[0], token)

    def stands(self, doc: Doc, place: int) -> bool:
        """Tell whether the words from `place` on are the pattern's, the first one being so."""
        more = doc[place + 1 : place + len(self.words)]
        return len(more) == len(self.words) - 1 and all(map(_pass, self.words[1:], more))


def _pass(tests: Tests, token: Token) -> bool:
    return all(test(LOOKED_AT[name](token)) for name, test in tests)


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
        self._longer: dict[Word, list[_Rule]] = {}
        _hash_lemmas(lemmatiser)

    def __call__(self, docs: Sequence[Doc]) -> None:
        """Set the attributes of tagged and parsed documents."""
        if len(self._known) > self._kept:
            self._known.clear()
            self._longer.clear()
        for doc in docs:
            words = list(zip(*doc.to_array([ORTH, TAG, DEP]).T.tolist(), strict=True))
            for place, word in enumerate(words):
                if word not in self._known:
                    self._known[word] = self._learned(word, doc[place])
            found = [self._known[word] for word in words]
            if None in found or self._goes_on(doc, words):
                for token in doc:  # what was learned of a word may not hold beside others
                    token.lemma = 0
                self._lemmatiser(self._ruler(doc))
            else:
                values: Any = np.array(found, dtype=np.uint64)
                doc.from_array([POS, LEMMA], values)

    def _goes_on(self, doc: Doc, words: Sequence[Word]) -> bool:
        """Tell whether one of the longer patterns stands in `doc`."""
        if self._longer.keys().isdisjoint(words):  # nearly always
            return False
        return any(
            rule.stands(doc, place)
            for place, word in enumerate(words)
            for rule in self._longer.get(word, ())
        )

    def _learned(self, word: Word, token: Token) -> tuple[int, int] | None:
        """Let rules and lemmatiser say what the word is; None for white space."""
        if token.is_space:
            return None
        keys = product((token.tag_, ANY), (token.lower_, ANY))
        rules = [r for key in keys for r in self._rules.get(key, ()) if r.fits(token)]
        if longer := [rule for rule in rules if len(rule.words) > 1]:
            self._longer[word] = longer
        for rule in sorted(rules, key=lambda rule: rule.number):
            if len(rule.words) == 1:
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
    known = all(word.keys() <= LOOKED_AT.keys() for word in pattern)
    require(known, "patterns over form, tag and dependency")
    words = (tuple((name, _test(value)) for name, value in word.items()) for word in pattern)
    return _Rule(number, tuple(words), sets)


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
