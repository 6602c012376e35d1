"""Names that the text repeats and the model sees only once: a known name is one wherever it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.names import given_name
from graph.ontology import EntityType
from graph.pipeline.mentions.vocabulary import first_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

_SHORTEST = 3
_NOUNS = frozenset({"PROPN", "NOUN", "ADJ", "X"})


def repeated(index: Index, found: Sequence[Mention]) -> list[Mention]:
    """Add the last names of persons named in full, and single names, where they stand alone.

    Only what has a capital and stands in no other name is taken; at the start of a
    sentence too.
    """
    known = _known(found)
    if not known:
        return list(found)
    covered = {t.index for m in found for t in index.covering(m.span)}
    added = [
        replace(known[token.text], span=token.span, head=token.index)
        for token in index.syntax.tokens
        if token.text in known and token.index not in covered and _alone(index, token)
    ]
    return sorted([*found, *added], key=lambda m: (m.span.start, -m.span.end))


def _known(found: Sequence[Mention]) -> dict[str, Mention]:
    """Give the words by which a later sentence may mean a person of this text."""
    known: dict[str, Mention] = {}
    for mention in found:
        if mention.type is not EntityType.PERSON or mention.form is not Form.NAME:
            continue
        last = mention.name.split()[-1]
        if given_name(mention.name) and len(last) >= _SHORTEST and last[0].isupper():
            known.setdefault(last, replace(
                mention, name=last, key=None, role=None, organisation=None, country=None,
                basis="repeat", confidence=0.7,
            ))  # fmt: skip
    return {word: mention for word, mention in known.items() if word not in first_names()}


def _alone(index: Index, token: Token) -> bool:
    """Tell whether the word stands for itself: no other capital beside it."""
    tokens = index.syntax.tokens
    if token.pos not in _NOUNS:
        return False
    beside = [at for at in (token.index - 1, token.index + 1) if 0 <= at < len(tokens)]
    return not any(
        tokens[at].pos == "PROPN" and tokens[at].sentence == token.sentence for at in beside
    )
