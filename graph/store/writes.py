"""The write path: whole articles in one transaction, in bulk, idempotent."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import bindparam, func, select

from graph.ontology import Outcome
from graph.store.batch import Batch
from graph.store.bulk import chunks, table_of
from graph.store.checks import check
from graph.store.tables import RevisionRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlmodel import Session

    from graph.article import Article
    from graph.claims import Extraction

    Item = tuple[Article, Extraction]

REVISION = table_of(RevisionRecord)
KNOWN = select(
    *(
        REVISION.c[name]
        for name in (
            "article_id",
            "number",
            "content_hash",
            "claims",
            "entity_count",
            "quantities",
            "language",
            "notes",
        )
    )
).where(REVISION.c.article_id.in_(bindparam("ids", expanding=True)))
"""The revisions of some articles; made once, because making it takes longer than running it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of one article; the counts are those of the named revision."""

    article_id: str
    revision: int
    outcome: Outcome
    claims: int
    entities: int
    quantities: int
    language: str
    notes: tuple[str, ...] = ()


def put(session: Session, article: Article, extraction: Extraction, *, now: dt.datetime) -> Receipt:
    """Write one article with all that it yields; never commits.

    A text that some revision of the article already has changes nothing
    (``unchanged``); another text makes the next revision and takes the claims of
    the one before out of every list (``revised``).

    Parameters
    ----------
    session : Session
        In a writing transaction (:func:`graph.store.session.writing`).
    article : Article
    extraction : Extraction
        What the article's text yields.
    now : datetime
        Aware instant that goes on all rows as ``recorded_at``.

    Raises
    ------
    ExtractionFailed
        If the words of a claim are not in the text at its offsets.
    InvalidInput
        If a text carries NUL or a lone surrogate.
    """
    return put_many(session, [(article, extraction)], now=now)[0]


def known(session: Session, article: Article) -> Receipt | None:
    """Give the receipt of an article whose text is there already, None if :func:`put` would write.

    Asked before the extraction, whose outcome does not matter then.
    """
    history = _known_revisions(session, [article.article_id]).get(article.article_id, {})
    same = history.get(article.content_hash)
    return _unchanged(article, same) if same else None


def put_many(session: Session, items: Sequence[Item], *, now: dt.datetime) -> list[Receipt]:
    """Write many whole articles in this one transaction; one receipt each, in order.

    Raises
    ------
    ExtractionFailed, InvalidInput
        As :func:`put`, before anything is written.
    """
    for article, extraction in items:
        check(article, extraction)
    _hold(session, [article for article, _ in items])
    receipts: dict[int, Receipt] = {}
    waiting = dict(enumerate(items))
    while waiting:  # the same article twice in one call: one after the other
        seen: dict[str, int] = {}
        for index, (article, _) in waiting.items():
            seen.setdefault(article.article_id, index)
        group = {index: waiting.pop(index) for index in seen.values()}
        receipts.update(zip(group, _put_distinct(session, list(group.values()), now), strict=True))
    return [receipts[index] for index in range(len(items))]


def _hold(session: Session, articles: Sequence[Article]) -> None:
    """On PostgreSQL, let nobody else write these articles until the transaction ends."""
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        return
    for number in sorted({_lock_number(article.article_id) for article in articles}):
        connection.execute(select(func.pg_advisory_xact_lock(number)))


def _lock_number(article_id: str) -> int:
    digest = hashlib.blake2b(article_id.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _put_distinct(session: Session, items: Sequence[Item], now: dt.datetime) -> list[Receipt]:
    known = _known_revisions(session, [article.article_id for article, _ in items])
    batch = Batch(session, now)
    receipts = []
    for article, extraction in items:
        history = known.get(article.article_id, {})
        if same := history.get(article.content_hash):
            receipts.append(_unchanged(article, same))
            continue
        number = len(history) + 1
        batch.take(article, extraction, number)
        receipts.append(_written(article, extraction, number))
    batch.write()
    return receipts


def _known_revisions(
    session: Session, article_ids: Sequence[str]
) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for chunk in chunks(article_ids):
        for row in session.connection().execute(KNOWN, {"ids": chunk}).mappings():
            found.setdefault(row["article_id"], {})[row["content_hash"]] = dict(row)
    return found


def _unchanged(article: Article, row: dict[str, Any]) -> Receipt:
    return Receipt(
        article_id=article.article_id,
        revision=row["number"],
        outcome=Outcome.UNCHANGED,
        claims=row["claims"],
        entities=row["entity_count"],
        quantities=row["quantities"],
        language=row["language"],
        notes=tuple(orjson.loads(row["notes"])),
    )


def _written(article: Article, extraction: Extraction, number: int) -> Receipt:
    return Receipt(
        article_id=article.article_id,
        revision=number,
        outcome=Outcome.CREATED if number == 1 else Outcome.REVISED,
        claims=len(extraction.claims),
        entities=len(extraction.mentions),
        quantities=len(extraction.quantities),
        language=extraction.language,
        notes=article.notes,
    )
