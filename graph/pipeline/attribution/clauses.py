"""Verbs and adjectives with a clause: the commonest way to report.

Ida Voss said (that) the bridge was safe.         clause
The bridge was safe, Ida Voss said.               fronted
The bridge, Ida Voss said, was safe.              parenthetical
As Ida Voss noted, the bridge was safe.           as
Ida Voss was sure that the bridge was safe.       adjective
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import broken, contents, sources, subjects, titles
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBG"})
SAYING = frozenset({"say", "state", "explain", "announce", "confirm"})
PERCEIVING = frozenset({"see", "hear", "feel", "watch"})


def with_clause(reading: Reading) -> Iterator[Found]:
    """Any verb with a subject and a clausal complement, unless it never reports."""
    for verb in reading.verbs:
        clauses = [
            c for c in reading.syntax.children(verb, "ccomp") if _is_clause(reading, verb, c)
        ] or broken.told(reading, verb)
        never = verb.lemma in cues().words["never"] and not _means(reading, verb)
        never = never or heard(reading, verb)
        if clauses and not never and not vetoed(reading, verb):
            found = reported(reading, verb, _best(reading, verb, clauses))
            # "it was said that": nobody in particular; it stays with the outlet's own words
            if found.sources:
                yield found


def heard(reading: Reading, verb: Token) -> bool:
    """Tell whether it is the passive of a headline: "Nurses underpaid, inquiry told"."""
    whom = reading.has(verb, "dobj", "dative", "iobj")
    return verb.lemma == "tell" and not whom and reading.in_headline(reading.sentence(verb))


def _means(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "I mean the bridge is old", said to put it in other words."""
    return verb.lemma == "mean" and any(
        s.lower == "i" for s in reading.syntax.children(verb, "nsubj")
    )


def _best(reading: Reading, verb: Token, clauses: list[Token]) -> Token:
    """Of several clauses the one with "that", else the nearest behind the verb, else the last."""
    later = [c for c in clauses if c.index > verb.index]
    that = [c for c in later if any(m.lower == "that" for m in reading.syntax.children(c, "mark"))]
    return (that or later or clauses[-1:])[0]


def _is_clause(reading: Reading, verb: Token, clause: Token) -> bool:
    """Leave out what is no clause, or none that this verb would report."""
    known = verb.lemma in cues().clause or verb.lemma in cues().attitude
    if verb.pos == "AUX" or not verb.lemma.isalpha() or _beside(reading, verb, clause):
        return False
    if not _whole(reading, verb, clause, known=known):
        return False
    if clause.index < verb.index and not (known and _fronts(reading, verb, clause)):
        return False
    if not reading.outside(clause):
        return known or clause.tag in {"VBZ", "VBP", "VBD"}
    return (known or not _asks(reading, clause)) and _form(reading, verb, clause)


def _beside(reading: Reading, verb: Token, clause: Token) -> bool:
    """Tell whether the clause stands beside what the verb takes: a thing that is seen, a title."""
    quoted = reading.quote_of(clause)
    if quoted is not None and reading.outside(verb) and titles.title(reading, quoted, verb):
        return True
    # "have seen strikes, in towns that nobody named": who sees a thing, sees no clause
    thing = [t for t in reading.syntax.children(verb, "dobj") if t.pos in {"NOUN", "PROPN"}]
    return verb.lemma in cues().attitude and bool(thing) and thing[0].index < clause.index


def _form(reading: Reading, verb: Token, clause: Token) -> bool:
    """Leave out bare infinitives ("saw him go") and, but for listed verbs, to-infinitives."""
    marks = {t.lower for t in reading.syntax.children(clause, "aux", "mark")}
    if "to" in marks and clause.tag == "VB":
        return verb.lemma in cues().infinitive or _takes(verb)
    if verb.lemma in PERCEIVING and clause.tag == "VBP" and verb.tag == "VBD" and not marks:
        return False  # "saw prices reach": a bare infinitive that the tagger took for a present
    if verb.lemma == "point" and "that" not in marks and not reading.has(verb, "prt"):
        return False
    if clause.tag in {"VB", "VBG"} and not marks:
        return clause.index < verb.index or (clause.tag == "VBG" and verb.lemma in cues().clause)
    return True


def _takes(verb: Token) -> bool:
    """Tell whether it takes "the bank to be sound" as a wish or as an opinion."""
    return verb.lemma in cues().attitude_infinitive or verb.lemma in cues().words["taking"]


def _whole(reading: Reading, verb: Token, clause: Token, *, known: bool) -> bool:
    """Leave out what the parser mistook for a clause: no subject, no mark, no verb."""
    if not known and reading.has(verb, "auxpass"):
        return False
    if not reading.outside(clause):
        return True
    return (
        reading.has(clause, "nsubj", "nsubjpass", "expl", "csubj", "mark")
        or _infinitive(reading, clause)
        or bool(broken.lent(reading, verb, clause))
        or (known and clause.tag in FINITE and not reading.has(verb, "dobj"))
    )


def _fronts(reading: Reading, verb: Token, clause: Token) -> bool:
    """Tell whether a clause in front is a real one: it has a verb or stands in quotation marks."""
    if not reading.outside(clause):
        return True
    if verb.lemma in cues().words["moving"] and not reading.has(verb, "prt"):
        return False
    done = any(_infinitive(reading, x) for x in reading.syntax.children(verb, "xcomp"))
    return clause.tag.startswith("VB") and not done and not reading.has(verb, "auxpass")


