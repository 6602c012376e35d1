"""The topics stage on hand-made attributions over really parsed sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.annotations import Attribution, Document, Form, Mention, Source
from graph.article import Block, BlockKind
from graph.ontology import ClaimKind, EntityType, SpeakerKind
from graph.pipeline.topics import Topics
from graph.spans import Span


def span_of(text, words, after=0):
    start = text.index(words, after)
    return Span(start, start + len(words))


@pytest.fixture
def read(parser):
    """Parse one block and lay attributions (source, cue, content) and mentions over it."""

    def build(*paragraphs, said=(), named=(), **fields):
        text = "\n".join(paragraphs)
        blocks = tuple(Block(BlockKind.BODY, span_of(text, p)) for p in paragraphs)
        document = parser(Document(text=text, blocks=blocks))

        def head(span):
            tokens = document.syntax.within(span)
            inside = {t.index for t in tokens}
            return next(t.index for t in tokens if t.head not in inside or t.head == t.index)

        def attribution(source, cue, content):
            spans = [span_of(text, s) for s in source]
            return Attribution(
                sources=tuple(Source(s, head(s)) for s in spans),
                cue=(span_of(text, cue),),
                content=(span_of(text, content),),
                **fields,
            )

        mentions = tuple(
            Mention(
                span=span_of(text, name),
                head=head(span_of(text, name)),
                form=Form.NAME,
                kind=SpeakerKind.NAMED,
                type=kind,
                name=name,
                country="XX",
            )
            for name, kind in named
        )
        return document.having(
            attributions=tuple(attribution(*row) for row in said), mentions=mentions
        )

    return build


def topics(document):
    return {(hit.attribution, hit.key) for hit in Topics()(document).topics}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("their gardeners had been hoodwinked by an agent", "crime.deception"),
        ("pickers were conned out of a month's pay", "crime.deception"),
        ("agents promised jobs to divers before forcing them onto trawlers", "crime.deception"),
        ("the men had signed under false pretences", "crime.deception"),
        ("twelve soldiers were killed", "conflict.casualties"),
        ("a magnitude 6 quake hit the coast", "disaster.earthquake"),
        ("prisoners of war would be exchanged", "conflict.prisoners_of_war"),
        ("the duty on pears would rise", "economy.tariffs"),
        ("dockers would go on strike", "economy.labour_strike"),
        ("about 300 people crossed the border", "migration.border_crossing"),
        ("the truce was holding", "conflict.ceasefire"),
        ("hackers had stolen the files", "crime.cyber"),
    ],
)
def test_content_shows_its_topic(read, content, key):
    document = read(f"The ministry said {content}.", said=[(["The ministry"], "said", content)])

    found = topics(document)

    assert (0, key) in found


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("a pilot scheme would begin in May", "transport.aviation"),
        ("voter fraud was rare", "crime.deception"),
        ("European Union states would meet", "economy.labour_strike"),
        ("they would draft a law on fish", "military.recruitment"),
        ("a conflict of interest arose", "conflict"),
        ("share prices rose", "economy.inflation"),
    ],
)
def test_guarded_words_show_nothing(read, content, key):
    document = read(f"The ministry said {content}.", said=[(["The ministry"], "said", content)])

    found = topics(document)

    assert (0, key) not in found


def test_evidence_span_gives_the_words(read):
    document = read(
        "Peru said its divers had been duped.",
        said=[(["Peru"], "said", "its divers had been duped")],
    )

    hits = Topics()(document).topics

    assert [h.span.of(document.text) for h in hits if h.key == "crime.deception"] == ["duped"]


def test_words_outside_the_content_show_nothing(read):
    document = read(
        "After the earthquake Peru said schools would open.",
        said=[(["Peru"], "said", "schools would open")],
    )

    found = topics(document)

    assert (0, "disaster.earthquake") not in found
    assert (0, "education") in found


def test_cue_of_a_deed_shows_its_topic(read):
    document = read(
        "Police arrested two divers.",
        said=[(["Police"], "arrested", "two divers")],
        kind=ClaimKind.ACTION,
    )

    found = topics(document)

    assert (0, "human_rights.detention") in found


def test_cue_of_speech_shows_no_topic(read):
    document = read(
        "Police protested that divers were late.",
        said=[(["Police"], "protested", "divers were late")],
    )

    found = topics(document)

    assert not {key for _, key in found} & {"politics.protests"}


GENERAL = "Several countries complained about their nurses being deceived."
COUNTRY = EntityType.COUNTRY


def elaborated(read, second, said, named, *, paragraphs=False):
    first = (["Several countries"], "complained about", "their nurses being deceived")
    lines = (GENERAL, second) if paragraphs else (f"{GENERAL} {second}",)
    return read(*lines, said=[first, *said], named=named)


def test_elaboration_hands_the_topic_to_named_speakers(read):
    document = elaborated(
        read,
        "Chad and Peru said letters had gone unanswered.",
        [(["Chad", "Peru"], "said", "letters had gone unanswered")],
        [("Chad", COUNTRY), ("Peru", COUNTRY)],
    )

    hit = next(h for h in Topics()(document).topics if h.attribution == 1)

    assert (hit.key, hit.rule) == ("crime.deception", "elaboration")
    assert hit.span.of(document.text) == "deceived"
    assert hit.confidence == pytest.approx(0.9 * 0.8)


def test_elaboration_works_behind_a_number_of(read):
    text = "A number of states said nurses were cheated. Peru said letters were lost."
    document = read(
        text,
        said=[
            (["A number of states"], "said", "nurses were cheated"),
            (["Peru"], "said", "letters were lost"),
        ],
        named=[("Peru", COUNTRY)],
    )

    assert (1, "crime.deception") in topics(document)


def test_elaboration_takes_the_ministry_of_a_country_for_a_country(read):
    document = elaborated(
        read,
        "The Peruvian ministry said letters were lost.",
        [(["The Peruvian ministry"], "said", "letters were lost")],
        [("The Peruvian ministry", EntityType.AGENCY)],
    )

    assert (1, "crime.deception") in topics(document)


@pytest.mark.parametrize(
    ("second", "source", "kind"),
    [
        ("But Peru said letters were lost.", "Peru", COUNTRY),
        ("Ada Quill said letters were lost.", "Ada Quill", EntityType.PERSON),
    ],
)
def test_elaboration_stops_at_contrast_and_at_another_kind(read, second, source, kind):
    document = elaborated(read, second, [([source], "said", "letters were lost")], [(source, kind)])

    assert (1, "crime.deception") not in topics(document)


def test_elaboration_stops_at_the_paragraph(read):
    document = elaborated(
        read,
        "Peru said letters were lost.",
        [(["Peru"], "said", "letters were lost")],
        [("Peru", COUNTRY)],
        paragraphs=True,
    )

    assert (1, "crime.deception") not in topics(document)


def test_named_speaker_hands_nothing_on(read):
    document = read(
        "Chad said nurses were duped. Peru said letters were lost.",
        said=[
            (["Chad"], "said", "nurses were duped"),
            (["Peru"], "said", "letters were lost"),
        ],
        named=[("Chad", COUNTRY), ("Peru", COUNTRY)],
    )

    assert (1, "crime.deception") not in topics(document)


DISMISSED = "Chad, accused of misleading divers, dismissed the charge."


def test_denied_charge_has_the_topics_of_its_sentence(read):
    document = read(DISMISSED, said=[(["Chad"], "dismissed", "the charge")], act="reject")

    hit = next(h for h in Topics()(document).topics if h.key == "crime.deception")

    assert (hit.rule, hit.span.of(document.text)) == ("anaphora", "misleading")


def test_denied_charge_has_the_topics_of_the_sentence_before(read):
    document = read(
        "Peru said divers were cheated. Chad denied the allegation.",
        said=[
            (["Peru"], "said", "divers were cheated"),
            (["Chad"], "denied", "the allegation"),
        ],
        act="deny",
    )

    assert (1, "crime.deception") in topics(document)


@pytest.mark.parametrize(
    ("paragraphs", "act"),
    [
        (("Peru said divers were cheated. Chad denied the allegation.",), "state"),
        (("Peru said divers were cheated.", "Chad denied the allegation."), "deny"),
    ],
)
def test_charge_is_not_taken_up_by_mere_mention_or_from_another_paragraph(read, paragraphs, act):
    document = read(
        *paragraphs,
        said=[
            (["Peru"], "said", "divers were cheated"),
            (["Chad"], "denied", "the allegation"),
        ],
        act=act,
    )

    assert (1, "crime.deception") not in topics(document)


def test_denial_with_words_of_its_own_takes_up_nothing(read):
    document = read(
        "Peru said divers were cheated. Chad denied the flood of the whole northern delta region.",
        said=[
            (["Peru"], "said", "divers were cheated"),
            (["Chad"], "denied", "the flood of the whole northern delta region"),
        ],
        act="deny",
    )

    assert (1, "crime.deception") not in topics(document)


def test_words_cut_out_for_a_nested_statement_still_prove_the_topic(read):
    document = read(
        "Peru said agents promised jobs to divers before forcing them onto boats.",
        said=[
            (["Peru"], "said", "before forcing them onto boats"),
            (["agents"], "promised", "jobs to divers"),
        ],
    )
    outer, inner = document.attributions
    document = document.having(attributions=(outer, replace(inner, parent=0)))

    assert (0, "crime.deception") in topics(document)


def test_topic_of_a_nested_statement_is_not_its_carriers(read):
    document = read(
        "Norway said that Chad had reported that farmers were deceived by recruiters.",
        said=[
            (["Norway"], "said", "Chad had reported that farmers were deceived by recruiters"),
            (["Chad"], "reported", "farmers were deceived by recruiters"),
        ],
    )
    outer, inner = document.attributions
    document = document.having(attributions=(outer, replace(inner, parent=0)))

    found = topics(document)

    assert (1, "crime.deception") in found
    assert (0, "crime.deception") not in found
