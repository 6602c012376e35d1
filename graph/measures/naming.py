"""The id and the words of a measure."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import astuple
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from graph.lexicon import rows
from graph.measures import trees
from graph.measures.fits import FOREIGN

if TYPE_CHECKING:
    from graph.annotations import Measure


@lru_cache(maxsize=4096)
def measure_id(measure: Measure) -> str:
    """Make the id from all features: the same measure has the same id in every article.

    Examples
    --------
    >>> from graph.annotations import Measure
    >>> measure_id(Measure(event="harm.killed")) == measure_id(Measure(event="harm.killed"))
    True
    """
    digest = hashlib.sha256(repr(astuple(measure)).encode()).digest()
    return f"msr_{base64.b32encode(digest[:15]).decode().lower()}"


@lru_cache(maxsize=4096)
def label(measure: Measure) -> str:
    """Say in words what is measured.

    Examples
    --------
    >>> from graph.annotations import Measure
    >>> label(Measure(event="harm.killed", population="people.military", force="RU", place="UA"))
    'soldiers killed, on the side of Russia, in Ukraine'
    """
    what = f"{population_label(measure)} {event_label(measure)}".strip()
    per = f"per {measure.per}" if measure.per else ""
    unit = " ".join(filter(None, (measure.unit, per)))
    return ", ".join(filter(None, (what, scope_label(measure), unit))) or "a number"


def population_label(measure: Measure) -> str:
    """Say in words who or what is counted; empty where the text does not say."""
    base = trees.label("population", measure.population) if measure.population else ""
    nation = measure.nationality
    if nation and nation != FOREIGN:
        return " ".join((*measure.traits, base, f"from {_country(nation)}")).strip()
    return " ".join(filter(None, (nation, *measure.traits, base)))


def event_label(measure: Measure) -> str:
    """Say in words what happens to them; empty where nothing does."""
    return trees.label("event", measure.event) if measure.event else ""


def scope_label(measure: Measure) -> str:
    """Say in words on whose side, on which occasion and where; empty where the text is silent."""
    side = f"on the side of {_country(measure.force)}" if measure.force else ""
    occasion = f"in the {trees.label('occasion', measure.occasion)}" if measure.occasion else ""
    return ", ".join(filter(None, (side, occasion, place_label(measure))))


def place_label(measure: Measure) -> str:
    """Say in words where; empty where the text does not say."""
    if not measure.place:
        return ""
    country, _, town = measure.place.partition("/")
    return f"in {town}, {_country(country)}" if town else f"in {_country(country)}"


def _country(code: str | None) -> str:
    return _names().get(code or "", code or "")


@cache
def _names() -> dict[str, str]:
    return {row["iso2"]: row["name"] for row in rows("countries")}
