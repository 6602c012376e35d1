"""Normal forms and keys: what makes two spellings one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour League", "harbour league"),
        ("Harbour League's", "Harbour League"),
        ("U.S. Treasury", "US Treasury"),
        ("São Tomé", "Sao Tome"),
        ("Jean-Luc Orsini", "Jean Luc Orsini"),
        ("Fjord Post (daily)", "Fjord Post"),
        ("Łódź", "Lodz"),
    ],
)
def test_normal_form_is_the_same_for_spellings_of_one_name(one, other):
    assert names.normal_form(one) == names.normal_form(other)


@pytest.mark.parametrize(
    "name", ["President Ana Prel", "Dr. Ana Prel", "Gen Ana Prel", "Ana Prel Jr."]
)
def test_normal_form_of_a_person_drops_titles(name):
    assert names.normal_form(name, person=True) == "ana prel"


def test_normal_form_keeps_a_name_that_is_only_a_title():
    assert names.normal_form("The King", person=True) == "king"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Médecins du Fjord", "medecins-du-fjord"),
        ("S&P", "s-p"),
        ("Россия", "россия"),
        ("!!!", ""),
    ],
)
def test_slug_joins_the_words_of_the_normal_form(name, key):
    assert names.slug(name) == key


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ana Prel", "prel"),
        ("Prel", "prel"),
        ("Karl von der Heide", "von der heide"),
        ("Yusuf al-Amin", "al amin"),
        ("Joao dos Reis Jr.", "dos reis"),
        ("", ""),
    ],
)
def test_surname_keeps_its_particles(name, last):
    assert names.surname(name) == last


def test_given_name_of_a_bare_surname_is_empty():
    assert names.given_name("Mr Prel") == ""


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("HL", "Harbour League", True),
        ("F.A.O.", "Food and Agriculture Organization", True),
        ("BoE", "Bank of England", True),
        ("HL", "Harbour Watch", False),
        ("H", "Harbour", False),
        ("HARBOUR", "Harbour", False),
    ],
)
def test_abbreviates_compares_initials(short, long, expected):
    assert names.abbreviates(short, long) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("NATO", True), ("U.N.", True), ("Nepal", False), ("McKay", False), ("", False)],
)
def test_is_abbreviation_wants_mostly_capitals(name, expected):
    assert names.is_abbreviation(name) is expected


@given(st.text(max_size=60))
def test_normal_form_of_a_normal_form_changes_nothing(name):
    once = names.normal_form(name)

    assert names.normal_form(once) == once


@pytest.mark.parametrize(
    ("name", "last", "given"),
    [
        ("Ada Quill-Sow", "quill sow", "ada"),
        ("Quill-Sow", "quill sow", ""),
        ("J. R. Quill-Sow", "quill sow", "j"),
        ("Jean-Luc Orsini", "orsini", "jean luc"),
        ("Park Ji-hu", "park", "ji hu"),
        ("Park Ji-hu's", "park", "ji hu"),
        ("Wang Yi", "wang", "yi"),
        ("Kim Sol Bo", "kim", "sol bo"),
        ("Kim Beasley", "beasley", "kim"),
        ("Lee Harvey Quill", "quill", "lee"),
        ("Moqtada al-Amin", "al amin", "moqtada"),
        ("Sister Ada Quill", "quill", "ada"),
    ],
)
def test_family_name_is_told_from_the_given_one(name, last, given):
    assert (names.surname(name), names.given_name(name)) == (last, given)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Osman Prel Jr.", "jr"), ("Osman Prel II", "ii"), ("Osman Prel", ""), ("Jr", "")],
)
def test_generation_tells_a_son_from_his_father(name, expected):
    assert names.generation(name) == expected
