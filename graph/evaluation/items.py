"""Suites of single sentences, scored item by item: each is read exactly or not.

An item is *exact* if each of its gold relations is met by a claim with the very same
source and content tokens, an opening "that" left out; and an item whose gold is empty,
if there is no claim. It is *clean* if there is no claim beyond them either. A gold relation
may name a second content that is as good (``also_content_spans``).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from graph.evaluation.attribution import judge
from graph.evaluation.gold import identifier
from graph.evaluation.ratios import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.claims import Json
    from graph.evaluation.attribution import Judged
    from graph.evaluation.relations import Relation
    from graph.evaluation.tokens import Tokens

Verdict = tuple[str, str, bool, bool]
"""Construction, id, exact, clean."""


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score the items of a suite.

    Parameters
    ----------
    gold : iterable of dict
        Lines with ``construction`` and ``attributions``.

    Returns
    -------
    dict
        ``items``; ``exact`` and ``clean``, as shares of them; ``by_construction``, the
        same for each, with the ids that were ``missed``.
    """
    lines = {identifier(line): line for line in predicted}
    verdicts = sorted(_verdict(line, lines.get(identifier(line), {})) for line in gold)
    groups = groupby(verdicts, key=lambda verdict: verdict[0])
    return _shares(verdicts) | {
        "by_construction": [_row(name, list(group)) for name, group in groups]
    }


def _verdict(line: Json, prediction: Json) -> Verdict:
    judged = judge(line, prediction)
    given = {(r.source, _bare(r.content, judged.tokens)) for r in judged.predicted}
    wanted = zip(judged.gold, line["attributions"], strict=True)
    found = all(
        any((relation.source, content) in given for content in _contents(relation, item, judged))
        for relation, item in wanted
    )
    exact = found and bool(judged.gold or not judged.predicted)
    clean = exact and len(judged.predicted) == len(judged.gold)
    return line["construction"], identifier(line), exact, clean


def _contents(relation: Relation, item: Json, judged: Judged) -> list[frozenset[int]]:
    also = item.get("also_content_spans")
    contents = [relation.content, *([judged.tokens.within(also)] if also else [])]
    return [_bare(content, judged.tokens) for content in contents]


def _bare(content: frozenset[int], tokens: Tokens) -> frozenset[int]:
    """Leave out a "that" that opens a content: some gold counts it in and some does not."""
    return frozenset(n for n in content if n - 1 in content or tokens.words[n].lower() != "that")


def _row(name: str, verdicts: Sequence[Verdict]) -> Json:
    missed = [name for _, name, exact, _ in verdicts if not exact]
    return {"construction": name} | _shares(verdicts) | {"missed": missed}


def _shares(verdicts: Sequence[Verdict]) -> Json:
    return {
        "items": len(verdicts),
        "exact": ratio(sum(exact for *_, exact, _ in verdicts), len(verdicts)),
        "clean": ratio(sum(clean for *_, clean in verdicts), len(verdicts)),
    }
