import datetime as dt

import pytest

from graph.errors import InvalidInput
from graph.ontology import Precision
from graph.parsing.dates import date_line, read_published, stated

TODAY = dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("said", "day", "precision"),
    [
        ("2026-01-27", dt.date(2026, 1, 27), Precision.DAY),
        ("2026-01-27T15:20:00Z", dt.date(2026, 1, 27), Precision.DAY),
        ("2026-01-27 15:20:00.5+03:00", dt.date(2026, 1, 27), Precision.DAY),
        ("2026-01", dt.date(2026, 1, 1), Precision.MONTH),
        ("2026", dt.date(2026, 1, 1), Precision.YEAR),
        ("Tue, 27 Jan 2026 15:20:00 +0000", dt.date(2026, 1, 27), Precision.DAY),
        ("27 January 2026", dt.date(2026, 1, 27), Precision.DAY),
        ("2026-03-06", dt.date(2026, 3, 6), Precision.DAY),
    ],
)
def test_read_published_reads_day_and_precision(said, day, precision):
    found = read_published(said, today=TODAY)

    assert (found.day, found.precision) == (day, precision)


@pytest.mark.parametrize(
    "said",
    [
        "2026-02-30",
        "2026-13-01",
        "2026-01-27T25:00",
        "2026-03-07",
        "1799-12-31",
        "0001-01-01",
        "soon",
        "31 February 2026",
        "9999999-01-01",
        "Tue, 45 Jan 2026 15:20:00 +0000",
        "0000",
        "15:20",
        "-1",
    ],
)
def test_read_published_refuses_with_pointer(said):
    with pytest.raises(InvalidInput) as caught:
        read_published(said, today=TODAY)

    assert caught.value.pointer == "/published_at"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("27 January 2026", dt.date(2026, 1, 27)),
        ("Friday, July 21, 2017", dt.date(2017, 7, 21)),
        ("الثلاثاء: 27 يناير 2026", dt.date(2026, 1, 27)),
        ("الخميس 12 شباط 2026", dt.date(2026, 2, 12)),
        ("27 كانون الثاني 2026", dt.date(2026, 1, 27)),
        ("٢٧ يناير ٢٠٢٦", dt.date(2026, 1, 27)),
        ("Published: March 3, 2026 14:02 GMT", dt.date(2026, 3, 3)),
        ("Publié le 3 mars 2026 à 14h02", dt.date(2026, 3, 3)),
        ("3 de marzo de 2026", dt.date(2026, 3, 3)),
        ("Dienstag, 3. März 2026, 14:02 Uhr", dt.date(2026, 3, 3)),
        ("3 марта 2026 г., 14:02", dt.date(2026, 3, 3)),
        ("03.02.2026 14:02", dt.date(2026, 2, 3)),
        ("2/23/2026", dt.date(2026, 2, 23)),
        ("2026-02-03", dt.date(2026, 2, 3)),
        ("January 2026", dt.date(2026, 1, 1)),
    ],
)
def test_date_line_reads_many_languages(line, day):
    found = date_line(line)

    assert found is not None
    assert found.value is not None
    assert found.value.day == day


@pytest.mark.parametrize(
    "line", ["15:20", "30 February 2026", "3/4/2026 10:00", "7 p.m. on 3 March, 10:00"]
)
def test_date_line_without_a_certain_day_has_no_value(line):
    found = date_line(line)

    assert found is not None
    assert found.value is None


@pytest.mark.parametrize(
    "line",
    [
        "In March 2026 the port was closed",
        "617,000",
        "Ferry late",
        "May said no",
        "March",
        "3",
        "",
        "2026 " * 40,
    ],
)
def test_date_line_is_not_a_sentence(line):
    assert date_line(line) is None


def test_stated_prefers_publication_to_change_and_skips_the_future():
    lines = ["Updated: 4 March 2026", "1 May 2030", "By Ines Falk · 3 March 2026"]

    found = stated(lines, today=TODAY)

    assert found is not None
    assert found.day == dt.date(2026, 3, 3)


def test_stated_falls_back_on_a_change():
    found = stated(["Updated: 4 March 2026"], today=TODAY)

    assert found is not None
    assert found.day == dt.date(2026, 3, 4)
