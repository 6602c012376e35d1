"""What the pipeline says about a text: frozen, in offsets, without ids.

Stages take a :class:`Document` and return a new one with more layers. A layer
is a field; a stage declares which fields it reads and which it writes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from graph import syntax
from graph.ontology import (
    AgencySubtype,
    Certainty,
    ClaimKind,
    EntityType,
    Mode,
    Polarity,
    Precision,
    SpeakerKind,
)

if TYPE_CHECKING:
    import datetime as dt

    from graph.article import Article, Block
    from graph.odds import Parts
    from graph.spans import Span
    from graph.syntax import Syntax


class Form(StrEnum):
    """How a mention refers: by a name, by a description, or by a pronoun."""

    NAME = "name"
    METONYM = "metonym"
    DEMONYM = "demonym"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class ModelEntity:
    """A name as the statistical model labels it (OntoNotes labels)."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Text between quotation marks: ``outer`` with the marks, ``inner`` without.

    ``closed`` is false where the closing mark is missing and was inferred.
    """

    outer: Span
    inner: Span
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One reference in the text to somebody, some body or some place.

    ``head`` is the index of its head token. ``key`` is the gazetteer's key
    (ISO code or slug) where the gazetteer knows the name. ``country`` is the
    ISO code of the country it belongs to ("Ukrainian agency": UA). ``name`` is
    never empty: the canonical name where known, else the words.
    ``plural`` and ``gender`` ("m", "f", "n" or None) serve coreference.
    """

    span: Span
    head: int
    form: Form
    kind: SpeakerKind
    type: EntityType | None
    name: str
    key: str | None = None
    subtype: AgencySubtype | None = None
    country: str | None = None
    role: str | None = None
    organisation: str | None = None
    plural: bool = False
    gender: str | None = None
    basis: str = "gazetteer"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Link:
    """Mention number ``mention`` refers to the same thing as ``antecedent``, mostly an earlier one.

    ``also`` are further antecedents, where one word stands for several: "the two countries".
    """

    mention: int
    antecedent: int
    rule: str
    confidence: float
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One source (or addressee) phrase: its whole span and its head token's index."""

    span: Span
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who said what: one relation of sources, cue and content.

    ``sources`` is empty where the text names none (narration: the outlet).
    ``carriers`` are those through whom it came, nearest the outlet first ("Yonhap,
    quoting KCNA": source KCNA, carrier Yonhap). ``parent`` is the index of the
    attribution in whose content this one was nested; its words are cut out there.
    ``cue_token`` and ``predicate`` are token indices. ``construction`` names the
    rule that found it; ``confidence_parts`` are the log-odds that make its confidence.
    Content spans are in text order and do not overlap.
    """

    sources: tuple[Source, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    cue_token: int | None = None
    cue_lemma: str = ""
    kind: ClaimKind = ClaimKind.STATEMENT
    act: str = "state"
    mode: Mode = Mode.INDIRECT
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.ASSERTED
    certainty_cues: tuple[Span, ...] = ()
    addressees: tuple[Source, ...] = ()
    carriers: tuple[Source, ...] = ()
    predicate: int | None = None
    parent: int | None = None
    construction: str = ""
    confidence: float = 1.0
    confidence_parts: Parts = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days, both ends included; an open end is None.

    ``base`` is the date the words were resolved against.
    """

    start: dt.date | None
    end: dt.date | None
    precision: Precision
    words: str
    span: Span | None = None
    base: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a number measures: two numbers of one measure may be set side by side.

    ``event`` is a key of the tree of events (``harm.killed``), or the lemma of a word that is
    not in it; ``population`` a key of the tree of populations (``people.military``) or a
    lemma; ``traits`` further lemmas that narrow it, sorted. ``nationality`` is an ISO code or
    ``foreign``; ``force`` the ISO code or name of the side that the counted fight or work
    for; ``place`` that of where it happened ("UA", "UA/Kharkiv"); ``occasion`` a key of the tree
    of occasions (a crash, an election) that the number belongs to. ``names`` are those of its
    clause, each with its place there ("tanker:belladonna"), sorted; ``within`` is, of a part
    ("of whom 40 were killed"), the event of the whole. ``unit`` is a unit or an ISO 4217 currency.
    What is None the text does not say. ``stock`` tells a level from what happened over a time.
    """

    event: str | None = None
    population: str | None = None
    traits: tuple[str, ...] = ()
    nationality: str | None = None
    force: str | None = None
    place: str | None = None
    occasion: str | None = None
    names: tuple[str, ...] = ()
    within: str | None = None
    unit: str | None = None
    per: str | None = None
    stock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention:
    """A number in the text: value or bounds, what is counted, the exact words.

    ``unit`` is a singular noun or symbol ("dollar" is a currency, not a unit),
    ``currency`` an ISO 4217 code, ``per`` a period ("month"). ``counted_spans``
    are the words that say what is counted. ``inherited`` tells that the counted
    thing was taken from an earlier number.
    """

    span: Span
    value: float | None
    lower: float | None
    upper: float | None
    approximator: str | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    counted: str | None = None
    counted_spans: tuple[Span, ...] = ()
    method: str | None = None
    inherited: bool = False
    measure: Measure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicHit:
    """A topic of one attribution (``attribution`` is its index), with the span that proves it.

    ``rule`` is ``lexicon`` for a hit in the content, ``elaboration`` where a generic
    plural speaker handed its topic on (the span then stands in that sentence),
    ``anaphora`` where "the charge" takes up what was charged before.
    """

    key: str
    span: Span
    attribution: int
    confidence: float
    rule: str = "lexicon"


@dataclass(frozen=True, slots=True)
class Extractor:
    """What made the annotations; goes on every claim."""

    name: str = "rules"
    version: str = ""
    model: str = ""
    lexicon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and all that is known about it so far."""

    text: str
    blocks: tuple[Block, ...] = ()
    language: str = "en"
    published: dt.date | None = None
    outlet: str | None = None
    title: str | None = None
    dateline: str | None = None
    syntax: Syntax = syntax.EMPTY
    model_entities: tuple[ModelEntity, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    dates: tuple[Period, ...] = ()
    topics: tuple[TopicHit, ...] = ()
    extractor: Extractor = Extractor()

    @classmethod
    def of(cls, article: Article) -> Self:
        """Begin the document of `article`: its text and blocks, no annotation yet.

        "Monday" means nothing in an article of which only the year is known.
        """
        exact = article.published_precision is Precision.DAY
        return cls(
            text=article.text,
            blocks=article.blocks,
            language=article.language,
            published=article.published_at if exact else None,
            outlet=article.outlet,
            title=article.title,
            dateline=article.dateline,
        )

    def having(self, **layers: Any) -> Self:  # noqa: ANN401 - any field, checked by replace
        """Copy the document with these layers set."""
        return replace(self, **layers)
