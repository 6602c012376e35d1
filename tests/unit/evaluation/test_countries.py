"""What makes a country one of a document's countries, by the convention of the gold."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import Payload
from graph.evaluation.countries import Convention, convention_of, counted
from graph.evaluation.gold import payload_of
from graph.evaluation.reading import read

TODAY = dt.date(2026, 3, 9)


@pytest.fixture
def countries(pipeline):
    """Read a text and give its countries by a convention."""

    def _countries(text, convention, **fields):
        payload = Payload(text=text, language="en", **fields)
        return counted(read(payload, pipeline=pipeline, today=TODAY).document, convention)

    return _countries


@pytest.mark.parametrize(
    ("line", "convention"),
    [
        ({"entities": [{"type": "country"}]}, "alone"),
        ({"places": [{"page": "Peru"}]}, "linked"),
        ({"attributions": []}, "linked"),
        ({"entities": [{"type": "person"}], "topics": []}, "article"),
        ({}, "article"),
    ],
)
def test_convention_is_told_by_the_labels(line, convention):
    assert convention_of([{"id": "1"}, line]) == convention


@pytest.mark.parametrize(
    ("convention", "expected"),
    [("article", {"NO", "PE", "KE", "EE"}), ("named", {"PE", "KE"}), ("linked", {"PE"})],
)
def test_demonyms_and_cities_count_where_the_gold_has_them(countries, convention, expected):
    text = "Norwegian dentists flew from Peru to Mombasa, and the Estonians stayed at home."

    assert countries(text, Convention(convention)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She won at the 1998 Peru local election.",
        "He wrote about the 1998 election in Peru.",
        "She joined the Union of Peru in spring.",
        "They were veterans of the Peru War.",
        "Voters of One Peru stayed at home.",
        "He led the Liberation League in Peru.",
        "He led the Peru Progress Party for years.",
    ],
)
def test_name_inside_a_longer_name_does_not_stand_alone(countries, text):
    assert countries(text, Convention.ALONE) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The minister went to Peru in 1998 before the election.",
        "On Monday Peru closed its border.",
        "They praised Peru's Ministry of Health.",
        "The Prime Minister of Peru resigned.",
    ],
)
def test_name_beside_other_words_stands_alone(countries, text):
    assert countries(text, Convention.ALONE) == {"PE"}


@pytest.mark.parametrize(
    ("convention", "expected"),
    [("article", {"PE", "KE", "NO", "EE"}), ("linked", {"EE"})],
)
def test_national_team_is_no_link_to_the_country(countries, convention, expected):
    text = (
        "The final was Peru 3 - 1 Kenya. Peru had more of the ball. "
        "Team Norway went home to wait. The cup was made in Estonia."
    )

    assert countries(text, Convention(convention)) == expected


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        ("NAIROBI, March 3", {"KE"}),
        ("GEORGETOWN, Guyana, March 3", {"GY"}),
        ("BRUSSELS, March 3", {"BE"}),
        ("LIMA, Ohio, March 3", {"US"}),
        ("QUARRYTON, March 3", set()),
    ],
)
def test_dateline_counts(pipeline, dateline, expected):
    line = {"id": "1", "text": "The ferry was late again.", "dateline": dateline}

    found = read(payload_of(line), pipeline=pipeline, today=TODAY)

    assert counted(found.document, Convention.ARTICLE) == expected


@pytest.mark.parametrize(
    ("title", "convention", "expected"),
    [
        ("KENYAN TEA FOR US ALL", "article", {"KE"}),
        ("KENYAN TEA FOR US ALL", "named", set()),
        ("Tea from Kenya", "named", {"KE"}),
        ("The ferry was late", "article", set()),
    ],
)
def test_title_given_apart_counts(countries, title, convention, expected):
    text = "The ferry was late again."

    assert countries(text, Convention(convention), title=title) == expected
