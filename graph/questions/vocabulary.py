"""The words of questions: kinds asked for, verbs of speech, near-synonyms, stems."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from graph import lexicon

ENDINGS = (
    ("iest", "y"), ("ations", "at"), ("ation", "at"), ("ings", ""), ("ing", ""), ("ied", "y"), ("ies", "y"),
    ("sses", "ss"), ("edly", ""), ("ed", ""), ("es", ""), ("e", ""),
)  # fmt: skip
SHORTEST = 3
"""Letters that a stem keeps at least."""

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


@cache
def table() -> dict[str, Any]:
    """Read ``lexicons/questions.toml``."""
    return lexicon.table("questions")


@cache
def _regular() -> dict[str, str]:
    irregular: dict[str, list[str]] = table()["irregular"]
    return {form: lemma for lemma, forms in irregular.items() for form in forms}


@cache
def stem(word: str) -> str:
    """Cut common endings, so that the forms of one word meet; the result is no word.

    Examples
    --------
    >>> stem("recruiters") == stem("recruiter"), stem("tricked") == stem("trick")
    (True, True)
    """
    word = word.lower()
    word = _regular().get(word, word)
    if word.endswith("men") and len(word) > SHORTEST:
        word = f"{word[:-2]}an"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > SHORTEST:
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word


@cache
def near(lemma: str) -> frozenset[str]:
    """Give the stems of words that can stand for `lemma`, its own not included."""
    own = stem(lemma)
    found: set[str] = set()
    for group in table()["synonyms"]["sets"]:
        if own in {stem(word) for word in group}:
            found |= {stem(word) for word in group if " " not in word}
    return frozenset(found - {own})


def stems(text: str) -> frozenset[str]:
    """Give the stems of all words in `text`."""
    return frozenset(stem(word) for word in WORD.findall(text))


@cache
def kind_of(noun: str) -> str | None:
    """Tell which kind of thing `noun` (a lemma) asks for."""
    return next((kind for kind, nouns in table()["kinds"].items() if noun in nouns), None)


@cache
def act_of_verb(lemma: str) -> str | None:
    """Tell which group of acts a verb of speech means."""
    return next((act for act, verbs in table()["verbs"].items() if lemma in verbs), None)


@cache
def act_of_noun(lemma: str) -> str | None:
    """Tell which group of acts a noun of speech means ("denial")."""
    return next((act for act, nouns in table()["nouns"].items() if lemma in nouns), None)


def acts_in(group: str) -> tuple[str, ...]:
    """Give the model's acts that a group takes in; none for ``any``."""
    return tuple(table()["acts"].get(group, ()))


def withheld() -> tuple[str, ...]:
    """Give the acts that are no report of their content."""
    return tuple(table()["withheld"]["acts"])


def is_ignored(lemma: str) -> bool:
    """Tell whether a word of a question carries nothing to match."""
    return lemma in table()["ignored"]["words"]


def is_generic(lemma: str) -> bool:
    """Tell whether a word only stands for those whom a report is about."""
    return lemma in table()["ignored"]["generic"]


def is_silence(word: str) -> bool:
    """Tell a word that asks for what was not said."""
    return word in table()["silence"]["words"]


def exclusion(words: list[str]) -> int:
    """Count the words with which `words` begin that leave out what stands behind; 0 if none."""
    cues = (cue.split() for cue in table()["exclusion"]["cues"])
    return next((len(cue) for cue in cues if words[: len(cue)] == cue), 0)


def is_negative(word: str) -> bool:
    """Tell a word that negates what it stands with."""
    return word in table()["negation"]["words"]


def lacking() -> tuple[str, ...]:
    """Give the words that tell of a lack."""
    return tuple(table()["negation"]["lacking"])


def negatives() -> tuple[str, ...]:
    """Give the words of which a claim that negates has one."""
    return (*table()["negation"]["words"], *lacking())


def superlative(word: str) -> str | None:
    """Tell which answers a superlative picks."""
    return next((pick for pick, words in table()["superlatives"].items() if word in words), None)
