"""Nouns, verbs with objects and passives that report; one invented sentence each."""

from __future__ import annotations

import pytest

from graph.annotations import Attribution as Annotation
from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.ontology import ClaimKind, Polarity
from graph.pipeline.attribution import Attribution
from graph.pipeline.mentions import Mentions
from graph.pipeline.segmenter import Segmenter
from graph.spans import Span

TOLD = {ClaimKind.NARRATION, ClaimKind.ACTION}


def _reported(document: Document) -> list[Annotation]:
    return [a for a in document.attributions if a.kind not in TOLD]


def _words(document: Document, attribution: Annotation) -> tuple[str, str, str]:
    source = " & ".join(s.span.of(document.text) for s in attribution.sources)
    content = " […] ".join(s.of(document.text) for s in attribution.content)
    return source, attribution.act, content


NOUNS = [
    ("Ida Voss made a plea for the bridge.", "Ida Voss", "request", "the bridge"),
    ("Norden has doubts about the treaty.", "Norden", "believe", "the treaty"),
    ("The union threw its support behind the mayor.", "The union", "other", "the mayor"),
    ("The council's refusal to rebuild the dam angered farmers.", "The council", "reject", "to rebuild the dam"),
    ("A warning by Ida Voss that the dam could burst went unheard.", "Ida Voss", "warn", "that the dam could burst"),
    ("His view is that the bridge is too old.", "His", "state", "that the bridge is too old"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), NOUNS)
def test_noun_reports_for_its_owner_or_its_verbs_subject(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Voss made no plea for the bridge.",
        "The dam will raise questions about the bridge.",
        "Norden made a plan on Friday.",
        "Ida Voss held a knife.",
    ],
)
def test_support_verb_alone_reports_nothing(annotate, text):
    document = annotate(text)

    assert _reported(document) == []


OBJECTS = [
    ("Ida Voss condemned, in a long letter, the raid on the port.", "Ida Voss", "condemn", "the raid on the port"),
    ("Ida Voss asked drivers on Friday to leave the road.", "Ida Voss", "request", "to leave the road"),
    ("The deputies attacked the negligence of the port.", "The deputies", "criticise", "the negligence of the port"),
    ("The mayor was accused of theft.", "", "accuse", "The mayor […] of theft"),
    ("The captain was described by two sailors as a careful man.", "two sailors", "state", "The captain […] as a careful man"),
    ("Ida Voss rallied behind the bill.", "Ida Voss", "agree", "the bill"),
    ("Ida Voss lamented the loss.", "Ida Voss", "criticise", "the loss"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), OBJECTS)
def test_act_has_its_object_as_content(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The study was supported by Norden.",
        "The bridge was considered.",
        "Rebels attacked the port.",
    ],
)
def test_deed_is_no_act_of_speech(annotate, text):
    document = annotate(text)

    assert _reported(document) == []


def test_addressee_of_a_request_is_no_content(annotate):
    document = annotate("Ida Voss urged Kenya to close the camps.")

    (found,) = _reported(document)

    assert [s.span.of(document.text) for s in found.addressees] == ["Kenya"]
    assert _words(document, found)[2] == "to close the camps"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ida Voss: Bridge is safe", [("Ida Voss", "state", "Bridge is safe")]),
        ("Storm: Bridge closed", []),
        ("Bridge falls", []),
    ],
)
def test_person_before_a_colon_speaks_in_the_headline(annotate, headline, expected):
    document = annotate(headline, BlockKind.HEADLINE)

    assert [_words(document, a) for a in _reported(document)] == expected


