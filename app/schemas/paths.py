"""Ids in paths."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path

from app.schemas.fields import PRINTABLE


def _id(description: str, example: str) -> Any:  # noqa: ANN401 - FastAPI types Path so
    return Path(
        min_length=1,
        max_length=300,
        pattern=PRINTABLE,
        description=description,
        examples=[example],
    )


ArticleId = Annotated[str, _id("Id of the article.", "art_mzxw6ytboi4dcmrtgq2tmnzy")]
ClaimId = Annotated[str, _id("Id of the claim.", "clm_nb2hi4dthixs653xo4xgk6da")]
EntityId = Annotated[
    str, _id("Id of the entity; countries have their ISO 3166-1 alpha-2 code.", "NO")
]
MeasureId = Annotated[str, _id("Id of the measure.", "msr_mzxw6ytboi4dcmrtgq2tmnzy")]
TopicKey = Annotated[str, _id("Key of the topic.", "migration")]
