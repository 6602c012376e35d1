"""Reports whose content is no ordinary clause.

Ona announced in May, closing two mines.           participle behind an announcing verb
Brod denied taking the ring.                       gerund
the same sum that she named in 2024                relative: the antecedent is the content
Brod was quoted by the Gazette as saying that ...  quoted as
The governor put the toll at 40.                   put at
The toll was put at 40.                            put at, by nobody in particular
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import acts, contents, sources, subjects
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FRACTIONS = frozenset({"half", "third", "quarter", "dozen", "dozens", "zero", "nil", "$", "€", "£"})
VALUING = frozenset({"estimate", "value", "appraise", "assess"})
PUT = frozenset({"put", "place", "peg", "set"}) | VALUING
PRONOUNS = frozenset({"who", "which", "that", "whom", "what"})


def with_gerund(reading: Reading) -> Iterator[Found]:
    """Find "denied taking the ring"; "announced in May, closing two mines"."""
    for verb in reading.verbs:
        if reading.has(verb, "ccomp", "dobj", "auxpass") or vetoed(reading, verb):
            continue
        said = cues().clause.get(verb.lemma)
        act = said or cues().attitude_object.get(verb.lemma)
        gerund = _gerund(reading, verb) if act else None
        source = sources.of_verb(reading, verb) if gerund else ()
        known = said or (verb.tag != "VBN" and not acts.anyone(reading, verb))
        if act and gerund and source and known:
            yield Found(
                cue=cue_tokens(reading, verb),
                sources=source,
                content=contents.clause(reading, gerund, verb),
                kind=ClaimKind.STATEMENT if said else ClaimKind.ATTITUDE,
                act=act,
                construction="gerund",
                predicate=gerund,
            )


def _gerund(reading: Reading, verb: Token) -> Token | None:
    deps = ["xcomp", "pcomp"]
    if verb.lemma in cues().words["announcing"]:
        deps.append("advcl")
    if verb.lemma in cues().words["loose"]:
        return None
    for child in reading.syntax.children(verb, *deps):
        having = any(a.lower == "having" for a in reading.syntax.children(child, "aux"))
        reports = child.dep == "advcl" and child.lemma in cues().clause
        if child.index > verb.index and (child.tag == "VBG" or having) and not reports:
            return child
    return None


def antecedent(reading: Reading) -> Iterator[Found]:
    """Find "the same sum that she named in 2024": what was said stands before the verb."""
    for verb in reading.verbs:
        noun = reading.syntax.head(verb)
        act = cues().clause.get(verb.lemma) or cues().object.get(verb.lemma)
        if (
            verb.dep != "relcl"
            or not act
            or noun.pos not in {"NOUN", "NUM"}
            or _filled(reading, verb)
        ):
            continue
        subject = reading.syntax.children(verb, "nsubj")
        if (
            not subject
            or subject[0].lower in PRONOUNS
            or subject[0].index < noun.index
            or vetoed(reading, verb)
        ):
            continue
        if not _apart(reading, noun):
            continue
        yield Found(
            cue=cue_tokens(reading, verb),
            sources=sources.phrases(reading, subject[0], verb),
            content=(trimmed(reading.syntax.span(noun), reading.text, contents.EDGE),),
            kind=ClaimKind.STATEMENT,
            act=act,
            construction="antecedent",
        )


def _filled(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb has an object of its own, beside the relative pronoun."""
    own = reading.syntax.children(verb, "dobj", "ccomp", "xcomp", "oprd")
    return any(t.lower not in PRONOUNS for t in own)


def _apart(reading: Reading, noun: Token) -> bool:
    """Set off behind a comma: else the noun belongs to its own sentence, not to the speaker."""
    first = reading.syntax.first(noun).index
    return (
        noun.dep in {"npadvmod", "appos", "conj", "dep"}
        and first > 0
        and reading.syntax.tokens[first - 1].text == ","
    )


def quoted_as(reading: Reading) -> Iterator[Found]:
    """Find "was quoted by the Gazette as saying that ...", "the Gazette quoted Brod as saying ..."."""
    for verb in reading.verbs:
        if verb.lemma not in cues().words["citing"]:
            continue
        for prep in reading.syntax.children(verb, "prep"):
            for said in reading.syntax.children(prep, "pcomp") if prep.lower == "as" else ():
                clauses = reading.syntax.children(said, "ccomp", "dobj")
                whose = _quoted(reading, verb) if clauses else ()
                if whose:
                    active = verb.tag != "VBN" or reading.has(verb, "dobj")
                    through = sources.of_verb if active else sources.agents
                    yield Found(
                        cue=(said, verb),
                        sources=whose,
                        content=contents.clause(reading, clauses[-1], said),
                        kind=kind_of(said),
                        act=cues().act(said.lemma),
                        construction="quoted_as",
                        predicate=clauses[-1],
                        carriers=through(reading, verb),
                    )


def _quoted(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Give who is quoted: the object of the active, the subject of the passive."""
    things = reading.syntax.children(verb, "dobj")
    if things:
        told = reading.has(verb, "nsubj") and not vetoed(reading, verb)
        return sources.phrases(reading, things[0], verb) if told else ()
    subject = subjects.subject_of(reading, verb) if verb.tag == "VBN" else None
    return sources.phrases(reading, subject, verb) if subject else ()


def put_at(reading: Reading) -> Iterator[Found]:
    """Find "put the toll at 40": an estimate, the thing and its number."""
    for verb in reading.verbs:
        if verb.lemma not in PUT or vetoed(reading, verb):
            continue
        passive = verb.tag == "VBN" and reading.has(verb, "auxpass")
        things = reading.syntax.children(verb, "nsubjpass" if passive else "dobj")
        source = sources.of_verb(reading, verb)
        counted = things and things[0].lemma.lower() in cues().words["countable"]
        known = counted or (verb.lemma in VALUING and not passive)
        if not things or not (source or passive) or not known:
            continue
        behind = verb.end if passive else things[0].end
        after = reading.syntax.within(Span(behind, reading.segment(verb).end))
        ats = (t for t in after if t.lower == "at" and t.dep == "prep")
        at = next((t for t in ats if _numbered(reading, t)), None)
        if at is None:
            continue
        tokens = [*reading.syntax.subtree(things[0]), *reading.syntax.subtree(at)]
        yield Found(
            cue=(verb,),
            sources=source,
            content=contents.runs(reading, sorted(set(tokens))),
            kind=ClaimKind.STATEMENT,
            act="estimate",
            construction="put_at",
        )


def _numbered(reading: Reading, at: Token) -> bool:
    """Tell "at 40", "at half a million" from "at the bottom of the list"."""
    inside = reading.syntax.subtree(at)
    return any(t.tag == "CD" or t.pos == "NUM" or t.lower in FRACTIONS for t in inside)
