"""The state of the service, as operators see it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

import migrations
from app.main import create_app
from app.schemas.system import Health, MetaOut, Ready
from app.settings import Settings
from graph.store.session import open_engine
from tests.fakes import assert_fits, assert_problem, blind_pipeline, service, stored


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


def test_health_asks_nothing(client):
    assert_fits(Health, client.get("/healthz"))


def test_ready_when_the_schema_is_at_the_head(client):
    response = client.get("/readyz")

    assert_fits(Ready, response)
    assert response.json()["pipeline"] == "waiting"


def test_meta_counts_what_is_stored(client, engine):
    stored(engine)

    response = client.get("/v1/meta")

    assert_fits(MetaOut, response)
    body = response.json()
    assert (body["counts"]["articles"], body["counts"]["claims"], body["revision"]) == (1, 1, 1)
    assert body["extractor"] is None


def test_meta_names_the_extractor_once_it_is_loaded(client):
    client.post("/v1/extract", json={"text": "The pier is closed."})

    response = client.get("/v1/meta")

    assert_fits(MetaOut, response)
    assert response.json()["extractor"]["name"] == "rules"


def test_metrics_count_by_template(client, engine):
    stored(engine)
    client.get("/v1/claims/clm_a")
    client.get("/v1/claims/clm_b")
    client.get("/nowhere/secret")

    text = client.get("/metrics").text

    assert (
        'claimgraph_requests_total{method="GET",route="/v1/claims/{claim_id}",status="404"} 2.0'
        in text
    )
    assert 'route="unmatched"' in text
    assert "secret" not in text
    assert "claimgraph_graph_revision 1.0" in text


def test_metrics_count_refusals_by_template(client):
    client.delete("/v1/articles/art_secret")
    client.get("/v1/articles/art_secret/claims?limit=0")
    client.get("/docs/secret.js")

    text = client.get("/metrics").text

    for line in (
        'method="DELETE",route="/v1/articles/{article_id}",status="405"',
        'method="GET",route="/v1/articles/{article_id}/claims",status="400"',
        'method="GET",route="/docs/{name}",status="404"',
    ):
        assert f"claimgraph_requests_total{{{line}}} 1.0" in text
    assert "secret" not in text


def test_metrics_count_outcomes(client):
    article = {"text": "The pier is closed."}
    client.post("/v1/articles", json=article)
    client.post("/v1/articles/batch", json={"articles": [article, {}]})

    text = client.get("/metrics").text

    for outcome in ("created", "unchanged", "rejected"):
        assert f'claimgraph_articles_total{{outcome="{outcome}"}} 1.0' in text


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/v1/meta"])
def test_state_takes_no_parameters(client, path):
    assert_problem(client.get(path, params={"verbose": "1"}), 400, "parameters")


def test_request_id_is_kept_or_made(client):
    given = client.get("/healthz", headers={"X-Request-ID": "abc-1"})
    bad = client.get("/healthz", headers={"X-Request-ID": "a b\t<c>"})

    assert given.headers["x-request-id"] == "abc-1"
    assert len(bad.headers["x-request-id"]) == 32


@pytest.mark.parametrize("path", ["/healthz", "/v1/claims", "/nowhere", "/docs"])
def test_answers_carry_the_headers_that_keep_browsers_safe(client, path):
    headers = client.get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'")


def test_everybody_may_read(client):
    response = client.get("/v1/claims", headers={"Origin": "https://anyone.example"})

    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers
    assert "ETag" in response.headers["access-control-expose-headers"]


@pytest.mark.parametrize(
    ("origin", "method", "allowed"),
    [
        ("https://anyone.example", "GET", "*"),
        ("https://desk.example", "POST", "https://desk.example"),
        ("https://anyone.example", "POST", None),
        ("null", "POST", None),
    ],
)
def test_preflight_lets_named_origins_write(engine, origin, method, allowed):
    asked = {"Origin": origin, "Access-Control-Request-Method": method}
    with service(engine, cors_origins="https://desk.example/, https://other.example") as client:
        response = client.options("/v1/articles", headers=asked)

    assert response.status_code == 204
    assert response.headers.get("access-control-allow-origin") == allowed


def test_write_of_another_origin_is_not_shared(engine):
    body = {"text": "The pier is closed."}
    with service(engine, cors_origins=("https://desk.example",)) as client:
        ours = client.post("/v1/extract", json=body, headers={"Origin": "https://desk.example"})
        theirs = client.post("/v1/extract", json=body, headers={"Origin": "https://x.example"})

    assert ours.headers["access-control-allow-origin"] == "https://desk.example"
    assert "access-control-allow-origin" not in theirs.headers


def test_service_opens_and_closes_its_own_database(tmp_path):
    given = Settings(database_url=f"sqlite:///{tmp_path / 'own.db'}", log_level="error", threads=3)
    app = create_app(given, pipeline=blind_pipeline())
    migrations.upgrade(app.state.resources.engine)

    with TestClient(app) as client:
        listed, ready = client.get("/v1/articles"), client.get("/readyz")

    assert listed.json() == {"data": [], "next": None, "count": None}
    assert ready.json()["pipeline"] in {"loading", "ready"}


def test_metrics_answer_without_a_database(tmp_path):
    empty = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    with service(empty) as client:
        response = client.get("/metrics")
    empty.dispose()

    assert response.status_code == 200