def _infinitive(reading: Reading, verb: Token) -> bool:
    return verb.tag == "VB" and any(t.lower == "to" for t in reading.syntax.children(verb, "aux"))


def _asks(reading: Reading, clause: Token) -> bool:
    """Tell whether it is an embedded question: "how many ...", "what ..."."""
    first = reading.syntax.first(clause)
    return first.tag in {"WP", "WRB", "WDT"} or first.lower in {"how", "whether", "if"}


def reported(reading: Reading, verb: Token, clause: Token) -> Found:
    """Make the relation of a verb and the clause it reports."""
    source = sources.of_verb(reading, verb)
    # "believes the bank to be sound" is as good as "that the bank is sound"
    infinitive = _infinitive(reading, clause) and not _opines(verb)
    fronted = clause.index < verb.index
    content = _front(reading, verb, source) if fronted else broken.whole(reading, clause, verb)
    return Found(
        cue=cue_tokens(reading, verb),
        sources=source,
        content=content,
        kind=kind_of(verb, infinitive=infinitive),
        act=_act(verb, infinitive=infinitive),
        construction="fronted" if fronted else "clause",
        predicate=clause,
        addressees=addressees(reading, verb),
    )


def _opines(verb: Token) -> bool:
    wishing = verb.lemma in cues().infinitive or verb.lemma in cues().attitude_infinitive
    return verb.lemma in cues().words["taking"] and not wishing


def _act(verb: Token, *, infinitive: bool) -> str:
    if infinitive:
        both = {**cues().attitude_infinitive, **cues().infinitive}
        return both.get(verb.lemma, "other")
    return "state" if verb.lemma == "mean" else cues().act(verb.lemma)


def kind_of(verb: Token, *, infinitive: bool = False) -> ClaimKind:
    """Statement, unless the verb is one of mind or asks for a deed."""
    if verb.lemma == "mean":  # "I mean the bridge is old": no wish
        return ClaimKind.STATEMENT
    if verb.lemma in cues().attitude and verb.lemma not in cues().clause:
        return ClaimKind.ATTITUDE
    if verb.lemma in cues().attitude_infinitive and infinitive:
        return ClaimKind.ATTITUDE
    return ClaimKind.SPEECH_ACT if infinitive else ClaimKind.STATEMENT


def _front(reading: Reading, verb: Token, source: tuple[Source, ...]) -> tuple[Span, ...]:
    """All that stands before the cue and its source in their part of the sentence."""
    segment = reading.segment(verb)
    start = segment.start
    if verb.dep not in {"ROOT", "parataxis"}:
        start = max(start, reading.syntax.span(verb).start)
    if _closes(reading, verb, source):
        start = segment.start
    start = max(start, _bracket(reading, verb, start))
    helping = [t.start for t in reading.syntax.children(verb, "auxpass", "aux")]
    left = min([verb.start, *(h for h in helping if h > start), *(s.span.start for s in source)])
    return contents.runs(reading, reading.syntax.within(Span(start, left)))


def _bracket(reading: Reading, verb: Token, start: int) -> int:
    """Where the bracket opens that the verb stands in, if one does behind `start`."""
    opened = reading.text.rfind("(", start, verb.start)
    closed = reading.text.rfind(")", start, verb.start)
    return opened + 1 if opened > closed else start


def _closes(reading: Reading, verb: Token, source: tuple[Source, ...]) -> bool:
    """Tell whether ", Ida Voss added." ends its sentence: it vouches for all that stands before."""
    last = reading.tokens(reading.sentence(verb))[-1]
    end = max([verb.end, *(s.span.end for s in source)])
    return last.end - end <= 1 and verb.lemma in cues().clause


def cue_tokens(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Give the verb and its particle ("pointed out")."""
    return (verb, *reading.syntax.children(verb, "prt"))


def addressees(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Whom it was told: "told AFP", "said to reporters"."""
    for child in reading.syntax.children(verb, "dobj", "dative", "iobj"):
        target = reading.syntax.children(child, "pobj") if child.pos == "ADP" else [child]
        if target and verb.lemma in TELLING:
            return sources.phrases(reading, target[0])
    for prep in reading.syntax.children(verb, "prep"):
        below = reading.syntax.children(prep, "pobj")
        if below and prep.lower == "to" and verb.lemma in SAYING:
            return sources.phrases(reading, below[0])
    return ()


def with_adjective(reading: Reading) -> Iterator[Found]:
    """Find "is sure that": an adjective of mind with a clause."""
    for verb in reading.verbs:
        for adjective in reading.syntax.children(verb, "acomp"):
            act = cues().adjective.get(adjective.lower)
            clauses = reading.syntax.children(adjective, "ccomp") or reading.syntax.children(
                verb, "ccomp"
            )
            clauses = [c for c in clauses if c.index > adjective.index]
            subject = subjects.subject_of(reading, verb)
            if (
                not act
                or not clauses
                or vetoed(reading, verb)
                or subject is None
                or subject.lower == "it"
            ):
                continue
            yield Found(
                cue=(verb, adjective),
                sources=sources.phrases(reading, subject, verb),
                content=contents.clause(reading, clauses[-1], adjective),
                kind=ClaimKind.ATTITUDE,
                act=act,
                construction="adjective",
                predicate=clauses[-1],
            )
