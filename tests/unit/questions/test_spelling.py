"""Slips of the pen: suggested, never corrected."""

from __future__ import annotations

import pytest

from graph.questions import spelling


class Names:
    """A stock of names, and of words that stand in claims."""

    def __init__(self, *names, words=()):
        self.names = names
        self.words = words

    def claims(self, filters):
        return [{}] if filters.q in self.words else []

    def entities(self, name):
        return [{"name": n} for n in self.names if f" {name}" in f" {n.casefold()}"]

    def text(self, article_id):
        return article_id


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("deceptoin", "deception"),
        ("flods", "floods"),
        ("earthquke", "earthquake"),
        ("Gahna", "Ghana"),
        ("Brandvlod", "Brandvold"),
    ],
)
def test_misspelt_word_has_a_suggestion(word, meant):
    found = spelling.suggestion(Names("Ottilie Brandvold"), word)

    assert found is not None
    assert found.casefold().rstrip("s") == meant.casefold().rstrip("s")


@pytest.mark.parametrize("word", ["deception", "floods", "Ghana", "xqzzv", "cat", "Brandvold"])
def test_known_and_strange_words_have_none(word):
    assert spelling.suggestion(Names("Ottilie Brandvold"), word) is None


def test_stored_word_has_none():
    assert spelling.suggestion(Names(words={"deceptoin"}), "deceptoin") is None


def test_advice_asks_for_each_misspelt_word():
    found = spelling.advice(Names(), ["deceptoin", "harbour"])

    assert found == "did you mean “deception” by “deceptoin”?"
