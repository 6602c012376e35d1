"""What is written for people, and which error leads to which exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typer

from app.cli import asking, console, exits, files, ingesting
from graph import errors
from graph import ingest as use_case
from graph.article import Payload

PERIOD = {"start": "2025-06-01", "end": "2025-06-30", "words": "June", "precision": "month"}
QUANTITY = {
    "text": "dozens of hens",
    "value": None,
    "lower": 24,
    "upper": 99,
    "approximator": None,
    "unit": "hens",
    "currency": None,
    "per": None,
}
CLAIM: dict[str, Any] = {
    "quote": "the hens \x1b[31mwere gone",
    "speakers": [{"name": "Bodil Quist"}],
    "article": {"outlet": None, "published_at": "2025-06-09", "title": None, "id": "art_x"},
}


def answered(*answers: dict[str, Any], unanswered: Any = None) -> dict[str, Any]:
    empty = {"entity": None, "quantity": None, "date": None, "claim": None, "claims": []}
    reading = {"select": "claim", "filters": {"topic": ["farm", "theft"]}, "text": "claims"}
    return {
        "interpretation": reading,
        "answers": [{**empty, **answer} for answer in answers],
        "unanswered": unanswered,
    }


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"quantity": QUANTITY}, "1. dozens of hens  [24 to 99 hens]"),
        ({"date": PERIOD}, "1. June  [2025-06-01 to 2025-06-30]"),
        ({"claim": CLAIM}, "1. Bodil Quist"),
        (
            {"entity": {"name": "a farmer", "type": None, "kind": "anonymous", "id": None}},
            "1. a farmer (anonymous)",
        ),
    ],
)
def test_each_kind_of_answer_is_named(
    capsys: pytest.CaptureFixture[str], answer: dict[str, Any], expected: str
) -> None:
    asking._show(answered(answer))

    assert expected in capsys.readouterr().out.splitlines()


def test_evidence_is_quoted_without_control_characters(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asking._show(answered({"claim": CLAIM}))

    output = capsys.readouterr().out
    assert "“the hens \ufffd[31mwere gone”" in output
    assert "said by Bodil Quist; 2025-06-09, art_x" in output


def test_long_evidence_is_cut_with_a_count(capsys: pytest.CaptureFixture[str]) -> None:
    asking._show(answered({"quantity": QUANTITY, "claims": [CLAIM] * 5}))

    assert "   and 2 more" in capsys.readouterr().out.splitlines()


def test_a_question_in_no_known_form_shows_what_was_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asking._show(answered(unanswered={"reason": "no verb", "understood_part": ["hens"]}))

    output = capsys.readouterr().out
    assert "topic=farm|theft" in output
    assert "No answer: no verb" in output
    assert "read so far: hens" in output


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InvalidInput("bad"), exits.REJECTED),
        (errors.NotFound("claim", "x"), exits.REJECTED),
        (errors.ConfigurationError("bad"), exits.CONFIGURATION),
        (errors.StoreUnavailable("bad"), exits.NOT_READY),
        (errors.ExtractionFailed("bad"), exits.INTERNAL),
    ],
)
def test_each_error_has_its_exit_code(error: errors.GraphError, code: int) -> None:
    assert exits.code_of(error) == code


def test_complaints_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    console.complain("two\nlines")

    assert capsys.readouterr().err == "claimgraph: two lines\n"


def test_progress_of_more_than_expected_goes_on() -> None:
    with console.progress("Counting", 1) as advance:
        advance()
        advance()


def test_folders_are_searched_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", ".c.txt", "d.md", "e.json"):
        (tmp_path / name).write_text("[")
    (tmp_path / "f.json").write_text('[{"id": 1}]')

    read, skipped = files.found([tmp_path, tmp_path / "b.txt"])

    assert [path.name for path in read] == ["a.HTML", "b.txt", "e.json"]
    assert [path.name for path in skipped] == ["f.json"]


def test_expected_articles_are_lines_where_lines_are_articles(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_text("{}\n\n{}\n")

    assert files.expected(tmp_path / "a.ndjson") == 2
    assert files.expected(tmp_path / "none.ndjson") == 1
    assert files.expected(tmp_path / "b.txt") == 1


@pytest.mark.parametrize("error", [ZeroDivisionError("by\nnought"), RecursionError("deep")])
def test_a_fault_of_the_program_is_one_line_and_a_code_of_its_own(
    capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    application = typer.Typer(cls=exits.Commands)

    @application.callback()
    def root() -> None:
        """Hold commands."""

    @application.command()
    def fail() -> None:
        raise error

    with pytest.raises(SystemExit) as ended:
        application(["fail"])

    written = capsys.readouterr().err.splitlines()
    assert ended.value.code == exits.INTERNAL
    assert [line.split(": ")[:3] for line in written] == [
        ["claimgraph", "fault of the program", type(error).__name__]
    ]


def test_a_faulty_article_is_rejected_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(use_case, "ingest", fail)
    entry = files.Entry(Path("a.txt"), 1, Payload(text="The ferry left."))

    receipt = ingesting._receipt(entry, None, None)  # type: ignore[arg-type] # never reached

    assert receipt["outcome"] == "rejected"
    assert receipt["reason"] == "fault of the program: ZeroDivisionError: by nought"
