"""What speaks for and against two names meaning one person, and the ids that follow."""

from __future__ import annotations

import pytest

from graph.annotations import Form, Mention
from graph.claims import Entity
from graph.ontology import EntityType, SpeakerKind
from graph.resolve import evidence
from graph.resolve.identity import entity_of
from graph.spans import Span


def person(name, **told):
    return Mention(
        span=Span(0, len(name)), head=0, form=Form.NAME, kind=SpeakerKind.NAMED,
        type=EntityType.PERSON, name=name, **told,
    )  # fmt: skip


def entity(name="Ada Okombo", country="KE", role="Kenyan foreign minister"):
    return Entity(
        id="person-ada-okombo", type=EntityType.PERSON, name=name, country=country, role=role
    )


def namesake():
    return Entity(
        id="person-ada-okombo-arts", type=EntityType.PERSON, name="Ada Okombo", country="NO",
        role="violinist",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("role", "country", "expected"),
    [
        ("the Kenyan foreign minister", "KE", True),
        ("foreign minister of Kenya", "KE", True),
        ("Kenyan minister", "KE", True),
        ("the former foreign minister", "KE", True),
        ("Kenyan finance minister", "KE", False),
        ("deputy foreign minister", "KE", False),
        ("foreign minister", "UG", False),
        ("foreign minister", None, False),
        (None, "KE", False),
    ],
)
def test_office_and_country_vouch_for_a_bare_last_name(role, country, expected):
    mention = person("Okombo", role=role, country=country)

    assert evidence.vouched(mention, entity()) is expected


@pytest.mark.parametrize(
    ("role", "country", "expected"),
    [
        ("Norwegian transport minister", "NO", True),
        ("foreign minister", "NO", False),
        (None, "NO", False),
        ("Kenyan striker", "KE", True),
        ("striker", None, True),
        ("colonel", "KE", False),
        ("Kenyan chairwoman", "KE", False),
    ],
)
def test_full_names_are_opposed_by_calling_or_by_country_and_office_together(
    role, country, expected
):
    mention = person("Ada Okombo", role=role, country=country)

    assert evidence.opposed(mention, entity()) is expected


def test_organisations_are_opposed_by_their_country_alone():
    mention = Mention(
        span=Span(0, 4), head=0, form=Form.NAME, kind=SpeakerKind.NAMED, type=EntityType.AGENCY,
        name="Rada", country="NO",
    )  # fmt: skip

    assert evidence.opposed(
        mention, Entity(id="agency-rada", type=EntityType.AGENCY, name="Rada", country="UA")
    )


@pytest.mark.parametrize(
    ("role", "organisation", "expected"),
    [
        ("the Kenyan president", None, "president"),
        ("prime minister of Kenya", None, "prime minister"),
        ("King", None, "king"),
        ("vice president", None, None),
        ("former president", None, None),
        ("bank president", None, None),
        ("president", "Harbour Club", None),
        ("foreign minister", None, None),
        (None, None, None),
    ],
)
def test_single_offices_are_those_of_one_person_in_a_country(role, organisation, expected):
    mention = person("Wanjala", role=role, country="KE", organisation=organisation)

    assert evidence.single_office(mention) == expected


@pytest.mark.parametrize(
    ("mention", "known", "expected"),
    [
        (person("Okombo"), {"okombo": (entity(),)}, "person-okombo-s1"),
        (person("Okombo", role="foreign minister", country="KE"), {"okombo": (entity(),)},
         "person-ada-okombo"),
        (person("Wanjala", role="Kenyan President", country="KE"), {},
         "person-ke-president-wanjala"),
        (person("Ada Okombo"), {"ada okombo": (entity(),)}, "person-ada-okombo"),
        (person("Ada Okombo", role="transport minister", country="NO"),
         {"ada okombo": (entity(),)}, "person-ada-okombo-no"),
        (person("Ada Okombo", role="violinist"), {"ada okombo": (entity(),)}, "person-ada-okombo-arts"),
        (person("Ada Okombo", role="violinist", country="NO"),
         {"ada okombo": (entity(),)}, "person-ada-okombo-no"),
        (person("Ada Okombo"), {"ada okombo": (entity(), namesake())}, "person-ada-okombo-s1"),
        (person("Ada Okombo", country="NO"), {"ada okombo": (entity(), namesake())},
         "person-ada-okombo-arts"),
        (person("Tor Okombo"), {}, "person-tor-okombo"),
        (person("Osman Prel Jr."), {}, "person-osman-prel-jr"),
    ],
)  # fmt: skip
def test_id_of_a_person_follows_name_office_and_country(mention, known, expected):
    assert entity_of(mention, known, "s1").id == expected
