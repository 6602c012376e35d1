"""The command that shows claims: explained, as pages, of several articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from app.cli import app, exits

if TYPE_CHECKING:
    from click.testing import Result

TEXT = (
    "Ida Voss opened the port on Monday. She said that the bridge was <b>safe</b>. "
    "The ministry has not said whether it is."
)


def run(*arguments: object, **more: Any) -> Result:
    return CliRunner().invoke(app, ["extract", *map(str, arguments)], **more)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.json"
    path.write_text(json.dumps({"text": TEXT, "title": "A bridge", "published_at": "2026-03-05"}))
    return path


@pytest.fixture
def folder(article: Path) -> Path:
    (article.parent / "ferry.txt").write_text("Brod said that the ferry had sunk.")
    (article.parent / "others.json").write_text('[{"id": 1}]')
    return article.parent


def test_explained_claims_are_readable(article: Path) -> None:
    result = run(article, "--explain")

    assert result.exit_code == exits.OK
    assert "found as   clause: a verb with the clause that it reports" in result.stdout
    assert "source     “said”, whose subject (nsubj) is “She”" in result.stdout
    assert "“She” means “Ida Voss”, by pronoun" in result.stdout
    assert "    confidence 0." in result.stdout
    assert "Considered and not taken" in result.stdout
    assert "“has not said” is negated: it is told that it was not said" in result.stdout


def test_notes_are_told_beside_the_claims() -> None:
    text = "Le maire a dit que le pont du village était fermé depuis la tempête de mardi."

    result = run("-", input=text)

    assert result.exit_code == exits.OK
    assert "note: not in English (fr)" in result.stderr


def test_explained_claims_come_as_json(article: Path) -> None:
    plain, explained = run(article, "--json"), run(article, "--json", "--explain")

    assert json.loads(plain.stdout)["explanation"] is None
    assert json.loads(explained.stdout)["explanation"]["refused"][0]["reason"] == "negated"


def test_nothing_is_explained_unasked(article: Path) -> None:
    result = run(article)

    assert "found as" not in result.stdout
    assert "Considered" not in result.stdout


def test_a_page_is_written(article: Path, tmp_path: Path) -> None:
    page = tmp_path / "out" / "page.html"

    result = run(article, "--html", page)

    html = page.read_text("utf-8")
    assert (result.exit_code, result.stdout) == (exits.OK, "")
    assert f"{page}: 3 claims" in result.stderr
    assert "&lt;b&gt;safe&lt;/b&gt;" in html
    assert "<b>safe" not in html


def test_a_page_and_json_can_be_had_at_once(article: Path, tmp_path: Path) -> None:
    result = run(article, "--json", "--html", tmp_path / "page.html")

    assert json.loads(result.stdout)["explanation"] is None


def test_a_folder_gives_a_page_each_and_an_index(folder: Path) -> None:
    target = folder / "pages"

    result = run(folder, "--html", target)

    assert result.exit_code == exits.OK
    assert sorted(path.name for path in target.iterdir()) == [
        "001-a-bridge.html", "002-ferry.html", "index.html"
    ]  # fmt: skip
    assert "others.json holds no article" in result.stderr


def test_several_articles_do_not_go_into_one_file(folder: Path, article: Path) -> None:
    result = run(article, folder / "ferry.txt", "--html", folder / "page.html")

    assert result.exit_code == exits.USAGE


def test_standard_input_gives_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"

    result = run("-", "--html", page, input=TEXT)

    assert result.exit_code == exits.OK
    assert '<h1 dir="auto">standard input</h1>' in page.read_text("utf-8")  # fmt: skip


def test_a_bad_article_is_told_and_the_others_are_shown(folder: Path) -> None:
    (folder / "empty.txt").write_text(" ")

    result = run(folder / "empty.txt", folder / "ferry.txt")

    assert result.exit_code == exits.REJECTED
    assert "empty.txt:1: is empty" in result.stderr
    assert "that the ferry had sunk" in result.stdout


def test_a_page_that_cannot_be_written_is_told(article: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    result = run(article, "--html", tmp_path / "file" / "page.html")

    assert result.exit_code == exits.UNREADABLE


def test_what_is_typed_holds_for_a_file(folder: Path) -> None:
    typed = ("--published", "2025-12-10", "--outlet", "Tern Gazette", "--title", "A ferry")
    (folder / "dam.txt").write_text("Brod said that the dam broke yesterday.")

    result = run(folder / "dam.txt", "--json", *typed)

    read = json.loads(result.stdout)
    assert read["dates"][0]["start"] == "2025-12-09"
    assert read["claims"][0]["chain"][0]["name"] == "Tern Gazette"


def test_what_is_typed_stands_over_what_a_file_says(article: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"

    run(article, "--html", page, "--published", "2025-12-10")

    html = page.read_text("utf-8")
    assert "2025-12-10" in html
    assert "2026-03-05" not in html
    assert "A bridge" in html


def test_a_typed_date_that_is_none_is_told(folder: Path) -> None:
    result = run(folder / "ferry.txt", "--published", "soon")

    assert result.exit_code != exits.OK
    assert "ferry.txt:1" in result.stderr
