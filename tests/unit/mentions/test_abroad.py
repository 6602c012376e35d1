"""Countries in texts that are not in English: found by name, and nothing else is done there."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import Payload
from graph.evaluation.reading import read
from graph.pipeline.mentions import countries_of
from graph.pipeline.mentions.abroad import countries_in

TODAY = dt.date(2026, 3, 9)


def codes(text, language):
    return [found.iso2 for found in countries_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("وصل أطباء من الأردن والكويت وللبنان", "ar", ["JO", "KW", "LB"]),
        ("فالعراق وبمصر ولليبيا", "ar", ["IQ", "EG", "LY"]),
        ("الحكومة العراقية ومسؤول أردني", "ar", ["IQ", "JO"]),
        ("دعم مالي كبير", "ar", []),
        ("سافروا إلى مالي", "ar", ["ML"]),
        ("في عمان", "ar", []),
        ("سلطنة عمان", "ar", ["OM"]),
        ("des médecins d'Irak et des Etats-Unis", "fr", ["IQ", "US"]),
        ("Maurice est venu de l'île Maurice", "fr", ["MU"]),
        ("con los EE.UU. y el Perú", "es", ["US", "PE"]),
        ("die Grenzen Norwegens und der Schweiz", "de", ["NO", "CH"]),
        ("переговоры с Турцией, Китаем и Южной Кореей", "ru", ["TR", "CN", "KR"]),
        ("в Саудовской Аравии и Перу", "ru", ["SA", "PE"]),
        ("Того же мнения были другие", "ru", []),
        ("переговори з Польщею у Києві", "uk", ["PL"]),
        ("中国与日本和印度尼西亚", "zh", ["CN", "JP", "ID"]),
        ("한국은 일본과 합의했다", "ko", ["KR", "JP"]),
        ("madaktari kutoka Kenya na Ufaransa", "sw", ["KE", "FR"]),
        ("Almanya ve Irak'tan, ABD'den", "tr", ["DE", "IQ", "US"]),
        ("وزارت بهداشت ایران و عراق", "fa", ["IR", "IQ"]),
        ("лідери Сполучених Штатів", "uk", ["US"]),
        ("в Соединенных Штатах", "ru", ["US"]),
        ("pomoc do Ukrainy oraz Czech", "pl", ["UA", "CZ"]),
        ("भारत और चीन", "hi", ["IN", "CN"]),
        ("שיחות עם ומצרים ובירדן", "he", ["EG", "JO"]),
        ("le pérou et la chine", "fr", []),
        ("Peru", "xx-unknown", []),
    ],
)
def test_countries_are_found_in_their_forms(text, language, expected):
    assert codes(text, language) == expected


def test_span_holds_the_words_as_written():
    text = "وصلوا من الأردن."

    (found,) = countries_in(text, "ar")

    assert found.span.of(text) == "الأردن"


ARTICLES = {
    "ar": ("أعلنت وزارة النقل في العراق يوم الأحد أن السفن ستعود إلى الكويت، وقالت إن الميناء مفتوح.", {"IQ", "KW"}),
    "fr": ("Le ministère des Transports du Sénégal a dit lundi que les navires rentreraient en France.", {"SN", "FR"}),
    "ru": ("Министерство транспорта Казахстана сообщило, что корабли вернутся в Турцию в мае.", {"KZ", "TR"}),
    "es": ("El ministerio de Perú dijo el lunes que los barcos volverán a Bolivia en mayo.", {"PE", "BO"}),
    "de": ("Das Ministerium in Österreich sagte am Montag, die Schiffe kehrten nach Frankreich zurück.", {"AT", "FR"}),
    "zh": ("中国交通运输部周一表示，船只将于五月返回日本和俄罗斯，港口仍然开放，工人将继续上班。", {"CN", "JP", "RU"}),
    "sw": ("Wizara ya Uchukuzi ya Kenya ilisema Jumatatu kwamba meli zitarudi Tanzania mwezi wa Mei.", {"KE", "TZ"}),
}  # fmt: skip


@pytest.mark.parametrize("language", ARTICLES)
def test_article_in_another_language_yields_its_countries_and_no_claim(pipeline, language):
    text, expected = ARTICLES[language]

    found = read(Payload(text=text), pipeline=pipeline, today=TODAY)

    assert found.article.language == language
    assert found.extraction.claims == ()
    assert countries_of(found.document, demonyms=True) == expected
    assert any("not in English" in note for note in found.article.notes)


def test_title_in_another_language_counts(pipeline):
    payload = Payload(text=ARTICLES["fr"][0], title="Des navires pour le Pérou", language="fr")

    found = read(payload, pipeline=pipeline, today=TODAY)

    assert "PE" in countries_of(found.document)


def test_title_is_not_searched_where_the_text_has_it(pipeline):
    text = "The ferry from Peru was late.\n\nThe crew of the ship was tired of the long way home."
    payload = Payload(text=text, title="The ferry from Peru was late.", language="en")

    found = read(payload, pipeline=pipeline, today=TODAY)

    assert countries_of(found.document) == {"PE"}
