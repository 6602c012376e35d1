"""Times ``graph.store.claims.find`` over mixed filters on a generated database.

    python benchmarks/bench_claims.py --url sqlite:////tmp/bench.db

Prints one JSON object: p50, p95, p99 and worst in milliseconds, overall and by case.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import random
import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from generate import PLANTED, World

from graph.store import claims, meta
from graph.store.filters import ClaimFilter, Page
from graph.store.session import open_engine, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Engine

Case = tuple[str, ClaimFilter, Page]
PAGE = Page(limit=25)
DEEP = Page(limit=25, after=("2024-06-01", ""))


def cases(world: World, rng: random.Random) -> list[Case]:
    """Draw one round of cases: hubs, common and rare topics, words, deep and empty pages."""
    hub = world.entities[0].id
    some = world.entities[rng.randrange(1, 50)].id
    rare = world.entities[rng.randrange(len(world.entities) // 2, len(world.entities))].id
    topic, rare_topic = world.topics[0], world.topics[rng.randrange(30, 48)]
    parent = topic.partition(".")[0]
    word, rare_word = world.words[rng.randrange(20)], world.words[rng.randrange(3000, 5000)]
    day = dt.date(2024, 1, 1) + dt.timedelta(days=rng.randrange(900))
    quarter = ClaimFilter(published_from=day, published_to=day + dt.timedelta(days=90))
    countries = {"speaker_type": ("country",), "topic": (topic,)}
    return [
        ("all", ClaimFilter(), PAGE),
        ("all, deep", ClaimFilter(), DEEP),
        ("all, 200 rows", ClaimFilter(), Page(limit=200)),
        ("hub", _of(speaker=hub), PAGE),
        ("hub, deep", _of(speaker=hub), DEEP),
        ("hub, topic", _of(speaker=hub, topic=topic), PAGE),
        ("hub, rare topic", _of(speaker=hub, topic=rare_topic), PAGE),
        ("hub, rare object", _of(speaker=hub, about=rare), PAGE),
        ("hub about itself", _of(speaker=hub, victim=hub), PAGE),
        ("rare speaker", _of(speaker=rare), PAGE),
        ("rare speaker, topic", _of(speaker=rare, topic=topic), PAGE),
        ("topic", _of(topic=topic), PAGE),
        ("parent topic, 90 d", replace(quarter, values={"topic": (parent,)}), PAGE),
        ("countries, topic, 90 d", replace(quarter, values=countries), PAGE),
        ("countries", _of(speaker_type="country"), PAGE),
        ("two speakers", ClaimFilter(values={"speaker": (hub, some)}), PAGE),
        ("kind, act, mode", _of(kind="attitude", act="urge", mode="direct"), PAGE),
        ("originator", _of(originator=some), PAGE),
        ("outlet", _of(outlet=world.outlets[0].id), PAGE),
        ("outlet by name, topic", _of(outlet=world.outlets[9].name, topic=rare_topic), PAGE),
        ("not the hub", ClaimFilter(excluded={"speaker": (hub,)}), PAGE),
        ("confidence", ClaimFilter(min_confidence=0.99), PAGE),
        ("said", ClaimFilter(said_from=day, said_to=day), PAGE),
        ("commonest word", ClaimFilter(q=PLANTED), PAGE),
        ("commonest word, deep", ClaimFilter(q=PLANTED), DEEP),
        ("commonest word, hub", ClaimFilter(q=PLANTED, values={"speaker": (hub,)}), PAGE),
        ("commonest word, rare", ClaimFilter(q=PLANTED, values={"speaker": (rare,)}), PAGE),
        ("commonest word, topic", ClaimFilter(q=PLANTED, values={"topic": (rare_topic,)}), PAGE),
        ("two words", ClaimFilter(q=f"{PLANTED} {word}"), PAGE),
        ("rare word", ClaimFilter(q=rare_word), PAGE),
        ("empty: unknown speaker", _of(speaker="nobody"), PAGE),
        ("empty: unknown word", ClaimFilter(q="unheardof"), PAGE),
        ("empty: two hubs", _of(speaker=hub, country="ZZ"), PAGE),
        ("empty: no such status", _of(status="denied"), PAGE),
        ("empty: future", ClaimFilter(published_from=dt.date(2030, 1, 1)), PAGE),
    ]


def _of(**values: str) -> ClaimFilter:
    return ClaimFilter(values={name: (value,) for name, value in values.items()})


def measure(engine: Engine, world: World, *, rounds: int, seed: int) -> dict[str, list[float]]:
    """Time every case `rounds` times, after one round for warming up."""
    rng = random.Random(seed)  # noqa: S311 - a benchmark
    found: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        for name, filters, page in cases(world, rng):
            with reading(engine) as session:
                meta.revision(session)
                took = _timed(lambda: claims.find(session, filters, page))  # noqa: B023 - called at once
            if number:
                found.setdefault(name, []).append(took)
    return found


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def summary(times: Sequence[float]) -> dict[str, float]:
    """Give percentiles in milliseconds."""
    cut = statistics.quantiles(times, n=100, method="inclusive")
    found = {"p50": cut[49], "p95": cut[94], "p99": cut[98], "max": max(times)}
    return {name: round(value, 3) for name, value in found.items()}


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=2)
    options = parser.parse_args()
    engine = open_engine(options.url, readonly=True)
    world = World.of_size(options.claims)
    gc.collect()
    gc.freeze()  # as a service does at its start: what is imported is not searched again
    times = measure(engine, world, rounds=options.rounds, seed=options.seed)
    every = [took for found in times.values() for took in found]
    print(
        json.dumps(
            {
                "database": engine.dialect.name,
                "claims": options.claims,
                "n": len(every),
                "milliseconds": summary(every),
                "cases": {name: summary(found) for name, found in times.items()},
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
