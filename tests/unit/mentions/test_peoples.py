"""Peoples are no states, lower-case words no names, and names of bodies are bodies."""

from __future__ import annotations

import pytest

from graph.annotations import Form
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.misnamed import label_of


def _on(document, words):
    return next(m for m in document.mentions if m.span.of(document.text) == words)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Two Kenyans said they were tricked by a recruiter.", "Kenyans", "KE"),
        ("Zimbabweans told reporters the queue had lasted days.", "Zimbabweans", "ZW"),
        ("Norwegians say the price of fish is too high.", "Norwegians", "NO"),
        ("The Norwegians rejected the offer.", "Norwegians", "NO"),
        ("Recruiters tricked 40 Ghanaians, the embassy said.", "Ghanaians", "GH"),
    ],
)
def test_plural_demonym_is_people_and_no_state(read, text, words, country):
    mention = _on(read(text), words)

    assert (mention.kind, mention.type) == (SpeakerKind.GROUP, EntityType.GROUP)
    assert (mention.key, mention.country) == (None, country)


def test_singular_demonym_with_an_article_is_a_person(read):
    mention = _on(read("A Kenyan told the court that he was sold."), "Kenyan")

    assert (mention.kind, mention.type) == (SpeakerKind.ANONYMOUS, EntityType.PERSON)
    assert mention.country == "KE"


def test_adjective_of_a_country_stays_the_country(read):
    mention = _on(read("Kenyan officials said the port was open."), "Kenyan")

    assert (mention.form, mention.key) == (Form.DEMONYM, "KE")


def test_lower_case_words_are_no_newspaper(read):
    document = read("The national disaster agency said the flood had passed.")

    assert "the-national" not in {m.key for m in document.mentions}


def test_shared_abbreviation_goes_by_the_countries_named_most(read):
    text = (
        "Khartoum said it would go on. The RSF denied it. France and Sudan met. Sudan was silent."
    )

    mention = _on(read(text), "RSF")

    assert mention.key == "rapid-support-forces"


def test_shared_abbreviation_without_support_is_nobody_known(read):
    document = read("The RSF said it was ready.")

    assert not {"rapid-support-forces", "reporters-without-borders"} & {
        m.key for m in document.mentions
    }


@pytest.mark.parametrize("capital", ["Lima", "Santiago"])
def test_capital_that_accuses_is_its_country(read, capital):
    mention = _on(read(f"{capital} accused Ecuador of fishing in its waters."), capital)

    assert (mention.form, mention.type) == (Form.METONYM, EntityType.COUNTRY)


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Cooks and Stewards Union", "GPE", "ORG"),
        ("Tarn Fishers Guild", "PERSON", "ORG"),
        ("Tarn River", "ORG", "LOC"),
        ("Tarn Fishers", "ORG", "ORG"),
        ("Union", "GPE", "GPE"),
    ],
)
def test_last_word_of_a_name_corrects_its_label(name, label, expected):
    assert label_of(name.split(), label) == expected


def test_noun_that_was_taken_for_a_verb_still_speaks(read):
    document = read('Norway\'s fisheries directorate rejected as "fantasy" a claim of theft.')

    assert EntityType.AGENCY in {m.type for m in document.mentions}
