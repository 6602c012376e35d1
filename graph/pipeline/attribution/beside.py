"""The verb beside a quotation that says whose it is.

"It is safe," Ida Voss told the Gazette.     behind it
Ida Voss said: "It is safe."                 before it
"It is safe," Ida Voss may say.              refused: neither hers nor the last speaker's
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.lookback import so_said
from graph.pipeline.attribution.reading import is_verb
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

REACH = 28
"""How many tokens behind or before a quotation its cue may stand."""


def cue(reading: Reading, quoted: Quoted) -> Token | None:
    """Give the verb in front of `quoted` that leads in it, or else the one behind it."""
    before, after = _before(reading, quoted), _after(reading, quoted, _quotes)
    introduced = reading.text[: quoted.outer.start].rstrip()[-1:] in {",", ":"}
    if before is not None and (introduced or after is None):
        return before
    return after


def _after(
    reading: Reading, quoted: Quoted, fits: Callable[[Reading, Token], bool]
) -> Token | None:
    """`"...," Ida Voss told the Gazette`: the first verb behind the marks."""
    block = reading.syntax.within(quoted.inner)[-1]
    tokens = reading.syntax.tokens
    start = block.index + 1
    while start < len(tokens) and tokens[start].start < quoted.outer.end:
        start += 1
    if quoted.inner.of(reading.text).rstrip()[-1:] == ".":
        return so_said(reading, tokens[start : start + 2])
    for token in tokens[start : start + REACH]:
        if (
            token.text in {".", "!", "?", ";"}
            or not reading.outside(token)
            or block_of(reading, token) != block_of(reading, block)
        ):
            return None
        if is_verb(token) and (
            token.dep not in {"relcl", "acl"} or _mistaken(reading, token, quoted)
        ):
            return token if fits(reading, token) else None
    return None


def _mistaken(reading: Reading, verb: Token, quoted: Quoted) -> bool:
    """Tell whether `'...,' nurse Ida Voss said` was taken for a relative clause of the nurse."""
    subject = reading.syntax.children(verb, "nsubj")
    comma = quoted.inner.of(reading.text).rstrip()[-1:] == ","
    return comma and bool(subject) and subject[0].tag[:1] == "N"


def _before(reading: Reading, quoted: Quoted) -> Token | None:
    """`Ida Voss said: "..."`: the last verb before the marks, nothing but its phrase between."""
    first = reading.syntax.within(quoted.inner)[0]
    start = first.index - 1
    while start >= 0 and reading.syntax.tokens[start].start >= quoted.outer.start:
        start -= 1
    if start >= 0 and reading.syntax.tokens[start].text == ":":
        first = reading.syntax.tokens[start]  # a colon may end the block before
    for token in reversed(reading.syntax.tokens[max(0, start - REACH + 1) : start + 1]):
        if block_of(reading, token) != block_of(reading, first) or token.text in {
            ".",
            "!",
            "?",
            ";",
        }:
            return None
        if not reading.outside(token):
            return None
        if is_verb(token) and _quotes(reading, token):
            return token
    return None


def _quotes(reading: Reading, verb: Token) -> bool:
    return _reports(reading, verb) and not vetoed(reading, verb)


def _reports(reading: Reading, verb: Token) -> bool:
    if verb.lemma == "point" and not reading.has(verb, "prt"):
        return False  # ", pointing at the door": no "pointed out"
    return verb.lemma in cues().clause or verb.lemma in cues().attitude


def refused(reading: Reading, quoted: Quoted) -> bool:
    """Tell whether right behind `quoted` somebody has a reporting verb that was refused as a cue.

    However the verb was read, the words are not the earlier speaker's.
    """
    behind = _after(reading, quoted, _reports)
    return (
        behind is not None
        and vetoed(reading, behind)
        and any(reading.outside(s) for s in reading.syntax.children(behind, "nsubj"))
    )


def block_of(reading: Reading, token: Token) -> int:
    """Give the number of the block that the sentence of `token` stands in."""
    return reading.sentence(token).block
