"""The use case: a question in plain words to answers from the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, partial
from textwrap import shorten
from typing import TYPE_CHECKING

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.ontology import Role
from graph.questions import answering, matching, query, series, spelling, times
from graph.questions.matching import Evidence
from graph.questions.reading import Reading, Select, Unread
from graph.questions.stock import CANDIDATES, Stock, Stored
from graph.questions.understanding import read
from graph.questions.vocabulary import WORD
from graph.spans import Span
from graph.store.filters import ClaimFilter

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sqlmodel import Session

    from graph.claims import Json
    from graph.pipeline.stage import Pipeline
    from graph.questions.reading import Named

NEEDED = frozenset({"quoted", "syntax", "mentions", "dates"})
"""Layers that a question is read from."""

LONGEST = 1000
"""Code points of a question that are read."""

WORDS = 6
"""Words of a question that are searched for one by one, at most."""

UNKNOWN = 12
"""Words of an unanswered question that are looked at for slips of the pen, at most."""

QUOTED = 120
"""Code points of a claim that are shown where nothing answers."""

ACCUSED = frozenset({Role.ACCUSED, Role.TARGET})

ARTICLES = 40
"""Articles at most in which numbers are followed from claim to claim."""


def ask(
    session: Session, question: str, *, narrow: ClaimFilter, pipeline: Pipeline, today: dt.date
) -> Json:
    """Answer a question from the stored claims.

    Parameters
    ----------
    session : Session
        A reading transaction.
    question : str
        In English; at most :data:`LONGEST` code points are read.
    narrow : ClaimFilter
        Conditions that the evidence must meet too.
    pipeline : Pipeline
        Whose parser, mentions and dates read the question.
    today : date
        Against which "last month" is resolved.

    Returns
    -------
    dict
        ``question``, ``understood``, ``interpretation``, ``answers``, ``unanswered`` as in
        ``docs/api.md``.
    """
    return answered(Stored(session), question, read(parsed(question, pipeline, today)), narrow)


def answered(
    stock: Stock, question: str, readings: tuple[Reading, ...] | Unread, narrow: ClaimFilter
) -> Json:
    """Answer what was read from `stock`; see :func:`ask`.

    The filters of the interpretation give every claim behind the answers, and may give more;
    see :func:`graph.questions.query.covering`.
    """
    if isinstance(readings, Unread):
        return _not_understood(stock, question, readings, narrow)
    found = [_answered(stock, reading, narrow) for reading in readings]
    answers = [answer for one in found for answer in one.answers]
    claims = [claim for answer in answers for claim in answer["claims"]]
    filters = query.echoed(query.covering(found[0].filters, claims), narrow)
    text = "; ".join(query.in_words(r) for r in readings)
    return {
        "question": question,
        "understood": True,
        "interpretation": {
            "select": readings[0].select.value,
            "filters": query.parameters(filters),
            "text": text,
        },
        "answers": answers,
        "unanswered": None if answers else _no_evidence(stock, text, readings[0], found[0].near),
    }


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading was answered with; ``near`` are the claims it was chosen from."""

    filters: ClaimFilter
    answers: list[Json]
    near: list[Evidence]


def parsed(question: str, pipeline: Pipeline, today: dt.date) -> Document:
    """Annotate a question with the stages of the pipeline that read it."""
    text = " ".join(question[:LONGEST].split())
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),) if text else ()
    document = Document(text=text, blocks=blocks, published=today)
    for stage in pipeline.stages:
        if stage.assigns & NEEDED:
            document = stage(document)
    return document


def _not_understood(stock: Stock, question: str, unread: Unread, narrow: ClaimFilter) -> Json:
    advice = spelling.advice(stock, WORD.findall(question)[:UNKNOWN])
    return {
        "question": question,
        "understood": False,
        "interpretation": {"select": "claim", "filters": query.parameters(narrow), "text": ""},
        "answers": [],
        "unanswered": {
            "reason": "; ".join(filter(None, (unread.reason, advice))),
            "understood_part": unread.understood,
        },
    }


def _no_evidence(stock: Stock, text: str, reading: Reading, near: list[Evidence]) -> Json:
    reason = f"no evidence: nothing is stored for {text}"
    closest = matching.nearest(reading, near)
    if closest is not None:
        claim, missing = closest
        speakers = " and ".join(s["name"] for s in claim["speakers"])
        quote = shorten(claim["quote"], QUOTED, placeholder=" …")
        words = ", ".join(f"“{c.words}”" for c in missing)
        reason += f"; what comes nearest, by {speakers} (“{quote}”), does not meet {words}"
    named = (n.name for n in (*reading.speakers, *reading.accused, *reading.excluded))
    texts = (*named, *(c.words for c in reading.concepts))
    asked = [w for text in texts for w in WORD.findall(text)]
    advice = spelling.advice(stock, asked[:UNKNOWN])
    reason = "; ".join(filter(None, (reason, advice)))
    return {"reason": reason, "understood_part": text}


