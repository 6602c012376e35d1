from __future__ import annotations

import pytest

from graph.article import BlockKind
from graph.ontology import Certainty, ClaimKind, Mode, Polarity
from graph.pipeline.attribution import Attribution
from graph.pipeline.stage import Stage
from graph.spans import covered


@pytest.mark.parametrize(
    ("text", "certainty", "cues"),
    [
        ("Voss said the bridge was safe.", Certainty.ASSERTED, []),
        ("Voss said the bridge may fall.", Certainty.HEDGED, ["may"]),
        ("Voss reportedly said the bridge was safe.", Certainty.HEDGED, ["reportedly"]),
        ("Experts estimated that 40 men died.", Certainty.ESTIMATED, ["estimated"]),
        ("Experts estimated that 40 men may have died.", Certainty.HEDGED, ["estimated", "may"]),
        ("An estimated 300 people died, officials said.", Certainty.ESTIMATED, ["estimated"]),
        ("The ferry allegedly sank, sources said.", Certainty.ALLEGED, ["allegedly"]),
        ("Kenya accused Norden of fraud.", Certainty.ALLEGED, ["accused"]),
        ("Tarn claims that the bridge is safe.", Certainty.ALLEGED, ["claims"]),
    ],
)
def test_certainty_is_the_weakest_that_the_words_give(annotate, text, certainty, cues):
    (found,) = annotate(text).attributions

    assert found.certainty is certainty
    assert [span.of(text) for span in found.certainty_cues] == cues


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Voss said the bridge was safe.", Polarity.AFFIRMED),
        ("Voss said the bridge was not safe.", Polarity.NEGATED),
        ("Voss said nobody had crossed.", Polarity.NEGATED),
        ("Voss said no men had crossed.", Polarity.NEGATED),
        ("Voss denied that the bridge was safe.", Polarity.AFFIRMED),
    ],
)
def test_polarity_is_that_of_the_content(annotate, text, polarity):
    (found,) = annotate(text).attributions

    assert found.polarity is polarity


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Voss said the bridge was safe.", Mode.INDIRECT),
        ('Voss said the bridge was "a marvel".', Mode.MIXED),
        ('"The bridge is safe," Voss said.', Mode.DIRECT),
    ],
)
def test_mode_tells_how_the_words_are_given(annotate, text, mode):
    (found,) = annotate(text).attributions

    assert found.mode is mode


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Voss said the old bridge had collapsed.", "collapsed"),
        ("Voss vowed to rebuild the bridge.", "rebuild"),
        ("Kenya accused Norden of shelling the port.", "shelling"),
        ("The bridge, Voss said, was closed on Monday.", "closed"),
        ("The bridge collapsed at night.", "collapsed"),
    ],
)
def test_predicate_is_the_main_verb_of_the_content(annotate, text, predicate):
    document = annotate(text)

    (found,) = document.attributions

    assert found.predicate is not None
    assert document.syntax.tokens[found.predicate].text == predicate


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Voss pointed out that the bridge was old.", "point out"),
        ("According to Voss, the bridge is old.", "accord to"),
        ("Voss said the bridge was old.", "say"),
    ],
)
def test_cue_lemma_holds_the_particle(annotate, text, lemma):
    (found,) = annotate(text).attributions

    assert found.cue_lemma == lemma


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Brod told Reuters he saw the ship sink.", "Reuters"),
        ('"It sank," Brod told the Gazette.', "the Gazette"),
        ("Brod explained to reporters that the ship sank.", "reporters"),
    ],
)
def test_addressee_is_whom_it_was_told(annotate, text, addressee):
    (found,) = annotate(text).attributions

    assert [s.span.of(text) for s in found.addressees] == [addressee]


def test_according_to_a_carrier_is_a_claim_around_what_it_carries(annotate):
    text = "Voss said the ferry sank, according to the Tarn Gazette."

    outer, inner = annotate(text).attributions

    assert [s.of(text) for s in outer.content] == ["Voss said the ferry sank"]
    assert [s.of(text) for s in inner.content] == ["the ferry sank"]
    assert [s.span.of(text) for s in inner.carriers] == ["the Tarn Gazette"]


