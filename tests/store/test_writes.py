from __future__ import annotations

import datetime as dt
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from graph.annotations import Extractor
from graph.article import Payload
from graph.errors import ExtractionFailed, InvalidInput
from graph.ingest import ingest
from graph.ontology import EntityType, Outcome, SpeakerKind
from graph.parsing import parse
from graph.pipeline.stage import Pipeline
from graph.spans import Span
from graph.store import articles, batch, claims, meta
from graph.store.filters import ClaimFilter, Page
from graph.store.keys import position
from graph.store.session import reading, writing
from graph.store.tables import Record
from tests.factories import (
    NOW,
    TEXT,
    make_article,
    make_claim,
    make_entity,
    make_extraction,
    make_participant,
    make_quantity,
    make_topic,
)

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from graph.annotations import Document
    from graph.claims import Extraction

LATER = "The Swedish ministry denied that it had closed the bridge."
STATE = {"graph_revision", "entity_alias"}


def put(engine: Engine, *texts: str, key: str = "url:one") -> list[articles.Receipt]:
    found = []
    for text in texts:
        article = make_article(text=text, key=key)
        with writing(engine) as session:
            found.append(articles.put(session, article, make_extraction(article=article), now=NOW))
    return found


def rows(engine: Engine) -> dict[str, int]:
    with reading(engine) as session:
        return {
            table.name: session.connection()
            .execute(select(func.count()).select_from(table))
            .scalar_one()
            for table in Record.metadata.sorted_tables
        }


def test_known_text_has_the_receipt_of_an_unchanged_one(engine: Engine) -> None:
    put(engine, TEXT, LATER)

    with reading(engine) as session:
        found = articles.known(session, make_article(text=LATER, key="url:one"))

    assert found == put(engine, LATER)[0]
    assert found.outcome is Outcome.UNCHANGED


@pytest.mark.parametrize(("text", "key"), [(LATER, "url:one"), (TEXT, "url:two")])
def test_new_text_or_article_is_not_known(engine: Engine, text: str, key: str) -> None:
    put(engine, TEXT, key="url:one")

    with reading(engine) as session:
        found = articles.known(session, make_article(text=text, key=key))

    assert found is None


class Unread(Pipeline):
    """A pipeline that must not run."""

    def __call__(self, document: Document) -> Document:
        """Refuse."""
        raise AssertionError(document.text)


def test_text_that_is_stored_is_not_read_again(engine: Engine) -> None:
    payload = Payload(text=TEXT, url="https://tern.example/one")
    article = parse(payload, today=NOW.date())
    with writing(engine) as session:
        articles.put(session, article, make_extraction(article=article), now=NOW)

    found = ingest(engine, payload, pipeline=Unread((), Extractor()), now=NOW)

    assert found.outcome is Outcome.UNCHANGED


def test_new_article_is_created_with_its_receipt(engine: Engine) -> None:
    article = make_article(notes=("date taken from the dateline",))
    claim = make_claim(quantities=(make_quantity(),))

    with writing(engine) as session:
        receipt = articles.put(
            session, article, make_extraction(article=article, claims=[claim]), now=NOW
        )

    assert receipt == articles.Receipt(
        article_id=article.article_id,
        revision=1,
        outcome=Outcome.CREATED,
        claims=1,
        entities=2,
        quantities=1,
        language="en",
        notes=("date taken from the dateline",),
    )


def test_same_article_again_changes_nothing(engine: Engine) -> None:
    (first,) = put(engine, TEXT)
    before = rows(engine)

    (second,) = put(engine, TEXT)

    assert second == replace(first, outcome=Outcome.UNCHANGED)
    assert rows(engine) == before
    with reading(engine) as session:
        assert meta.revision(session) == 1


def test_changed_text_makes_one_new_revision(engine: Engine) -> None:
    receipts = put(engine, TEXT, LATER, LATER)

    assert [(r.outcome, r.revision) for r in receipts] == [
        (Outcome.CREATED, 1),
        (Outcome.REVISED, 2),
        (Outcome.UNCHANGED, 2),
    ]


def test_older_text_sent_again_does_not_come_back(engine: Engine) -> None:
    receipts = put(engine, TEXT, LATER, TEXT)

    assert (receipts[2].outcome, receipts[2].revision) == (Outcome.UNCHANGED, 1)
    assert receipts[2].notes == ("revision 2 is the current one and stays so",)
    with reading(engine) as session:
        found = claims.find(session, ClaimFilter(), Page())
    assert [LATER.encode() in row for row in found.rows] == [True]


