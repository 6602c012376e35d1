"""Whom a content that stands before its source is about: "Ida Voss will resign in May, she said".

A speaker is not named in what he says, but for a report in the writer's own words that
stands first: there the name comes before the pronoun, and its subject is mostly the speaker.

References
----------
P. Bosch, "Agreement and Anaphora" (1983), and T. Reinhart, "Anaphora and Semantic
Interpretation" (1983): the clause before a parenthetical "she said" is no complement below
it, so nothing bars its subject from being the one who speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.ontology import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse
    from graph.spans import Span
    from graph.syntax import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BETWEEN = 3
"""Characters between a content and the pronoun behind it: a comma, a mark, a space."""


_OWN = frozenset({"will", "'ll"})
_GAIN, _REPORTED = 1.2, 0.5


def gained(
    discourse: Discourse, chains: Chains, number: int, before: list[int]
) -> dict[int, float]:
    """Weigh the subjects of the content before a source: less where a report may just go on.

    "The guild spoke up. The port broke the deal, it said" can go on with the guild's words;
    what somebody will do is told first by himself.
    """
    found = fronted_subjects(discourse, number)
    speakers = {chains.first(n) for n in before if _spoke(discourse, number, n)}
    return {
        n: _REPORTED if speakers - {chains.first(n)} and not _planned(discourse, n) else _GAIN
        for n in found
        if not _reported(discourse, chains, number, n, before)
    }


def _reported(
    discourse: Discourse, chains: Chains, number: int, subject: int, before: list[int]
) -> bool:
    """Tell whether somebody of the pronoun's gender may report of one who is only described.

    "Chief Ida Voss came. The suspect was armed, she said": she is hardly the suspect.
    """
    mention, about = discourse.mentions[number], discourse.mentions[subject]
    if about.type is not EntityType.PERSON or about.form is not Form.NOMINAL:
        return False
    others = (n for n in before if chains.first(n) != chains.first(subject))
    known = mention.gender is not None and not chains.gender(subject)
    rival = any(chains.gender(n) == mention.gender for n in others)
    return known and rival and not _planned(discourse, subject)


def _spoke(discourse: Discourse, number: int, earlier: int) -> bool:
    """Tell whether somebody whom the pronoun may mean spoke in the sentence before."""
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    near = discourse.distance(number, earlier) == 1 and discourse.speaks(earlier)
    alike = mention.plural == other.plural and mention.gender in {other.gender, None}
    return near and alike


def _planned(discourse: Discourse, number: int) -> bool:
    verb = discourse.syntax.head(discourse.head(number))
    return any(token.lower in _OWN for token in discourse.syntax.children(verb, "aux"))


def fronted_subjects(discourse: Discourse, number: int) -> frozenset[int]:
    """Give the mentions that are the subject of the unquoted content right before a source."""
    found = {
        discourse.on_head.get(token.index)
        for part in discourse.contents(number)
        if _before(discourse, number, part)
        for token in _subjects(discourse, part)
    }
    return frozenset(
        n for n in found if n is not None and discourse.mentions[n].form is not Form.PRONOUN
    )


def _before(discourse: Discourse, number: int, part: Span) -> bool:
    # Between marks the words are the speaker's own, who says "I" of himself.
    quoted = any(q.inner.overlaps(part) for q in discourse.document.quoted)
    return not quoted and 0 <= discourse.mentions[number].span.start - part.end <= _BETWEEN


def _subjects(discourse: Discourse, part: Span) -> Iterator[Token]:
    """Give the subjects of the clauses that nothing else in the part governs."""
    within = discourse.syntax.within(part)
    inside = {token.index for token in within}
    for verb in within:
        if verb.head == verb.index or verb.head not in inside:
            yield from discourse.syntax.children(verb, *_SUBJECTS)
