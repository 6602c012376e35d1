"""Whose words they are: the subject of a cue and the phrase it stands in.

The mayor and two aides said ...           co-ordinated: one source each
... , noting that ...                      the subject of the verb it hangs on
Ida Voss, who said that ...                the antecedent, through the relative pronoun
It was reported by the Tern Gazette that   the agent
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import bylines, charges, companions, margins
from graph.pipeline.attribution.conjoined import conjoined
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.owners import possessor
from graph.pipeline.attribution.ranks import ranked
from graph.pipeline.attribution.subjects import RELATIVE, cleft, lent, subject_of, unless
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

QUOTES = frozenset('"“”»')
EDGE = " \t\n\r,;:-–—"
FOCUS = frozenset({"even", "also", "only", "then", "now", "indeed", "meanwhile"})
SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
DROPPED = frozenset({"cc", "conj", "punct", "preconj"})


def of_verb(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Find the sources of a verb; empty where the text names none."""
    if agent := agents(reading, verb):
        return agent
    if bearer := _verbless(reading, verb) or cleft(reading, verb):
        return phrases(reading, bearer, verb)
    if reading.has(verb, "nsubjpass", "auxpass") or _passive_participle(reading, verb):
        return ()
    if subject := subject_of(reading, verb):
        subject = unless(reading, subject, verb)
        if issuing := _issuing(reading, subject, verb):
            return of_verb(reading, issuing)
        found = phrases(reading, subject, verb)
        return with_name(reading, subject, found) if subject.index > verb.index else found
    return margins.remaining(reading, verb)


def _issuing(reading: Reading, subject: Token, verb: Token) -> Token | None:
    """Give the verb of "Norden issued a statement condemning it": who issued it speaks."""
    above = reading.syntax.head(subject)
    tied = verb.dep in {"acl", "relcl"} and reading.syntax.head(verb) is subject
    if not tied or subject.dep != "dobj" or possessor(reading, subject) is not subject:
        return None
    issued = above.lemma in cues().words["issuing"]
    return above if issued and subject.lemma.lower() in cues().words["documents"] else None


def _verbless(reading: Reading, verb: Token) -> Token | None:
    """Give the guard in "A guard announced by loudspeaker that ...", taken for "a guard who was"."""
    if verb.tag != "VBN" or verb.dep != "acl" or not reading.has(verb, "ccomp"):
        return None
    where = reading.tokens(reading.sentence(verb))
    root = next((t for t in where if t.dep == "ROOT"), verb)
    return root if root.pos in {"NOUN", "PROPN"} and root.index < verb.index else None


def _personal(reading: Reading, name: Sequence[Token]) -> bool:
    """Tell whether it names a person; models are often wrong about "Ida Voss-Lind"."""
    if reading.is_person(name[-1]):
        return True
    doubled = name[0].tag != "HYPH" and any(t.tag == "HYPH" for t in name[2:])
    return doubled and not reading.is_place(name[-1])


def with_name(reading: Reading, noun: Token, found: tuple[Source, ...]) -> tuple[Source, ...]:
    """Take in the name behind a described source: "the curator, Ida Voss-Lind"."""
    inside = reading.syntax.within(found[0].span)
    if not inside or len(found) > 1 or noun.pos != "NOUN" or inside[-1].index < noun.index:
        return found
    tokens = reading.syntax.tokens
    first = last = inside[-1].index + 2
    while last < len(tokens) and (tokens[last].text.istitle() or tokens[last].tag == "HYPH"):
        last += 1
    name = tokens[first:last]
    if not name or tokens[first - 1].text != "," or not _personal(reading, name):
        return found
    closed = last == len(tokens) or tokens[last].pos == "PUNCT"
    return (Source(Span(found[0].span.start, name[-1].end), found[0].head),) if closed else found


