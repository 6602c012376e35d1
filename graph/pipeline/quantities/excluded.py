"""Numbers that count nothing: names, times, scores, list marks, telephone numbers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities import measures

if TYPE_CHECKING:
    from graph.pipeline.quantities.numeral import Numeral
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_WORDS = table("approximators")


def _either(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_NAMED = re.compile(
    rf"(?<![\w-])(?:{_either(_WORDS['identifiers']['words'])})s?\.?\s?$", re.IGNORECASE
)
_CLOCK = re.compile(rf"\s?(?:{_either(_WORDS['clock']['words'])})(?!\w)", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:call|dial|ring|phone|text|hotline|helpline|line|calling|dialling)\s(?:on\s)?$",
    re.IGNORECASE,
)
_PERIODS = re.compile(
    r"\b(?:last|past|previous|next|first|final|following|these|of)\s$", re.IGNORECASE
)
_JOINED = re.compile(rf"-(?:odd|plus|strong|something)\b|-(?:{measures.LONG})(?!\w)", re.IGNORECASE)
_MEMBERS = re.compile(r"-[A-Za-z]")
_STREET = re.compile(
    r",? (?:[A-Z][\w'’.-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Blvd|Way|Place|Court|Terrace|Crescent|Row|Quay|Close|Highway|Mews)\b"
)
_AGE = re.compile(r"-?\s?(?:years?|months?|weeks?|days?)[- ](?:olds?|of age)\b")
_TIMES = re.compile(
    r"(?: times|-?fold)\s(?:as|more|higher|greater|larger|bigger|lower|less|fewer|the|that|its|over|what|longer|smaller|faster|worse|better|likelier)\b"
)
_MAJORITY = re.compile(r"[- ](?:majority|majorities|rule|quorum)\b")
_MARK = re.compile(r"[.)]\s")
_PHONE = re.compile(
    r"\+\d[\d ()-]{6,18}\d|(?<![\d,.])\d{3}-(?:\d{3}-\d{4}(?!\d)|\d{4}(?!\d|,\d| (?:[a-z]+ )?[a-z]+s\b))|(?<![\w.])[\w.]{1,64}@[\w.]+|https?://\S+"
    r"|(?<![\w.,/'’-])(?<!\d[ \u00a0\u202f\u2009])0\d{1,4}(?:[ -]\d{2,4}){1,4}(?![\w,])|(?<![\w.,/:'’-])(?<!\d[ \u00a0\u202f\u2009])0\d{2,}(?![\w.,:])|\(\d{2,5}\) ?\d{3,4}[ -]\d{3,4}"
    r"|(?<![\w.,-])\d+(?:-\d+){2,}(?!\w)"
)
_PERHAPS = re.compile(r"[\d@+h(](?:(?<=\d)-\d|(?<=[@+])|(?<=h)ttps?:|(?<=[^\w,.]0)\d|(?<=\()\d)")
"""What a text without telephone numbers and addresses has nowhere; fast by its first character."""
_WITHIN = 24
_IDIOMS = frozenset(
    ["day", "time", "thing", "way", "side", "hand", "point", "another", "night", "fact"]
)
_PROPER = frozenset({"NNP", "NNPS"})
_NAMING = frozenset({"nummod", "nmod", "compound", "appos", "npadvmod"})


def unread(text: str) -> list[tuple[int, int]]:
    """Give the places of telephone numbers and addresses in `text`."""
    if not _PERHAPS.search(text):
        return []
    return [match.span() for match in _PHONE.finditer(text)]


def excluded(text: str, numeral: Numeral, syntax: Syntax) -> bool:
    """Tell whether `numeral` (offsets into `text`) names or times something."""
    before = text[max(0, numeral.span.start - _WITHIN) : numeral.span.start]
    at = numeral.span.end
    if numeral.share:
        return bool(_MAJORITY.match(text, at) or _PERIODS.search(before))
    if numeral.currency or numeral.words:
        return False
    if _CLOCK.match(text, at) or _AGE.match(text, at) or _TIMES.match(text, at):
        return True
    if _labels(text, numeral, before) and not _numbers(syntax, numeral):
        return True
    if _MEMBERS.match(text, at):
        # "six-member team" counts nothing that a reader would ask for; "three-day visit" lasts.
        return not _JOINED.match(text, at) and measures.measure(text, at).bare
    tokens = syntax.within(numeral.span)
    return bool(tokens) and (_name(syntax, tokens, numeral) or _idiom(syntax, tokens[-1]))


def _numbers(syntax: Syntax, numeral: Numeral) -> bool:
    """Tell whether "number" before it is the verb: "the hostages number seven"."""
    tokens = syntax.within(numeral.span)
    near = syntax.tokens[max(0, tokens[0].index - 3) : tokens[0].index] if tokens else ()
    for before, token in pairwise(near):
        if token.lemma == "number" and token.tag[0] in "VN":
            return token.tag[0] == "V" or before.tag in {"NNS", "RB", "NNPS"}
    return False


def _labels(text: str, numeral: Numeral, before: str) -> bool:
    """Tell whether the number stands for a place in a list, a street or a telephone."""
    if (
        numeral.scale == 1
        and (_NAMED.search(before) or _CALLED.search(before))
        and measures.measure(text, numeral.span.end).bare
    ):
        return True
    if not numeral.digits:
        return False
    listed = not before.rpartition("\n")[2].strip(" *•-") and _MARK.match(text, numeral.span.end)
    return bool(listed or _STREET.match(text, numeral.span.end))


def _name(syntax: Syntax, tokens: tuple[Token, ...], numeral: Numeral) -> bool:
    token = tokens[0]
    if not numeral.digits or numeral.scale != 1 or token.index == 0:
        return False
    before, head = syntax.tokens[token.index - 1], syntax.head(token)
    if before.tag not in _PROPER or before.end != token.start - 1:
        return False
    if before.sentence != token.sentence or token.dep not in _NAMING:
        return False
    return head.index < token.index or before.head == token.head


def _idiom(syntax: Syntax, token: Token) -> bool:
    if token.lower != "one":
        return False
    after = syntax.tokens[token.index + 1].lower if token.index + 1 < len(syntax.tokens) else ""
    if token.tag != "CD" or after in {"of", "another", "by", "or"}:
        return True
    return syntax.head(token).lemma in _IDIOMS


def is_score(syntax: Syntax, span: Span) -> bool:
    """Tell whether the hyphenated numbers at `span` stand in the clause of a game, without a noun."""
    games = frozenset(_WORDS["identifiers"]["games"])
    tokens = syntax.within(span)
    if not tokens:
        return False
    after = syntax.tokens[tokens[-1].index + 1 : tokens[-1].index + 2]
    if after and after[0].tag in {"NNS", "NN", "JJ"}:
        return False  # "they lost 30-40 boats"
    near = [tokens[0], *syntax.ancestors(tokens[0])][:4]
    return any(t.lemma in games for t in near)
