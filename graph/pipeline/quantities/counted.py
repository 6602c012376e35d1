"""What a number counts: noun and predicate, the subject of a measure, or an earlier number's noun."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from graph.pipeline.quantities import levels, predicate
from graph.pipeline.quantities.counting import Counted, in_order
from graph.pipeline.quantities.inherited import inherited_from
from graph.pipeline.quantities.measured import for_money, measured
from graph.pipeline.quantities.noun import Noun, anchor, counted_noun, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.quantities.amount import Amount
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_INCLUDING = re.compile(r"\b(?:including|among them|amongst them|among whom)\W*$", re.IGNORECASE)


def counted(syntax: Syntax, amount: Amount, earlier: list[Counted], text: str) -> Counted | None:
    """Say what `amount` counts; `earlier` are those before it in the same block."""
    token = anchor(syntax, amount)
    if token is None:
        return None
    inside = amount.unit == "fraction" and amount.numeral.end < amount.span.end
    # "one pupil in six": the noun stands within.
    noun = counted_noun(syntax, token, amount.numeral.end if inside else amount.span.end)
    share = amount.unit == "fraction" and (noun is None or inside)
    if (amount.unit or amount.currency) and not share:
        return for_money(measured(syntax, amount, token, noun, text), amount, earlier)
    if noun:
        part = _part_of(text, amount, token, earlier)
        found = _things(syntax, amount, token, noun, part)
        return found if part else _sized(syntax, amount, found)
    return inherited_from(syntax, amount, token, earlier, text)


def _sized(syntax: Syntax, amount: Amount, found: Counted) -> Counted:
    """Add what has the size: "sales fell to 40 boxes"."""
    size = levels.follows(syntax, amount.span) and levels.level(syntax, found.token, amount.span)
    if not size:
        return found
    return replace(found, spans=in_order(phrase(syntax, size.theme), (size.verb.span,), found.noun))


def _part_of(text: str, amount: Amount, token: Token, earlier: list[Counted]) -> Counted | None:
    # "40 sailors drowned, including 5 officers": what happened to the whole, happened to the part.
    if not _INCLUDING.search(text[max(0, amount.span.start - 24) : amount.span.start]):
        return None
    near = takewhile(lambda c: c.token.sentence == token.sentence, reversed(earlier))
    return next((c for c in near if c.things), None)


def _things(
    syntax: Syntax, amount: Amount, token: Token, noun: Noun, whole: Counted | None
) -> Counted:
    spans: tuple[Span, ...]
    if whole:
        spans = (*noun.spans, *(s for s in whole.spans if s not in whole.noun))
    else:
        where = predicate.host(syntax, noun.head, token)
        own = predicate.after(syntax, noun.head, noun.head.index)
        after = (
            ()
            if _governed(syntax, amount) and not own
            else own or predicate.after(syntax, where, _last(where, token, noun))
        )
        spans = in_order(predicate.before(syntax, where), noun.spans, after)
    return Counted(
        token=token,
        source=whole.source if whole else token,
        end=max(amount.span.end, noun.head.end),
        noun=noun.spans,
        spans=spans,
        things=True,
        head=noun.head,
    )


def _last(where: Token, token: Token, noun: Noun) -> int:
    # In "X, including 5 Y", what X does begins behind X, not behind Y.
    return noun.head.index if where in {token, noun.head} else where.index


def _governed(syntax: Syntax, amount: Amount) -> bool:
    # A number right after a preposition is no subject, whatever the parse says.
    first = next(iter(syntax.within(amount.span)), None)
    if first is None or first.index == 0:
        return False
    return syntax.tokens[first.index - 1].tag == "IN"


def alone(syntax: Syntax, amount: Amount, near: Sequence[Amount]) -> bool:
    """Tell whether `amount` is the pronoun "one": without a noun; `near` are its neighbours."""
    token = anchor(syntax, amount)
    if token is None or token.lower != "one" or amount.unit or amount.currency:
        return False
    if counted_noun(syntax, token, amount.span.end):
        return False
    sentence = syntax.sentences[token.sentence].span
    return not any(a is not amount and sentence.contains(a.numeral) for a in near)
