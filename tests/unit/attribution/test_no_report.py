"""What reports nothing, and whose words a report is not: invented sentences, one construction each."""

from __future__ import annotations

import pytest

from graph.ontology import Certainty, ClaimKind

TOLD = {ClaimKind.NARRATION, ClaimKind.ACTION}


SILENT = [
    "The driver was pronounced dead at the quay.",
    "Pronounced dead at the quay, the driver was not named.",
    "The ferry firm was declared bankrupt.",
    "Ida Voss was about to say that she loved the sea.",
    "It is false that Ida Voss said the bridge was closed.",
    "It is untrue that the ministry announced a ban.",
    "It is not true that the mayor said the bridge was unsafe.",
    "Ida Voss almost said that the bridge was closed.",
    "The mayor nearly said the bridge would fall.",
    "Rather than say the bridge was unsafe, the mayor kept quiet.",
    "The mayor kept quiet rather than say that the bridge was unsafe.",
    "The mayor stopped short of saying the bridge was unsafe.",
    "The mayor stopped short of accusing the firm of fraud.",
    "Contrary to what the minister claimed on Friday, the bridge is unsafe.",
    "Had Tarn warned its fleet, the ships would have turned back.",
    "Reports that Tarn closed the border were never confirmed.",
    "Reports that Tarn had closed the border were false.",
    "There is no truth in reports that Tarn closed the border.",
    "The mayor left without saying that the bridge was unsafe.",
    "Instead of saying the bridge was unsafe, the mayor smiled.",
    "The mayor avoided saying that the bridge was unsafe.",
    "The mayor refused to say whether the bridge was unsafe.",
    "The firm failed to report that the bridge sagged.",
    "The firm has yet to say whether the bridge sagged.",
    "The agents charged a fee of 300 dollars for each worker.",
    "The agents had charged each worker 300 dollars.",
    "Not a single miner complained about the dust.",
    "The wardens did not once refer to the leak.",
    "At no time did the harbour master warn the crew about the reef.",
    "Nowhere does the archivist describe the fire.",
    "The clerk wrote nothing about the missing crates.",
    "Provided that the council accepts the bid, digging begins on Monday.",
    "The door will open once the caller has said the code word.",
    "Whenever the dam keeper warns of a flood, the ferry stays ashore.",
    "Supposing that the insurer argues for a delay, the case goes to a panel.",
    "Did the union ask for a delay?",
    "Possibly the pilot mentioned the crack to a colleague.",
    "It is possible that the crew reported its position.",
    "The captain could be forgiven for talking about the cup.",
    "In the opera a baker accuses the moon of theft.",
    "The film follows a diver who claims that the sea is empty.",
    "Consider a tenant who warns of damp.",
    "The swimmers claimed third place in the relay.",
    "The visitors conceded a penalty in the third minute.",
    "The barometer says fair weather.",
    "Had Tarn said that the bridge was unsafe, nobody would have crossed.",
    "Perhaps Tarn said that the fleet would stay.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_was_not_said_is_no_report(annotate, text):
    document = annotate(text)

    found = {a.kind for a in document.attributions}

    assert found == {ClaimKind.NARRATION}


SPEAKERS = [
    ("Norway and Peru, but not Chad, said the river was low.", ["Norway", "Peru"]),
    ("Denmark and not Sweden reported the leak.", ["Denmark"]),
    ("Not Sweden but Denmark said the cable was cut.", ["Denmark"]),
    ("Norway, not Sweden, said the cable was cut.", ["Norway"]),
    ("\u201cThe road is closed,\u201d Ida Voss said by telephone.", ["Ida Voss"]),
    ("The firm owed 3 million dollars, a letter seen by Reuters said.", ["a letter seen by Reuters"]),
    ("The mayor, the envoy went on, had promised 14 trucks.", ["the envoy"]),
    ("The mayor, the envoy continued, had paid the crews.", ["the envoy"]),
    (
        "\"Neither we nor Tarn,\" Fiji's treasury secretary Lani Vaka-Toa said, \"were told.\"",
        ["Fiji's treasury secretary Lani Vaka-Toa"],
    ),
    (
        "According to the crew's lawyer, Ida Voss-Lind, a first hearing will be held in May.",
        ["the crew's lawyer, Ida Voss-Lind"],
    ),
    ("France, which Mali accuses of arming rebels, closed its embassy.", ["Mali"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_source_is_who_speaks_and_nobody_else(annotate, text, expected):
    document = annotate(text)

    reports = [a for a in document.attributions if a.kind not in TOLD]
    sources = [s.span.of(text) for a in reports for s in a.sources]

    assert sources == expected


def test_name_behind_a_described_source_is_no_content(annotate):
    text = "According to the crew's lawyer, Ida Voss-Lind, a first hearing will be held in May."

    (report,) = annotate(text).attributions

    assert [s.of(text) for s in report.content] == ["a first hearing will be held in May"]


def test_addressee_of_a_split_quotation_is_no_content(annotate):
    text = '"No boat," Fiji\'s fisheries minister Lani Vaka-Toa told the crews, "will sail."'

    (report,) = annotate(text).attributions

    assert [s.of(text) for s in report.content] == ['"No boat,"', '"will sail."']
    assert [a.span.of(text) for a in report.addressees] == ["the crews"]


def test_relative_object_is_what_the_accusation_is_about(annotate):
    text = "France, which Mali accuses of arming rebels, closed its embassy."

    report = next(a for a in annotate(text).attributions if a.sources)

    assert [s.of(text) for s in report.content] == ["France", "of arming rebels"]


def test_rejected_claim_is_not_reported_by_the_outlet(annotate):
    text = 'Denmark\'s health agency dismissed as "nonsense" a report that the rice was unsafe.'

    reports = annotate(text).attributions

    assert [(r.act, bool(r.sources)) for r in reports] == [("reject", True), ("report", False)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels were said to hold the town.",
        "It is believed that the ship sank.",
        "Reports that the bridge had fallen spread quickly.",
    ],
)
def test_hearsay_is_hedged(annotate, text):
    document = annotate(text)

    assert Certainty.HEDGED in {a.certainty for a in document.attributions}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The governor was thought to have fled.", "The governor […] to have fled"),
        ("It is feared that the ship sank.", "that the ship sank"),
        (
            "The virus has been reported to survive on frozen fish.",
            "The virus […] to survive on frozen fish",
        ),
    ],
)
def test_passive_without_speaker_reports_hearsay(annotate, text, content):
    (found,) = annotate(text).attributions

    assert found.sources == ()
    assert " […] ".join(s.of(text) for s in found.content) == content
    assert found.certainty is not Certainty.ASSERTED


def test_object_that_ends_the_text_without_a_stop_is_read(annotate):
    document = annotate("The mayor attacked the plan with vigour")

    assert document.attributions is not None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Not only the mayor said that the bridge was unsafe.", "that the bridge was unsafe"),
        ("Once the court said the ban was legal, the police came.", "the ban was legal"),
        ("Only then did the mayor say that the bridge was unsafe.", "that the bridge was unsafe"),
        ("In her new film the director Ida Voss argues that war pays.", "that war pays"),
        ("The party claimed victory in both provinces.", "victory in both provinces"),
    ],
)
def test_frames_that_only_look_like_vetoes_leave_the_report(annotate, text, content):
    document = annotate(text)

    told = [s.of(text) for a in document.attributions if a.kind not in TOLD for s in a.content]
    assert content in told
