"""Ids in paths."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from app.schemas.fields import PRINTABLE

ArticleId = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        pattern=PRINTABLE,
        description="Id of the article.",
        examples=["art_mzxw6ytboi4dcmrtgq2tmnzy"],
    ),
]
ClaimId = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        pattern=PRINTABLE,
        description="Id of the claim.",
        examples=["clm_nb2hi4dthixs653xo4xgk6da"],
    ),
]
EntityId = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        pattern=PRINTABLE,
        description="Id of the entity; countries have their ISO 3166-1 alpha-2 code.",
        examples=["NO"],
    ),
]
MeasureId = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        pattern=PRINTABLE,
        description="Id of the measure.",
        examples=["msr_mzxw6ytboi4dcmrtgq2tmnzy"],
    ),
]
TopicKey = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        pattern=PRINTABLE,
        description="Key of the topic.",
        examples=["migration"],
    ),
]
