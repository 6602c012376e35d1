"""What a number counts: noun and predicate, the subject of a measure, or an earlier number's noun."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from graph.pipeline.quantities import levels, measures, predicate
from graph.pipeline.quantities.noun import NOUNS, Noun, anchor, counted_noun, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.quantities.amount import Amount
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_SAYING = predicate.CARRIERS
_INCLUDING = re.compile(r"\b(?:including|among them|amongst them|among whom)\W*$", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"of (?:whom|which|them|these|those|the total)\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one number counts.

    ``noun`` are the words of the noun alone, ``spans`` all words in text order;
    ``end`` is where the quantity's own words end. ``source`` is the number whose clause
    says how it was got, where that is an earlier one.
    """

    token: Token
    end: int
    noun: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()
    inherited: bool = False
    things: bool = False
    per: str | None = None
    source: Token | None = None


def counted(syntax: Syntax, amount: Amount, earlier: list[Counted], text: str) -> Counted | None:
    """Say what `amount` counts; `earlier` are those before it in the same block."""
    token = anchor(syntax, amount)
    if token is None:
        return None
    noun = counted_noun(syntax, token, amount.span.end)
    share = amount.unit == "fraction" and noun is None
    if (amount.unit or amount.currency) and not share:
        return _of_money(_measured(syntax, amount, token, noun, text), amount, earlier)
    if noun:
        part = _part_of(text, amount, token, earlier)
        return _things(syntax, amount, token, noun, part)
    return _inherited(syntax, amount, token, earlier, text)


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
        spans = _in_order(predicate.before(syntax, where), noun.spans, after)
    return Counted(
        token=token,
        source=whole.source if whole else token,
        end=max(amount.span.end, noun.head.end),
        noun=noun.spans,
        spans=spans,
        things=True,
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


def _in_order(*groups: tuple[Span, ...]) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in sorted({s for group in groups for s in group}):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)


def _measured(
    syntax: Syntax, amount: Amount, token: Token, noun: Noun | None, text: str
) -> Counted:
    end = amount.span.end
    last = _unit_token(syntax, token, end)
    if noun and _of_unit(syntax, last, end, noun):
        inner = last if last.index < noun.head.index else token
        own = predicate.after(syntax, inner, noun.head.index) or predicate.after(
            syntax, noun.head, noun.head.index
        )
        return Counted(
            token=token,
            end=end,
            noun=noun.spans,
            spans=_in_order(noun.spans, own),
            per=measures.per(text, noun.spans[-1].end),
        )
    if last.dep == "pobj" and syntax.head(last).head == token.index:
        last = token  # "tens of thousands of dollars"
    governor = syntax.head(last)
    above = syntax.head(governor)
    if last.dep == "pobj" and governor.lower in {"of", "in"} and above.tag in NOUNS:
        kept = tuple(s._replace(end=above.end) for s in phrase(syntax, above)[:1])
        return Counted(token=token, end=end, noun=kept, spans=kept, per=_period(syntax, above))
    if amount.currency and (bought := _bought(syntax, token, last, end)):
        return bought
    return _of_subject(syntax, token, last, amount)


def _of_money(found: Counted, amount: Amount, earlier: list[Counted]) -> Counted:
    """Take over what the money before it is for: "$9 million, of which $2 million is paid"."""
    if found.spans or not amount.currency or not earlier:
        return found
    before = earlier[-1]
    if before.things or not before.spans or before.token.sentence != found.token.sentence:
        return found
    return replace(found, noun=before.noun, spans=before.spans, inherited=True)


def _bought(syntax: Syntax, token: Token, last: Token, end: int) -> Counted | None:
    """Read what money is for: "paid 40 euros for a seat", "fined the station 40 euros"."""
    verb = predicate.verb_of(syntax, last)
    own = [c for c in syntax.children(last, "acl", "relcl") if c.index > last.index]
    noun = levels.purpose(syntax, [last, *own, *([verb] if verb else [])], end)
    if verb is not None and noun is None and last.dep not in predicate.SUBJECTS:
        given = syntax.children(verb, "dative", "dobj")
        noun = next((t for t in given if t.tag in NOUNS and t.end <= token.start), None)
    if noun is None:
        return None
    told = own[0] if own else verb
    verbs = (told.span,) if told and told.pos == "VERB" and told.lemma not in _SAYING else ()
    kept = phrase(syntax, noun)
    return Counted(token=token, end=end, noun=kept, spans=_in_order(verbs, kept))


def _of_unit(syntax: Syntax, unit: Token, end: int, noun: Noun) -> bool:
    # "5 tonnes of grain", "20 percent of voters", "a $3 million deal", not "rose 5 percent Monday".
    between = [t for t in syntax.tokens[unit.index + 1 : noun.head.index] if t.start >= end]
    if any(t.lower == "of" for t in between):
        return True
    return noun.head in syntax.ancestors(unit) and noun.head.index > unit.index


