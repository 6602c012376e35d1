"""Answers reads: one snapshot, its tag, then 304 or the body."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, TypeVar

from fastapi import Depends, Request
from sqlmodel import Session
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from app import caching, pagination, replies
from app.deps.resources import HeldResources
from app.replies import Reply
from app.schemas.queries import PageQuery
from app.settings import VERSION
from graph.store import meta
from graph.store.filters import Page, Slice
from graph.store.session import reading

T = TypeVar("T")

Work = Callable[[Session], Reply]


class Reader:
    """Answers the request it was made for.

    ``light`` work is bounded to a few milliseconds and runs on the event loop, where
    it is three times as fast as in a thread; anything else is ``heavy``.
    """

    def __init__(self, request: Request, held: HeldResources) -> None:
        self.resources = held
        self._seen = request.headers.get("if-none-match")
        self._path: str = request.scope["path"]
        self._parameters = request.query_params.multi_items()

    async def light(self, work: Work) -> Response:
        """Answer with what `work` reads, on the event loop."""
        return self._answer(work)

    async def heavy(self, work: Work, *, also: str = "") -> Response:
        """Answer with what `work` reads, in a thread; `also` as in :func:`caching.tag`."""
        return await run_in_threadpool(self._answer, work, also=also)

    async def question(self, work: Work, *, also: str = "") -> Response:
        """Answer with what `work` reads when the turn of this question comes.

        Raises
        ------
        Busy
            If too many questions wait.
        """
        return await self.resources.questions.run(partial(self._answer, work, also=also))

    def page(self, query: PageQuery, *, sort: str = "") -> Page:
        """Give the page that `query` asks for; a list of one order has no `sort`.

        Raises
        ------
        InvalidInput
            If the cursor is not one of this list.
        """
        after = None
        if query.cursor is not None:
            bound = pagination.digest(self._path, self._parameters)
            after = pagination.decode(query.cursor, of=bound)
        return Page(limit=query.limit, sort=sort, after=after)

    def listed(self, found: Slice[T], *, count: int | None, **extra: object) -> Reply:
        """Reply with one page and the address of the next; `count` where that was asked for."""
        return replies.listed(
            found, path=self._path, parameters=self._parameters, extra={"count": count, **extra}
        )

    def _answer(self, work: Work, *, also: str = "") -> Response:
        with reading(self.resources.engine) as session:
            revision = meta.revision(session)
            depends = f"{VERSION} {also}"
            etag = caching.tag(revision, self._path, self._parameters, also=depends)
            if caching.matches(self._seen, etag):
                return replies.unchanged(etag)
            return replies.response(work(session), etag=etag)


Reads = Annotated[Reader, Depends()]
