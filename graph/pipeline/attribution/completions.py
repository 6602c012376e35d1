"""What completes a verb: its objects and what follows them, without what the reporter adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import circumstances, contents

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

TAIL = frozenset(
    {"dobj", "oprd", "dative", "prep", "xcomp", "ccomp", "prt", "acomp", "pcomp", "attr"}
)
WHEN = frozenset({"within", "during", "after", "before", "since", "until", "amid", "despite"})
"""Prepositions of the circumstances in which it was said."""
SAYING = frozenset(
    {"boast", "complain", "praise", "condemn", "criticise", "criticize", "denounce", "attack"}
    | {"deny", "reject", "defend", "accuse", "blame", "deplore", "welcome", "mock", "ridicule"}
    | {"call", "warn", "hint", "protest", "object", "thank", "hail", "appeal", "apologise"}
    | {"apologize", "announce", "confirm", "demand", "speak", "hit", "lash", "rail"}
)
"""Verbs of speech that are done in letters and interviews."""
TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "moment", "decade", "century"}
)


def tail(reading: Reading, verb: Token) -> tuple[Span, ...]:
    """Objects and what follows them: everything on the verb's right that completes it."""
    parts = [
        c
        for c in reading.syntax.children(verb)
        if c.index > verb.index
        and _completes(c)
        and not aside(reading, c)
        and not circumstances.before_thing(reading, c, verb)
        and not circumstances.given(reading, c, verb)
    ]
    tokens = [t for c in parts for t in branch(reading, c, verb)]
    second = [c.index for c in parts if c.dep == "conj"]
    tokens += [t for t in reading.syntax.children(verb, "cc") if second and t.index < second[-1]]
    return contents.runs(reading, sorted(tokens))


def _completes(part: Token) -> bool:
    """Tell whether the part is the verb's; the parser may join a second object to the verb."""
    return part.dep in TAIL or (part.dep == "conj" and part.pos in {"NOUN", "NUM", "PROPN"})


def branch(reading: Reading, part: Token, verb: Token) -> list[Token]:
    """List the words of one part of what completes `verb`, cut where it ends."""
    segment = reading.segment(verb)
    holes = contents.ends(reading, part, verb) | _added(reading, part)
    holes |= circumstances.excepted(reading, part) | circumstances.heard(reading, part, verb)
    if verb.lemma in SAYING:
        holes |= circumstances.aired(reading, part)
    return [t for t in reading.syntax.subtree(part, without=holes) if segment.contains(t.span)]


def aside(reading: Reading, part: Token) -> bool:
    """Tell whether it says how or when it was said: "condemned, in a long letter, the raid"."""
    if contents.trails(reading, part):
        return True
    if part.dep != "prep":
        return False
    if part.lower in WHEN:
        return part.lower != "within" or _when(reading, part)
    if circumstances.occasion(reading, part) or _lasting(reading, part):
        return True
    if any(reading.is_time(t) for t in reading.syntax.children(part, "pobj")):
        siblings = reading.syntax.children(reading.syntax.head(part), "dobj", "xcomp", "oprd")
        return part.lower == "on" or any(s.index > part.index for s in siblings)
    inside = reading.syntax.subtree(part)
    before = reading.syntax.tokens[max(inside[0].index - 1, 0)]
    after = reading.syntax.tokens[inside[-1].index + 1 : inside[-1].index + 2]
    return before.text == "," and any(token.text == "," for token in after)


def _when(reading: Reading, prep: Token) -> bool:
    """Tell "within minutes" from "within three miles of the coast"."""
    below = reading.syntax.children(prep, "pobj")
    return any(t.lemma in TIMES or reading.is_time(t) for t in below)


def _lasting(reading: Reading, prep: Token) -> bool:
    """Tell "for years", "for a decade" from "for this year"."""
    return prep.lower == "for" and any(
        t.lemma in TIMES
        and (
            t.tag == "NNS"
            or any(d.lower in {"a", "an", "over"} for d in reading.syntax.children(t, "det"))
        )
        for t in reading.syntax.children(prep, "pobj")
    )


def _added(reading: Reading, part: Token) -> frozenset[int]:
    """Find the relative clause behind a comma that ends the object: the reporter adds it."""
    inside = reading.syntax.subtree(part)
    return frozenset(
        t.index
        for t in inside
        if t.dep == "relcl"
        and reading.syntax.subtree(t)[-1] is inside[-1]
        and reading.syntax.tokens[reading.syntax.subtree(t)[0].index - 1].text == ","
        and reading.outside(t)
    )


def to(reading: Reading, verb: Token) -> bool:
    """Tell whether `verb` is an infinitive with "to": "to see", "to have seen", "to be seen"."""
    return verb.tag in {"VB", "VBN", "VBG"} and any(
        t.lower == "to" for t in reading.syntax.children(verb, "aux")
    )
