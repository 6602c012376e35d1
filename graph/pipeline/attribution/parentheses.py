"""Reporting verbs set off by commas, inside or behind what they report.

The bridge, Ida Voss said, was safe.         inserted: read from the words
The bridge was, so Ida Voss said, safe.      parenthetical: read from the tree
As Ida Voss noted, the bridge was safe.      as
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import contents, interrupted, sources
from graph.pipeline.attribution.clauses import cue_tokens, heard, kind_of
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

DASHES = frozenset({",", "-", "–", "—", "--"})
PLACING = frozenset({"in", "on", "at", "from", "by", "during", "after", "before", "to", "with"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
RELATIVE = frozenset({"WP", "WDT", "WP$"})


def inserted(reading: Reading) -> Iterator[Found]:
    """Find "The bridge, Ida Voss said, was closed": source and cue alone between two commas.

    From the words, before the tree is asked: parsers are often wrong here.
    """
    for verb in reading.verbs:
        loose = verb.lemma in cues().words["loose"] and not (
            _goes_on(reading, verb) or _finds(reading, verb)
        )
        if verb.lemma not in cues().clause or loose:
            continue
        subject = reading.syntax.children(verb, "nsubj")
        if _of_relative(reading, verb):
            continue
        # "Tarn, the envoy went on, had": the parser may give the verb both nouns
        two = _goes_on(reading, verb) or _behind(reading, verb, subject)
        most = 2 if two or _taken_over(reading, verb, subject) else 1
        if not 1 <= len(subject) <= most or vetoed(reading, verb) or _you_know(verb, subject):
            continue
        source = sources.phrases(reading, subject[-1], verb)
        content = _both_sides(reading, verb, source)
        if content:
            yield Found(
                cue=cue_tokens(reading, verb),
                sources=source,
                content=content,
                kind=kind_of(verb),
                act=cues().act(verb.lemma),
                construction="inserted",
                predicate=main_verb(reading, content, verb),
            )


def _of_relative(reading: Reading, verb: Token) -> bool:
    """Tell whether "who" or "whose head" is its subject: it tells of the noun in front."""
    subjects = reading.syntax.children(verb, "nsubj")
    owners = [t for s in subjects for t in reading.syntax.children(s, "poss")]
    return any(t.tag in RELATIVE for t in (*subjects, *owners))


def _you_know(verb: Token, subject: list[Token]) -> bool:
    """Tell whether it fills a pause: ", you know,"."""
    return bool(subject) and subject[-1].lower == "you" and verb.lemma in {"know", "see"}


def _finds(reading: Reading, verb: Token) -> bool:
    """Tell whether it is ", a poll found,"."""
    documents = cues().words["documents"]
    return any(s.lemma.lower() in documents for s in reading.syntax.children(verb, "nsubj"))


def _goes_on(reading: Reading, verb: Token) -> bool:
    """Tell whether it is ", the envoy went on," or ", the envoy continued,": speech without more."""
    if reading.has(verb, "dobj", "xcomp", "ccomp", "prep"):
        return False
    on = any(t.lower == "on" for t in reading.syntax.children(verb, "prt", "advmod"))
    return verb.lemma == "continue" or (verb.lemma == "go" and on)


def _behind(reading: Reading, verb: Token, subject: list[Token]) -> bool:
    """Tell whether it is ", said Ida Voss,": the speaker behind, the noun in front is spoken of."""
    if not verb.index or not subject or subject[0].index > verb.index:
        return False
    return reading.syntax.tokens[verb.index - 1].text in DASHES and subject[-1].index > verb.index


def _taken_over(reading: Reading, verb: Token, subject: list[Token]) -> bool:
    """Tell whether the main verb behind lost its subject to the inserted one: "The quay, Voss argued, is"."""
    main = reading.syntax.head(verb)
    if len(subject) != 2 or main.index <= verb.index or subject[1].index > verb.index:  # noqa: PLR2004 - its own and the other's
        return False
    between = reading.syntax.tokens[subject[0].index + 1 : subject[1].index]
    return not reading.has(main, "nsubj", "nsubjpass") and any(t.text in DASHES for t in between)


def around(reading: Reading, it: Token, verb: Token) -> tuple[Span, ...]:
    """Give what stands around ", it is said at the time,": nothing if it is not set off."""
    named = (Source(it.span, it.index),)
    return _both_sides(reading, verb, named)


def _both_sides(reading: Reading, verb: Token, source: tuple[Source, ...]) -> tuple[Span, ...]:
    tokens = reading.syntax.tokens
    segment = reading.segment(verb)
    start = min([verb.start, *(s.span.start for s in source)])
    end = max([verb.end, *(s.span.end for s in source), _manner(reading, verb)])
    inside = reading.syntax.within(Span(start, end))
    first, last = inside[0].index, inside[-1].index
    if first == 0 or tokens[first - 1].text not in DASHES or not reading.outside(tokens[first - 1]):
        return ()
    close = next((t for t in tokens[last + 1 : last + 5] if t.text in DASHES), None)
    if close is None or close.end >= segment.end or first == reading.sentence(verb).first:
        return ()
    after = tokens[close.index + 1]
    if after.dep in {"cc", "mark", "prep"} or after.tag in {"VBG", "WP", "WDT", "WRB", "IN", "CC"}:
        return ()
    start = interrupted.opening(reading, first - 1, segment.start)
    left = reading.syntax.within(Span(start, tokens[first - 1].start))
    end = segment.end if start == segment.start else interrupted.ending(reading, close, segment)
    right = reading.syntax.within(Span(close.end, end))
    finite = [t for t in right if t.tag in {"VBZ", "VBP", "VBD", "MD"} and reading.outside(t)]
    first_tag = right[0].tag if right else ""
    impersonal = source[0].span.of(reading.text).lower() == "it" and first_tag == "VBN"
    if not impersonal and (not finite or first_tag not in {"VBZ", "VBP", "VBD", "MD", "RB"}):
        return ()
    return contents.runs(reading, [*left, *right])


def _manner(reading: Reading, verb: Token) -> int:
    """Where ", she said from the bridge," ends: a phrase of place or manner right behind the verb."""
    for phrase in reading.syntax.children(verb, "prep"):
        if phrase.index == verb.index + 1 and phrase.lower in PLACING:
            return reading.syntax.span(phrase).end
    return verb.end


def main_verb(reading: Reading, content: tuple[Span, ...], verb: Token) -> Token | None:
    """Give the verb that the words behind the insertion begin with."""
    later = reading.syntax.within(content[-1]) if content[-1].start > verb.end else ()
    return next(
        (t for t in later if t.tag.startswith("VB") and t.dep not in {"aux", "auxpass"}), None
    )


def parenthetical(reading: Reading) -> Iterator[Found]:
    """Find a reporting verb with a subject but no clause, set off inside or behind what it reports."""
    for verb in reading.verbs:
        known = verb.lemma in cues().clause or verb.lemma in cues().attitude
        put = _puts_it(reading, verb)
        loose = verb.lemma in cues().words["loose"] and not put
        if ((not known or loose) and not restates(reading, verb)) or _of_relative(reading, verb):
            continue
        told = verb.lemma in TELLING
        if reading.has(verb, "ccomp", "xcomp", *(() if told or put else ("dobj",))) or vetoed(
            reading, verb
        ):
            continue
        content = _around(reading, verb)
        pause = _you_know(verb, reading.syntax.children(verb, "nsubj"))
        if content and not pause and not heard(reading, verb):
            yield Found(
                cue=cue_tokens(reading, verb),
                sources=sources.of_verb(reading, verb),
                content=content,
                kind=kind_of(verb),
                act="state" if verb.lemma == "mean" else cues().act(verb.lemma),
                construction="parenthetical",
                predicate=reading.syntax.head(verb),
            )


def _puts_it(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "as she put it"."""
    return verb.lemma == "put" and any(
        t.lower == "it" for t in reading.syntax.children(verb, "dobj")
    )


