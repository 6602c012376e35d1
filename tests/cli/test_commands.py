"""Each command as a person runs it, on a real SQLite database and the real pipeline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from app.cli import app, exits
from app.settings import VERSION

if TYPE_CHECKING:
    from click.testing import Result

    Environment = dict[str, str]

ARTICLE = {
    "text": "Fiji said on Tuesday that 31 sailors had been deceived by recruiters.",
    "title": "Sailors sent home",
    "outlet": "The Reef Courier",
    "published_at": "2026-03-05",
}


def run(*arguments: object, environment: Environment | None = None, **more: Any) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], env=environment, **more)


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """Settings that name a database which is not there yet."""
    return {"CLAIMGRAPH_DATABASE_URL": f"sqlite:///{tmp_path}/var/graph.db"}


@pytest.fixture
def migrated(environment: Environment) -> Environment:
    assert run("migrate", environment=environment).exit_code == exits.OK
    return environment


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "sailors.json"
    path.write_text(json.dumps(ARTICLE))
    return path


def test_help_documents_every_exit_code() -> None:
    result = run("--help", environment={"COLUMNS": "500"})

    text = " ".join(result.stdout.replace("│", " ").split())
    assert result.exit_code == exits.OK
    assert all(f"{code} {means}" in text for code, means in exits.MEANINGS.items())


def test_page_on_the_interface_documents_every_exit_code() -> None:
    page = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")

    assert [m for code, m in exits.MEANINGS.items() if f"| {code} | {m} |" not in page] == []


def test_version_is_printed() -> None:
    assert run("--version").stdout.strip() == VERSION


def test_unknown_command_is_a_usage_error() -> None:
    assert run("divine").exit_code == exits.USAGE


def test_migrate_makes_the_database_and_repeats_without_harm(environment: Environment) -> None:
    first = run("migrate", environment=environment)
    again = run("migrate", "--json", environment=environment)

    assert first.stdout.startswith("schema at ")
    assert json.loads(again.stdout)["ready"] is True


def test_migrate_to_an_unknown_revision_is_a_configuration_error(environment: Environment) -> None:
    result = run("migrate", "--to", "nowhere", environment=environment)

    assert result.exit_code == exits.CONFIGURATION
    assert "nowhere" in result.stderr


def test_migrate_tells_when_the_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    result = run(
        "migrate", environment={"CLAIMGRAPH_DATABASE_URL": f"sqlite:///{tmp_path}/file/graph.db"}
    )

    assert result.exit_code == exits.CONFIGURATION


def test_migrate_refuses_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "graph.db").write_text("This is a shopping list and no database at all. " * 100)

    result = run(
        "migrate", environment={"CLAIMGRAPH_DATABASE_URL": f"sqlite:///{tmp_path}/graph.db"}
    )

    assert result.exit_code == exits.NOT_READY
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "command", [("ask", "Who said what?"), ("ingest", "."), ("serve", "--port", "0")]
)
def test_commands_without_a_database_name_the_remedy(
    environment: Environment, command: tuple[str, ...]
) -> None:
    result = run(*command, environment=environment)

    assert result.exit_code == exits.NOT_READY
    assert "claimgraph migrate" in result.stderr
    assert result.stdout == ""


def test_serve_refuses_an_old_schema(tmp_path: Path) -> None:
    (tmp_path / "graph.db").touch()

    result = run("serve", environment={"CLAIMGRAPH_DATABASE_URL": f"sqlite:///{tmp_path}/graph.db"})

    assert result.exit_code == exits.NOT_READY
    assert "at nothing" in result.stderr


def test_serve_on_an_impossible_port_is_a_usage_error() -> None:
    assert run("serve", "--port", "99999").exit_code == exits.USAGE


def test_settings_with_a_typing_mistake_are_a_configuration_error() -> None:
    result = run("migrate", environment={"CLAIMGRAPH_DATABSE_URL": "sqlite://"})

    assert result.exit_code == exits.CONFIGURATION
    assert "CLAIMGRAPH_DATABASE_URL" in result.stderr


def test_ingest_prints_a_receipt_a_line(migrated: Environment, article: Path) -> None:
    first = run("ingest", article, "--json", environment=migrated)
    again = run("ingest", article, article.parent, "--json", environment=migrated)

    (created,) = map(json.loads, first.stdout.splitlines())
    (unchanged,) = map(json.loads, again.stdout.splitlines())
    assert (created["outcome"], unchanged["outcome"]) == ("created", "unchanged")
    assert created["counts"]["claims"] >= 1
    assert first.stderr == "1 created\n"


def test_ingest_keeps_the_good_and_reports_the_bad(migrated: Environment, tmp_path: Path) -> None:
    path = tmp_path / "mixed.ndjson"
    path.write_text("\n".join(['{"txt": "No such key."}', json.dumps(ARTICLE), "no json"]))

    result = run("ingest", path, environment=migrated)

    assert result.exit_code == exits.REJECTED
    assert [line.split()[0] for line in result.stdout.splitlines()] == [
        "outcome", "rejected", "created", "rejected"
    ]  # fmt: skip
    assert "2 rejected" in result.stderr


def test_ingest_leaves_other_data_of_a_folder_out(
    migrated: Environment, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "questions.jsonl").write_text('{"id": 1, "question": "Who?"}\n')
    (tmp_path / "notes.md").write_text("Not read.")

    result = run("ingest", article.parent, "--json", environment=migrated)

    assert result.exit_code == exits.OK
    assert len(result.stdout.splitlines()) == 1
    assert "questions.jsonl holds no article" in result.stderr


def test_ask_shows_answer_and_evidence(migrated: Environment, article: Path) -> None:
    run("ingest", article, environment=migrated)

    result = run("ask", "Which countries reported deception?", environment=migrated)

    assert result.exit_code == exits.OK
    assert "1. Fiji (country, FJ)" in result.stdout
    assert "31 sailors had been deceived by recruiters" in result.stdout
    assert "The Reef Courier" in result.stdout


@pytest.mark.parametrize(
    "more", [("--outlet", "Elsewhere"), ("--since", "2026-03-06"), ("--until", "2026-03-04")]
)
def test_ask_without_evidence_says_so(
    migrated: Environment, article: Path, more: tuple[str, ...]
) -> None:
    run("ingest", article, environment=migrated)

    result = run("ask", "Which countries reported deception?", *more, environment=migrated)

    assert result.exit_code == exits.NO_ANSWER
    assert "vidence" in result.stdout


def test_ask_gives_the_whole_answer_as_json(migrated: Environment) -> None:
    result = run("ask", "Which countries reported floods?", "--json", environment=migrated)

    assert result.exit_code == exits.NO_ANSWER
    assert json.loads(result.stdout)["answers"] == []


def test_extract_reads_standard_input(environment: Environment) -> None:
    more = ("--outlet", "The Reef Courier", "--published", "2026-03-05", "--json")

    result = run("extract", "-", *more, input=ARTICLE["text"], environment=environment)

    (claim,) = json.loads(result.stdout)["claims"]
    assert claim["speakers"][0]["id"] == "FJ"
    assert claim["article"]["outlet"] == "The Reef Courier"


def test_extract_shows_who_said_what(article: Path, environment: Environment) -> None:
    result = run("extract", article, environment=environment)

    assert result.stdout.startswith("Fiji (statement, say)\n")


@pytest.mark.parametrize("text", ["", "  \n"])
def test_extract_of_nothing_is_rejected(text: str, environment: Environment) -> None:
    result = run("extract", "-", input=text, environment=environment)

    assert result.exit_code == exits.REJECTED
    assert result.stderr == "claimgraph: is empty\n"


def test_extract_of_a_missing_file_is_rejected(tmp_path: Path, environment: Environment) -> None:
    result = run("extract", tmp_path / "none.txt", environment=environment)

    assert result.exit_code == exits.REJECTED
    assert "No such file" in result.stderr


def test_doctor_finds_a_ready_service_well(migrated: Environment) -> None:
    result = run("doctor", "--json", environment=migrated)

    report = json.loads(result.stdout)
    names = {finding["name"] for finding in report["findings"]}
    assert (result.exit_code, report["ok"]) == (exits.OK, True)
    assert {"SQLite", "schema", "journal mode", "spaCy", "model", "lexicons"} <= names


def test_doctor_shows_what_is_wrong_and_no_password() -> None:
    url = "postgresql://ada:secret@127.0.0.1:9/graph?passfile=secret"

    result = run("doctor", environment={"CLAIMGRAPH_DATABASE_URL": url})

    assert result.exit_code == exits.REJECTED
    assert "WRONG database" in result.stdout
    assert "secret" not in result.output


@pytest.mark.parametrize(
    "settings",
    [
        {"CLAIMGRAPH_PORT": "often"},
        {"CLAIMGRAPH_MODEL": "no_such_model"},
        {"CLAIMGRAPH_DATABASE_URL": "::"},
    ],
)
def test_doctor_reports_each_fault(settings: Environment) -> None:
    result = run("doctor", environment=settings)

    assert result.exit_code == exits.REJECTED
    assert "WRONG" in result.stdout


def test_openapi_is_the_same_every_time() -> None:
    first, second = run("openapi"), run("openapi", environment={"CLAIMGRAPH_PORT": "often"})

    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["openapi"].startswith("3.1")


def test_openapi_takes_json_as_the_others_do() -> None:
    assert run("openapi", "--json").stdout == run("openapi").stdout


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "no address", "http://[", ""])
def test_doctor_tells_that_no_service_answers(migrated: Environment, url: str) -> None:
    result = run("doctor", "--url", url, "--json", environment=migrated)

    findings = {finding["name"]: finding for finding in json.loads(result.stdout)["findings"]}
    assert result.exit_code == exits.REJECTED
    assert findings["service"]["ok"] is False