def _answered(stock: Stock, reading: Reading, narrow: ClaimFilter) -> Found:
    ids = {n.name: _ids(stock, n) for n in (*reading.speakers, *reading.accused, *reading.excluded)}
    own = query.filters_of(reading, ids)
    fitting = _candidates(stock, reading, own, narrow)
    best = matching.best(reading, (e for e in fitting if _has_number(reading, e.claim)))
    near = matching.best(reading, fitting) if reading.select is Select.QUANTITY else []
    if near:
        best += _continued(stock, reading, best, near, narrow)
    answers = answering.answers(reading, best)
    if near and reading.speakers and not answers:
        # "What did she say about the toll" without a number in it: what she said.
        answers = answering.answers(replace(reading, select=Select.CLAIM), near)
    return Found(own, answers, fitting)


def _continued(
    stock: Stock,
    reading: Reading,
    best: list[Evidence],
    near: list[Evidence],
    narrow: ClaimFilter,
) -> list[Evidence]:
    """Add the numbers that take up the matter in articles that speak of it."""
    articles = dict.fromkeys(e.claim["article"]["id"] for e in near)
    found: list[Evidence] = []
    for article in list(articles)[:ARTICLES]:
        own = [e.claim for e in best if e.claim["article"]["id"] == article]
        within = query.narrowed(ClaimFilter(values={"article": (article,)}), narrow)
        told = [] if query.is_contradictory(within) else stock.claims(within)
        more = series.continued(own, told, on_topic=partial(matching.speaks_of, reading))
        texts = partial(stock.text, article)
        further = [Evidence.of(claim, texts) for claim in more if _fits(reading, claim)]
        found += [
            e
            for e in further
            if matching.is_in_setting(reading, e) and not matching.is_left_out(reading, e)
        ]
    return found


def _ids(stock: Stock, named: Named) -> tuple[str, ...]:
    if named.country is not None:
        return (named.country,)
    asked = named.name.split()
    last = named.name.split()[-1]
    rows = [*stock.entities(named.name), *(stock.entities(last) if len(asked) > 1 else [])]
    found = (r["id"] for r in rows if matching.is_named(r, named))
    return tuple(dict.fromkeys(found))


def _candidates(
    stock: Stock, reading: Reading, filters: ClaimFilter, narrow: ClaimFilter
) -> list[Evidence]:
    """Fetch what the matching judges: all that the speakers and acts asked about have said.

    Where that is too much to fetch, the topic and each word are asked for besides.
    """
    wide = query.wider(filters)
    found = _fetched(stock, reading, wide, narrow)
    if len(found) >= CANDIDATES:
        words = [c.words for c in reading.concepts if c.core and not c.generic]
        for one in (filters, *(replace(wide, q=word) for word in words[:WORDS])):
            found |= _fetched(stock, reading, one, narrow)
    for further in (query.deeds(reading, filters), query.negations(reading, filters)):
        if further is not None:
            found |= _fetched(stock, reading, further, narrow)
    text = cache(stock.text)
    fitting = (c for c in found.values() if _fits(reading, c))
    evidence = (Evidence.of(c, partial(text, c["article"]["id"])) for c in fitting)
    return [e for e in evidence if not matching.is_left_out(reading, e)]


def _fetched(
    stock: Stock, reading: Reading, filters: ClaimFilter, narrow: ClaimFilter
) -> dict[str, Json]:
    timed = (query.narrowed(one, narrow) for one in times.variants(filters, reading.times))
    asked = [one for one in timed if not query.is_contradictory(one)]
    return {claim["id"]: claim for one in asked for claim in stock.claims(one)}


def _fits(reading: Reading, claim: Json) -> bool:
    if reading.speakers and not _any_named(claim["speakers"], reading.speakers):
        return False
    if reading.quote and not _holds(claim["quote"], reading.quote):
        return False
    return times.is_met(reading.times, claim) and _has_accused(reading, claim)


def _has_accused(reading: Reading, claim: Json) -> bool:
    if reading.accused_kind and not _accuses(claim, reading.accused_kind):
        return False
    if reading.whom and not any(p["role"] in ACCUSED for p in claim["participants"]):
        return False
    if reading.accused and _any_named(claim["speakers"], reading.accused):
        return False
    return not reading.accused or _any_named(claim["participants"], reading.accused)


def _has_number(reading: Reading, claim: Json) -> bool:
    if reading.select is Select.QUANTITY or (
        # "Expects a cost of ..." estimates, "expects rain" does not.
        reading.act == "estimate" and claim["act"] not in {"estimate", "count"}
    ):
        return bool(claim["quantities"])
    return True


def _accuses(claim: Json, kind: Select) -> bool:
    return any(p["role"] in ACCUSED and p["type"] == kind.value for p in claim["participants"])


def _any_named(references: Iterable[Json], named: Iterable[Named]) -> bool:
    named = tuple(named)
    return any(matching.is_named(r, n) for r in references for n in named)


def _holds(quote: str, asked: str) -> bool:
    """Compare without punctuation and the dots between parts of a quotation."""
    return " ".join(_plain(asked)) in " ".join(_plain(quote))


def _plain(text: str) -> list[str]:
    return [
        "".join(c for c in word if c.isalnum()).casefold()
        for word in text.split()
        if any(map(str.isalnum, word))
    ]
