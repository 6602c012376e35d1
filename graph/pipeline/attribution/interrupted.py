"""Where a relative clause begins and ends that an insertion breaks.

Rafts which, the owners claim, were safe sank.         "which ... were safe"
A loan, half of which, auditors say, went, fell due.   "half of which ... went"
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

MARKS = frozenset({",", "-", "–", "—", "--"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
PRONOUNS = frozenset({"WDT", "WP", "WP$"})
LEAVING = frozenset({"for", "on", "in", "at", "after", "before", "from", "to", "by", "when"})
"""What leads back from the clause to the main one."""
LINKS = frozenset({"cc", "mark", "preconj"})
WHOSE = 3
"""How many words behind "whose" the insertion may stand."""
REACH = 60
"""Most tokens of the clause behind the insertion."""
SHARE = 4
"""Most words before the "of" of "the largest of which"."""


def opening(reading: Reading, mark: int, start: int) -> int:
    """Give where the relative clause begins that stops at the token `mark`, else `start`."""
    tokens = reading.syntax.tokens
    pronoun = _pronoun(reading, mark)
    if pronoun is None or pronoun.start <= start:
        return start
    first = pronoun.index
    if tokens[first - 1].pos == "ADP" and tokens[first - 1].start > start:
        first -= 1
    if tokens[first].lower == "of":
        first = _share(tokens, first)
    return tokens[first].start


def _pronoun(reading: Reading, mark: int) -> Token | None:
    tokens = reading.syntax.tokens
    last = tokens[mark - 1]
    if last.tag in PRONOUNS and last.lower != "what":
        return last
    if last.lower == "that" and tokens[mark - 2].pos in {"NOUN", "PROPN"}:
        return last
    behind = tokens[max(mark - WHOSE, 0) : mark]
    return next((t for t in behind if t.tag == "WP$"), None)


def _share(tokens: Sequence[Token], of: int) -> int:
    """Give the first word of "half of which" behind its comma."""
    for first in range(of - 1, max(of - SHARE, 0), -1):
        if tokens[first - 1].text in MARKS:
            return first
        if tokens[first].pos not in {"NOUN", "DET", "ADJ", "NUM", "PRON", "ADV"}:
            break
    return of


def ending(reading: Reading, close: Token, segment: Span) -> int:
    """Give where the relative clause ends that goes on behind `close`: before the main verb."""
    behind = reading.syntax.tokens[close.index + 1 : close.index + REACH]
    right = [t for t in behind if t.end <= segment.end]
    aside = _aside(reading, close)
    for comma, after in pairwise(right):
        back = after.tag in FINITE or (aside and after.lower in LEAVING)
        if comma.text in MARKS and back and reading.outside(after):
            return comma.start
        aside = aside and comma.text not in MARKS  # the first one ends it, or it holds a list
    resumed = _main(reading, close, right) or _resumed(reading, right)
    return resumed.start if resumed else segment.end


def _aside(reading: Reading, close: Token) -> bool:
    """Tell whether a comma opened the clause, so that one ends it: ", which she thought was gold, for"."""
    tokens = reading.syntax.tokens
    near = tokens[max(close.index - REACH // 3, 1) : close.index]
    pronoun = next((t for t in reversed(near) if t.tag in PRONOUNS), None)
    return pronoun is not None and tokens[pronoun.index - 1].text == ","


def _main(reading: Reading, close: Token, right: Sequence[Token]) -> Token | None:
    """Give the first word of the main verb, where the parser saw whose clause was broken."""
    for noun in reading.syntax.tokens[max(close.index - REACH, 0) : close.index]:
        if noun.sentence != close.sentence:
            continue
        verb = reading.syntax.head(noun)
        relative = reading.has(noun, "relcl") and noun.dep in {"nsubj", "nsubjpass"}
        if relative and verb.index > close.index + 1 and verb in right:
            helping = reading.syntax.children(verb, "aux", "auxpass", "neg")
            first = min([verb, *(t for t in helping if t.index > close.index + 1)])
            return first if first is not right[0] else None
    return None


def _resumed(reading: Reading, right: Sequence[Token]) -> Token | None:
    """Give the second finite verb that nothing joins to the first: "were safe | have sunk"."""
    finite = [t for t in right if t.tag in FINITE and reading.outside(t)]
    for first, second in pairwise(finite):
        between = right[right.index(first) + 1 : right.index(second)]
        joined = any(t.dep in LINKS or t.tag in PRONOUNS or t.tag == "WRB" for t in between)
        own = reading.syntax.head(second) if second.pos == "AUX" else second
        subject = reading.syntax.children(own, "nsubj", "nsubjpass", "expl")
        has_own = any(s.index > first.index for s in subject) and own.dep in {"ccomp", "relcl"}
        chained = all(t.pos in {"ADV", "AUX", "PART"} for t in between)
        if not joined and not has_own and not chained:
            return second
    return None
