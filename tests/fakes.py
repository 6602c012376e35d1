"""Stand-ins for what is slow or outside, and the service built around them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph.pipeline.stage import Pipeline
from graph.store import articles
from graph.store.session import writing
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from sqlalchemy import Engine


def blind_pipeline() -> Pipeline:
    """A pipeline without stages: it reads every text and finds nothing."""
    return Pipeline((), factories.EXTRACTOR)


@contextmanager
def service(
    engine: Engine, *, pipeline: Pipeline | None = None, **settings: Any
) -> Iterator[TestClient]:
    """Run the service in this process on `engine`, with a pipeline that finds nothing."""
    given = {"preload": False, "log_level": "error", **settings}
    app = create_app(Settings(**given), pipeline=pipeline or blind_pipeline(), engine=engine)
    with TestClient(app) as client:
        yield client


def stored(engine: Engine, *claims: Any, **article: Any) -> str:
    """Store one article with the given claims; give its id."""
    made = factories.make_article(**article)
    chosen = claims or (factories.make_claim(text=made.text),)
    extraction = factories.make_extraction(article=made, claims=chosen)
    with writing(engine) as session:
        return articles.put(session, made, extraction, now=factories.NOW).article_id


def assert_fits(model: type[BaseModel], response: Any) -> None:
    """Hold a response to the model that the API promises for it: nothing missing, nothing more."""
    assert response.status_code < 300, response.text
    assert response.headers["content-type"] == "application/json"
    model.model_validate_json(response.content)


def assert_problem(response: Any, status: int, slug: str) -> dict[str, Any]:
    """Hold a response to be a whole problem document; give it."""
    body: dict[str, Any] = response.json()
    assert (response.status_code, body["type"]) == (status, f"/problems/{slug}"), body
    assert response.headers["content-type"] == "application/problem+json"
    assert set(body) == {
        "type", "title", "status", "detail", "instance", "errors", "request_id"
    }  # fmt: skip
    assert body["status"] == status
    assert body["request_id"] == response.headers["x-request-id"]
    return body
