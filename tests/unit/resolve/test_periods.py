"""When something was said, and of what time it speaks, on invented sentences."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.annotations import Document
from graph.article import Payload
from graph.ontology import ClaimKind
from graph.parsing import parse
from graph.resolve import resolve
from graph.resolve.candidates import NoAliases

TODAY = dt.date(2026, 11, 22)


def times(pipeline, text):
    payload = Payload(text=text, published_at="2026-01-27", language="en")
    article = parse(payload, today=TODAY)
    claims = resolve(pipeline(Document.of(article)), article, NoAliases()).claims
    return [
        (c.said_at.words if c.said_at else None, c.about_period.words if c.about_period else None)
        for c in claims
        if c.kind is not ClaimKind.NARRATION
    ]


@pytest.mark.parametrize(
    ("text", "said", "about"),
    [
        ("The ministry said on Monday that the dam would close in June.", "Monday", "June"),
        ("The ministry said the dam, closed in May, would not reopen.", None, "May"),
        ("The ministry announced in 2024 that it would buy 40 boats by 2030.", "2024", "2030"),
        ("The union said sales were higher than in March 2025.", None, "March 2025"),
        ("The ministry reported 1,500 cases, up from 900 a month earlier.", None, None),
        ("The firm announced sales of 40,000 boats, down from 50,000 last year.", None, None),
        ("The port reported 40 fires on Monday, up from 30 a week earlier.", "Monday", None),
        ("The club announced a profit, its first since 2019.", None, None),
        ("The clinic confirmed 12 cases – the most since March 2025.", None, None),
        ("The council announced a loss, against a gain of 3 million in 2024.", None, None),
        ("In March the ministry said it had counted 40 boats last year.", "March", "last year"),
        ("On Tuesday, the mayor of the port announced a strike for Friday.", "Tuesday", "Friday"),
        ('"We will open the port in April," the mayor said on Friday.', "Friday", "April"),
        ('"The port was shut in May," said the mayor in an interview last week.', "last week", "May"),
        ("The port will close next month, the ministry said on Wednesday.", "Wednesday", "next month"),
        ("The harbour office said yesterday it will hire 40 pilots this year.", "yesterday", "this year"),
        ("A spokesman said late on Sunday that two boats had sunk on Saturday.", "Sunday", "Saturday"),
        ("Since November the ministry has repeatedly said the dam is safe.", "Since November", None),
        ("The minister warned in early 2025 that the dam, built in 1962, might burst.", "early 2025", "1962"),
        ("Two weeks later, on 9 May 2024, the council denied that it sold the dam in 2019.", "9 May 2024", "2019"),
        ("The minister, who resigned in 2020, said the dam would be sold next year.", None, "next year"),
        ("The court ruled on Friday that the sale of the dam in 2019 was illegal.", "Friday", "2019"),
        ("The bank expects prices to rise 3 percent this year.", None, "this year"),
        ("The mayor said he would resign on Friday.", None, "Friday"),
        ("The mayor said Friday he would resign.", "Friday", None),
        ("The mayor said Friday's vote was a farce.", None, "Friday"),
        ("The union criticised last week's sale of the dam.", None, "last week"),
        ("The union accused the firm last week of having hidden the crack in 2019.", "last week", "2019"),
        ("In 2019, engineers estimated that the dam would last until 2050.", "2019", "until 2050"),
        ("In 2019, the dam was cracked, engineers said.", None, "2019"),
        ("Engineers had warned since 2015 that the dam was cracked.", "since 2015", None),
        ("The engineer said that on Monday the dam leaked.", None, "Monday"),
        ("On Monday the engineer said that the dam leaked.", "Monday", None),
        ("As the ministry said in October, the dam is safe.", "October", None),
        ("At a news conference on Wednesday, the minister denied that the dam had leaked in May.", "Wednesday", "May"),
        ("The ministry confirmed Thursday the arrest on Tuesday of two engineers.", "Thursday", "Tuesday"),
        ("The minister last month urged farmers to sell by March.", "last month", "March"),
        ("In a speech in Lima in 2023 the minister described the dam as safe.", "2023", None),
        ("The bank said in its report for 2024 that prices had risen.", None, None),
    ],
)  # fmt: skip
def test_said_is_kept_from_spoken_of(pipeline, text, said, about):
    found = times(pipeline, text)

    assert found == [(said, about)]


@pytest.mark.parametrize(
    ("text", "said", "about"),
    [
        ("According to a report published in November, 40 boats sank last year.", "November", "last year"),
        ("The report, released on Tuesday, says 40 boats sank in 2019.", "Tuesday", "2019"),
        ("Reports from last week said the dam had leaked.", "last week", None),
        ("A 2019 study found that the dam had leaked since 1975.", "2019", "since 1975"),
        ("The firm said in a letter dated 4 May 2025 that it knew the crack since 2019.", "4 May 2025", "since 2019"),
        ("The minister said in a letter published on Monday that the dam, cracked in 2019, would be mended in 2027.", "Monday", "2027"),
        ("According to Monday's Fjord Post, the dam cracked in May.", "Monday", "May"),
        ("Speaking on Thursday, the minister said the dam burst in 1975.", "Thursday", "1975"),
        ("Asked on Monday about the dam, the minister said it would close in June.", "Monday", "June"),
        ("When he visited the dam in May, the minister said it was safe.", "May", None),
        ("The mayor said from Monday the road would be shut.", None, None),
        ("The champion of 2019 said the race would be run in May.", None, "May"),
        ("The president since 2020 denied that the dam had leaked.", None, None),
    ],
)  # fmt: skip
def test_a_paper_and_the_act_of_speaking_date_what_is_said(pipeline, text, said, about):
    found = times(pipeline, text)

    assert found == [(said, about)]


@pytest.mark.parametrize(
    ("text", "said", "about"),
    [
        ("The firm said on Tuesday it lost 40 boats in 2019.", "Tuesday", "2019"),
        ("The mayor promised on Friday to resign by June.", "Friday", "June"),
        ("The union called on Monday for a strike on Wednesday.", "Monday", "Wednesday"),
    ],
)
def test_the_date_behind_the_cue_is_the_cues(pipeline, text, said, about):
    found = times(pipeline, text)

    assert found == [(said, about)]


def test_nothing_is_said_after_the_day_of_publication(pipeline):
    found = times(pipeline, "The mayor told the council the dam will close on 5 May 2026.")

    assert [said for said, _ in found] == [None]


def test_the_date_of_the_predicate_goes_before_the_nearest(pipeline):
    text = "The mayor said the dam, which had burst in 1962, cracked again in 1975."

    found = times(pipeline, text)

    assert found == [(None, "1975")]
