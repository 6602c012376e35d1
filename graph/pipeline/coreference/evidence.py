"""What shows something: after figures or a survey "they show" and "it found" mean these, and nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.coreference.words import texts

if TYPE_CHECKING:
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_SHOWING = frozenset({"show", "suggest", "indicate", "reveal"})
_ASKED = frozenset({"survey", "poll", "study", "census", "analysis"})
_DATA = frozenset({"figure", "datum", "data", "statistic", "number", "result"})


def shows(discourse: Discourse, number: int) -> bool:
    """Tell whether a pronoun does what writing does, and the sentence before has such writing."""
    head = discourse.head(number)
    verb = discourse.syntax.head(head).lemma
    if head.dep != "nsubj" or verb not in _SHOWING | {"find"}:
        return False
    # A court finds too: of what is written only what asked or counted something does.
    nouns = _ASKED | _DATA if verb == "find" else texts() | _ASKED | _DATA
    return any(
        token.pos == "NOUN"
        and token.lemma in nouns
        and (token.tag == "NNS") == discourse.mentions[number].plural
        for token in _near(discourse, number)
    )


def _near(discourse: Discourse, number: int) -> tuple[Token, ...]:
    here = discourse.sentence(number)
    first = discourse.syntax.sentences[max(0, here - 1)].first
    return tuple(discourse.syntax.tokens[first : discourse.head(number).index])