@pytest.mark.parametrize(
    ("text", "source", "carrier"),
    [
        ("Norden News, citing the harbour ministry, said the ferry had sunk.", "the harbour ministry", "Norden News"),
        ("The ferry had sunk, Norden News said, quoting police.", "police", "Norden News"),
        ("Local media reported that the mayor had resigned, citing unnamed officials.", "unnamed officials", "Local media"),
        ("South Korea's Yonhap news agency, quoting police, said that the ship sank.", "police", "South Korea's Yonhap news agency"),
        ("Voss was quoted by the Gazette as saying that the ferry sank.", "Voss", "the Gazette"),
    ],
)  # fmt: skip
def test_carrier_is_through_whom_it_came(annotate, text, source, carrier):
    document = annotate(text)

    (found,) = [a for a in document.attributions if a.sources]

    assert [s.span.of(text) for s in found.sources] == [source]
    assert [s.span.of(text) for s in found.carriers] == [carrier]


def test_source_head_is_the_issuer_of_a_document(annotate):
    document = annotate("The Fjord Institute's report shows that 300 schools were destroyed.")

    (found,) = document.attributions

    assert document.syntax.tokens[found.sources[0].head].text == "Institute"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bridge fell on Monday.", ["The bridge fell on Monday"]),
        ("The bridge fell; Voss said it was old.", ["The bridge fell"]),
        ("Voss said it was old, while the town kept silent.", ["the town kept silent"]),
        ("Voss said it was old.", []),
        ("He ignored her pledge to rebuild the town.", ["He ignored her pledge"]),
    ],
)
def test_narration_is_what_no_report_holds(annotate, text, content):
    document = annotate(text)

    told = [a for a in document.attributions if a.kind is ClaimKind.NARRATION]

    assert [a.content[0].of(text) for a in told] == content
    assert all(a.sources == () and a.cue == () and a.confidence == 0.5 for a in told)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The police arrested three men on Friday.", "arrested"),
        ("Reports indicate raids, while Ona Brod issued a decree in May.", "issued"),
    ],
)
def test_deed_is_an_action_told_by_the_outlet(annotate, text, predicate):
    document = annotate(text)

    (found,) = [a for a in document.attributions if a.kind is ClaimKind.ACTION]

    assert found.sources == ()
    assert document.syntax.tokens[found.predicate].text == predicate


@pytest.mark.parametrize(
    "text", ["The police did not arrest the men.", "The police may arrest the men."]
)
def test_deed_not_done_is_narration(annotate, text):
    (found,) = annotate(text).attributions

    assert found.kind is ClaimKind.NARRATION


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.BOILERPLATE, BlockKind.BYLINE])
def test_headings_and_furniture_are_not_read(annotate, kind):
    document = annotate("Voss said the bridge was safe.", kind)

    assert document.attributions == ()


@pytest.mark.parametrize(
    ("headline", "kinds"),
    [
        ("Voss says the bridge is safe", [ClaimKind.STATEMENT]),
        ("Bridge falls in Tern Bay", []),
    ],
)
def test_headline_reports_but_narrates_nothing(annotate, headline, kinds):
    document = annotate(headline, BlockKind.HEADLINE)

    assert [a.kind for a in document.attributions] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        '"',
        '"" said said.',
        "said",
        "According to",
        "In a count by , nothing.",
        ": : :",
        "In a report by the Gazette, ",
        "“““ said ””” 🦊 who said which said that",
        "Said said said that said said.",
    ],
)
def test_odd_text_is_read_without_an_error(annotate, text):
    document = annotate(text)

    for found in document.attributions:
        assert all(span.of(text).strip() for span in found.content)


def test_contents_overlap_neither_each_other_nor_their_sources_unless_nested(annotate):
    text = (
        "Voss said that Brod denied that the ring was stolen, noting that it was old; the town, "
        'according to Reuters, "knew it". "It is gone," Brod said, "and I am sorry." The mayor '
        "praised the police, while the police, citing the Gazette, said that Ona had left.\n"
        "VOSS: I never said that the ring was mine. “It is a pity.” ― Ida Voss"
    )

    found = annotate(text).attributions

    for number, one in enumerate(found):
        assert not any(s.span.overlaps(c) for s in one.sources for c in one.content)
        assert one.content == tuple(sorted(one.content))
        for other in [
            o for o in found[:number] if one.parent is None or o is not found[one.parent]
        ]:
            assert not any(covered(c, other.content) for c in one.content)


def test_attribution_is_a_stage_that_works_without_mentions():
    stage = Attribution()

    assert isinstance(stage, Stage)
    assert stage.requires == {"syntax", "quoted"}
    assert stage.assigns == {"attributions"}
