"""The attribution stage: the rules in order of trust, then quotations, nesting, labels, narration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.pipeline.attribution import (
    according,
    adjectives,
    captions,
    clauses,
    clefts,
    closings,
    colons,
    confidence,
    corrections,
    displaced,
    echoes,
    elliptic,
    fronting,
    halves,
    headlines,
    infinitives,
    insertions,
    inverted,
    joining,
    judgments,
    labels,
    narration,
    nesting,
    nouns,
    objects,
    opening,
    outlooks,
    paragraphs,
    parentheses,
    passives,
    prepositions,
    quotations,
    reckonings,
    relatives,
    relays,
    righted,
    shared,
    surveyed,
    transcripts,
    turned,
    undergone,
    unnamed,
    viewpoints,
)
from graph.pipeline.attribution.reading import Found, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.annotations import Attribution as Annotation
    from graph.annotations import Document

RULES: tuple[Callable[[Reading], Iterator[Found]], ...] = (
    captions.credited,
    transcripts.turns,
    opening.led,
    colons.labelled,
    colons.announced,
    colons.behind,
    transcripts.signed,
    halves.between,
    halves.so_said,
    halves.ahead,
    headlines.tailed,
    surveyed.counted,
    according.phrases,
    according.concerned,
    viewpoints.viewed,
    judgments.judged,
    parentheses.inserted,
    passives.set_off,
    relatives.behind_pronoun,
    insertions.between_marks,
    closings.closing,
    turned.so_said,
    turned.turned,
    elliptic.quoted_as,
    elliptic.put_at,
    inverted.participles,
    reckonings.put,
    clauses.with_clause,
    corrections.corrected,
    opening.participle,
    displaced.displaced,
    relatives.gapped,
    headlines.verbless,
    parentheses.parenthetical,
    clauses.with_adjective,
    passives.raised,
    passives.impersonal,
    passives.opened,
    unnamed.told,
    unnamed.urged,
    nouns.with_clause,
    nouns.with_be,
    elliptic.antecedent,
    elliptic.with_gerund,
    undergone.passive,
    fronting.cleft,
    undergone.reduced,
    unnamed.uttered,
    objects.with_object,
    fronting.fronted,
    outlooks.seen,
    reckonings.found,
    reckonings.shared,
    clefts.with_what,
    prepositions.with_preposition,
    infinitives.with_infinitive,
    nouns.with_support,
    nouns.with_idiom,
    nouns.with_preposition,
    adjectives.with_complement,
)
"""First come, first served: a cue reports once, by the first rule that reads it."""


@dataclass(frozen=True)
class Attribution:
    """Stage: find who said what."""

    name: str = "attribution"
    version: str = "1"
    requires: frozenset[str] = frozenset({"syntax", "quoted"})
    assigns: frozenset[str] = frozenset({"attributions"})

    def __call__(self, document: Document) -> Document:
        """Add the attributions, in text order."""
        return document.having(attributions=tuple(attributions(document)))


def attributions(document: Document) -> list[Annotation]:
    """Find all relations of `document` and what is left to the outlet."""
    reading = Reading(document)
    found = [relation for relation in proposed(reading) if confidence.kept(reading, relation)]
    pairs = nesting.settled(reading, found)
    relations = [relation for relation, _ in pairs]
    told = narration.of(reading, relations)
    pairs = sorted([*pairs, *((n, None) for n in told)], key=lambda pair: pair[0].start)
    place: dict[int, int] = {}
    for index, (relation, _) in enumerate(pairs):
        if relation.cue:
            place.setdefault(relation.cue[0].index, index)
    return [
        labels.labelled(reading, relation, place.get(above.index) if above else None)
        for relation, above in pairs
    ]


def proposed(reading: Reading) -> list[Found]:
    """Give what the rules propose, a cue once; how likely it is has not been asked yet."""
    found = [relation for rule in RULES for relation in rule(reading)]
    found = captions.yielding(shared.shared(reading, nesting.one_per_cue(found)))
    found = paragraphs.continued(reading, quotations.attached(reading, found))
    found = righted.righted(reading, found)
    found = echoes.echoed(reading, joining.joined(reading, relays.relayed(reading, found)))
    return [relation for relation in found if relation.sound]
