"""Persons whose names are a people's or a place's too: "Ann Pole said", "Sam Lima left. Lima said …".

The gazetteer has "Pole" and "Lima", the model that parses often follows it. Here a first
name or a form of address decides, and whoever was introduced keeps the last name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.names import normal_form
from graph.ontology import EntityType
from graph.pipeline.mentions.entities import Named
from graph.pipeline.mentions.gazetteer import gazetteer
from graph.pipeline.mentions.vocabulary import first_names, given_names, honorifics, titles
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.gazetteer import Entry
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

_LYING = frozenset(
    {"in", "across", "throughout", "inside", "outside", "near", "around", "within", "at"}
)
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MONTHS = frozenset({"April", "May", "June", "August"})
_SHORTEST = 3


def introduced(document: Document, index: Index, named: Sequence[Named]) -> list[Named]:
    """Add the persons whose names the gazetteer would read as a people or a place."""
    kept = [one for one in named if not _title(document, index, one)]
    full = _merged(kept, _full(index, kept))
    return _merged(full, _again(document, index, full))


def _merged(named: Sequence[Named], found: Iterator[Named]) -> list[Named]:
    """Put the persons in the place of what overlaps them."""
    new = list(found)
    old = (one for one in named if not any(n.span.overlaps(one.span) for n in new))
    return sorted([*old, *new], key=lambda one: one.span.start)


def _title(document: Document, index: Index, one: Named) -> bool:
    # "DCI" before "Mark Quill": a rank, which the model takes for an organisation.
    words = [word.lower() for word in one.words(document.text)]
    if one.label == "PERSON" or not all(word in titles() or word in honorifics() for word in words):
        return False
    after = _beside(index, index.covering(one.span)[-1], 1)
    return after is not None and normal_form(after.text) in given_names()


def _full(index: Index, named: Sequence[Named]) -> Iterator[Named]:
    persons = {t.index for n in named if n.label == "PERSON" for t in index.covering(n.span)}
    for last in index.syntax.tokens:
        if last.index in persons or not _capital(last) or not _ends(index, last):
            continue
        first = _opening(index, last)
        if first is not None:
            yield Named(Span(first.start, last.end), "PERSON")


def _opening(index: Index, last: Token) -> Token | None:
    """Give the token with which the name of a person begins that ends in `last`, if one does."""
    before = _beside(index, last, -1)
    if before is None:
        return None
    if _people(last):
        if _addresses(before):
            return last
        return before if _given(before) and _free(index, before) else None
    first = _beside(index, before, -1)
    # "Kerry Ann Quill": a place that a first name and a last one follow.
    if first is None or not _given(before) or not _free(index, first):
        return None
    return first if first.text.istitle() and any(map(_local, _entries(first))) else None


def _addresses(token: Token) -> bool:
    word = token.lower
    return token.text[0].isupper() and (word in honorifics() or word in titles())


def _free(index: Index, first: Token) -> bool:
    """Tell whether no other name runs into this word and nothing lies in it."""
    before = _beside(index, first, -1)
    if before is None or _addresses(before):
        return True
    return before.lower not in _LYING and before.pos != "PROPN"


def _ends(index: Index, last: Token) -> bool:
    """Tell whether no noun follows that the word could belong to: "Ann Pole said"."""
    after = _beside(index, last, 1)
    if last.dep in _MODIFIERS and index.syntax.head(last).index > last.index:
        return False
    return after is None or after.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _given(token: Token) -> bool:
    listed = token.text in first_names() or normal_form(token.text) in given_names()
    return token.pos == "PROPN" and token.text.istitle() and listed and token.text not in _MONTHS


def _people(token: Token) -> bool:
    found = _entries(token)
    return bool(found) and all(e.form is Form.DEMONYM for e in found)


def _local(entry: Entry) -> bool:
    return entry.type is EntityType.PLACE and not entry.capital


def _entries(token: Token) -> Sequence[Entry]:
    return gazetteer().named(token.text)


def _capital(token: Token) -> bool:
    return token.text.istitle() and len(token.text) >= _SHORTEST


def _beside(index: Index, token: Token, step: int) -> Token | None:
    """Give the neighbour in the same sentence from which only a space parts the word."""
    at = token.index + step
    if not 0 <= at < len(index.syntax.tokens):
        return None
    other = index.syntax.tokens[at]
    gap = max(other.start, token.start) - min(other.end, token.end)
    return other if other.sentence == token.sentence and gap <= 1 else None


def _again(document: Document, index: Index, named: Sequence[Named]) -> Iterator[Named]:
    met = _last_names(document, named)
    if not met:
        return
    persons = {t.index for n in named if n.label == "PERSON" for t in index.covering(n.span)}
    elsewhere = _elsewhere(index, persons, met)
    for token in index.syntax.tokens:
        since = met.get(token.text)
        if since is None or token.start < since or token.index in persons:
            continue
        if token.text not in elsewhere and _acts(index, token) and not _neuter(index, token):
            yield Named(token.span, "PERSON")


def _neuter(index: Index, token: Token) -> bool:
    """Tell "Jordan said it would act", where a country has the name."""
    if not any(map(_state, _entries(token))):
        return False
    words = {t.lower for t in index.syntax.tokens if t.sentence == token.sentence}
    return not words.isdisjoint({"it", "its"}) and words.isdisjoint({"he", "she", "his", "her"})


def _last_names(document: Document, named: Sequence[Named]) -> dict[str, int]:
    """Give the last names of persons named in full, each with the end of its first mention."""
    met: dict[str, int] = {}
    for one in named:
        words = one.words(document.text) if one.label == "PERSON" else []
        if (
            len(words) > 1
            and normal_form(words[0]) in given_names()
            and len(words[-1]) >= _SHORTEST
        ):
            met.setdefault(words[-1], one.span.end)
    return {word: end for word, end in met.items() if gazetteer().named(word)}


def _elsewhere(index: Index, persons: set[int], met: dict[str, int]) -> frozenset[str]:
    """Give the last names that the document uses of a place as well: "in Lima"."""
    found = set()
    states = {e.country: word for word in met for e in gazetteer().named(word) if _state(e)}
    for token in index.syntax.tokens:
        if token.index in persons:
            continue
        before = _beside(index, token, -1)
        # Nobody says "in the Pole"; who is named before the person is no person either.
        early = token.start < met.get(token.text, 0) and not _people(token)
        if token.text in met and (early or (before is not None and before.lower in _LYING)):
            found.add(token.text)
        found.update(states[e.country] for e in _entries(token) if _other(e, token, states))
    return frozenset(found)


def _state(entry: Entry) -> bool:
    return entry.type is EntityType.COUNTRY and entry.form is Form.NAME


def _other(entry: Entry, token: Token, states: dict[str | None, str]) -> bool:
    return entry.country in states and token.text != states[entry.country]


def _acts(index: Index, token: Token) -> bool:
    """Tell whether the word stands alone and says or does something, or is the source."""
    before, after = _beside(index, token, -1), _beside(index, token, 1)
    alone = all(t is None or t.pos != "PROPN" for t in (before, after))
    if not alone or index.syntax.children(token, "det") or not _ends(index, token):
        return False
    if token.dep in _SUBJECTS:
        return True
    return token.dep == "pobj" and index.syntax.head(index.syntax.head(token)).lower == "according"
