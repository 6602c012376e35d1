"""Speaker and verb at the end of a sentence, read from the words where the tree is no help.

Rents will rise, tenants' groups in Tern fear.       "fear" was taken for a noun
It is over, wrote Ola Brand from Tern.               the place is no part of the name
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents, hosts, insertions, naming
from graph.pipeline.attribution.insertions import CLOSING, PRESENT_AND_PAST, Insertion
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token


TOLD = frozenset({"account", "story", "version", "claim", "statement", "testimony", "evidence"})
"""What somebody tells; with an owner it does not stand behind its verb as the speaker."""
LONGEST = 60
"""Most tokens behind the verb."""


def closing(reading: Reading) -> Iterator[Found]:
    """Find "..., growers in Tern fear." and "..., wrote Ola Brand from Tern." at the end of a sentence."""
    for sentence in reading.sentences:
        inside = reading.tokens(sentence)
        if not any(t.text in CLOSING for t in inside):
            continue
        for token in inside[2:]:
            if not insertions.reports(token) or token.tag == "VBN" or not reading.outside(token):
                continue
            found = _last(reading, token, sentence.first)
            left = _left(reading, found) if found else []
            if found and left and not insertions.nothing_said(reading, found):
                whole = insertions.relation(reading, found, contents.runs(reading, left))
                yield replace(whole, construction="fronted")


def _last(reading: Reading, verb: Token, first: int) -> Insertion | None:
    """Read the speaker before the verb, or behind it, if nothing but time and place follows."""
    tokens = reading.syntax.tokens
    stop = tokens[reading.sentence(verb).last - 1]
    if stop.index - verb.index > LONGEST:
        return None
    found = insertions.before(reading, verb, first, stop=stop)
    if found or tokens[verb.index - 1].text != "," or verb.tag not in PRESENT_AND_PAST:
        return found
    speaker = naming.behind(reading, verb)
    if speaker is None or _told(reading, verb, speaker):
        return None
    words = reading.syntax.within(speaker.span)
    rest = [t for t in tokens[words[-1].index + 1 : stop.index] if t.text != ","]
    plain = not rest or naming.placed(reading, rest)
    return Insertion(tokens[verb.index - 1], stop, verb, words) if plain else None


def _told(reading: Reading, verb: Token, speaker: Source) -> bool:
    """Tell whether it is "confirmed his story": what somebody tells is heard, and tells nothing."""
    noun = naming.head(reading.syntax.within(speaker.span))
    if noun is None or verb.lemma == "say":
        return False
    return noun.lemma.lower() in TOLD and reading.has(noun, "poss")


def _left(reading: Reading, found: Insertion) -> list[Token]:
    """Give the clause before the mark; a subordinate one, or one quoted, is left to others."""
    segment = reading.segment(found.verb)
    left = [
        t for t in reading.syntax.within(Span(segment.start, found.opened.start)) if t.text.strip()
    ]
    begins = left[1:] if left and left[0].pos == "CCONJ" else left
    plain = bool(begins) and begins[0].lower not in hosts.SUBORDINATE and reading.outside(left[-1])
    return left if plain and _whole(reading, left) and reading.outside(left[0]) else []


def _whole(reading: Reading, left: Sequence[Token]) -> bool:
    """Tell whether it is a clause, and not a noun with one about it: "Two guards, who saw it"."""
    relative = next((n for n, t in enumerate(left) if t.lower in naming.RELATIVE), 0)
    if not relative or left[relative - 1].text != "," or hosts.finite(left[:relative]):
        return hosts.finite(left)
    clauses = {t.index for t in left if t.dep == "relcl"}
    below = {t.index for n in clauses for t in reading.syntax.subtree(reading.syntax.tokens[n])}
    return hosts.finite([t for t in left[relative:] if t.index not in below])
