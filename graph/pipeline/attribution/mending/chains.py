"""Several reports of one speaker, where the parser hangs the later ones elsewhere.

Ona said the quay was dark and added that ...            Ona added, not the quay
Ona shut the quay, said it was old and left.             Ona said
Ona noted that ..., added that ... and rang the bell.    the last of the list is Ona's too
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.mending.persons import people
from graph.pipeline.attribution.mending.words import (
    FINITE,
    NOMINAL,
    SUBJECTS,
    agent,
    deed,
    free,
    silent,
    subjects,
    under,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

ADDING = frozenset({"add", "stress", "reiterate", "note", "insist", "emphasise", "emphasize"})
COMPLEMENTS = ("ccomp", "xcomp", "dobj", "prep")


def backwards(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Join "fined the bank, said it was weak" in the right order: the parser hung the first below."""
    for verb in words:
        first = [c for c in reading.syntax.children(verb, "ccomp") if c.index < verb.index]
        if not first or not free(reading, verb) or not _goes_on(reading, first[-1], verb):
            continue
        yield first[-1]._replace(
            head=first[-1].index if verb.head == verb.index else verb.head, dep=verb.dep
        )
        yield under(verb, first[-1], "conj")


def _goes_on(reading: Reading, first: Token, verb: Token) -> bool:
    """Tell whether the subject of `first` is that of `verb`: ", said it was weak"."""
    own = [s for s in subjects(reading, first) if s.index < first.index]
    behind = [c for c in reading.syntax.children(verb, "ccomp") if c.index > verb.index]
    whole = any(subjects(reading, c) for c in behind)
    comma = reading.syntax.tokens[verb.index - 1].text == ","
    plain = first.tag == verb.tag and not reading.has(first, "mark")
    return (
        bool(own) and whole and comma and plain and (agent(own[0]) or not silent(reading, own[0]))
    )


