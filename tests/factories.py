"""Builders of the domain's values for tests: valid by default, every field can be given."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

from graph.annotations import Extractor, QuantityMention
from graph.article import Article, Block, BlockKind, OffsetMap
from graph.claims import (
    Claim,
    Entity,
    EntityMentions,
    Extraction,
    Participant,
    Quantity,
    Reference,
    Step,
    Topic,
)
from graph.ontology import (
    AgencySubtype,
    Basis,
    Certainty,
    ClaimKind,
    EntityType,
    Mode,
    Polarity,
    Role,
    SpeakerKind,
)
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
TEXT = "The Norwegian authorities stated that about 40 fishermen crossed the border."
NORWAY = Reference(SpeakerKind.NAMED, EntityType.COUNTRY, "NO", "Norway", "NO")
OUTLET = Reference(SpeakerKind.OUTLET, EntityType.AGENCY, "agency-fjord-post", "The Fjord Post")
FIRST = Span(0, 1)
EXTRACTOR = Extractor("rules", "1", "none", "0")


def digest(*parts: object) -> str:
    """Make 24 characters that differ whenever the parts do."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:24]


def make_article(*, text: str = TEXT, key: str | None = None, **fields: Any) -> Article:
    """Build an article; `key` is its natural key, by default made from the text."""
    natural_key = key or f"text:{text}"
    given: dict[str, Any] = {
        "article_id": f"art_{digest(natural_key)}",
        "natural_key": natural_key,
        "content_hash": hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        "raw": text,
        "text": text,
        "offsets": OffsetMap(),
        "blocks": (Block(BlockKind.BODY, Span(0, len(text))),),
        "title": "Fishermen at the border",
        "outlet": OUTLET.name,
        "published_at": dt.date(2026, 3, 2),
    }
    return Article(**{**given, **fields})


def make_entity(*, id: str = "NO", **fields: Any) -> Entity:  # noqa: A002 - the field's name
    """Build an entity, by default the country Norway."""
    given: dict[str, Any] = {"id": id, "type": EntityType.COUNTRY, "name": "Norway"}
    if given["type"] is EntityType.COUNTRY and "type" not in fields:
        given["country"] = id
    return Entity(**{**given, **fields})


def make_participant(
    *, role: Role = Role.SPEAKER, reference: Reference = NORWAY, text: str = "", mention: str = ""
) -> Participant:
    """Build a participant; its span is where `mention` first stands in `text`, else None."""
    start = text.find(mention) if mention else -1
    span = Span(start, start + len(mention)) if start >= 0 else None
    return Participant(role, reference, mention if span else "", span)


def make_topic(*, key: str = "migration.border_crossing", span: Span = FIRST) -> Topic:
    """Build a topic of a claim."""
    return Topic(key, key.rpartition(".")[2].replace("_", " ").capitalize(), 0.9, span, "lexicon")


def make_quantity(*, text: str = TEXT, words: str = "about 40", **fields: Any) -> Quantity:
    """Build a quantity at the place of `words` in `text`."""
    start = text.index(words)
    given: dict[str, Any] = {
        "span": Span(start, start + len(words)),
        "value": 40.0,
        "lower": 36.0,
        "upper": 44.0,
        "approximator": "about",
        "counted": "fishermen crossed the border",
    }
    mention = QuantityMention(**{**given, **fields})
    return Quantity(f"qty_{digest(text, mention.span, fields)}", mention, words)


def make_claim(
    *, text: str = TEXT, quote: str | None = None, key: object = "", **fields: Any
) -> Claim:
    """Build a claim whose content is `quote` in `text`, by default the whole text.

    `key` tells claims of the same words apart. By default Norway speaks, in The
    Fjord Post.
    """
    words = text if quote is None else quote
    start = text.index(words)
    given: dict[str, Any] = {
        "id": f"clm_{digest(text, words, key)}",
        "kind": ClaimKind.STATEMENT,
        "act": "state",
        "cue_text": "stated",
        "cue_lemma": "state",
        "mode": Mode.INDIRECT,
        "polarity": Polarity.AFFIRMED,
        "certainty": Certainty.ASSERTED,
        "certainty_cues": (),
        "quote": words,
        "source_spans": (),
        "cue_spans": (),
        "content_spans": (Span(start, start + len(words)),),
        "participants": (Participant(Role.SPEAKER, NORWAY, "", None),),
        "topics": (),
        "quantities": (),
        "predicate": None,
        "said_at": None,
        "about_period": None,
        "construction": "verb",
        "confidence": 0.9,
        "extractor": EXTRACTOR,
    }
    merged = {**given, **fields}
    merged.setdefault("chain", make_chain(*_speakers(merged["participants"])))
    return Claim(**merged)


def make_chain(*speakers: Reference, outlet: Reference = OUTLET) -> tuple[Step, ...]:
    """Build the chain from the outlet to the first of the speakers."""
    steps = (outlet, *(speaker for speaker in speakers[:1] if speaker != outlet))
    return tuple(
        Step(number, reference, Basis.STATED, 1.0) for number, reference in enumerate(steps)
    )


def make_extraction(
    *, article: Article | None = None, claims: Sequence[Claim] | None = None, **fields: Any
) -> Extraction:
    """Build what `article` yields, by default one claim; entities are those of the claims."""
    text = (article or make_article()).text
    made = tuple(claims) if claims is not None else (make_claim(text=text),)
    references = {
        reference.id: reference
        for claim in made
        for reference in (
            *(p.reference for p in claim.participants),
            *(step.reference for step in claim.chain),
        )
        if reference.id and reference.type
    }
    given: dict[str, Any] = {
        "text": text,
        "language": "en",
        "entities": tuple(_entity(reference) for reference in references.values()),
        "mentions": tuple(EntityMentions(r, (Span(0, 1),)) for r in references.values()),
        "claims": made,
        "quantities": tuple(quantity for claim in made for quantity in claim.quantities),
        "dates": (),
    }
    return Extraction(**{**given, **fields})


def _speakers(participants: Sequence[Participant]) -> list[Reference]:
    return [p.reference for p in participants if p.role is Role.SPEAKER]


def _entity(reference: Reference) -> Entity:
    assert reference.id
    assert reference.type
    return Entity(
        id=reference.id,
        type=reference.type,
        name=reference.name,
        country=reference.country,
        subtype=AgencySubtype.OUTLET if reference.kind is SpeakerKind.OUTLET else None,
    )
