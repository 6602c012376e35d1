"""Topics with all that stand above them in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.claims import Claim

Row = dict[str, Any]


def topic_rows(claim: Claim, place: int) -> Iterator[Row]:
    """Give the rows of table ``claim_topic``: the claim's topics and all above them."""
    best: dict[str, Row] = {}
    for topic in sorted(claim.topics, key=lambda t: -t.confidence):
        for key in lineage(topic.key):
            own = key == topic.key
            if key in best and (best[key]["start"] is not None or not own):
                continue
            best[key] = {
                "position": place,
                "topic_key": key,
                "confidence": topic.confidence,
                "start": topic.span.start if own else None,
                "stop": topic.span.end if own else None,
                "rule": topic.rule,
            }
    yield from best.values()


def lineage(key: str) -> list[str]:
    """Name a topic and all above it.

    Examples
    --------
    >>> lineage("sea.fishing.quota")
    ['sea', 'sea.fishing', 'sea.fishing.quota']
    """
    parts = key.split(".")
    return [".".join(parts[: count + 1]) for count in range(len(parts))]


def topic_labels(claims: Iterable[Claim]) -> dict[str, str | None]:
    """Give the label of every topic of `claims`, None for those only above one."""
    labels: dict[str, str | None] = {}
    for claim in claims:
        for topic in claim.topics:
            for key in lineage(topic.key):
                labels.setdefault(key, None)
            labels[topic.key] = topic.label
    return labels
