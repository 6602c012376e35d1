"""Verbs of speech and of mind with an object: "Ida Voss praised the plan for its thrift"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.pipeline.attribution import (
    acts,
    circumstances,
    completions,
    contents,
    deeds,
    senses,
    sources,
    subjects,
)
from graph.pipeline.attribution.clauses import kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
DIRECTING = frozenset({"request", "urge"})
OBJECTS = ("dobj", "oprd", "dative")
ABSTRACT = ("ence", "ance", "ness", "ism", "cy")
"""Endings of nouns that no blow can hit."""


def with_object(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with a noun as its object."""
    for verb in reading.verbs:
        table = cues().object if verb.lemma in cues().object else cues().attitude_object
        if verb.lemma not in table or acts.undergone(reading, verb):
            continue
        if verb.lemma not in cues().object and (verb.dep == "acl" or acts.anyone(reading, verb)):
            continue
        things = _things(reading, verb)
        source = sources.of_verb(reading, verb)
        if not things or not acts.voiced(reading, source) or _otherwise(reading, verb, things):
            continue
        if not vetoed(reading, verb):
            act = _responsible(verb, things) or table[verb.lemma]
            content = _told(reading, verb, things, act=table[verb.lemma])
            found = acts.found(reading, verb, source, content, "object", act)
            whole = _clause(reading, verb, things, found)
            yield whole or _asked(reading, verb, things, found) or found


