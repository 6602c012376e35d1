"""From readings and claim documents to answers: no parser, no database."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from graph.annotations import Period
from graph.ontology import Precision, Role
from graph.questions import query, series, vocabulary
from graph.questions.asking import answered
from graph.questions.reading import Concept, Named, Pick, Reading, Select, Unread
from graph.store.filters import ANY, ClaimFilter

numbers = itertools.count()


def reference(name, type_="country", code=None, *, kind="named", country=None, **more):
    return {
        "kind": kind, "type": type_, "id": code, "name": name, "country": country or code, **more,
    }  # fmt: skip


PERU = reference("Peru", code="PE", speaks_for="PE")
CHAD = reference("Chad", code="TD", speaks_for="TD")
UNION = reference("Lamp Union", "agency", "agency-lamp-union", country=None)
MINISTRY = reference(
    "Kenyan Health Ministry", "agency", "agency-ke-health", country="KE", speaks_for="KE"
)
QUILL = reference("Ada Quill", "person", "person-ada-quill", country="NO")


def quantity(value, text, counted=None, **more):
    fields = {
        "id": f"qty_{value}", "value": value, "lower": value, "upper": value,
        "approximator": None, "unit": None, "currency": None, "per": None, "counted": counted,
        "method": None, "text": text, "span": [0, 1], "inherited": False, "measure": None,
    }  # fmt: skip
    return {**fields, **more}


def claim(speaker, quote, *topics, **more):
    number = next(numbers)
    fields = {
        "id": f"clm_{number}",
        "article": {"id": "art_1", "title": "News", "published_at": "2026-03-01"},
        "speakers": [{"speaks_for": None, **speaker, "mention": speaker["name"], "span": [0, 1]}],
        "kind": "statement", "act": "state", "cue": {"text": "said", "lemma": "say"},
        "polarity": "affirmed", "quote": quote, "participants": [], "quantities": [],
        "spans": {"source": [], "cue": [], "content": [[number * 10, number * 10 + 5]]},
        "topics": [{"key": key, "label": key, "confidence": 0.9} for key in topics],
        "said_at": None, "about_period": None, "predicate": None,
    }  # fmt: skip
    return {**fields, **more}


class Shelf:
    """A stock over a list: the filters that tests use, judged in plain Python."""

    def __init__(self, *claims, texts=None):
        self.all = list(claims)
        self.texts = texts or {}
        self.asked = []

    def text(self, article_id):
        return self.texts.get(article_id, "")

    def entities(self, name):
        found = [s for c in self.all for s in c["speakers"] if s["id"]]
        return [s for s in found if name.lower() in s["name"].lower()]

    def claims(self, filters):
        self.asked.append(filters)
        return [c for c in self.all if self._has(c, filters)]

    def _has(self, found, filters):
        kept = all(set(v) & self._values(found, n) for n, v in filters.values.items())
        dropped = any(set(v) & self._values(found, n) for n, v in filters.excluded.items())
        words = vocabulary.stems(found["quote"] + found["speakers"][0]["name"])
        searched = filters.q is None or vocabulary.stems(filters.q) <= words
        return kept and not dropped and searched

    @staticmethod
    def _values(found, name):
        speakers = {"speaker": "id", "speaker_type": "type"}
        if name in speakers:
            return {s[speakers[name]] for s in found["speakers"]}
        if name == "speaks_for":
            return {v for s in found["speakers"] if s["speaks_for"] for v in (s["speaks_for"], ANY)}
        if name == "topic":
            return {t["key"] for t in found["topics"]}
        if name == "article":
            return {found["article"]["id"]}
        if name == "predicate":
            return {found["predicate"]["lemma"]} if found["predicate"] else set()
        return {found[name]}


def word(text, *, topics=(), **more):
    return Concept(
        words=text, topics=topics, stems=vocabulary.stems(text), near=vocabulary.near(text), **more
    )


FLOODS = word("floods", topics=("disaster.floods",))


def reading(select=Select.COUNTRY, *concepts, **more):
    return Reading(question="?", select=select, concepts=concepts, **more)


def ask(shelf, *readings, narrow=ClaimFilter()):  # noqa: B008 - frozen
    return answered(shelf, "?", readings, narrow)


def names(answer):
    return [a["entity"]["name"] for a in answer["answers"] if a["entity"]]


def values(answer):
    return [a["quantity"]["value"] for a in answer["answers"] if a["quantity"]]


def test_countries_answer_each_with_their_claims():
    shelf = Shelf(
        claim(PERU, "floods came", "disaster.floods"),
        claim(PERU, "floods went", "disaster.floods"),
        claim(CHAD, "floods came", "disaster.floods"),
        claim(UNION, "floods came", "disaster.floods"),
        claim(reference("Mali", code="ML"), "rain came"),
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"))

    assert names(answer) == ["Peru", "Chad"]
    assert [len(a["claims"]) for a in answer["answers"]] == [2, 1]
    assert answer["unanswered"] is None


def test_denial_negation_and_narration_are_no_report():
    shelf = Shelf(
        claim(PERU, "floods came", "disaster.floods", act="deny"),
        claim(CHAD, "no floods came", "disaster.floods", polarity="negated"),
        claim(MINISTRY, "floods came", "disaster.floods", kind="narration"),
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"))

    assert answer["answers"] == []
    assert "disaster.floods" in answer["unanswered"]["reason"]


def test_ministry_answers_for_its_country():
    shelf = Shelf(claim(MINISTRY, "floods came", "disaster.floods"))

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"))

    assert answer["answers"][0]["entity"] == {
        "kind": "named", "type": "country", "id": "KE", "name": "Kenya", "country": "KE",
    }  # fmt: skip


def test_general_hint_is_no_evidence_of_a_topic():
    shelf = Shelf(claim(PERU, "rain came"))
    shelf.all[0]["topics"] = [{"key": "disaster.floods", "label": "Floods", "confidence": 0.5}]

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"))

    assert answer["answers"] == []


def test_filters_are_those_of_claims():
    answer = ask(Shelf(), reading(Select.COUNTRY, FLOODS, act="any"))

    filters = answer["interpretation"]["filters"]
    assert filters["topic"] == ["disaster.floods"]
    assert filters["polarity"] == ["affirmed"]
    assert filters["exclude_act"] == ["deny", "reject"]
    assert answer["interpretation"]["select"] == "country"


def test_named_country_must_be_met():
    shelf = Shelf(
        claim(UNION, "floods came", "disaster.floods"),
        claim(
            UNION, "floods came to them", "disaster.floods",
            participants=[{**PERU, "role": "place", "span": None}],
        ),
    )  # fmt: skip
    peru = Concept(
        words="Peru", stems=vocabulary.stems("Peru"), named=Named(name="Peru", country="PE")
    )

    answer = ask(shelf, reading(Select.CLAIM, peru, FLOODS))

    assert [a["claim"]["id"] for a in answer["answers"]] == [shelf.all[1]["id"]]


def test_claims_that_meet_less_are_left_out():
    shelf = Shelf(
        claim(PERU, "floods ruined the maize harvest", "disaster.floods"),
        claim(CHAD, "floods came", "disaster.floods"),
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, word("maize"), word("harvest"), act="any"))

    assert names(answer) == ["Peru"]


def test_speaker_is_found_by_last_name():
    short = reference("Quill", "person", "person-quill")
    shelf = Shelf(claim(QUILL, "rain came"), claim(short, "rain went"), claim(PERU, "rain came"))

    answer = ask(
        shelf, reading(Select.CLAIM, word("rain"), act="any", speakers=(Named(name="Ada Quill"),))
    )

    assert len(answer["answers"]) == 2


def test_accused_is_the_participant_and_not_the_speaker():
    shelf = Shelf(
        claim(
            PERU, "Chad of fraud", "crime.fraud", act="accuse",
            participants=[{**CHAD, "role": "accused", "span": None}],
        )
    )  # fmt: skip
    fraud = word("fraud", topics=("crime.fraud",))

    passive = ask(shelf, reading(Select.COUNTRY, fraud, act="accuse", role=Role.ACCUSED))
    active = ask(shelf, reading(Select.COUNTRY, fraud, act="accuse", accused_kind=Select.COUNTRY))
    against = ask(
        shelf, reading(Select.ENTITY, act="accuse", accused=(Named(name="Peru", country="PE"),))
    )

    assert names(passive) == ["Chad"]
    assert names(active) == ["Peru"]
    assert names(against) == []


def test_doer_of_a_told_deed_answers():
    shelf = Shelf(
        claim(
            reference("Gull Post", "agency", "agency-gull-post", kind="outlet"),
            "Peru offered tents", "diplomacy.aid", kind="narration", act="other",
            predicate={"lemma": "offer", "text": "offered", "span": [0, 1]},
            participants=[{**PERU, "role": "actor", "span": None}],
        )
    )  # fmt: skip

    answer = ask(shelf, reading(Select.COUNTRY, word("tents"), act="promise"))

    assert names(answer) == ["Peru"]


@pytest.mark.parametrize(("role", "name"), [(Role.ACTOR, "Peru"), (Role.OBJECT, "Chad")])
def test_doer_and_sufferer_of_a_deed_answer(role, name):
    people = [
        {**PERU, "role": "actor", "span": None},
        {**CHAD, "role": "object", "span": None},
    ]
    told = {"lemma": "invade", "text": "invaded", "span": [0, 1]}
    shelf = Shelf(
        claim(UNION, "Peru invaded Chad", "conflict", participants=people, predicate=told),
        claim(UNION, "Chad left", "conflict", participants=people),
    )
    war = word("invaded", topics=("conflict",))

    answer = ask(shelf, reading(Select.COUNTRY, war, role=role, deed="invade"))

    assert names(answer) == [name]


def test_own_citizens_make_the_speaker_the_nationality():
    shelf = Shelf(claim(PERU, "its citizens were duped", "crime.deception"))
    duped = word("duped", topics=("crime.deception",))

    answer = ask(shelf, reading(Select.COUNTRY, duped, role=Role.NATIONALITY))

    assert names(answer) == ["Peru"]


def test_places_answer_where():
    shelf = Shelf(
        claim(UNION, "a ferry sank", participants=[{**reference("Auki", "place"), "role": "place"}])
    )

    answer = ask(shelf, reading(Select.PLACE, word("ferry")))

    assert names(answer) == ["Auki"]


def test_unnamed_speakers_are_entities_without_id():
    hidden = reference("a clerk", None, kind="anonymous")
    shelf = Shelf(claim(hidden, "floods came", "disaster.floods"))

    answer = ask(shelf, reading(Select.ENTITY, FLOODS, act="any"))

    assert answer["answers"][0]["entity"]["id"] is None


def test_conflicting_numbers_stand_side_by_side():
    shelf = Shelf(
        claim(PERU, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        claim(CHAD, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        claim(UNION, "12 divers were dead", quantities=[quantity(12, "12 divers", "divers dead")]),
        claim(UNION, "70 houses fell", quantities=[quantity(70, "70 houses", "houses fell")]),
    )

    answer = ask(shelf, reading(Select.QUANTITY, word("divers"), word("died"), noun="diver"))

    assert values(answer) == [9, 12]
    assert [len(a["claims"]) for a in answer["answers"]] == [2, 1]


def test_number_nearest_to_the_matter_is_chosen():
    both = [quantity(9, "9 divers", "divers died"), quantity(17, "17", "are missing")]
    shelf = Shelf(claim(PERU, "9 divers died and 17 are missing", quantities=both))

    answer = ask(shelf, reading(Select.QUANTITY, word("missing")))

    assert values(answer) == [17]


@pytest.mark.parametrize(("money", "value"), [(True, 500), (False, 3)])
def test_sums_are_told_from_counts(money, value):
    both = [quantity(3, "3 boats", "boats"), quantity(500, "500 euros", currency="EUR")]
    shelf = Shelf(claim(PERU, "3 boats cost 500 euros", quantities=both))

    answer = ask(shelf, reading(Select.QUANTITY, word("boats"), noun="boat", money=money))

    assert values(answer) == [value]


def test_countries_counted_in_a_claim_are_asked_by_their_noun():
    both = [quantity(40, "40 countries", "countries"), quantity(7, "7 cooks", "cooks")]
    shelf = Shelf(claim(PERU, "7 cooks and sailors from 40 countries", quantities=both))

    answer = ask(shelf, reading(Select.QUANTITY, word("sailors"), noun="country"))

    assert values(answer) == [40]


def test_bare_number_takes_up_the_matter_before():
    shelf = Shelf(
        claim(PERU, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        claim(UNION, "the figure at 12", quantities=[quantity(12, "12", "union")]),
        claim(UNION, "the harbour was closed"),
        claim(UNION, "the figure at 80", quantities=[quantity(80, "80", "union")]),
    )

    answer = ask(shelf, reading(Select.QUANTITY, word("divers"), word("died"), noun="diver"))

    assert values(answer) == [9, 12]


def test_figures_lead_on_without_a_number():
    claims = [
        claim(PERU, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        claim(UNION, "a third number came from the bay"),
        claim(UNION, "14", quantities=[quantity(14, "14")]),
    ]

    found = series.continued(claims[:1], claims, on_topic=lambda _: False)

    assert found == claims[2:]


def test_speaker_without_number_answers_with_claims():
    shelf = Shelf(claim(PERU, "the toll was a disgrace"))

    answer = ask(
        shelf, reading(Select.QUANTITY, word("toll"), speakers=(Named(name="Peru", country="PE"),))
    )

    assert [a["claim"]["quote"] for a in answer["answers"]] == ["the toll was a disgrace"]


DAY = {"start": "2026-02-03", "end": "2026-02-03", "precision": "day", "words": "3 February"}


def test_dates_answer_when_and_stand_beside_the_rest():
    shelf = Shelf(claim(PERU, "floods came", "disaster.floods", said_at=DAY))

    when = ask(shelf, reading(Select.DATE, FLOODS))
    both = ask(shelf, reading(Select.CLAIM, FLOODS, then=(Select.DATE,)))

    assert [a["date"] for a in when["answers"]] == [DAY]
    assert [bool(a["claim"]) for a in both["answers"]] == [True, False]


def test_counted_answers_begin_with_their_number():
    shelf = Shelf(
        claim(PERU, "floods came", "disaster.floods"), claim(CHAD, "floods", "disaster.floods")
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any", counted=True))

    assert values(answer) == [2]
    assert names(answer) == ["Peru", "Chad"]


def test_nothing_counted_is_no_answer():
    answer = ask(Shelf(), reading(Select.COUNTRY, FLOODS, act="any", counted=True))

    assert answer["answers"] == []


@pytest.mark.parametrize(
    ("pick", "name"),
    [(Pick.MOST, "Chad"), (Pick.LEAST, "Peru"), (Pick.LATEST, "Peru"), (Pick.FIRST, "Chad")],
)
def test_superlative_picks_one(pick, name):
    shelf = Shelf(
        claim(PERU, "9 dead", quantities=[quantity(9, "9 dead")], act="estimate", said_at=DAY),
        claim(
            CHAD, "12 dead", quantities=[quantity(None, "12 dead", lower=12)], act="estimate",
            said_at={**DAY, "start": "2026-01-01"},
        ),
    )  # fmt: skip

    answer = ask(shelf, reading(Select.COUNTRY, word("dead"), act="estimate", pick=pick))

    assert names(answer) == [name]


def test_largest_number_is_picked():
    shelf = Shelf(
        claim(PERU, "9 dead", quantities=[quantity(9, "9 dead")]),
        claim(CHAD, "12 dead", quantities=[quantity(12, "12 dead")]),
    )

    answer = ask(shelf, reading(Select.QUANTITY, word("dead"), pick=Pick.MOST))

    assert values(answer) == [12]


def test_expectation_without_a_number_is_no_estimate():
    shelf = Shelf(
        claim(PERU, "rain tomorrow", act="believe"),
        claim(CHAD, "rain of 9 hours", act="believe", quantities=[quantity(9, "9 hours")]),
    )

    answer = ask(shelf, reading(Select.ENTITY, word("rain"), act="estimate"))

    assert names(answer) == ["Chad"]


def test_quoted_words_find_the_speaker():
    shelf = Shelf(claim(PERU, "“The tide, sir, waits”"), claim(CHAD, "the tide turns"))

    answer = ask(shelf, reading(Select.ENTITY, act="any", quote="the tide sir waits"))

    assert names(answer) == ["Peru"]


def test_title_sets_the_scene():
    shelf = Shelf(claim(PERU, "patience was needed", act="urge"))
    shelf.all[0]["article"] = {"id": "art_2", "title": "Floods in the north", "published_at": None}
    scene = word("floods", topics=("disaster.floods",), core=False)

    answer = ask(shelf, reading(Select.COUNTRY, word("patience"), scene, act="request"))

    assert names(answer) == ["Peru"]


def test_name_elsewhere_in_the_article_is_met():
    shelf = Shelf(
        claim(PERU, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        texts={"art_1": "9 divers died.\n\nThe Wren left port at noon."},
    )
    wren = Concept(words="Wren", stems=vocabulary.stems("Wren"), named=Named(name="Wren"))
    other = Concept(words="Tern", stems=vocabulary.stems("Tern"), named=Named(name="Tern"))

    met = ask(shelf, reading(Select.QUANTITY, wren, word("divers")))
    unmet = ask(shelf, reading(Select.QUANTITY, other, word("divers")))

    assert values(met) == [9]
    assert values(unmet) == []


def test_every_word_of_the_matter_must_be_met():
    shelf = Shelf(claim(PERU, "a shortage of lamps"), claim(CHAD, "a shortage of tin"))

    answer = ask(shelf, reading(Select.COUNTRY, word("shortage"), word("tin"), act="any"))

    assert names(answer) == ["Chad"]


def test_nearest_claim_and_the_word_it_lacks_are_named():
    shelf = Shelf(claim(PERU, "a shortage of lamps"), claim(CHAD, "rain came"))

    answer = ask(shelf, reading(Select.COUNTRY, word("shortage"), word("tin"), act="any"))

    reason = answer["unanswered"]["reason"]
    assert answer["answers"] == []
    assert "speaking of shortage and tin" in reason
    assert "by Peru (“a shortage of lamps”), does not meet “tin”" in reason


def test_dead_of_another_event_are_no_answer():
    shelf = Shelf(
        claim(PERU, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        claim(PERU, "4 divers died", quantities=[quantity(4, "4 divers", "divers died")]),
    )
    for number, title in enumerate(("Fire in the bay", "Floods in the bay")):
        shelf.all[number]["article"] = {"id": title, "title": title, "published_at": None}
    scene = word("floods", topics=("disaster.floods",), core=False)

    answer = ask(shelf, reading(Select.QUANTITY, word("died"), scene))

    assert values(answer) == [4]


@pytest.mark.parametrize(
    ("text", "met"),
    [("The floods came. Peru asked for calm.", True), ("The floods came.\n\nPeru did.", False)],
)
def test_circumstance_is_met_in_the_same_paragraph(text, met):
    at = text.index("Peru")
    told = claim(PERU, "calm was needed", spans={"source": [], "cue": [], "content": [[at, at]]})
    shelf = Shelf(told, texts={"art_1": text})

    answer = ask(shelf, reading(Select.COUNTRY, word("calm"), word("floods", core=False)))

    assert bool(answer["answers"]) is met


def test_claims_of_a_named_speaker_beside_the_matter_are_second_choice():
    text = "The pier fell. “It was old,” she said."
    beside = claim(QUILL, "It was old", spans={"source": [], "cue": [], "content": [[16, 26]]})
    plain = claim(QUILL, "the pier was old", article={**beside["article"], "id": "art_2"})
    asked = reading(Select.CLAIM, word("pier"), act="any", speakers=(Named(name="Ada Quill"),))

    alone = ask(Shelf(beside, texts={"art_1": text}), asked)
    both = ask(Shelf(beside, plain, texts={"art_1": text}), asked)

    assert [a["claim"] for a in alone["answers"]] == [beside]
    assert [a["claim"] for a in both["answers"]] == [plain]


def test_key_words_settle_for_the_title():
    told = claim(PERU, "Chad had few", participants=[{**CHAD, "role": "about", "span": None}])
    told["article"] = {"id": "art_3", "title": "Divers without boats", "published_at": None}
    chad = Concept(words="Chad", stems=frozenset({"chad"}), named=Named(name="Chad", country="TD"))

    key_words = ask(Shelf(told), reading(Select.CLAIM, chad, word("boats")))
    reported = ask(Shelf(told), reading(Select.COUNTRY, chad, word("boats"), act="any"))

    assert [a["claim"] for a in key_words["answers"]] == [told]
    assert reported["answers"] == []


def test_negated_statement_of_the_matter_is_a_denial():
    shelf = Shelf(
        claim(PERU, "it fired no shot", polarity="negated"),
        claim(CHAD, "it sold no boat", polarity="negated"),
        claim(UNION, "the reports", act="deny"),
    )

    matter = ask(shelf, reading(Select.COUNTRY, word("fired"), word("shot"), act="deny"))
    bare = ask(shelf, reading(Select.ENTITY, act="deny"))

    assert names(matter) == ["Peru"]
    assert names(bare) == ["Lamp Union"]


def test_country_is_asked_by_all_who_speak_for_it():
    shelf = Shelf(claim(MINISTRY, "rain came"), claim(PERU, "rain came"))
    kenya = (Named(name="Kenya", country="KE"),)

    answer = ask(shelf, reading(Select.CLAIM, word("rain"), act="any", speakers=kenya))

    assert [a["claim"]["speakers"][0]["id"] for a in answer["answers"]] == ["agency-ke-health"]
    assert answer["interpretation"]["filters"]["speaks_for"] == ["KE"]


def test_filters_keep_only_what_holds_for_every_claim_of_the_answers():
    shelf = Shelf(
        claim(PERU, "floods came", "disaster.floods"),
        claim(MINISTRY, "the flood went", "health"),
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"))

    filters = answer["interpretation"]["filters"]
    assert names(answer) == ["Peru", "Kenya"]
    assert filters["topic"] == ["disaster.floods", "health"]
    assert filters["speaks_for"] == [ANY]


def test_topic_is_no_condition_where_an_answer_has_none():
    shelf = Shelf(claim(PERU, "floods came", "disaster.floods"), claim(MINISTRY, "the flood went"))

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"))

    assert "topic" not in answer["interpretation"]["filters"]


@pytest.mark.parametrize(
    ("said_at", "kept"),
    [({"start": "2024-05-01", "end": "2024-05-31"}, True), (None, False)],
)
def test_time_of_saying_is_a_filter_only_where_claims_have_it(said_at, kept):
    article = {"id": "a", "title": None, "published_at": "2024-03-01"}
    shelf = Shelf(claim(PERU, "floods came", "disaster.floods", said_at=said_at, article=article))

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any", times=(YEAR,)))

    assert names(answer) == ["Peru"]
    assert ("said_from" in answer["interpretation"]["filters"]) is kept


def test_numbers_that_continue_stay_within_the_narrowing():
    shelf = Shelf(
        claim(PERU, "9 divers died", quantities=[quantity(9, "9 divers", "divers died")]),
        claim(UNION, "the figure at 12", quantities=[quantity(12, "12", "union")]),
    )
    narrow = ClaimFilter(values={"speaker": ("PE",)})

    answer = ask(shelf, reading(Select.QUANTITY, word("divers"), word("died")), narrow=narrow)

    assert values(answer) == [9]


def test_continued_number_of_another_country_is_no_answer():
    shelf = Shelf(
        claim(PERU, "the divers died"),
        claim(CHAD, "the figure at 12", quantities=[quantity(12, "12", "figure")]),
    )
    peru = Concept(
        words="Peru", stems=vocabulary.stems("Peru"), named=Named(name="Peru", country="PE")
    )

    answer = ask(shelf, reading(Select.QUANTITY, peru, word("divers"), word("died")))

    assert values(answer) == []


def test_narrowing_holds_together_with_the_question():
    shelf = Shelf(
        claim(PERU, "floods", "disaster.floods"), claim(CHAD, "floods", "disaster.floods")
    )
    narrow = ClaimFilter(
        values={"speaker": ("TD",)}, excluded={"act": ("warn",)}, min_confidence=0.5
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"), narrow=narrow)

    assert names(answer) == ["Chad"]
    assert answer["interpretation"]["filters"]["min_confidence"] == 0.5


def test_narrowing_to_another_value_finds_nothing():
    shelf = Shelf(claim(PERU, "floods", "disaster.floods"))
    narrow = ClaimFilter(values={"topic": ("sport",)})

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any"), narrow=narrow)

    assert answer["answers"] == []


def test_period_becomes_said_from_and_to():
    filters = query.parameters(query.filters_of(reading(Select.COUNTRY, FLOODS, times=(YEAR,)), {}))

    assert (filters["said_from"], filters["said_to"]) == ("2024-01-01", "2024-12-31")


YEAR = Period(
    start=dt.date(2024, 1, 1), end=dt.date(2024, 12, 31), precision=Precision.YEAR, words="2024"
)


@pytest.mark.parametrize(
    ("when", "met"),
    [
        ({"said_at": {"start": "2024-05-01", "end": "2024-05-31"}}, True),
        ({"said_at": {"start": "2023-05-01", "end": "2023-05-31"}}, False),
        ({"said_at": {"start": None, "end": "2024-05-31"}}, True),
        ({"about_period": {"start": "2024-01-01", "end": None}}, True),
        ({"article": {"id": "a", "title": None, "published_at": "2024-03-01"}}, True),
        ({}, False),
    ],
)
def test_time_is_that_of_saying_or_of_the_matter(when, met):
    shelf = Shelf(claim(PERU, "floods came", "disaster.floods", **when))

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any", times=(YEAR,)))

    assert bool(answer["answers"]) is met


def test_search_holds_quoted_words_only():
    quoted = query.filters_of(reading(Select.ENTITY, quote="the tide waits"), {})
    worded = query.filters_of(reading(Select.ENTITY, word("tide"), word("waits")), {})

    assert (quoted.q, worded.q) == ("the tide waits", None)


def test_words_left_aside_are_said():
    text = query.in_words(
        reading(Select.COUNTRY, act="deny", ignored=("reports",), times=(YEAR,) * 2)
    )

    assert text == "countries that deny, in the time “2024”, taking nothing from “reports”, “2024”"


def test_reading_is_said_in_words():
    text = query.in_words(
        reading(
            Select.COUNTRY, FLOODS, word("maize"), act="accuse", role=Role.ACCUSED, pick=Pick.MOST,
            accused=(Named(name="Chad"),), speakers=(Named(name="Peru"),), quote="no",
            then=(Select.DATE,),
        )
    )  # fmt: skip

    assert all(part in text for part in ("Peru", "Chad", "disaster.floods", "maize", "no", "date"))


def test_unread_question_is_not_guessed():
    answer = answered(Shelf(), "why?", Unread("why?", "not answered", "Peru"), ClaimFilter())

    assert answer["understood"] is False
    assert answer["answers"] == []
    assert answer["unanswered"] == {"reason": "not answered", "understood_part": "Peru"}


PERU_LEFT = {"excluded": (Named(name="Peru", country="PE"),)}


def test_country_left_out_is_no_answer():
    joint = claim(PERU, "floods came", "disaster.floods")
    joint["speakers"].append({**CHAD, "mention": "Chad", "span": [2, 3]})
    shelf = Shelf(claim(PERU, "floods went", "disaster.floods"), joint)

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any", **PERU_LEFT))

    assert names(answer) == ["Chad"]
    assert "leaving out Peru" in answer["interpretation"]["text"]


def test_country_left_out_stands_in_the_filters():
    shelf = Shelf(claim(CHAD, "floods came", "disaster.floods"))

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any", **PERU_LEFT))

    assert answer["interpretation"]["filters"]["exclude_speaks_for"] == ["PE"]


def test_agency_left_out_is_excluded_by_its_id():
    shelf = Shelf(
        claim(UNION, "floods came", "disaster.floods"), claim(CHAD, "floods", "disaster.floods")
    )
    left = (Named(name="Lamp Union"),)

    answer = ask(shelf, reading(Select.ENTITY, FLOODS, act="any", excluded=left))

    assert names(answer) == ["Chad"]
    assert answer["interpretation"]["filters"]["exclude_speaker"] == ["agency-lamp-union"]


def test_claims_of_the_matter_left_out_are_no_evidence():
    drought = word("drought", topics=("disaster.drought",))
    shelf = Shelf(
        claim(PERU, "floods came", "disaster.floods"),
        claim(CHAD, "floods and drought", "disaster.floods", "disaster.drought"),
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="any", without=(drought,)))

    assert names(answer) == ["Peru"]
    assert answer["interpretation"]["filters"]["exclude_topic"] == ["disaster.drought"]


def test_denial_of_the_speakers_own_people_goes_before_others():
    shelf = Shelf(
        claim(PERU, "that its firms were in the floods", "disaster.floods", act="deny"),
        claim(CHAD, "none of its citizens met floods", "disaster.floods", polarity="negated"),
    )

    answer = ask(shelf, reading(Select.COUNTRY, FLOODS, act="deny", own_people=True))

    assert names(answer) == ["Chad"]


def test_accusation_without_an_accused_does_not_tell_whom():
    accused = [{**CHAD, "role": "accused", "span": None}]
    shelf = Shelf(
        claim(PERU, "floods", "disaster.floods", act="accuse", participants=accused),
        claim(UNION, "floods", "disaster.floods", act="accuse"),
    )

    answer = ask(shelf, reading(Select.ENTITY, FLOODS, act="accuse", whom=True))

    assert names(answer) == ["Peru"]


@pytest.mark.parametrize(
    ("given", "echoed"),
    [
        ({"topic": ("health",)}, {"topic": ["health"]}),
        ({"topic": ("disaster",)}, {"topic": ["disaster.floods"]}),
        ({"speaks_for": ("PE",)}, {"speaks_for": ["PE"]}),
        ({"polarity": ("negated",)}, {"polarity": ["negated"]}),
        ({"outlet": ("Gull Post",)}, {"outlet": ["Gull Post"]}),
    ],
)
def test_narrowing_stands_in_the_filters(given, echoed):
    answer = ask(
        Shelf(), reading(Select.COUNTRY, FLOODS, act="any"), narrow=ClaimFilter(values=given)
    )

    assert answer["interpretation"]["filters"].items() >= echoed.items()


def test_narrowing_to_another_topic_asks_for_both():
    shelf = Shelf(
        claim(PERU, "floods and fever", "disaster.floods", "health"),
        claim(CHAD, "floods", "disaster.floods"),
    )

    answer = ask(
        shelf,
        reading(Select.COUNTRY, FLOODS, act="any"),
        narrow=ClaimFilter(values={"topic": ("health",)}),
    )

    assert names(answer) == ["Peru"]
    assert answer["interpretation"]["filters"]["topic"] == ["health"]


def test_unread_question_keeps_its_narrowing():
    narrow = ClaimFilter(values={"topic": ("health",)})

    answer = answered(Shelf(), "?", Unread("?", "no", ""), narrow)

    assert answer["interpretation"]["filters"] == {"topic": ["health"]}


def test_accused_is_not_its_own_accuser():
    accused = [{**PERU, "role": "accused", "span": None}]
    shelf = Shelf(
        claim(PERU, "floods", "disaster.floods", act="accuse", participants=accused),
        claim(CHAD, "floods", "disaster.floods", act="accuse", participants=accused),
    )
    against = (Named(name="Peru", country="PE"),)

    answer = ask(shelf, reading(Select.ENTITY, FLOODS, act="accuse", accused=against))

    assert names(answer) == ["Chad"]
