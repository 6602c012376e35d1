"""Verbs of speech and of mind with an object, a preposition or an infinitive.

Ida Voss praised the plan for its thrift.      object
Ida Voss called for a new bridge.              preposition
Ida Voss vowed to rebuild the bridge.          infinitive
The plan was praised by Ida Voss.              passive
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, sources, subjects
from graph.pipeline.attribution.clauses import cue_tokens
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found, is_verb
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

OBJECTS = ("dobj", "oprd", "dative")
JUDGING = frozenset({"accuse", "blame", "criticise", "condemn"})
"""Acts that report even where nobody says who judges: "he was accused of theft"."""
ABSTRACT = ("ence", "ance", "ness", "ism", "cy")
"""Endings of nouns that no blow can hit."""
SILENT = frozenset({"refuse", "decline"})
"""They refuse to say: that is no report."""
TAIL = frozenset(
    {"dobj", "oprd", "dative", "prep", "xcomp", "ccomp", "prt", "acomp", "pcomp", "attr"}
)


def with_object(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with a noun as its object."""
    for verb in reading.verbs:
        table = cues().object if verb.lemma in cues().object else cues().attitude_object
        if verb.lemma not in table or (verb.tag == "VBN" and reading.has(verb, "auxpass")):
            continue
        if verb.lemma not in cues().object and (verb.dep == "acl" or _anyone(reading, verb)):
            continue
        things = _things(reading, verb)
        source = sources.of_verb(reading, verb)
        if not things or not source or not _in_words(reading, verb, things):
            continue
        if priced(reading, verb):
            continue
        if not vetoed(reading, verb):
            act = _responsible(verb, things) or table[verb.lemma]
            content = (*_relative(reading, verb, things), *tail(reading, verb))
            found = _found(reading, verb, source, content, "object", act)
            yield _asked(reading, verb, things, found) or found


