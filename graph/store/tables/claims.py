"""Claims: one row each, and the document that is served."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - SQLModel reads annotations at run time

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from graph import ontology
from graph.store.tables.base import CLAIM, NAME_LENGTH, PLACE, Record, one_of, share


class ExtractorRecord(Record, table=True):
    """One combination of versions that made claims; its id is their digest."""

    __tablename__ = "extractor"
    id: str = Field(primary_key=True)
    name: str
    version: str
    model: str
    lexicon: str


class ClaimRecord(Record, table=True):
    """One attributed statement; never edited, only superseded with its revision.

    ``said_low`` to ``said_high`` are the days of the period as proleptic ordinals, an
    open end being the first or last day there is; so for ``about``.
    """

    __tablename__ = "claim"
    __table_args__ = (
        ForeignKeyConstraint(
            ["article_id", "revision"],
            ["article_revision.article_id", "article_revision.number"],
            ondelete="CASCADE",
        ),
        one_of("kind", ontology.ClaimKind),
        one_of("mode", ontology.Mode),
        one_of("polarity", ontology.Polarity),
        one_of("certainty", ontology.Certainty),
        one_of("said_precision", ontology.Precision),
        one_of("about_precision", ontology.Precision),
        share(),
        CheckConstraint("length(quote) > 0", name="quote"),
        Index(None, "article_id", "position"),
        Index(None, "outlet_id", "position"),
        Index(None, "kind", "position"),
        Index(None, "act", "position"),
        Index(None, "mode", "position"),
        Index(None, "polarity", "position"),
        Index(None, "certainty", "position"),
        Index(None, "predicate_lemma", "position"),
        Index(None, "said_high", "said_low", "position"),
        Index(None, "about_high", "about_low", "position"),
    )
    position: int = Field(
        primary_key=True, sa_type=PLACE, sa_column_kwargs={"autoincrement": False}
    )
    id: str = Field(unique=True)
    article_id: str
    revision: int
    number: int
    published_at: dt.date | None = None
    outlet_id: str | None = Field(default=None, foreign_key="entity.id")
    kind: str
    act: str
    cue_text: str = Field(sa_type=Text)
    cue_lemma: str = Field(sa_type=Text)
    mode: str
    polarity: str
    certainty: str
    certainty_cues: str = Field(sa_type=Text)
    quote: str = Field(sa_type=Text)
    source_spans: str = Field(sa_type=Text)
    cue_spans: str = Field(sa_type=Text)
    content_spans: str = Field(sa_type=Text)
    predicate_lemma: str | None = Field(default=None, max_length=NAME_LENGTH)
    predicate_text: str | None = Field(default=None, sa_type=Text)
    predicate_start: int | None = None
    predicate_end: int | None = None
    said_start: dt.date | None = None
    said_end: dt.date | None = None
    said_precision: str | None = None
    said_words: str | None = Field(default=None, sa_type=Text)
    said_base: dt.date | None = None
    said_low: int | None = None
    said_high: int | None = None
    about_start: dt.date | None = None
    about_end: dt.date | None = None
    about_precision: str | None = None
    about_words: str | None = Field(default=None, sa_type=Text)
    about_base: dt.date | None = None
    about_low: int | None = None
    about_high: int | None = None
    construction: str
    confidence: float
    extractor_id: str = Field(foreign_key="extractor.id")
    recorded_at: str
    superseded_at: str | None = None


class DocumentRecord(Record, table=True):
    """The claim's JSON as it is served, made once in the writing transaction."""

    __tablename__ = "claim_document"
    position: int = Field(primary_key=True, sa_type=PLACE, foreign_key=CLAIM, ondelete="CASCADE")
    document: str = Field(sa_type=Text)
