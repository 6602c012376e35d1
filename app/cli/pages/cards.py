"""Claims as cards that stand beside the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from app.cli import explaining, phrases
from app.cli.pages.marks import TOLD
from app.cli.pages.markup import Markup, Part, element, joined

if TYPE_CHECKING:
    from graph.claims import Json


def card(number: int, claim: Json, explained: Json | None) -> Markup:
    """Make the card of one claim under its number in the text; the outlet's own words are folded up."""
    told = claim["kind"] in TOLD
    facts = _list(_facts(claim))
    why = _list(explaining.rows(explained)) if explained else ""
    return element(
        "article",
        element(
            "h3", element("a", f"{number}", href=f"#words-{number}"), " ", phrases.speakers(claim)
        ),
        element("blockquote", claim["quote"], dir="auto"),
        _folded(claim["kind"], facts, why) if told else (facts, _folded("why", why)),
        id=f"claim-{number}",
        class_="card told" if told else "card",
    )


def _folded(title: str, *parts: Part) -> Markup:
    return element("details", element("summary", title), *parts) if any(parts) else joined()


def _list(rows: Iterable[tuple[str, Part]]) -> Markup:
    return element("dl", [(element("dt", label), element("dd", words)) for label, words in rows])


def _facts(claim: Json) -> Iterator[tuple[str, Part]]:
    for speaker in claim["speakers"]:
        yield "speaker", _named(speaker)
    yield "chain", [[" → " if at else "", _step(step)] for at, step in enumerate(claim["chain"])]
    yield "kind", _kind(claim)
    yield "confidence", _confidence(claim["confidence"])
    for label, name in (("said", "said_at"), ("about", "about_period")):
        if claim[name]:
            yield label, _period(claim[name])
    for quantity in claim["quantities"]:
        yield "number", _quantity(quantity)
    if claim["participants"]:
        yield "involved", _involved(claim["participants"])
    if claim["topics"]:
        yield "topics", ", ".join(topic["label"] for topic in claim["topics"])


def _named(reference: Json) -> Markup:
    kind = " ".join(dict.fromkeys(filter(None, (reference["kind"], reference["type"]))))
    known = element("code", reference["id"]) if reference["id"] else "no identity"
    words = reference["mention"]
    called = f", “{words}”" if words and words != reference["name"] else ""
    return joined(element("bdi", reference["name"]), called, f" ({kind}; ", known, ")")


def _involved(participants: list[Json]) -> str:
    """Name each role with those who play it."""
    roles: dict[str, list[str]] = {}
    for participant in participants:
        roles.setdefault(participant["role"], []).append(participant["name"])
    return "; ".join(f"{role}: {', '.join(names)}" for role, names in roles.items())


def _step(step: Json) -> Part:
    inferred = " (inferred)" if step["basis"] == "inferred" else ""
    return [element("bdi", step["name"]), inferred]


def _kind(claim: Json) -> str:
    cue, certainty = claim["cue"]["text"], claim["certainty"]
    act = f"{claim['act']}, “{cue}”" if cue else claim["act"]
    words = ", ".join(f"“{word}”" for word in certainty["cues"])
    sure = f"{certainty['level']} by {words}" if words else certainty["level"]
    return "; ".join((claim["kind"], act, claim["mode"], claim["polarity"], sure))


def _confidence(value: float) -> Part:
    return [element("meter", min=0, max=1, value=value), f" {value:.2f}"]


def _period(found: Json) -> str:
    return f"“{found['words']}”: {phrases.days(found)} ({found['precision']})"


def _quantity(quantity: Json) -> str:
    wide = quantity["value"] is not None and (quantity["lower"], quantity["upper"]) != (None, None)
    between = f"({phrases.bounds(quantity)})" if wide else ""
    counted = f"of {quantity['counted']}" if quantity["counted"] else ""
    said = " ".join(filter(None, (phrases.amount(quantity), between, counted)))
    return f"“{quantity['text']}”: {said}"
