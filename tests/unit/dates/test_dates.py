"""The date grammar on invented sentences: what is found, and the stretch it stands for."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.ontology import Precision
from graph.pipeline.dates import Dates
from graph.pipeline.stage import Stage
from graph.spans import Span

PUBLISHED = dt.date(2026, 1, 27)  # a Tuesday


def blocks_of(text: str) -> tuple[Block, ...]:
    lines = re.finditer(r"\S[^\n]*", text)
    return tuple(Block(BlockKind.BODY, Span(*line.span())) for line in lines)


def dated(text: str, published: dt.date | None = PUBLISHED, parser=None) -> list[tuple[str, str]]:
    document = Document(text=text, blocks=blocks_of(text), published=published)
    if parser is not None:
        document = parser(document)
    return [(p.words, f"{p.start or ''}/{p.end or ''}") for p in Dates()(document).dates]


ABSOLUTE = [
    ("It opened on 27 January 2026.", "27 January 2026", "2026-01-27/2026-01-27"),
    ("It opened on January 27, 2026.", "January 27, 2026", "2026-01-27/2026-01-27"),
    ("It opened on January 27 2026.", "January 27 2026", "2026-01-27/2026-01-27"),
    ("It opened on Jan. 27, 2026.", "Jan. 27, 2026", "2026-01-27/2026-01-27"),
    ("It opened on Sept 3, 2024.", "Sept 3, 2024", "2024-09-03/2024-09-03"),
    ("It opened on 2026-01-27.", "2026-01-27", "2026-01-27/2026-01-27"),
    ("It opened on 27/01/2026.", "27/01/2026", "2026-01-27/2026-01-27"),
    ("It opened on 01/27/2026.", "01/27/2026", "2026-01-27/2026-01-27"),
    ("It opened on 03/04/2025.", "03/04/2025", "2025-04-03/2025-04-03"),
    ("It was built by 02/13/2020, and shut 03/04/2025.", "03/04/2025", "2025-03-04/2025-03-04"),
    ("It opened on 27.01.2026.", "27.01.2026", "2026-01-27/2026-01-27"),
    ("It opened on the 4th of March 2021.", "the 4th of March 2021", "2021-03-04/2021-03-04"),
    ("It opened on Friday, 3 May 2024.", "Friday, 3 May 2024", "2024-05-03/2024-05-03"),
    ("It ran on 4-6 March 2024.", "4-6 March 2024", "2024-03-04/2024-03-06"),
    ("It ran on March 4-6, 2024.", "March 4-6, 2024", "2024-03-04/2024-03-06"),
    ("It opened in March 2024.", "March 2024", "2024-03-01/2024-03-31"),
    ("It opened in late March 2024.", "late March 2024", "2024-03-21/2024-03-31"),
    ("It opened in 2024.", "2024", "2024-01-01/2024-12-31"),
    ("They lived in the 1990s.", "the 1990s", "1990-01-01/1999-12-31"),
    ("They lived in the late 1990s.", "the late 1990s", "1997-01-01/1999-12-31"),
    ("They lived in the sixties.", "the sixties", "1960-01-01/1969-12-31"),
    ("They lived in the 19th century.", "the 19th century", "1800-01-01/1899-12-31"),
    ("It opened in mid-2023.", "mid-2023", "2023-05-01/2023-08-31"),
    ("It opened in early 2025.", "early 2025", "2025-01-01/2025-04-30"),
    ("It opened at the end of 2023.", "the end of 2023", "2023-12-01/2023-12-31"),
    ("It opened at the start of 2023.", "the start of 2023", "2023-01-01/2023-01-31"),
    (
        "Sales fell in the first quarter of 2024.",
        "the first quarter of 2024",
        "2024-01-01/2024-03-31",
    ),
    (
        "Sales fell in the final quarter of 2024.",
        "the final quarter of 2024",
        "2024-10-01/2024-12-31",
    ),
    ("The winter of 2024-25 was mild.", "The winter of 2024-25", "2024-12-01/2025-02-28"),
    ("Sales fell in Q3 2024.", "Q3 2024", "2024-07-01/2024-09-30"),
    ("Sales fell in the second half of 2024.", "the second half of 2024", "2024-07-01/2024-12-31"),
    ("It opened in summer 2023.", "summer 2023", "2023-06-01/2023-08-31"),
    ("It opened in the winter of 2022.", "the winter of 2022", "2022-12-01/2023-02-28"),
    (
        "Sales fell in the first ten months of 2025.",
        "the first ten months of 2025",
        "2025-01-01/2025-10-31",
    ),
    (
        "Sales fell in the last two months of 2025.",
        "the last two months of 2025",
        "2025-11-01/2025-12-31",
    ),
    ("It lasted 2010-2012.", "2010-2012", "2010-01-01/2012-12-31"),
    ("Costs rose in fiscal 2024.", "fiscal 2024", "2024-01-01/2024-12-31"),
    ("Costs rose in FY2024-25.", "FY2024-25", "2024-01-01/2025-12-31"),
    ("It was the 2024/25 tax year.", "the 2024/25 tax year", "2024-01-01/2025-12-31"),
    (
        "It is for the fiscal year that starts on 1 July 2025.",
        "the fiscal year that starts on 1 July 2025",
        "2025-07-01/2026-06-30",
    ),
    (
        "It is for the financial year ending in March 2025.",
        "the financial year ending in March 2025",
        "2024-04-01/2025-03-31",
    ),
    ("It ran between 3 and 7 May 2024.", "between 3 and 7 May 2024", "2024-05-03/2024-05-07"),
    ("It ran from May 3 to 7, 2024.", "from May 3 to 7, 2024", "2024-05-03/2024-05-07"),
    ("It ran on 3 and 4 May 2024.", "3 and 4 May 2024", "2024-05-03/2024-05-04"),
    (
        "It ran in the second week of May 2024.",
        "the second week of May 2024",
        "2024-05-08/2024-05-14",
    ),
    ("It ran in the last week of May 2024.", "the last week of May 2024", "2024-05-25/2024-05-31"),
    (
        "It ran in the first half of May 2024.",
        "the first half of May 2024",
        "2024-05-01/2024-05-15",
    ),
    (
        "It ran in the second half of May 2024.",
        "the second half of May 2024",
        "2024-05-16/2024-05-31",
    ),
    (
        "It was the first Monday of May 2024.",
        "the first Monday of May 2024",
        "2024-05-06/2024-05-06",
    ),
    (
        "It was the last weekend in May 2024.",
        "the last weekend in May 2024",
        "2024-05-25/2024-05-26",
    ),
    ("It was the week of 6 May 2024.", "the week of 6 May 2024", "2024-05-06/2024-05-12"),
    ("It was the week ending 5 May 2024.", "the week ending 5 May 2024", "2024-04-29/2024-05-05"),
    ("She was born on Christmas Eve 2001.", "Christmas Eve 2001", "2001-12-24/2001-12-24"),
    ("The season 2022-23 was dry.", "2022-23", "2022-01-01/2023-12-31"),
    ("It opened am 3. Oktober 2024.", "3. Oktober 2024", "2024-10-03/2024-10-03"),
    ("Ouvert le 14 juillet 2023.", "14 juillet 2023", "2023-07-14/2023-07-14"),
    ("Abierto el 5 de enero de 2024.", "5 de enero de 2024", "2024-01-05/2024-01-05"),
    ("Открыто 9 мая 2022 года.", "9 мая 2022", "2022-05-09/2022-05-09"),
    ("افتتح في 12 فبراير 2025.", "12 فبراير 2025", "2025-02-12/2025-02-12"),
    ("افتتح في 7 كانون الثاني 2025.", "7 كانون الثاني 2025", "2025-01-07/2025-01-07"),
]

RELATIVE = [
    ("It opened today.", "today", "2026-01-27/2026-01-27"),
    ("It opened yesterday.", "yesterday", "2026-01-26/2026-01-26"),
    ("It opens tomorrow.", "tomorrow", "2026-01-28/2026-01-28"),
    ("It opens tonight.", "tonight", "2026-01-27/2026-01-27"),
    ("It opened last month.", "last month", "2025-12-01/2025-12-31"),
    ("It opened last year.", "last year", "2025-01-01/2025-12-31"),
    ("It opened last summer.", "last summer", "2025-06-01/2025-08-31"),
    ("It opened last winter.", "last winter", "2024-12-01/2025-02-28"),
    ("It opens next spring.", "next spring", "2026-03-01/2026-05-31"),
    ("It opened this winter.", "this winter", "2025-12-01/2026-02-28"),
    ("It opened this week.", "this week", "2026-01-26/2026-02-01"),
    ("It opened last week.", "last week", "2026-01-19/2026-01-25"),
    ("It opened over the weekend.", "the weekend", "2026-01-24/2026-01-25"),
    ("It opens next Tuesday.", "next Tuesday", "2026-02-03/2026-02-03"),
    ("It opened last Tuesday.", "last Tuesday", "2026-01-20/2026-01-20"),
    ("It opened on Monday.", "Monday", "2026-01-26/2026-01-26"),
    ("It opened on Tuesday.", "Tuesday", "2026-01-27/2026-01-27"),
    ("It opened on Monday last week.", "Monday last week", "2026-01-19/2026-01-19"),
    ("It opened two weeks ago.", "two weeks ago", "2026-01-12/2026-01-18"),
    ("It opened three days ago.", "three days ago", "2026-01-24/2026-01-24"),
    (
        "It opened nearly twenty-one years ago.",
        "nearly twenty-one years ago",
        "2005-01-01/2005-12-31",
    ),
    ("It opens three weeks from now.", "three weeks from now", "2026-02-16/2026-02-22"),
    ("So far this year it is dry.", "So far this year", "2026-01-01/2026-01-27"),
    ("Sales fell in Q3.", "Q3", "2025-07-01/2025-09-30"),
    ("Sales fell in the final quarter.", "the final quarter", "2025-10-01/2025-12-31"),
    (
        "Sales fell in the last quarter of last year.",
        "the last quarter of last year",
        "2025-10-01/2025-12-31",
    ),
    (
        "Sales fell in the second half of the year.",
        "the second half of the year",
        "2025-07-01/2025-12-31",
    ),
    (
        "Sales fell in the first nine months of the year.",
        "the first nine months of the year",
        "2025-01-01/2025-09-30",
    ),
    ("It opened in the autumn.", "the autumn", "2025-09-01/2025-11-30"),
    ("It opened a fortnight ago.", "a fortnight ago", "2026-01-12/2026-01-18"),
    (
        "It opened two and a half years ago.",
        "two and a half years ago",
        "2023-01-01/2023-12-31",
    ),
    ("It opened a month and a half ago.", "a month and a half ago", "2025-12-01/2025-12-31"),
    ("It opened the month before last.", "the month before last", "2025-11-01/2025-11-30"),
    (
        "It opened in the last weekend of May this year.",
        "the last weekend of May this year",
        "2026-05-30/2026-05-31",
    ),
    ("It opened on Christmas Day.", "Christmas Day", "2025-12-25/2025-12-25"),
    ("It opened last Christmas.", "last Christmas", "2025-12-25/2025-12-25"),
    ("It opens next Halloween.", "next Halloween", "2026-10-31/2026-10-31"),
    ("It opened in the first week of May.", "the first week of May", "2026-05-01/2026-05-07"),
    (
        "It opened in the week of 6 May last year.",
        "the week of 6 May last year",
        "2025-05-05/2025-05-11",
    ),
    ("It opened a decade ago.", "a decade ago", "2016-01-01/2016-12-31"),
    ("It opened a few months ago.", "a few months ago", "/2026-01-27"),
    ("It had opened a year earlier.", "a year earlier", "2025-01-01/2025-12-31"),
    ("It opened in November last year.", "November last year", "2025-11-01/2025-11-30"),
    ("It opened in November of last year.", "November of last year", "2025-11-01/2025-11-30"),
    ("It opened last November.", "last November", "2025-11-01/2025-11-30"),
    ("It opens next March.", "next March", "2026-03-01/2026-03-31"),
    ("It opened on 5 May last year.", "5 May last year", "2025-05-05/2025-05-05"),
    ("It opened on May 5 last year.", "May 5 last year", "2025-05-05/2025-05-05"),
    ("It grew over the past three years.", "the past three years", "2023-01-27/2026-01-27"),
    ("It grew over the past few days.", "the past few days", "/2026-01-27"),
    ("It grew over the past year.", "the past year", "2025-01-27/2026-01-27"),
    ("It grows over the next two months.", "the next two months", "2026-01-27/2026-03-27"),
    ("It opens by the end of the year.", "the end of the year", "2026-12-01/2026-12-31"),
    ("It opens by year-end.", "year-end", "2026-12-01/2026-12-31"),
    ("It opened late last year.", "late last year", "2025-09-01/2025-12-31"),
    ("It opened earlier this month.", "earlier this month", "2026-01-01/2026-01-31"),
    (
        "It opened in the first half of last year.",
        "the first half of last year",
        "2025-01-01/2025-06-30",
    ),
    (
        "It opened in the first two months of last year.",
        "the first two months of last year",
        "2025-01-01/2025-02-28",
    ),
    ("It opened in the third quarter.", "the third quarter", "2025-07-01/2025-09-30"),
    ("It opened on 20 December.", "20 December", "2025-12-20/2025-12-20"),
    ("It opened on December 20-22.", "December 20-22", "2025-12-20/2025-12-22"),
    ("It opened in mid-December.", "mid-December", "2025-12-11/2025-12-20"),
    ("It was the bloodiest of the past century.", "the past century", "1900-01-01/1999-12-31"),
]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("02/01/2026", "2026-01-02"),  # day first: both readings are near, or neither is
        ("03/04/2025", "2025-04-03"),
        ("01/12/2026", "2026-01-12"),  # the 1st of December lies ten months ahead
        ("12/01/2026", "2026-01-12"),
    ],
)
def test_numbers_alone_are_the_day_nearer_to_the_news(words, day):
    assert dated(f"It opened on {words}.") == [(words, f"{day}/{day}")]


@pytest.mark.parametrize(("text", "words", "stretch"), ABSOLUTE)
def test_dates_reads_absolute_form(text, words, stretch):
    expected = (words, stretch)

    found = dated(text, published=None)

    assert expected in found


@pytest.mark.parametrize(("text", "words", "stretch"), RELATIVE)
def test_dates_resolves_relative_form_against_publication(text, words, stretch):
    expected = (words, stretch)

    found = dated(text)

    assert expected in found


@pytest.mark.parametrize(
    ("text", "longest", "stretch"),
    [
        ("It grew from 2019 to 2021.", "from 2019 to 2021", "2019-01-01/2021-12-31"),
        ("It grew between March and May.", "between March and May", "2025-03-01/2025-05-31"),
        (
            "It ran from 5 June to 9 August 2020.",
            "from 5 June to 9 August 2020",
            "2020-06-05/2020-08-09",
        ),
        ("It has grown since February 2022.", "since February 2022", "2022-02-01/2026-01-27"),
        ("It stays shut until 3 March.", "until 3 March", "2026-01-27/2026-03-03"),
        ("It was shut until 3 January.", "until 3 January", "/2026-01-03"),
        ("It did not open until 3 January.", "3 January", "2026-01-03/2026-01-03"),
        (
            "It was shut from Monday until Wednesday.",
            "from Monday until Wednesday",
            "2026-01-19/2026-01-21",
        ),
        ("It will run from May to June 2030.", "from May to June 2030", "2030-05-01/2030-06-30"),
        (
            "It ran from 30 December to 2 January 2024.",
            "from 30 December to 2 January 2024",
            "2023-12-30/2024-01-02",
        ),
        ("It grew in 2019 - 2021.", "2019 - 2021", "2019-01-01/2021-12-31"),
    ],
)
def test_dates_joins_two_ends_into_a_range(text, longest, stretch, parser):
    found = dict(dated(text, parser=parser))

    whole = max(found, key=len)

    assert (whole, found[whole]) == (longest, stretch)


@pytest.mark.parametrize(
    "text",
    [
        "The war has gone on for nearly 4 years.",
        "The three-day visit went well.",
        "A 20-year-old sailor waved.",
        "They marched through the valley and may return.",
        "The Sunday Times printed it.",
        "Some 2000 soldiers waited.",
        "It cost $2000 and 1999 euros.",
        "The flight 2016 was late.",
        "They meet every Monday.",
        "He met Theresa May in London.",
        "It comes at 2015 hours.",
        "Trains of April Jones stopped.",
        "It opened on 31/02/2024.",
        "They built it within two weeks.",
        "It was the fifth Monday of February 2026.",
        "It was the fifth week of February 2026.",
        "It ran from 7 to 3 May 2024.",
        "She met Ida Friday-Lund.",
        "The shop of, May & Sons is shut.",
        'He read "1984" twice.',
        "A 2000-strong crowd came.",
        "It was case 2024-117.",
        "Nothing happened on 0 decades.",
        "The Christmas market stood empty.",
        "The drums were played by Ida Christmas.",
        "They wrote release 2010-11-S.",
    ],
)
def test_dates_leaves_out_what_is_no_date(text, parser):
    found = dated(text, parser=parser)

    assert found == []


def test_dates_gives_a_pair_of_months_one_year():
    found = dated("It rained in May and June 2024.")

    assert [stretch for _, stretch in found] == ["2024-05-01/2024-05-31", "2024-06-01/2024-06-30"]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("The council will meet on Friday.", "2026-01-30/2026-01-30"),
        ("The council met on Friday.", "2026-01-23/2026-01-23"),
        ("The council said it would meet on Friday.", "2026-01-30/2026-01-30"),
        ("The council meets again on Friday.", "2026-01-30/2026-01-30"),
        ("The hearing is on Friday.", "2026-01-30/2026-01-30"),
        ("There is a vote on Friday.", "2026-01-30/2026-01-30"),
        ("A ruling is due on Friday.", "2026-01-30/2026-01-30"),
        ("The visit was postponed to March.", "2026-03-01/2026-03-31"),
        ("It will be over within two months.", "2026-01-27/2026-03-27"),
        ("It will be over in a few weeks.", "2026-01-27/"),
        ("She will be back in the summer.", "2026-06-01/2026-08-31"),
        ("The council is meeting on Friday.", "2026-01-30/2026-01-30"),
        ("The vote set for Friday drew no crowd.", "2026-01-30/2026-01-30"),
        ("Crowds gathered ahead of Friday's vote.", "2026-01-30/2026-01-30"),
        ("The council was to meet on Friday.", "2026-01-23/2026-01-23"),
        ("The court ordered him to pay by Friday.", "2026-01-30/2026-01-30"),
        ("It comes after the riot of Friday.", "2026-01-23/2026-01-23"),
        ("The council would have met on Friday.", "2026-01-23/2026-01-23"),
        ("The council plans to meet on Friday.", "2026-01-30/2026-01-30"),
        ("The council will meet in March.", "2026-03-01/2026-03-31"),
        ("The council met in March.", "2025-03-01/2025-03-31"),
        ("The council will meet in two weeks.", "2026-02-09/2026-02-15"),
        ("The council will meet at the weekend.", "2026-01-31/2026-02-01"),
    ],
)
def test_dates_follows_the_tense_of_the_clause(text, stretch, parser):
    found = dated(text, parser=parser)

    assert [value for _, value in found] == [stretch]


def test_dates_leaves_relative_words_without_publication():
    text = "It opened yesterday, last month and in November last year."

    found = dated(text, published=None)

    assert found == []


def test_dates_keeps_precision_and_base():
    text = "It opened last summer."

    period = Dates()(Document(text=text, blocks=blocks_of(text), published=PUBLISHED)).dates[0]

    assert (period.precision, period.base) == (Precision.SEASON, PUBLISHED)


def test_dates_reads_lines_between_blocks():
    text = "27 January 2026\nThe harbour opened."

    document = Document(text=text, blocks=(Block(BlockKind.BODY, Span(16, len(text))),))

    assert [p.words for p in Dates()(document).dates] == ["27 January 2026"]


def test_dates_spans_give_the_words():
    text = "It opened\nin January\n2024, then\non 3 May\xa02025."

    found = Dates()(Document(text=text, published=PUBLISHED)).dates

    assert all(p.span is not None and p.span.of(text) == p.words for p in found)


def test_dates_survives_strange_text():
    text = (
        "99/99/2024 0000-00-00 31 June 2024 999 decades ago Q9 2024 9999999999 \x00 ٣٢ يناير 2024"
    )

    found = dated(text)

    assert all("31 June" not in words for words, _ in found)


def test_dates_is_a_stage():
    stage = Dates()

    assert isinstance(stage, Stage)


def test_dates_resolve_the_article_of_the_project(data, parser):
    line = json.loads((data / "seed" / "quantities.jsonl").read_text("utf-8").splitlines()[0])

    found = dated(line["text"], parser=parser)

    assert {"2025-11-01/2025-11-30", "2025-06-01/2025-08-31", "2025-01-01/2025-10-31"} <= {
        value for _, value in found
    }
