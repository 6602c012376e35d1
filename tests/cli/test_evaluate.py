"""Scores of gold files on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from app.cli import app, exits

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

TEXT = "Fiji said on Tuesday that 31 sailors had been deceived by recruiters."
SAID = {"source_spans": [[0, 4]], "cue_spans": [[5, 9]], "content_spans": [[26, 68]]}
LINE: dict[str, Any] = {
    "id": "sailors",
    "text": TEXT,
    "publication_date": "2026-03-05",
    "attributions": [SAID],
    "countries": ["FJ"],
    "people": [],
    "dates": [{"start": 13, "end": 20, "text": "Tuesday", "value": {"when": "2026-03-03"}}],
    "quantities": [
        {
            "start": 26,
            "end": 36,
            "text": "31 sailors",
            "value": 31,
            "lower": None,
            "upper": None,
            "approximator": None,
            "counted": "sailors",
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(LINE) + "\n")
    return path


def evaluate(task: str, *arguments: object) -> Result:
    return CliRunner().invoke(app, ["evaluate", task, *(str(a) for a in arguments)])


@pytest.mark.parametrize(
    ("task", "path", "expected"),
    [
        ("attribution", ("relation", "f1"), 1.0),
        ("entities", ("countries", "f1"), 1.0),
        ("dates", ("value_of_found",), 1.0),
        ("quantities", ("value",), 1.0),
    ],
)
def test_evaluate_scores_the_pipeline(
    gold: Path, task: str, path: tuple[str, ...], expected: float
) -> None:
    found = json.loads(evaluate(task, gold, "--json").stdout)

    for key in path:
        found = found[key]
    assert found == expected


def test_evaluate_attribution_tells_how_confidence_holds(gold: Path) -> None:
    result = evaluate("attribution", gold, "--by-construction", "--kinds", "statement")

    assert result.exit_code == exits.OK
    assert "calibration.expected_calibration_error" in result.stdout
    assert "construction=clause" in result.stdout


def test_evaluate_keeps_the_predictions_on_request(gold: Path, tmp_path: Path) -> None:
    evaluate("dates", gold, "--predictions", tmp_path / "made.jsonl")

    (line,) = (tmp_path / "made.jsonl").read_text().splitlines()
    assert json.loads(line)["doc_id"] == "sailors"


def test_evaluate_tells_what_could_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "void", "text": "", "dates": []}))

    result = evaluate("dates", path)

    assert result.stderr == "void: is empty\n"


def test_evaluate_quantities_knows_press_releases(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    line = {"id": 1, "text": "Police detained four smugglers.", "event_date": None}
    path.write_text(json.dumps({**line, "min_killed": 0, "min_captured": 4}))

    result = evaluate("quantities", path, "--json")

    assert json.loads(result.stdout)["min_captured_stated"] == [1, 1.0]


def test_evaluate_quantities_scores_suites_by_construction(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    wanted = {"span": [16, 30], "text": "four smugglers", "value": 4, "approximator": None}
    silent = {"unit": None, "currency": None, "per": None}
    counted = {"counted": "smugglers", "counted_also": []}
    line = {"id": 1, "text": "Police detained four smugglers.", "construction": "words"}
    path.write_text(json.dumps({**line, "quantities": [wanted | silent | counted]}))

    result = evaluate("quantities", path, "--json")

    items = json.loads(result.stdout)["items"]
    assert (items["value_and_bounds"], items["counted"], items["false"]) == (1.0, 1.0, 0)


def test_evaluate_questions_asks_the_articles_beside_them(tmp_path: Path) -> None:
    (tmp_path / "sailors.txt").write_text(TEXT)
    asked = {"id": "q", "question": "Which countries reported deception?"}
    right = {"answers": [{"type": "country", "id": "FJ"}]}
    path = tmp_path / "questions.jsonl"
    path.write_text(json.dumps({**asked, **right, "article_id": "sailors", "scope": "article"}))
    (tmp_path / "gold.jsonl").write_text(json.dumps(LINE))

    found = json.loads(evaluate("questions", path, "--json").stdout)

    assert (found["questions"], found["f1"]) == (1, 1.0)


def test_evaluate_refuses_the_gold_of_another_task(gold: Path) -> None:
    result = evaluate("questions", gold)

    assert result.exit_code == exits.REJECTED
    assert "'question'" in result.stderr


def test_evaluate_refuses_an_unknown_kind(gold: Path) -> None:
    result = evaluate("attribution", gold, "--kinds", "gossip")

    assert result.exit_code == exits.USAGE
    assert "gossip" in result.stderr


def test_evaluate_without_such_a_file_is_a_usage_error(tmp_path: Path) -> None:
    assert evaluate("dates", tmp_path / "none.jsonl").exit_code == exits.USAGE
