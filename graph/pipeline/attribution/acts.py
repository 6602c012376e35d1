"""An act of speech or of mind: who can do it, and what it is as a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import senses, subjects
from graph.pipeline.attribution.clauses import cue_tokens
from graph.pipeline.attribution.cues import DOERS, cues, speaking
from graph.pipeline.attribution.reading import Found, is_verb

if TYPE_CHECKING:
    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

SPEAKING = ("documents", "works", "houses", "bodies", "folk")
"""Lists of nouns that speak."""


def found(
    reading: Reading,
    verb: Token,
    source: tuple[Source, ...],
    content: tuple[Span, ...],
    construction: str,
    act: str,
) -> Found:
    """Make the relation: an attitude where the verb is one of mind, else an act of speech."""
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


def voiced(reading: Reading, source: tuple[Source, ...]) -> bool:
    """Tell whether somebody, or a work of words, is the source: "the fire claimed two houses" is no claim."""
    heads = [reading.syntax.tokens[s.head] for s in source]
    # in capitals it is an abbreviation, whatever the tagger takes it for
    named = any(t.pos != "NOUN" or t.text.isupper() for t in heads)
    return named or any(_speaker(reading, t) for t in heads)


def _speaker(reading: Reading, noun: Token) -> bool:
    """Tell whether a noun is somebody; where no mention is known at all, the words alone tell."""
    lemma = noun.lemma.lower()
    if reading.document.mentions:
        return reading.may_speak(noun) or speaks(lemma)
    return speaks(lemma)


def speaks(lemma: str) -> bool:
    """Tell whether a noun is a work of words, a house with people in it, somebody, or a doer by its ending."""
    words = cues().words
    if (
        lemma in speaking()
        or lemma in senses.vessels()
        or any(lemma in words[name] for name in SPEAKING)
    ):
        return True
    return lemma.endswith(DOERS) and lemma not in words["no_doers"]


def undergone(reading: Reading, verb: Token) -> bool:
    """Tell whether it is done to its noun: "was expected to", "visitors expected to come"."""
    if verb.tag != "VBN" or reading.has(verb, "auxpass"):
        return verb.tag == "VBN"
    head = reading.syntax.head(verb)
    shared = verb.dep == "conj" and head.tag == "VBN" and not undergone(reading, head)
    return not (reading.has(verb, "aux") or shared)


def anyone(reading: Reading, verb: Token) -> bool:
    """Wishes of "I", "we", "you", "people" in general are nobody's in the news."""
    subject = subjects.subject_of(reading, verb)
    return subject is None or subject.lower in cues().words["anyone"]
