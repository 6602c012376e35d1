"""The description: readable, with an example of our own everywhere, and true to the service."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.main import create_app
from app.schemas import examples, explanation_examples, system_examples
from app.schemas.articles import (
    Article,
    ArticleIn,
    ArticlePage,
    BatchIn,
    BatchOut,
    ExtractIn,
    ExtractOut,
    Receipt,
    RevisionList,
)
from app.schemas.ask import AskOut
from app.schemas.claims import Claim, ClaimPage
from app.schemas.entities import Entity, EntityPage
from app.schemas.network import GraphOut, PathOut
from app.schemas.quantities import QuantityPage
from app.schemas.system import Health, MetaOut, Ready
from app.schemas.topics import TopicCount, TopicList
from app.settings import Settings
from app.swagger import for_swagger
from tests.fakes import blind_pipeline

APP = create_app(Settings(database_url="sqlite://", log_level="error"), pipeline=blind_pipeline())
DESCRIPTION = APP.openapi()
OPERATIONS = [
    pytest.param(operation, id=operation["operationId"])
    for operations in DESCRIPTION["paths"].values()
    for operation in operations.values()
]
PROMISED = {
    "createArticle", "createArticles", "listArticles", "getArticle", "listArticleRevisions",
    "listArticleClaims", "extractText", "listClaims", "getClaim", "ask", "listQuantities",
    "listCountries", "getCountry", "listCountryClaims", "listAgencies", "getAgency",
    "listAgencyClaims", "listPeople", "getPerson", "listPersonClaims", "listEntities",
    "getEntity", "listEntityClaims", "listTopics", "getTopic", "listTopicClaims", "getGraph",
    "listMeasures", "getMeasure",
    "getGraphPath", "getHealth", "getReadiness", "getMeta", "getMetrics",
}  # fmt: skip


def test_description_is_openapi_3_1():
    assert DESCRIPTION["openapi"].startswith("3.1")


def test_operations_are_those_promised():
    assert {param.values[0]["operationId"] for param in OPERATIONS} == PROMISED


@pytest.mark.parametrize("operation", OPERATIONS)
def test_operation_is_explained(operation):
    assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", operation["operationId"])
    assert operation["summary"]
    assert operation["description"].endswith(".")
    assert operation["tags"][0] in {tag["name"] for tag in DESCRIPTION["tags"]}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_operation_has_examples_of_its_own(operation):
    for status, response in operation["responses"].items():
        for media in response.get("content", {}).values():
            assert media.get("example") is not None, status
    for media in operation.get("requestBody", {}).get("content", {}).values():
        assert media["examples"]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_parameters_are_described(operation):
    free = {"cursor", "sort", "count"}
    for parameter in operation.get("parameters", []):
        assert parameter["description"] or parameter["schema"].get("description")
        if parameter["name"] not in free:
            assert parameter["schema"].get("examples"), parameter["name"]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_refusal_is_a_problem_document(operation):
    refusals = {s: r for s, r in operation["responses"].items() if int(s) >= 400}

    assert "400" in refusals
    for response in refusals.values():
        (media,) = response["content"]
        assert media == "application/problem+json"
        assert response["content"][media]["schema"] == {"$ref": "#/components/schemas/Problem"}


@pytest.mark.parametrize(
    ("model", "example"),
    [
        (ArticleIn, examples.ARTICLE_IN),
        (ExtractIn, examples.EXTRACT_IN),
        (BatchIn, examples.BATCH_IN),
        (Receipt, examples.RECEIPT),
        (BatchOut, examples.BATCH_OUT),
        (ExtractOut, examples.EXTRACT_OUT),
        (ExtractOut, explanation_examples.EXPLAINED_OUT),
        (ArticlePage, examples.ARTICLE_PAGE),
        (Article, examples.ARTICLE),
        (RevisionList, examples.REVISIONS),
        (Claim, examples.CLAIM),
        (ClaimPage, examples.CLAIM_PAGE),
        (EntityPage, examples.ENTITY_PAGE),
        (EntityPage, examples.AGENCY_PAGE),
        (EntityPage, examples.PEOPLE_PAGE),
        (Entity, examples.ENTITY),
        (QuantityPage, examples.QUANTITY_PAGE),
        (TopicCount, examples.TOPIC),
        (TopicList, examples.TOPICS),
        (AskOut, examples.ASK_OUT),
        (GraphOut, examples.GRAPH),
        (PathOut, examples.PATH),
        (Health, system_examples.HEALTH),
        (Ready, system_examples.READY),
        (MetaOut, system_examples.META),
    ],
)
def test_example_fits_its_model(model: type[BaseModel], example):
    assert model.model_validate(example)


def test_page_on_the_interface_shows_the_same_claim():
    page = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")

    shown = page.split("```json\n")[1].split("```")[0]

    assert json.loads(shown) == examples.CLAIM


def test_example_offsets_are_true():
    claim = examples.CLAIM
    (content,) = claim["spans"]["content"]

    assert examples.TEXT[slice(*content)] == claim["quote"]
    assert examples.TEXT[slice(*claim["speakers"][0]["span"])] == claim["speakers"][0]["mention"]
    assert examples.TEXT[slice(*claim["quantities"][0]["span"])] == claim["quantities"][0]["text"]


def test_swagger_gets_the_older_form():
    lowered = for_swagger(DESCRIPTION)

    def walk(value):
        if isinstance(value, dict):
            yield value
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                yield from walk(item)

    schemas = list(walk(lowered["components"]))
    assert lowered["openapi"] == "3.0.3"
    assert not any("const" in each or "prefixItems" in each for each in schemas)
    assert not any(each.get("type") == "null" for each in schemas)
    assert DESCRIPTION["openapi"].startswith("3.1")