@pytest.mark.parametrize(
    ("fields", "notes"),
    [
        ({"published_at": dt.date(2026, 3, 3)}, ("published_at differs",)),
        ({"outlet": "The Hill Herald", "external_id": "9"}, ("outlet", "external_id differs")),
        ({"published_at": None, "outlet": None}, ()),
    ],
    ids=["date", "outlet and id", "not said again"],
)
def test_correction_without_a_new_text_is_told_and_not_kept(
    engine: Engine, fields: dict[str, object], notes: tuple[str, ...]
) -> None:
    put(engine, TEXT)
    article = make_article(key="url:one", **fields)

    with writing(engine) as session:
        receipt = articles.put(session, article, make_extraction(article=article), now=NOW)

    assert receipt.outcome is Outcome.UNCHANGED
    assert [note.startswith(start) for note, start in zip(receipt.notes, notes, strict=True)] == [
        True
    ] * len(notes)
    with reading(engine) as session:
        assert articles.get(session, article.article_id)["published_at"] == "2026-03-02"


def test_revised_article_takes_its_old_claims_out_of_every_list(engine: Engine) -> None:
    put(engine, TEXT, LATER)

    with reading(engine) as session:
        by_speaker = claims.count(session, ClaimFilter(values={"speaker": ("NO",)}))
        by_word = claims.count(session, ClaimFilter(q="40 crossed"))
        assert (by_speaker, by_word) == (1, 0)


def test_one_call_takes_an_article_twice_one_after_the_other(engine: Engine) -> None:
    items = [
        (article, make_extraction(article=article))
        for article in (make_article(text=text, key="url:one") for text in (TEXT, LATER, TEXT))
    ]

    with writing(engine) as session:
        receipts = articles.put_many(session, items, now=NOW)

    assert [(r.outcome, r.revision) for r in receipts] == [
        (Outcome.CREATED, 1),
        (Outcome.REVISED, 2),
        (Outcome.UNCHANGED, 1),
    ]
    with reading(engine) as session:
        assert claims.count(session, ClaimFilter()) == 1


def test_nothing_of_a_failed_call_is_stored(engine: Engine) -> None:
    good, bad = make_article(), make_article(text=LATER)
    wrong = make_extraction(article=bad, claims=[replace(make_claim(text=LATER), quote="no such")])

    with pytest.raises(ExtractionFailed), writing(engine) as session:
        articles.put_many(session, [(good, make_extraction(article=good)), (bad, wrong)], now=NOW)

    assert rows(engine)["article"] == 0


OUTSIDE = Span(0, len(TEXT) + 1)
BROKEN = {
    "quote": {"quote": "words that nobody wrote"},
    "no words": {"quote": "", "content_spans": ()},
    "content outside": {"content_spans": (OUTSIDE,)},
    "source outside": {"source_spans": (OUTSIDE,)},
    "cue empty": {"cue_spans": (Span(3, 3),)},
    "topic outside": {"topics": (make_topic(span=OUTSIDE),)},
    "mention": {
        "participants": (replace(make_participant(), mention="Somebody", span=Span(0, 3)),)
    },
    "number": {"quantities": (replace(make_quantity(), text="forty"),)},
    "claim twice": {},
    "number twice": {"quantities": (make_quantity(), make_quantity())},
    "bounds": {"quantities": (make_quantity(lower=44.0, upper=36.0),)},
    "not finite": {"quantities": (make_quantity(value=float("nan")),)},
}


@pytest.mark.parametrize("fields", BROKEN.values(), ids=BROKEN.keys())
def test_claim_whose_words_are_not_in_the_text_is_refused(
    sqlite_engine: Engine, fields: dict[str, object]
) -> None:
    article = make_article()
    broken = [replace(make_claim(), **fields)] if fields else [make_claim(), make_claim()]
    extraction = make_extraction(article=article, claims=broken)

    with pytest.raises(ExtractionFailed), writing(sqlite_engine) as session:
        articles.put(session, article, extraction, now=NOW)


def test_extraction_of_another_text_is_refused(sqlite_engine: Engine) -> None:
    with pytest.raises(ExtractionFailed), writing(sqlite_engine) as session:
        articles.put(session, make_article(text=LATER), make_extraction(), now=NOW)


def test_entity_with_an_endless_id_is_refused(sqlite_engine: Engine) -> None:
    extraction = make_extraction(entities=(make_entity(id="x" * 300),))

    with pytest.raises(ExtractionFailed), writing(sqlite_engine) as session:
        articles.put(session, make_article(), extraction, now=NOW)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "a\x00b"},
        {"raw": "\ud800"},
        {"text": "nul \x00"},
        {"url": "https://x/" + "y" * 2000},
    ],
    ids=["NUL", "surrogate", "NUL in text", "endless address"],
)
def test_what_no_database_keeps_is_refused(sqlite_engine: Engine, fields: dict[str, str]) -> None:
    article = make_article(**fields)

    with pytest.raises(InvalidInput), writing(sqlite_engine) as session:
        articles.put(session, article, make_extraction(article=article), now=NOW)


def test_several_spans_are_verified_each_by_itself(engine: Engine) -> None:
    article = make_article()
    claim = replace(
        make_claim(), quote="about 40 […] the border", content_spans=(Span(38, 46), Span(65, 75))
    )

    with writing(engine) as session:
        receipt = articles.put(
            session, article, make_extraction(article=article, claims=[claim]), now=NOW
        )

    assert receipt.claims == 1


