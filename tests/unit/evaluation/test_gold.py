"""Gold files, the articles beside questions, and runs over many lines."""

from __future__ import annotations

import datetime as dt
import json
from functools import partial
from typing import TYPE_CHECKING

import pytest

from graph.errors import InvalidInput
from graph.evaluation import corpus, dates, gold, runs
from graph.pipeline import assembly
from tests.fakes import blind_pipeline

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 3, 9)


def written(path: Path, *lines: object) -> Path:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return path


def test_gold_reads_lines_up_to_the_limit(tmp_path: Path) -> None:
    path = written(tmp_path / "gold.jsonl", {"id": 1}, {"doc_id": "b"}, {"id": 3})

    lines = gold.read(path, limit=2)

    assert [gold.identifier(line) for line in lines] == ["1", "b"]


@pytest.mark.parametrize("text", ["no json\n", "[1]\n", '{"text": "no id"}\n', b"\xff\xfe\n"])
def test_gold_refuses_other_files(tmp_path: Path, text: str | bytes) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())

    with pytest.raises(InvalidInput, match="gold"):
        gold.read(path)


def test_gold_of_another_task_is_refused() -> None:
    with pytest.raises(InvalidInput, match="'dates'"):
        gold.require([{"id": 1, "text": ""}], "text", "dates")


def test_payload_takes_what_the_line_knows() -> None:
    line = {"id": "a", "text": "Cold.", "published": "2026-03-05", "title": None, "lang": "en"}

    payload = gold.payload_of(line)

    assert (payload.text, payload.published_at, payload.external_id) == ("Cold.", "2026-03-05", "a")


def test_corpus_prefers_the_article_beside_the_questions(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The ovens were cold.")

    ((name, payload),) = corpus.articles(tmp_path / "questions.jsonl", [])

    assert (name, payload.text) == (tmp_path.name, "The ovens were cold.")


def test_corpus_takes_the_lines_that_questions_name(tmp_path: Path) -> None:
    written(tmp_path / "gold.jsonl", {"id": "a", "text": "Cold."}, {"id": "b", "text": "Warm."})

    found = corpus.articles(tmp_path / "questions.jsonl", [{"article_id": "b"}])

    assert [(name, payload.text) for name, payload in found] == [("b", "Warm.")]


def test_corpus_else_takes_every_article_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Warm.")
    (tmp_path / "a.json").write_text('{"text": "Cold."}')
    (tmp_path / "notes.md").write_text("Nothing.")

    found = corpus.articles(tmp_path / "questions.jsonl", [{}])

    assert [name for name, _ in found] == ["a", "b"]


def test_corpus_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no articles"):
        corpus.articles(tmp_path / "questions.jsonl", [])


def test_corpus_with_a_bad_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"txt": "Cold."}]')

    with pytest.raises(InvalidInput, match="txt"):
        corpus.articles(tmp_path / "questions.jsonl", [])


def test_runs_mark_what_cannot_be_read() -> None:
    lines = [{"id": "a", "text": "  "}, {"id": "b", "text": "Cold."}]

    found = list(runs.predictions(lines, dates.prediction, build=blind_pipeline, today=TODAY))

    assert found == [{"id": "a", "unreadable": "is empty"}, {"doc_id": "b", "dates": []}]


@pytest.mark.model
def test_runs_on_several_processes_keep_the_order() -> None:
    lines = [{"id": str(n), "text": f"It froze on {n} June 2025."} for n in range(1, 5)]

    found = list(
        runs.predictions(
            lines, dates.prediction, build=partial(assembly.build, None), today=TODAY, workers=2
        )
    )

    assert [line["dates"][0]["start"][-2:] for line in found] == ["01", "02", "03", "04"]
