from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson
import pytest
from sqlalchemy import Engine, event, select

from graph.annotations import Period
from graph.claims import Predicate, Reference
from graph.errors import InvalidInput, NotFound
from graph.ontology import (
    Certainty,
    ClaimKind,
    EntityType,
    Mode,
    Polarity,
    Precision,
    Role,
    SpeakerKind,
)
from graph.spans import Span
from graph.store import articles, claims, documents, selection
from graph.store.filters import REPEATABLE, ClaimFilter, Page
from graph.store.session import reading, writing
from tests.factories import (
    NORWAY,
    NOW,
    OUTLET,
    TEXT,
    make_article,
    make_chain,
    make_claim,
    make_extraction,
    make_participant,
    make_quantity,
    make_topic,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.claims import Claim

SWEDEN = Reference(SpeakerKind.NAMED, EntityType.COUNTRY, "SE", "Sweden", "SE")
REUTER = Reference(SpeakerKind.NAMED, EntityType.AGENCY, "agency-wire", "The Wire", "GB")
SOMEBODY = Reference(SpeakerKind.ANONYMOUS, EntityType.PERSON, None, "a senior official", "NO")
MAY = Period(
    start=dt.date(2025, 5, 1), end=dt.date(2025, 5, 31), precision=Precision.MONTH, words="in May"
)
OPEN = Period(start=None, end=dt.date(2024, 1, 1), precision=Precision.RANGE, words="until 2024")
DAY = dt.date(2026, 3, 2)


def speaking(*references: Reference, **roles: Reference) -> tuple[Any, ...]:
    others = (make_participant(role=Role(role), reference=r) for role, r in roles.items())
    return (*(make_participant(reference=r) for r in references), *others)


CLAIMS = {
    "norway": make_claim(
        key="norway",
        participants=speaking(NORWAY, about=SWEDEN),
        topics=(make_topic(key="migration.border_crossing"),),
        said_at=MAY,
        confidence=0.5,
    ),
    "sweden": make_claim(
        key="sweden",
        participants=speaking(SWEDEN, victim=NORWAY),
        topics=(make_topic(key="fishing"),),
        kind=ClaimKind.ATTITUDE,
        act="believe",
        mode=Mode.DIRECT,
        about_period=OPEN,
    ),
    "both": make_claim(
        key="both",
        participants=speaking(NORWAY, SWEDEN),
        polarity=Polarity.NEGATED,
        certainty=Certainty.HEDGED,
        predicate=Predicate("cross", "crossed", Span(57, 64)),
    ),
    "unnamed": make_claim(
        key="unnamed",
        participants=speaking(SOMEBODY, object=REUTER),
        chain=make_chain(SOMEBODY, outlet=REUTER),
    ),
    "retold": make_claim(
        key="retold",
        participants=(replace(speaking(REUTER)[0], speaks_for="GB"),),
        chain=(
            *make_chain(REUTER),
            replace(make_chain(REUTER)[1], position=2, reference=NORWAY),
        ),
    ),
}
OTHER = replace(OUTLET, id="agency-hill-herald", name="The Hill Herald")


def put(engine: Engine, *made: Claim, **fields: Any) -> None:
    article = make_article(**{"key": f"url:{[c.id for c in made]}", **fields})
    with writing(engine) as session:
        articles.put(session, article, make_extraction(article=article, claims=made), now=NOW)


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """Five claims of one day in The Fjord Post."""
    put(engine, *CLAIMS.values())
    return engine


def names(engine: Engine, filters: ClaimFilter, **page: Any) -> set[str]:
    with reading(engine) as session:
        found = claims.find(session, filters, Page(**page))
        assert claims.count(session, filters) == len(found.rows)
    ids = {orjson.loads(row)["id"] for row in found.rows}
    return {name for name, claim in CLAIMS.items() if claim.id in ids}


EVERY = set(CLAIMS)
VALUES: list[tuple[str, tuple[str, ...], set[str]]] = [
    ("speaker", ("NO",), {"norway", "both"}),
    ("speaker", ("NO", "SE"), {"norway", "sweden", "both"}),
    ("speaker", ("nobody",), set()),
    ("speaker_type", ("country",), {"norway", "sweden", "both"}),
    ("speaker_kind", ("anonymous",), {"unnamed"}),
    ("country", ("NO",), {"norway", "both", "unnamed"}),
    ("speaks_for", ("GB",), {"retold"}),
    ("speaks_for", ("any",), {"retold"}),
    ("about", ("SE",), {"norway"}),
    ("victim", ("NO",), {"sweden"}),
    ("object", ("agency-wire",), {"unnamed"}),
    ("accused", ("NO",), set()),
    ("originator", ("NO",), {"norway", "both", "retold"}),
    ("carrier", ("agency-wire",), {"unnamed"}),
    ("carrier", ("agency-fjord-post",), EVERY - {"unnamed"}),
    ("predicate", ("cross",), {"both"}),
    ("topic", ("migration.border_crossing",), {"norway"}),
    ("topic", ("migration",), {"norway"}),
    ("topic", ("migration", "fishing"), {"norway", "sweden"}),
    ("kind", ("attitude",), {"sweden"}),
    ("act", ("believe",), {"sweden"}),
    ("mode", ("direct",), {"sweden"}),
    ("polarity", ("negated",), {"both"}),
    ("certainty", ("hedged",), {"both"}),
    ("outlet", ("agency-fjord-post",), EVERY),
    ("outlet", ("the  FJORD post",), EVERY),
    ("outlet", ("The Hill Herald",), set()),
    ("status", ("single_source",), EVERY),
    ("status", ("denied",), set()),
]


@pytest.mark.parametrize(("name", "values", "expected"), VALUES)
def test_filter_finds_its_claims(
    filled: Engine, name: str, values: tuple[str, ...], expected: set[str]
) -> None:
    assert names(filled, ClaimFilter(values={name: values})) == expected


@pytest.mark.parametrize(("name", "values", "expected"), VALUES)
def test_exclusion_is_the_filters_complement(
    filled: Engine, name: str, values: tuple[str, ...], expected: set[str]
) -> None:
    assert names(filled, ClaimFilter(excluded={name: values})) == EVERY - expected


DAYS: list[tuple[dict[str, dt.date | float | str], set[str]]] = [
    ({"published_from": DAY, "published_to": DAY}, EVERY),
    ({"published_from": dt.date(2026, 3, 3)}, set()),
    ({"published_to": dt.date(2026, 3, 1)}, set()),
    ({"said_from": dt.date(2025, 5, 31)}, {"norway"}),
    ({"said_to": dt.date(2025, 5, 1)}, {"norway"}),
    ({"said_from": dt.date(2025, 6, 1)}, set()),
    ({"said_from": dt.date(2025, 5, 7), "said_to": dt.date(2025, 5, 8)}, {"norway"}),
    ({"about_from": dt.date(2023, 5, 1)}, {"sweden"}),
    ({"about_to": dt.date(1990, 5, 1)}, {"sweden"}),
    ({"about_from": dt.date(2024, 1, 2)}, set()),
    ({"min_confidence": 0.9}, EVERY - {"norway"}),
    ({"q": "fishermen"}, EVERY),
    ({"q": "Fishermen BORDER, 40!"}, EVERY),
    ({"q": "senior official"}, {"unnamed"}),
    ({"q": "sweden"}, {"sweden", "both"}),
    ({"q": "unheard"}, set()),
    ({"q": "()*"}, set()),
]


@pytest.mark.parametrize(("fields", "expected"), DAYS)
def test_days_confidence_and_words_narrow(
    filled: Engine, fields: dict[str, Any], expected: set[str]
) -> None:
    assert names(filled, ClaimFilter(**fields)) == expected


@pytest.mark.parametrize("few", [0, 150], ids=["at once", "one by one"])
@pytest.mark.parametrize("rare", [0, 1, 1000])
def test_filters_hold_together_however_they_are_walked(
    filled: Engine, monkeypatch: pytest.MonkeyPatch, rare: int, few: int
) -> None:
    monkeypatch.setattr(selection, "RARE", rare)
    monkeypatch.setattr(selection, "FEW", few)
    filters = ClaimFilter(
        values={"speaker": ("SE", "NO"), "country": ("SE",), "topic": ("fishing",)},
        excluded={"about": ("SE",), "kind": ("action",)},
        q="fishermen",
        about_to=dt.date(2024, 1, 1),
    )

    assert names(filled, filters) == {"sweden"}


@pytest.mark.parametrize("rare", [0, 1000])
def test_period_is_found_however_common(
    filled: Engine, monkeypatch: pytest.MonkeyPatch, rare: int
) -> None:
    monkeypatch.setattr(selection, "RARE", rare)

    assert names(filled, ClaimFilter(said_from=dt.date(2025, 5, 1))) == {"norway"}


STRANGE = [
    "don't",
    "a AND",
    "",
    "()",
    "*",
    '"',
    "NEAR(a b)",
    "-x",
    "a:b",
    "\x00",
    "' & !",
    "^",
    "\\",
]


@pytest.mark.parametrize("query", STRANGE)
def test_any_string_can_be_searched(filled: Engine, query: str) -> None:
    with reading(filled) as session:
        claims.find(session, ClaimFilter(q=query), Page())


def pages(engine: Engine, filters: ClaimFilter, **page: Any) -> Iterator[list[dict[str, Any]]]:
    after = None
    while True:
        with reading(engine) as session:
            found = claims.find(session, filters, Page(after=after, **page))
        yield [orjson.loads(row) for row in found.rows]
        after = found.next
        if after is None:
            return


@pytest.mark.parametrize("sort", claims.SORTS)
@pytest.mark.parametrize(
    "values",
    [{}, {"speaker": ("NO", "SE")}, {"speaker_type": ("country",)}, {"kind": ("statement",)}],
)
def test_pages_give_every_claim_once_in_order(
    engine: Engine, sort: str, values: dict[str, tuple[str, ...]]
) -> None:
    for number, day in enumerate((DAY, dt.date(2025, 1, 1), None, dt.date(1850, 1, 1))):
        made = [
            make_claim(key=(number, k), participants=speaking(NORWAY, SWEDEN)) for k in range(5)
        ]
        put(engine, *made, published_at=day)

    found = list(pages(engine, ClaimFilter(values=values), sort=sort, limit=3))

    every = [claim for page in found for claim in page]
    days = [claim["article"]["published_at"] or "" for claim in every]
    assert [len(page) for page in found] == [3, 3, 3, 3, 3, 3, 2]
    assert len({claim["id"] for claim in every}) == 20
    assert days == sorted(days, reverse=sort.startswith("-"))


def test_undated_claims_are_in_no_period(engine: Engine) -> None:
    put(engine, make_claim(), published_at=None)

    with reading(engine) as session:
        assert claims.count(session, ClaimFilter(published_to=dt.date(2030, 1, 1))) == 0
        assert claims.count(session, ClaimFilter()) == 1


@pytest.mark.parametrize(
    ("filters", "page"),
    [
        (ClaimFilter(), Page(sort="-recorded")),
        (ClaimFilter(), Page(after=("yesterday", "clm_1"))),
        (ClaimFilter(values={"speeker": ("NO",)}), Page()),
        (ClaimFilter(excluded={"q": ("NO",)}), Page()),
        (ClaimFilter(values={"speaker": tuple(map(str, range(101)))}), Page()),
    ],
)
def test_what_cannot_be_listed_is_refused(
    sqlite_engine: Engine, filters: ClaimFilter, page: Page
) -> None:
    with pytest.raises(InvalidInput), reading(sqlite_engine) as session:
        claims.find(session, filters, page)


def test_document_has_the_shape_of_the_interface(engine: Engine) -> None:
    claim = make_claim(
        quote="that about 40 fishermen crossed the border",
        source_spans=(Span(0, 25),),
        cue_spans=(Span(26, 32),),
        participants=(
            make_participant(text=TEXT, mention="The Norwegian authorities"),
            make_participant(role=Role.ABOUT, text=TEXT, mention="Norwegian"),
        ),
        predicate=Predicate("cross", "crossed", Span(57, 64)),
        topics=(make_topic(span=Span(57, 75)),),
        quantities=(make_quantity(),),
        said_at=MAY,
    )
    put(engine, claim, url="https://fjord.example/1")

    with reading(engine) as session:
        found = orjson.loads(claims.find(session, ClaimFilter(), Page()).rows[0])

    reference = {"kind": "named", "type": "country", "id": "NO", "name": "Norway", "country": "NO"}
    assert found["speakers"] == [
        {
            **reference,
            "speaks_for": None,
            "mention": "The Norwegian authorities",
            "span": [0, 25],
        }
    ]
    assert found["participants"] == [{"role": "about", **reference, "span": [4, 13]}]
    assert found["spans"] == {"source": [[0, 25]], "cue": [[26, 32]], "content": [[33, 75]]}
    assert found["predicate"] == {"lemma": "cross", "text": "crossed", "span": [57, 64]}
    assert found["chain"][1] == {"position": 1, **reference, "basis": "stated", "confidence": 1.0}
    assert found["topics"][0]["label"] == "Border crossing"
    assert found["quantities"][0]["value"] == 40
    assert found["quantities"][0]["measure"] is None
    assert found["said_at"] == {
        "start": "2025-05-01",
        "end": "2025-05-31",
        "precision": "month",
        "words": "in May",
    }
    assert found["about_period"] is None
    assert found["status"] == "single_source"
    assert found["recorded_at"] == "2026-03-02T09:30:00.000000Z"
    assert found["article"]["published_at"] == "2026-03-02"
    assert set(found["extractor"]) == {"name", "version", "model", "lexicon"}


def test_claim_is_read_by_id(filled: Engine) -> None:
    claim = CLAIMS["both"]

    with reading(filled) as session:
        found = orjson.loads(claims.get(session, claim.id))
        many = claims.get_many(session, [claim.id, "clm_unknown", CLAIMS["norway"].id])

    assert found["id"] == claim.id
    assert list(many) == [claim.id, CLAIMS["norway"].id]


def test_superseded_claim_is_read_as_withdrawn(engine: Engine) -> None:
    put(engine, make_claim(), key="url:one")
    text = f"{TEXT} More follows."
    put(engine, make_claim(text=text), key="url:one", text=text)

    with reading(engine) as session:
        found = orjson.loads(claims.get(session, make_claim().id))
        many = claims.get_many(session, [make_claim().id])

    assert (found["id"], found["status"]) == (make_claim().id, "withdrawn")
    assert many == {}


def test_status_of_a_claim_is_not_stored(engine: Engine) -> None:
    put(engine, make_claim())

    with reading(engine) as session:
        stored = session.connection().execute(select(claims.DOCUMENT.c.document)).scalar_one()

    assert "status" not in orjson.loads(stored)
    assert orjson.loads(documents.shown_document(stored))["status"] == "single_source"


def test_unknown_claim_is_not_found(sqlite_engine: Engine) -> None:
    with pytest.raises(NotFound), reading(sqlite_engine) as session:
        claims.get(session, "clm_unknown")


def test_facets_count_claims_by_value(filled: Engine) -> None:
    with reading(filled) as session:
        found = claims.facets(
            session, ClaimFilter(q="fishermen"), ["speaker", "kind", "topic", "victim"]
        )

    assert found == {
        "speaker": [("NO", 2), ("SE", 2), ("agency-wire", 1)],
        "kind": [("statement", 4), ("attitude", 1)],
        "topic": [("fishing", 1), ("migration", 1), ("migration.border_crossing", 1)],
        "victim": [("NO", 1)],
    }


def test_facet_that_is_none_is_refused(sqlite_engine: Engine) -> None:
    with pytest.raises(InvalidInput), reading(sqlite_engine) as session:
        claims.facets(session, ClaimFilter(), ["status"])


class Statements:
    """Counts what is sent to a database."""

    def __init__(self, engine: Engine) -> None:
        self.sent: list[tuple[str, Any]] = []
        event.listen(engine, "before_cursor_execute", self._note)
        self._engine = engine

    def _note(self, _connection: object, _cursor: object, statement: str, *more: Any) -> None:
        self.sent.append((statement, more[0]))

    def close(self) -> None:
        event.remove(self._engine, "before_cursor_execute", self._note)


def statements(engine: Engine, filters: ClaimFilter, page: Page) -> list[tuple[str, Any]]:
    with reading(engine) as session:
        session.connection()
        noted = Statements(engine)
        claims.find(session, filters, page)
        noted.close()
    return noted.sent


COSTLY = ClaimFilter(
    values={"speaker": ("NO",), "topic": ("migration",), "outlet": ("The Fjord Post",)},
    q="fishermen",
)


@pytest.mark.parametrize(
    ("filters", "most"),
    [(ClaimFilter(), 1), (ClaimFilter(values={"speaker": ("NO",)}), 1), (COSTLY, 3)],
)
def test_page_takes_as_many_statements_whatever_it_holds(
    engine: Engine, filters: ClaimFilter, most: int
) -> None:
    topics = (make_topic(key="migration.border_crossing"),)
    put(engine, *(make_claim(key=number, topics=topics) for number in range(60)))

    counts = {len(statements(engine, filters, Page(limit=limit))) for limit in (1, 25, 200)}

    assert counts == {most}


INDEXED = [ClaimFilter(values={name: ("x",)}) for name in REPEATABLE if name != "status"] + [
    ClaimFilter(said_from=DAY),
    ClaimFilter(about_to=DAY),
    ClaimFilter(q="fishermen"),
    ClaimFilter(published_from=DAY),
    ClaimFilter(published_from=DAY, values={"topic": ("x",), "speaker": ("y", "z")}),
    COSTLY,
]


@pytest.mark.parametrize("filters", INDEXED, ids=repr)
def test_no_filter_scans_the_claims(sqlite_engine: Engine, filters: ClaimFilter) -> None:
    put(sqlite_engine, *CLAIMS.values())
    statement, values = statements(sqlite_engine, filters, Page())[-1]

    with sqlite_engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()

    steps = [str(row[3]) for row in plan]
    assert steps
    for step in steps:
        assert not (step.startswith("SCAN") and "claim" in step and "claim_text" not in step), steps
        assert not (step.startswith("SCAN") and "participant" in step), steps
