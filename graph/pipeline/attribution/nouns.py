"""Nouns that report: "the claim that", "his criticism of", "a report that".

The mayor's claim that the bridge was safe ...      with a clause
Reports that the bridge had fallen ...              the reports themselves are the source
Ida Voss's criticism of the plan ...                with a preposition
Ida Voss made a plea for the bridge.                a support verb lends its subject
Her refusal to rebuild it ...                       with an infinitive
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.ontology import ClaimKind
from graph.pipeline.attribution import acts, bearers, contents, senses, sources, utterers
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

ASKING = frozenset({"request", "promise", "want"})
PREP = frozenset({"prep", "dative"})


def with_clause(reading: Reading) -> Iterator[Found]:
    """Find a reporting noun with a that-clause."""
    for noun in reading.nouns:
        if noun.lemma not in cues().noun:
            continue
        # "a claim made by Ida Voss that": the parser hangs the clause on "made"
        made = [v for v in reading.syntax.children(noun, "acl") if v.tag == "VBN"]
        below = [c for v in made for c in reading.syntax.children(v, "ccomp")]
        below += utterers.lent(reading, noun)
        for clause in reading.syntax.children(noun, "acl", "ccomp", "relcl") + below:
            if _that(reading, clause) and not _unfounded(reading, noun):
                owner = bearers.of_noun(reading, noun) or utterers.of_noun(reading, noun, clause)
                first = reading.syntax.first(clause)
                named = tuple(_before(reading, source, first) for source in owner)
                yield _found(reading, (noun,), clause, named)


def _that(reading: Reading, clause: Token) -> bool:
    """Tell whether it is a whole clause behind "that", not one in which "that" is a noun's place."""
    first = reading.syntax.first(clause)
    if any(m.lower == "that" for m in reading.syntax.children(clause, "mark")):
        if clause.dep != "relcl":
            return True
    elif clause.dep == "acl":
        return False
    own = reading.syntax.children(clause, "nsubj", "nsubjpass", "expl")
    if first.lower != "that" or not own or own[0] is first:
        return False
    if first.dep == "mark" or clause.dep == "ccomp":
        filled = reading.has(clause, "dobj", "acomp", "attr", "nsubjpass", "ccomp", "xcomp")
        return filled or any(a.tag == "MD" for a in reading.syntax.children(clause, "aux"))
    # "fears that the tram will drive away customers": nothing is missing in the clause
    return first.dep == "dobj" and any(
        t is not first for t in reading.syntax.children(clause, "dobj", "acomp", "attr")
    )


def _unfounded(reading: Reading, noun: Token) -> bool:
    """Tell whether nobody's "reports that ..." are said to be false or could not be verified."""
    verb = reading.syntax.head(noun)
    true = reading.syntax.head(verb)
    if noun.dep == "pobj" and true.lemma in {"truth", "evidence"} and reading.has(true, "det"):
        return any(t.lower == "no" for t in reading.syntax.children(true, "det"))
    if noun.dep not in {"nsubj", "nsubjpass"} or bearers.owners(reading, noun):
        return False
    if any(t.lower in cues().words["untrue"] for t in reading.syntax.children(verb, "acomp")):
        return True
    # what could not be verified is reported all the same
    could = any(a.tag == "MD" for a in reading.syntax.children(verb, "aux"))
    proved = (verb.lemma in cues().words["proving"] and not could) or any(
        t.lower == "true" for t in reading.syntax.children(verb, "acomp")
    )
    refuted = verb.lemma in cues().words["refuting"] and reading.has(verb, "auxpass")
    return refuted or (proved and reading.has(verb, "neg"))


def with_be(reading: Reading) -> Iterator[Found]:
    """Find "His view is that the bridge is old", "The message was clear: the bridge is old"."""
    for noun in reading.nouns:
        verb = reading.syntax.head(noun)
        if noun.lemma not in cues().noun or noun.dep != "nsubj" or verb.lemma != "be":
            continue
        for clause in reading.syntax.children(verb, "ccomp"):
            that = any(m.lower == "that" for m in reading.syntax.children(clause, "mark"))
            if that and clause.index > verb.index and not vetoed(reading, verb):
                owner = bearers.owners(reading, noun) or utterers.of_noun(reading, noun, clause)
                yield _found(reading, (noun,), clause, owner)
                break


def with_support(reading: Reading) -> Iterator[Found]:
    """Find a verb that says only that the noun was uttered: "made a plea for", "voiced doubts about"."""
    for noun in reading.nouns:
        if noun.lemma not in cues().noun or noun.dep not in {"dobj", "conj"}:
            continue
        verb = bearers.support(reading, noun)
        below = _object_of(reading, noun) or (verb and _behind(reading, verb, noun))
        if verb is None or not below or _denied(reading, noun):
            continue
        if vetoed(reading, verb) or senses.other(reading, verb):
            continue
        source = sources.of_verb(reading, verb)
        able = source and reading.may_speak(reading.syntax.tokens[source[0].head])
        if able and acts.voiced(reading, source):
            yield _found(reading, (verb, noun), below, source)


