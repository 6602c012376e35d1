"""Query parameters of the lists, and their translation into the domain's filters."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any, Literal, TypeVar

from pydantic import Field, create_model

from app.schemas.fields import CountryCode, Day, QueryModel, Word, Words
from graph.ontology import (
    ArticleStatus,
    Certainty,
    ClaimKind,
    ClaimStatus,
    EntityType,
    Mode,
    Polarity,
    Role,
    SpeakerKind,
)
from graph.store.articles import ArticleFilter
from graph.store.filters import REPEATABLE, ClaimFilter
from graph.store.measures import MeasureFilter

M = TypeVar("M", bound=QueryModel)

LIMIT = 25
MOST = 200
MANY = 50

Facet = StrEnum("Facet", [(name.upper(), name) for name in REPEATABLE])  # type: ignore[misc]
"""What claims can be counted by."""

DateSort = Literal["-published_at", "published_at"]


def _any_of(what: str, *examples: str) -> Any:  # noqa: ANN401 - pydantic types Field so
    return Field(default=[], max_length=MANY, description=what, examples=[list(examples)])


class PageQuery(QueryModel):
    """Which page."""

    limit: int = Field(default=LIMIT, ge=1, le=MOST, description="Rows at most.", examples=[25])
    cursor: Words | None = Field(
        default=None, description="`next` of the page before; bound to filters and sort."
    )
    count: Literal["none", "exact"] = Field(
        default="none", description="Whether to count the rows of all pages."
    )

    @property
    def wants_count(self) -> bool:
        """Whether all rows are to be counted."""
        return self.count == "exact"


def _with_twins(model: type[M]) -> type[M]:
    """Add to each repeatable filter its ``exclude_`` twin."""
    twins: dict[str, Any] = {}
    for name in REPEATABLE:
        field = model.model_fields[name]
        what = f"Not these. {field.description}"
        default: Any = Field(default=[], max_length=MANY, description=what, examples=field.examples)
        twins[f"exclude_{name}"] = (field.annotation, default)
    twinned: type[M] = create_model(model.__name__, __base__=model, **twins)
    return twinned


@_with_twins
class ClaimFilters(QueryModel):
    """Conditions on claims. Repeat a parameter for alternatives; different ones all hold."""

    speaker: list[Word] = _any_of("Entity that says it, by id.", "NO")
    speaker_type: list[EntityType] = _any_of("What the speaker is.", "country")
    speaker_kind: list[SpeakerKind] = _any_of("How far the speaker is identified.", "named")
    speaks_for: list[Word] = _any_of(
        "Country whose voice the speaker is (its government, a ministry, officials); "
        "`any` for whichever.",
        "NO",
    )
    about: list[Word] = _any_of("Entity it is about.", "NO")
    victim: list[Word] = _any_of("Entity that suffers.", "NO")
    accused: list[Word] = _any_of("Entity that is accused.", "NO")
    addressee: list[Word] = _any_of("Entity it is said to.", "NO")
    target: list[Word] = _any_of("Entity it is directed at.", "NO")
    actor: list[Word] = _any_of("Entity that does what is told.", "NO")
    object: list[Word] = _any_of("Entity to which it is done.", "NO")
    place: list[Word] = _any_of("Entity where it happens.", "NO")
    nationality: list[Word] = _any_of("Country of those it is about.", "NO")
    originator: list[Word] = _any_of("Entity that the report goes back to.", "NO")
    carrier: list[Word] = _any_of("Entity through which it came.", "agency-fjord-post")
    predicate: list[Word] = _any_of("Lemma of what is said to happen.", "cross")
    topic: list[Word] = _any_of("Topic; those below it count too.", "migration")
    kind: list[ClaimKind] = _any_of("Kind of claim.", "statement")
    act: list[Word] = _any_of("What is done by saying it.", "deny")
    mode: list[Mode] = _any_of("How the words are given.", "direct")
    polarity: list[Polarity] = _any_of("Affirmed or negated.", "affirmed")
    certainty: list[Certainty] = _any_of("How firmly it is put.", "asserted")
    outlet: list[Word] = _any_of("Outlet of the article, by id or name.", "The Fjord Post")
    article: list[Word] = _any_of("Article, by id.", "art_mzxw6ytboi4dcmrtgq2tmnzy")
    country: list[CountryCode] = _any_of("Country of the speaker.", "NO")
    status: list[ClaimStatus] = _any_of("How it stands among others.", "single_source")
    published_from: Day | None = Field(
        default=None, description="First day of publication.", examples=["2026-03-01"]
    )
    published_to: Day | None = Field(
        default=None, description="Last day of publication.", examples=["2026-03-31"]
    )
    said_from: Day | None = Field(
        default=None, description="First day on which it was said.", examples=["2026-03-01"]
    )
    said_to: Day | None = Field(
        default=None, description="Last day on which it was said.", examples=["2026-03-31"]
    )
    about_from: Day | None = Field(
        default=None, description="First day it is about.", examples=["2025-01-01"]
    )
    about_to: Day | None = Field(
        default=None, description="Last day it is about.", examples=["2025-12-31"]
    )
    min_confidence: float | None = Field(
        default=None, ge=0, le=1, description="Least confidence, 0 to 1.", examples=[0.5]
    )

    def filters(self) -> ClaimFilter:
        """Give the domain's filter."""
        return ClaimFilter(
            values=self._chosen(""),
            excluded=self._chosen("exclude_"),
            published_from=self.published_from,
            published_to=self.published_to,
            said_from=self.said_from,
            said_to=self.said_to,
            about_from=self.about_from,
            about_to=self.about_to,
            min_confidence=self.min_confidence,
        )

    def _chosen(self, prefix: str) -> dict[str, tuple[str, ...]]:
        chosen = {name: getattr(self, prefix + name) for name in REPEATABLE}
        return {name: tuple(map(str, found)) for name, found in chosen.items() if found}


