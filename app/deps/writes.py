"""Takes texts in: the gate, the pipeline, the use case, the count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import structlog
from fastapi import Depends, Request
from pydantic import ValidationError

from app import problems
from app.deps.resources import HeldResources
from app.errors import fault_of, faults_of, passes
from app.problems import KINDS, Fault
from app.schemas.articles import ArticleIn
from app.schemas.receipts import receipt_document
from graph import ingest
from graph.article import Payload
from graph.errors import GraphError, StoreUnavailable
from graph.ontology import Outcome
from graph.pipeline.stage import Pipeline
from graph.resolve.candidates import NoAliases
from graph.store.articles import Receipt

Json = dict[str, Any]

UNEXPECTED = "an unexpected error on this item; it has been logged"

NOT_TRIED = "not tried, since the database did not answer; send this item again"

PATIENCE = 3
"""Items in a row that the store may fail before the rest of a batch is not tried."""

log = structlog.get_logger("claimgraph.writes")


class Writer:
    """Takes in what the request brings."""

    def __init__(self, request: Request, held: HeldResources) -> None:
        self._held = held
        self._path: str = request.scope["path"]
        self._request_id: str = request.state.request_id

    def ingest(self, payload: Payload) -> Receipt:
        """Store one article; an error means that nothing of it is stored.

        Raises
        ------
        InvalidInput
            If it cannot be read as an article.
        ExtractionFailed
            If the pipeline broke its own promise on it.
        Busy
            If too many texts wait.
        """
        with self._held.gate.entered():
            return self._store(payload, self._held.pipeline.get())

    def _store(self, payload: Payload, pipeline: Pipeline) -> Receipt:
        held = self._held
        receipt = ingest.ingest(held.engine, payload, pipeline=pipeline, now=held.clock())
        held.metrics.articles.labels(receipt.outcome.value).inc()
        return receipt

    def extract(self, payload: Payload, *, explain: bool = False) -> Json:
        """Read one text without storing it; raises as :meth:`ingest`."""
        held, now = self._held, self._held.clock()
        with held.gate.entered():
            found = ingest.extract(
                payload,
                pipeline=held.pipeline.get(),
                aliases=NoAliases(),
                today=now.date(),
                explain=explain,
            )
        return ingest.extraction_document(found, now=now)

    def batch(self, items: Sequence[Any]) -> Json:
        """Store many articles, each judged by itself; a bad one never sinks a good one.

        Once the first is begun every item has its result, whatever goes wrong: what
        is stored is never left without its receipt.

        Raises
        ------
        Busy, ConfigurationError, StoreUnavailable
            If no item can be read or stored now; nothing is stored.
        """
        with self._held.gate.entered():
            pipeline = self._held.pipeline.get()
            results = list(self._results(items, pipeline))
        if all(map(_is_unavailable, results)):
            raise StoreUnavailable("the database does not answer")
        counts = Counter(result["outcome"] for result in results)
        each = {outcome.value: counts[outcome.value] for outcome in Outcome}
        return {"results": results, "counts": {"total": len(results), **each}}

    def _results(self, items: Sequence[Any], pipeline: Pipeline) -> Iterator[Json]:
        failing = 0
        for index, item in enumerate(items):
            if failing == PATIENCE:  # each further one would wait its seconds in vain
                yield self._rejected(index, "unavailable", (Fault(NOT_TRIED),))
                continue
            result = self._result(index, item, pipeline)
            failing = failing + 1 if _is_unavailable(result) else 0
            yield result

    def _result(self, index: int, item: Any, pipeline: Pipeline) -> Json:  # noqa: ANN401 - any JSON
        try:
            receipt = self._store(ArticleIn.model_validate(item).payload(), pipeline)
        except ValidationError as error:
            found = [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
            return self._rejected(index, "payload", faults_of(found))
        except GraphError as error:
            slug, fault = fault_of(error)
            if passes(slug):
                fault = Fault(f"{fault.message}; send this item again")
            return self._rejected(index, slug, (fault,))
        except Exception:
            log.exception("item failed", index=index)
            return self._rejected(index, "internal", (Fault(UNEXPECTED),))
        return {"index": index, **receipt_document(receipt), "problem": None}

    def _rejected(self, index: int, slug: str, faults: tuple[Fault, ...]) -> Json:
        self._held.metrics.articles.labels(Outcome.REJECTED.value).inc()
        placed = tuple(
            Fault(fault.message, f"/articles/{index}{fault.pointer}") for fault in faults
        )
        problem = problems.document(
            KINDS[slug],
            detail="; ".join(fault.message for fault in faults[:3]),
            instance=self._path,
            request_id=self._request_id,
            faults=placed,
        )
        return {
            "index": index,
            "outcome": Outcome.REJECTED.value,
            "article": None,
            "counts": None,
            "language": None,
            "notes": [],
            "problem": problem,
        }


def _is_unavailable(result: Json) -> bool:
    problem = result["problem"]
    return problem is not None and problem["type"].endswith("/unavailable")


Writes = Annotated[Writer, Depends()]