def lowered(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give "added that" to who said, where it hangs on what was said."""
    for cue in words:
        for content in reading.syntax.children(cue, "ccomp"):
            if content.index < cue.index:
                continue
            for verb in _joined(reading, content):
                if cue.tag in FINITE and _speakers(reading, cue, content, verb):
                    yield from _raised(reading, cue, content, verb)


def _joined(reading: Reading, content: Token) -> list[Token]:
    """Give the verbs joined to `content` that lack a subject, in text order."""
    return [
        verb
        for verb in sorted({*reading.syntax.conjuncts(content)[1:], *_loose(reading, content)})
        if verb.pos == "VERB" and not reading.has(verb, *SUBJECTS, "aux", "auxpass", "mark")
    ]


def _loose(reading: Reading, content: Token) -> list[Token]:
    return [t for t in reading.syntax.children(content, "dep") if t.index > content.index]


def _speakers(reading: Reading, cue: Token, content: Token, verb: Token) -> bool:
    """Tell whether only the speaker of `cue` can be the subject of `verb`."""
    if not reading.has(verb, *COMPLEMENTS) or not reading.outside(verb):
        return False
    own = subjects(reading, content)
    helping = reading.syntax.children(content, "aux")
    ahead = any(a.tag in {"MD", "TO"} for a in helping)
    thing = bool(own) and silent(reading, own[0]) and own[0].lower != "it"
    if verb.lemma not in cues().clause:
        if deed(reading, verb):
            return bool(own) and own[0].pos == "NOUN" and own[0].lemma.lower() not in people()
        return thing and verb.lemma in cues().object and _fits(verb, cue, ahead=ahead)
    if verb.tag == cue.tag and (verb.dep == "dep" or verb.lemma in ADDING):
        return True
    if verb.tag == cue.tag and (_comma_and(reading, verb) or ahead):
        return True
    return thing and _fits(verb, cue, ahead=ahead)


def _fits(verb: Token, cue: Token, *, ahead: bool) -> bool:
    """Tell whether the form is that of `cue`; "forecast", "blamed" may be tagged for others."""
    return verb.tag == cue.tag or (verb.tag in {"VB", "VBN"} and not ahead and cue.tag == "VBD")


def _comma_and(reading: Reading, verb: Token) -> bool:
    before = [t.lower for t in reading.syntax.tokens[verb.index - 2 : verb.index]]
    return before[:1] == [","] and before[1:] in (["and"], ["but"])


def _raised(reading: Reading, cue: Token, content: Token, verb: Token) -> Iterator[Token]:
    """Hang `verb` on `cue`, with the "and" and the commas that join it."""
    yield under(verb._replace(tag=cue.tag), cue, "conj")
    for token in reading.syntax.children(content, "cc", "punct"):
        later = [c for c in reading.syntax.children(content, "conj") if c.index > token.index]
        if content.index < token.index < verb.index and later[:1] == [verb]:
            yield under(token, cue, token.dep)
    for last in reading.syntax.children(verb, "punct"):
        if last.index == verb.index - 1:
            yield under(last, cue, "punct")


def listed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give the last of "noted that ..., added that ... and rang the bell" to who noted.

    Two that only a comma joins are part of a list, and its last member has the "and".
    """
    for cue in words:
        for second in reading.syntax.children(cue, "conj"):
            if second.lemma not in cues().clause or not _bare_comma(reading, second):
                continue
            for content in reading.syntax.children(second, "ccomp"):
                for last in reading.syntax.children(content, "conj"):
                    if free(reading, last) and last.tag == second.tag and last.tag in FINITE:
                        yield from _raised(reading, cue, content, last)


def _bare_comma(reading: Reading, verb: Token) -> bool:
    return reading.syntax.tokens[verb.index - 1].text == "," and free(reading, verb)


def interrupted(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Join the last verb of "said it was weak and, asked again, conceded it had been late"."""
    for cue in words:
        for verb in reading.syntax.children(cue, "dep", "ccomp"):
            if verb.index < cue.index or not free(reading, verb) or cue.tag != verb.tag:
                continue
            joint = _participle(reading, cue, verb)
            if joint:
                yield under(verb, cue, "conj")
                yield from (under(t, cue, t.dep) for t in joint[:-1])
                yield under(joint[-1]._replace(tag="VBN"), verb, "advcl")


def _participle(reading: Reading, cue: Token, verb: Token) -> list[Token]:
    """Give the "and", the comma and the participle between `cue` and `verb`."""
    tokens = reading.syntax.tokens
    commas = [t for t in tokens[cue.index : verb.index] if t.text == ","]
    if len(commas) < len("()") or commas[-1].index != verb.index - 1:
        return []
    before, inside = tokens[commas[-2].index - 1], tokens[commas[-2].index + 1]
    joined = before.lower in {"and", "but"} and inside.tag in {"VBN", "VBG", "VBD"}
    return [before, commas[-2], commas[-1], inside] if joined else []


def stranded(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give the last verb of "said it held, but a film, found later, showed it" its film."""
    for cue in words:
        for content in reading.syntax.children(cue, "ccomp"):
            for verb in reading.syntax.children(cue, "ccomp", "dep", "conj"):
                if content.index < verb.index and free(reading, verb):
                    yield from _subject_found(reading, content, verb)


def _subject_found(reading: Reading, content: Token, verb: Token) -> Iterator[Token]:
    for noun in reading.syntax.children(content, "attr", "conj", "dobj", "dep", "npadvmod"):
        words = reading.syntax.subtree(noun)
        tokens = reading.syntax.tokens
        before = [t.lower for t in tokens[words[0].index - 2 : words[0].index]]
        last = tokens[verb.index - 1]
        closed = last.text == "," and words[-1].index in {last.index, last.index - 1}
        if noun.pos in NOMINAL and before == [",", "but"] and closed:
            yield under(noun, verb, "nsubj")
            yield under(verb, content, "conj")
