"""Verbs of speech with a preposition.

Ida Voss called for a new bridge.
Ida Voss spoke out against the dam.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph.pipeline.attribution import (
    acts,
    circumstances,
    completions,
    contents,
    senses,
    sources,
)
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

TOPICAL = frozenset({"of", "about", "against"})
"""Prepositions that no time of speaking takes: "spoke of a hard winter"."""
ADDRESSING = frozenset({"to", "with"})
"""Prepositions before whom it is said to: "complained to the board about"."""
TELLING = frozenset(
    {"advise", "alert", "apprise", "assure", "convince", "inform", "notify", "reassure", "remind"}
)
"""Verbs whose preposition the parser may hang on whom they tell: "assured them of a sale"."""
FAVOUR = frozenset({"favour", "favor", "support", "defence", "defense"})
MOVING = frozenset(
    {"round", "lay", "light", "wade", "sail", "rip", "tear", "snap", "fire", "shoot"}
)
"""Verbs of motion that are speech only against somebody or what somebody said."""
TAKING = frozenset({"as", "to"})
"""Prepositions behind an object that is spoken of: "saw it as", "attributed it to"."""


def with_preposition(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with its preposition: "called for", "railed against"."""
    for verb in reading.verbs:
        if verb.lemma not in _verbs():
            continue
        for prep, act in _pairs(reading, verb):
            if _silent(reading, verb) or _otherwise(reading, verb, prep):
                continue
            source = sources.of_verb(reading, verb)
            content = _content(reading, verb, prep)
            if content and acts.voiced(reading, source):
                found = acts.found(reading, verb, source, content, "preposition", act)
                yield replace(found, cue=_cue(reading, verb, prep, content))
                break


