"""Abbreviations of organisations: introduced in brackets after the name, or told by their shape.

What stands in brackets right after an organisation's name abbreviates it for the rest
of the document, whatever the model takes it for: one entity with both names.

References
----------
A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", PSB 2003: the letters are matched from the end.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form, Mention
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.vocabulary import titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.tokens import Index
    from graph.spans import Span
    from graph.syntax import Token

_BRACKET = re.compile(r"\s?\(\s?(?:the |or )?[\"'“]?(\w[\w.&/-]*)[\"'”]?\s?[),;]")
_LONGEST = 8
_SHORTEST = 3
_ROLES = frozenset(
    {"nsubj", "nsubjpass", "pobj", "dobj", "poss", "conj", "appos", "compound", "nmod", "agent"}
)
_LINKS = frozenset({"the", "of", "and", "for", "on", "in"})
_MISTAKEN = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.GROUP})


def abbreviated(document: Document, index: Index, found: Sequence[Mention]) -> list[Mention]:
    """Give every abbreviation the organisation it was introduced for, or at least its type."""
    long = dict(_introduced(document, found))
    keyed = {m.span: m for m in reversed(long.values()) if m.key}
    known = [_keyed(m, keyed) for m in found]
    if long:
        known = [_resolved(document, m, long) for m in known]
    covered = {t.index for m in known for t in index.covering(m.span)}
    spare = (t for t in index.syntax.tokens if t.index not in covered and t.text[0].isupper())
    added = [m for token in spare if (m := _added(token, long)) is not None]
    return sorted([*known, *added], key=lambda m: (m.span.start, -m.span.end))


def _introduced(document: Document, found: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Pair each bracketed abbreviation with the organisation named before it."""
    known: dict[int, Mention] = {}
    for span, each in {m.span: m for m in found}.items():
        known.setdefault(span.start, each)
    for mention in found:
        if mention.type is not EntityType.AGENCY or mention.form is not Form.NAME:
            continue
        bracket = _BRACKET.match(document.text, mention.span.end)
        if bracket is None or not _short(bracket.group(1)):
            continue
        inside = known.get(bracket.start(1))
        if inside is not None and inside.key and inside.type is not EntityType.AGENCY:
            inside = None
            if not fits(bracket.group(1), mention.name):
                continue
        if fits(bracket.group(1), mention.span.of(document.text)) or _arbitrary(bracket.group(1)):
            yield bracket.group(1), _known(mention, inside)


def _known(mention: Mention, short: Mention | None) -> Mention:
    """Take the gazetteer's word for either of the two names, where they can be of one body.

    Many bodies share an abbreviation: the Food Standards Agency (FSA) is no army.
    """
    if short is None or not short.key or short.type is not EntityType.AGENCY:
        return mention
    if mention.key is None and _alike(mention.name, short):
        return replace(
            mention, name=short.name, key=short.key, country=short.country, subtype=short.subtype
        )
    return mention


def _alike(written: str, short: Mention) -> bool:
    """Tell whether the name written out shares half of its words with the one that is known."""
    known = {word.lower() for word in short.name.split()} - _LINKS
    words = {word.lower() for word in written.split()} - _LINKS
    shared = len(words & known)
    return 2 * shared >= max(len(words), 1)


def fits(short: str, name: str) -> bool:
    """Tell whether the letters of `short` stand in `name` in order, the first one at a word's start.

    Examples
    --------
    >>> fits("HaWU", "Harbour Workers' Union"), fits("SPD", "Social Democratic Party")
    (True, False)
    """
    letters = [c for c in short.lower() if c.isalnum()]
    text, at = name.lower(), len(name)
    for number, letter in enumerate(reversed(letters), 1):
        at = text.rfind(letter, 0, at)
        while number == len(letters) and at > 0 and text[at - 1].isalnum():
            at = text.rfind(letter, 0, at)
        if at < 0:
            return False
    return bool(letters)


def _short(word: str) -> bool:
    capitals = sum(c.isupper() for c in word)
    return capitals > 1 and len(word) <= _LONGEST and word.lower() not in _common()


def _arbitrary(word: str) -> bool:
    # "Italian Communist Party (PCI)": the letters are those of another language.
    return word.isupper() and word.isalpha() and len(word) >= _SHORTEST


def _keyed(mention: Mention, keyed: dict[Span, Mention]) -> Mention:
    """Give the long name the key that its abbreviation has in the gazetteer."""
    if mention.key is not None or mention.type is not EntityType.AGENCY:
        return mention
    return keyed.get(mention.span, mention)


def _resolved(document: Document, mention: Mention, long: dict[str, Mention]) -> Mention:
    name = long.get(mention.span.of(document.text))
    if name is None or (mention.key and mention.key == name.key):
        return mention
    return _for(name, mention)


def _for(name: Mention, short: Mention) -> Mention:
    return replace(
        short, type=EntityType.AGENCY, kind=SpeakerKind.NAMED, form=Form.NAME, name=name.name,
        key=name.key, subtype=name.subtype, country=name.country, role=None, gender="n",
        plural=False, basis="abbreviation",
    )  # fmt: skip


def _added(token: Token, long: dict[str, Mention]) -> Mention | None:
    name = long.get(token.text)
    if name is None and not _organisation(token):
        return None
    plain = Mention(
        span=token.span, head=token.index, form=Form.NAME, kind=SpeakerKind.NAMED,
        type=EntityType.AGENCY, name=token.text, gender="n", basis="abbreviation", confidence=0.6,
    )  # fmt: skip
    return plain if name is None else _for(name, plain)


def _organisation(token: Token) -> bool:
    """Tell whether an abbreviation nobody explains may be an organisation: capitals in a noun's place."""
    if token.pos != "PROPN" or token.dep not in _ROLES or token.lower in titles():
        return False
    return _arbitrary(token.text) and len(token.text) <= 5 and token.lower not in _common()  # noqa: PLR2004 - longer ones are shouted words


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon.table("organisations")["abbreviations"]["common"])


def retyped(document: Document, mention: Mention) -> Mention:
    """Make an abbreviation in capitals that the model took for a person or a place an organisation."""
    words = mention.span.of(document.text)
    if mention.key is not None or mention.type not in _MISTAKEN or mention.form is not Form.NAME:
        return mention
    if not _arbitrary(words) or len(words) > 5 or words.lower() in _common():  # noqa: PLR2004 - as above
        return mention
    return replace(
        mention, type=EntityType.AGENCY, kind=SpeakerKind.NAMED, gender="n", plural=False,
        basis="abbreviation",
    )  # fmt: skip
