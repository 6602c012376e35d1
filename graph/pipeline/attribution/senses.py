"""Verbs of speech in another sense, told by what they take.

The guest ordered the lamb.                a thing that can be touched
Firemen questioned two guests.             somebody, and nothing more
The storm claimed three lives.             what that verb takes as a deed
The clerk laid out the stamps.             the particle moves a thing
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from graph import lexicon
from graph.pipeline.attribution.cues import cues, speaking

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

COMPLEMENTS = ("ccomp", "xcomp", "oprd")
TOPICS = frozenset({"about", "against", "as", "for", "of", "on", "over", "to", "with"})
PRONOUNS = frozenset({"him", "her", "them", "me", "us", "you"})


ABOARD = frozenset({"vehicles", "handled"})
"""Groups of things that may speak: for the people aboard, or as a text."""


@cache
def things(*, aboard: bool = True) -> frozenset[str]:
    """Give the nouns, as lemmas, for what can be touched; on request without what may speak."""
    groups = lexicon.table("things")
    kept = groups.keys() if aboard else groups.keys() - ABOARD
    return frozenset(word for name in kept for word in groups[name].split())


@cache
def vessels() -> frozenset[str]:
    """Give the nouns, as lemmas, for what carries people, who speak as it: "the freighter reported"."""
    return frozenset(lexicon.table("things")["vehicles"].split())


@cache
def _senses() -> dict[str, Any]:
    return lexicon.table("senses")


@cache
def _bodies() -> frozenset[str]:
    bodies: dict[str, list[str]] = lexicon.table("nominals")["agency"]
    return frozenset(noun for nouns in bodies.values() for noun in nouns)


def thing(token: Token) -> bool:
    """Tell whether a common noun stands for what can be touched."""
    common = token.pos == "NOUN" or (token.pos == "PROPN" and token.text.islower())
    return common and token.lemma.lower() in things()


def somebody(token: Token) -> bool:
    """Tell whether a common noun or a pronoun stands for people."""
    if token.pos == "PRON":
        return token.lower in PRONOUNS
    lemma = token.lemma.lower()
    spoken = cues().words["documents"] | cues().words["works"]  # "denied reports"
    return token.pos == "NOUN" and lemma in speaking() and lemma not in _bodies() | spoken


def other(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb is meant in a sense in which nothing is said."""
    taken = _senses()["taken"].get(verb.lemma, ())
    if any(c.lemma not in taken for c in reading.syntax.children(verb, *COMPLEMENTS)):
        return False
    return (
        _object(reading, verb)
        or _bound(reading, verb)
        or _moved(reading, verb)
        or _balloted(reading, verb)
    )


def _balloted(reading: Reading, verb: Token) -> bool:
    """Tell whether a count decided it: "rejected the plan by nine votes to four"."""
    ballot = _senses()["balloted"]
    if verb.lemma not in ballot["verbs"]:
        return False
    measures = [
        noun
        for prep in reading.syntax.children(verb, "prep", "agent")
        if prep.lower in {"by", "on"}
        for noun in reading.syntax.children(prep, "pobj")
    ]
    return any(n.lemma in ballot["measures"] or n.pos == "NUM" for n in measures)


def _object(reading: Reading, verb: Token) -> bool:
    senses = _senses()
    known = verb.lemma in senses["taken"] or any(
        verb.lemma in senses[name] for name in ("handled", "met", "fetched")
    )
    if not known:
        return False
    objects = reading.syntax.children(verb, "dobj", "nsubjpass", "oprd")
    return bool(objects) and all(_done(reading, verb, noun) for noun in objects)


