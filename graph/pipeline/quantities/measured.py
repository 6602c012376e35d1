"""What a measured amount is of: "5 tonnes of grain", "3 million for a bridge", "prices rose 5 %"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities import levels, measures, predicate
from graph.pipeline.quantities.counting import Counted, in_order
from graph.pipeline.quantities.noun import NOUNS, Noun, phrase

if TYPE_CHECKING:
    from graph.pipeline.quantities.amount import Amount
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_CONSISTING = frozenset(table("approximators")["consisting"]["verbs"])


def measured(syntax: Syntax, amount: Amount, token: Token, noun: Noun | None, text: str) -> Counted:
    """Say what an amount with a unit or a currency is of; `noun` stands behind it."""
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
            spans=in_order(_share_of(syntax, last), noun.spans, own),
            per=measures.per(text, noun.spans[-1].end),
            things=amount.unit == "fraction",
            head=noun.head,
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
    return of_subject(syntax, token, last, amount)


def for_money(found: Counted, amount: Amount, earlier: list[Counted]) -> Counted:
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
    if verb is not None and verb.lemma == "cost":
        return None  # "the wall cost the town 3 million" is of the wall
    if verb is not None and noun is None and last.dep not in predicate.SUBJECTS:
        given = syntax.children(verb, "dative", "dobj")
        noun = next((t for t in given if t.tag in NOUNS and t.end <= token.start), None)
    if noun is None:
        return None
    told = own[0] if own else verb
    verbs = (
        (told.span,) if told and told.pos == "VERB" and told.lemma not in predicate.CARRIERS else ()
    )
    kept = phrase(syntax, noun)
    return Counted(token=token, end=end, noun=kept, spans=in_order(verbs, kept))


def _share_of(syntax: Syntax, unit: Token) -> tuple[Span, ...]:
    """Give what the share consists of: "exports made up 40 percent of output"."""
    verb = predicate.verb_of(syntax, unit)
    if verb is None or verb.lemma not in _CONSISTING:
        return ()
    subject = predicate.subject_of(syntax, verb)
    if subject is None or subject.tag not in NOUNS or subject.index > unit.index:
        return ()
    return phrase(syntax, subject)


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


def of_subject(syntax: Syntax, token: Token, last: Token, amount: Amount) -> Counted:
    """Give what has the size: the subject or object of the verb that gives it."""
    end = amount.span.end
    size = levels.level(syntax, token, amount.span)
    verb = size.verb if size else predicate.verb_of(syntax, last)
    subject = size.theme if size else predicate.subject_of(syntax, verb) if verb else None
    if verb is None or subject is None or subject.index in {last.index, token.index}:
        return Counted(token=token, end=end)
    subject = levels.things_of(syntax, subject)
    if not levels.is_nominal(syntax, subject):
        return Counted(token=token, end=end)
    noun = phrase(syntax, subject)
    verbs = (verb.span,) if verb.pos == "VERB" and verb.lemma not in predicate.CARRIERS else ()
    return Counted(
        token=token, end=end, noun=noun, spans=in_order(noun, verbs), per=_period(syntax, subject)
    )


def _period(syntax: Syntax, noun: Token) -> str | None:
    found = (measures.per_of(t.lower) for t in syntax.children(noun, "amod", "compound"))
    return next((period for period in found if period), None)
