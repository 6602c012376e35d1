"""Articles, entities, quantities, topics, edges and counts, on both databases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from graph.claims import Alias, Reference
from graph.errors import InvalidInput, NotFound, StoreUnavailable
from graph.names import normal_form
from graph.ontology import AgencySubtype, AliasKind, EntityType, Role, SpeakerKind
from graph.spans import Span
from graph.store import articles, documents, edges, entities, meta, quantities, topics
from graph.store.articles import ArticleFilter
from graph.store.filters import ClaimFilter, Page
from graph.store.session import open_engine, reading, writing
from graph.store.tables import Record
from tests.factories import (
    NORWAY,
    NOW,
    OUTLET,
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
    from pathlib import Path

    from sqlalchemy import Engine

LATER = f"{TEXT} More is to follow."
CROWD = Reference(SpeakerKind.GROUP, EntityType.GROUP, None, "fishermen")


def put(engine: Engine, **fields: Any) -> str:
    default = [make_claim(text=fields.get("text", TEXT), key=fields.get("key"))]
    claims = fields.pop("claims", default)
    found = fields.pop("entities", None)
    article = make_article(**fields)
    more = {} if found is None else {"entities": found}
    extraction = make_extraction(article=article, claims=claims, **more)
    with writing(engine) as session:
        return articles.put(session, article, extraction, now=NOW).article_id


def test_article_is_read_with_text_and_entities(engine: Engine) -> None:
    article_id = put(engine, url="https://fjord.example/1", external_id="7")

    with reading(engine) as session:
        found = articles.get(session, article_id)

    assert found["text"] == TEXT
    assert found["entities"][0]["mentions"] == [[0, 1]]
    assert {k: found[k] for k in ("id", "revision", "status", "published_at", "recorded_at")} == {
        "id": article_id,
        "revision": 1,
        "status": "current",
        "published_at": "2026-03-02",
        "recorded_at": "2026-03-02T09:30:00.000000Z",
    }


def test_article_shows_its_newest_revision_and_its_history(engine: Engine) -> None:
    put(engine, key="url:one")
    article_id = put(engine, key="url:one", text=LATER, title="New")

    with reading(engine) as session:
        found = articles.get(session, article_id)
        history = articles.revisions(session, article_id)
        claims = articles.claims_of(session, article_id)

    assert (found["revision"], found["title"], found["text"]) == (2, "New", LATER)
    assert [row["revision"] for row in history] == [1, 2]
    assert len(claims.rows) == 1


def test_claims_of_an_article_come_in_order(engine: Engine) -> None:
    made = [make_claim(key=number) for number in range(5)]
    article_id = put(engine, claims=made)

    with reading(engine) as session:
        found = articles.claims_of(session, article_id)

    assert [claim.id.encode() in row for claim, row in zip(made, found.rows, strict=True)] == [
        True
    ] * 5


def test_claims_of_an_article_are_paged_in_order(engine: Engine) -> None:
    article_id = put(engine, claims=[make_claim(key=number) for number in range(5)])

    with reading(engine) as session:
        whole = articles.claims_of(session, article_id)
        after, rows, pages = None, [], 0
        while pages == 0 or after is not None:
            part = articles.claims_of(session, article_id, Page(limit=2, after=after))
            after, rows, pages = part.next, [*rows, *part.rows], pages + 1

    assert (tuple(rows), pages) == (whole.rows, 3)


@pytest.mark.parametrize(
    ("place", "expected"), [("4", []), ("9" * 30, []), ("-1", [1]), ("x", None), (None, None)]
)
def test_page_of_an_article_begins_at_a_number_only(
    engine: Engine, place: str | None, expected: list[int] | None
) -> None:
    article_id = put(engine)

    with reading(engine) as session:
        try:
            found = articles.claims_of(session, article_id, Page(after=(place, "clm_a")))
        except InvalidInput:
            found = None

    assert (found and [1 for _ in found.rows]) == expected


def test_article_without_claims_has_none(engine: Engine) -> None:
    article_id = put(
        engine, claims=[], entities=(make_entity(id="agency-fjord-post", name=OUTLET.name),)
    )

    with reading(engine) as session:
        assert articles.claims_of(session, article_id).rows == ()
        assert (
            len(articles.find(session, ArticleFilter(outlet=("agency-fjord-post",)), Page()).rows)
            == 1
        )


@pytest.mark.parametrize("read", [articles.get, articles.revisions, articles.claims_of])
def test_unknown_article_is_not_found(sqlite_engine: Engine, read: Any) -> None:
    with pytest.raises(NotFound), reading(sqlite_engine) as session:
        read(session, "art_unknown")


FILTERS = [
    (ArticleFilter(), 3),
    (ArticleFilter(outlet=("the fjord post",)), 2),
    (ArticleFilter(outlet=("agency-fjord-post", "The Hill Herald")), 3),
    (ArticleFilter(language=("uk",)), 1),
    (ArticleFilter(status=("withdrawn",)), 0),
    (ArticleFilter(q="fish BORD"), 2),
    (ArticleFilter(q="isher"), 0),
    (ArticleFilter(published_from=dt.date(2026, 1, 1)), 1),
    (ArticleFilter(published_to=dt.date(2025, 12, 31)), 1),
]


@pytest.mark.parametrize(("filters", "count"), FILTERS)
def test_articles_are_filtered(engine: Engine, filters: ArticleFilter, count: int) -> None:
    put(engine, key="a")
    put(engine, key="b", published_at=dt.date(2025, 1, 1), title="Bridge", language="uk")
    herald = replace(OUTLET, id="agency-hill", name="The Hill Herald")
    claim = make_claim(key="c", participants=(make_participant(reference=herald),))
    put(engine, key="c", published_at=None, outlet="The Hill Herald", claims=[claim])

    with reading(engine) as session:
        assert len(articles.find(session, filters, Page()).rows) == count
        assert articles.count(session, filters) == count


@pytest.mark.parametrize("sort", articles.SORTS)
def test_articles_are_paged_in_order(engine: Engine, sort: str) -> None:
    for number in range(5):
        put(engine, key=str(number), published_at=dt.date(2026, 1, 1 + number // 2), claims=[])
    put(engine, key="undated", published_at=None, claims=[])
    found: list[Any] = []

    after = None
    while True:
        with reading(engine) as session:
            part = articles.find(session, ArticleFilter(), Page(limit=4, sort=sort, after=after))
        found += part.rows
        after = part.next
        if after is None:
            break

    days = [row["published_at"] or "" for row in found]
    assert len({row["id"] for row in found}) == 6
    assert days == sorted(days, reverse=sort.startswith("-"))


PEOPLE = (
    make_entity(
        id="NO",
        aliases=(Alias("Oslo", AliasKind.METONYM, "en"), Alias("Norge", AliasKind.NAME, "no")),
    ),
    make_entity(
        id="person-ada-berg", type=EntityType.PERSON, name="Ada Bérg", country="NO", role="mayor"
    ),
    make_entity(
        id="agency-oslo-gazette",
        type=EntityType.AGENCY,
        name="Oslo Gazette",
        subtype=AgencySubtype.OUTLET,
        aliases=(Alias("the paper", AliasKind.DESCRIPTION, "en"),),
    ),
    make_entity(id="agency-fjord-post", type=EntityType.AGENCY, name=OUTLET.name),
)


@pytest.fixture
def peopled(engine: Engine) -> Engine:
    """Four entities; one claim by Norway about itself."""
    claim = make_claim(
        participants=(
            make_participant(),
            make_participant(role=Role.ABOUT),
            make_participant(role=Role.ABOUT),
        )
    )
    put(engine, claims=[claim], entities=PEOPLE)
    return engine


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, ["person-ada-berg", "agency-fjord-post", "NO", "agency-oslo-gazette"]),
        ({"type": EntityType.AGENCY}, ["agency-fjord-post", "agency-oslo-gazette"]),
        ({"subtype": AgencySubtype.OUTLET}, ["agency-oslo-gazette"]),
        ({"country": "NO"}, ["person-ada-berg", "NO"]),
        ({"q": "oslo"}, ["NO", "agency-oslo-gazette"]),
        ({"q": "ADA  berg"}, ["person-ada-berg"]),
        ({"q": "the paper"}, []),
        ({"q": "The FJORD"}, ["agency-fjord-post"]),
        ({"q": "fjord"}, ["agency-fjord-post"]),
        ({"q": "%"}, []),
    ],
)
def test_entities_are_found_by_name(
    peopled: Engine, conditions: dict[str, Any], expected: list[str]
) -> None:
    with reading(peopled) as session:
        found = entities.find(session, **conditions)
        number = entities.count(session, **conditions)

    assert [row["id"] for row in found.rows] == expected
    assert number == len(expected)


@pytest.mark.parametrize("sort", entities.SORTS)
def test_entities_are_paged_by_name(peopled: Engine, sort: str) -> None:
    with reading(peopled) as session:
        first = entities.find(session, page=Page(limit=3, sort=sort))
        second = entities.find(session, page=Page(limit=3, sort=sort, after=first.next))

    names = [normal_form(row["name"]) for row in (*first.rows, *second.rows)]
    assert names == sorted(names, reverse=sort == "-name")
    assert second.next is None


def test_entity_is_read_with_aliases_roles_and_counts(peopled: Engine) -> None:
    with reading(peopled) as session:
        country = entities.get(session, "NO")
        person = entities.get(session, "person-ada-berg")

    assert [alias["text"] for alias in country["aliases"]] == ["Norge", "Norway", "Oslo"]
    assert country["claims"] == {"about": 1, "speaker": 1}
    assert person["roles"][0]["text"] == "mayor"
    assert person["roles"][0]["said_on"] == "2026-03-02"


def test_unknown_entity_is_not_found(sqlite_engine: Engine) -> None:
    with pytest.raises(NotFound), reading(sqlite_engine) as session:
        entities.get(session, "nobody")


def test_lookup_gives_the_entities_of_each_form(peopled: Engine) -> None:
    with reading(peopled) as session:
        found = entities.lookup(session, ["ada berg", "Oslo", "nobody", "OSLO"])

    assert {form: [e.id for e in known] for form, known in found.items()} == {
        "ada berg": ["person-ada-berg"],
        "Oslo": ["NO"],
        "OSLO": ["NO"],
    }
    assert found["Oslo"][0].aliases == (Alias("Oslo", AliasKind.METONYM),)


NAMES = ["The Hill Herald", "St. Ola's Ward", "Øst (news)", "U.N.", "the al-Naml group"]


@pytest.mark.parametrize("name", NAMES)
def test_name_is_found_by_the_form_that_the_linker_asks_with(engine: Engine, name: str) -> None:
    made = make_entity(id="agency-one", type=EntityType.AGENCY, name=name)
    put(engine, entities=(made, make_entity(), make_entity(id="agency-fjord-post")), outlet=name)

    with reading(engine) as session:
        found = entities.lookup(session, [normal_form(name)])
        called = entities.find(session, q=name, type=EntityType.AGENCY).rows
        published = articles.count(session, ArticleFilter(outlet=(name.upper(),)))

    assert [entity.id for entity in found[normal_form(name)]] == ["agency-one"]
    assert ([row["id"] for row in called], published) == (["agency-one"], 1)


def test_quantities_come_with_their_claims(engine: Engine) -> None:
    number = make_quantity()
    other = make_quantity(words="40", value=1.5, counted="boats")
    put(engine, claims=[make_claim(key=1, quantities=(number, other)), make_claim(key=2)])

    with reading(engine) as session:
        every = quantities.find(session, ClaimFilter(), Page())
        boats = quantities.find(session, ClaimFilter(), Page(), counted="BOAT")
        none = quantities.find(session, ClaimFilter(values={"speaker": ("SE",)}), Page())
        numbers = [
            quantities.count(session, ClaimFilter()),
            quantities.count(session, ClaimFilter(), counted="BOAT"),
            quantities.count(session, ClaimFilter(values={"speaker": ("SE",)})),
        ]

    assert [row["value"] for row in every.rows] == [40, 1.5]
    assert every.rows[0]["speakers"][0]["id"] == "NO"
    assert every.rows[0]["article"]["revision"] == 1
    assert [row["id"] for row in boats.rows] == [other.id]
    assert (none.rows, numbers) == ((), [2, 1, 0])


def test_quantities_are_paged_by_claim(engine: Engine) -> None:
    made = [make_claim(key=n, quantities=(make_quantity(counted=f"boats {n}"),)) for n in range(3)]
    put(engine, claims=made)

    with reading(engine) as session:
        first = quantities.find(session, ClaimFilter(), Page(limit=2))
        second = quantities.find(session, ClaimFilter(), Page(limit=2, after=first.next))

    assert len({row["id"] for row in (*first.rows, *second.rows)}) == 3
    assert second.next is None


def test_topics_count_claims_and_parents(engine: Engine) -> None:
    both = (make_topic(key="sea.fishing"), make_topic(key="sea.ports"))
    put(engine, claims=[make_claim(key=1, topics=both), make_claim(key=2, topics=both[:1])])

    with reading(engine) as session:
        assert topics.counts(session) == {"sea": 2, "sea.fishing": 2, "sea.ports": 1}
        assert topics.count(session) == 3


def test_topic_that_is_also_a_parent_keeps_its_own_span(engine: Engine) -> None:
    both = (make_topic(key="sea.fishing"), replace(make_topic(key="sea"), confidence=0.1))
    put(
        engine,
        claims=[
            make_claim(
                topics=both, participants=(make_participant(), make_participant(role=Role.ABOUT))
            )
        ],
    )

    with reading(engine) as session:
        found = edges.edges(session, ClaimFilter(), 10)

    assert found[0].topics == ("sea", "sea.fishing")


def test_edges_join_speakers_and_others(engine: Engine) -> None:
    participants = (
        make_participant(),
        make_participant(role=Role.VICTIM, reference=CROWD),
        make_participant(role=Role.PLACE),
    )
    put(engine, claims=[make_claim(key=1, participants=participants), make_claim(key=2)])

    with reading(engine) as session:
        found = edges.edges(session, ClaimFilter(values={"speaker": ("NO",)}), 10)

    assert [(edge.speaker, edge.role, edge.other) for edge in found] == [
        (NORWAY, Role.VICTIM, CROWD),
        (NORWAY, Role.PLACE, NORWAY),
    ]
    assert found[0].published_at == dt.date(2026, 3, 2)


def test_edges_stop_at_their_limit(engine: Engine) -> None:
    participants = (make_participant(), make_participant(role=Role.ABOUT))
    put(engine, claims=[make_claim(key=n, participants=participants) for n in range(5)])

    with reading(engine) as session:
        assert len(edges.edges(session, ClaimFilter(), 3)) == 3


def test_meta_counts_what_is_live(engine: Engine) -> None:
    put(engine, key="url:one", claims=[make_claim(quantities=(make_quantity(),))])
    put(engine, key="url:one", text=LATER)

    with reading(engine) as session:
        found = meta.meta(session)
        assert meta.revision(session) == 2
        assert meta.changed_at(session) == "2026-03-02T09:30:00.000000Z"

    assert found == meta.Meta(
        revision=2,
        changed_at="2026-03-02T09:30:00.000000Z",
        articles=1,
        revisions=2,
        claims=1,
        entities=2,
        quantities=0,
        newest_published_at="2026-03-02",
    )


def test_meta_of_an_empty_graph(engine: Engine) -> None:
    with reading(engine) as session:
        found = meta.meta(session)

    assert (found.revision, found.changed_at, found.newest_published_at) == (0, None, None)


def test_database_without_its_counter_is_unavailable(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'bare.db'}")
    with writing(engine) as session:
        Record.metadata.create_all(session.connection())

    with pytest.raises(StoreUnavailable), reading(engine) as session:
        meta.revision(session)

    engine.dispose()


def test_extraction_is_shown_as_one_document() -> None:
    article = make_article()
    claim = make_claim(quantities=(make_quantity(),))
    extraction = make_extraction(article=article, claims=[claim])

    found = documents.extraction_document(article, extraction, recorded_at=NOW)

    shown = {"text", "language", "notes", "entities", "claims", "quantities", "dates"}
    assert set(found) == shown
    assert found["claims"][0]["id"] == claim.id
    assert found["quantities"][0]["span"] == [38, 46]


@pytest.mark.parametrize("bad", ["-name", "id"])
def test_sort_that_is_none_is_refused(sqlite_engine: Engine, bad: str) -> None:
    with pytest.raises(InvalidInput), reading(sqlite_engine) as session:
        articles.find(session, ArticleFilter(), Page(sort=bad))


def test_span_of_the_factory_is_in_the_text() -> None:
    assert Span(38, 46).of(TEXT) == make_quantity().text