def _passive_participle(reading: Reading, verb: Token) -> bool:
    """Tell whether somebody else did it: "Asked whether ..."."""
    if lent(reading, verb):
        return True
    opens = verb.index == reading.sentence(verb).first and not reading.has(verb, "nsubj")
    reduced = verb.tag == "VBN" or (verb.tag == "VBD" and (verb.dep == "acl" or opens))
    return reduced and verb.dep in {"advcl", "acl"} and not reading.has(verb, "aux")


def agents(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Give the by-phrase of a passive; "said by telephone" has none."""
    passive = verb.tag == "VBN" or reading.has(verb, "auxpass")
    if not passive and reading.has(verb, "nsubj"):
        return ()
    bys = [t for t in reading.syntax.children(verb, "agent", "prep") if t.lower == "by"]
    for by in sorted(bys, key=lambda t: t.dep != "agent"):
        if passive or by.dep == "agent":
            for below in reading.syntax.children(by, "pobj"):
                if not _means(reading, below):
                    return (*phrases(reading, below, verb), *_by_too(reading, by, bys, verb))
    return ()


def _by_too(reading: Reading, by: Token, bys: Sequence[Token], verb: Token) -> list[Source]:
    """Give the second speaker of "by the union and by the owner"."""
    later = [b for b in (*bys, *reading.syntax.children(by, "conj")) if b.index > by.index]
    joined = [b for b in later if reading.syntax.tokens[b.index - 1].lower in {"and", "or"}]
    nouns = [n for b in joined if b.lower == "by" for n in reading.syntax.children(b, "pobj")]
    return [s for n in nouns if reading.may_speak(n) for s in phrases(reading, n, verb)]


def _means(reading: Reading, noun: Token) -> bool:
    return noun.lemma.lower() in cues().words["means"] and not reading.has(noun, "det", "poss")


def phrases(reading: Reading, head: Token, verb: Token | None = None) -> tuple[Source, ...]:
    """One source for each co-ordinated noun under `head`."""
    if head.lower in RELATIVE and verb is not None and verb.dep == "relcl":
        return _antecedent(reading, head, verb)
    beside = [*conjoined(reading, head, verb), *companions.of_subject(reading, head, verb)]
    members = [*beside, *reading.syntax.conjuncts(head), *_listed(reading, head, verb)]
    members = sorted(set(members)) if beside else members
    members = companions.shared(reading, head, members)
    if verb is not None and verb.dep == "acl":  # "a man claiming to own it and a boy"
        members = [m for m in members if m.index < verb.index] or members
    return tuple(
        phrase(reading, noun, verb)
        for noun in members
        if noun is head or (noun.pos in SPEAKING and not reading.has(noun, "neg"))
    )


def _listed(reading: Reading, head: Token, verb: Token | None) -> list[Token]:
    """Give B and C of "A, B and C said", where the parser takes B for another name of A.

    An apposition would be closed by a comma: "A, B and C, said".
    """
    if verb is None or head.index > verb.index:
        return []
    for other in reading.syntax.children(head, "appos"):
        members = reading.syntax.conjuncts(other)
        last = reading.syntax.subtree(members[-1])[-1].index + 1
        plain = last <= verb.index and reading.syntax.tokens[last].text != ","
        several = verb.tag != "VBZ" and all(_member_of_list(reading, m) for m in members)
        if len(members) > 1 and plain and several and other.index > head.index:
            return members
    return []


def _member_of_list(reading: Reading, noun: Token) -> bool:
    """Tell whether it can be one of several speakers; "chief and treasurer" are one man's offices."""
    return noun.tag in {"NNS", "NNP", "NNPS"} or reading.has(noun, "det", "nummod", "poss")


def _antecedent(reading: Reading, pronoun: Token, verb: Token) -> tuple[Source, ...]:
    noun = reading.syntax.head(verb)
    if member := _member(reading, noun):
        return phrases(reading, member, reading.syntax.head(member))
    if reading.known(noun):
        return (Source(pronoun.span, noun.index),)
    span = phrase(reading, noun, verb).span
    if 0 < pronoun.start - span.end <= len(", "):
        span = Span(span.start, pronoun.end)
    return (Source(span, noun.index),)


def _member(reading: Reading, noun: Token) -> Token | None:
    """Give "Norden is among the countries that have said": Norden."""
    prep = reading.syntax.head(noun)
    if noun.dep != "pobj" or prep.lower not in {"among", "of"}:
        return None
    verb = reading.syntax.head(prep)
    if prep.lower == "of":
        if verb.pos != "NUM" and verb.lower not in {"some", "several"}:
            return None
        verb = reading.syntax.head(verb)
    subject = reading.syntax.children(verb, "nsubj") if verb.lemma == "be" else []
    return subject[0] if subject else None


def phrase(reading: Reading, noun: Token, verb: Token | None = None) -> Source:
    """Give the whole noun phrase of one source, without what is co-ordinated with it."""
    syntax = reading.syntax
    without = {c.index for c in syntax.children(noun) if c.dep in DROPPED and c.dep != "punct"}
    without |= {c.index for c in _listed(reading, noun, verb)}
    without |= {c.index for c in syntax.children(noun) if c.lower == "even"}
    # "In Tern, a man in uniform said"
    without |= {c.index for c in syntax.children(noun, "prep") if c.index < noun.index}
    # "Kenya, not Uganda, said"
    without |= {c.index for c in syntax.children(noun, "appos") if reading.has(c, "neg")}
    if verb is not None and noun.index < verb.index:
        without |= margins.day(reading, noun) | margins.occasion(reading, noun)
    if verb is not None and noun.dep == "pobj":
        without |= {c.index for c in charges.of_agent(reading, noun, verb)}
    if verb is not None:
        without.add(verb.index)
        without |= companions.added(reading, noun)
    whole = syntax.subtree(noun, without=frozenset(without))
    below = [t for t in whole if t.sentence == noun.sentence]
    # "the ministers of Kenya and Uganda": the parser may give Uganda to the ministers
    below = sorted({*below, *companions.owned(reading, noun)})
    span = _run(reading, noun, below, verb.index if verb else 0)
    span = ranked(_closed(trimmed(span, reading.text, EDGE), reading.text), reading.text)
    last = syntax.within(span)[-1] if span.end > below[-1].end else noun
    return Source(span, possessor(reading, last).index)


def _run(reading: Reading, noun: Token, below: list[Token], end: int) -> Span:
    """Give the unbroken stretch of `below` around `noun`."""
    indices = {t.index for t in below}
    first = last = noun.index
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    if noun.dep == "nsubj" and first and _is_split(reading, noun, first):
        first -= 1
    last = bylines.ended(reading, noun, last, end)
    while first < noun.index and reading.syntax.tokens[first].lower in FOCUS:
        first += 1
    last = _names_on(reading, last, end)
    if last > first and reading.syntax.tokens[last].tag == "POS":
        last -= 1
    return Span(reading.syntax.tokens[first].start, reading.syntax.tokens[last].end)


def _is_split(reading: Reading, noun: Token, first: int) -> bool:
    """Tell whether the word before is a name that the parser took apart: "WHO chief Ola Brand"."""
    before = reading.syntax.tokens[first - 1]
    return before.dep == "nsubj" and before.head == noun.head and before.text.isupper()


def _names_on(reading: Reading, last: int, end: int) -> int:
    """Take in names right before the verb that the parser left out: "WHO chief Ola Brand said"."""
    tokens = margins.undated(reading, reading.syntax.tokens[last + 1 : end])
    if tokens and all(t.pos in {"NOUN", "PROPN"} for t in tokens):
        return tokens[-1].index
    return last


def _closed(span: Span, text: str) -> Span:
    words = span.of(text)
    if words[:1] in QUOTES and not QUOTES & set(words[1:]):  # drawn in by the parser
        return _closed(trimmed(Span(span.start + 1, span.end), text, EDGE), text)
    if words.count("(") > words.count(")") and text[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    return span
