"""Articles: post one, list, read, and see its history and claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query
from sqlmodel import Session
from starlette.responses import JSONResponse, Response

from app import replies
from app.deps import NO_PARAMETERS, Reads, Writes
from app.schemas import answers, examples
from app.schemas.articles import Article, ArticleIn, ArticlePage, Receipt, RevisionList
from app.schemas.claims import ClaimPage
from app.schemas.paths import ArticleId
from app.schemas.queries import ArticleClaimQuery, ArticleQuery
from app.schemas.receipts import receipt_document
from app.strict import StrictRoute
from graph.ontology import Outcome
from graph.store import articles, claims

router = APIRouter(tags=["articles"], route_class=StrictRoute)

ArticleBody = Annotated[
    ArticleIn,
    Body(openapi_examples={"article": {"value": examples.ARTICLE_IN}}),
]


@router.post(
    "/v1/articles",
    operation_id="createArticle",
    response_model=Receipt,
    responses={
        **answers.write(examples.RECEIPT, status=201),
        200: {
            "model": Receipt,
            "description": "The same text was here already, or a new one makes a new revision.",
            "content": {
                "application/json": {"example": {**examples.RECEIPT, "outcome": "unchanged"}}
            },
        },
    },
    status_code=201,
    dependencies=[NO_PARAMETERS],
)
def create_article(body: ArticleBody, writer: Writes) -> Response:
    """Take one article in.

    Reads the text, stores the article with its claims in one transaction and answers
    with a receipt. Sending the same article again changes nothing (`unchanged`);
    a changed text makes the next revision (`revised`).
    """
    receipt = writer.ingest(body.payload())
    created = receipt.outcome is Outcome.CREATED
    headers = {"Location": f"/v1/articles/{receipt.article_id}"}
    return JSONResponse(receipt_document(receipt), 201 if created else 200, headers)


@router.get(
    "/v1/articles",
    operation_id="listArticles",
    response_model=ArticlePage,
    responses=answers.read(examples.ARTICLE_PAGE),
)
async def list_articles(query: Annotated[ArticleQuery, Query()], reader: Reads) -> Response:
    """List articles, newest first, without their text."""
    filters, page = query.filters(), reader.page(query, sort=query.sort)

    def work(session: Session) -> replies.Reply:
        count = articles.count(session, filters) if query.wants_count else None
        return reader.listed(articles.find(session, filters, page), count=count)

    return await (reader.heavy(work) if query.wants_count else reader.light(work))


@router.get(
    "/v1/articles/{article_id}",
    operation_id="getArticle",
    response_model=Article,
    responses=answers.read(examples.ARTICLE, more=(404,)),
    dependencies=[NO_PARAMETERS],
)
async def get_article(article_id: ArticleId, reader: Reads) -> Response:
    """Read one article.

    With the text of its current revision, into which all offsets point, and with who
    is mentioned where.
    """
    return await reader.light(lambda session: replies.one(articles.get(session, article_id)))


@router.get(
    "/v1/articles/{article_id}/revisions",
    operation_id="listArticleRevisions",
    response_model=RevisionList,
    responses=answers.read(examples.REVISIONS, more=(404,)),
    dependencies=[NO_PARAMETERS],
)
async def list_revisions(article_id: ArticleId, reader: Reads) -> Response:
    """List the revisions of an article, oldest first."""
    return await reader.light(
        lambda session: replies.whole(articles.revisions(session, article_id))
    )


@router.get(
    "/v1/articles/{article_id}/claims",
    operation_id="listArticleClaims",
    response_model=ClaimPage,
    responses=answers.read(examples.CLAIM_PAGE, more=(404,)),
)
async def list_article_claims(
    article_id: ArticleId, query: Annotated[ArticleClaimQuery, Query()], reader: Reads
) -> Response:
    """List the claims of an article's current revision, in the order of the text."""
    page = reader.page(query)

    def work(session: Session) -> replies.Reply:
        found = articles.claims_of(session, article_id, page)
        count = claims.count(session, query.of(article_id)) if query.wants_count else None
        return reader.listed(found, count=count, facets=None)

    return await reader.heavy(work)
