"""The tree of topics as the lexicon gives it, and what it finds in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from graph import lexicon
from graph.errors import ConfigurationError
from graph.pipeline.topics.patterns import Index, Words, compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.pipeline.topics.patterns import Match
    from graph.syntax import Token

SEVERAL, ONE, WEAK = 0.95, 0.9, 0.5
"""Confidence of a specific phrase, a specific word, and a general one."""

SURE = 0.6
"""From this confidence on a hit counts as evidence; an elaboration of a sure hit still does."""

FIELDS = frozenset({"key", "label", "definition", "terms", "weak", "guards", "in_cue", "parent"})


@dataclass(frozen=True, slots=True)
class Topic:
    """One node of the tree; ``parent`` is the key above it, None at a root."""

    key: str
    label: str
    definition: str
    parent: str | None
    in_cue: bool


class Hit(NamedTuple):
    """Words of a sentence that show a topic; ``topic`` is its key."""

    topic: str
    tokens: tuple[int, ...]
    confidence: float


@dataclass(frozen=True)
class Taxonomy:
    """All topics by key, with their compiled patterns."""

    topics: dict[str, Topic]
    terms: Index
    owners: tuple[tuple[str, float], ...]
    guards: Index

    def hits(self, tokens: Sequence[Token]) -> list[Hit]:
        """Find the topics shown in one sentence, in text order, guarded words left out."""
        words = Words.of(tokens)
        found = [self._hit(owner, match) for owner, match in self.terms.matches(words)]
        guarded = [(self.owners[o][0], m) for o, m in self.guards.matches(words)] if found else []
        return [hit for hit in found if not _is_guarded(hit, guarded)]

    def _hit(self, owner: int, match: Match) -> Hit:
        key, confidence = self.owners[owner]
        return Hit(key, match.tokens, confidence)

    def under(self, key: str) -> set[str]:
        """Give `key` and all keys below it."""
        return {k for k in self.topics if k == key or k.startswith(f"{key}.")}


def _is_guarded(hit: Hit, guarded: Iterable[tuple[str, Match]]) -> bool:
    """Tell whether a guard of the topic takes one of the words; a hit that holds all its words wins."""
    words = set(hit.tokens)
    return any(
        (topic == hit.topic and words & set(found.tokens) and not words >= set(found.tokens))
        or (topic == hit.topic and words == set(found.tokens))
        for topic, found in guarded
    )


@cache
def taxonomy() -> Taxonomy:
    """Load the tree from ``lexicons/topics.toml``.

    Raises
    ------
    ConfigurationError
        If a topic has an unknown field, no parent in the file, a key twice, or a pattern
        that does not compile.
    """
    entries: list[dict[str, Any]] = lexicon.table("topics")["topic"]
    topics = {entry["key"]: _topic(entry) for entry in entries}
    _check(entries, topics)
    owners: list[tuple[str, float]] = []
    terms, guards = [], []
    for entry in entries:
        for pattern, confidence in _weighed(entry):
            owners.append((entry["key"], confidence))
            terms += [(p, len(owners) - 1) for p in _compiled(pattern, entry["key"])]
        for pattern in entry.get("guards", ()):
            owners.append((entry["key"], 0.0))
            guards += [(p, len(owners) - 1) for p in _compiled(pattern, entry["key"])]
    return Taxonomy(topics, Index.of(terms), tuple(owners), Index.of(guards))


def _topic(entry: dict[str, Any]) -> Topic:
    key = entry["key"]
    above = key.rpartition(".")[0] or None
    return Topic(
        key,
        entry["label"],
        entry["definition"],
        entry.get("parent", above),
        entry.get("in_cue", False),
    )


def _check(entries: Sequence[dict[str, Any]], topics: dict[str, Topic]) -> None:
    if len(entries) != len(topics):
        raise ConfigurationError("lexicon topics.toml: a key stands twice")
    for entry in entries:
        if unknown := entry.keys() - FIELDS:
            raise ConfigurationError(f"lexicon topics.toml: {entry['key']}: {sorted(unknown)}")
        parent = topics[entry["key"]].parent
        if parent is not None and parent not in topics:
            raise ConfigurationError(f"lexicon topics.toml: {entry['key']}: no topic {parent!r}")


def _weighed(entry: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for pattern in entry["terms"]:
        yield pattern, SEVERAL if " " in pattern else ONE
    for pattern in entry.get("weak", ()):
        yield pattern, WEAK


def _compiled(pattern: str, key: str) -> tuple[Any, ...]:
    try:
        return compiled(pattern)
    except ValueError as error:
        raise ConfigurationError(f"lexicon topics.toml: {key}: {error}") from error