def _asked(reading: Reading, verb: Token, things: list[Token], found: Found) -> Found | None:
    """Give "urged them to leave": the deed is asked of those who are addressed."""
    deeds = [c for c in reading.syntax.children(verb, "xcomp") if _to(reading, c)]
    act = cues().infinitive.get(verb.lemma)
    if not deeds or act is None or deeds[0].index < things[0].index:
        return None
    return replace(
        found,
        content=contents.runs(reading, _branch(reading, deeds[0], verb)),
        act=act,
        construction="infinitive",
        predicate=deeds[0],
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
    if not taken_up or not tail(reading, verb):
        return ()
    noun = sources.phrase(reading, reading.syntax.head(verb), verb).span
    first = min(t.start for t in things)
    return (Span(noun.start, noun.end),) if noun.end <= first else ()


def priced(reading: Reading, verb: Token) -> bool:
    """Tell whether money is charged, not a person: "charged a fee", "charged them 30 dollars"."""
    if verb.lemma != "charge":
        return False
    below = reading.syntax.children(verb, *OBJECTS, "npadvmod", "ccomp")
    return any(t.lemma in cues().words["fees"] or reading.is_money(t) for t in below)


def _responsible(verb: Token, things: list[Token]) -> str:
    """Give "claimed responsibility for" is an act of its own."""
    claims = verb.lemma in {"claim", "admit", "assume"} and things[0].lemma == "responsibility"
    return "claim_responsibility" if claims else ""


def _in_words(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell whether a verb that is also one of blows or of calling is meant in words here."""
    denied = any(d.lower == "no" for d in reading.syntax.children(things[0], "det"))
    if denied or things[0].lower in cues().words["nobody"]:
        return False
    if verb.lemma in cues().words["naming"]:
        return _named(reading, verb, things)
    return verb.lemma not in cues().words["physical"] or _spoken(reading, verb, things)


def _named(reading: Reading, verb: Token, things: list[Token]) -> bool:
    """Tell "called him a liar" from "called a meeting"."""
    named = reading.has(verb, "oprd", "acomp", "attr", "ccomp", "xcomp") or len(things) > 1
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
    reasons = reading.syntax.children(verb, "prep")
    if reading.is_person(things[0]) or any(r.lower in {"for", "over", "as"} for r in reasons):
        return True
    subject = subjects.subject_of(reading, verb)
    if subject is None or reading.is_place(things[0]):
        return False
    return reading.is_person(subject) or things[0].lemma.endswith(ABSTRACT)


def _anyone(reading: Reading, verb: Token) -> bool:
    """Wishes of "I", "we", "you", "people" in general are nobody's in the news."""
    subject = subjects.subject_of(reading, verb)
    return subject is None or subject.lower in cues().words["anyone"]


def tail(reading: Reading, verb: Token) -> tuple[Span, ...]:
    """Objects and what follows them: everything on the verb's right that completes it."""
    parts = [
        c
        for c in reading.syntax.children(verb)
        if c.index > verb.index and c.dep in TAIL and not _aside(reading, c)
    ]
    tokens = [t for c in parts for t in _branch(reading, c, verb)]
    return contents.runs(reading, sorted(tokens))


def _aside(reading: Reading, part: Token) -> bool:
    """Tell whether it says how or when it was said: "condemned, in a long letter, the raid"."""
    if contents.trails(reading, part):
        return True
    if part.dep != "prep":
        return False
    if any(reading.is_time(t) for t in reading.syntax.children(part, "pobj")):
        siblings = reading.syntax.children(reading.syntax.head(part), "dobj", "xcomp", "oprd")
        return part.lower == "on" or any(s.index > part.index for s in siblings)
    inside = reading.syntax.subtree(part)
    before = reading.syntax.tokens[max(inside[0].index - 1, 0)]
    after = reading.syntax.tokens[inside[-1].index + 1 : inside[-1].index + 2]
    return before.text == "," and any(token.text == "," for token in after)


def _branch(reading: Reading, part: Token, verb: Token) -> list[Token]:
    segment = reading.segment(verb)
    holes = contents.ends(reading, part, verb) | _added(reading, part)
    return [t for t in reading.syntax.subtree(part, without=holes) if segment.contains(t.span)]


def _added(reading: Reading, part: Token) -> frozenset[int]:
    """Find the relative clause behind a comma that ends the object: the reporter adds it."""
    inside = reading.syntax.subtree(part)
    return frozenset(
        t.index
        for t in inside
        if t.dep == "relcl"
        and reading.syntax.subtree(t)[-1] is inside[-1]
        and reading.syntax.tokens[reading.syntax.first(t).index - 1].text == ","
        and reading.outside(t)
    )


def _found(
    reading: Reading,
    verb: Token,
    source: tuple[Source, ...],
    content: tuple[Span, ...],
    construction: str,
    act: str,
) -> Found:
    mind = construction in {"object", "passive"} and verb.lemma not in cues().object
    mind = mind or (construction == "infinitive" and verb.lemma not in cues().infinitive)
    mind = mind or (construction != "infinitive" and act in {"want", "believe", "other"})
    return Found(
        cue=cue_tokens(reading, verb),
        sources=source,
        content=content,
        kind=ClaimKind.ATTITUDE if mind else ClaimKind.SPEECH_ACT,
        act=act,
        construction=construction,
        predicate=_predicate(reading, content),
    )


def _predicate(reading: Reading, content: tuple[Span, ...]) -> Token | None:
    """Give the verb of the content that no other verb of it governs; a relative clause has none to give."""
    inside = [t for span in content for t in reading.syntax.within(span)]
    indices = {t.index for t in inside}
    for token in inside:
        if is_verb(token) and token.dep in {"xcomp", "ccomp", "pcomp", "advcl"}:
            above = [a for a in reading.syntax.ancestors(token) if a.index in indices]
            if not any(is_verb(a) for a in above):
                return token
    return None


def with_preposition(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with its preposition: "called for", "railed against"."""
    for verb in reading.verbs:
        # "spoke out against it": the preposition before the particle
        near = reading.syntax.children(verb, "prep")
        for prep in near + reading.syntax.children(verb, "prt", "advmod"):
            act = cues().preposition.get((verb.lemma, prep.lower))
            if act is None or reading.has(verb, "ccomp") or vetoed(reading, verb):
                continue
            source = sources.of_verb(reading, verb)
            below = [t for t in _branch(reading, prep, verb) if t is not prep]
            content = contents.runs(reading, sorted([*below, *_after(reading, verb, prep)]))
            if source and content:
                found = _found(reading, verb, source, content, "preposition", act)
                yield found
                break


def _after(reading: Reading, verb: Token, prep: Token) -> list[Token]:
    """Give what completes the verb behind its preposition: "called on Brod to resign"."""
    later = [
        c
        for c in reading.syntax.children(verb)
        if c.index > prep.index and c.dep in TAIL | {"advcl"} and not contents.trails(reading, c)
    ]
    whole = [c for c in later if c.dep != "advcl" or _to(reading, c)]
    return [t for c in whole for t in _branch(reading, c, verb)]


def with_infinitive(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with an infinitive: "vowed to rebuild"."""
    for verb in reading.verbs:
        table = cues().infinitive if verb.lemma in cues().infinitive else cues().attitude_infinitive
        if verb.lemma not in table or reading.has(verb, "auxpass") or vetoed(reading, verb):
            continue
        if table is not cues().infinitive and _anyone(reading, verb):
            continue
        silent = verb.lemma in SILENT
        done = [
            c
            for c in reading.syntax.children(verb, "xcomp")
            if _to(reading, c) and not (silent and c.lemma in cues().clause)
        ]
        source = sources.of_verb(reading, verb)
        if done and source:
            content = tail(reading, verb)
            yield _found(reading, verb, source, content, "infinitive", table[verb.lemma])


def _to(reading: Reading, verb: Token) -> bool:
    return verb.tag == "VB" and any(t.lower == "to" for t in reading.syntax.children(verb, "aux"))


def passive(reading: Reading) -> Iterator[Found]:
    """Find "The plan was praised by Ida Voss", "Ida Voss was accused of theft"."""
    for verb in reading.verbs:
        act = cues().object.get(verb.lemma) or cues().attitude_object.get(verb.lemma)
        if not act or verb.tag != "VBN" or not reading.has(verb, "auxpass"):
            continue
        if verb.lemma == "support":  # by money, by pillars
            continue
        agents = sources.agents(reading, verb)
        more = _completed(reading, verb)
        unnamed = act in JUDGING or (more and verb.lemma in cues().words["casting"])
        subject = reading.syntax.children(verb, "nsubjpass")
        if not subject or vetoed(reading, verb) or not (agents or unnamed):
            continue
        content = [*reading.syntax.subtree(subject[0]), *more]
        yield _found(reading, verb, agents, contents.runs(reading, content), "passive", act)


def _completed(reading: Reading, verb: Token) -> list[Token]:
    """Give what the passive says of its subject: "of theft", "as a coward", "a liar"."""
    parts = [
        c
        for c in reading.syntax.children(verb)
        if (c.dep == "prep" and c.lower in {"of", "as", "for"}) or c.dep in {"oprd", "xcomp"}
    ]
    parts += [
        charge
        for agent in reading.syntax.children(verb, "agent")
        for by in reading.syntax.children(agent, "pobj")
        for charge in sources.charges(reading, by, verb)
    ]
    later = [c for c in parts if c.index > verb.index and not _aside(reading, c)]
    return [t for c in later for t in _branch(reading, c, verb)]
