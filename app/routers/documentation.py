"""Pages for people: the interactive documentation and the kinds of problem.

The Swagger assets are served by us from an installed package: no page of ours
loads anything from elsewhere, and none runs a script of its own HTML.
"""

from __future__ import annotations

import functools
import hashlib

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from swagger_ui_bundle import swagger_ui_path

from app import problems
from app.deps import NO_PARAMETERS
from app.swagger import for_swagger

router = APIRouter(include_in_schema=False)

ASSETS = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "favicon-32x32.png": "image/png",
}

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>claimgraph API</title>
<link rel="icon" href="/docs/favicon-32x32.png"><link rel="stylesheet" href="/docs/swagger-ui.css">
</head><body><div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>
</body></html>"""

START = """SwaggerUIBundle({
  url: "/docs/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null,
  docExpansion: "none", tryItOutEnabled: true
});"""


@router.get("/docs")
async def show_documentation() -> Response:
    """Show the interactive documentation."""
    return HTMLResponse(PAGE, headers={"Content-Security-Policy": POLICY})


@router.get("/docs/start.js")
async def start_documentation() -> Response:
    """Give the page's only script of ours, in a file because the policy allows none inline."""
    return PlainTextResponse(START, media_type="text/javascript")


@router.get("/docs/openapi.json")
async def describe_for_swagger(request: Request) -> Response:
    """Give the description in the form that the bundled Swagger UI can read (OpenAPI 3.0)."""
    return JSONResponse(for_swagger(request.app.openapi()))


@router.get("/docs/{name}", dependencies=[NO_PARAMETERS])
async def give_asset(name: str, request: Request) -> Response:
    """Give one file of Swagger UI."""
    if name not in ASSETS:
        raise HTTPException(404)
    content, etag = _asset(name)
    headers = {"ETag": etag, "Cache-Control": "public, max-age=86400"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=ASSETS[name], headers=headers)


@functools.cache
def _asset(name: str) -> tuple[bytes, str]:
    content = (swagger_ui_path / name).read_bytes()
    return content, f'"{hashlib.sha256(content).hexdigest()[:32]}"'


@router.get("/problems/{slug}")
async def explain_problem(slug: str) -> Response:
    """Explain one kind of problem."""
    if slug not in problems.KINDS:
        raise HTTPException(404)
    return HTMLResponse(problems.page(problems.KINDS[slug]))
