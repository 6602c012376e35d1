"""Claims and what belongs to them as JSON values: the shapes of ``docs/api.md``.

Made once, in the writing transaction or for ``/v1/extract``; reading a list of
claims passes the stored bytes on. A claim is stored without its status, which is
laid over it when it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from graph.claims import ArticleHeader
from graph.ontology import ClaimStatus, Role
from graph.store.keys import instant

if TYPE_CHECKING:
    import datetime as dt

    from graph.annotations import Period
    from graph.article import Article
    from graph.claims import Claim, EntityMentions, Extraction, Json, Quantity, Reference
    from graph.spans import Span


def claim_document(claim: Claim, header: ArticleHeader, recorded_at: dt.datetime) -> Json:
    """Give one claim as ``/v1/claims``, ``/v1/extract`` and ``/v1/ask`` show it.

    Parameters
    ----------
    claim : Claim
    header : ArticleHeader
        What is shown of its article.
    recorded_at : datetime
        Aware instant.
    """
    return {**_lasting(claim, header, recorded_at), "status": ClaimStatus.SINGLE_SOURCE.value}


def stored_document(claim: Claim, header: ArticleHeader, recorded_at: dt.datetime) -> str:
    """Give the JSON that is kept of a claim: all but its status, which may change."""
    return orjson.dumps(_lasting(claim, header, recorded_at)).decode()


def shown_document(stored: str, status: ClaimStatus = ClaimStatus.SINGLE_SOURCE) -> bytes:
    """Lay the status over a stored document; its text is not read.

    Examples
    --------
    >>> shown_document('{"id":"clm_a"}')
    b'{"id":"clm_a","status":"single_source"}'
    """
    return f'{stored[:-1]},"status":"{status.value}"}}'.encode()


def _lasting(claim: Claim, header: ArticleHeader, recorded_at: dt.datetime) -> Json:
    speakers = [p for p in claim.participants if p.role is Role.SPEAKER]
    others = [p for p in claim.participants if p.role is not Role.SPEAKER]
    return {
        "id": claim.id,
        "article": header_document(header),
        "speakers": [
            {
                **reference_document(p.reference),
                "speaks_for": p.speaks_for,
                "mention": p.mention,
                "span": _span(p.span),
            }
            for p in speakers
        ],
        **_manner(claim),
        "quote": claim.quote,
        "spans": {
            "source": _spans(claim.source_spans),
            "cue": _spans(claim.cue_spans),
            "content": _spans(claim.content_spans),
        },
        "predicate": claim.predicate
        and {
            "lemma": claim.predicate.lemma,
            "text": claim.predicate.text,
            "span": _span(claim.predicate.span),
        },
        "topics": [
            {"key": t.key, "label": t.label, "confidence": t.confidence, "span": _span(t.span)}
            for t in claim.topics
        ],
        "participants": [
            {"role": p.role.value, **reference_document(p.reference), "span": _span(p.span)}
            for p in others
        ],
        "chain": _chain(claim),
        "quantities": [quantity_document(quantity) for quantity in claim.quantities],
        "said_at": period_document(claim.said_at),
        "about_period": period_document(claim.about_period),
        "confidence": claim.confidence,
        "recorded_at": instant(recorded_at),
        "extractor": {
            "name": claim.extractor.name,
            "version": claim.extractor.version,
            "model": claim.extractor.model,
            "lexicon": claim.extractor.lexicon,
        },
    }


def extraction_document(
    article: Article, extraction: Extraction, *, recorded_at: dt.datetime
) -> Json:
    """Give all that one text yields as ``/v1/extract`` shows it."""
    header = header_of(article, revision=1)
    return {
        "text": extraction.text,
        "language": extraction.language,
        "notes": list(article.notes),
        "entities": [mentions_document(found) for found in extraction.mentions],
        "claims": [claim_document(claim, header, recorded_at) for claim in extraction.claims],
        "quantities": [quantity_document(quantity) for quantity in extraction.quantities],
        "dates": [
            {"span": _span(period.span), **(period_document(period) or {})}
            for period in extraction.dates
        ],
    }


def header_of(article: Article, *, revision: int) -> ArticleHeader:
    """Take what a claim shows of `article`."""
    return ArticleHeader(
        id=article.article_id,
        revision=revision,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        external_id=article.external_id,
        published_at=article.published_at,
    )


def header_document(header: ArticleHeader) -> Json:
    """Give the article's part of a claim."""
    return {
        "id": header.id,
        "revision": header.revision,
        "title": header.title,
        "outlet": header.outlet,
        "url": header.url,
        "external_id": header.external_id,
        "published_at": _day(header.published_at),
    }


def reference_document(reference: Reference) -> Json:
    """Give a reference: ``{kind, type, id, name, country}``."""
    return {
        "kind": reference.kind.value,
        "type": reference.type.value if reference.type else None,
        "id": reference.id,
        "name": reference.name,
        "country": reference.country,
    }


def mentions_document(found: EntityMentions) -> Json:
    """Give a reference with the places where it is mentioned."""
    return {**reference_document(found.reference), "mentions": _spans(found.spans)}


def quantity_document(quantity: Quantity) -> Json:
    """Give a number; whole values are written as integers."""
    annotation = quantity.annotation
    return {
        "id": quantity.id,
        "value": _number(annotation.value),
        "lower": _number(annotation.lower),
        "upper": _number(annotation.upper),
        "approximator": annotation.approximator,
        "unit": annotation.unit,
        "currency": annotation.currency,
        "per": annotation.per,
        "counted": annotation.counted,
        "method": annotation.method,
        "text": quantity.text,
        "span": _span(annotation.span),
        "inherited": annotation.inherited,
        "measure": None,
    }


def period_document(period: Period | None) -> Json | None:
    """Give a period: ``{start, end, precision, words}``, or None."""
    if period is None:
        return None
    return {
        "start": _day(period.start),
        "end": _day(period.end),
        "precision": period.precision.value,
        "words": period.words,
    }


def _manner(claim: Claim) -> Json:
    return {
        "kind": claim.kind.value,
        "act": claim.act,
        "cue": {"text": claim.cue_text, "lemma": claim.cue_lemma},
        "mode": claim.mode.value,
        "polarity": claim.polarity.value,
        "certainty": {"level": claim.certainty.value, "cues": list(claim.certainty_cues)},
    }


def _chain(claim: Claim) -> list[Json]:
    return [
        {
            "position": step.position,
            **reference_document(step.reference),
            "basis": step.basis.value,
            "confidence": step.confidence,
        }
        for step in claim.chain
    ]


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and float(value).is_integer() else value


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
