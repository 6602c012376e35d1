"""Who speaks beside a subject, and who only seems to.

India as well as Nepal said ...               both
Not only Nepal but also India said ...        both
Voss, along with two of her aides, said ...   both
Fiji, Samoa and Tonga said ...                Fiji, which parsers take for an adverb
The ministers of Kenya and Uganda said ...    the ministers alone
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

JOINING = frozenset({"along", "together"})


def of_subject(reading: Reading, head: Token, verb: Token | None) -> list[Token]:
    """Give the other speakers that stand before the verb, not co-ordinated in the tree."""
    if verb is None:
        return []
    both = [t for t in reading.syntax.children(verb, "nsubj") if t.index < verb.index]
    if head in both and head.pos != "PRON" and (joining := _along(reading, head, verb)):
        return joining
    for one, other in pairwise(both):
        between = [t.lower for t in reading.syntax.tokens[one.index + 1 : other.index]]
        also = between[:3] == ["as", "well", "as"] or between[:2] in (
            ["but", "also"],
            ["but", "even"],
        )
        if also and head in {one, other}:
            return [t for t in (one, other) if t is not head]
    if not both or head not in both:
        return []
    return _opening(reading, head, verb) or _torn(reading, head, verb)


def _torn(reading: Reading, head: Token, verb: Token) -> list[Token]:
    """Give the first of "Not only the navy but also several of the pilots have ...", taken for the root."""
    first = reading.syntax.head(verb)
    noun = verb.dep == "conj" and first.pos in {"NOUN", "PROPN"} and first.index < head.index
    return [first] if noun and reading.has(first, "preconj") else []


def _opening(reading: Reading, head: Token, verb: Token) -> list[Token]:
    """Give the first names of a list that the parser took for adverbs or other things."""
    if head.pos != "PROPN" or not reading.syntax.children(head, "conj"):
        return []
    found: list[Token] = []
    first = reading.syntax.first(head).index
    for name in reversed(reading.syntax.children(verb, "npadvmod", "dep", "nsubj")):
        inside = reading.syntax.subtree(name)
        next_to = inside[-1].index + 2 == first and reading.syntax.tokens[first - 1].text == ","
        if name.pos == "PROPN" and next_to and not reading.is_time(name):
            found.append(name)
            first = inside[0].index
    return found


def _along(reading: Reading, head: Token, verb: Token) -> list[Token]:
    """Give the mayor of "Voss, along with the mayor, said": between commas before the verb."""
    for joint in _withs(reading, head, verb):
        below = reading.syntax.children(joint, "pobj")
        if head.index < joint.index < verb.index:
            named = (t for t in below if reading.may_speak(t) or _some(reading, t))
            return [member for t in named for member in reading.syntax.conjuncts(t)]
    return []


def _withs(reading: Reading, head: Token, verb: Token | None) -> list[Token]:
    """Give the "with" of ", along with", ", together with"."""
    tokens = reading.syntax.tokens
    near = reading.syntax.children(head, "prep", "advmod")
    near += reading.syntax.children(verb, "prep", "advmod") if verb else []
    near += [w for p in near if p.lower in JOINING for w in reading.syntax.children(p, "prep")]
    return [
        w
        for w in near
        if w.lower == "with"
        and tokens[w.index - 1].lower in JOINING
        and tokens[w.index - 2].text == ","
    ]


def _some(reading: Reading, number: Token) -> bool:
    """Tell whether it is "two of her aides"."""
    below = (
        n
        for p in reading.syntax.children(number, "prep")
        for n in reading.syntax.children(p, "pobj")
    )
    return number.pos == "NUM" and any(reading.may_speak(n) for n in below)


def added(reading: Reading, noun: Token) -> frozenset[int]:
    """Find ", together with the doctors'," below the noun, and ", noting that winter was near,".

    The first are speakers of their own, the second a report of its own.
    """
    withs = _withs(reading, noun, None)
    told = (c.index for c in reading.syntax.children(noun, "acl", "advcl") if _reports(reading, c))
    return frozenset((*(i for w in withs for i in (w.index, w.index - 1)), *told))


def _reports(reading: Reading, verb: Token) -> bool:
    if verb.tag != "VBG":
        return False
    inside = reading.syntax.subtree(verb)
    before = reading.syntax.tokens[inside[0].index - 1].text == ","
    after = inside[-1].text == "," or reading.syntax.tokens[inside[-1].index + 1].text == ","
    tables = (cues().clause, cues().object, cues().attitude, cues().attitude_object)
    return before and after and any(verb.lemma in table for table in tables)


def owned(reading: Reading, noun: Token) -> list[Token]:
    """Give "and Uganda" in "the ministers of Kenya and Uganda", hung on the ministers."""
    found: list[Token] = []
    for other in _owning(reading, noun):
        joint = reading.syntax.tokens[other.index - 1]
        found += [joint, other, *reading.syntax.subtree(other)]
        found += [t for t in reading.syntax.tokens[noun.index : other.index] if t.text == ","]
    return found


def shared(reading: Reading, head: Token, members: Sequence[Token]) -> list[Token]:
    """Leave out of the speakers whose ministers they are."""
    owning = _owning(reading, head)
    return [m for m in members if m not in owning]


def _owning(reading: Reading, noun: Token) -> list[Token]:
    """Give the bare names behind "of Kenya": several ministers of several countries."""
    if noun.tag != "NNS":
        return []
    names = [
        n
        for of in reading.syntax.children(noun, "prep")
        if of.lower in {"of", "in", "from"}
        for n in reading.syntax.children(of, "pobj")
        if n.pos == "PROPN"
    ]
    later = reading.syntax.conjuncts(noun)[1:]
    bare = [
        t
        for t in later
        if t.pos == "PROPN"
        and reading.is_place(t)
        and not reading.has(t, "det", "poss", "compound")
    ]
    return bare if names and len(bare) == len(later) and reading.is_place(names[-1]) else []
