"""Which country a city lies in, by the countries beside it."""

from __future__ import annotations

import pytest

from graph import lexicon
from graph.annotations import Document, Form, Mention
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.cities import candidates, placed
from graph.spans import Span


def place(name, country=None, **fields):
    return Mention(
        span=Span(0, len(name)),
        head=0,
        form=Form.NAME,
        kind=SpeakerKind.NAMED,
        type=EntityType.PLACE,
        name=name,
        country=country,
        **fields,
    )


def country(iso2):
    return Mention(
        span=Span(0, 1),
        head=0,
        form=Form.NAME,
        kind=SpeakerKind.NAMED,
        type=EntityType.COUNTRY,
        name=iso2,
        key=iso2,
        country=iso2,
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gweru", ["ZW"]),
        ("Reading", ["GB", "US"]),
        ("São Carlos", ["BR"]),
        ("the city of Gweru", ["ZW"]),
        ("Quarrytonville", []),
        ("", []),
    ],
)
def test_candidates_are_the_countries_with_such_a_city(name, expected):
    assert list(candidates(name))[: len(expected)] == expected
    assert bool(candidates(name)) == bool(expected)


@pytest.mark.parametrize(
    ("name", "beside", "dateline", "expected"),
    [
        ("Whangarei", ["NZ"], None, "NZ"),
        ("Reading", ["US"], None, "US"),
        ("Reading", [], "TRURO, England, May 3", "GB"),
        ("Reading", [], None, None),
        ("Springfield", ["US", "AU"], None, "US"),
        ("Córdoba", ["AR", "ES"], None, None),
        ("Charlotte", [], None, None),
        ("Charlotte", ["US"], None, "US"),
        ("Ufa", [], None, None),
        ("Bulawayo", [], None, "ZW"),
        ("Quarrytonville", ["US"], None, None),
    ],
)
def test_place_gets_the_country_that_the_text_speaks_for(name, beside, dateline, expected):
    mentions = [place(name), *map(country, beside)]

    found = placed(Document(text=name, dateline=dateline), mentions)[0]

    assert found.country == expected
    assert (found.key is not None) == (expected is not None)


@pytest.mark.parametrize(
    ("known", "beside", "expected"),
    [
        (place("San Jose", "US", key="san-jose-us"), ["CR"], "CR"),
        (place("San Jose", "US", key="san-jose-us"), ["CR", "US"], "US"),
        (place("Paris", "FR", key="paris-fr"), ["US"], "FR"),
        (place("Tripoli", "LY", key="tripoli-ly"), ["LB"], "LB"),
        (place("Cornwall", "GB", key="cornwall-gb"), ["CA"], "GB"),
        (place("Asia", None, key="asia"), ["PH"], None),
        (place("Reading", "US"), ["GB"], "US"),
    ],
)
def test_known_place_moves_only_where_it_is_hardly_smaller(known, beside, expected):
    (found, *_) = placed(Document(text=known.name), [known, *map(country, beside)])

    assert found.country == expected


def test_a_place_is_no_evidence_for_itself():
    mentions = [place("Reading", "US", key="reading-us"), place("Reading")]

    assert [m.country for m in placed(Document(text="Reading"), mentions)] == ["US", None]


def test_text_without_places_is_left_alone():
    mentions = [country("PE")]

    assert placed(Document(text="Peru"), mentions) == mentions


def test_file_is_sorted_and_knows_its_countries():
    known = {row["iso2"] for row in lexicon.rows("countries")}
    names = (lexicon.FOLDER / "cities.csv").read_bytes().splitlines()[1:]

    keys = [line.partition(b",")[0] for line in names]

    assert keys == sorted(set(keys))
    assert {c for line in names[::50] for c in candidates(line.decode().split(",")[0])} <= known
