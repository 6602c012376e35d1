"""The use case: parse, extract, resolve, store.

Extraction runs outside any transaction; an article is then written whole, in one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import explanation
from graph.annotations import Document
from graph.errors import Conflict
from graph.parsing import parse
from graph.resolve import resolve
from graph.store import articles, documents, entities
from graph.store.session import reading, writing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Engine
    from sqlmodel import Session

    from graph.article import Article, Payload
    from graph.claims import Entity, Extraction, Json
    from graph.explanation.values import Explained
    from graph.pipeline.stage import Pipeline
    from graph.resolve.candidates import AliasIndex
    from graph.store.articles import Receipt


@dataclass(frozen=True, slots=True)
class Extracted:
    """A parsed article with all that it yields; nothing of it is stored.

    ``explained`` is None where no explanation was asked for.
    """

    article: Article
    extraction: Extraction
    explained: Explained | None = None


@dataclass(frozen=True, slots=True)
class StoredAliases:
    """The store's entities as the linker asks for them."""

    session: Session

    def candidates(self, forms: Collection[str]) -> Mapping[str, Sequence[Entity]]:
        """Look the forms up in one statement."""
        return entities.lookup(self.session, forms)


def extract(
    payload: Payload,
    *,
    pipeline: Pipeline,
    aliases: AliasIndex,
    today: dt.date,
    explain: bool = False,
) -> Extracted:
    """Make all claims of one payload without storing anything.

    Parameters
    ----------
    payload : Payload
        What came in.
    pipeline : Pipeline
        See :func:`graph.pipeline.assembly.build`.
    aliases : AliasIndex
        Known names; :class:`graph.resolve.candidates.NoAliases` for none.
    today : date
        No article may be dated later than the day after.
    explain : bool
        Whether to tell why every claim is there; costs nothing where it is not asked for.

    Raises
    ------
    InvalidInput
        If the payload cannot be read as an article.
    """
    article = parse(payload, today=today)
    if explain:
        trail = explanation.follow(pipeline, Document.of(article))
        extraction = resolve(trail.document, article, aliases)
        explained = explanation.explain(trail, extraction, aliases)
        return Extracted(article, extraction, explained)
    return Extracted(article, resolve(pipeline(Document.of(article)), article, aliases))


def ingest(engine: Engine, payload: Payload, *, pipeline: Pipeline, now: dt.datetime) -> Receipt:
    """Take one article in: parse, extract, resolve, store.

    A text that is stored already is not read again.

    Parameters
    ----------
    now : datetime
        Aware; goes on every row as the instant of recording.

    Returns
    -------
    Receipt
        ``created``, ``revised``, or ``unchanged`` when the same text was there.

    Raises
    ------
    InvalidInput
        If the payload cannot be read as an article; nothing is stored.
    ExtractionFailed
        If a stage broke its promise; nothing is stored.
    StoreUnavailable
        If the database does not answer in time.
    Conflict
        If what is stored forbids the write, tried twice.
    """
    article = parse(payload, today=now.date())
    with reading(engine) as session:
        if unchanged := articles.known(session, article):
            return unchanged
    document = pipeline(Document.of(article))  # takes seconds: no connection is held meanwhile
    with reading(engine) as session:
        extraction = resolve(document, article, StoredAliases(session))
    try:
        return _store(engine, article, extraction, now)
    except Conflict:  # another writer was first with one of the rows; now they are there
        return _store(engine, article, extraction, now)


def _store(engine: Engine, article: Article, extraction: Extraction, now: dt.datetime) -> Receipt:
    with writing(engine) as session:
        return articles.put(session, article, extraction, now=now)


def extraction_document(extracted: Extracted, *, now: dt.datetime) -> Json:
    """Give the answer of ``/v1/extract``: text, entities, claims, quantities, dates, explanation."""
    explained = extracted.explained
    return {
        **documents.extraction_document(extracted.article, extracted.extraction, recorded_at=now),
        "explanation": explanation.document(explained) if explained else None,
    }
