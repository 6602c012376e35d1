"""Organisations' names that name no organisation here: inside an event's name, or one common word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form
from graph.names import normal_form
from graph.ontology import EntityType
from graph.pipeline.mentions.headwords import heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Mention
    from graph.pipeline.mentions.tokens import Index

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ADJECTIVES = frozenset(
    "general parliamentary presidential primary local annual special runoff snap recall federal "  # noqa: SIM905 - a list of words reads best as words
    "congressional legislative gubernatorial mayoral municipal provincial regional leadership".split()
)


def organisations(index: Index, found: Sequence[Mention]) -> list[Mention]:
    """Leave out what only looks like an organisation.

    "The 1994 Harbour Council election" is an event; "the Parliament", without a fuller
    name anywhere, is described and has no identity of its own.
    """
    names = (_words(m) for m in found if _open(m))
    longer = {word for words in names if len(words) > 1 for word in words}
    small = {t.text for t in index.syntax.tokens if t.text.islower()}
    kept = (m for m in found if not (_open(m) and _none(index, m, longer)))
    return [m for m in kept if not _common(index, m, small)]


def _common(index: Index, mention: Mention, small: set[str]) -> bool:
    """Tell whether a single word has its capital from the start of the sentence only."""
    if mention.key is not None or mention.basis != "model" or not _open(mention):
        return False
    token = index.syntax.tokens[mention.head]
    if token.span != mention.span or index.syntax.sentences[token.sentence].first != token.index:
        return False
    if token.text.isupper():  # an abbreviation has its capitals everywhere
        return False
    return token.pos != "PROPN" or token.lower in small


def _open(mention: Mention) -> bool:
    return mention.type is EntityType.AGENCY and mention.form is Form.NAME


def _words(mention: Mention) -> list[str]:
    return normal_form(mention.name).split()


def _none(index: Index, mention: Mention, longer: set[str]) -> bool:
    words = _words(mention)
    if len(words) == 1 and mention.key is None and mention.basis == "model":
        word = words[0]
        if word not in longer and (heads(word) or word in _generic()):
            return True
    return _eventful(index, mention)


def _eventful(index: Index, mention: Mention) -> bool:
    inside = index.covering(mention.span)
    tokens = index.syntax.tokens
    after = inside[-1].index + 1
    if after < len(tokens) and tokens[after].lower in _ADJECTIVES:
        after += 1
    if after >= len(tokens) or tokens[after].lower not in _events():
        return False
    before = [t.text for t in tokens[max(inside[0].index - 2, 0) : inside[0].index + 1]]
    return any(_YEAR.fullmatch(word) for word in before)


@cache
def _events() -> frozenset[str]:
    return frozenset(lexicon.table("organisations")["events"]["nouns"])


@cache
def _generic() -> frozenset[str]:
    return frozenset(lexicon.table("organisations")["events"]["generic"])