TOGETHER = [
    ("Ona said that the bridge fell, and Brod that the dam stood.", [("Ona", "that the bridge fell"), ("Brod", "that the dam stood")]),
    ("Ona told Tern and Brod that the dam stood.", [("Ona", "that the dam stood")]),
    ("Ona Voss called the plan a disgrace, as did the mayor of Tern.", [("Ona Voss & the mayor of Tern", "the plan a disgrace")]),
    ("Norden protested against the levy. Brod did the same.", [("Norden & Brod", "the levy")]),
    ("The mayor says the runway is short. So does the harbour office.", [("The mayor & the harbour office", "the runway is short")]),
    ("Kenya as well as Norway announced on Monday that the port would close.", [("Kenya & Norway", "that the port would close")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_speakers_left_to_the_reader_are_found(annotate, text, expected):
    document = annotate(text)

    assert [_words(document, a)[::2] for a in _reported(document)] == expected


WISHES = [
    ("Ida Voss does not believe that the dam will hold.", "Ida Voss", "believe", "that the dam will hold"),
    ("Ida Voss would like to rebuild the dam.", "Ida Voss", "want", "to rebuild the dam"),
    ("Ida Voss is proud of the bridge.", "Ida Voss", "other", "the bridge"),
    ("Ida Voss is eager to rebuild the dam.", "Ida Voss", "want", "to rebuild the dam"),
    ("Villagers were alarmed that the dam fell.", "Villagers", "other", "that the dam fell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), WISHES)
def test_state_of_mind_is_an_attitude(annotate, text, source, act, content):
    document = annotate(text)

    (found,) = _reported(document)

    assert _words(document, found) == (source, act, content)
    assert found.kind is ClaimKind.ATTITUDE


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ida Voss does not believe that the dam holds.", Polarity.NEGATED),
        ("Ida Voss does not believe that the dam will not hold.", Polarity.AFFIRMED),
        ("Ida Voss believes that the dam holds.", Polarity.AFFIRMED),
    ],
)
def test_belief_denied_turns_the_polarity_round(annotate, text, polarity):
    document = annotate(text)

    assert document.attributions[0].polarity is polarity


ELSEWHERE = [
    ("What Ida Voss proposed was a new bridge.", "Ida Voss", "a new bridge"),
    ("To rebuild the bridge is what Ida Voss has pledged.", "Ida Voss", "To rebuild the bridge"),
    ("Norden issued a statement condemning the raid.", "Norden", "the raid"),
    ("Ida Voss dismissed the report as a rumour.", "Ida Voss", "the report as a rumour"),
    ("Ida Voss saw the plan as a threat.", "Ida Voss", "the plan as a threat"),
    ("Ida Voss praised the plan, which cost two million dollars.", "Ida Voss", "the plan"),
    ("Norden's and Brod's objections to the canal came late.", "Norden & Brod", "the canal"),
    ("A request by Ida Voss for the records was refused.", "Ida Voss", "the records"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), ELSEWHERE)
def test_content_is_found_where_it_stands(annotate, text, source, content):
    document = annotate(text)

    assert [_words(document, a)[::2] for a in _reported(document)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The guide points visitors to the door.",
        "The two men spoke for five minutes.",
        "Ida Voss is in the harbour.",
    ],
)
def test_things_and_movements_say_nothing(annotate, text):
    document = annotate(text)

    assert _reported(document) == []


OWNED = [
    ("Ida Voss closed the bridge in the hope that it would stand.", "Ida Voss", "that it would stand"),
    ("A claim made by Ida Voss that the dam was old went unheard.", "Ida Voss", "that the dam was old"),
    ("Ida Voss voiced hopes and fears about the dam.", "Ida Voss", "hopes and fears about the dam"),
    ("A Tern Gazette report that the dam was old went unheard.", "Tern Gazette", "that the dam was old"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), OWNED)
def test_noun_is_somebodys(annotate, text, source, content):
    document = annotate(text)

    assert (source, content) in [_words(document, a)[::2] for a in _reported(document)]


@pytest.fixture(scope="module")
def annotate_with_mentions(parser):
    def run(text: str) -> Document:
        blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
        parsed = parser(Segmenter()(Document(text=text, blocks=blocks)))
        return Attribution()(Mentions()(parsed))

    return run


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("The fire in Norway claimed three houses.", False),
        ("The computer in Norway warned the driver.", False),
        ("The museum in Norway rejected the plan.", True),
        ("The millers of Norway condemned the plan.", True),
        ("The treaty with Norway condemned the raid.", True),
    ],
)
def test_only_somebody_or_a_work_of_words_does_an_act(annotate_with_mentions, text, reports):
    document = annotate_with_mentions(text)

    assert bool(_reported(document)) is reports


def test_patients_are_admitted_without_a_word(annotate_with_mentions):
    document = annotate_with_mentions("The hospital in Norway admitted another patient.")

    assert _reported(document) == []


WIDER = [
    ("Ida Voss hit out at critics of the dam.", "Ida Voss", "criticise", "critics of the dam"),
    ("The pilot complained to the regulator about fatigue.", "The pilot", "complain", "fatigue"),
    ("The minister assured investors of a quick sale.", "The minister", "promise", "a quick sale"),
    ("The charity pleaded with donors for more tents.", "The charity", "request", "more tents"),
    ("Ida Voss spoke in favour of a ban.", "Ida Voss", "agree", "a ban"),
    ("The mayor is in favour of the tram.", "The mayor", "agree", "the tram"),
    ("The mayor is against the tram.", "The mayor", "reject", "the tram"),
    ("The prosecutor took issue with the report.", "The prosecutor", "reject", "the report"),
    ("The mayor paid tribute to the firefighters.", "The mayor", "praise", "the firefighters"),
    ("The union petitioned the court to halt the sale.", "The union", "request", "to halt the sale"),
    ("The court found the firm to be liable.", "The court", "report", "the firm to be liable"),
    ("The leader made it clear that he would stay.", "The leader", "state", "that he would stay"),
    ("The critic judged the play a failure.", "The critic", "believe", "the play a failure"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), WIDER)
def test_pattern_reports_with_its_complement(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The teacher judged the contest.",
        "The engineers arranged that water would flow again.",
        "The guard found the key to the safe.",
    ],
)
def test_pattern_without_its_complement_reports_nothing(annotate, text):
    document = annotate(text)

    found = _reported(document)

    assert found == []
