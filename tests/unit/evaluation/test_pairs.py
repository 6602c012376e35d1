"""How verdicts on pairs are scored, on invented pairs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.annotations import Measure
from graph.evaluation import gold, pairs

if TYPE_CHECKING:
    from pathlib import Path

KILLED = Measure(event="harm.killed", population="people")


def side(name: str, value: float, *, speaker: str, day: str, measure: Measure = KILLED) -> Any:
    row = {
        "value": value,
        "lower": value,
        "upper": value,
        "speakers": [{"id": None, "name": speaker}],
        "said_at": None,
        "about_period": None,
        "article": {"published_at": day},
    }
    return {"doc_id": name, "row": row, "measure": asdict(measure)}


def pair(name: str, verdict: str, **more: Any) -> Any:
    return {"pair_id": name, "verdict": verdict, "left": {}, "right": {}, **more}


def test_a_pair_is_read_as_two_texts() -> None:
    lines_of_gold = [{"pair_id": "p", "left": {"text": "A."}, "right": {"text": "B."}}]

    lines = list(pairs.sides(lines_of_gold))

    assert lines == [{"doc_id": "p#left", "text": "A."}, {"doc_id": "p#right", "text": "B."}]


def test_a_pair_is_a_gold_line(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"pair_id": "p", "verdict": "agrees"}\n', "utf-8")

    (line,) = gold.read(path)

    assert gold.identifier(line) == "p"


def test_score_counts_verdicts_and_names_the_missed() -> None:
    wanted = [pair("p", "conflicts"), pair("q", "nested"), pair("r", "agrees", disputed=True)]
    made = [
        side("p#left", 10, speaker="the mayor", day="2026-05-01"),
        side("p#right", 90, speaker="a nurse", day="2026-05-01"),
        {"doc_id": "q#left", "row": None},
    ]

    report = pairs.score(wanted, made)

    assert (report["pairs"], report["right"]) == (2, 0.5)
    assert report["by_verdict"] == {"conflicts": [1, 1.0], "nested": [1, 0.0]}
    assert [(miss["pair"], miss["given"]) for miss in report["missed"]] == [("q", "unread")]


def test_speakers_are_joined_by_the_words_of_their_names() -> None:
    made = [
        side("p#left", 10, speaker="Sheriff Bodil Quist", day="2026-05-01"),
        side("p#right", 90, speaker="Quist", day="2026-05-04"),
    ]

    report = pairs.score([pair("p", "updates")], made)

    assert report["right"] == 1.0


def test_two_unnamed_outlets_are_not_one_speaker() -> None:
    made = [
        side("p#left", 10, speaker="unnamed outlet", day="2026-05-01"),
        side("p#right", 90, speaker="unnamed outlet", day="2026-05-04"),
    ]

    report = pairs.score([pair("p", "conflicts")], made)

    assert report["right"] == 1.0
