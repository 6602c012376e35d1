"""The state of the service, shown in the API's own documentation."""

from __future__ import annotations

from app.schemas.examples import EXTRACTOR, Json

HEALTH: Json = {"status": "ok"}

READY: Json = {
    "status": "ready",
    "database": "ok",
    "schema_revision": "0001",
    "pipeline": "ready",
}

META: Json = {
    "version": "0.1.0",
    "revision": 12,
    "changed_at": "2026-03-02T09:30:00Z",
    "newest_published_at": "2026-03-02",
    "counts": {"articles": 1, "revisions": 1, "claims": 1, "entities": 2, "quantities": 1},
    "lexicon": "a1b2c3d4e5f6",
    "extractor": EXTRACTOR,
    "pipeline": "ready",
}
