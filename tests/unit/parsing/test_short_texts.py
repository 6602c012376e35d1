"""A few words full of foreign names are English; a few words in another language are not."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import UNDERSTOOD, Payload
from graph.parsing import language, parse

ENGLISH = [
    "Il Sole 24 Ore reported Eni profits.",
    "La Repubblica says Meloni will visit Tripoli.",
    "Le Monde quoted Macron as denying it.",
    "Asahi Shimbun reports Toyota recall",
    "Macron Meets Scholz in Berlin",
    "Lula and Petro sign Amazon pact",
    "Bolsonaro supporters storm Brasilia congress",
    "Xi Jinping visits Hanoi",
    "Kim Jong Un inspects shipyard in Nampo",
    "Erdogan accuses Mitsotakis of provocation",
    "Zelensky thanks Duda",
    "Orbán rejects Brussels plan",
    "Magyar Nemzet criticised Orbán",
    "Sánchez wins confidence vote",
    "Barcelona beat Real Sociedad 2-1",
    "Juventus sack Allegri",
    "Vinícius Júnior scores twice as Real Madrid win",
    "Banco Santander profits rise 12%",
    "Deutsche Bank cuts jobs",
    "Telecom Italia board rejects KKR bid",
    "Volkswagen halts Wolfsburg line",
    "Corriere della Sera reported on Monday that Draghi resigned.",
    "Nguyen Phu Trong dies at 80",
    "Ursula von der Leyen heads to Kyiv",
    "Police arrest nine in Marseille raid",
    "Minister denies claims",
    "Ferry sinks off Zanzibar, 14 dead",
    "Three dead in Sao Paulo floods",
    "Fire kills 12 in Dhaka garment factory",
    "El Salvador extends emergency",
    "Costa Rica elects Chaves president",
    "Giorgia Meloni told Corriere della Sera she would stay.",
    "Jair Bolsonaro, Luiz Inácio Lula da Silva and Ciro Gomes debated.",
    "Rossi, Bianchi and Verdi resigned.",
    "Tusk: Poland ready",
    "BREAKING: Two injured, police say",
    "Milan prosecutors probe Inter ultras",
    "Carabinieri arrested Matteo Messina Denaro in Palermo.",
    "Ansa reported two deaths in Liguria.",
    "Libération printed Camus letters.",
    "Hun Manet replaces Hun Sen",
    "Marine Le Pen convicted",
    "Die Welt interviewed Merz.",
    "San José mayor resigns over bribe",
    "Rio de Janeiro police raid Complexo do Alemão favela",
    "Nestlé recalls Perrier bottles",
    "Al Jazeera Arabic reporter killed in Khan Younis",
    "Prosecutors indict Castillo",
    "Quito declares curfew",
    "Vox leader Santiago Abascal resigned.",
    "PSOE, PP agree judges deal",
    "Rappi drivers strike in Bogotá",
    "Air France pilots vote for strike",
    "Grupo Bimbo buys Don Don",
    "Bayern Munich sign Kane",
    "Carlo Ancelotti praises Jude Bellingham",
    "Sonko frees Diomaye allies",
    "Nairobi governor Sakaja impeached",
]
OTHER = [
    "Il ministro ha detto che il ponte è chiuso.",
    "Der Minister dementiert Bericht",
    "El presidente viaja a Lima",
    "Trois morts dans un incendie à Lyon",
    "Macron rencontre Scholz à Berlin",
    "La policía detiene a nueve personas en Sevilla",
    "Zwei Tote bei Unfall in Bayern",
    "Polizia arresta nove persone a Palermo",
    "Lula vence as eleições no Brasil",
    "O ministro disse que a ponte está fechada.",
    "De minister ontkent de beschuldigingen",
    "Minister zaprzecza doniesieniom",
    "Statsministern avgår i morgon",
    "Premiär för ny bro över älven",
    "Il Sole 24 Ore riporta gli utili di Eni.",
    "Bundestag beschließt Haushalt",
    "Eni annuncia utili in crescita",
    "Les pilotes d'Air France votent la grève",
    "Premierul a demisionat ieri",
    "A miniszterelnök lemondott tegnap",
    "Pemerintah menaikkan harga bensin",
    "Rais amefariki akiwa na miaka 80",
    "Pääministeri eroaa tänään",
    "Banco Santander gana un 12 % más",
    "Deutsche Bank streicht Stellen",
    "Incendie à Marseille : deux blessés",
    "Papa Francesco in ospedale",
    "Ucraina, Zelensky ringrazia Duda",
    "Ministeren avviser kritikken",
    "Regeringen säger nej till förslaget",
]
SENTENCE = (
    "The captain of the port said that the ships had come back in the night and that the crews "
    "would stay in the town until May, for the weather is bad and the sea is too high."
)
FRENCH = (
    "Le capitaine du port a dit que les navires étaient rentrés dans la nuit et que les marins "
    "resteraient en ville jusqu'au mois de mai, car le temps est mauvais et la mer trop haute."
)


@pytest.mark.parametrize("text", ENGLISH)
def test_few_words_with_foreign_names_are_english(text):
    assert language.guess(text)[0] in UNDERSTOOD


@pytest.mark.parametrize("text", OTHER)
def test_few_words_in_another_language_are_no_english(text):
    assert language.guess(text)[0] not in UNDERSTOOD


@pytest.mark.parametrize(
    ("paragraphs", "said", "expected"),
    [
        ([FRENCH, FRENCH, SENTENCE, SENTENCE], None, "en"),
        ([FRENCH, SENTENCE, FRENCH, SENTENCE], "fr", "en"),
        ([FRENCH] * 8 + [SENTENCE] * 7, None, "en"),
        ([FRENCH] * 5 + [SENTENCE], None, "fr"),
        ([FRENCH] * 5 + [f"«{SENTENCE}»"] * 5, "fr", "fr"),
        ([FRENCH] * 4, None, "fr"),
    ],
)
def test_article_in_two_languages_is_read_where_it_is_english(paragraphs, said, expected):
    payload = Payload(text="\n\n".join(paragraphs), language=said)

    article = parse(payload, today=dt.date(2026, 3, 9))

    assert article.language == expected
    if expected == "en":
        kinds = ["body" if words == SENTENCE else "foreign" for words in paragraphs]
        assert [block.kind for block in article.blocks] == kinds
        assert any(note.startswith("not read, for not in English") for note in article.notes)
