"""Quantities on invented sentences: value, bounds, unit, what is counted, what is left out."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.dates import Dates
from graph.pipeline.quantities import Quantities
from graph.pipeline.stage import Stage
from graph.spans import Span


@pytest.fixture
def read(parser):
    def quantities(text, kind=BlockKind.BODY):
        blocks = tuple(Block(kind, Span(*m.span())) for m in re.finditer(r"\S[^\n]*", text))
        document = Document(text=text, blocks=blocks, published=dt.date(2026, 3, 4))
        return Quantities()(Dates()(parser(document))).quantities

    return quantities


VALUES = [
    ("Some boats carried 1,600 crates.", 1600),
    ("Some boats carried 1 600 crates.", 1600),
    ("Some boats carried 12.000 crates.", 12000),
    ("Some boats carried 1,00,000 crates.", 100_000),
    ("Some boats carried 1.234.567 crates.", 1_234_567),
    ("Some boats carried twenty-one thousand crates.", 21_000),
    ("Some boats carried two hundred and fifty crates.", 250),
    ("Some boats carried 3.5 million crates.", 3_500_000),
    ("Some boats carried one million two hundred thousand crates.", 1_200_000),
    ("Some boats carried one and a half million crates.", 1_500_000),
    ("Some boats carried half a million crates.", 500_000),
    ("Some boats carried half a dozen crates.", 6),
    ("Some boats carried two dozen crates.", 24),
    ("Some boats carried a hundred crates.", 100),
    ("Some boats carried 5 lakh crates.", 500_000),
    ("Some boats carried 2 crore crates.", 20_000_000),
    ("Some boats carried 7mln crates.", 7_000_000),
    ("Some boats carried 1.2m crates.", 1_200_000),
    ("Some boats carried 40k crates.", 40_000),
    ("Some boats carried one crate.", 1),
    ("Some boats carried a couple of dozen crates.", 24),
    ("A quarter of the crates broke.", 0.25),
    ("Two-thirds of the crates broke.", pytest.approx(2 / 3)),
    ("One in five crates broke.", 0.2),
    ("Three out of 10 crates broke.", 0.3),
    ("Some boats carried 12,34,567 crates.", 1_234_567),
    ("Some boats carried 56'000 crates.", 56_000),
    ("Some boats carried 1.200 crates.", 1200),
    ("Some boats carried ٣٤٠ crates.", 340),
    ("Some boats carried ۴٬۵۰۰ crates.", 4500),
    ("Some boats carried ৪১ crates.", 41),
    ("Some boats carried 200-seat crates and 48 000 hens.", 48_000),
    ("Some boats carried fourteen hundred crates.", 1400),
    ("Some boats carried two and a half million crates.", 2_500_000),
    ("Some boats carried a million and a half crates.", 1_500_000),
    ("Some boats carried three-quarters of a million crates.", 750_000),
    ("Some boats carried 2½ million crates.", 2_500_000),
    ("Some boats carried 1.2 lakh crore crates.", 1_200_000_000_000),
    ("Nine in ten of the crates broke.", 0.9),
    ("1 in 250 crates broke.", 0.004),
    ("Four of every ten crates broke.", 0.4),
    ("¾ of the crates broke.", 0.75),
    ("Output fell by a fifth.", 0.2),
    ("One crate in 40 broke.", 0.025),
    ("Two in every hundred crates broke.", 0.02),
]

BOUNDS = [
    ("About 40 boats sank.", 40, 36, 44, "about"),
    ("Nearly 40 boats sank.", 40, 36, 40, "nearly"),
    ("Slightly over 40 boats sank.", 40, 40, 44, "slightly over"),
    ("More than 40 boats sank.", 40, 40, None, "more than"),
    ("Over 40 boats sank.", 40, 40, None, "over"),
    ("At least 40 boats sank.", 40, 40, None, "at least"),
    ("No fewer than 40 boats sank.", 40, 40, None, "no fewer than"),
    ("At least an estimated 40 boats sank.", 40, 40, None, "at least an estimated"),
    ("Up to 40 boats sank.", 40, None, 40, "up to"),
    ("Fewer than 40 boats sank.", 40, None, 40, "fewer than"),
    ("They lost 40 or more boats.", 40, 40, None, "or more"),
    ("Exactly then 40 boats sank.", 40, 40, 40, None),
    ("Between 30 and 40 boats sank.", None, 30, 40, None),
    ("They lost 30-40 boats.", None, 30, 40, None),
    ("They lost 30 to 40 boats.", None, 30, 40, None),
    ("They lost two or three boats.", None, 2, 3, None),
    ("They lost 2 to 3 million boats.", None, 2e6, 3e6, None),
    ("They lost about 30 to 40 boats.", None, 30, 40, "about"),
    ("They lost up to 30 to 40 boats.", None, None, 40, "up to"),
    ("Dozens of boats sank.", None, 24, 99, "dozens"),
    ("Hundreds of boats sank.", None, 200, 999, "hundreds"),
    ("Tens of thousands of boats sank.", None, 10_000, 99_999, "tens of thousands"),
    ("Hundreds of thousands of boats sank.", None, 100_000, 999_999, "hundreds of thousands"),
    ("Several hundred boats sank.", None, 300, 900, "several hundred"),
    ("At least several hundred boats sank.", None, 300, None, "at least"),
    ("Up to several hundred boats sank.", None, None, 900, "up to"),
    ("They lost 200-300 boats.", None, 200, 300, None),
    ("From 3 to 5 million boats sank.", None, 3e6, 5e6, None),
    ("Between 1.5 and 2 million boats sank.", None, 1.5e6, 2e6, None),
    ("Dozens, if not hundreds, of boats sank.", None, 24, 999, "dozens, if not hundreds"),
    ("Hundreds and hundreds of boats sank.", None, 200, 999, "hundreds and hundreds"),
    ("A handful of boats sank.", None, 3, 9, "a handful"),
    ("Close to 40 boats sank.", 40, 36, 40, "close to"),
    ("As few as 40 boats sank.", 40, 40, None, "as few as"),
    ("40 boats at most sank.", 40, None, 40, "at most"),
    ("The war lasted over 5 years.", 5, 5, None, "over"),
]

UNITS = [
    ("They paid $50,000.", 50_000, None, "USD", None),
    ("They paid US$3.4 billion.", 3.4e9, None, "USD", None),
    ("They paid €3 bn.", 3e9, None, "EUR", None),
    ("They paid £20m.", 2e7, None, "GBP", None),
    ("They paid 50,000 US dollars.", 50_000, None, "USD", None),
    ("They paid 50,000 dollars.", 50_000, None, "USD", None),
    ("They paid 50 Australian dollars.", 50, None, "AUD", None),
    ("They paid 300 Jordanian dinars.", 300, None, "JOD", None),
    ("They paid 300 dinars.", 300, "dinar", None, None),
    ("They paid one million roubles.", 1e6, None, "RUB", None),
    ("They paid USD 5 million.", 5e6, None, "USD", None),
    ("They paid 5 million USD.", 5e6, None, "USD", None),
    ("They paid 20€.", 20, None, "EUR", None),
    ("They paid 5 crore rupees.", 5e7, None, "INR", None),
    ("They paid 900 dollars a month.", 900, None, "USD", "month"),
    ("They paid $900 per year.", 900, None, "USD", "year"),
    ("Monthly wages averaged 900 dollars.", 900, None, "USD", "month"),
    ("They own 5 hectares.", 5, "hectare", None, None),
    ("They walked 120 km.", 120, "kilometre", None, None),
    ("They walked 5km.", 5, "kilometre", None, None),
    ("The wall is 5m wide.", 5, "metre", None, None),
    ("They shipped 300 tonnes of flour.", 300, "tonne", None, None),
    ("They bought 5 pounds of flour.", 5, "pound", None, None),
    ("They pumped 2 million barrels a day.", 2e6, "barrel", None, "day"),
    ("Turnout was 45 percent.", 45, "percent", None, None),
    ("Turnout was 45%.", 45, "percent", None, None),
    ("Turnout fell 3 percentage points.", 3, "percentage point", None, None),
    ("It was -5 degrees Celsius.", -5, "degree Celsius", None, None),
    ("The war went on for nearly 4 years.", 4, "year", None, None),
    ("The three-day visit was over.", 3, "day", None, None),
    ("It was minus 12 degrees.", -12, "degree", None, None),
    ("They burn 900 tonnes of straw per day.", 900, "tonne", None, "day"),
    ("It rose by half a percentage point.", 0.5, "percentage point", None, None),
    ("It lost 30 pence.", 30, "penny", None, None),
    ("It fell by three points.", 3, "point", None, None),
    ("The mast is a quarter of a mile high.", 0.25, "mile", None, None),
    ("The coin traded at $1.085.", 1.085, None, "USD", None),
    ("They paid 3,5 milliard euros.", 3.5e9, None, "EUR", None),
    ("Gas costs 3.4 dollars a gallon.", 3.4, None, "USD", "gallon"),
]

COUNTED = [
    ("About 40 fishermen crossed the border.", "fishermen crossed the border"),
    ("The storm killed 34 people.", "killed people"),
    ("Dozens of fishermen crossed the border.", "fishermen crossed the border"),
    ("They want the return of hundreds of sailors.", "return of sailors"),
    ("Ten young Danish sailors were rescued.", "young Danish sailors were rescued"),
    ("Wages may reach about 900 dollars.", "Wages reach"),
    ("They bought 300 tonnes of flour.", "flour"),
    ("The death toll reached at least 1,200.", "death toll reached"),
    ("The strike killed 34 guards and wounded 12 more.", "guards wounded"),
    ("About 3,000 recruits signed up, of whom about 400 deserted.", "recruits deserted"),
    ("More than 90 sailors were rescued, including 5 officers.", "officers were rescued"),
    ("Around 900 of them stayed.", "stayed"),
    ("The dead numbered 41, the coroner said.", "dead"),
    ("The workforce, trimmed in spring, stands at 2,480.", "workforce stands"),
    ("Arrests doubled to 48.", "Arrests doubled"),
    ("The fleet was cut from 40 ships to 31.", "fleet cut ships"),
    ("The ministry put the number of strikers at 14,000.", "number of strikers"),
    ("They paid $40 for a permit.", "paid permit"),
    ("They pledged $9 million for schools.", "pledged schools"),
    ("The board lifted its key rate by 0.5 percentage points.", "lifted key rate"),
    ("A crowd of some 5,000 gathered.", "crowd gathered"),
    ("Police held 76 men, half of them minors.", "men minors"),
    ("The fire gutted 40 barns and killed nine.", "killed"),
    ("They treated 66 women and an equal number of men.", "men"),
    ("The union says 12 dead.", "dead"),
    ("One crate in 40 broke.", "crate"),
    ("The ministry says 900 homes burned, the opposition 1,400.", "homes burned"),
    ("Exports made up 40 percent of output.", "Exports output"),
    ("The wall cost the town 3 million euros.", "wall cost"),
    ("Each of the families received 50 euros.", "families received"),
    ("The garrison is 900 strong.", "garrison"),
]

LEFT_OUT = [
    "A 20-year-old sailor waved.",
    "Karim Haddou, 34, waved.",
    "A sailor aged 34 waved.",
    "Ring 0800 555 199 or call 112.",
    "Write to (020) 7946 0018.",
    "She lives at 14 Elm Street.",
    "It needs a two-thirds majority.",
    "Wages are three times as high as before.",
    "The flight 370 was late.",
    "See page 4 and Article 5.",
    "The Boeing 737 landed.",
    "The Group of 20 met and the G20 agreed.",
    "It is called COVID-19.",
    "Harbour Town won 2-1.",
    "Harbour Town lost 1-2.",
    "It ended 0-0.",
    "It opens at 5 p.m. and closes at 10:30.",
    "It opened on 3 May 2024.",
    "The 187th crew came first.",
    "Call +962 6 555 1234 or 555-1234.",
    "The two-state solution failed.",
    "One of the sailors waved.",
    "No one waved.",
    "1. Bring the boats.",
    "He hopes that one day he sees them.",
    "The mayor, 51, waved.",
    "A girl of 14 waved.",
    "See p. 40 and form 27B.",
    "ISBN 978-3-16-148410-0.",
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_quantities_reads_the_written_number(text, value, read):
    found = read(text)

    values = [q.value for q in found]

    assert values == [value]


@pytest.mark.parametrize(("text", "value", "lower", "upper", "words"), BOUNDS)
def test_quantities_bounds_what_is_approximate(text, value, lower, upper, words, read):
    (found,) = read(text)

    told = (found.value, found.lower, found.upper, found.approximator)

    assert told == (value, lower, upper, words)


@pytest.mark.parametrize(("text", "value", "unit", "currency", "per"), UNITS)
def test_quantities_reads_unit_currency_and_period(text, value, unit, currency, per, read):
    (found,) = read(text)

    told = (found.value, found.unit, found.currency, found.per)

    assert told == (value, unit, currency, per)


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_quantities_says_what_is_counted(text, counted, read):
    found = read(text)

    assert found[-1].counted == counted


@pytest.mark.parametrize("text", LEFT_OUT)
def test_quantities_leaves_out_what_counts_nothing(text, read):
    found = read(text)

    assert [q.span.of(text) for q in found] == []


def test_quantities_span_reaches_from_approximator_to_noun(read):
    text = "The coast guard stated that about 40 fishermen crossed the border."

    (found,) = read(text)

    assert found.span.of(text) == "about 40 fishermen"


def test_quantities_inherits_the_noun_of_the_earlier_number(read):
    text = "The minister said 900 nurses work there, after having mentioned 850 in spring."

    first, second = read(text)

    assert (first.inherited, second.inherited, second.counted) == (False, True, first.counted)


def test_quantities_repeats_the_same_number(read):
    text = "The minister said about 900 nurses work there, the same number he gave in 2024."

    first, second = read(text)

    assert (second.value, second.inherited, second.counted) == (900, True, first.counted)


def test_quantities_ranges_of_unlike_units_stay_apart(read):
    found = read("Prices rose 3.5 percent to 4 dollars a litre.")

    units = [(q.value, q.unit or q.currency) for q in found]

    assert units == [(3.5, "percent"), (4, "USD")]


def test_quantities_keeps_change_apart_from_range(read):
    found = read("The number of boats rose from 30 to 45.")

    assert [q.value for q in found] == [30, 45]


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("The ministry estimated that 900 boats sank.", "estimated"),
        ("An estimated 900 boats sank.", "estimated"),
        ("Volunteers counted 900 boats.", "counted"),
        ("Some 900 boats were documented sunk.", "documented"),
        ("Some 900 boats sank.", None),
    ],
)
def test_quantities_tells_how_the_number_was_got(text, method, read):
    (found,) = read(text)

    assert found.method == method


def test_quantities_counted_spans_give_the_words(read):
    text = "Hundreds of\nboats sank, of which 12 belonged to  the navy; 40 sailors drowned."

    found = read(text)

    words = [" ".join(" ".join(s.of(text) for s in q.counted_spans).split()) for q in found]
    assert words == [" ".join((q.counted or "").split()) for q in found]


def test_quantities_reads_body_only(read):
    found = read("About 40 boats sank.", kind=BlockKind.HEADING)

    assert found == ()


def test_quantities_survives_strange_text(read):
    text = "1,,2 3..4 $ € 5%% million million of of 10-9-8 ½ ٣٤ 1e9 99999999999999999999999 - 1"

    found = read(text)

    assert all(q.span.of(text) for q in found)


def test_quantities_is_a_stage():
    stage = Quantities()

    assert isinstance(stage, Stage)


def test_quantities_of_the_article_of_the_project(data, read):
    gold = json.loads((data / "seed" / "quantities.jsonl").read_text("utf-8").splitlines()[0])

    found = read(gold["text"])

    hits = [
        any(
            q.span.overlaps(Span(g["start"], g["end"]))
            and (q.value == g["value"] or g["value"] is None)
            and bool(q.approximator) == bool(g["approximator"])
            for q in found
        )
        for g in gold["quantities"]
    ]
    assert sum(hits) >= 0.95 * len(hits)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("9" * 400, id="digits"),
        pytest.param("1" + ",000" * 120, id="groups"),
        pytest.param("7" * 30 + " million", id="scaled"),
        pytest.param("million " * 200 + "million", id="words"),
        pytest.param("nine" + " billion" * 60 + " and a half trillion", id="half"),
    ],
)
def test_number_that_is_too_high_to_be_one_is_left_out(read, number):
    found = read(f"Some boats carried {number} crates and 40 hens.")

    assert [q.value for q in found] == [40]


def test_quantities_reads_both_ends_of_a_change(read):
    found = read("The price rose from 1.2 to 1.5 million dollars.")

    told = [(q.value, q.currency) for q in found]

    assert told == [(1.2e6, "USD"), (1.5e6, "USD")]


def test_quantities_gives_a_change_and_its_result(read):
    found = read("Applications rose by 12,000 to 1.3 million.")

    assert [q.value for q in found] == [12_000, 1_300_000]


def test_quantities_keeps_how_long_apart_from_how_much(read):
    found = read("They spent $40m over five years.")

    assert [(q.value, q.approximator) for q in found] == [(4e7, None), (5, None)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Norway lent 3.4bn kroner to shipyards.", "NOK"),
        ("In Pakistan the fare rose to 900 rupees.", "PKR"),
        ("The fare rose to 900 rupees.", "INR"),
        ("Norway and Denmark lent 40 kroner.", None),
        ("In Canada the fare rose to 9 dollars.", "USD"),
    ],
)
def test_quantities_takes_a_bare_currency_for_that_of_the_country_named(text, currency, pipeline):
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)

    (found,) = pipeline(Document(text=text, blocks=blocks)).quantities

    assert found.currency == currency


def test_quantities_reads_the_headline(read):
    (found,) = read("Flood toll reaches 61", kind=BlockKind.HEADLINE)

    assert found.value == 61
