"""A question in plain words, answered on the terminal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import console, database, exits, phrases

if TYPE_CHECKING:
    from graph.claims import Json
    from graph.store.filters import ClaimFilter

QUOTES = 3
"""Claims shown of each answer; ``--json`` gives all."""


def ask(
    question: Annotated[str, typer.Argument(help="For example: Which countries reported floods?")],
    *,
    article: Annotated[
        list[str] | None, typer.Option(help="Only claims of this article, by id.")
    ] = None,
    outlet: Annotated[
        list[str] | None, typer.Option(help="Only claims of this outlet, by id or name.")
    ] = None,
    since: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="First day of publication."),
    ] = None,
    until: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Last day of publication."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole answer.")] = False,
) -> None:
    """Ask a question; the answer names its evidence."""
    from graph.store.filters import ClaimFilter

    values = {"article": tuple(article or ()), "outlet": tuple(outlet or ())}
    narrow = ClaimFilter(
        values={name: chosen for name, chosen in values.items() if chosen},
        published_from=since.date() if since else None,
        published_to=until.date() if until else None,
    )
    answered = _answered(question, narrow)
    if as_json:
        console.emit(answered)
    else:
        _show(answered)
    if not answered["answers"]:
        raise typer.Exit(exits.NO_ANSWER)


def _answered(question: str, narrow: ClaimFilter) -> Json:
    from app import settings as configuration
    from graph import questions
    from graph.pipeline import assembly
    from graph.store.session import reading

    settings = configuration.load()
    today = dt.datetime.now(dt.UTC).date()
    with (
        database.opened(settings.database_url, readonly=True) as engine,
        reading(engine) as session,
    ):
        pipeline = assembly.build(settings.model)
        return questions.ask(session, question, narrow=narrow, pipeline=pipeline, today=today)


def _show(answered: Json) -> None:
    _show_reading(answered)
    for number, answer in enumerate(answered["answers"], 1):
        console.show(f"\n{number}. {_named(answer)}", bold=True)
        claims = answer["claims"] or ([answer["claim"]] if answer["claim"] else [])
        for claim in claims[:QUOTES]:
            _show_evidence(claim)
        if len(claims) > QUOTES:
            console.show(f"   and {len(claims) - QUOTES} more")


def _show_reading(answered: Json) -> None:
    if reading := answered["interpretation"]:
        conditions = (f"{name}={_plain(value)}" for name, value in reading["filters"].items())
        console.show(f"Understood: {reading['select']}  {'  '.join(conditions)}".rstrip())
        if reading["text"]:
            console.show(f"            {reading['text']}")
    if left := answered["unanswered"]:
        console.show(f"No answer: {left['reason']}", fg="yellow")
        if left["understood_part"]:
            console.show(f"           read so far: {_plain(left['understood_part'])}")
    elif not answered["answers"]:
        console.show("No evidence.", fg="yellow")


def _named(answer: Json) -> str:
    if entity := answer["entity"]:
        kind = entity["type"] or entity["kind"]
        return f"{entity['name']} ({kind}{', ' + entity['id'] if entity['id'] else ''})"
    if quantity := answer["quantity"]:
        return f"{quantity['text']}  [{phrases.amount(quantity)}]"
    if date := answer["date"]:
        return f"{date['words']}  [{phrases.days(date)}]"
    return phrases.speakers(answer["claim"])


def _show_evidence(claim: Json) -> None:
    article = claim["article"]
    place = (article["outlet"], article["published_at"], article["title"], article["id"])
    console.show(f"   “{claim['quote']}”")
    console.show(
        f"   said by {phrases.speakers(claim)}; {', '.join(filter(None, place))}", dim=True
    )


def _plain(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "|".join(map(str, value))
    return str(value)
