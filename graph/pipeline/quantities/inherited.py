"""Numbers without a noun: the earlier number's, the subject's, or a group's "of 5,000"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from graph.measures import trees
from graph.pipeline.quantities import levels, predicate
from graph.pipeline.quantities.counting import Counted, in_order
from graph.pipeline.quantities.measured import of_subject
from graph.pipeline.quantities.noun import NOUNS, phrase

if TYPE_CHECKING:
    from graph.pipeline.quantities.amount import Amount
    from graph.spans import Span
    from graph.syntax import Syntax, Token

_OF_WHOM = re.compile(
    r"of (?:whom|which|them|these|those|the total)\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)


def inherited_from(
    syntax: Syntax, amount: Amount, token: Token, earlier: list[Counted], text: str
) -> Counted:
    """Say what a number without a noun counts."""
    end = amount.span.end
    if size := levels.level(syntax, token, amount.span):
        found = of_subject(syntax, token, token, amount)
        return _same_things(found, size.verb, earlier)
    if (group := _group(syntax, token)) is not None:
        noun = tuple(s._replace(end=group.end) for s in phrase(syntax, group))
        does = predicate.after(syntax, group, token.index) or predicate.before(syntax, group)
        return Counted(token=token, end=end, noun=noun, spans=in_order(noun, does), things=True)
    given = _antecedent(earlier, token)
    own = _own(syntax, token) or _part(syntax, token)
    if given is None:
        return (
            of_subject(syntax, token, token, amount)
            if not own
            else Counted(token=token, end=end, spans=own)
        )
    if own and given.head and not _fits(syntax, own, given.head):
        return Counted(token=token, end=end, spans=own)
    of_whom = _OF_WHOM.search(text[max(0, amount.span.start - 40) : amount.span.start])
    if not own and not of_whom:
        return Counted(
            token=token,
            end=end,
            noun=given.noun,
            spans=given.spans,
            inherited=True,
            things=True,
            head=given.head,
        )
    return Counted(
        token=token,
        end=end,
        noun=given.noun,
        spans=in_order(given.noun, own),
        inherited=True,
        things=True,
        head=given.head,
    )


def _group(syntax: Syntax, token: Token) -> Token | None:
    """Give the noun that says what a number is of: "a crowd of 5,000"."""
    of = syntax.head(token)
    above = syntax.head(of)
    if token.dep != "pobj" or of.lower != "of" or above.tag not in NOUNS:
        return None
    return above if above.index < token.index else None


def _same_things(found: Counted, verb: Token, earlier: list[Counted]) -> Counted:
    """Add the noun of the first of two sizes: "was cut from 40 ships to 31"."""
    before = earlier[-1] if earlier else None
    if before is None or not before.things or not verb.start < before.token.start:
        return found
    if before.token.sentence != verb.sentence:
        return found
    return replace(found, spans=in_order(found.spans, before.noun))


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


def _fits(syntax: Syntax, own: tuple[Span, ...], noun: Token) -> bool:
    """Tell whether what is said of a number can happen to an earlier one's things."""
    people = trees.population_of(noun.lemma.lower()) is not None or noun.tag == "NNPS"
    kind = trees.PEOPLE if people else trees.THINGS
    verbs = [t for span in own for t in syntax.within(span)]
    events = (trees.event_of(t.lemma, at, kind) for t in verbs for at in ("verbs", "states"))
    told = next((event for event in events if event), None)
    return told is None or people or not trees.of_people(told)


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