def _done(reading: Reading, verb: Token, noun: Token) -> bool:
    """Tell whether the verb with this object is a deed."""
    if not reading.outside(noun):
        return False
    senses, near = _senses(), {p.lower for p in reading.syntax.children(verb, "prep")}
    if noun.lemma.lower() in senses["taken"].get(verb.lemma, ()):
        return not _counted(reading, verb, noun)
    if verb.lemma in senses["asking"] or (verb.lemma == "deny" and _withheld(reading, verb)):
        return True
    if "as" in near:  # "dismissed the clerk as a liar"
        return False
    if thing(noun):
        return verb.lemma in senses["handled"] and not _counted(reading, verb, noun)
    return _met(reading, verb, noun, near)


def _met(reading: Reading, verb: Token, noun: Token, near: set[str]) -> bool:
    """Tell whether somebody is met, sent or fetched: "questioned two guests"."""
    if verb.lemma in {"deny", "dismiss"} and _beaten(reading, verb, noun):
        return True
    if not somebody(noun) or noun.lemma.lower() in cues().words["targets"]:
        return False
    if verb.lemma in _senses()["met"]:
        return not near & TOPICS and not reading.has(noun, "prep", "relcl")
    return verb.lemma in _senses()["fetched"]


def _beaten(reading: Reading, verb: Token, noun: Token) -> bool:
    """Tell whether it is "denied the forward twice", "dismissed Peru for 141": on a field of play."""
    runs = [
        n
        for p in reading.syntax.children(verb, "prep")
        if p.lower == "for"
        for n in reading.syntax.children(p, "pobj")
    ]
    if verb.lemma == "dismiss":
        return any(n.pos == "NUM" for n in runs)
    return reading.is_person(noun) or somebody(noun)


def _withheld(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "denied its fans the right to reply": something kept from somebody."""
    return reading.has(verb, "dative") or len(reading.syntax.children(verb, "dobj")) > 1


def _counted(reading: Reading, verb: Token, noun: Token) -> bool:
    """Tell whether it is "counted 217 whales": a count is a statement."""
    return verb.lemma in {"count", "tally"} and reading.has(noun, "nummod")


def _bound(reading: Reading, verb: Token) -> bool:
    """Find "responded to a fire", "waved off a question"."""
    near = reading.syntax.children(verb, "prep", "prt", "advmod")
    for word in near:
        nouns = _senses()["bound"].get(f"{verb.lemma} {word.lower}", ())
        taken = [*reading.syntax.children(word, "pobj"), *reading.syntax.children(verb, "dobj")]
        if any(noun.lemma.lower() in nouns for noun in taken):
            return True
    return False


def _moved(reading: Reading, verb: Token) -> bool:
    """Find "pointed to the door", "laid out the stones", "called on his aunt"."""
    ways = _senses()["moved"].get(verb.lemma)
    if not ways:
        return False
    near = [
        *reading.syntax.children(verb, "prep", "prt", "advmod"),
        *(
            p
            for t in reading.syntax.children(verb, "prt", "advmod", "prep")
            for p in reading.syntax.children(t, "prep")
        ),
    ]
    words = {p.lower for p in near}
    if not any(set(way.split()) <= words for way in ways):
        return False
    nouns = reading.syntax.children(verb, "dobj")
    nouns += [n for p in near for n in reading.syntax.children(p, "pobj")]
    return bool(nouns) and (thing(nouns[0]) or _visited(reading, verb, nouns[0]))


def _visited(reading: Reading, verb: Token, noun: Token) -> bool:
    """Tell whether it is "called on his aunt", who is asked for nothing."""
    if verb.lemma not in {"argue", "call", "refer"} or not somebody(noun):
        return False
    about = {p.lower for p in reading.syntax.children(verb, "prep")} & TOPICS - {"with", "on", "to"}
    if about and verb.lemma == "argue":
        return not about - {"for"}
    below = [*reading.syntax.children(verb), *reading.syntax.children(noun)]
    return not any(t.dep in {"advcl", "acl", "relcl"} or t.lower == "for" for t in below)


def unfit(noun: Token, prep: Token) -> bool:
    """Tell whether a noun that reports has another sense with this preposition."""
    return prep.lower in _senses()["nouns"].get(noun.lemma, ())
