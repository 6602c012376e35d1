"""From an article's claims to the lines that are scored."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import Payload
from graph.evaluation import attribution, casualties, dates, entities, quantities
from graph.evaluation.reading import Reading, read
from graph.ontology import ClaimKind
from graph.spans import Span

TODAY = dt.date(2026, 3, 9)
TEXT = (
    "TALLINN \N{EM DASH} The Estonian transport ministry said on Tuesday that 31 lighters had "
    "been re\u00adpaired in Narva.\n\n"
    "Police detained four smugglers and a customs clerk. A guard was killed on Monday."
)
LINE = {"doc_id": "lighters", "text": TEXT}


@pytest.fixture(scope="module")
def reading(pipeline) -> Reading:
    payload = Payload(text=TEXT, published_at="2026-03-05", language="en")
    return read(payload, pipeline=pipeline, today=TODAY)


def test_attribution_gives_offsets_of_the_text_as_it_came_in(reading: Reading) -> None:
    found = attribution.prediction(LINE, reading)

    item = next(i for i in found["attributions"] if "ministry" in i["source_name"].lower())
    (start, end), *_ = item["content_spans"]
    assert TEXT[start:end].endswith("re\u00adpaired in Narva")


def test_attribution_leaves_other_kinds_out(reading: Reading) -> None:
    found = attribution.prediction(LINE, reading, kinds={ClaimKind.ATTITUDE})

    assert found == {"doc_id": "lighters", "attributions": []}


def test_attribution_names_no_source_where_the_text_has_none(reading: Reading) -> None:
    kinds = set(ClaimKind)

    found = attribution.prediction(LINE, reading, kinds=kinds)

    assert all(i["source_spans"] for i in found["attributions"] if i["source_name"])


def test_entities_count_the_country_of_a_place(reading: Reading) -> None:
    found = entities.prediction(LINE, reading)

    assert found["id"] == "lighters"
    assert "EE" in found["countries"]


def test_entities_leave_an_unmentioned_outlet_out(pipeline) -> None:
    payload = Payload(text="The harbour froze over.", outlet="Tideline", language="en")

    found = entities.prediction({"id": "1"}, read(payload, pipeline=pipeline, today=TODAY))

    assert found["organisations"] == []


def test_dates_are_resolved_days_with_their_span(reading: Reading) -> None:
    found = dates.prediction(LINE, reading)["dates"]

    days = {TEXT[slice(*date["span"])]: date["start"] for date in found}
    assert days["Tuesday"] == "2026-03-03"


def test_quantities_are_all_numbers_of_the_text(reading: Reading) -> None:
    found = quantities.prediction(LINE, reading)["quantities"]

    assert 31 in [quantity["value"] for quantity in found]
    assert 4 in [quantity["value"] for quantity in found]


def test_casualties_count_unnumbered_people_once(reading: Reading) -> None:
    found = casualties.prediction(LINE, reading)

    assert (found["min_captured"], found["min_killed"]) == (5, 1)
    assert found["event_date"] == "2026-03-02"


def test_casualties_of_a_quiet_text_are_none(pipeline) -> None:
    payload = Payload(text="The harbour froze over.", language="en")

    found = casualties.prediction({"id": "1"}, read(payload, pipeline=pipeline, today=TODAY))

    assert found == {"id": "1", "min_killed": 0, "min_captured": 0, "event_date": None}


def test_reading_keeps_empty_spans_empty_or_one_long(reading: Reading) -> None:
    assert reading.raw(Span(0, 4)) == Span(0, 4)
