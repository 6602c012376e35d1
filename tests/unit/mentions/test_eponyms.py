"""Places inside the names of something else, towns named like countries, misnamed organisations."""

from __future__ import annotations

import pytest

from graph.ontology import EntityType
from graph.pipeline.mentions import countries_of
from graph.pipeline.mentions.misnamed import label_of, tidied
from graph.spans import Span


@pytest.mark.parametrize(
    "text",
    [
        "A tired Canada goose landed on the roof.",
        "Doctors fear an outbreak of Hong Kong flu this winter.",
        "Jersey cows were sold at the fair.",
        "The Hague Convention forbids it.",
        "The Treaty of Paris was signed long ago.",
        "Teams from the universities of Georgia and Glasgow won.",
        "A Hollywood actress opened the shop.",
        "Mr. London wrote the book.",
        "The Communist Party of Greece lost two seats.",
    ],
)
def test_place_in_the_name_of_something_else_is_no_place(read, text):
    found = countries_of(read(text))

    assert found == frozenset()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Sudan strain is the oldest.", {"SD"}),
        ("The Jersey authorities closed the port.", {"JE"}),
        ("They compared the universities of the US.", {"US"}),
        ("He lives in Lebanon, Pennsylvania.", {"US"}),
        ("Boats left Lebanon, Cyprus and Syria.", {"LB", "CY", "SY"}),
        ("Police in San Jose and Los Angeles found the car.", {"US"}),
        ("The president of Costa Rica spoke in San Jose.", {"CR"}),
        ("He was tried in The Hague.", {"NL"}),
    ],
)
def test_place_is_read_by_what_stands_around_it(read, text, codes):
    found = countries_of(read(text))

    assert found == codes


def test_party_of_a_country_is_one_name(read):
    document = read("The Green Party of Norway left the talks.")

    names = {m.name for m in document.mentions if m.type is EntityType.AGENCY}
    assert any("Green Party" in name for name in names)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Harbour Institute of the", "Harbour Institute"),
        ("Harbour Institute Friday", "Harbour Institute"),
        ("Harbour Institute (HI", "Harbour Institute"),
        ("Harbour Institute (HI)", "Harbour Institute (HI)"),
        ("pro-Harbour Institute", "Harbour Institute"),
        ("Tuesday", ""),
        ("http://harbour.example", ""),
    ],
)
def test_edges_of_an_organisation_are_tidied(text, kept):
    span = tidied(text, Span(0, len(text)))

    assert span.of(text) == kept


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Harbour Lantern Festival", "PRODUCT"),
        ("Central Harbour Station", "FAC"),
        ("Harbour Fishers League", "ORG"),
        ("Festival", "ORG"),
    ],
)
def test_label_of_an_organisation_is_corrected_by_its_last_word(name, label):
    assert label_of(name.split(), "ORG") == label


def test_caption_word_before_a_colon_is_no_part_of_a_name(read):
    document = read("The winner is Ana Prel Image: Peter Orlo.")

    assert "Ana Prel Image" not in {m.name for m in document.mentions}


def test_other_labels_are_kept():
    assert label_of(["Lantern", "Festival"], "PERSON") == "PERSON"
