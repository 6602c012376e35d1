"""Names that several things share, told by what is around them."""

from __future__ import annotations

import pytest

from graph.ontology import EntityType


def last(document, words):
    """The last mention with exactly these words."""
    return [m for m in document.mentions if m.span.of(document.text) == words][-1]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("North Korea fired a rocket. Korea said it was a test.", "Korea", "KP"),
        ("South Korea and North Korea met. Korea is divided.", "Korea", "KR"),
        ("Korea exports ships.", "Korea", "KR"),
        ("Boats crossed the Republic of the Congo. The Congo rose.", "Congo", "CG"),
        ("Boats left Congo for Angola.", "Congo", "CD"),
        ("Zaire closed the bridge. The Congo kept it open.", "Congo", "CG"),
        ("An Anglo-French team dug it out.", "Anglo", "GB"),
        ("An Anglo-French team dug it out.", "French", "FR"),
        ("A fair was held in Brussels.", "Brussels", "BE"),
        ("Georgia Gov. Ann Hale signed the bill.", "Georgia", "US"),
        ("He travelled through Georgia and Tennessee.", "Georgia", "US"),
        ("Russia and Georgia closed the border.", "Georgia", "GE"),
    ],
)
def test_country_is_told_by_the_others(read, text, words, country):
    assert last(read(text), words).country == country


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Hebron and Nablus are tense. The PA said it would pay.", "PA", "Palestinian Authority"),
        ("Ships left Britain. The PA reported it from London.", "PA", "Press Association"),
    ],
)
def test_shared_abbreviation_goes_by_the_country_near(read, text, words, name):
    assert last(read(text), words).name == name


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Michael Jordan came. Jordan left again.", "Jordan", EntityType.PERSON),
        ("Ships left Jordan for Egypt.", "Jordan", EntityType.COUNTRY),
        ("Peter Orlo came home. Orlo said so.", "Orlo", EntityType.PERSON),
        ("The village of Prelow burned.", "Prelow", EntityType.PLACE),
        ("The airline Prelow failed.", "Prelow", EntityType.AGENCY),
        ("The Oslo daily Prelow closed, and Prelow is gone.", "Prelow", EntityType.AGENCY),
    ],
)
def test_type_of_a_name_is_told_by_its_surroundings(read, text, words, type_):
    assert last(read(text), words).type is type_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chancellor Merz's government agreed.", "Friedrich Merz"),
        ("President Putin spoke.", "Vladimir Putin"),
        ("Farmer Putin spoke.", "Putin"),
    ],
)
def test_title_and_last_name_make_a_public_figure(read, text, name):
    persons = [m.name for m in read(text).mentions if m.type is EntityType.PERSON]

    assert persons == [name]


def test_government_of_a_known_leader_is_his_country(read):
    document = read("Chancellor Merz's government agreed.")

    assert document.mentions[0].key == "DE"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Conservative Party of Canada won.", "Conservative Party of Canada"),
        ("The Republic of Georgia won.", "Georgia"),
        ("Lord's Resistance Army men fled.", "Lord's Resistance Army"),
    ],
)
def test_longer_name_wins_over_its_parts(read, text, name):
    assert name in {m.name for m in read(text).mentions}


def test_local_body_belongs_to_the_place_before_it(read):
    document = read("In Osaka, pay doubled, according to the local government.")

    assert last(document, "the local government").country == "JP"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("In Lagos, Ghana and Togo they voted.", "NG"),
        ("They live in Kumasi, Ghana.", "GH"),
        ("They live in Prelow, Ghana.", "GH"),
    ],
)
def test_list_of_places_is_no_address(read, text, country):
    place = next(m for m in read(text).mentions if m.type is EntityType.PLACE)

    assert place.country == country


@pytest.mark.parametrize(
    ("text", "iso2", "expected"),
    [
        ("He left Prelow's Georgia Bridge Company.", "GE", False),
        ("Friends of Jordan Ali Omar met in Chad.", "TD", True),
        ("The Bank of Norland and Chile Holdings Ltd. merged.", "CL", False),
        ("The film A Night in Chad opened in Oslo.", "NO", True),
        ("Sudan's Omar al-Bashir left.", "SD", True),
    ],
)
def test_country_inside_a_longer_name_is_part_of_it(read, text, iso2, expected):
    found = {
        m.country for m in read(text).mentions if m.type in {EntityType.COUNTRY, EntityType.PLACE}
    }

    assert (iso2 in found) is expected


def test_brussels_that_acts_is_the_union(read):
    document = read("Brussels rejected the plan on Monday.")

    assert last(document, "Brussels").key == "european-union"


def test_half_of_a_pair_needs_the_other_half(read):
    document = read("Ships of the Indo-Pacific fleet met.")

    assert all(mention.country != "IN" for mention in document.mentions)
