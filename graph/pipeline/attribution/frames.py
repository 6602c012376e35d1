"""Frames around a reporting word in which nothing was reported.

Not a single resident complained ...          negated before the verb
Nowhere does the diary describe ...           negated in front, with inversion
Once the court has said so, ...               conditional on what is still to come
Assuming the panel agrees that ...            the same
Hardly anyone thinks that ...                 nobody
It is possible that the crew reported ...     possible
The visitors conceded a penalty ...           a deed of sport
The barometer says ...                        a thing
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.subjects import spoken

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

PRESENT = frozenset({"VBZ", "VBP"})
NOT = frozenset({"not", "n't", "n\u2019t", "never"})
FRONTED = frozenset({"no", "not", "never", "nowhere", "nor", "neither", "rarely", "seldom"})
SUPPOSING = frozenset({"assuming", "supposing", "provided", "providing"})
AWAITING = frozenset({"once", "until", "till", "when", "before", "after"})
FEW = frozenset({"hardly", "scarcely", "barely"})


def negated(reading: Reading, verb: Token) -> bool:
    """Find a negation that stands not on the verb: "not a single", "did not once", "at no time did"."""
    syntax = reading.syntax
    auxiliaries = syntax.children(verb, "aux")
    if auxiliaries:
        between = syntax.tokens[auxiliaries[0].index + 1 : verb.index]
        if any(t.lower in NOT and syntax.head(t).pos == "ADV" for t in between):
            return True
    subject = [s for s in syntax.children(verb, "nsubj") if not spoken(reading, s, verb)]
    if any(_not_one(reading, s) for s in subject):
        return True
    if any(_neither(reading, o) for o in syntax.children(verb, "dobj")):
        return True
    return bool(subject) and _fronted(reading, verb, subject[0], auxiliaries)


def _neither(reading: Reading, thing: Token) -> bool:
    """Tell whether it is "said nothing", "rejected neither the offer nor the mediator"."""
    before = reading.syntax.children(thing, "preconj", "det", "cc")
    return thing.lower == "nothing" or any(t.lower == "neither" for t in before)


def _not_one(reading: Reading, subject: Token) -> bool:
    first = reading.syntax.first(subject)
    if first.lower != "not" or first.index == subject.index:
        return False
    inside = reading.syntax.tokens[first.index + 1 : subject.index]
    later = reading.syntax.subtree(subject)
    return not any(t.lower in {"only", "just", "least"} for t in inside[:1]) and not any(
        t.lower == "but" for t in (*inside, *later)
    )


def _fronted(reading: Reading, verb: Token, subject: Token, auxiliaries: list[Token]) -> bool:
    inverted = [a for a in auxiliaries if a.index < subject.index and a.lemma in {"do", "have"}]
    if not inverted:
        return False
    first = reading.sentence(verb).first
    before = reading.syntax.tokens[max(first, inverted[0].index - 12) : inverted[0].index]
    return any(t.lower in FRONTED for t in before)


def conditional(reading: Reading, verb: Token) -> bool:
    """Find conditions on what is still open: "once it has said so", "provided that", "whenever"."""
    if verb.lower in SUPPOSING and verb.dep == "advcl":
        return True
    marks = [m.lower for m in reading.syntax.children(verb, "mark", "advmod")]
    if "whenever" in marks or (AWAITING.intersection(marks) and _still_open(reading, verb, marks)):
        return True
    above = reading.syntax.head(verb)
    return verb.dep in {"pcomp", "ccomp"} and above.lower in SUPPOSING


def _still_open(reading: Reading, verb: Token, marks: list[str]) -> bool:
    """Tell whether it is "once it says so, they will go": the present of what is to come."""
    if verb.dep != "advcl":
        return False
    above = reading.syntax.head(verb)
    auxiliaries = [a.lower for a in reading.syntax.children(verb, "aux")]
    now = verb.tag in PRESENT or "has" in auxiliaries or "have" in auxiliaries
    ahead = any(a.tag == "MD" for a in reading.syntax.children(above, "aux"))
    habit = above.tag in PRESENT and "once" in marks
    return now and "had" not in auxiliaries and (ahead or habit)


def possible(reading: Reading, verb: Token) -> bool:
    """Find "possibly", "it is possible that", "could be forgiven for saying"."""
    words = cues().words["possible"]
    if any(
        a.lower in words and a.index < verb.index for a in reading.syntax.children(verb, "advmod")
    ):
        return True
    above = reading.syntax.head(verb)
    if verb.dep in {"ccomp", "advcl"} and above.lemma == "be":
        return any(a.lower in words for a in reading.syntax.children(above, "acomp"))
    if verb.dep != "pcomp":
        return False
    governor = reading.syntax.head(above)
    return any(
        a.lower in {"could", "might", "would"} for a in reading.syntax.children(governor, "aux")
    )


def deed(reading: Reading, verb: Token) -> bool:
    """Find deeds of sport and of things: "claimed third place", "the barometer says"."""
    words = cues().words
    if verb.lemma in words["sporting"] and any(
        o.lemma.lower() in words["prizes"] for o in reading.syntax.children(verb, "dobj")
    ):
        return True
    subject = reading.syntax.children(verb, "nsubj")
    return any(s.lemma.lower() in words["devices"] and s.pos == "NOUN" for s in subject)


def few(reading: Reading, verb: Token) -> bool:
    """Find "Hardly anyone thinks that ...", "scarcely any voter believes that ..."."""
    subjects = reading.syntax.children(verb, "nsubj")
    first = [reading.syntax.first(s).index for s in subjects]
    words = [t.lower for i in first for t in reading.syntax.tokens[max(i - 1, 0) : i + 1]]
    return any(word in FEW for word in words)


def ensures(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "sees to it that": no sight and no speech."""
    return verb.lemma == "see" and any(
        it.lower == "it"
        for to in reading.syntax.children(verb, "prep")
        if to.lower == "to"
        for it in reading.syntax.children(to, "pobj")
    )