def test_reference_to_an_entity_not_listed_makes_it(engine: Engine) -> None:
    article = make_article()

    with writing(engine) as session:
        articles.put(session, article, make_extraction(article=article, entities=()), now=NOW)

    assert rows(engine)["entity"] == 2


def test_long_and_foreign_words_are_stored(engine: Engine) -> None:
    text = f"Åse said 東京 {'x' * 5000} 'quoted' \\ don't."
    article = make_article(text=text, title=None, outlet=None, published_at=None)

    with writing(engine) as session:
        articles.put(session, article, make_extraction(article=article), now=NOW)

    with reading(engine) as session:
        assert claims.count(session, ClaimFilter(q="ase don't 東京")) == 1


def test_claims_with_the_same_digest_get_places_of_their_own(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "position", lambda day, _identifier: position(day, "same"))
    article = make_article()
    extraction = make_extraction(article=article, claims=[make_claim(key=k) for k in range(3)])

    with writing(engine) as session:
        articles.put(session, article, extraction, now=NOW)

    with reading(engine) as session:
        assert claims.count(session, ClaimFilter()) == 3


def crowd(number: int) -> Extraction:
    """Make an article's claims by ten agencies that all articles share, in another order each."""
    names = [f"Agency {(number * 7 + step * 3) % 10}" for step in range(10)]
    speakers = [
        replace(
            make_participant(),
            reference=replace(
                make_participant().reference,
                kind=SpeakerKind.NAMED,
                type=EntityType.AGENCY,
                id=f"agency-{name[-1]}",
                name=name,
            ),
        )
        for name in names
    ]
    made = [make_claim(key=(number, s.reference.id), participants=(s,)) for s in speakers]
    return make_extraction(claims=made)


def test_writers_that_share_entities_never_deadlock(engine: Engine) -> None:
    errors: list[Exception] = []

    def write(first: int) -> None:
        try:
            for number in range(first, first + 8):
                with writing(engine) as session:
                    article = make_article(key=f"url:{number}")
                    articles.put(session, article, crowd(number), now=NOW)
        except Exception as error:  # noqa: BLE001 - a thread's failure is the test's
            errors.append(error)

    threads = [threading.Thread(target=write, args=(start * 4,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert rows(engine)["article"] == 20


def test_calls_with_crossed_articles_and_entities_never_deadlock(
    postgresql_engine: Engine,
) -> None:
    errors: list[Exception] = []
    met = threading.Barrier(2)

    def write(turn: int, *names: str) -> None:
        items = []
        for number, name in enumerate(names):
            article = make_article(text=f"{TEXT} {turn} {number}", key=f"url:{turn}")
            speaker = replace(make_participant().reference, id=name, name=name)
            claim = make_claim(
                text=article.text, participants=(replace(make_participant(), reference=speaker),)
            )
            items.append((article, make_extraction(article=article, claims=[claim])))
        try:
            with writing(postgresql_engine) as session:
                met.wait(5)
                articles.put_many(session, items, now=NOW)
        except Exception as error:  # noqa: BLE001 - a thread's failure is the test's
            errors.append(error)

    for attempt in range(15):
        names = [f"agency-{attempt}-{number}" for number in range(8)]
        threads = [
            threading.Thread(target=write, args=(f"{attempt}{turn}", *order))
            for turn, order in enumerate((names, names[::-1]))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert errors == []


TEXTS = [f"The ministry of place {number} said so." for number in range(4)]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.lists(st.sampled_from(range(4)), min_size=1, max_size=10), together=st.booleans())
def test_any_order_and_repetition_gives_the_same_rows(
    engine: Engine, order: list[int], *, together: bool
) -> None:
    def key(number: int) -> str:
        return f"{len(seen)}:{number}"

    seen = test_any_order_and_repetition_gives_the_same_rows.__dict__.setdefault("seen", [])
    seen.append(order)
    before = rows(engine)
    items = [
        (
            article,
            make_extraction(article=article, claims=[make_claim(text=article.text, key=key(n))]),
        )
        for n in order
        for article in [make_article(text=TEXTS[n], key=key(n))]
    ]

    for item in [items] if together else [[item] for item in items]:
        with writing(engine) as session:
            articles.put_many(session, item, now=NOW)

    after = rows(engine)
    grown = {name: after[name] - before[name] for name in ("article", "claim", "claim_document")}
    assert set(grown.values()) == {len(set(order))}


def test_roles_are_kept_with_the_date_of_the_article(engine: Engine) -> None:
    article = make_article()
    entity = make_entity(role="host of the talks")

    with writing(engine) as session:
        articles.put(
            session, article, make_extraction(article=article, entities=(entity,)), now=NOW
        )

    assert rows(engine)["entity_role"] == 1
