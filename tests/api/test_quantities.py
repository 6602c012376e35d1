"""Numbers stand side by side with who gave them."""

from __future__ import annotations

import pytest

from app.schemas.quantities import QuantityPage
from tests.factories import TEXT, make_claim, make_quantity
from tests.fakes import assert_fits, service, stored


@pytest.fixture
def client(engine):
    stored(engine, make_claim(quantities=(make_quantity(),)))
    with service(engine) as client:
        yield client


def test_list_gives_numbers_with_their_speakers(client):
    response = client.get("/v1/quantities")

    assert_fits(QuantityPage, response)
    (row,) = response.json()["data"]
    assert (row["value"], row["lower"], row["upper"]) == (40, 36, 44)
    assert TEXT[slice(*row["span"])] == row["text"]
    assert [speaker["id"] for speaker in row["speakers"]] == ["NO"]


@pytest.mark.parametrize(
    ("params", "number"),
    [
        ({"counted": "fishermen"}, 1),
        ({"counted": "welders"}, 0),
        ({"speaker": "NO"}, 1),
        ({"exclude_speaker": "NO"}, 0),
        ({"q": "crossed"}, 1),
    ],
)
def test_filters_are_those_of_the_claims(client, params, number):
    response = client.get("/v1/quantities", params=params)

    assert len(response.json()["data"]) == number
