"""Words of a question that are known nowhere but look like one that is: "did you mean ...?"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph import lexicon
from graph.questions import vocabulary
from graph.store.filters import ClaimFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.questions.stock import Stock

SHORTEST = 4
"""Letters of a word that is looked at; shorter ones look like too much."""

ALIKE = 0.79
"""Share of letters, swaps of neighbours counted once, in which a suggestion must agree: all but one of five."""


def advice(stock: Stock, words: Iterable[str]) -> str:
    """Ask "did you mean" for each of `words` that is misspelt; empty where none is."""
    found = ((word, suggestion(stock, word)) for word in words)
    asked = [f"did you mean “{near}” by “{word}”?" for word, near in found if near]
    return " ".join(asked)


def suggestion(stock: Stock, word: str) -> str | None:
    """Give the known word or name like `word`; None if it is known, stored or like none."""
    word = word.casefold()
    if len(word) < SHORTEST or not word.isalpha() or vocabulary.stem(word) in _known_stems():
        return None
    if stock.claims(ClaimFilter(q=word)):
        return None
    named = (str(row["name"]) for row in stock.entities(word[:2]))
    names = {part.casefold(): part for name in named for part in name.split()}
    if word in names:
        return None
    # Slips of the pen seldom touch the first letter; other words that rhyme do.
    choices = [c for c in (*_known(), *names) if c[0] == word[0]]
    best = process.extractOne(
        word, choices, scorer=OSA.normalized_similarity, score_cutoff=ALIKE, processor=None
    )
    return names.get(best[0], _known().get(best[0], best[0])) if best else None


@cache
def _known() -> dict[str, str]:
    """Give the words of the lexicons and the names of countries, as written, by small letters."""
    territories = Locale("en").territories
    countries = [n for code, n in territories.items() if code.isalpha()]
    parts = (part for name in countries for part in vocabulary.WORD.findall(name))
    names = {part.casefold(): part for part in parts if len(part) >= SHORTEST}
    words = {w: w for w in (*_words(vocabulary.table()), *_of_topics()) if len(w) >= SHORTEST}
    return {**names, **words}


@cache
def _known_stems() -> frozenset[str]:
    return frozenset(map(vocabulary.stem, _known()))


def _words(entry: object) -> Iterator[str]:
    """Give the words in a lexicon's tables and lists, keys of tables included."""
    if isinstance(entry, str):
        yield from (w for w in vocabulary.WORD.findall(entry.casefold()) if w.isalpha())
    elif isinstance(entry, dict):
        for key, value in entry.items():
            yield from _words(key.replace("_", " "))
            yield from _words(value)
    elif isinstance(entry, list):
        for one in entry:
            yield from _words(one)


def _of_topics() -> Iterator[str]:
    for topic in lexicon.table("topics")["topic"]:
        for text in (topic["label"], *topic.get("terms", ()), *topic.get("weak", ())):
            for pattern in text.split():
                yield from _words(pattern.split("/")[0].replace("|", " "))
