"""Names of organisations: where they begin and end, their abbreviations, and what is none."""

from __future__ import annotations

import pytest

from graph.annotations import Form
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.acronyms import fits
from graph.pipeline.mentions.headwords import complete, joins
from graph.pipeline.mentions.misnamed import label_of


def _agencies(document):
    return {
        m.span.of(document.text).removeprefix("the ").removeprefix("The ")
        for m in document.mentions
        if m.type is EntityType.AGENCY and m.form is Form.NAME
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She joined the Committee for Safe Harbours and Clean Rivers in May.",
         "Committee for Safe Harbours and Clean Rivers"),
        ("He spoke for the Reform Party of Canada on Monday.", "Reform Party of Canada"),
        ("A lawyer of the Social Democratic and Farmers' Party wrote the bill.",
         "Social Democratic and Farmers' Party"),
        ("They voted for the Alliance of Fishers and Growers for Coast Party.",
         "Alliance of Fishers and Growers for Coast Party"),
        ("Members of the Union for a Fair Harbour left the hall.", "Union for a Fair Harbour"),
        ("The vote split the Partido Verde de la Costa in two.", "Partido Verde de la Costa"),
        ("Two seats went to the Norwegian Greens.", "Norwegian Greens"),
        ("A speech at the Dockers' Union ended the day.", "Dockers' Union"),
    ],
)  # fmt: skip
def test_organisation_is_found_in_its_whole_length(read, text, name):
    document = read(text)

    assert name in _agencies(document)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Money came from the Coastal Bank, Northern Harbour Fund and others.",
         {"Coastal Bank", "Northern Harbour Fund"}),
        ("She left Okello's New Harbour Party last year.", {"New Harbour Party"}),
        ("He chairs the Harbour Alliance and the River Council.",
         {"Harbour Alliance", "River Council"}),
    ],
)  # fmt: skip
def test_two_names_stay_two(read, text, names):
    document = read(text)

    assert names <= _agencies(document)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("He won the 1994 Harbour Council election by far.", "Harbour Council"),
        ("Operation Colander began at dawn.", "Operation Colander"),
        ("Lawmakers met in Parliament on Friday.", "Parliament"),
        ("House Democrats rejected the bill.", "House Democrats"),
    ],
)
def test_events_and_common_words_are_no_organisation(read, text, absent):
    document = read(text)

    assert absent not in _agencies(document)


def test_bracketed_abbreviation_is_the_organisation_before_it(read):
    document = read(
        "The Harbour Workers' Union (HWU) called a strike. Ports closed, and HWU leaders cheered."
    )

    short = [m for m in document.mentions if m.span.of(document.text) == "HWU"]
    assert len(short) == 2
    assert {m.name for m in short} == {"Harbour Workers' Union"}
    assert {m.type for m in short} == {EntityType.AGENCY}


def test_abbreviation_of_another_language_is_taken_on_trust(read):
    document = read("The Ruritanian Communist Party (PCX) lost. Later the PCX split.")

    short = [m for m in document.mentions if m.span.of(document.text) == "PCX"]
    assert {m.name for m in short} == {"Ruritanian Communist Party"}


def test_bracket_with_a_known_country_abbreviates_nothing_unless_the_letters_fit(read):
    document = read("The Harbour Workers' Union (UK) called a strike.")

    country = next(m for m in document.mentions if m.span.of(document.text) == "UK")
    assert country.type is EntityType.COUNTRY


def test_abbreviation_with_a_key_gives_it_to_the_long_name(read):
    document = read("The World Health Organisation Office (WHO) sent staff.")

    short = next(m for m in document.mentions if m.span.of(document.text) == "WHO")
    assert short.key == "world-health-organization"


def test_abbreviation_that_another_body_is_known_by_stays_with_the_name_before_it(read):
    document = read("The Food Standards Agency (FSA) met on Monday. The FSA then closed a mill.")

    short = [m for m in document.mentions if m.span.of(document.text) == "FSA"]
    assert {(m.name, m.key) for m in short} == {("Food Standards Agency", None)}


def test_shouted_short_word_nobody_explains_is_an_organisation_and_measures_are_none(read):
    document = read("Talks with QBXF failed, and GDP fell.")

    kinds = {m.span.of(document.text): m.kind for m in document.mentions}
    assert kinds.get("QBXF") is SpeakerKind.NAMED
    assert "GDP" not in _agencies(document)


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("HWU", "Harbour Workers' Union", True),
        ("HaWU", "Harbour Workers' Union", True),
        ("COFI", "Committee on Fisheries", True),
        ("SPD", "Social Democratic Party", False),
        ("XY", "Harbour Union", False),
        ("", "Harbour Union", False),
    ],
)
def test_letters_fit_in_order_from_a_words_start(short, name, expected):
    assert fits(short, name) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["harbour", "union"], True),
        (["the", "union", "of", "dockers"], True),
        (["union"], False),
        (["strategic", "studies"], False),
        (["partido", "verde"], True),
        (["rassemblement"], True),
    ],
)
def test_complete_name_has_a_head_noun_and_more(words, expected):
    assert complete(words) is expected


@pytest.mark.parametrize(
    ("head", "word", "alone", "expected"),
    [
        ("party", "of", False, True),
        ("party", "for", False, False),
        ("party", "for", True, True),
        ("committee", "to", False, True),
        ("bank", "on", False, False),
        ("union", "with", False, False),
    ],
)
def test_linking_words_go_on_with_the_name_after_some_head_nouns(head, word, alone, expected):
    assert joins(head, word, alone=alone) is expected


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Margaret Court", "PERSON", "PERSON"),
        ("Maria Foundation", "PERSON", "ORG"),
        ("Bilge Motors", "PERSON", "ORG"),
        ("Rada Harbour Sangh", "NORP", "ORG"),
        ("Partido Verde", "PERSON", "ORG"),
        ("Left Bank", "GPE", "GPE"),
        ("Peace and Harbour Party", "EVENT", "ORG"),
        ("War of 1879", "ORG", "PRODUCT"),
        ("Operation Colander", "ORG", "PRODUCT"),
    ],
)
def test_label_follows_the_words_of_the_name(name, label, expected):
    assert label_of(name.split(), label) == expected


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Sister Ada Quill", "ORG", "PERSON"),
        ("King Osman IV", "FAC", "PERSON"),
        ("Captain Maria Prel", "ORG", "PERSON"),
        ("General Atlantics", "ORG", "ORG"),
        ("Prince Holdings", "ORG", "ORG"),
        ("Blackfen Pottery", "FAC", "ORG"),
        ("Jimmy Mills", "PERSON", "PERSON"),
        ("Vasquel Orchards", "PERSON", "ORG"),
    ],
)
def test_forms_of_address_and_trades_tell_persons_from_firms(name, label, expected):
    assert label_of(name.split(), label) == expected


def test_word_that_has_its_capital_from_the_sentence_is_no_name(read):
    document = read("Repairs will cost a million. The town has no money for repairs.")

    assert "Repairs" not in _agencies(document)


def test_owner_of_kin_and_who_is_called_so_are_persons(read):
    document = read("Vexel's widow sold the mill. A farmer called Ondrix bought it.")

    people = {m.name for m in document.mentions if m.type is EntityType.PERSON}
    assert {"Vexel", "Ondrix"} <= people
