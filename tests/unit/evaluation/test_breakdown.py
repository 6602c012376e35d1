"""Where scores come from: constructions, kinds, cues, single items, references."""

from __future__ import annotations

from typing import Any

import pytest

from graph.evaluation import breakdown, dates, gold, items, references
from graph.evaluation.outcomes import outcomes

TEXT = "The baker said the ovens were cold. Bodil Quist warned that they would stay so."
BAKER = ("The baker", "said", "the ovens were cold")
QUIST = ("Bodil Quist", "warned", "they would stay so")


def relation(words: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    source, cue, content = ([[TEXT.index(w), TEXT.index(w) + len(w)]] for w in words)
    return {"source_spans": source, "cue_spans": cue, "content_spans": content, **more}


def line(*relations: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"doc_id": "d", "text": TEXT, "attributions": list(relations), **more}


def test_cues_show_what_was_met_and_what_was_missed() -> None:
    found = outcomes([line(relation(BAKER), relation(QUIST))], [line(relation(BAKER))])

    rows = {row["cue"]: (row["p"], row["r"]) for row in breakdown.by_cue(found)}

    assert rows == {"said": (1.0, 1.0), "warned": (0.0, 0.0)}


def test_kinds_show_recall_where_gold_names_them() -> None:
    wanted = line(relation(BAKER, kind="statement"), relation(QUIST, kind="statement"))
    found = outcomes([wanted], [line(relation(BAKER, kind="statement"))])

    assert breakdown.by_kind(found) == [
        {"kind": "statement", "predicted": 1, "right": 1, "p": 1.0, "gold": 2, "met": 1, "r": 0.5}
    ]


def test_constructions_are_listed_commonest_first() -> None:
    made = line(
        relation(BAKER, construction="clause"),
        relation(QUIST, construction="fronted"),
        relation(QUIST, construction="fronted"),
    )

    rows = breakdown.by_construction(outcomes([line(relation(BAKER))], [made]))

    assert [(row["construction"], row["p"]) for row in rows] == [("fronted", 0.0), ("clause", 1.0)]


@pytest.mark.parametrize(
    ("wanted", "made", "exact", "clean"),
    [
        ((BAKER,), (BAKER,), 1.0, 1.0),
        ((BAKER,), (BAKER, QUIST), 1.0, 0.0),
        ((BAKER, QUIST), (BAKER,), 0.0, 0.0),
        ((BAKER,), (("The baker", "said", "ovens were cold"),), 0.0, 0.0),
        ((), (), 1.0, 1.0),
        ((), (BAKER,), 0.0, 0.0),
    ],
)
def test_items_are_exact_only_token_for_token(
    wanted: tuple[Any, ...], made: tuple[Any, ...], exact: float, clean: float
) -> None:
    suite = [line(*map(relation, wanted), construction="clause_that")]

    report = items.score(suite, [line(*map(relation, made))])

    assert (report["exact"], report["clean"]) == (exact, clean)
    assert report["by_construction"][0]["missed"] == ([] if exact else ["d"])


def test_an_item_may_have_a_second_content_that_is_as_good() -> None:
    wider = relation(("The baker", "said", "ovens were cold"))
    wanted = relation(BAKER, also_content_spans=wider["content_spans"])
    suite = [line(wanted, construction="clause_that")]

    report = items.score(suite, [line(wider)])

    assert report["exact"] == 1.0


@pytest.mark.parametrize(
    ("referent", "given", "right"),
    [
        ("Bodil Quist", {"name": "Bodil Quist", "named": True}, 1.0),
        ("Bodil Quist", {"name": "Ada Rask", "named": True}, 0.0),
        ("Bodil Quist", None, 0.0),
        (None, {"name": "she", "named": False}, 1.0),
        (None, {"name": "Bodil Quist", "named": True}, 0.0),
        (None, None, 1.0),
    ],
)
def test_references_are_right_by_name_and_never_forced(
    referent: str | None, given: dict[str, Any] | None, right: float
) -> None:
    wanted = {"doc_id": "d", "references": [{"span": [0, 3], "referent": referent}]}
    speakers = [{**given, "span": [0, 3]}] if given else []

    report = references.score([wanted], [{"doc_id": "d", "speakers": speakers}])

    assert report["all_right"] == right


def test_parts_of_a_set_make_it_whole_and_do_not_meet() -> None:
    lines = [{"doc_id": str(number)} for number in range(100)]

    tuned, apart = gold.part(lines, gold.Part.TUNED), gold.part(lines, gold.Part.APART)

    assert sorted(tuned + apart, key=lines.index) == gold.part(lines, gold.Part.ALL)
    assert 20 < len(apart) < 47


@pytest.mark.parametrize(
    ("day", "right"), [("2026-03-01", 1.0), ("2026-03-05", 1.0), ("2026-03-09", 0.0)]
)
def test_a_date_may_have_a_second_reading_that_is_as_good(day: str, right: float) -> None:
    date = {"start": 0, "end": 4, "text": "then", "value": {"when": "2026-03-01"}}
    wanted = {
        "doc_id": "d",
        "dates": [{**date, "also": {"from": "2026-03-05", "to": "2026-03-05"}}],
    }
    made = {"doc_id": "d", "dates": [{"span": [0, 4], "start": day, "end": day}]}

    report = dates.score([wanted], [made])

    assert report["value_of_found"] == right
