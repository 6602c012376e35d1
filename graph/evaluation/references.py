"""Whom a speaking pronoun or description means: predictions and their scores.

An anaphor is *heard* if some claim has it in its source. It is *right* if the speaker
of such a claim bears the name of the gold referent, or of each of several ("A ; B"); one
whose referent gold leaves open is right as long as no claim names anybody for it: nothing
is forced. What coreference alone does, whether or not a claim was heard, is *meant*: the
name of what the words themselves refer to.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.evaluation.forms import forms, same
from graph.evaluation.gold import identifier
from graph.evaluation.ratios import ratio
from graph.ontology import Role, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.claims import Json
    from graph.evaluation.reading import Reading

FIELDS = ("people", "organisations")
NAMED = frozenset({SpeakerKind.NAMED, SpeakerKind.OUTLET})


def prediction(line: Json, reading: Reading) -> Json:
    """Give the prediction line of one document: each speaker with the place of its words."""
    return {
        "doc_id": identifier(line),
        "speakers": [
            {
                "span": list(reading.raw(speaker.span)),
                "name": speaker.reference.name,
                "named": speaker.reference.kind in NAMED,
            }
            for claim in reading.extraction.claims
            for speaker in claim.participants
            if speaker.role is Role.SPEAKER and speaker.span
        ],
        "mentions": [
            {
                "span": list(reading.raw(span)),
                "name": mentioned.reference.name,
                "named": mentioned.reference.kind in NAMED,
            }
            for mentioned in reading.extraction.mentions
            for span in mentioned.spans
        ],
    }


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score prediction lines against gold lines with ``references``.

    Returns
    -------
    dict
        ``references``; ``heard`` and ``right`` of those with a referent; ``left_open``,
        the share right of those without; ``all_right``; ``meant``; ``by_key`` the same for each
        sort of anaphor, with the ids that were ``missed``.
    """
    lines = {identifier(line): line for line in predicted}
    groups: dict[str, list[Json]] = defaultdict(list)
    for line in gold:
        given = lines.get(identifier(line), {})
        groups[line.get("key", "all")] += [
            _verdict(reference, given, identifier(line)) for reference in line["references"]
        ]
    every = [verdict for group in groups.values() for verdict in group]
    rows = [{"key": key} | _shares(groups[key]) | _missed(groups[key]) for key in sorted(groups)]
    return _shares(every) | {"by_key": rows}


def _verdict(reference: Json, given: Json, where: str) -> Json:
    start, end = reference["span"]
    met = [s for s in given.get("speakers", ()) if s["span"][0] < end and s["span"][1] > start]
    words = [m for m in given.get("mentions", ()) if m["span"][0] < end and m["span"][1] > start]
    nearest = sorted(words, key=lambda m: abs(m["span"][0] - start) + abs(m["span"][1] - end))
    wanted = reference["referent"]
    return {
        "id": where,
        "open": wanted is None,
        "heard": bool(met),
        "right": _is_right(wanted, met),
        # a mention has one reference; "both countries" has two as a speaker only
        "meant": _is_right(wanted, nearest[:1])
        or (" ; " in (wanted or "") and _is_right(wanted, met)),
    }


def _is_right(wanted: str | None, given: Sequence[Json]) -> bool:
    if wanted is None:
        return not any(reference["named"] for reference in given)
    return all(any(_same(one, s["name"]) for s in given) for one in wanted.split(" ; "))


def _same(wanted: str, name: str) -> bool:
    return any(same(forms(wanted), forms(name), field=field) for field in FIELDS)


def _shares(verdicts: Sequence[Json]) -> Json:
    meant = [v for v in verdicts if not v["open"]]
    left = [v for v in verdicts if v["open"]]
    return {
        "references": len(verdicts),
        "heard": ratio(sum(v["heard"] for v in meant), len(meant)),
        "right": ratio(sum(v["right"] for v in meant), len(meant)),
        "left_open": ratio(sum(v["right"] for v in left), len(left)) if left else None,
        "all_right": ratio(sum(v["right"] for v in verdicts), len(verdicts)),
        "meant": ratio(sum(v["meant"] for v in verdicts), len(verdicts)),
    }


def _missed(verdicts: Sequence[Json]) -> Json:
    return {"missed": [v["id"] for v in verdicts if not v["right"]]}
