from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from graph.article import Payload
from graph.errors import Conflict
from graph.ingest import ingest
from graph.ontology import Outcome
from graph.pipeline.stage import Pipeline
from graph.store import articles, claims
from graph.store.filters import ClaimFilter
from graph.store.session import reading
from tests.factories import EXTRACTOR, NOW
from tests.fakes import blind_pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from graph.annotations import Document

PAYLOAD = Payload(
    text="The harbour master said that the quay was closed for the day.",
    url="https://fjord.example/quay",
)


class Watching(Pipeline):
    """A pipeline that finds nothing and runs a check while it works."""

    def __init__(self, check: Callable[[], None]) -> None:
        super().__init__((), EXTRACTOR)
        self.check = check

    def __call__(self, document: Document) -> Document:
        """Run the check."""
        self.check()
        return super().__call__(document)


def test_text_is_read_while_no_connection_is_held(engine: Engine) -> None:
    held: list[int] = []
    checked_out = getattr(engine.pool, "checkedout")  # noqa: B009 - not of every pool
    pipeline = Watching(lambda: held.append(checked_out()))

    receipt = ingest(engine, PAYLOAD, pipeline=pipeline, now=NOW)

    assert (receipt.outcome, held) == (Outcome.CREATED, [0])


def test_text_that_is_there_is_not_read_again(engine: Engine) -> None:
    read: list[int] = []
    ingest(engine, PAYLOAD, pipeline=blind_pipeline(), now=NOW)

    receipt = ingest(engine, PAYLOAD, pipeline=Watching(lambda: read.append(1)), now=NOW)

    assert (receipt.outcome, read) == (Outcome.UNCHANGED, [])


def test_writer_who_comes_second_finds_the_text_unchanged(engine: Engine) -> None:
    def first() -> None:
        ingest(engine, PAYLOAD, pipeline=blind_pipeline(), now=NOW)

    receipt = ingest(engine, PAYLOAD, pipeline=Watching(first), now=NOW)

    assert (receipt.outcome, receipt.revision) == (Outcome.UNCHANGED, 1)
    with reading(engine) as session:
        assert articles.count(session, articles.ArticleFilter()) == 1
        assert claims.count(session, ClaimFilter()) == receipt.claims


@pytest.mark.parametrize("losses", [1, 2])
def test_write_that_meets_a_row_of_another_is_tried_once_more(engine: Engine, losses: int) -> None:
    left = [None] * losses

    def meet(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if left and 'INSERT INTO "article_revision"' in statement:
            left.pop()
            raise Conflict("somebody was first")

    event.listen(engine, "before_cursor_execute", meet)
    try:
        found = ingest(engine, PAYLOAD, pipeline=blind_pipeline(), now=NOW).outcome
    except Conflict:
        found = None
    finally:
        event.remove(engine, "before_cursor_execute", meet)

    assert found == (Outcome.CREATED if losses == 1 else None)
