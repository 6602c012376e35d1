"""The write path: whole articles in one transaction, in bulk, idempotent."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson
from sqlalchemy import bindparam, func, select

from graph.ontology import Outcome
from graph.store.batch import Batch, write
from graph.store.bulk import chunks, table_of
from graph.store.checks import check
from graph.store.tables import ArticleRecord, RevisionRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy import RowMapping
    from sqlmodel import Session

    from graph.article import Article
    from graph.claims import Extraction

    Item = tuple[Article, Extraction]

ARTICLE = table_of(ArticleRecord)
REVISION = table_of(RevisionRecord)
COUNTS = ("claims", "entity_count", "quantities", "language", "notes")
SAID = ("title", "outlet", "external_id", "published_at")
"""What an article says of itself; corrected with the text only."""
KNOWN = (
    select(
        *(REVISION.c[name] for name in ("article_id", "number", "content_hash", *COUNTS)),
        *(ARTICLE.c[name] for name in SAID),
    )
    .join_from(REVISION, ARTICLE, ARTICLE.c.id == REVISION.c.article_id)
    .where(REVISION.c.article_id.in_(bindparam("ids", expanding=True)))
    .order_by(REVISION.c.number)
)
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


@dataclass(frozen=True, slots=True)
class Stored:
    """One revision as it is known: its text, what is answered to it, what was said of it."""

    content_hash: str
    receipt: Receipt
    said: tuple[object, ...]


def put(session: Session, article: Article, extraction: Extraction, *, now: dt.datetime) -> Receipt:
    """Write one article with all that it yields; never commits.

    A text that some revision of the article has already changes nothing (``unchanged``;
    the notes say what else was sent that differs); another one makes the next revision
    and takes the claims of the one before out of every list (``revised``).

    Parameters
    ----------
    session : Session
        In a writing transaction (:func:`graph.store.session.writing`) that writes
        nothing else: two calls in one can deadlock with those of another.
    article : Article
    extraction : Extraction
        What the article's text yields.
    now : datetime
        Aware instant that goes on all rows as ``recorded_at``.

    Raises
    ------
    ExtractionFailed
        If the words of a claim are not in the text at its offsets, an id comes twice,
        or a number's bounds are the wrong way round.
    InvalidInput
        If a text carries NUL or a lone surrogate.
    """
    return put_many(session, [(article, extraction)], now=now)[0]


def known(session: Session, article: Article) -> Receipt | None:
    """Give the receipt of an article that has had this text, None if :func:`put` would write.

    Asked before the extraction, whose outcome does not matter then.
    """
    history = _histories(session, [article.article_id]).get(article.article_id, [])
    return _unchanged(article, history)


def put_many(session: Session, items: Sequence[Item], *, now: dt.datetime) -> list[Receipt]:
    """Write many whole articles in this one transaction; one receipt each, in order.

    Several versions of one article make one revision after the other. One call a
    transaction, as for :func:`put`.

    Raises
    ------
    ExtractionFailed, InvalidInput
        As :func:`put`, before anything is written.
    """
    for article, extraction in items:
        check(article, extraction)
    ids = list(dict.fromkeys(article.article_id for article, _ in items))
    _hold(session, ids)
    histories = _histories(session, ids)
    batches: list[Batch] = []
    rounds: Counter[str] = Counter()
    receipts = []
    for article, extraction in items:
        history = histories.setdefault(article.article_id, [])
        if unchanged := _unchanged(article, history):
            receipts.append(unchanged)
            continue
        if rounds[article.article_id] == len(batches):
            batches.append(Batch(session, now))
        batch = batches[rounds[article.article_id]]
        rounds[article.article_id] += 1
        receipts.append(_taken(batch, article, extraction, history))
    write(batches)
    return receipts


def _taken(
    batch: Batch, article: Article, extraction: Extraction, history: list[Stored]
) -> Receipt:
    """Let `batch` write the next revision, and add it to the article's history."""
    number = len(history) + 1
    batch.take(article, extraction, number)
    receipt = Receipt(
        article_id=article.article_id,
        revision=number,
        outcome=Outcome.CREATED if number == 1 else Outcome.REVISED,
        claims=len(extraction.claims),
        entities=len(extraction.mentions),
        quantities=len(extraction.quantities),
        language=extraction.language,
        notes=article.notes,
    )
    history.append(Stored(article.content_hash, receipt, _said(article)))
    return receipt


def _hold(session: Session, article_ids: Sequence[str]) -> None:
    """On PostgreSQL, let nobody else write these articles until the transaction ends."""
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        return
    for number in sorted(map(_lock_number, article_ids)):
        connection.execute(select(func.pg_advisory_xact_lock(number)))


def _lock_number(article_id: str) -> int:
    digest = hashlib.blake2b(article_id.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _histories(session: Session, article_ids: Sequence[str]) -> dict[str, list[Stored]]:
    """Read the revisions of each article, oldest first."""
    found: dict[str, list[Stored]] = {}
    for chunk in chunks(article_ids):
        for row in session.connection().execute(KNOWN, {"ids": chunk}).mappings():
            said = tuple(row[name] for name in SAID)
            stored = Stored(row["content_hash"], _receipt(row), said)
            found.setdefault(row["article_id"], []).append(stored)
    return found


def _receipt(row: RowMapping) -> Receipt:
    return Receipt(
        article_id=row["article_id"],
        revision=row["number"],
        outcome=Outcome.UNCHANGED,
        claims=row["claims"],
        entities=row["entity_count"],
        quantities=row["quantities"],
        language=row["language"],
        notes=tuple(orjson.loads(row["notes"])),
    )


def _unchanged(article: Article, history: Sequence[Stored]) -> Receipt | None:
    """Answer to a text that some revision had, naming what else differs from what is kept.

    An older text does not come back: a late repetition must change nothing (promise P3).
    """
    stored = next((s for s in history if s.content_hash == article.content_hash), None)
    if stored is None:
        return None
    told = zip(SAID, _said(article), stored.said, strict=True)
    notes = [
        f"{name} differs from the stored one, which was kept"
        for name, sent, kept in told
        if sent is not None and sent != kept
    ]
    if stored is not history[-1]:
        notes.append(f"revision {len(history)} is the current one and stays so")
    receipt = stored.receipt
    return replace(receipt, outcome=Outcome.UNCHANGED, notes=(*receipt.notes, *notes))


def _said(article: Article) -> tuple[object, ...]:
    """Give what the article says of itself, as the table ``article`` keeps it."""
    return (article.title, article.outlet, article.external_id, article.published_at)