def with_idiom(reading: Reading) -> Iterator[Found]:
    """Find "poured scorn on the plan": only together do the three words tell of speech."""
    for verb in reading.verbs:
        if verb.lemma not in _idiomatic():
            continue
        for noun in reading.syntax.children(verb, "dobj"):
            near = reading.syntax.children(noun, "prep")
            near += reading.syntax.children(verb, "prep", "dative")
            acts_of = [(p, cues().idiom.get((verb.lemma, noun.lemma, p.lower))) for p in near]
            known = [(p, act) for p, act in acts_of if act and p.index > noun.index]
            if not known or vetoed(reading, verb) or _denied(reading, noun):
                continue
            source = sources.of_verb(reading, verb)
            if source and reading.may_speak(reading.syntax.tokens[source[0].head]):
                below, act = known[0]
                mind = act in {"want", "believe", "other"}
                kind = ClaimKind.ATTITUDE if mind else ClaimKind.SPEECH_ACT
                found = _found(reading, (verb, noun), below, source)
                yield replace(found, act=act, kind=kind)


@cache
def _idiomatic() -> frozenset[str]:
    return frozenset(verb for verb, _, _ in cues().idiom)


def with_preposition(reading: Reading) -> Iterator[Found]:
    """Find a possessed reporting noun with a preposition or an infinitive: "her criticism of"."""
    for noun in reading.nouns:
        act = cues().noun.get(noun.lemma)
        below = (_object_of(reading, noun) or _beyond(reading, noun)) if act else None
        if below is None or _denied(reading, noun):
            continue
        owner = bearers.owners(reading, noun) or utterers.of_noun(reading, noun, below)
        source = tuple(_before(reading, s, below) for s in owner)
        if source:
            yield _found(reading, (noun,), below, source)


def _before(reading: Reading, source: Source, below: Token) -> Source:
    """Leave out of the source what the noun is about."""
    if not source.span.contains(below.span):
        return source
    words = reading.syntax.within(Span(source.span.start, below.start))
    return Source(Span(source.span.start, words[-1].end), source.head)


def _object_of(reading: Reading, noun: Token) -> Token | None:
    """Give what the noun is about: its preposition or its infinitive."""
    near = reading.syntax.children(noun, "prep", "acl")
    wanted = utterers.WANTED.get(cues().noun.get(noun.lemma, ""), ())
    # "calls from bakers on both shores for a ban": a ban is called for
    near.sort(key=lambda t: t.dep == "prep" and t.lower not in wanted)
    for below in near if _owned(reading, noun) else reading.syntax.children(noun, "prep", "acl"):
        if below.dep == "prep" and _about(reading, noun, below):
            return below
        if below.tag == "VB" and below.dep == "acl":
            return below
    return utterers.beyond(reading, noun)


def _owned(reading: Reading, noun: Token) -> bool:
    """Tell whether the noun names its owner behind itself: by, from, of somebody."""
    return bool(bearers.bys(reading, noun)) or utterers.has_owner(reading, noun)


def _beyond(reading: Reading, noun: Token) -> Token | None:
    """Give the "for" behind the by-phrase: "a request by Ida Voss for the records"."""
    by = bearers.bys(reading, noun)
    if not by or cues().noun[noun.lemma] != "request":
        return None
    near = [
        *reading.syntax.children(reading.syntax.head(noun), "prep"),
        *reading.syntax.subtree(by[0]),
    ]
    return next((t for t in near if t.index > by[0].index and t.lower == "for"), None)


def _behind(reading: Reading, verb: Token, noun: Token) -> Token | None:
    """Give the preposition that the parser hung on the verb: "threw her weight behind the bill"."""
    for below in reading.syntax.children(verb, "prep"):
        if below.index > noun.index and _about(reading, noun, below):
            return below
    return None


def _about(reading: Reading, noun: Token, prep: Token) -> bool:
    """Tell whether the preposition brings in what the noun is about, not a time or a place."""
    known = prep.lower in cues().words["about"]
    if prep.lower in {"to", "with", "in", "at"}:
        known = noun.lemma in cues().words[f"about_{prep.lower}"]
    below = reading.syntax.children(prep, "pobj")
    known = known and not senses.unfit(noun, prep)
    if prep.lower == "for" and cues().noun[noun.lemma] in ASKING:
        return known  # "the demand for a four-day week"
    return known and not any(reading.is_time(t) for t in below)


def _denied(reading: Reading, noun: Token) -> bool:
    return any(
        t.lower in {"no", "little", "any"} for t in reading.syntax.children(noun, "det", "amod")
    )


def _found(
    reading: Reading, cue: tuple[Token, ...], below: Token, source: tuple[Source, ...]
) -> Found:
    noun = cue[-1]
    clause = below.tag.startswith("VB") and below.tag != "VB"
    clause = clause or any(m.lower == "that" for m in reading.syntax.children(below, "mark"))
    said = ClaimKind.STATEMENT if clause else ClaimKind.SPEECH_ACT
    mind = noun.lemma in cues().attitude_nouns
    tokens = [t for t in reading.syntax.subtree(below) if t is not below or below.dep not in PREP]
    tokens = utterers.without(reading, tokens, source)
    return Found(
        cue=cue,
        sources=source,
        content=contents.runs(reading, tokens),
        kind=ClaimKind.ATTITUDE if mind else said,
        act=cues().noun.get(noun.lemma, "state"),
        construction="noun_clause" if clause else "noun_object",
        predicate=None if below.dep in PREP else below,
    )
