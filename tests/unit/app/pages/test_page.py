"""A page to read: whole, self-contained, and harmless whatever the article says."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import typer

from app.cli.pages.page import page, whole
from app.cli.pages.sheet import Sheet
from app.cli.pages.shelf import Shelf
from graph import ingest
from graph.article import Payload
from graph.resolve.candidates import NoAliases

ATTACK = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"
TEXT = (
    "Ida Voss, the mayor of Tarn, said on Monday that the bridge was safe, while Peter Brod called it "
    "a ruin.\n\n"
    '"The bridge," said Voss, "will stand for about 40 years." She added that Norway had paid for it.\n'
    "The ministry has not said whether the ferry will sail."
)
ALONE = {"meta", "br", "img", "link", "input", "hr"}


class Outline(HTMLParser):
    """Every element with its attributes; complains when one is closed that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def outline(html: str) -> Outline:
    reader = Outline()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def sheet(document: dict[str, Any], **fields: Any) -> Sheet:
    given = {
        "title": "A bridge",
        "outlet": "The Fjord Post",
        "url": None,
        "published": "2026-03-05",
    }
    return Sheet(document=document, **{**given, **fields})


@pytest.fixture(scope="module")
def read(pipeline):
    def run(text: str, *, explain: bool = True, **fields: Any) -> dict[str, Any]:
        extracted = ingest.extract(
            Payload(text=text, published_at="2026-03-05", **fields),
            pipeline=pipeline,
            aliases=NoAliases(),
            today=dt.date(2026, 3, 5),
            explain=explain,
        )
        return ingest.extraction_document(extracted, now=dt.datetime(2026, 3, 5, tzinfo=dt.UTC))

    return run


@pytest.fixture(scope="module")
def document(read) -> dict[str, Any]:
    return read(TEXT)


def test_the_text_stands_there_whole(document):
    found = outline(page(sheet(document)))

    words = "".join(found.words)
    for line in filter(None, TEXT.splitlines()):
        bare = re.sub(r"[\d·]+", "", line)
        assert bare in re.sub(r"[\d·]+", "", words)


def test_every_claim_has_its_card_its_words_and_its_explanation(document):
    found = outline(page(sheet(document)))

    ids = {attributes["id"] for _, attributes in found.found if attributes.get("id")}
    numbers = range(1, len(document["claims"]) + 1)
    assert {f"claim-{n}" for n in numbers} | {f"words-{n}" for n in numbers} == ids - {"refused"}
    assert sum(tag == "details" for tag, _ in found.found) == len(document["claims"])
    assert "“said”, whose subject (nsubj) is “Voss”" in "".join(found.words)


def test_every_link_leads_somewhere_on_the_page(document):
    found = outline(page(sheet(document)))

    ids = {attributes.get("id") for _, attributes in found.found}
    links = [attributes["href"] for tag, attributes in found.found if tag == "a"]
    assert links
    assert all(link.removeprefix("#") in ids for link in links)


def test_parts_of_a_quotation_are_numbered(document):
    found = outline(page(sheet(document)))

    assert {"·1", "·2"} <= {word[-2:] for word in found.words}


def test_refused_words_are_marked_and_listed(document):
    found = outline(page(sheet(document)))

    marked = [a.get("title") for _, a in found.found if "refused" in (a.get("class") or "").split()]
    assert any("negated" in title for title in marked if title)
    assert "Considered and not taken" in found.words


def test_a_page_without_explanation_shows_claims_alone(read):
    found = outline(page(sheet(read(TEXT, explain=False))))

    assert "Considered and not taken" not in found.words
    assert "why" not in found.words


def test_an_article_without_claims_is_a_page_too(read):
    found = outline(page(sheet(read("42."))))

    assert "42." in "".join(found.words)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ATTACK},
        {"outlet": ATTACK},
        {"url": f"https://x.example/{ATTACK}"},
        {"url": "javascript:alert(1)"},
        {"url": 'https://x.example/" onclick="alert(1)'},
    ],
    ids=["title", "outlet", "address", "scheme", "attribute"],
)
def test_hostile_members_do_not_run(document, fields):
    assert_harmless(page(sheet(document, **fields)))


@pytest.mark.parametrize(
    "attack",
    [
        ATTACK,
        '" onmouseover="alert(1)" x="',
        "<svg/onload=alert(1)>",
        "<!-- --><base href=//x.example><form action=//x.example><input>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u202e\u2066 \u0000 \x1b[31m",
        "<a href=javascript:alert(1)>here</a>",
        "{}body{background:url(//x.example)}",
    ],
)
def test_hostile_words_do_not_run(read, attack):
    text = f"{TEXT}\nIda Voss {attack} said that {attack} was safe.\n“{attack} never again,” Brod said."
    found = read(text, title=attack.strip() or "x", outlet=attack.strip() or "x")

    assert_harmless(page(sheet(found, title=attack, outlet=attack)))


def assert_harmless(html: str) -> None:
    found = outline(html)
    tags = {tag for tag, _ in found.found}
    assert not tags & {"script", "img", "svg", "iframe", "object", "base", "form", "input", "link"}
    for _, attributes in found.found:
        assert not any(name.startswith("on") or name in {"src", "style"} for name in attributes)
        link = attributes.get("href") or "#"
        assert link.startswith(("#", "https://", "http://")) or link == "index.html"


def test_the_policy_allows_nothing_but_the_own_style(document):
    html = page(sheet(document))

    style = html.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(
        a["content"] for _, a in outline(html).found if a.get("http-equiv")
    )  # fmt: skip
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "url(" not in style
    assert "@import" not in style


def test_long_articles_stay_linear(read):
    text = "\n".join(["Ida Voss said that the bridge was safe."] * 400)

    html = page(sheet(read(text)))

    assert html.count('class="card"') == 400


def test_one_article_goes_into_the_file(tmp_path: Path, document):
    shelf = Shelf.at(tmp_path / "new" / "page.html", several=False)

    place = shelf.put(sheet(document))

    assert (place, shelf.close()) == (tmp_path / "new" / "page.html", None)
    assert place.read_text("utf-8").startswith("<!doctype html>\n")


def test_one_article_goes_into_a_folder_that_is_there(tmp_path: Path, document):
    place = Shelf.at(tmp_path, several=False).put(sheet(document, title="Ça va? <b>"))

    assert place == tmp_path / "001-ca-va-b.html"


def test_several_articles_get_an_index(tmp_path: Path, document):
    shelf = Shelf.at(tmp_path / "pages", several=True)
    places = [shelf.put(sheet(document, title=title)) for title in (ATTACK, "../../etc", "中文")]

    index = shelf.close()

    assert index == tmp_path / "pages" / "index.html"
    assert all(place.parent == index.parent for place in places)
    rows = [a["href"] for tag, a in outline(index.read_text("utf-8")).found if tag == "a"]
    assert rows == [place.name for place in places]
    elements = outline(places[0].read_text("utf-8")).found
    assert ("a", {"href": "index.html"}) in elements


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "there"])
def test_several_articles_do_not_fit_into_one_file(tmp_path: Path, name):
    (tmp_path / "there").touch()

    with pytest.raises(typer.BadParameter, match="several articles need a folder"):
        Shelf.at(tmp_path / name, several=True)


def test_a_title_of_lone_surrogates_can_be_written(tmp_path: Path, document):
    place = Shelf.at(tmp_path / "page.html", several=False).put(sheet(document, title="\ud800"))

    assert "\ufffd" in place.read_text("utf-8")


def test_a_page_is_in_the_language_of_its_article():
    assert '<html lang="fr">' in whole("x", "y", language="fr")
