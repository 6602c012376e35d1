"""Who was brought in by an indefinite phrase: after "an official" it is he who is "the official".

References
----------
I. Heim, "The Semantics of Definite and Indefinite Noun Phrases" (1982): an indefinite opens a
file card, which the definite of the same noun takes up before any that the noun only describes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form

if TYPE_CHECKING:
    from graph.pipeline.coreference.discourse import Discourse

_GAIN = 1.5
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_DESCRIBING = frozenset({"appos", "attr", "oprd"})


def introduced(discourse: Discourse, number: int, earlier: int) -> float:
    """Give what an indefinite phrase that brought somebody in gains over a role; else nothing."""
    head, other = discourse.head(number), discourse.head(earlier)
    if discourse.mentions[earlier].form is not Form.NOMINAL or other.dep in _DESCRIBING:
        return 0.0
    beside = discourse.syntax.children(other)
    indefinite = any(t.lower in _INDEFINITE or t.dep == "nummod" for t in beside)
    same = head.lemma.lower() == other.lemma.lower()
    return _GAIN if indefinite and same else 0.0
