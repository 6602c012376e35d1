"""From values of the domain to rows of the tables, as plain dictionaries."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson

from graph.claims import Entity
from graph.measures.naming import label, measure_id
from graph.names import normal_form
from graph.ontology import AliasKind, ArticleStatus, EntityType, Role
from graph.store import documents
from graph.store.keys import position, spaced
from graph.store.tables import NAME_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Extractor, Measure, Period
    from graph.article import Article
    from graph.claims import Claim, Extraction, Quantity, Reference
    from graph.spans import Span

Row = dict[str, Any]


def article_row(article: Article, *, revision: int, outlet_id: str | None, now: str) -> Row:
    """Give the row of table ``article``."""
    return {
        "id": article.article_id,
        "natural_hash": hashlib.sha256(article.natural_key.encode()).hexdigest(),
        "natural_key": article.natural_key,
        "position": position(article.published_at, article.article_id),
        "revision": revision,
        "status": ArticleStatus.CURRENT.value,
        "title": article.title,
        "title_normal": spaced(article.title),
        "outlet": article.outlet,
        "outlet_normal": normal_form(article.outlet or "")[:NAME_LENGTH] or None,
        "outlet_id": outlet_id,
        "url": article.url,
        "external_id": article.external_id,
        "published_at": article.published_at,
        "published_precision": article.published_precision.value,
        "dateline": article.dateline,
        "language": article.language,
        "recorded_at": now,
    }


def revision_row(article: Article, extraction: Extraction, *, number: int, now: str) -> Row:
    """Give the row of table ``article_revision``."""
    return {
        "article_id": article.article_id,
        "number": number,
        "content_hash": article.content_hash,
        "title": article.title,
        "raw": article.raw,
        "text": article.text,
        "offsets": _json([article.offsets.clean, article.offsets.raw]),
        "entities": _json([documents.mentions_document(m) for m in extraction.mentions]),
        "notes": _json(list(article.notes)),
        "claims": len(extraction.claims),
        "entity_count": len(extraction.mentions),
        "quantities": len(extraction.quantities),
        "language": extraction.language,
        "recorded_at": now,
    }


def known_entities(extraction: Extraction) -> dict[str, Entity]:
    """Give the entities of an extraction by id, those only referred to as well."""
    found = {entity.id: entity for entity in extraction.entities}
    for reference in _references(extraction):
        if reference.id and reference.type and reference.id not in found:
            found[reference.id] = Entity(
                id=reference.id,
                type=reference.type,
                name=reference.name,
                country=reference.country,
            )
    return found


def _references(extraction: Extraction) -> Iterator[Reference]:
    for claim in extraction.claims:
        yield from (p.reference for p in claim.participants)
        yield from (step.reference for step in claim.chain)


def entity_row(entity: Entity, *, now: str) -> Row:
    """Give the row of table ``entity``; a country belongs to itself."""
    own = entity.id if entity.type is EntityType.COUNTRY else None
    return {
        "id": entity.id,
        "type": entity.type.value,
        "subtype": entity.subtype.value if entity.subtype else None,
        "name": entity.name,
        "normal": normal_form(entity.name)[:NAME_LENGTH],
        "country": entity.country or own,
        "wikidata": None,
        "recorded_at": now,
    }


def alias_rows(entity: Entity) -> Iterator[Row]:
    """Give the rows of table ``entity_alias``; descriptions are no aliases."""
    names = [(entity.name, AliasKind.NAME, "und")]
    names += [(alias.text, alias.kind, alias.language) for alias in entity.aliases]
    for text, kind, language in names:
        form = normal_form(text)
        if form and len(form) <= NAME_LENGTH and kind is not AliasKind.DESCRIPTION:
            yield {
                "entity_id": entity.id,
                "normal": form,
                "kind": kind.value,
                "language": language,
                "text": text,
            }


def role_row(entity: Entity, article: Article) -> Row:
    """Give the row of table ``entity_role``."""
    return {
        "entity_id": entity.id,
        "article_id": article.article_id,
        "role": (entity.role or "")[:NAME_LENGTH],
        "said_on": article.published_at,
    }


@lru_cache(maxsize=16)  # a process has one, and every claim names it
def extractor_id(extractor: Extractor) -> str:
    """Make the key of a combination of versions."""
    parts = (extractor.name, extractor.version, extractor.model, extractor.lexicon)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]


def extractor_row(extractor: Extractor) -> Row:
    """Give the row of table ``extractor``."""
    return {
        "id": extractor_id(extractor),
        "name": extractor.name,
        "version": extractor.version,
        "model": extractor.model,
        "lexicon": extractor.lexicon,
    }


def claim_row(claim: Claim, article: Article, *, place: int, now: str, **more: Any) -> Row:  # noqa: ANN401 - columns
    """Give the row of table ``claim``; `more` are revision, number and outlet_id."""
    predicate = claim.predicate
    return {
        "position": place,
        "id": claim.id,
        "article_id": article.article_id,
        "published_at": article.published_at,
        "kind": claim.kind.value,
        "act": claim.act,
        "cue_text": claim.cue_text,
        "cue_lemma": claim.cue_lemma,
        "mode": claim.mode.value,
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "certainty_cues": _json(list(claim.certainty_cues)),
        "quote": claim.quote,
        "source_spans": _json(claim.source_spans),
        "cue_spans": _json(claim.cue_spans),
        "content_spans": _json(claim.content_spans),
        "predicate_lemma": predicate.lemma[:NAME_LENGTH] if predicate else None,
        "predicate_text": predicate.text if predicate else None,
        "predicate_start": predicate.span.start if predicate else None,
        "predicate_end": predicate.span.end if predicate else None,
        **_period("said", claim.said_at),
        **_period("about", claim.about_period),
        "construction": claim.construction,
        "confidence": claim.confidence,
        "extractor_id": extractor_id(claim.extractor),
        "recorded_at": now,
        "superseded_at": None,
        **more,
    }


def _period(name: str, period: Period | None) -> Row:
    return {
        f"{name}_start": period.start if period else None,
        f"{name}_end": period.end if period else None,
        f"{name}_precision": period.precision.value if period else None,
        f"{name}_words": period.words if period else None,
        f"{name}_base": period.base if period else None,
        f"{name}_low": (period.start or dt.date.min).toordinal() if period else None,
        f"{name}_high": (period.end or dt.date.max).toordinal() if period else None,
    }


def participant_rows(claim: Claim, place: int) -> Iterator[Row]:
    """Give the rows of table ``participant``."""
    for number, participant in enumerate(claim.participants):
        span = participant.span
        yield {
            "position": place,
            "number": number,
            "role": participant.role.value,
            **_reference(participant.reference),
            "speaks_for": participant.speaks_for,
            "mention": participant.mention,
            "start": span.start if span else None,
            "stop": span.end if span else None,
        }


def step_rows(claim: Claim, place: int) -> Iterator[Row]:
    """Give the rows of table ``attribution_step``."""
    last = max((step.position for step in claim.chain), default=0)
    speaking = {p.reference for p in claim.participants if p.role is Role.SPEAKER}
    for number, step in enumerate(claim.chain):
        yield {
            "position": place,
            "number": number,
            "originator": step.position == last or step.reference in speaking,
            **_reference(step.reference),
            "basis": step.basis.value,
            "confidence": step.confidence,
        }


def _reference(reference: Reference) -> Row:
    return {
        "kind": reference.kind.value,
        "type": reference.type.value if reference.type else None,
        "entity_id": reference.id if reference.type else None,
        "name": reference.name,
        "country": reference.country
        or (reference.id if reference.type is EntityType.COUNTRY else None),
    }


def measure_row(measure: Measure) -> Row:
    """Give the row of table ``measure``."""
    words = label(measure)
    return {
        "id": measure_id(measure),
        "label": words,
        "normal": spaced(words),
        "event": measure.event and measure.event[:NAME_LENGTH],
        "population": measure.population and measure.population[:NAME_LENGTH],
        "traits": _json(measure.traits),
        "nationality": measure.nationality,
        "force": measure.force,
        "place": measure.place,
        "occasion": measure.occasion,
        "names": _json(measure.names),
        "within": measure.within,
        "unit": measure.unit,
        "per": measure.per,
        "stock": measure.stock,
    }


def quantity_row(quantity: Quantity, *, place: int, number: int) -> Row:
    """Give the row of table ``quantity``."""
    annotation = quantity.annotation
    return {
        "id": quantity.id,
        "position": place,
        "number": number,
        "measure_id": measure_id(annotation.measure) if annotation.measure else None,
        "value": annotation.value,
        "lower": annotation.lower,
        "upper": annotation.upper,
        "approximator": annotation.approximator,
        "unit": annotation.unit,
        "currency": annotation.currency,
        "per": annotation.per,
        "counted": annotation.counted,
        "counted_spans": _json(annotation.counted_spans),
        "counted_normal": spaced(annotation.counted),
        "method": annotation.method,
        "text": quantity.text,
        "start": annotation.span.start,
        "stop": annotation.span.end,
        "inherited": annotation.inherited,
    }


def _json(value: Sequence[object] | Sequence[Span]) -> str:
    return orjson.dumps(value, default=tuple).decode()  # a span is a tuple of its own
