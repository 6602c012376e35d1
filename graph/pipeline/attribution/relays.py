"""Through whom it came: the one who cites is the carrier, the one who is cited the source.

The Gazette, citing the harbour office, said ...      source: the harbour office
The bridge fell, the Gazette said, quoting Ona.       carrier: the Gazette
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found, is_verb
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def relayed(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Turn the source into a carrier where it cites somebody; the citing verb is then spent."""
    out, spent = [], set()
    for relation in found:
        citing = _citing(reading, relation)
        cited = _cited(reading, citing) if citing else None
        if citing and cited:
            spent.add(citing.index)
            relation = replace(  # noqa: PLW2901 - the same relation with its source put right
                relation,
                sources=sources.phrases(reading, cited),
                carriers=(*(_before(s, citing) for s in relation.sources), *relation.carriers),
            )
        out.append(relation)
    return [r for r in out if not r.cue or r.cue[0].index not in spent]


def _citing(reading: Reading, relation: Found) -> Token | None:
    if relation.construction not in {"clause", "fronted", "parenthetical", "quotation"}:
        return None
    verb = relation.cue[0]
    heads = [verb, *reading.syntax.children(verb, "nsubj")]
    near = [c for h in heads for c in reading.syntax.children(h, "advcl", "acl", "prep", "xcomp")]
    # the parser may hang a final "citing ..." on the verb of the content
    content = reading.syntax.children(verb, "ccomp")
    near += [c for h in content for c in reading.syntax.children(h, "advcl")]
    return next((c for c in near if c.lower in {"citing", "quoting"} and is_verb(c)), None)


def _before(source: Source, citing: Token) -> Source:
    """Leave ", citing ..." out of the carrier's phrase."""
    if not source.span.contains(citing.span):
        return source
    end = citing.start - len(", ")
    return Source(Span(source.span.start, end), source.head)


def _cited(reading: Reading, citing: Token) -> Token | None:
    """Somebody who can speak: a name, or a noun of a body or an office."""
    for thing in reading.syntax.children(citing, "dobj"):
        if thing.pos == "PROPN" or thing.lemma.lower() in cues().words["speakers"]:
            return thing
    return None
