"""The gazetteer by itself, and the promises its lexicons make."""

from __future__ import annotations

import pytest

from graph import lexicon
from graph.ontology import EntityType
from graph.pipeline.mentions import Entry, Gazetteer, gazetteer
from graph.pipeline.mentions.bodies import body_key


def found(text):
    return [(text[m.start : m.end], m.entries[0].key) for m in gazetteer()(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to the U.S.-led force", [("U.S.", "US")]),
        ("Russian-backed men", [("Russian", "RU")]),
        ("in N'Djamena", [("N'Djamena", "TD")]),
        ("PAPUA NEW GUINEA", [("PAPUA NEW GUINEA", "PG")]),
        ("Niger. Delta", [("Niger", "NE")]),
        ("tell us", []),
    ],
)
def test_match_is_by_words_and_case(text, expected):
    assert found(text) == expected


def test_first_entry_of_a_spelling_is_the_likelier():
    one = Entry(name="One", type=EntityType.AGENCY, key="one")
    two = Entry(name="Two", type=EntityType.AGENCY, key="two")

    match = next(iter(Gazetteer([("ABC", one), ("ABC", two), ("...", one)])("ABC", 0, 3)))

    assert match.entries == (one, two)


def test_named_ignores_case():
    assert gazetteer().named("harbour nobody") == ()
    assert gazetteer().named("norway")[0].key == "NO"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Ministry of Foreign Affairs", "pe-foreign-ministry"),
        ("foreign ministry", "pe-foreign-ministry"),
        ("Ministry of the Interior", "pe-interior-ministry"),
        ("navy", "pe-navy"),
    ],
)
def test_body_key_is_the_same_for_all_names_of_one_body(words, key):
    assert body_key("PE", words) == key


@pytest.mark.parametrize("name", ["agencies", "people"])
def test_keys_are_unique(name):
    keys = [row["key"] for row in lexicon.rows(name)]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", ["metonyms", "places"])
def test_every_country_code_is_a_known_country(name):
    known = {row["iso2"] for row in lexicon.rows("countries")} | {""}

    assert {row["iso2"] for row in lexicon.rows(name)} <= known


def test_every_lexicon_country_of_agencies_and_people_is_known():
    known = {row["iso2"] for row in lexicon.rows("countries")} | {""}
    used = {row["country"] for name in ("agencies", "people") for row in lexicon.rows(name)}

    assert used <= known


def test_historical_countries_are_there():
    assert {"SU", "YU", "CS", "DD", "YD", "XK"} <= {
        row["iso2"] for row in lexicon.rows("countries")
    }