class TextSearch(QueryModel):
    """Full text beside the filters."""

    q: Words | None = Field(
        default=None, description="Words in quote, cue and title.", examples=["fishermen"]
    )


class SearchedClaims(ClaimFilters, TextSearch):
    """Filters and full text."""

    def filters(self) -> ClaimFilter:
        """Give the domain's filter."""
        return replace(super().filters(), q=self.q)


class ClaimQuery(SearchedClaims, PageQuery):
    """Parameters of the list of claims."""

    sort: DateSort = Field(default="-published_at", description="`-` for newest first.")
    facets: list[Facet] = Field(
        default=[],
        max_length=len(REPEATABLE),
        description="Count the matching claims by these.",
        examples=[["topic"]],
    )


class ArticleClaimQuery(PageQuery):
    """Parameters of the claims of one article, which come in the order of its text."""

    def of(self, article_id: str) -> ClaimFilter:
        """Give the filter of the article."""
        return ClaimFilter(values={"article": (article_id,)})


class NarrowClaimQuery(TextSearch, PageQuery):
    """Parameters of a list of claims that has one condition by its address."""

    sort: DateSort = Field(default="-published_at", description="`-` for newest first.")


class TopicClaimQuery(NarrowClaimQuery):
    """Parameters of the claims on one topic."""

    def on(self, key: str) -> ClaimFilter:
        """Give the filter of topic `key`."""
        return ClaimFilter(values={"topic": (key,)}, q=self.q)


class EntityClaimQuery(NarrowClaimQuery):
    """Parameters of the claims of one entity."""

    role: Role = Field(
        default=Role.SPEAKER, description="Which part the entity plays.", examples=["victim"]
    )

    def of(self, identifier: str) -> ClaimFilter:
        """Give the filter of the entity `identifier` in the role."""
        return ClaimFilter(values={self.role.value: (identifier,)}, q=self.q)


class QuantityQuery(SearchedClaims, PageQuery):
    """Parameters of the list of numbers; the filters are those of their claims."""

    counted: Words | None = Field(
        default=None, description="Words of what is counted.", examples=["fishermen"]
    )
    sort: DateSort = Field(default="-published_at", description="`-` for newest first.")


class MeasureQuery(PageQuery):
    """Parameters of the list of measures."""

    q: Words | None = Field(
        default=None, description="Words of the label.", examples=["soldiers killed"]
    )
    event: Word | None = Field(
        default=None,
        description="What happens, by key; what is below it counts too.",
        examples=["harm.killed"],
    )
    population: Word | None = Field(
        default=None,
        description="Who or what is counted, by key; what is below it counts too.",
        examples=["people.military"],
    )
    place: Word | None = Field(
        default=None, description="Where, a country or a place in it.", examples=["UA"]
    )
    unit: Word | None = Field(default=None, description="Unit or currency.", examples=["USD"])
    sort: Literal["label"] = Field(default="label", description="By label.")

    def filters(self) -> MeasureFilter:
        """Give the domain's filter."""
        return MeasureFilter(
            q=self.q,
            event=self.event,
            population=self.population,
            place=self.place,
            unit=self.unit,
        )


class AskQuery(ClaimFilters):
    """A question; the filters narrow the evidence."""

    q: Words = Field(description="The question.", examples=["Which countries reported flooding?"])


class GraphQuery(SearchedClaims):
    """Which claims make the graph, and how much of it is given."""

    limit_nodes: int = Field(
        default=300, ge=1, le=300, description="Nodes at most.", examples=[100]
    )
    limit_edges: int = Field(
        default=1000, ge=1, le=1000, description="Links at most.", examples=[300]
    )


class PathQuery(SearchedClaims):
    """Between whom, and through which claims."""

    from_: Word = Field(alias="from", description="Entity to start at, by id.", examples=["NO"])
    to: Word = Field(description="Entity to arrive at, by id.", examples=["SE"])


class ArticleQuery(PageQuery):
    """Parameters of the list of articles."""

    outlet: list[Word] = _any_of("Outlet, by id or name.", "The Fjord Post")
    language: list[Word] = _any_of("Language code.", "en")
    status: list[ArticleStatus] = _any_of("How it stands with its outlet.", "current")
    q: Words | None = Field(default=None, description="Words of the title.", examples=["border"])
    published_from: Day | None = Field(
        default=None, description="First day of publication.", examples=["2026-03-01"]
    )
    published_to: Day | None = Field(
        default=None, description="Last day of publication.", examples=["2026-03-31"]
    )
    sort: DateSort = Field(default="-published_at", description="`-` for newest first.")

    def filters(self) -> ArticleFilter:
        """Give the domain's filter."""
        return ArticleFilter(
            outlet=tuple(self.outlet),
            language=tuple(self.language),
            status=tuple(map(str, self.status)),
            q=self.q,
            published_from=self.published_from,
            published_to=self.published_to,
        )
