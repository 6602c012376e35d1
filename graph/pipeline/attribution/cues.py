"""The reporting vocabulary as look-up tables: which lemma reports with which complement.

Data: ``lexicons/reporting.toml``. Nothing here looks at a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from graph import lexicon

TELLING = frozenset(
    {"tell", "inform", "notify", "assure", "reassure", "remind", "warn", "brief", "ask"}
)
"""Verbs whose object is whom it is told."""

DOERS = ("er", "or", "ist", "ian", "eer", "crat", "man", "woman", "ant", "ee")
"""Endings of nouns for somebody who does something: "miller", "rower", "harpist"."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Acts by lemma, one table a complement, and the closed word lists.

    Each of the first seven maps a lemma to its act; ``preposition`` maps
    (lemma, preposition) to the act, ``idiom`` (verb, noun, preposition).
    """

    clause: dict[str, str]
    attitude: dict[str, str]
    attitude_object: dict[str, str]
    attitude_infinitive: dict[str, str]
    object: dict[str, str]
    infinitive: dict[str, str]
    adjective: dict[str, str]
    noun: dict[str, str]
    preposition: dict[tuple[str, str], str]
    idiom: dict[tuple[str, str, str], str]
    attitude_nouns: frozenset[str]
    words: dict[str, frozenset[str]]
    lemmas: dict[str, str]

    def act(self, lemma: str) -> str:
        """Give the act of a verb with a clause; ``other`` for one the lexicon does not know."""
        return self.clause.get(lemma) or self.attitude.get(lemma) or "other"


def _by_lemma(acts: dict[str, list[str]]) -> dict[str, str]:
    # First come, first served: a lemma stands under the act that is named first.
    table: dict[str, str] = {}
    for act, lemmas in acts.items():
        for lemma in lemmas:
            table.setdefault(lemma, act)
    return table


@cache
def cues() -> Cues:
    """Load the tables once."""
    data: dict[str, Any] = lexicon.table("reporting")
    nouns = _by_lemma(data["noun"])
    minds = set(data["noun_kinds"]["attitude"])
    return Cues(
        clause=_by_lemma(data["clause"]),
        attitude=_by_lemma(data["attitude"]),
        attitude_object=_by_lemma(data["attitude_object"]),
        attitude_infinitive=_by_lemma(data["attitude_infinitive"]),
        object=_by_lemma(data["object"]),
        infinitive=_by_lemma(data["infinitive"]),
        adjective=_by_lemma(data["adjective"]),
        noun=nouns,
        preposition={
            (lemma, word): act
            for lemma, words in data["preposition"].items()
            for word, act in words.items()
        },
        idiom={
            (verb, noun, prep): act
            for act, phrases in data["idiom"].items()
            for verb, noun, prep in (phrase.split() for phrase in phrases)
        },
        attitude_nouns=frozenset(noun for noun, act in nouns.items() if act in minds),
        words={name: frozenset(words) for name, words in data["words"].items()},
        lemmas=data["lemmas"],
    )


@cache
def persons() -> frozenset[str]:
    """Give the common nouns, as lemmas, of persons and bodies that speak."""
    words = lexicon.table("nominals")["person"]["singular"]
    return frozenset(words) | cues().words["speakers"]


@cache
def speaking() -> frozenset[str]:
    """Give the common nouns, as lemmas, of people, bodies and groups, each trade among them."""
    nominals: dict[str, Any] = lexicon.table("nominals")
    trades: str = lexicon.table("persons")["nouns"]
    bodies = (noun for nouns in nominals["agency"].values() for noun in nouns)
    groups = nominals["group"]["nouns"]
    others: str = lexicon.table("senses")["people"]["nouns"]
    return persons() | frozenset((*trades.split(), *others.split(), *bodies, *groups))
