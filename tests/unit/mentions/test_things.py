"""Adjectives and names of countries that name no country, and towns that the model overlooks."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.mentions import Mentions, countries_of
from graph.spans import Span


@pytest.fixture(scope="module")
def countries(parser):
    """Parse one paragraph and give its countries, demonyms counted."""
    stage = Mentions()

    def _countries(text):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        return countries_of(stage(parser(Document(text=text, blocks=(block,)))), demonyms=True)

    return _countries


@pytest.mark.parametrize(
    "text",
    [
        "He changed four hundred Danish kroner at the desk.",
        "The Canadian dollar fell on Monday.",
        "The price was set in Hong Kong dollars.",
        "The letter was written in Dutch and Portuguese.",
        "She speaks Norwegian at home.",
        "He translated it from Russian into Spanish.",
        "The Norway spruce fell on the fence.",
        "A new Danish translation was printed.",
        "He sold a Persian rug and two Siamese cats.",
        "A Swiss-army knife lay on the shelf.",
        "They ate a Turkey dinner and sold a Guinea pig.",
        "He wore a Panama hat and ate Brazil nuts.",
        "The Swiss franc rose.",
        "India Okello told the council that it was late.",
        "The boxer Israel Adekunle won again.",
        "Ann Ireland-Moss won the race.",
        "Ann Moss-Ireland won the race.",
    ],
)
def test_money_languages_goods_and_surnames_are_no_countries(countries, text):
    assert countries(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Dutch baker closed his shop.", {"NL"}),
        ("The Danish bank raised its rates.", {"DK"}),
        ("Talks between North Korea-China traders failed.", {"KP", "CN"}),
        ("The Dutch read the letter twice.", {"NL"}),
        ("The Iran-Iraq border is closed.", {"IR", "IQ"}),
        ("Greco-Turkish talks resumed.", {"GR", "TR"}),
        ("British Honduras became independent.", {"BZ"}),
        ("The Socialist Republic of Viet Nam built a bridge.", {"VN"}),
    ],
)
def test_people_bodies_and_borders_are_of_their_countries(countries, text, expected):
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bakery in Tournai closed.", {"BE"}),
        ("He moved his oven from Roubaix to Tournai.", {"FR", "BE"}),
        ("Growers from Jimma met in a tent.", {"ET"}),
        ("The letter came from Quarrytonville.", set()),
        ("Rain is expected in March.", set()),
        ("They were near Madison all day.", set()),
    ],
)
def test_towns_are_found_where_people_are(countries, text, expected):
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad Wilkins, a plumber, opened the valve. Chad said it was stuck.", set()),
        ("Israel Tanner won. Israel Tanner drove to Tel Aviv.", {"IL"}),
        ("Chad closed its border. Chad Wilkins drove home.", {"TD"}),
        ("In Amman, Jordan Peel met the king. Jordan said it would wait.", {"JO"}),
        ("Cairo, Illinois, flooded again.", {"US"}),
        ("Cairo rejected the plan on Monday.", {"EG"}),
        ("The mayor of Athens, Georgia, resigned on Friday.", {"US"}),
        ("Ministers flew from Rome to Georgia.", {"IT", "GE"}),
        ("The road to Batumi, Georgia, is closed.", {"GE"}),
    ],
)
def test_countries_are_told_from_persons_and_towns(countries, text, expected):
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Floods hit Cuba, Missouri, on Monday.", {"US"}),
        ("Peru, Indiana said it would pay.", {"US"}),
        ("Lebanon, Pennsylvania, flooded on Monday.", {"US"}),
        ("Police in Mexico, Missouri said a man had died.", {"US"}),
        ("After a visit to Cuba, Missouri lawmakers said trade would grow.", {"CU", "US"}),
        ("With Canada, Minnesota shares a long border.", {"CA", "US"}),
        ("The mission went to Cuba, Florida and Georgia.", {"CU", "US"}),
        ("In Mexico, Texas leads all states.", {"MX", "US"}),
    ],
)
def test_towns_named_like_countries_lie_in_the_region_after_them(countries, text, expected):
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Swiss franc rose.", "Swiss"),
        ("A Guinea pig escaped.", "Guinea"),
        ("He wore a Panama hat.", "Panama"),
    ],
)
def test_names_lent_to_things_are_no_mentions(parser, text, words):
    document = Mentions()(
        parser(Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),)))
    )

    assert words not in [m.span.of(text) for m in document.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("India Okello said it was late.", "India Okello"),
        ("The boxer Israel Adekunle won again.", "Israel Adekunle"),
        ("Cuba Sandoval Jr. denied the charge.", "Cuba Sandoval Jr."),
        ("Chad Wilkins left. Chad said he was tired.", "Chad Wilkins"),
    ],
)
def test_a_first_name_like_a_country_is_the_persons(parser, text, name):
    document = Mentions()(
        parser(Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),)))
    )

    assert name in [m.name for m in document.mentions]
