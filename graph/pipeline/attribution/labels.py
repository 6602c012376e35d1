"""From what a rule found to an annotation: mode, polarity, certainty, confidence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from graph import lexicon, odds
from graph.annotations import Attribution
from graph.ontology import Certainty, ClaimKind, Mode, Polarity
from graph.pipeline.attribution import confidence

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

LEVELS = (Certainty.ALLEGED, Certainty.HEDGED, Certainty.ESTIMATED)


def labelled(reading: Reading, found: Found, parent: int | None = None) -> Attribution:
    """Turn one relation into an annotation."""
    certainty, cues = certainty_of(reading, found)
    parts = confidence.parts(reading, found)
    return Attribution(
        sources=found.sources,
        cue=tuple(t.span for t in found.cue),
        content=found.content,
        cue_token=found.cue[0].index if found.cue else None,
        cue_lemma=lemma_of(found),
        kind=found.kind,
        act=found.act,
        mode=mode_of(reading, found.content),
        polarity=_polarity(reading, found),
        certainty=certainty,
        certainty_cues=cues,
        addressees=found.addressees,
        carriers=found.carriers,
        predicate=found.predicate.index if found.predicate else None,
        parent=parent,
        construction=found.construction,
        confidence=odds.probability(parts),
        confidence_parts=parts,
    )


def lemma_of(found: Found) -> str:
    """Give the lemma of the cue, with its particle or preposition."""
    return " ".join(t.lemma.lower() for t in found.cue)


def mode_of(reading: Reading, content: tuple[Span, ...]) -> Mode:
    """Direct if all words stand in quotation marks, mixed if some do."""
    tokens = [t for s in content for t in reading.syntax.within(s) if t.pos != "PUNCT"]
    inside = [not reading.outside(t) for t in tokens]
    if inside and all(inside):
        return Mode.DIRECT
    return Mode.MIXED if any(inside) else Mode.INDIRECT


def _polarity(reading: Reading, found: Found) -> Polarity:
    """Give the content's polarity; "does not believe that it fell" turns it round."""
    inside = polarity_of(reading, found.predicate)
    if found.kind is ClaimKind.ATTITUDE and found.cue and reading.has(found.cue[0], "neg"):
        turned = inside is Polarity.NEGATED
        return Polarity.AFFIRMED if turned else Polarity.NEGATED
    return inside


def polarity_of(reading: Reading, predicate: Token | None) -> Polarity:
    """Negated if the main predicate of the content is."""
    if predicate is None:
        return Polarity.AFFIRMED
    none = [
        s
        for s in reading.syntax.children(predicate, "nsubj", "nsubjpass", "dobj", "attr")
        if s.lower in {"nobody", "nothing", "none"}
        or any(d.lower in {"no", "neither"} for d in reading.syntax.children(s, "det"))
    ]
    negated = reading.has(predicate, "neg") or none
    return Polarity.NEGATED if negated else Polarity.AFFIRMED


@cache
def _hedges() -> dict[str, dict[str, frozenset[str]]]:
    data: dict[str, Any] = lexicon.table("hedges")
    return {level: {k: frozenset(v) for k, v in lists.items()} for level, lists in data.items()}


def certainty_of(reading: Reading, found: Found) -> tuple[Certainty, tuple[Span, ...]]:
    """Give the weakest certainty that the cue or the words around the predicate give, and those words."""
    hits = {level: _of_cue(reading, found, level) for level in LEVELS}
    near = _around(reading, found.predicate) if found.predicate else []
    near += [a for t in found.cue[:1] for a in reading.syntax.children(t, "advmod")]
    for token in near:
        for level in LEVELS:
            if _softens(token, level):
                hits[level].append(token.span)
    for level in LEVELS:
        if hits[level]:
            return level, tuple(sorted({span for spans in hits.values() for span in spans}))
    return Certainty.ASSERTED, ()


def _of_cue(reading: Reading, found: Found, level: Certainty) -> list[Span]:
    lists = _hedges()[level]
    weak = found.act in lists.get("acts", ()) or (
        found.cue and found.cue[0].lemma in lists.get("lemmas", ())
    )
    if weak and found.cue:
        return [found.cue[0].span]
    if _rumoured(reading, found, level):
        return [t.span for t in (*found.cue[:1], found.predicate) if t][:1]
    return []


def _rumoured(reading: Reading, found: Found, level: Certainty) -> bool:
    """Tell whether nobody vouches for it: "reports that ...", "the ship is believed to ..."."""
    if found.sources:
        return False
    if found.construction == "noun_clause":
        return level is Certainty.HEDGED
    if found.cue and found.construction != "credit":
        return found.cue[0].lemma in _hedges()[level].get("passives", ())
    verb = found.predicate
    passive = verb is not None and not found.cue and reading.has(verb, "auxpass")
    return verb is not None and passive and verb.lemma in _hedges()[level].get("passives", ())


def _around(reading: Reading, predicate: Token) -> list[Token]:
    """Give the predicate's own auxiliaries, adverbs and adjectives."""
    near = reading.syntax.children(predicate, "aux", "advmod", "acomp", "attr")
    nouns = reading.syntax.children(predicate, "nsubj", "nsubjpass", "dobj")
    return near + [t for n in nouns for t in reading.syntax.children(n, "amod", "advmod")]


def _softens(token: Token, level: Certainty) -> bool:
    lists = _hedges()[level]
    words = {
        "MD": lists.get("modals", frozenset()),
        "RB": lists.get("adverbs", frozenset()),
    }.get(token.tag[:2], lists.get("adjectives", frozenset()) | lists.get("adverbs", frozenset()))
    return token.lower in words
