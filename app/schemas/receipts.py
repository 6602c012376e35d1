"""The receipt of an article as JSON, the same over HTTP and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store.articles import Receipt


def receipt_document(receipt: Receipt) -> dict[str, Any]:
    """Give the JSON of a receipt; :class:`app.schemas.articles.Receipt` is its schema."""
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