def _otherwise(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell whether the preposition leads somewhere, or tells when."""
    if _leads(reading, verb, prep) or _moves(reading, verb, prep):
        return True
    return prep.lower not in TOPICAL and _timed(reading, verb, prep)


def _content(reading: Reading, verb: Token, prep: Token) -> tuple[Span, ...]:
    """Give what is called for, warned of or railed against."""
    below = [t for t in completions.branch(reading, prep, verb) if t is not prep]
    below += _listed(reading, verb, prep, below)
    if not below and (pronoun := circumstances.taken_up(reading, verb, prep)):
        below = [pronoun]
    parts = [*_between(reading, verb, prep), *below, *_after(reading, verb, prep)]
    tokens = {t.index: t for t in parts}
    return contents.runs(reading, [tokens[index] for index in sorted(tokens)])


def _cue(
    reading: Reading, verb: Token, prep: Token, content: tuple[Span, ...]
) -> tuple[Token, ...]:
    """Give "hit back at": the verb, its particle and its preposition."""
    particles = reading.syntax.children(verb, "prt", "advmod")
    own = [t for t in particles if (verb.lemma, f"{t.lower} {prep.lower}") in cues().preposition]
    own += [t for t in reading.syntax.children(verb, "prt") if t not in own]
    own += [prep] if prep not in own and not any(s.contains(prep.span) for s in content) else []
    return (verb, *sorted(own))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lemma for lemma, _ in cues().preposition)


def _pairs(reading: Reading, verb: Token) -> Iterator[tuple[Token, str]]:
    """Give its listed prepositions with their acts, what it is about before whom it is told."""
    # "spoke out against it": the preposition before the particle
    near = reading.syntax.children(verb, "prep")
    particles = reading.syntax.children(verb, "prt", "advmod")
    mishung = [p for t in particles for p in reading.syntax.children(t, "prep")]
    # "pleaded with them for help": what it is about comes before whom it is told
    own = [*sorted(near, key=lambda p: p.lower in ADDRESSING), *mishung, *particles]
    for prep in [*_nested(reading, verb, near), *own]:
        if act := _act(reading, verb, prep):
            yield prep, act
    for prep in near:
        if of := _favouring(reading, verb, prep):
            yield of, "agree"


def _nested(reading: Reading, verb: Token, near: list[Token]) -> list[Token]:
    """Give "about" in "complained to the board about it", which the parser hangs on the board."""
    told = [
        t
        for prep in near
        if prep.lower in ADDRESSING
        for t in reading.syntax.children(prep, "pobj")
        if reading.may_speak(t) or acts.speaks(t.lemma.lower())
    ]
    found = [p for t in told for p in reading.syntax.children(t, "prep") if p.lower != "of"]
    # "complained for years of damp", "warned on Tuesday of floods": it hangs on the time
    found += [
        p
        for prep in near
        for t in reading.syntax.children(prep, "pobj")
        if prep.lower not in ADDRESSING and (reading.is_time(t) or t.lemma in completions.TIMES)
        for p in reading.syntax.children(t, "prep")
        if (verb.lemma, p.lower) in cues().preposition
        and p.lower not in {own.lower for own in near}
    ]
    found += [
        p
        for time in reading.syntax.children(verb, "npadvmod")
        for p in reading.syntax.children(time, "prep")
    ]
    if verb.lemma in TELLING | cues().words["attributing"]:
        things = reading.syntax.children(verb, "dobj")
        found += [p for t in things for p in reading.syntax.children(t, "prep")]
    return found


def _favouring(reading: Reading, verb: Token, prep: Token) -> Token | None:
    """Give the "of" in "spoke in favour of", for verbs that also take "against"."""
    table = cues().preposition
    against = any(key in table for key in ((verb.lemma, "against"), (verb.lemma, "out against")))
    if prep.lower != "in" or not against:
        return None
    return favour_of(reading, prep)


def favour_of(reading: Reading, prep: Token) -> Token | None:
    """Give the "of" in "in favour of", "in support of"."""
    nouns = [t for t in reading.syntax.children(prep, "pobj") if t.lemma.lower() in FAVOUR]
    return next((p for t in nouns for p in reading.syntax.children(t, "prep")), None)


def _act(reading: Reading, verb: Token, prep: Token) -> str | None:
    """Give the act of a verb with its preposition, or with a particle before it: "hit out at"."""
    table = cues().preposition
    for particle in reading.syntax.children(verb, "prt", "advmod"):
        if act := table.get((verb.lemma, f"{particle.lower} {prep.lower}")):
            return act
    return table.get((verb.lemma, prep.lower))


def _moves(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell "rounded on the corner", "read out of habit" from "rounded on the press", "read out"."""
    after = reading.syntax.tokens[prep.index + 1 : prep.index + 2]
    if prep.lower == "out" and any(t.lower == "of" for t in after):
        return True
    if verb.lemma not in MOVING or not reading.has(prep, "pobj"):
        return False
    words = cues().words
    return not any(
        t.pos in {"PROPN", "PRON"}
        or reading.may_speak(t)
        or acts.speaks(t.lemma.lower())
        or t.lemma.lower() in words["targets"]
        or t.lemma.lower() in cues().noun
        for t in reading.syntax.children(prep, "pobj")
    )


def _silent(reading: Reading, verb: Token) -> bool:
    return reading.has(verb, "ccomp") or vetoed(reading, verb) or _unspoken(reading, verb)


def _timed(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell "called for the third time" from "apologised for two centuries of slavery"."""
    for noun in reading.syntax.children(prep, "pobj"):
        of = any(p.lower == "of" for p in reading.syntax.children(noun, "prep"))
        if of and (verb.lemma, "of") not in cues().preposition:
            return False
        kinds = reading.syntax.children(noun, "compound", "amod")
        if any(k.dep == "compound" or k.tag == "VBG" for k in kinds):
            return False  # "opening hours"
        if reading.is_time(noun) or noun.lemma == "time":
            return True
    return False


def _unspoken(reading: Reading, verb: Token) -> bool:
    """Tell whether it says nothing: the rear is brought up, the stones are laid out."""
    if senses.other(reading, verb):
        return True
    things = reading.syntax.children(verb, "dobj") if verb.lemma == "bring" else []
    return any(t.lemma in {"rear", "child", "son", "daughter"} for t in things)


def _listed(reading: Reading, verb: Token, prep: Token, below: list[Token]) -> list[Token]:
    """Give "the roof" in "objected to the wall, the roof", taken for an object of the verb's own."""
    if not below:
        return []
    host = reading.syntax.head(prep)
    if host is not verb and (reading.is_time(host) or host.lemma in completions.TIMES):
        # "complained since January of rats and mice": January and mice
        later = [t for t in reading.syntax.children(host, "cc", "conj") if t.index > prep.index]
        return [t for c in later for t in completions.branch(reading, c, verb)]
    if verb.lemma in cues().object:
        return []
    last = below[-1].index + 1
    for thing in reading.syntax.children(verb, "dobj", "appos", "npadvmod", "dep"):
        inside = reading.syntax.subtree(thing)
        if (
            inside[0].index == last + 1
            and reading.syntax.tokens[last].text == ","
            and thing.pos in {"NOUN", "PROPN"}
            and not reading.is_time(thing)
        ):
            return [reading.syntax.tokens[last], *completions.branch(reading, thing, verb)]
    return []


def _leads(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell whether it leads somebody somewhere: "points visitors to the door"."""
    things = [t for t in reading.syntax.children(verb, "dobj") if t.index < prep.index]
    return (
        prep.lower == "to"
        and bool(things)
        and not (verb.lemma == "alert" or verb.lemma in cues().words["attributing"])
    )


def _between(reading: Reading, verb: Token, prep: Token) -> list[Token]:
    """Give the object in "laid it out", "saw it as a ruin"; others tell whom it is said to."""
    if (prep.dep == "prep" and prep.lower not in TAKING) or verb.lemma == "alert":
        return []
    things = reading.syntax.children(verb, "dobj")
    found = [
        t for c in things if c.index < prep.index for t in completions.branch(reading, c, verb)
    ]
    # "as" belongs to what it is seen as, "to" to what it is attributed to
    return [*found, prep] if found and prep.lower in TAKING else found


def _after(reading: Reading, verb: Token, prep: Token) -> list[Token]:
    """Give what completes the verb behind its preposition: "called on Brod to resign"."""
    later = [
        c
        for c in reading.syntax.children(verb)
        if c.index > prep.index
        and c.dep in completions.TAIL | {"advcl"}
        and (c.lower == "before" or not completions.aside(reading, c))
        and not contents.trails(reading, c)
    ]
    whole = [c for c in later if c.dep != "advcl" or completions.to(reading, c)]
    return [t for c in whole for t in completions.branch(reading, c, verb)]
