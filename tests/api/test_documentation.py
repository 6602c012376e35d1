"""Pages for people: served by us alone, under a policy that allows nothing else."""

from __future__ import annotations

import re

import pytest

from app.problems import KINDS
from tests.fakes import assert_problem, service


@pytest.fixture
def client(engine):
    with service(engine) as client:
        yield client


def test_page_loads_nothing_from_elsewhere(client):
    response = client.get("/docs")

    addresses = re.findall(r'(?:src|href)="([^"]+)"', response.text)
    assert addresses
    assert all(client.get(address).status_code == 200 for address in addresses)
    assert "<script>" not in response.text
    assert "script-src 'self';" in response.headers["content-security-policy"]


def test_assets_are_kept_by_the_browser(client):
    first = client.get("/docs/swagger-ui.css")

    again = client.get("/docs/swagger-ui.css", headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["content-type"].startswith("text/css")
    assert again.status_code == 304


@pytest.mark.parametrize("name", ["index.html", "..%2f__init__.py", "swagger-ui.css.map"])
def test_other_files_are_not_served(client, name):
    assert_problem(client.get(f"/docs/{name}"), 404, "not-found")


@pytest.mark.parametrize("slug", sorted(KINDS))
def test_every_kind_of_problem_has_its_page(client, slug):
    response = client.get(f"/problems/{slug}")

    assert response.status_code == 200
    assert KINDS[slug].title in response.text


def test_unknown_kind_of_problem_is_one_itself(client):
    assert_problem(client.get("/problems/none"), 404, "not-found")