def _otherwise(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell whether no words are meant here: a price, another sense, a thing ordered."""
    return (
        not _in_words(reading, verb, things)
        or priced(reading, verb)
        or senses.other(reading, verb)
        or _asks_for(reading, verb, things)
    )


def _told(reading: Reading, verb: Token, things: list[Token], *, act: str) -> tuple[Span, ...]:
    content = (*_relative(reading, verb, things), *completions.tail(reading, verb))
    if act == "estimate" and content:
        # "growth of 2 per cent this year and 3 next": a time is no break
        return (Span(content[0].start, content[-1].end),)
    if not content and (which := circumstances.taken_up(reading, verb)):
        return (which.span,)
    return content


def _clause(reading: Reading, verb: Token, things: list[Token], found: Found) -> Found | None:
    """Give "believes his side, often beaten, can win": a clause whose subject was torn off."""
    known = verb.lemma in cues().clause or verb.lemma in cues().attitude
    for clause in reading.syntax.children(verb, "ccomp") if known else ():
        verbal = [clause, *reading.syntax.children(clause, "aux", "auxpass")]
        finite = any(t.tag in FINITE for t in verbal)
        torn = not reading.has(clause, "nsubj", "nsubjpass", "mark") and finite
        if torn and clause.index > things[0].index and clause.lemma != "like":
            first = reading.syntax.subtree(things[0])[0]
            branch = completions.branch(reading, clause, verb)
            if not branch:  # cut off from its verb: the parser was lost
                continue
            content = contents.tidied(reading, [Span(first.start, branch[-1].end)])
            kind = kind_of(verb)
            return replace(
                found, content=content, kind=kind, construction="clause", predicate=clause
            )
    return None


def _asked(reading: Reading, verb: Token, things: list[Token], found: Found) -> Found | None:
    """Give "urged them to leave": the deed is asked of those who are addressed."""
    act = cues().infinitive.get(verb.lemma)
    below = reading.syntax.children(verb, "xcomp")
    if act in DIRECTING and (reading.may_speak(things[0]) or acts.speaks(things[0].lemma)):
        # "petitioned the court to halt": the parser may take the deed for a purpose
        below = below or reading.syntax.children(verb, "advcl")
    done = [c for c in below if completions.to(reading, c)]
    if not done or act is None or done[0].index < things[0].index:
        return None
    return replace(
        found,
        content=deeds.content(reading, verb, done[0]),
        act=act,
        construction="infinitive",
        predicate=done[0],
        addressees=sources.phrases(reading, things[0]),
    )


def _things(reading: Reading, verb: Token) -> list[Token]:
    """Give its objects; "what he claimed on Friday" has none that tells anything."""
    things = reading.syntax.children(verb, *OBJECTS)
    if not things and verb.lemma in cues().words["naming"] | cues().words["casting"]:
        things = _cast(reading, verb)
    if not things:
        # `dismissed as "nonsense" a report`: the parser hangs both nouns on "as"
        named = [p for p in reading.syntax.children(verb, "prep") if p.lower == "as"]
        below = [t for p in named for t in reading.syntax.children(p, "pobj")]
        things = below[-1:] if len(below) > 1 else []
    return [] if [t.lower for t in things] == ["what"] else things


def _cast(reading: Reading, verb: Token) -> list[Token]:
    """Give the thing in "called the plan unfair", which the parser may take for a clause."""
    clauses = reading.syntax.children(verb, "ccomp", "xcomp")
    bare = (c for c in clauses if c.index > verb.index and not reading.has(c, "mark", "aux"))
    return [t for c in bare for t in reading.syntax.children(c, "nsubj", "nsubjpass")][:1]


def _relative(reading: Reading, verb: Token, things: list[Token]) -> tuple[Span, ...]:
    """Give what "which" stands for: "France, which Mali accuses of ..."."""
    taken_up = verb.dep == "relcl" and all(t.lower in subjects.RELATIVE for t in things)
    if not taken_up or not completions.tail(reading, verb):
        return ()
    noun = sources.phrase(reading, reading.syntax.head(verb), verb).span
    first = min(t.start for t in things)
    return (Span(noun.start, noun.end),) if noun.end <= first else ()


def priced(reading: Reading, verb: Token) -> bool:
    """Tell whether money is charged, not a person: "charged a fee", "charged them 30 dollars"."""
    if verb.lemma != "charge":
        return False
    below = reading.syntax.children(verb, *OBJECTS, "npadvmod", "ccomp")
    near = {p.lower for t in (verb, *below[:1]) for p in reading.syntax.children(t, "prep")}
    if "for" in near and "with" not in near:  # "charged guests for towels"
        return True
    return any(t.lemma in cues().words["fees"] or reading.is_money(t) for t in below)


def _asks_for(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell whether it is "asked the court for a stay": the court is asked, the stay asked for."""
    acts_of = cues().preposition.get((verb.lemma, "for"))
    return acts_of == "request" and any(
        p.lower == "for" and p.index > things[0].index and things[0].dep != "dative"
        for p in reading.syntax.children(verb, "prep")
    )


def _responsible(verb: Token, things: list[Token]) -> str:
    """Give "claimed responsibility for" is an act of its own."""
    claims = verb.lemma in {"claim", "admit", "assume"} and things[0].lemma == "responsibility"
    return "claim_responsibility" if claims else ""


def _in_words(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell whether a verb that is also one of blows or of calling is meant in words here."""
    denied = any(d.lower == "no" for d in reading.syntax.children(things[0], "det"))
    if denied or things[0].lower in cues().words["nobody"]:
        return False
    if _handled(verb, things):
        return False
    if verb.lemma == "admit" and reading.may_speak(things[0]):  # patients, not faults
        return False
    if verb.lemma in cues().words["naming"] | cues().words["rating"]:
        return _named(reading, verb, things)
    return verb.lemma not in cues().words["physical"] or _spoken(reading, verb, things)


def _handled(verb: Token, things: list[Token]) -> bool:
    """Tell whether a tent is pitched, or good oysters told from bad: no words."""
    if verb.lemma == "tell" and len(things) == 1 and things[0].pos == "NOUN":
        return things[0].dep != "dative" and things[0].lemma not in cues().words["told"]
    return things[0].lemma in cues().words["handled"] and verb.lemma in {
        "pitch",
        "present",
        "float",
    }


def _named(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell "called him a liar" from "called a meeting"."""
    named = reading.has(verb, "oprd", "acomp", "attr", "ccomp", "xcomp") or len(things) > 1
    if verb.lemma == "name" and not reading.has(verb, "dobj", "dative"):
        return False  # "named a new chief executive": appointed
    named = named or any(p.lower == "as" for p in reading.syntax.children(verb, "prep"))
    # "called the charge and the fine unfair": the parser hangs the judgement on the thing
    behind = reading.syntax.children(
        reading.syntax.conjuncts(things[0])[-1], "appos", "amod", "acl"
    )
    named = named or any(b.index > things[0].index and b.pos != "VERB" for b in behind)
    return named or not all(reading.outside(t) for t in reading.syntax.subtree(things[0]))


def _spoken(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell "attacked him for his silence" from "attacked the port"."""
    if things[0].lemma in cues().words["targets"]:
        return True
    above = reading.syntax.head(verb)
    if verb.dep == "conj" and above.lemma in cues().object:
        return above.lemma not in cues().words["physical"]
    reasons = reading.syntax.children(verb, "prep")
    if reading.is_person(things[0]) or any(r.lower in {"for", "over", "as"} for r in reasons):
        return True
    subject = subjects.subject_of(reading, verb)
    if subject is None or reading.is_place(things[0]):
        return False
    return reading.is_person(subject) or things[0].lemma.endswith(ABSTRACT)
