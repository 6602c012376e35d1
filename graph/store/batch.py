"""Rows of whole articles, gathered by table and then written in one go.

All rows that articles share (entities, aliases, topics, extractors) are written
first, for all articles of a call together and each table in the order of its keys:
two writers meet in the same order, so that neither waits for the other for ever.
What belongs to one article comes after; nobody else writes it at that time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from graph.names import normal_form
from graph.ontology import SpeakerKind
from graph.store import documents, lineages, records, search
from graph.store.bulk import add, add_unknown, chunks, table_of
from graph.store.keys import instant, position
from graph.store.meta import bump
from graph.store.tables import (
    AliasRecord,
    ArticleRecord,
    ClaimRecord,
    ClaimTopicRecord,
    DocumentRecord,
    EntityRecord,
    EntityRoleRecord,
    ExtractorRecord,
    MeasureRecord,
    ParticipantRecord,
    QuantityRecord,
    RevisionRecord,
    StepRecord,
    TopicRecord,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlmodel import Session

    from graph.article import Article
    from graph.claims import Claim, Entity, Extraction

ARTICLE = table_of(ArticleRecord)
CLAIM = table_of(ClaimRecord)
TAKEN = select(CLAIM.c.position).where(CLAIM.c.position.in_(bindparam("places", expanding=True)))


@dataclass
class Batch:
    """Rows of distinct articles, gathered by table and then written in one go."""

    session: Session
    now: dt.datetime
    rows: dict[type[Any], list[dict[str, Any]]] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    revised: list[dict[str, Any]] = field(default_factory=list)
    claims: list[tuple[Claim, Article, int, int, str | None]] = field(default_factory=list)
    indexed: list[tuple[int, list[str]]] = field(default_factory=list)

    def take(self, article: Article, extraction: Extraction, number: int) -> None:
        """Make the rows of one article; those of its claims wait for their positions."""
        at = instant(self.now)
        entities = records.known_entities(extraction)
        for key, entity in entities.items():
            self.entities.setdefault(key, entity)
            self._add(AliasRecord, *records.alias_rows(entity))
            if entity.role:
                self._add(EntityRoleRecord, records.role_row(entity, article))
        outlet_id = _outlet_id(article, extraction)
        row = records.article_row(article, revision=number, outlet_id=outlet_id, now=at)
        if number == 1:
            self._add(ArticleRecord, row)
        else:
            self.revised.append(row)
        self._add(RevisionRecord, records.revision_row(article, extraction, number=number, now=at))
        self.claims += [
            (claim, article, number, index, outlet_id)
            for index, claim in enumerate(extraction.claims)
        ]

    def write(self) -> None:
        """Write what the articles share with no other, parents before children."""
        at = instant(self.now)
        self._supersede(at)
        self._claim_rows(at)
        add(self.session, ArticleRecord, self.rows.get(ArticleRecord, []))
        add(self.session, RevisionRecord, self.rows[RevisionRecord])
        add_unknown(self.session, EntityRoleRecord, self.rows.get(EntityRoleRecord, []))
        for model in (
            ClaimRecord,
            DocumentRecord,
            ParticipantRecord,
            StepRecord,
            QuantityRecord,
            ClaimTopicRecord,
        ):
            add(self.session, model, self.rows.get(model, []))
        search.add(self.session, self.indexed)

    def _supersede(self, at: str) -> None:
        connection = self.session.connection()
        for row in self.revised:
            live = (CLAIM.c.article_id == row["id"]) & CLAIM.c.superseded_at.is_(None)
            places = connection.execute(select(CLAIM.c.position).where(live)).scalars().all()
            search.remove(self.session, places)
            connection.execute(update(CLAIM).where(live).values(superseded_at=at))
            changed = {k: v for k, v in row.items() if k not in {"id", "recorded_at"}}
            connection.execute(update(ARTICLE).where(ARTICLE.c.id == row["id"]).values(**changed))

    def _claim_rows(self, at: str) -> None:
        places = _places(self.session, [(claim, article) for claim, article, *_ in self.claims])
        for (claim, article, number, index, outlet_id), place in zip(
            self.claims, places, strict=True
        ):
            more = {"revision": number, "number": index, "outlet_id": outlet_id}
            self._add(ClaimRecord, records.claim_row(claim, article, place=place, now=at, **more))
            header = documents.header_of(article, revision=number)
            document = documents.stored_document(claim, header, self.now)
            self._add(DocumentRecord, {"position": place, "document": document})
            self._add(ParticipantRecord, *records.participant_rows(claim, place))
            self._add(StepRecord, *records.step_rows(claim, place))
            self._add(
                QuantityRecord,
                *(
                    records.quantity_row(quantity, place=place, number=count)
                    for count, quantity in enumerate(claim.quantities)
                ),
            )
            self._add(ClaimTopicRecord, *lineages.topic_rows(claim, place))
            self.indexed.append((place, search.searched(claim, article.title)))

    def _add(self, model: type[Any], *rows: dict[str, Any]) -> None:
        self.rows.setdefault(model, []).extend(rows)


def write(batches: Sequence[Batch]) -> None:
    """Write the batches of one call after each other, and count the graph one further.

    A later batch may revise an article of an earlier one.
    """
    if not batches:
        return
    _write_shared(batches)
    for batch in batches:
        batch.write()
    bump(batches[0].session, batches[0].now)


def _write_shared(batches: Sequence[Batch]) -> None:
    session, at = batches[0].session, instant(batches[0].now)
    claims = [claim for batch in batches for claim, *_ in batch.claims]
    labels = lineages.topic_labels(claims)
    extractors = dict.fromkeys(claim.extractor for claim in claims)
    entities = (entity for batch in batches for entity in batch.entities.values())
    aliases = [row for batch in batches for row in batch.rows.get(AliasRecord, ())]
    add_unknown(session, EntityRecord, [records.entity_row(entity, now=at) for entity in entities])
    add_unknown(session, AliasRecord, aliases)
    add_unknown(session, TopicRecord, [{"key": k, "label": label} for k, label in labels.items()])
    measures = dict.fromkeys(
        q.annotation.measure for claim in claims for q in claim.quantities if q.annotation.measure
    )
    add_unknown(session, MeasureRecord, [records.measure_row(measure) for measure in measures])
    add_unknown(session, ExtractorRecord, [records.extractor_row(made) for made in extractors])


def _outlet_id(article: Article, extraction: Extraction) -> str | None:
    """Take the outlet from a chain, of which it is the first step, else by its name."""
    for claim in extraction.claims:
        for step in claim.chain:
            if step.position == 0 and step.reference.kind is SpeakerKind.OUTLET:
                return step.reference.id
    name = normal_form(article.outlet or "")
    for entity in extraction.entities:
        names = (entity.name, *(alias.text for alias in entity.aliases))
        if name and name in map(normal_form, names):
            return entity.id
    return None


def _places(session: Session, claims: Sequence[tuple[Claim, Article]]) -> list[int]:
    """Give each claim its position; of two with the same digest one moves down."""
    wanted = [position(article.published_at, claim.id) for claim, article in claims]
    taken: set[int] = set()
    for chunk in chunks(wanted):
        taken.update(session.connection().execute(TAKEN, {"places": chunk}).scalars())
    places = []
    for place in wanted:
        while place in taken:
            place -= 1  # noqa: PLW2901 - the next free one below
        taken.add(place)
        places.append(place)
    return places
