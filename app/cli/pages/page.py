"""One annotated article as a whole page."""

from __future__ import annotations

import base64
import hashlib
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import explaining
from app.cli.pages import marks
from app.cli.pages.cards import card
from app.cli.pages.marks import TOLD
from app.cli.pages.markup import Markup, Part, element, joined, void
from app.cli.pages.prose import paragraph
from app.cli.pages.sheet import Sheet

if TYPE_CHECKING:
    from graph.claims import Json


REFUSED, REFUSED_PLACE = "Considered and not taken", "refused"
LEGEND = (
    ("source", "who says it"),
    ("cue", "that it is said"),
    ("content", "what is said"),
    ("told", "the outlet's own words"),
    ("refused", "considered, not taken"),
    ("mention is-country", "country"),
    ("mention is-agency", "agency"),
    ("mention is-person", "person"),
    ("mention is-place", "place"),
    ("mention is-group", "group"),
)


def page(sheet: Sheet, *, index: str | None = None) -> Markup:
    """Make the page of one article.

    Parameters
    ----------
    index : str, optional
        Address of the page that lists all, if there are several.
    """
    document = sheet.document
    back = element("p", element("a", "All articles", href=index)) if index else ""
    body = (
        element(
            "header",
            back,
            element("h1", sheet.title, dir="auto"),
            _header(sheet),
            _legend(refused=len(_refusals(document))),
        ),
        element("main", list(_rows(document))),
        _refused(document),
    )
    return whole(sheet.title, body, lit=len(document["claims"]), language=document["language"])


def whole(title: str, body: Part, *, lit: int = 0, language: str = "en") -> Markup:
    """Put a body into a page that loads nothing and runs nothing.

    Parameters
    ----------
    lit : int
        How many claims light up in the text when they are chosen.
    """
    style = Markup(_style() + "".join(map(_light, range(1, lit + 1))))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = (
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=policy),
        void("meta", name="referrer", content="no-referrer"),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", style),
    )
    shown = element("html", element("head", head), element("body", body), lang=language)
    return joined(Markup("<!doctype html>\n"), shown, "\n")


@cache
def _style() -> str:
    return Path(__file__).with_name("style.css").read_text("utf-8")


def _light(number: int) -> str:
    return f"body:has(#claim-{number}:target) .k{number}{{outline:2px solid var(--lit)}}\n"


def _header(sheet: Sheet) -> Markup:
    claims = sheet.document["claims"]
    told = sum(claim["kind"] in TOLD for claim in claims)
    safe = sheet.url if sheet.url and sheet.url.startswith(("http://", "https://")) else None
    address = element("a", safe, href=safe, rel="noreferrer noopener") if safe else sheet.url
    counts = f"{len(claims) - told} claims of speakers, {told} of the outlet itself"
    parts = filter(None, (sheet.outlet, sheet.published, address, counts))
    return element("p", [[" · " if at else "", element("bdi", p)] for at, p in enumerate(parts)])


def _legend(*, refused: int) -> Markup:
    marks = [element("span", words, class_=kind) for kind, words in LEGEND]
    if refused:
        marks.append(element("a", f"{REFUSED}: {refused}", href=f"#{REFUSED_PLACE}"))
    return element(
        "ul",
        [element("li", mark) for mark in marks],
        class_="legend",
        aria_label="Legend",
    )


def _rows(document: Json) -> Iterator[Markup]:
    """Give each line of the text with the cards of the claims that begin in it."""
    text, claims = document["text"], document["claims"]
    explanation = document["explanation"]
    told = {e["claim"]: e for e in explanation["claims"]} if explanation else {}
    waiting = deque(sorted((_first(claim), number) for number, claim in enumerate(claims, 1)))
    for span, touching in marks.by_line(marks.lines(text), marks.of(document)):
        cards = []
        while waiting and waiting[0][0] < span[1]:
            _, number = waiting.popleft()
            claim = claims[number - 1]
            cards.append(card(number, claim, told.get(claim["id"])))
        prose = paragraph(text, span, touching)
        yield element("section", prose, element("div", cards, class_="cards"))


def _first(claim: Json) -> int:
    starts: list[int] = [start for spans in claim["spans"].values() for start, _ in spans]
    return min(starts)


def _refused(document: Json) -> Part:
    refused = _refusals(document)
    if not refused:
        return ""
    items = [
        element(
            "li", element("q", each["sentence"]["text"], dir="auto"), f" {explaining.refusal(each)}"
        )
        for each in refused
    ]
    return element("footer", element("h2", REFUSED), element("ul", items), id=REFUSED_PLACE)


def _refusals(document: Json) -> list[Json]:
    explanation = document["explanation"]
    found: list[Json] = explanation["refused"] if explanation else []
    return found
