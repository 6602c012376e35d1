"""Measures: every value of one thing side by side."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.schemas.fields import Count, Next, Output
from app.schemas.quantities import QuantityRow
from graph.measures import Verdict


class MeasureHeader(Output):
    """What is measured. Null is what no text says."""

    id: str
    label: str
    event: str | None = Field(description="What happens to what is counted, a key of a tree.")
    population: str | None = Field(description="Who or what is counted, a key of a tree.")
    scope: str | None = Field(description="On whose side, on which occasion, where, in words.")
    unit: str | None = Field(description="Unit, or currency (ISO 4217).")
    per: str | None
    stock_or_flow: Literal["stock", "flow"]


class MeasureRow(MeasureHeader):
    """A measure with the number of its values."""

    quantities: int = Field(description="Numbers of live claims.")


class MeasurePage(Output):
    """One page of measures, by label."""

    data: list[MeasureRow]
    next: str | None = Next
    count: int | None = Count


class QuantityRelation(Output):
    """How two numbers stand to each other, with the reason."""

    left: QuantityRow
    right: QuantityRow
    verdict: Verdict
    reason: str


class Measure(MeasureHeader):
    """Every value side by side, newest first, and how they stand to each other.

    Relations may reach into other measures: parts and wholes, and near misses that are
    not comparable.
    """

    quantities: list[QuantityRow]
    relations: list[QuantityRelation]
