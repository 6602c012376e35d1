"""Takes texts in: the gate, the pipeline, the use case, the count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from fastapi import Depends, Request
from pydantic import ValidationError

from app import problems
from app.deps.resources import HeldResources
from app.errors import fault_of, faults_of
from app.problems import KINDS, Fault
from app.schemas.articles import ArticleIn
from graph import ingest
from graph.article import Payload
from graph.errors import ExtractionFailed, InvalidInput
from graph.ontology import Outcome
from graph.resolve.candidates import NoAliases
from graph.store.articles import Receipt

Json = dict[str, Any]


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
        held = self._held
        with held.gate.entered():
            pipeline = held.pipeline.get()
            receipt = ingest.ingest(held.engine, payload, pipeline=pipeline, now=held.clock())
        held.metrics.articles.labels(receipt.outcome.value).inc()
        return receipt

    def extract(self, payload: Payload) -> Json:
        """Read one text without storing it; raises as :meth:`ingest`."""
        held, now = self._held, self._held.clock()
        with held.gate.entered():
            found = ingest.extract(
                payload, pipeline=held.pipeline.get(), aliases=NoAliases(), today=now.date()
            )
        return ingest.extraction_document(found, now=now)

    def batch(self, items: Sequence[Any]) -> Json:
        """Store many articles, each judged by itself; a bad one never sinks a good one."""
        results = list(self._results(items))
        counts = Counter(result["outcome"] for result in results)
        each = {outcome.value: counts[outcome.value] for outcome in Outcome}
        return {"results": results, "counts": {"total": len(results), **each}}

    def _results(self, items: Sequence[Any]) -> Iterator[Json]:
        for index, item in enumerate(items):
            try:
                payload = ArticleIn.model_validate(item).payload()
                yield {"index": index, **receipt_document(self.ingest(payload)), "problem": None}
            except ValidationError as error:
                faults = faults_of(
                    [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
                )
                yield self._rejected(index, "payload", faults)
            except (InvalidInput, ExtractionFailed) as error:
                slug, fault = fault_of(error)
                yield self._rejected(index, slug, (fault,))

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


def receipt_document(receipt: Receipt) -> Json:
    """Give the JSON of a receipt."""
    return {
        "article": {"id": receipt.article_id, "revision": receipt.revision},
        "outcome": receipt.outcome.value,
        "counts": {
            "claims": receipt.claims,
            "entities": receipt.entities,
            "quantities": receipt.quantities,
        },
        "language": receipt.language,
        "notes": list(receipt.notes),
    }


Writes = Annotated[Writer, Depends()]
