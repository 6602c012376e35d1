"""Persons whose names are a people's, a place's or a country's too, and firms that look like persons."""

from __future__ import annotations

import pytest

from graph.ontology import EntityType


@pytest.fixture(scope="module")
def of(read):
    """Read one paragraph and give the types of what its words mean."""

    def _of(text):
        return [(m.span.of(text), m.type) for m in read(text).mentions]

    return _of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trainer Paul Welsh praised the goalkeeper. Welsh said the rain had helped.", "Welsh"),
        ("Baker Tom Lima closed the shop. Lima said the oven was broken.", "Lima"),
        ("Deputy Rosa Dane said the vote was fair.", "Rosa Dane"),
        ("Mrs. Swede denied the charge.", "Swede"),
        ("Dawn Irish said the roof leaked.", "Dawn Irish"),
        ("Kerry Jane Moss, 41, was rescued on Sunday.", "Kerry Jane Moss"),
    ],
)
def test_first_name_or_earlier_full_name_makes_a_person(of, text, name):
    found = of(text)

    assert (name, EntityType.PERSON) in found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Baker Tom Lima left. In Lima, shops closed. Lima said it had signed.",
            "Lima",
            EntityType.COUNTRY,
        ),
        ("Trainer Paul Welsh left. Welsh voters stayed at home.", "Welsh", EntityType.PERSON),
    ],
)
def test_place_or_people_of_the_article_stays_one(of, text, name, kind):
    found = of(text)

    assert ((name, kind) in found) == (kind is EntityType.COUNTRY)


@pytest.mark.parametrize(
    "text",
    [
        "Chad Tanner left the band. Farmers in Chad lost the harvest. Chad said it would sell maize.",
        "Kenya Tanner left the band. Kenya said it would sell maize.",
    ],
)
def test_country_stays_one_beside_a_person_of_its_name(of, text):
    found = of(text)

    assert (text.split()[0], EntityType.COUNTRY) in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ostrelle said that it had paid every bill.", "Ostrelle"),
        ("The chipmaker Quandex said profits doubled.", "Quandex"),
        ("Inspectors closed a fishing firm, Ostrelle.", "Ostrelle"),
    ],
)
def test_pronoun_or_noun_beside_it_makes_a_company(of, text, name):
    found = of(text)

    assert (name, EntityType.AGENCY) in found


def test_he_or_she_keeps_a_person(of):
    found = of("Ostrelle said that it had cost her the seat.")

    assert ("Ostrelle", EntityType.AGENCY) not in found


@pytest.mark.parametrize(
    "title",
    ["Prof", "Supt", "Insp", "Fr", "DCI", "Sgt", "Cllr", "Rev", "Det Insp", "Substitute", "Guard"],
)
def test_title_is_no_part_of_the_name(read, title):
    text = f"{title} Mary Hobbs said the bridge was closed."
    names = {m.name for m in read(text).mentions}

    assert names == {"Mary Hobbs"}
