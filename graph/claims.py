"""A claim as one value: annotations joined to entities, ready to store and to serve.

Made by :mod:`graph.resolve`, written by :mod:`graph.store`; `document` gives the
JSON that ``/v1/extract``, ``/v1/claims`` and ``/v1/ask`` share (``docs/api.md``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from graph.annotations import Extractor, Period, QuantityMention
    from graph.odds import Parts
    from graph.ontology import (
        AgencySubtype,
        AliasKind,
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


@dataclass(frozen=True, slots=True)
class Reference:
    """Somebody or something, identified as far as the text allows.

    ``id`` is an entity id only for the kinds ``named`` and ``outlet``; ``name`` is
    never empty (the words where there is no name).
    """

    kind: SpeakerKind
    type: EntityType | None
    id: str | None
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to call an entity. ``language`` is a BCP 47 code or ``und``."""

    text: str
    kind: AliasKind
    language: str = "und"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing with an identity: ISO code for countries, ``prefix-slug`` otherwise.

    ``reasons`` say why the linker chose or made it.
    """

    id: str
    type: EntityType
    name: str
    subtype: AgencySubtype | None = None
    country: str | None = None
    aliases: tuple[Alias, ...] = ()
    role: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityMentions:
    """One reference of the text with every place where it is mentioned."""

    reference: Reference
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """A reference in a role; ``span`` is None where the text does not say it (the outlet).

    ``speaks_for`` is the ISO code of the country whose voice a speaker is: the country
    itself, its government, a ministry, its officials, a holder of its high offices.
    """

    role: Role
    reference: Reference
    mention: str
    span: Span | None
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the attribution chain; position 0 is the outlet, the last the originator."""

    position: int
    reference: Reference
    basis: Basis
    confidence: float


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of one claim under its id (``qty_``)."""

    id: str
    annotation: QuantityMention
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of one claim with the span that proves it."""

    key: str
    label: str
    confidence: float
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """What the content says happens."""

    lemma: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One attributed statement in one revision of one article.

    ``quote`` is the content words, several spans joined by ``" […] "``.
    ``participants`` holds every role, the speakers first. ``confidence_parts`` are the
    log-odds that add up to the confidence (:func:`graph.odds.probability`).
    """

    id: str
    kind: ClaimKind
    act: str
    cue_text: str
    cue_lemma: str
    mode: Mode
    polarity: Polarity
    certainty: Certainty
    certainty_cues: tuple[str, ...]
    quote: str
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]
    participants: tuple[Participant, ...]
    chain: tuple[Step, ...]
    topics: tuple[Topic, ...]
    quantities: tuple[Quantity, ...]
    predicate: Predicate | None
    said_at: Period | None
    about_period: Period | None
    construction: str
    confidence: float
    confidence_parts: Parts = ()
    extractor: Extractor


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one article yields: what ``/v1/extract`` answers and the store writes."""

    text: str
    language: str
    entities: tuple[Entity, ...]
    mentions: tuple[EntityMentions, ...]
    claims: tuple[Claim, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Period, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHeader:
    """What a claim shows of its article."""

    id: str
    revision: int
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    external_id: str | None = None
    published_at: dt.date | None = None


Json = dict[str, Any]
