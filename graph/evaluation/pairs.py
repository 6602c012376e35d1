"""Verdicts on pairs of numbers: each side read by itself, then judged together.

The number meant is the one that covers the gold words best, in a claim or outside.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from graph.annotations import Measure
from graph.claims import Quantity
from graph.evaluation.ratios import ratio
from graph.lexicon import table
from graph.measures import Observation, judge
from graph.measures.naming import label
from graph.store.documents import claim_document, header_of, quantity_document
from graph.store.quantities import with_claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.annotations import QuantityMention
    from graph.claims import Json
    from graph.evaluation.reading import Reading

SIDES = ("left", "right")
NEVER = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
PLAIN = frozenset({"unnamed", "outlet", "the", "of", "for", "in", "and", *table("titles")["heads"]})
"""Words of a name or an id that do not tell who it is."""
LISTS = ("traits", "names")
UNREAD = "unread"
"""Stands for the verdict where a number was not found."""


def sides(gold: Iterable[Json]) -> Iterator[Json]:
    """Give each pair as two lines, one a text."""
    for pair in gold:
        for side in SIDES:
            yield {"doc_id": f"{pair['pair_id']}#{side}", **pair[side]}


def prediction(line: Json, reading: Reading) -> Json:
    """Give one side: the number as it is served, and what it measures."""
    found = _meant(line, reading)
    if found is None or found.measure is None:
        return {"doc_id": line["doc_id"], "row": None}
    row = _row(found, reading)
    return {
        "doc_id": line["doc_id"],
        "row": row,
        "measure": asdict(found.measure),
    }


def score(gold: Sequence[Json], predicted: Iterable[Json]) -> Json:
    """Score the verdicts.

    Returns
    -------
    dict
        ``pairs`` and the share ``right``, without the disputed ones; ``by_verdict``: how
        many of each verdict are right; ``confused``: wanted and given, commonest first;
        ``missed``: the pairs judged otherwise, with both measures and the reason.
    """
    lines = {line["doc_id"]: line for line in predicted}
    kept = [pair for pair in gold if not pair.get("disputed")]
    judged = [(pair, *_verdict(pair, lines)) for pair in kept]
    wrong = [entry for entry in judged if entry[1] != entry[0]["verdict"]]
    return {
        "pairs": len(kept),
        "right": ratio(len(kept) - len(wrong), len(kept)),
        "by_verdict": _by_verdict(judged),
        "confused": [
            {"wanted": wanted, "given": given, "pairs": number}
            for (wanted, given), number in Counter(
                (pair["verdict"], given) for pair, given, _ in wrong
            ).most_common()
        ],
        "missed": [
            {"pair": pair["pair_id"], "wanted": pair["verdict"], "given": given, "why": why}
            for pair, given, why in wrong
        ],
    }


def _by_verdict(judged: Sequence[tuple[Json, str, str]]) -> Json:
    every = Counter(pair["verdict"] for pair, *_ in judged)
    right = Counter(pair["verdict"] for pair, given, _ in judged if given == pair["verdict"])
    return {name: [number, ratio(right[name], number)] for name, number in sorted(every.items())}


def _verdict(pair: Json, lines: Json) -> tuple[str, str]:
    one, other = (_observed(lines.get(f"{pair['pair_id']}#{side}", {})) for side in SIDES)
    if one and other and _same_voice(*(_voices(lines[f"{pair['pair_id']}#{s}"]) for s in SIDES)):
        other = replace(other, speakers=one.speakers)
    if one is None or other is None:
        return UNREAD, "no number found"
    judgement = judge(one, other)
    why = f"{label(one.measure)} | {label(other.measure)} | {judgement.reason}"
    return judgement.verdict.value, why


def _voices(line: Json) -> frozenset[str]:
    return frozenset(speaker["name"] for speaker in line["row"]["speakers"])


def _same_voice(left: frozenset[str], right: frozenset[str]) -> bool:
    """Join the speakers of two texts by name, as the linker does within one store."""
    pairs = ((_words(one), _words(other)) for one in left for other in right)
    return any(a and b and (a <= b or b <= a) for a, b in pairs)


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", name.lower()) if len(word) > 1) - PLAIN


def _observed(line: Json) -> Observation | None:
    if not line.get("row"):
        return None
    measure = line["measure"] | {name: tuple(line["measure"][name]) for name in LISTS}
    observed = Observation.of(line["row"], Measure(**measure))
    return replace(observed, speakers=frozenset(s for s in observed.speakers if _words(s)))


def _meant(line: Json, reading: Reading) -> QuantityMention | None:
    start, end = line["span"]
    covering = [
        (min(end, stop) - max(start, begin), quantity)
        for quantity in reading.document.quantities
        for begin, stop in [reading.raw(quantity.span)]
    ]
    best = max(covering, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] > 0 else None


def _row(found: QuantityMention, reading: Reading) -> Json:
    """Give the number with what its claim says of it; without speakers outside any claim."""
    header = header_of(reading.article, revision=1)
    for claim in reading.extraction.claims:
        for quantity in claim.quantities:
            if quantity.annotation.span == found.span:
                document = claim_document(claim, header, NEVER)
                return with_claim(document, quantity.id)
    published = reading.article.published_at
    return {
        **quantity_document(Quantity("qty_unclaimed", found, "")),
        "speakers": [],
        "said_at": None,
        "about_period": None,
        "article": {"published_at": published.isoformat() if published else None},
    }
