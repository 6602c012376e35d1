"""Judgments of those for whom or to whom something is so.

For the shepherds of the valley, the road is a way out.
To many of the nurses, the bonus was an insult.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import according, acts, sources
from graph.pipeline.attribution.reading import PERSONAL, Found
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LINKING = frozenset({"be", "seem", "look", "remain", "sound", "feel", "appear", "become", "come"})
SOME = frozenset({"many", "some", "most", "others", "few", "both", "several", "them", "him", "her"})
TERMS = frozenset(
    {"day", "hour", "fare", "fee", "price", "deadline", "limit", "age", "minimum", "maximum"}
)
KNOWN = TERMS | {"drive", "walk", "ride", "trip", "distance", "hospital", "school"}
"""Nouns of plain facts: "for adults, the fare is a pound", "the limit is a day"."""
NOBODY = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "left",
        "right",
        "centre",
        "center",
        "side",
        "time",
        "moment",
    }
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def judged(reading: Reading) -> Iterator[Found]:
    """Find "For the shepherds, the road is a way out", "To the nurses, it was an insult"."""
    for sentence in reading.sentences:
        prep = reading.syntax.tokens[sentence.first]
        if prep.lower not in {"for", "to"} or prep.dep != "prep" or not reading.outside(prep):
            continue
        verb = reading.syntax.head(prep)
        below = reading.syntax.children(prep, "pobj")
        if not below or verb.lemma not in LINKING or verb.tag not in FINITE:
            continue
        holder = below[0]
        if not _holds(reading, holder) or not _judges(reading, verb, prep):
            continue
        below_prep = reading.syntax.subtree(prep)
        last = below_prep[-1].index + (below_prep[-1].text != ",")
        if reading.syntax.tokens[last].text != "," or reading.has(verb, "neg", "aux"):
            continue
        named = sources.phrases(reading, holder)
        phrase = Span(prep.start, reading.syntax.tokens[last - 1].end)
        content = according.rest(reading, prep, phrase)
        if content:
            yield Found(
                cue=(prep,),
                sources=named,
                content=content,
                kind=ClaimKind.ATTITUDE,
                act="believe",
                construction="according",
                predicate=verb,
            )


def _holds(reading: Reading, noun: Token) -> bool:
    """Tell whether somebody can hold a judgment: people, or a name of somebody."""
    if reading.is_time(noun) or reading.is_money(noun) or noun.lemma.lower() in NOBODY:
        return False
    if noun.pos == "PRON" or noun.lower in SOME:
        return noun.lower in PERSONAL | SOME
    return reading.may_speak(noun) or acts.speaks(noun.lemma.lower())


def _judges(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell a judgment from a fact: "a way out", "too late", not "three euros", "closed"."""
    subject = reading.syntax.children(verb, "nsubj")
    if not subject or subject[0].index < prep.index or subject[0].lemma.lower() in TERMS:
        return False
    behind = [c for c in reading.syntax.children(verb) if c.index > verb.index]
    inside = [t for c in behind for t in reading.syntax.subtree(c)]
    if any(t.lower == "too" for t in inside) or _late(inside):
        return True
    if any(_counted(reading, t) for t in inside):
        return False
    if any(c.lower in {"more", "less", "enough"} for c in behind) and verb.lemma == "be":
        return True
    things = [t for t in inside if t.dep in {"attr", "npadvmod"} and t.pos == "NOUN"]
    if any(_valued(reading, t) for t in things):
        return verb.lemma != "come"
    return prep.lower == "to" and any(c.dep in {"acomp", "attr"} for c in behind)


def _counted(reading: Reading, token: Token) -> bool:
    """Tell whether it is a number, a sum or a time: a fact, not a judgment."""
    number = token.pos == "NUM" and token.lower != "one"
    time = reading.is_time(token) and token.dep == "attr" and not reading.has(token, "amod")
    return number or time or reading.is_money(token)


def _valued(reading: Reading, thing: Token) -> bool:
    """Tell whether it is "a way out", "no victory", "the answer to a prayer"; not "a two-hour drive"."""
    if thing.lemma.lower() in KNOWN:
        return False
    dets = {d.lower for d in reading.syntax.children(thing, "det")}
    return bool(dets & {"a", "an", "no", "the", "another"})


def _late(inside: list[Token]) -> bool:
    return {"generation", "late"} <= {t.lower for t in inside}
