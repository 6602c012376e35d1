"""Fills a database with synthetic articles through the product's own write path.

Deterministic: the same ``--claims`` and ``--seed`` give the same rows. Entities,
topics and words are drawn by Zipf's law; one entity speaks in a third of the claims
(the hub) and one word stands in 30 % of them.

    python benchmarks/generate.py --claims 100000 --seed 1 --url sqlite:////tmp/bench.db
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import random
import time
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import migrations
from graph.annotations import Extractor, Period, QuantityMention
from graph.article import Article, Block, BlockKind, OffsetMap
from graph.claims import (
    Alias,
    Claim,
    Entity,
    EntityMentions,
    Extraction,
    Participant,
    Predicate,
    Quantity,
    Reference,
    Step,
    Topic,
)
from graph.ontology import (
    AgencySubtype,
    AliasKind,
    Basis,
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
from graph.store import articles
from graph.store.session import analyse, open_engine, writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Engine

CLAIMS_PER_ARTICLE = 8
ARTICLES_PER_COMMIT = 250
PLANTED = "harbour"
PLANTED_SHARE, HUB_SHARE, DATED, AFFIRMED, COUNTING = 0.3, 0.33, 0.3, 0.9, 0.25
COUNTRIES = 100
SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu")
LAST_DAY = dt.date(2026, 10, 31)
DAYS = 3 * 365
NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
EXTRACTOR = Extractor("synthetic", "1", "none", "0")
ROLES = (Role.ABOUT, Role.VICTIM, Role.TARGET, Role.ACCUSED, Role.PLACE)
ACTS = ("state", "report", "deny", "accuse", "warn", "announce", "estimate", "urge")


@dataclass(frozen=True)
class World:
    """All that articles are drawn from, and the cumulative weights of each."""

    entities: tuple[Entity, ...]
    outlets: tuple[Entity, ...]
    topics: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of_size(cls, claims: int) -> World:
        """Make a world that grows with the number of claims."""
        return cls(
            entities=tuple(_entity(number) for number in range(max(200, claims // 20))),
            outlets=tuple(_outlet(number) for number in range(60)),
            topics=tuple(f"{_word(t)}.{_word(t * 7 + k)}" for t in range(12) for k in range(4)),
            words=tuple(_word(number + 100) for number in range(5000)),
        )


@dataclass
class Draw:
    """Draws by Zipf's law from one random stream."""

    rng: random.Random
    weights: dict[int, list[float]]

    def index(self, size: int) -> int:
        """Give a number below `size`, small ones far more often."""
        if size not in self.weights:
            self.weights[size] = list(accumulate(1 / (rank + 1) ** 0.9 for rank in range(size)))
        total = self.weights[size]
        return min(bisect(total, self.rng.random() * total[-1]), size - 1)


def items(claims: int, seed: int) -> Iterator[tuple[Article, Extraction]]:
    """Make articles with together `claims` claims."""
    world = World.of_size(claims)
    draw = Draw(random.Random(seed), {})  # noqa: S311 - synthetic data
    for start in range(0, claims, CLAIMS_PER_ARTICLE):
        count = min(CLAIMS_PER_ARTICLE, claims - start)
        yield _item(world, draw, f"{seed}:{start}", count)


def fill(engine: Engine, claims: int, seed: int) -> str:
    """Write everything and give the digest of what was written."""
    digest = hashlib.sha256()
    batch: list[tuple[Article, Extraction]] = []
    for item in items(claims, seed):
        batch.append(item)
        for claim in item[1].claims:
            digest.update(f"{claim.id}{claim.quote}".encode())
        if len(batch) == ARTICLES_PER_COMMIT:
            _commit(engine, batch)
            batch = []
    _commit(engine, batch)
    analyse(engine)
    return digest.hexdigest()


def _commit(engine: Engine, batch: Sequence[tuple[Article, Extraction]]) -> None:
    with writing(engine) as session:
        articles.put_many(session, batch, now=NOW)


def _item(world: World, draw: Draw, key: str, count: int) -> tuple[Article, Extraction]:
    outlet = world.outlets[draw.index(len(world.outlets))]
    day = LAST_DAY - dt.timedelta(days=draw.rng.randrange(DAYS))
    sentences, makers, used, offset = [], [], {outlet.id: outlet}, 0
    for number in range(count):
        speaker = _speaker(world, draw)
        other = world.entities[draw.index(len(world.entities))]
        used |= {speaker.id: speaker, other.id: other}
        content = _content(world, draw)
        sentences.append(f"{speaker.name} said that {content}.")
        makers.append((f"{key}:{number}", speaker, other, offset, content))
        offset += len(sentences[-1]) + 1
    text = " ".join(sentences)
    made = tuple(_claim(world, draw, maker, outlet, day) for maker in makers)
    extraction = Extraction(
        text=text,
        language="en",
        entities=tuple(used.values()),
        mentions=tuple(EntityMentions(_reference(e), (Span(0, 1),)) for e in used.values()),
        claims=made,
        quantities=tuple(quantity for claim in made for quantity in claim.quantities),
        dates=(),
    )
    return _article(key, text, outlet, day), extraction


