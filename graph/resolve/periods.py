"""Which dates belong to a claim: when it was said, and the time it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import lexicon
from graph.spans import covered

if TYPE_CHECKING:
    from graph.annotations import Attribution, Document, Period
    from graph.spans import Places, Span
    from graph.syntax import Syntax, Token

_WORDS = lexicon.table("dates")["saying"]
PUBLISHING = frozenset(_WORDS["publishing"])
DATED = PUBLISHING | frozenset(_WORDS["publications"])
SPEAKING = frozenset(_WORDS["speaking"])
COMPARING = frozenset(_WORDS["comparing"])
FOREIGN = frozenset({"for", "about", "before", "than", "versus"})
NOT_SAID = FOREIGN | frozenset({"that", "by", "from", "until", "till", "through", "between"})
ASIDE = frozenset({",", "–", "—", "--", "("})
VERBS = frozenset({"VERB", "AUX"})
ADVERBIAL = frozenset({"pobj", "npadvmod", "advmod"})
SMALL = frozenset({"ADP", "ADV", "DET", "SCONJ"})
OPENING = 3
"""First words of an aside that tell whether it compares."""
FARTHEST = 4
"""Tokens from a cue to the date that follows it."""


def said_at(document: Document, attribution: Attribution, places: Places) -> Period | None:
    """Find the date of the saying: one that hangs on the cue and is nobody's content.

    `places` are those of the document's dates, by number. A date on which the report,
    letter or interview came out that speaks is one of the saying too; so is that of
    "Speaking on Monday, ..." and "When he came in May, he said ...". Nothing was said
    after the day of publication.

    The cue of "the number he announced in 2024" stands in its own content; so may its date.
    """
    if attribution.cue_token is None:
        return None
    cue = document.syntax.tokens[attribution.cue_token]
    near = document.syntax.sentences[cue.sentence].span
    dates = [d for n in places.inside([near]) if _is_past(d := document.dates[n], document)]
    if not dates:
        return None
    own = attribution.content if covered(cue.span, attribution.content) else ()
    free = [
        d
        for d in dates
        if not _compared(document, d, cue)
        if _follows(document, d, cue)
        or (_governed(document, d, cue, attribution) and not _in_content(document, d, own))
    ]
    return _nearest(_longest(free), cue.start)


def _is_past(date: Period, document: Document) -> bool:
    published = document.published
    return published is None or date.start is None or date.start <= published


def _follows(document: Document, date: Period, cue: Token) -> bool:
    """Tell of "said on Friday it would leave" that the date is the cue's, wherever it was parsed."""
    tokens = document.syntax.within(date.span) if date.span else ()
    if not tokens or not 0 < tokens[0].index - cue.index <= FARTHEST:
        return False
    between = document.syntax.tokens[cue.index + 1 : tokens[0].index]
    return tokens[-1].dep in ADVERBIAL and all(
        t.pos in SMALL and t.lower not in NOT_SAID for t in between
    )


def _compared(document: Document, date: Period, cue: Token) -> bool:
    """Tell of ", up from 90 a month earlier" that it was so then, and nobody spoke."""
    tokens = document.syntax.within(date.span) if date.span else ()
    if not tokens:
        return False
    before = document.syntax.tokens[cue.index + 1 : tokens[0].index]
    marks = [number for number, t in enumerate(before, 1) if t.text in ASIDE]
    opening = before[marks[-1] :][:OPENING] if marks else ()
    return any(t.lower in COMPARING or t.tag in {"JJS", "RBS"} for t in opening)


def _in_content(document: Document, date: Period, own: tuple[Span, ...]) -> bool:
    contents = (s for a in document.attributions if a.sources for s in a.content if s not in own)
    return date.span is not None and covered(date.span, contents)


def about_period(document: Document, attribution: Attribution, places: Places) -> Period | None:
    """Find the time that the content speaks of: the date of its predicate, or the nearest.

    A range stands beside its own ends; the longest of overlapping dates is meant.
    """
    inside = [document.dates[n] for n in places.inside(attribution.content)]
    if not inside:
        return None
    when_said = said_at(document, attribution, places)
    apart = [d for d in inside if when_said is None or not _overlap(d, when_said)]
    whole = _longest(apart)
    if not whole:
        return None
    if attribution.predicate is None:
        return whole[0]
    predicate = document.syntax.tokens[attribution.predicate]
    own = [d for d in whole if len(whole) > 1 and _verb_above(document, d) == predicate.index]
    return _nearest(own or whole, predicate.start)


def _overlap(date: Period, other: Period) -> bool:
    if date.span is None or other.span is None:
        return date == other
    return date.span.start < other.span.end and other.span.start < date.span.end


def _longest(dates: list[Period]) -> list[Period]:
    return [d for d in dates if not any(_within(d, other) for other in dates)]


def _within(date: Period, other: Period) -> bool:
    if date.span is None or other.span is None or date.span == other.span:
        return False
    return other.span.contains(date.span)


def _nearest(dates: list[Period], offset: int) -> Period | None:
    return min(dates, key=lambda d: abs((d.span or (0,))[0] - offset), default=None)


def _governed(document: Document, date: Period, cue: Token, attribution: Attribution) -> bool:
    """Tell whether the date hangs on the cue, or on when the speaking was done or came out."""
    syntax = document.syntax
    path = _path(document, date)
    if path and _points_elsewhere(path[0], cue):
        return False
    for place, above in enumerate(path):
        if above.index == cue.index:
            return _is_of_saying(document, date, path[:place], attribution)
        if above.pos in VERBS and not _tells_when(syntax, above, cue):
            return False
    return False


def _points_elsewhere(preposition: Token, cue: Token) -> bool:
    """Tell of "its report for 2024 says" and "says from Friday it is shut" that nothing was said then."""
    word = preposition.lower
    return word in FOREIGN or (word in NOT_SAID and preposition.head == cue.index)


def _is_of_saying(
    document: Document, date: Period, path: list[Token], attribution: Attribution
) -> bool:
    """Leave out what only dates the speaker: "the champion of 2019 said"."""
    if date.span is None or not covered(date.span, (s.span for s in attribution.sources)):
        return True
    is_paper = document.syntax.within(date.span)[-1].dep == "poss"  # "Monday's Fjord Post"
    return is_paper or any(t.lemma in DATED for t in path)


def _tells_when(syntax: Syntax, verb: Token, cue: Token) -> bool:
    if verb.dep in {"acl", "relcl"} and verb.lemma in PUBLISHING:
        return True
    if verb.dep != "advcl" or verb.head != cue.index:
        return False
    openers = {t.lower for t in syntax.children(verb, "advmod", "mark")}
    return verb.lemma in SPEAKING or bool(openers & {"when", "while"})


def _path(document: Document, date: Period) -> list[Token]:
    """Give the tokens above the date's words, from near to far."""
    tokens = document.syntax.within(date.span) if date.span else ()
    if not tokens:
        return []
    inside = {t.index for t in tokens}
    top = next((t for t in tokens if t.head not in inside), tokens[0])
    return [t for t in document.syntax.ancestors(top) if t.index not in inside]


def _verb_above(document: Document, date: Period) -> int | None:
    verbs = (t.index for t in _path(document, date) if t.pos in VERBS)
    return next(verbs, None)
