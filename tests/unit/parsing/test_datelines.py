import pytest

from graph.parsing.datelines import alone, dateline


@pytest.mark.parametrize(
    ("paragraph", "rest", "outlet", "agency"),
    [
        ("KAMPALA, Uganda — The bridge is open.", "The bridge is open.", None, None),
        ("OSLO (Reuters) - The bridge is open.", "The bridge is open.", None, "Reuters"),
        ("Lima, Peru, March 3 (Andes Wire) - It rained.", "It rained.", None, "Andes Wire"),
        ("LIMA, 3 March -- It rained.", "It rained.", None, None),
        ("WASHINGTON (AP) — It rained.", "It rained.", None, "AP"),
        ("MOSCOW (AP) It rained.", "It rained.", None, "AP"),
        ("(CNN) -- It rained.", "It rained.", None, "CNN"),
        ("Qasioun  - It rained.", "It rained.", "Qasioun", None),
        (
            "The Fjord Post – “It rained,” she said.",
            "“It rained,” she said.",
            "The Fjord Post",
            None,
        ),
        ("Amman - Petra - The road is open.", "The road is open.", None, "Petra"),
        ("GENEVA (3 March 2026) – It rained.", "It rained.", None, None),
        ("NEW DELHI/DHAKA, Sept. 3 (AFP) - It rained.", "It rained.", None, "AFP"),
        ("LIMA, March 3, 2026 (Andes Wire) - It rained.", "It rained.", None, "Andes Wire"),
        ("LIMA March 3 (Andes Wire) - It rained.", "It rained.", None, "Andes Wire"),
        ("LIMA, Tuesday, March 3 (Andes Wire) - It rained.", "It rained.", None, "Andes Wire"),
        ("LIMA, Peru (March 3, 2026) It rained.", "It rained.", None, None),
        ("LIMA, Peru (AP) - March 3 - It rained.", "It rained.", None, "AP"),
        ("(Lima, March 3, 2026) - It rained.", "It rained.", None, None),
        ("[Lima, 3 March 2026] It rained.", "It rained.", None, None),
        ("Note - It rained.", "It rained.", None, None),
        ("Reuters - The road is open.", "The road is open.", "Reuters", None),
        ("ISLAMABAD: The road is open.", "The road is open.", None, None),
        ("BREAKING - The road is open.", "The road is open.", None, None),
        ("МОСКВА, 3 марта (ТАСС) — Мост открыт.", "Мост открыт.", None, "ТАСС"),
        ("КИЕВ, 3 мар - Интерфакс. Мост открыт.", "Мост открыт.", None, "Интерфакс"),
        ("عمان - بترا - أعلنت الوزارة فتح الطريق.", "أعلنت الوزارة فتح الطريق.", None, "بترا"),
        ("عمّان (رويترز) - أعلنت الوزارة.", "أعلنت الوزارة.", None, "رويترز"),
        ("نبأ برس - أعلنت الوزارة فتح الطريق.", "أعلنت الوزارة فتح الطريق.", "نبأ برس", None),
    ],
)
def test_dateline_is_read_in_many_forms(paragraph, rest, outlet, agency):
    found = dateline(paragraph)

    assert found is not None
    assert paragraph[found.length :] == rest
    assert (found.outlet, found.agency) == (outlet, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The plan - approved in May - failed.",
        "Russia - The bear of old stories - said no.",
        "The minister said - Not today.",
        "Москва — столица России.",
        "He came — She left.",
        "Ferries, trains and buses - All were late.",
        "Norway (population five million) is cold.",
        "WARNING: The road is closed.",
        "Al-Karak is a city.",
        "“No” - That was all he said.",
        "(See page 3, March issue) The rest.",
        "In 2024 - The year of the flood - nobody came.",
        "Quite a long opening of this sentence without any of the marks - The rest.",
        "OSLO -",
        "",
    ],
)
def test_dateline_leaves_sentences_whole(paragraph):
    assert dateline(paragraph) is None


def test_dateline_accepts_the_given_outlet():
    found = dateline("Bay of Five Winds Review - It rained.", outlet="Bay of Five Winds Review")

    assert found is not None
    assert found.words == "Bay of Five Winds Review"


def test_dateline_takes_a_bare_name_only_where_the_report_begins():
    assert dateline("Salary - Up to 300 dollars.", is_first=False) is None


@pytest.mark.parametrize(
    ("paragraph", "date"),
    [
        ("KAMPALA, Uganda (Nov. 20, 2011) – It rained.", "Nov. 20, 2011"),
        ("KAMPALA, Uganda (AP) — Nov. 20 — It rained.", "Nov. 20"),
        ("LAGOS, March 3 (Andes Wire) - It rained.", "March 3"),
        ("Geneva, 12 May 2024 – It rained.", "12 May 2024"),
        ("(Geneva, 12 May 2024) - It rained.", "12 May 2024"),
        ("OSLO - It rained.", ""),
    ],
)
def test_dateline_says_when(paragraph, date):
    found = dateline(paragraph)

    assert found is not None
    assert found.date == date


@pytest.mark.parametrize(
    ("line", "date", "agency"),
    [
        ("KAMPALA, Uganda (Nov. 20, 2011)", "Nov. 20, 2011", None),
        ("KAMPALA, Uganda (AP) (Nov. 20)", "Nov. 20", "AP"),
        ("Geneva, 12 May 2024", "12 May 2024", None),
        ("LAGOS, March 3, 2026 (Andes Wire):", "March 3, 2026", "Andes Wire"),
    ],
)
def test_dateline_may_be_a_line_of_its_own(line, date, agency):
    found = alone(line)

    assert found is not None
    assert (found.date, found.agency) == (date, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Uganda votes on March 3",
        "KAMPALA, Uganda",
        "The harvest of March 2026",
        "Harvest, March 2026",
        "Questions and answers: 12 May",
        "",
    ],
)
def test_heading_is_no_dateline(line):
    assert alone(line) is None
