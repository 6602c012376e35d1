"""One invented sentence a construction: who, with which act, said what."""

from __future__ import annotations

import pytest

from graph.annotations import Attribution as Annotation
from graph.annotations import Document
from graph.ontology import ClaimKind, Mode

REPORTED = {ClaimKind.STATEMENT, ClaimKind.SPEECH_ACT, ClaimKind.ATTITUDE}


def _reported(document: Document) -> list[Annotation]:
    return [a for a in document.attributions if a.kind in REPORTED]


def _words(document: Document, attribution: Annotation) -> tuple[str, str, str]:
    source = " & ".join(s.span.of(document.text) for s in attribution.sources)
    content = " […] ".join(s.of(document.text) for s in attribution.content)
    return source, attribution.act, content


CLAUSES = [
    ("Ida Voss said that the bridge was safe.", "Ida Voss", "state", "that the bridge was safe"),
    ("Ida Voss said the bridge was safe.", "Ida Voss", "state", "the bridge was safe"),
    ("The mayor pointed out that the bridge was old.", "The mayor", "state", "that the bridge was old"),
    ("The bridge was safe, Ida Voss said.", "Ida Voss", "state", "The bridge was safe"),
    ("The port has been closed, said Sri Lanka's defence ministry.", "Sri Lanka's defence ministry", "state", "The port has been closed"),
    ("The bridge, the ministry said, was closed on Monday.", "the ministry", "state", "The bridge […] was closed on Monday"),
    ("As Ida Voss noted, the bridge was safe.", "Ida Voss", "state", "the bridge was safe"),
    ("Norway, Peru and Chad said the ships were searched.", "Norway & Peru & Chad", "state", "the ships were searched"),
    ("Berlin and Paris warned that the deal would fail.", "Berlin & Paris", "warn", "that the deal would fail"),
    ("Ida Voss, who said that the bridge was safe, left the hall.", "Ida Voss, who", "state", "that the bridge was safe"),
    ("It was reported by the Tarn Gazette that 40 bridges had fallen.", "the Tarn Gazette", "report", "that 40 bridges had fallen"),
    ("The ministry denied that the bridge was closed.", "The ministry", "deny", "that the bridge was closed"),
    ("The ministry did not deny that the bridge was closed.", "The ministry", "deny", "that the bridge was closed"),
    ("Norden's police confirmed that three men had drowned.", "Norden's police", "confirm", "that three men had drowned"),
    ("The army said it shot down nine drones; the harbour was quiet.", "The army", "state", "it shot down nine drones"),
    ("The ministry said that 40 men crossed, while the sea stayed calm.", "The ministry", "state", "that 40 men crossed"),
    ("The coast guard stated that about 40 ships sailed, and closed two harbours.", "The coast guard", "state", "that about 40 ships sailed"),
    ("Voss said the bridge was safe and that it would open on Monday.", "Voss", "state", "the bridge was safe and that it would open on Monday"),
    ("Norden and Tarn are among the countries that said the ban was legal.", "Norden & Tarn", "state", "the ban was legal"),
    ("The report, published by the Fjord Institute, says 300 schools were destroyed.", "The report, published by the Fjord Institute", "state", "300 schools were destroyed"),
    ("Officials in Uganda and Tanzania said the border was shut.", "Officials in Uganda and Tanzania", "state", "the border was shut"),
    ("Norden's army spokesman, Colonel Ola Brand, said that the raid had failed.", "Norden's army spokesman, Colonel Ola Brand", "state", "that the raid had failed"),
    ("The deal will collapse, the union (UTN) warned on Friday.", "the union (UTN)", "warn", "The deal will collapse"),
    ("A study by the Fjord Institute found that the ice had melted.", "A study by the Fjord Institute", "report", "that the ice had melted"),
    ("Angry and tired, she left, saying that the vote was lost.", "she", "state", "that the vote was lost"),
    ("WHO chief Ola Brand told the council that the fever had ended.", "WHO chief Ola Brand", "state", "that the fever had ended"),
    ("Norden is one of the countries that said the ban was legal.", "Norden", "state", "the ban was legal"),
    ("A statement from the harbour office said the ferry had sunk.", "A statement from the harbour office", "state", "the ferry had sunk"),
    ("A report of the UNHCR says 300 schools were destroyed.", "A report of the UNHCR", "state", "300 schools were destroyed"),
    ("A survey showed that prices had risen.", "A survey", "report", "that prices had risen"),
    ("Asked whether the bridge was safe, Voss said it was not.", "Voss", "state", "it was not"),
    ("Experts estimated that the repairs would take a year.", "Experts", "estimate", "that the repairs would take a year"),
    ("The bridge is said by Voss to be unsafe.", "Voss", "state", "The bridge […] to be unsafe"),
    ("The mayor went on to say that the bridge was safe.", "The mayor", "state", "that the bridge was safe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), CLAUSES)
def test_clause_is_a_statement_of_its_source(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]
    assert found[0].kind is ClaimKind.STATEMENT


PHRASES = [
    ("According to Ida Voss, the bridge is safe.", "Ida Voss", "report", "the bridge is safe"),
    ("Some 300 schools were destroyed, according to the United Nations.", "the United Nations", "report", "Some 300 schools were destroyed"),
    ("According to a report by the Norden Institute, 300 schools were destroyed.", "a report by the Norden Institute", "report", "300 schools were destroyed"),
    ("The ferry, according to police, sank at night.", "police", "report", "The ferry […] sank at night"),
    ("In the words of Ida Voss, the bridge is a ruin.", "Ida Voss", "report", "the bridge is a ruin"),
    ('In a yearly census compiled by the charity "Tarnwatch" in partnership with the "NRN" channel, some 900 herons were found nesting.', 'the charity "Tarnwatch" & the "NRN" channel', "count", "some 900 herons were found nesting"),
    ("In a survey published by the Fjord Institute, 40 percent opposed the ban.", "the Fjord Institute", "report", "40 percent opposed the ban"),
    ("The minister issued a warning that the dam could burst.", "The minister", "warn", "that the dam could burst"),
    ("A warning by the mayor that the dam could burst went unheard.", "the mayor", "warn", "that the dam could burst"),
    ("Reports that the bridge had fallen spread quickly.", "", "report", "that the bridge had fallen"),
    ("The mayor's claim that the bridge was safe was wrong.", "The mayor", "state", "that the bridge was safe"),
    ("Voss was quoted by the Gazette as saying that the bridge was safe.", "Voss", "state", "that the bridge was safe"),
    ("The governor put the death toll at 40.", "The governor", "estimate", "the death toll at 40"),
    ("Tarn announced in May, closing two mines.", "Tarn", "announce", "closing two mines"),
    ("The president has repeatedly denied having met the banker.", "The president", "deny", "having met the banker"),
    ("Brod admitted taking the ring.", "Brod", "confirm", "taking the ring"),
    ("VOSS: The bridge is safe", "VOSS", "state", "The bridge is safe"),
    ("Ida Voss (mayor): The bridge is safe", "Ida Voss", "state", "The bridge is safe"),
    ("“The bridge is a wonder of our time.” ― Ida Voss", "Ida Voss", "state", "“The bridge is a wonder of our time.”"),
    ("“The bridge is a wonder of our time.”\n― Ida Voss", "Ida Voss", "state", "“The bridge is a wonder of our time.”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), PHRASES)
def test_statement_without_a_reporting_clause_is_found(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]
    assert found[0].kind is ClaimKind.STATEMENT


ACTS = [
    ("Berlin and Paris accused Moscow of shelling the port.", "Berlin & Paris", "accuse", "Moscow of shelling the port"),
    ("Ida Voss praised the plan for its thrift.", "Ida Voss", "praise", "the plan for its thrift"),
    ("The plan was praised by Ida Voss.", "Ida Voss", "praise", "The plan"),
    ("Norden's foreign ministry condemned the attack as a crime.", "Norden's foreign ministry", "condemn", "the attack as a crime"),
    ("Norden requested a second vote.", "Norden", "request", "a second vote"),
    ("Kenya called for an end to the ban.", "Kenya", "request", "an end to the ban"),
    ("Kenya called on Norden to close the camps.", "Kenya", "urge", "Norden to close the camps"),
    ("Kenya complained about its ships being searched.", "Kenya", "complain", "its ships being searched"),
    ("The agency urged Kenya to close the camps.", "The agency", "urge", "to close the camps"),
    ("Poland vowed to defend its border.", "Poland", "promise", "to defend its border"),
    ("The union threatened to strike.", "The union", "threaten", "to strike"),
    ("The rebels claimed responsibility for the attack.", "The rebels", "claim_responsibility", "responsibility for the attack"),
    ("The minister rejected the proposal.", "The minister", "reject", "the proposal"),
    ("The minister blamed the storm for the delay.", "The minister", "blame", "the storm for the delay"),
    ("Ida Voss cited the cost of the bridge.", "Ida Voss", "state", "the cost of the bridge"),
    ("The mayor outlined a plan for the port.", "The mayor", "state", "a plan for the port"),
    ("The mayor attacked her rival, at a time when votes were counted.", "The mayor", "criticise", "her rival"),
    ("The mayor's criticism of the plan was harsh.", "The mayor", "criticise", "the plan"),
    ("He ignored her pledge to rebuild the town.", "her", "promise", "to rebuild the town"),
    ("The mayor's rejection of the plan came late.", "The mayor", "reject", "the plan"),
    ("The mayor attacked the minister for his silence.", "The mayor", "criticise", "the minister for his silence"),
    ("Ida Voss called the plan a disaster.", "Ida Voss", "state", "the plan a disaster"),
    ("The company plans to build a port.", "The company", "want", "to build a port"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), ACTS)
def test_verb_of_speech_with_an_object_is_a_speech_act(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]
    assert found[0].kind is ClaimKind.SPEECH_ACT


MINDS = [
    ("Researchers believe that the ice will melt.", "Researchers", "believe", "that the ice will melt"),
    ("Villagers fear that the dam will burst.", "Villagers", "other", "that the dam will burst"),
    ("The minister wants to close the port.", "The minister", "want", "to close the port"),
    ("Analysts expect prices to rise.", "Analysts", "want", "prices to rise"),
    ("The party opposes the ban.", "The party", "other", "the ban"),
    ("The mayor was sure that the bridge was safe.", "The mayor", "believe", "that the bridge was safe"),
    ("The party hoped for a win.", "The party", "want", "a win"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), MINDS)
def test_verb_of_mind_is_an_attitude(annotate, text, source, act, content):
    document = annotate(text)

    found = [a for a in _reported(document) if a.kind is ClaimKind.ATTITUDE]

    assert [_words(document, a) for a in found] == [(source, act, content)]


SILENCE = [
    "Tarn has not said whether the bridge is safe.",
    "The ministry did not say that the bridge was closed.",
    "The ministry will announce that the bridge is closed.",
    "The ministry is expected to announce that the ban is lifted.",
    "If the ministry says the bridge is closed, we leave.",
    "She may say that the bridge is safe.",
    "The ministry refused to say whether the bridge was closed.",
    "The ministry has yet to say whether the ban was lifted.",
    "Did the minister say that the ban was lifted?",
    "No official said that the ban was lifted.",
    "Neither Norden nor Tarn has said that it will join.",
    "Nobody said that the ban was lifted.",
    "Note that the bridge is closed.",
    "That said, the bridge was never closed.",
    "The storm made the town wait.",
    "The law ensures that the bridge is safe.",
    "The rain meant that the match was off.",
    "It turned out that the bridge was closed.",
    "He spoke on a “safe” bridge.",
    "As the war continues, Norden is arming.",
    "Image: Ola Brand",
    "The bridge is closed.",
    "The storm hit the coast at night.",
    "The army attacked Norway at dawn.",
    "The union called a meeting.",
    "The mayor announced on Friday, saying little.",
    "The minister offered no proof and said nothing.",
    "He made her say that the bridge was safe.",
    "Asked whether the bridge was safe, she left.",
    "The minister was due to say that the bridge was safe.",
    "The ministry would not go and say that it was safe.",
    "Is the bridge, some say, not safe?",
]


@pytest.mark.parametrize("text", SILENCE)
def test_what_was_not_said_is_no_report(annotate, text):
    document = annotate(text)

    assert _reported(document) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('"It is safe," Voss told the Gazette.', "Voss", '"It is safe,"'),
        ('"It is safe," said Voss. "We tested it twice."', "Voss", '"It is safe," […] "We tested it twice."'),
        ('"It is safe," Voss said, "and it is fast."', "Voss", '"It is safe," […] "and it is fast."'),
        ('Voss said: "The bridge is safe. We tested it."', "Voss", '"The bridge is safe. We tested it."'),
        ('"The bridge is safe. We tested it. It held," Voss told reporters.', "Voss", '"The bridge is safe. We tested it. It held,"'),
        ('The minister, asked about the deal, replied: "No comment."', "The minister", '"No comment."'),
        ('"Is it safe?" the reporter asked.', "the reporter", '"Is it safe?"'),
        ("‘The bridge is safe,’ Voss said.", "Voss", "‘The bridge is safe,’"),
        ('Voss said:\n"The bridge is a wonder of our time."', "Voss", '"The bridge is a wonder of our time."'),
        ('"We were cold.\n"We were hungry too," he added.', "he", '"We were cold. […] "We were hungry too,"'),
        ('He said, "We were cold.\n"We were hungry too."', "He", '"We were cold. […] "We were hungry too."'),
    ],
)  # fmt: skip
def test_quotation_is_one_direct_statement(annotate, text, source, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a)[::2] for a in found] == [(source, content)]
    assert found[0].mode is Mode.DIRECT


def test_floating_quotation_follows_the_speaker_of_its_paragraph(annotate):
    document = annotate('Voss praised the plan. "It is the best bridge we ever built."')

    praise, floating = _reported(document)

    assert praise.act == "praise"
    assert _words(document, floating) == (
        "Voss", "state", '"It is the best bridge we ever built."',
    )  # fmt: skip
    assert floating.construction == "floating"
    assert 0 < floating.confidence < 1


def test_quotation_in_another_paragraph_without_a_cue_is_the_outlets(annotate):
    document = annotate('Voss praised the plan.\n"It is the best bridge we ever built."')

    assert [a.act for a in _reported(document)] == ["praise"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Voss pointed out that the bridge was old, noting that it was built in 1910.",
            [("Voss", "that the bridge was old"), ("Voss", "that it was built in 1910")],
        ),
        (
            '"He lied," Voss said, adding that "he always lies."',
            [("Voss", '"He lied,"'), ("Voss", 'that "he always lies."')],
        ),
        (
            "The army said it shot down nine drones; the navy said it sank two boats.",
            [("The army", "it shot down nine drones"), ("the navy", "it sank two boats")],
        ),
        (
            "The ministry said that 40 men crossed, while Tarn said that nobody had crossed.",
            [("The ministry", "that 40 men crossed"), ("Tarn", "that nobody had crossed")],
        ),
        (
            "Ona Brod stated that 40 ships were sailing, the same total she reported in March.",
            [
                ("Ona Brod", "that 40 ships were sailing"),
                ("she", "the same total she reported in March"),
            ],
        ),
        (
            "He praised the “old” bridge and said that it was “a wonder”.",
            [("He", "the “old” bridge"), ("He", "that it was “a wonder”")],
        ),
        (
            "The mayor said that the dam broke and urged villagers to leave.",
            [("The mayor", "that the dam broke"), ("The mayor", "to leave")],
        ),
    ],
)
def test_two_claims_of_one_sentence_are_kept_apart(annotate, text, expected):
    document = annotate(text)

    found = [_words(document, a)[::2] for a in _reported(document)]

    assert found == expected


def test_nested_report_is_a_claim_of_its_own_carried_by_its_parent(annotate):
    document = annotate("Ona said that Brod denied that the ring was stolen.")

    outer, inner = document.attributions

    assert _words(document, outer) == ("Ona", "state", "that Brod denied that the ring was stolen")
    assert _words(document, inner) == ("Brod", "deny", "that the ring was stolen")
    assert (outer.parent, inner.parent) == (None, 0)
    assert [s.span.of(document.text) for s in inner.carriers] == ["Ona"]


def test_report_of_the_speaker_about_herself_stays_in_her_words(annotate):
    document = annotate("Ona said that she knew that the ring was stolen.")

    (found,) = document.attributions

    assert _words(document, found) == ("Ona", "state", "that she knew that the ring was stolen")