def _around(reading: Reading, verb: Token) -> tuple[Span, ...]:
    head = reading.syntax.head(verb)
    if verb.lemma == "mean" and verb.dep != "parataxis":
        return ()
    if head is verb or not head.tag.startswith("VB"):
        return ()
    as_clause = (
        verb.dep == "advcl"
        and reading.has(verb, "nsubj")
        and any(m.lower == "as" for m in reading.syntax.children(verb, "mark", "advmod"))
    )
    set_off = (
        verb.dep in {"parataxis", "ccomp"} and reading.has(verb, "nsubj") and _commas(reading, verb)
    )
    if not (as_clause or set_off or restates(reading, verb)):
        return ()
    if restates(reading, verb):
        after = [t for t in reading.syntax.subtree(head) if t.index > verb.index]
        joint = (t.index for t in after if t.text == "," and _opens(reading, t))
        end = next(joint, after[-1].index + 1) if after else 0
        return contents.runs(reading, [t for t in after if t.index < end])
    return contents.clause(reading, head, verb)


def restates(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "I mean the bridge is old", which the parser hangs on what is said."""
    if verb.dep != "parataxis" or reading.syntax.head(verb).index < verb.index:
        return False
    subject = reading.syntax.children(verb, "nsubj")
    if len(subject) != 1 or subject[0].index > verb.index:
        return False
    if verb.lemma == "mean":
        return subject[0].lower == "i"
    known = verb.lemma in cues().clause or verb.lemma in cues().attitude
    if reading.has(verb, "dobj") or not reading.outside(reading.syntax.head(verb)):
        return False
    return known and reading.syntax.tokens[verb.index + 1].pos not in {"PUNCT", "ADP", "ADV"}


def _opens(reading: Reading, comma: Token) -> bool:
    """Tell whether a second main clause begins behind the comma."""
    return reading.syntax.tokens[comma.index + 1].dep == "cc"


def _commas(reading: Reading, verb: Token) -> bool:
    below = reading.syntax.subtree(verb)
    words = [t for t in below if t.pos != "PUNCT"]
    first, last = words[0].index, words[-1].index
    tokens = reading.syntax.tokens
    before = first > 0 and tokens[first - 1].text in {",", "-", "–", "—", "("}
    after = last + 1 < len(tokens) and tokens[last + 1].text in {",", ".", "-", "–", "—", ")"}
    return before and after
