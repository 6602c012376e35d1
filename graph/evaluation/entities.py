"""Countries, people and organisations of a document: predictions and their scores."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.evaluation.countries import Convention, counted
from graph.evaluation.forms import forms, same
from graph.evaluation.gold import identifier
from graph.evaluation.ratios import shares
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from graph.claims import Json
    from graph.evaluation.forms import Forms
    from graph.evaluation.reading import Reading

FIELDS = ("countries", "people", "organisations")
FOLDED = {"UK": "GB", "EL": "GR", "KS": "XK"}
"""Codes in use beside the ones of ISO 3166-1."""
MOST_MISSED = 8


@dataclass
class Tally:
    """Counts of one field over all documents."""

    right: int = 0
    spurious: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    documents: int = 0

    def report(self) -> Json:
        """Give p, r, f1 and the counts behind them."""
        return _shares(self.right, self.spurious, self.missed.total())


def prediction(
    line: Json, reading: Reading, *, convention: Convention = Convention.ARTICLE
) -> Json:
    """Give the prediction line of one document.

    Its ``countries`` are those that count by `convention`; ``by_convention`` has them by
    each. The country of an organisation or a person never counts.
    """
    found = {way.value: sorted(counted(reading.document, way)) for way in Convention}
    return {
        "id": identifier(line),
        "countries": found[convention],
        "by_convention": found,
        "people": _named(reading, EntityType.PERSON),
        "organisations": _named(reading, EntityType.AGENCY),
        "names": {
            "people": _names(reading, EntityType.PERSON),
            "organisations": _names(reading, EntityType.AGENCY),
        },
    }


def score_names(gold: Sequence[Json], predicted: Iterable[Json]) -> Json:
    """Score people and organisations name by name, for golds that list names and not entities.

    There "Harbour Workers' Union" and "HWU" are two entries: so are they here, while
    :func:`score` counts one entity once, whatever it is called.

    Returns
    -------
    dict
        "people by name" and "organisations by name" as in :func:`score`, where the gold
        gives plain strings; empty without any.
    """
    listed = [name for name in ("people", "organisations") if _listed(gold, name)]
    if not listed:
        return {}
    apart = [{**line, **line.get("names", {})} for line in predicted]
    report = score(gold, apart, fields=listed)
    return {f"{name} by name": report[name] for name in listed}


def _listed(gold: Iterable[Json], name: str) -> bool:
    entries = [entry for line in gold for entry in line.get(name) or ()]
    return bool(entries) and all(isinstance(entry, str) for entry in entries)


def score(
    gold: Iterable[Json],
    predicted: Iterable[Json],
    *,
    fields: Sequence[str] = FIELDS,
    only_tagged: bool = False,
    strict: bool = False,
    ignore: Collection[str] = (),
) -> Json:
    """Score prediction lines against gold lines.

    Parameters
    ----------
    only_tagged : bool
        Leave out, a field, documents where gold has none: for selective tags.
    strict : bool
        Names must be equal in normal form.
    ignore : collection of str
        Country codes left out on both sides.

    Returns
    -------
    dict
        Per field and for ``all``: micro p, r, f1, tp, fp, fn.
    """
    lines = {identifier(line): line for line in predicted}
    tallies = {name: Tally() for name in fields}
    for line in gold:
        for name, tally in tallies.items():
            wanted = line.get(name)
            if wanted is None or (only_tagged and not wanted):
                continue
            given = lines.get(identifier(line), {}).get(name) or []
            if name == "countries":
                _add_codes(tally, _codes(wanted, ignore), _codes(given, ignore))
            else:
                _add_names(tally, wanted, given, field=name, strict=strict)
    return {name: _report(tally) for name, tally in tallies.items()} | {
        "all": _together(tallies.values())
    }


def _named(reading: Reading, kind: EntityType) -> list[Json]:
    known = {entity.id: entity for entity in reading.extraction.entities}
    mentioned = {
        found.reference.id: known[found.reference.id]
        for found in reading.extraction.mentions
        if found.reference.type is kind
        and found.reference.kind is SpeakerKind.NAMED
        and found.reference.id in known
    }
    return [
        {"name": entity.name, "aliases": sorted({alias.text for alias in entity.aliases})}
        for entity in mentioned.values()
    ]


def _names(reading: Reading, kind: EntityType) -> list[str]:
    """Give every name by which the text calls somebody of this type, each form once."""
    document = reading.document
    spans = {
        span
        for found in reading.extraction.mentions
        if found.reference.type is kind and found.reference.kind is SpeakerKind.NAMED
        for span in found.spans
    }
    named = (m.span for m in document.mentions if m.form is Form.NAME and m.span in spans)
    words = [span.of(document.text) for span in named]
    return list({forms(name): name for name in reversed(words)}.values())


def _codes(codes: Iterable[str], ignore: Collection[str]) -> set[str]:
    return {FOLDED.get(code.upper(), code.upper()) for code in codes} - set(ignore)


def _add_codes(tally: Tally, gold: set[str], given: set[str]) -> None:
    tally.documents += 1
    tally.right += len(gold & given)
    tally.spurious += len(given - gold)
    tally.missed.update(gold - given)


def _add_names(
    tally: Tally,
    wanted: Sequence[str | Json],
    given: Sequence[str | Json],
    *,
    field: str,
    strict: bool,
) -> None:
    gold = [forms(entity) for entity in wanted]
    left = [forms(entity) for entity in given]
    # Equal forms first, so that a loose match never takes the place of an exact one.
    missed = _match(range(len(gold)), gold, left, lambda a, b: bool(a & b))
    missed = _match(missed, gold, left, lambda a, b: same(a, b, field=field, strict=strict))
    tally.documents += 1
    tally.right += len(gold) - len(missed)
    tally.spurious += len(left)
    tally.missed.update(_name(wanted[number]) for number in missed)


def _match(
    numbers: Iterable[int],
    gold: Sequence[Forms],
    left: list[Forms],
    rule: Callable[[Forms, Forms], bool],
) -> list[int]:
    """Take from `left` what matches the gold entities `numbers`; give those without one."""
    missed = []
    for number in numbers:
        found = next((i for i, given in enumerate(left) if rule(gold[number], given)), None)
        if found is None:
            missed.append(number)
        else:
            del left[found]
    return missed


def _name(entity: str | Json) -> str:
    return entity if isinstance(entity, str) else str(entity["name"])


def _report(tally: Tally) -> Json:
    most = tally.missed.most_common(MOST_MISSED)
    return tally.report() | {
        "documents": tally.documents,
        "most_missed": [list(pair) for pair in most],
    }


def _together(tallies: Iterable[Tally]) -> Json:
    every = list(tallies)
    return _shares(
        sum(t.right for t in every),
        sum(t.spurious for t in every),
        sum(t.missed.total() for t in every),
    )


def _shares(right: int, spurious: int, missed: int) -> Json:
    counts = {"tp": right, "fp": spurious, "fn": missed}
    return shares(right, predicted=right + spurious, gold=right + missed) | counts