def _article(key: str, text: str, outlet: Entity, day: dt.date) -> Article:
    return Article(
        article_id=f"art_{_digest('article', key)}",
        natural_key=f"synthetic:{key}",
        content_hash=_digest("text", text),
        raw=text,
        text=text,
        offsets=OffsetMap(),
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        title=f"Article {key}",
        outlet=outlet.name,
        published_at=day,
    )


def _claim(
    world: World,
    draw: Draw,
    maker: tuple[str, Entity, Entity, int, str],
    outlet: Entity,
    day: dt.date,
) -> Claim:
    key, speaker, other, offset, content = maker
    source = Span(offset, offset + len(speaker.name))
    cue = Span(source.end + 1, source.end + 5)
    begin = cue.end + 6
    span = Span(begin, begin + len(content))
    rng = draw.rng
    topic = world.topics[draw.index(len(world.topics))]
    first = Span(begin, begin + content.index(" "))
    said = (
        Period(start=day, end=day, precision=Precision.DAY, words="")
        if rng.random() < DATED
        else None
    )
    steps = (_reference(outlet, SpeakerKind.OUTLET), _reference(speaker))
    return Claim(
        id=f"clm_{_digest('claim', key)}",
        kind=rng.choices(tuple(ClaimKind), (70, 10, 8, 7, 5))[0],
        act=ACTS[draw.index(len(ACTS))],
        cue_text="said",
        cue_lemma="say",
        mode=rng.choice(tuple(Mode)),
        polarity=Polarity.AFFIRMED if rng.random() < AFFIRMED else Polarity.NEGATED,
        certainty=rng.choice(tuple(Certainty)),
        certainty_cues=(),
        quote=content,
        source_spans=(source,),
        cue_spans=(cue,),
        content_spans=(span,),
        participants=(
            Participant(Role.SPEAKER, _reference(speaker), speaker.name, source),
            Participant(rng.choice(ROLES), _reference(other), "", None),
        ),
        chain=tuple(Step(n, step, Basis.STATED, 1.0) for n, step in enumerate(steps)),
        topics=(Topic(topic, topic, 0.9, first, "lexicon"),),
        quantities=_quantities(key, begin, content) if rng.random() < COUNTING else (),
        predicate=Predicate(content[: first.end - begin], content[: first.end - begin], first),
        said_at=said,
        about_period=None,
        construction="synthetic",
        confidence=round(0.5 + rng.random() / 2, 3),
        extractor=EXTRACTOR,
    )


def _quantities(key: str, begin: int, content: str) -> tuple[Quantity, ...]:
    word = content.rpartition(" ")[2]
    start = begin + len(content) - len(word)
    mention = QuantityMention(
        span=Span(start, start + len(word)), value=40.0, lower=36.0, upper=44.0, counted=word
    )
    return (Quantity(f"qty_{_digest('quantity', key)}", mention, word),)


def _content(world: World, draw: Draw) -> str:
    found = [world.words[draw.index(len(world.words))] for _ in range(14)]
    if draw.rng.random() < PLANTED_SHARE:
        found[draw.rng.randrange(1, 13)] = PLANTED
    return " ".join(found)


def _speaker(world: World, draw: Draw) -> Entity:
    if draw.rng.random() < HUB_SHARE:
        return world.entities[0]
    return world.entities[draw.index(len(world.entities))]


def _entity(number: int) -> Entity:
    name = _word(number * 13 + 500).capitalize()
    if number % 10 == 0 and number < COUNTRIES * 10:
        code = f"{chr(65 + number // 10 // 26)}{chr(65 + number // 10 % 26)}"
        return Entity(id=code, type=EntityType.COUNTRY, name=name, country=code)
    kind = EntityType.PERSON if number % 2 else EntityType.AGENCY
    return Entity(
        id=f"{kind}-{number}",
        type=kind,
        name=f"{name} {_word(number)}",
        aliases=(Alias(name, AliasKind.NAME, "en"),),
    )


def _outlet(number: int) -> Entity:
    return Entity(
        id=f"agency-outlet-{number}",
        type=EntityType.AGENCY,
        subtype=AgencySubtype.OUTLET,
        name=f"The {_word(number).capitalize()} Post",
    )


def _reference(entity: Entity, kind: SpeakerKind = SpeakerKind.NAMED) -> Reference:
    return Reference(kind, entity.type, entity.id, entity.name, entity.country)


def _word(number: int) -> str:
    digits = f"{number:04d}"
    return "".join(SYLLABLES[int(digit)] for digit in digits)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]


def main() -> None:
    """Read the arguments, fill the database, print the result as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--url", required=True)
    options = parser.parse_args()
    engine = open_engine(options.url)
    migrations.upgrade(engine)
    began = time.perf_counter()
    digest = fill(engine, options.claims, options.seed)
    seconds = round(time.perf_counter() - began, 1)
    print(json.dumps({"claims": options.claims, "seconds": seconds, "digest": digest}))


if __name__ == "__main__":
    main()
