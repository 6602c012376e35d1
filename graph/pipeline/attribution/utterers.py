"""Whose words a reporting noun is, where the owner stands farther off.

Criticism of the plan came from Ida Voss.            by the verb of coming
There was criticism of the plan from Ida Voss.       by "there was"
Fears among growers that the dam would break ...     among
The argument of the defence that it was lost ...     of, before a clause or another preposition
Her last message was a complaint that it leaked.     what it is said to be
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, bearers, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.owners import possessor

if TYPE_CHECKING:
    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

COMING = frozenset(
    {"come", "emerge", "arrive", "pour", "flood", "follow", "issue", "emanate", "rain", "be"}
)
SPREADING = frozenset(
    {
        "grow",
        "spread",
        "rise",
        "mount",
        "persist",
        "remain",
        "abound",
        "circulate",
        "swirl",
        "fade",
        "exist",
        "emerge",
        "deepen",
        "harden",
        "gather",
        "surface",
    }
)
AIMED = frozenset({"criticise", "condemn", "praise", "accuse", "blame", "warn", "threaten"})
"""Acts whose "of" is what they are aimed at, never who utters them."""


def of_noun(reading: Reading, noun: Token, below: Token) -> tuple[Source, ...]:
    """Find who utters `noun`, beyond possessors and by-phrases; `below` is what it is about."""
    return (
        _among(reading, noun)
        or _of(reading, noun, below)
        or _from(reading, noun)
        or _inside(reading, noun)
        or _subject(reading, noun)
    )


def lent(reading: Reading, noun: Token) -> list[Token]:
    """Give the clause of "allegations by the miners that ...", hung on the miners.

    So too "Conviction is growing among diplomats that ...", where they stand behind the verb.
    """
    verb = reading.syntax.head(noun)
    near = reading.syntax.children(noun, "prep", "agent")
    if noun.dep == "nsubj" and verb.lemma in SPREADING and not reading.has(noun, "acl", "relcl"):
        near = [*near, *reading.syntax.children(verb, "prep")]
    return [
        clause
        for prep in near
        if prep.lower in {"by", "from", "of", "among", "in"}
        for owner in reading.syntax.children(prep, "pobj")
        for clause in reading.syntax.children(owner, "relcl", "acl")
        if reading.syntax.first(clause).dep == "mark" or prep.lower == "among"
    ]


def _able(reading: Reading, noun: Token) -> bool:
    if reading.is_time(noun):
        return False
    return reading.may_speak(noun) or acts.speaks(noun.lemma.lower())


def _among(reading: Reading, noun: Token) -> tuple[Source, ...]:
    verb = reading.syntax.head(noun)
    near = reading.syntax.children(noun, "prep")
    if noun.dep == "nsubj" and verb.lemma in SPREADING:
        near = [*near, *reading.syntax.children(verb, "prep")]
    for prep in near:
        for owner in reading.syntax.children(prep, "pobj"):
            if prep.lower in {"among", "amongst"} and (_able(reading, owner) or owner.tag == "NNS"):
                return sources.phrases(reading, owner)
    return ()


def has_owner(reading: Reading, noun: Token) -> bool:
    """Tell whether "of" brings in somebody whose words they are: "the plea of the heirs"."""
    if cues().noun.get(noun.lemma) in AIMED:
        return False
    return any(
        prep.lower == "of" and _able(reading, owner)
        for prep in reading.syntax.children(noun, "prep")
        for owner in reading.syntax.children(prep, "pobj")
    )


def without(reading: Reading, tokens: list[Token], named: tuple[Source, ...]) -> list[Token]:
    """Leave out of a content who utters it, and the "from" before: "of the ruling from women"."""
    inside = {t.index for s in named for t in reading.syntax.within(s.span)}
    found = [t for t in tokens if t.index not in inside]
    return [t for t in found if not (t.lower in {"from", "by", "among"} and t.index + 1 in inside)]


def _of(reading: Reading, noun: Token, below: Token) -> tuple[Source, ...]:
    """Give the defence in "the argument of the defence that", "the plea of the heirs for"."""
    if cues().noun.get(noun.lemma) in AIMED:
        return ()
    for prep in reading.syntax.children(noun, "prep"):
        for owner in reading.syntax.children(prep, "pobj"):
            beside = prep.lower == "of" and prep is not below and prep.index < below.index
            if beside and _able(reading, owner):
                return sources.phrases(reading, owner)
    return ()


def _from(reading: Reading, noun: Token) -> tuple[Source, ...]:
    """Give Ida Voss in "criticism of the plan came from Ida Voss"."""
    verb = reading.syntax.head(noun)
    come = verb.lemma in COMING and noun.dep in {"nsubj", "attr"}
    if not come or reading.has(verb, "neg"):
        return ()
    for prep in reading.syntax.children(verb, "prep"):
        for owner in reading.syntax.children(prep, "pobj"):
            if prep.lower == "from" and prep.index > noun.index and _uttering(reading, owner):
                return sources.phrases(reading, owner)
    return ()


def _inside(reading: Reading, noun: Token) -> tuple[Source, ...]:
    """Give the women in "there was criticism of the ruling from women", hung on the ruling."""
    verb = reading.syntax.head(noun)
    if verb.lemma not in COMING or noun.dep not in {"nsubj", "attr"}:
        return ()
    for prep in reading.syntax.children(noun, "prep"):
        for thing in reading.syntax.children(prep, "pobj"):
            for inner in reading.syntax.children(thing, "prep"):
                for owner in reading.syntax.children(inner, "pobj"):
                    if inner.lower == "from" and _able(reading, owner):
                        return sources.phrases(reading, owner)
    return ()


def _uttering(reading: Reading, owner: Token) -> bool:
    sides = owner.lemma.lower() in {"side", "quarter", "section", "rank", "part", "corner"}
    return sides or _able(reading, owner)


def _subject(reading: Reading, noun: Token) -> tuple[Source, ...]:
    """Give the pilot in "The pilot's last message was a complaint that it leaked"."""
    verb = reading.syntax.head(noun)
    if noun.dep != "attr" or verb.lemma != "be":
        return ()
    for subject in reading.syntax.children(verb, "nsubj"):
        owner = possessor(reading, subject)
        if owner is not subject and owner.dep == "poss":
            return tuple(bearers.bare(reading, s) for s in sources.phrases(reading, owner))
    return ()


def beyond(reading: Reading, noun: Token) -> Token | None:
    """Give "about the lifts" in "complaints from tenants about the lifts", hung on the tenants."""
    wanted = WANTED.get(cues().noun.get(noun.lemma, ""), ("about", "over"))
    for prep in reading.syntax.children(noun, "prep", "agent"):
        for owner in reading.syntax.children(prep, "pobj"):
            if prep.lower not in {"by", "from", "among"} or not _able(reading, owner):
                continue
            for below in reading.syntax.subtree(owner):
                if below.dep == "prep" and below.lower in wanted:
                    return below
    return None


WANTED = {
    "request": ("for",),
    "complain": ("about", "over", "against"),
    "criticise": ("over", "about"),
    "praise": ("for",),
    "warn": ("about", "over", "against"),
    "reject": ("to",),
    "promise": ("for",),
    "want": ("for",),
    "other": ("about", "over", "at"),
    "believe": ("about",),
    "estimate": ("for",),
}
"""By its act, what a noun takes beside its "of"."""
