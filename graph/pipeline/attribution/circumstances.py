"""Where, when and before whom it was said: what stands beside the content and is no part of it.

praised the crew in a letter to the port         the occasion
outlined to members a timetable                  whom it was told, before the thing told
repeated on air his charge                       how it was told, before the thing told
promised growers a fund                          whom it was promised
praised the crew, but not the captain            the reporter's own exception
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import resumed
from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

HEAVY = frozenset({"to", "before", "in", "at", "on", "during", "over", "with", "under", "by"})
"""Prepositions that stand before a heavy object only to tell how, where and to whom it is said."""
AT = frozenset({"in", "at", "on", "during", "over", "via", "through", "by"})
RELATIVE = frozenset({"which", "whom"})
WRITTEN = frozenset({"interview", "speech", "email", "column", "remark", "editorial", "essay"})
TOLD = frozenset(
    {
        "confirm",
        "announce",
        "explain",
        "describe",
        "reveal",
        "disclose",
        "mention",
        "admit",
        "outline",
        "deny",
        "report",
        "detail",
        "present",
        "recount",
        "relate",
        "convey",
        "defend",
        "clarify",
        "acknowledge",
        "confess",
        "declare",
        "repeat",
        "deliver",
    }
)
LETTERS = frozenset({"letter", "statement", "message", "tweet", "post", "memo", "note", "sermon"})
GIVING = frozenset({"promise", "offer", "pledge", "guarantee", "recommend", "describe"})
"""Verbs whose first of two objects is whom it is said to."""


def occasion(reading: Reading, prep: Token) -> bool:
    """Find "in a letter", "at a dinner for sponsors", "on her website": where it was said."""
    if prep.dep != "prep" or prep.lower not in AT:
        return False
    below = reading.syntax.children(prep, "pobj")
    words = cues().words
    if not below or reading.is_time(below[0]):
        return False
    several = below[0].tag == "NNS" and not reading.has(below[0], "det", "poss")
    if several and below[0].lemma not in words["documents"] | WRITTEN:
        return False  # "a fall in visits"
    return (
        below[0].lemma.lower() in words["occasions"]
        or (prep.lower != "on" and below[0].lemma.lower() in words["events"])
        or (prep.lower == "in" and _one_of(reading, below[0], words["papers"]))
    )


def _one_of(reading: Reading, noun: Token, papers: frozenset[str]) -> bool:
    """Tell "called in a report for" from "the lies in the report"."""
    definite = any(d.lower == "the" for d in reading.syntax.children(noun, "det"))
    return noun.lemma.lower() in papers and not definite


def before_thing(reading: Reading, part: Token, verb: Token) -> bool:
    """Find "to members" in "outlined to members a timetable": the thing told comes later."""
    if part.dep not in {"prep", "dative"} or part.pos == "NOUN" or part.lower not in HEAVY:
        return False
    below = reading.syntax.children(part, "pobj")
    to = below and verb.lemma in TOLD and part.lower == "to"
    if to and below[0].lemma.lower() in cues().words["hearers"]:
        return True
    told = verb.lemma in cues().object and verb.lemma not in cues().words["attributing"]
    things = reading.syntax.children(verb, "dobj")
    return told and any(t.index > part.index for t in things)


def given(reading: Reading, part: Token, verb: Token) -> bool:
    """Find growers in "promised growers a fund"."""
    if part.dep != "dative" or part.pos == "ADP" or verb.lemma not in GIVING:
        return False
    return any(t.index > part.index for t in reading.syntax.children(verb, "dobj"))


def heard(reading: Reading, part: Token, verb: Token) -> frozenset[int]:
    """Find "to reporters" in "confirmed the sale to reporters", on the right edge of the object."""
    if verb.lemma not in TOLD:
        return frozenset()
    return frozenset(
        t.index
        for t in reading.syntax.subtree(part)
        if t.lower == "to"
        and t.dep in {"prep", "dative"}
        and any(
            w.lemma.lower() in cues().words["hearers"] for w in reading.syntax.children(t, "pobj")
        )
        and t is not part
    )


def aired(reading: Reading, part: Token) -> frozenset[int]:
    """Find "in a letter" at the right edge of the object, whatever it hangs on."""
    tokens = reading.syntax.subtree(part)
    return frozenset(
        t.index
        for t in tokens
        if t is not part
        and t.lower == "in"
        and t.dep == "prep"
        and reading.outside(t)
        and reading.syntax.subtree(t)[-1] is tokens[-1]
        and any(_indefinite(reading, noun) for noun in reading.syntax.children(t, "pobj"))
    )


def _indefinite(reading: Reading, noun: Token) -> bool:
    """Tell "in a letter", "in letters that ..." from "the lies in the letter"."""
    if noun.lemma.lower() not in WRITTEN | LETTERS:
        return False
    dets = reading.syntax.children(noun, "det", "poss")
    return (not dets and noun.tag == "NNS") or any(d.lower in {"a", "an"} for d in dets)


def excepted(reading: Reading, part: Token) -> frozenset[int]:
    """Find ", but not the captain" inside the object: it is said of nobody."""
    return frozenset(
        t.index
        for t in reading.syntax.subtree(part)
        if t.dep in {"conj", "appos"}
        and t.pos in {"NOUN", "PROPN", "PRON"}
        and any(n.lower == "not" for n in reading.syntax.children(t, "neg", "advmod", "preconj"))
        and reading.outside(t)
    )


def taken_up(reading: Reading, verb: Token, prep: Token | None = None) -> Token | None:
    """Give "which" of "the verdict, which lawyers denounced", "..., which they objected to"."""
    if verb.dep != "relcl" or verb.lemma in resumed.ANSWERED:
        return None
    head = prep or verb
    found = reading.syntax.children(head, "pobj" if prep else "dobj")
    pronoun = found[0] if found and found[0].lower in RELATIVE - {"that"} else None
    return pronoun if pronoun is not None and pronoun.index < verb.index else None
