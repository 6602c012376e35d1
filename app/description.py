"""The OpenAPI description: what FastAPI cannot know is added here.

Operations say for each problem status that it comes as ``application/problem+json``
(FastAPI writes ``application/json``), and a batch's items are described.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from app.problems import MEDIA_TYPE
from app.settings import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI

Json = dict[str, Any]

SUMMARY = "Who said what, in the news, as data that can be asked."

TEXT = """\
News articles go in; out come claims: **who** said **what**, in which words, on whose
authority, with numbers, dates and topics, each with its place in the text.

Lists have `data` and `next`; the next page is the same address with `cursor=<next>`.
`count=exact` counts all rows. Reads carry a strong `ETag`, and HEAD is answered wherever
GET is. Unknown parameters, and those of one value that are given twice, are refused.
Every error is an `application/problem+json` document.
"""

TAGS = (
    ("articles", "Send articles, read them and their history."),
    ("extraction", "Read a text without storing it."),
    ("claims", "Who said what."),
    ("questions", "Ask in plain words."),
    ("quantities", "Numbers with who gave them."),
    ("measures", "What numbers measure: every value side by side, with verdicts."),
    ("countries", "Countries that speak or are spoken of."),
    ("agencies", "Organisations of every sort."),
    ("people", "Persons."),
    ("entities", "All that has an identity."),
    ("topics", "What claims are about."),
    ("graph", "Who speaks of whom."),
    ("system", "The state of the service."),
)

REF = "#/components/schemas/"


def install(app: FastAPI) -> None:
    """Make `app` describe itself with our additions; computed once."""

    def openapi() -> Json:
        if app.openapi_schema is None:
            app.openapi_schema = _describe(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way


def _describe(app: FastAPI) -> Json:
    found = get_openapi(
        title="claimgraph",
        version=VERSION,
        summary=SUMMARY,
        description=TEXT,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS],
    )
    for operation in _operations(found):
        _correct_problems(operation)
    batch = found["components"]["schemas"]["BatchIn"]["properties"]["articles"]
    batch["items"] = {"description": "An article. Anything else is rejected by itself."}
    batch["description"] = "Each item has the members of `ArticleIn`."
    for unused in ("HTTPValidationError", "ValidationError"):
        found["components"]["schemas"].pop(unused, None)
    return found


def _operations(description: Json) -> Iterator[Json]:
    for path in description["paths"].values():
        yield from path.values()


def _correct_problems(operation: Json) -> None:
    for status, response in operation["responses"].items():
        content = response.get("content", {})
        if int(status) >= 400:  # noqa: PLR2004 - problems begin here
            content.pop("application/json", None)
            content.setdefault(MEDIA_TYPE, {})["schema"] = {"$ref": f"{REF}Problem"}
        if status == "304":
            response.pop("content", None)
    validation = operation["responses"].get("422")
    if validation and validation["description"] == "Validation Error":
        operation["responses"].pop("422")