def _unit_token(syntax: Syntax, token: Token, end: int) -> Token:
    last = token
    for following in syntax.tokens[token.index + 1 : token.index + 6]:
        if following.end > end:
            break
        last = following
    return last


def _of_subject(syntax: Syntax, token: Token, last: Token, amount: Amount) -> Counted:
    end = amount.span.end
    size = levels.level(syntax, token, amount.span)
    verb = size.verb if size else predicate.verb_of(syntax, last)
    subject = size.theme if size else predicate.subject_of(syntax, verb) if verb else None
    if verb is None or subject is None or subject.index in {last.index, token.index}:
        return Counted(token=token, end=end)
    if not levels.is_nominal(syntax, subject):
        return Counted(token=token, end=end)
    noun = phrase(syntax, subject)
    verbs = (verb.span,) if verb.pos == "VERB" and verb.lemma not in _SAYING else ()
    return Counted(
        token=token, end=end, noun=noun, spans=_in_order(noun, verbs), per=_period(syntax, subject)
    )


def _period(syntax: Syntax, noun: Token) -> str | None:
    found = (measures.per_of(t.lower) for t in syntax.children(noun, "amod", "compound"))
    return next((period for period in found if period), None)


def _inherited(
    syntax: Syntax, amount: Amount, token: Token, earlier: list[Counted], text: str
) -> Counted:
    end = amount.span.end
    if size := levels.level(syntax, token, amount.span):
        found = _of_subject(syntax, token, token, amount)
        return _same_things(found, size.verb, earlier)
    given = _antecedent(earlier, token)
    own = _own(syntax, token) or _part(syntax, token)
    if given is None:
        return (
            _of_subject(syntax, token, token, amount)
            if not own
            else Counted(token=token, end=end, spans=own)
        )
    of_whom = _OF_WHOM.search(text[max(0, amount.span.start - 40) : amount.span.start])
    if not own and not of_whom:
        return Counted(
            token=token, end=end, noun=given.noun, spans=given.spans, inherited=True, things=True
        )
    return Counted(
        token=token,
        end=end,
        noun=given.noun,
        spans=_in_order(given.noun, own),
        inherited=True,
        things=True,
    )


def _same_things(found: Counted, verb: Token, earlier: list[Counted]) -> Counted:
    """Add the noun of the first of two sizes: "was cut from 40 ships to 31"."""
    before = earlier[-1] if earlier else None
    if before is None or not before.things or not verb.start < before.token.start:
        return found
    if before.token.sentence != verb.sentence:
        return found
    return replace(found, spans=_in_order(found.spans, before.noun))


def _antecedent(earlier: list[Counted], token: Token) -> Counted | None:
    near = takewhile(lambda c: token.sentence - c.token.sentence <= 1, reversed(earlier))
    return next((c for c in near if c.things and c.noun), None)


def _own(syntax: Syntax, token: Token) -> tuple[Span, ...]:
    # The predicate of the number itself; a verb of saying tells nothing about what is counted.
    place = token
    while place.dep in {"quantmod", "compound", "nummod", "advmod"} and place.head != place.index:
        place = syntax.head(place)
    place = predicate.host(syntax, place, token)
    verb = syntax.head(place)
    if verb.lemma in predicate.CARRIERS and place.dep != "nsubjpass":
        return ()
    own = predicate.after(syntax, place, token.index) or _beside(syntax, token)
    own = own or predicate.before(syntax, place)
    return own[:1] if len(own) > 1 and own[-1].end <= token.start else own


def _part(syntax: Syntax, token: Token) -> tuple[Span, ...]:
    # "half of them women": what the part is stands behind the pronoun.
    after = syntax.tokens[token.index + 1 : token.index + 5]
    if [t.lower for t in after[:1]] != ["of"] or (after[1:2] and after[1].tag != "PRP"):
        return ()
    noun = next(iter(after[2:3]), None)
    return (noun.span,) if noun and noun.tag in NOUNS | {"JJ", "VBN"} else ()


def _beside(syntax: Syntax, token: Token) -> tuple[Span, ...]:
    # "and 15 wounded", "wounding 12 more": the verb stands next to the number, whatever the parse.
    near = syntax.tokens[token.index + 1 : token.index + 2]
    if near and (
        near[0].tag == "JJ" or (near[0].tag in {"VBN", "VBD"} and near[0].lower[-2:] == "ed")
    ):
        return (near[0].span,)
    left = syntax.tokens[max(0, token.index - 1)]
    if left.tag in {"VBD", "VBG", "VBN", "VB"} and left.lemma not in predicate.CARRIERS:
        return (left.span,)
    return ()


def alone(syntax: Syntax, amount: Amount, near: Sequence[Amount]) -> bool:
    """Tell whether `amount` is the pronoun "one": without a noun; `near` are its neighbours."""
    token = anchor(syntax, amount)
    if token is None or token.lower != "one" or amount.unit or amount.currency:
        return False
    if counted_noun(syntax, token, amount.span.end):
        return False
    sentence = syntax.sentences[token.sentence].span
    return not any(a is not amount and sentence.contains(a.numeral) for a in near)
