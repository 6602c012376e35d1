import contextlib
import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.article import BlockKind, Payload
from graph.errors import InvalidInput, TooLarge, Unsupported
from graph.ontology import Precision
from graph.parsing import HtmlArticle, HtmlReader, Limits, parse
from graph.parsing.address import canonical_url

TODAY = dt.date(2026, 3, 5)
TEXT = "OSLO (Nord Wire) - The ferry left two hours late, the harbour office said on Tuesday.\n"


class FakeReader(HtmlReader):
    """Gives a prepared article for any document."""

    def __init__(self, article):
        super().__init__()
        self._article = article

    def read(self, html):  # noqa: ARG002 - the signature of what it stands for
        return self._article


def parsed(text=TEXT, **fields):
    return parse(Payload(text=text, **fields), today=TODAY)


def test_parse_leaves_plain_text_as_it_is():
    article = parsed()

    assert article.text == article.raw == TEXT
    assert article.blocks[0].span.of(TEXT).startswith("The ferry")
    assert article.dateline == "OSLO (Nord Wire)"
    assert article.language == "en"


@pytest.mark.parametrize(
    ("text", "given", "outlet", "notes"),
    [
        (TEXT, None, "Nord Wire", ("agency: Nord Wire",)),
        (TEXT, "The Fjord Post", "The Fjord Post", ("agency: Nord Wire",)),
        ("Qasioun  - The ferry left late on Tuesday.", None, "Qasioun", ()),
        ("BERGEN — The ferry left late on Tuesday.", None, None, ()),
    ],
)
def test_parse_takes_the_outlet_from_the_dateline(text, given, outlet, notes):
    article = parsed(text, outlet=given, language="en")

    assert article.outlet == outlet
    assert article.notes == notes


def test_parse_dates_from_payload_before_date_lines():
    text = "Ferry late\n3 March 2026\n\nThe ferry left two hours late."

    assert parsed(text).published_at == dt.date(2026, 3, 3)
    article = parsed(text, published_at="2026-02")

    assert (article.published_at, article.published_precision) == (
        dt.date(2026, 2, 1),
        Precision.MONTH,
    )


@pytest.mark.parametrize(
    ("text", "given", "day"),
    [
        ("OSLO, Norway (March 3, 2026)\nThe ferry left two hours late.", None, 3),
        ("OSLO, March 3, 2026 (Nord Wire) - The ferry left late.", None, 3),
        ("OSLO, March 3 (Nord Wire) - The ferry left late.", "2026-03", 3),
        ("OSLO, March 3 (Nord Wire) - The ferry left late.", "2026", 3),
        ("Release 2026-03-17\n\nOSLO (March 3)\nThe ferry left two hours late.", None, 3),
        ("Report of March 4, 2026\n\nOSLO (March 3)\nThe ferry left late.", None, 3),
    ],
)
def test_parse_dates_by_the_dateline_where_no_day_is_given(text, given, day):
    article = parsed(text, published_at=given, language="en")

    assert article.published_at == dt.date(2026, 3, day)
    assert article.published_precision is Precision.DAY
    assert "publication date from the dateline" in article.notes


def test_parse_takes_the_day_that_opens_the_headline():
    text = "March 3: Storm closes the port\n\n2026-03-CA-051\n\nThe storm closed the port at dawn, its master said."

    article = parsed(text, language="en")

    assert article.published_at == dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "given", "published"),
    [
        ("OSLO, March 3 (Nord Wire) - The ferry left late.", None, None),
        ("OSLO, March 3 (Nord Wire) - The ferry left late.", "2026-03-04", "2026-03-04"),
        ("OSLO, March 3 (Nord Wire) - The ferry left late.", "2026-02", "2026-02-01"),
        ("OSLO, May 3, 2026 (Nord Wire) - The ferry left late.", None, None),
        ("OSLO, Feb. 30, 2026 (Nord Wire) - The ferry left late.", None, None),
        ("Cup of 2026\n\nOSLO (March 3)\nThe ferry left two hours late.", None, None),
    ],
)
def test_parse_leaves_a_dateline_that_cannot_say_the_day(text, given, published):
    article = parsed(text, published_at=given, language="en")

    assert str(article.published_at) == str(published)
    assert "publication date from the dateline" not in article.notes


def test_parse_notes_a_date_line_it_cannot_use():
    article = parsed("Ferry late\n30 February 2026\n\nThe ferry left two hours late.")

    assert article.published_at is None
    assert "no publication date could be read from the text" in article.notes


@pytest.mark.parametrize(
    ("fields", "pointer", "error"),
    [
        ({}, "", InvalidInput),
        ({"text": ""}, "/text", InvalidInput),
        ({"text": " \u200b\n\ufeff"}, "/text", InvalidInput),
        ({"text": "***\n\n--"}, "/text", InvalidInput),
        ({"html": " "}, "/html", InvalidInput),
        ({"text": "a", "html": "b"}, "/html", InvalidInput),
        ({"url": "https://news.example/a"}, "/url", Unsupported),
        ({"text": "x" * 2_000_001}, "/text", TooLarge),
        ({"text": "é" * 1_000_001}, "/text", TooLarge),
        ({"html": "x" * 2_000_001}, "/html", TooLarge),
        ({"text": "a\x00\x01\x02" * 50}, "/text", InvalidInput),
        ({"text": "a\ufffd" * 50}, "/text", InvalidInput),
        ({"text": TEXT, "published_at": "2026-03-07"}, "/published_at", InvalidInput),
        ({"text": TEXT, "published_at": "2026-02-30"}, "/published_at", InvalidInput),
        ({"text": TEXT, "published_at": "1" * 101}, "/published_at", TooLarge),
        ({"text": TEXT, "url": "ftp://news.example/a"}, "/url", InvalidInput),
        ({"text": TEXT, "url": "https://" + "a" * 2000}, "/url", TooLarge),
        ({"text": TEXT, "title": "x" * 1001}, "/title", TooLarge),
        ({"text": TEXT, "outlet": "x" * 301}, "/outlet", TooLarge),
        ({"text": TEXT, "external_id": "x" * 301}, "/external_id", TooLarge),
        ({"text": TEXT, "language": "english please"}, "/language", InvalidInput),
    ],
)
def test_parse_refuses_with_pointer(fields, pointer, error):
    with pytest.raises(error) as caught:
        parse(Payload(**fields), today=TODAY)

    assert caught.value.pointer == pointer


def test_parse_bounds_the_paragraphs():
    with pytest.raises(TooLarge):
        parse(Payload(text="A line.\n\n" * 5), today=TODAY, limits=Limits(paragraphs=4))


def test_parse_cleans_and_keeps_a_storable_raw():
    article = parsed("The cafe\u0301\u00a0was\x00 shut,\r\nshe said.\ud800")

    assert article.text == "The café was shut,\nshe said."
    assert article.raw == "The cafe\u0301\u00a0was\ufffd shut,\r\nshe said.\ufffd"
    assert article.raw[article.offsets.raw_offset(article.text.index("shut")) :][:4] == "shut"
    assert "lone surrogates removed" in article.notes


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        (
            {"url": "HTTPS://News.example/a?utm_source=x#y", "external_id": "7"},
            "url:https://news.example/a",
        ),
        ({"outlet": "The Fjord Post", "external_id": "7"}, "ext:The Fjord Post\n7"),
    ],
)
def test_natural_key_takes_the_best_there_is(fields, key):
    article = parsed(**fields)

    assert article.natural_key == key
    assert article.article_id.startswith("art_")
    assert len(article.article_id) == 28


def test_natural_key_of_a_bare_text_is_its_normalised_hash():
    first = parsed(outlet="The Fjord Post")
    second = parsed(TEXT.replace(" ", "\u00a0") + "\n", outlet="THE FJORD POST")

    assert first.natural_key.startswith("txt:the fjord post\n")
    assert first.article_id == second.article_id
    assert first.content_hash == second.content_hash


def test_content_hash_changes_with_the_title():
    assert parsed(title="A").content_hash != parsed(title="B").content_hash


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTP://News.Example:80", "http://news.example/"),
        (
            "https://news.example:8443/a/?b=2&a=1&fbclid=x&UTM_Medium=y#z",
            "https://news.example:8443/a/?a=1&b=2",
        ),
        ("https://[::1]:443/a", "https://[::1]/a"),
        ("https://news.example./a?q=", "https://news.example/a?q="),
    ],
)
def test_canonical_url_has_one_form(url, expected):
    assert canonical_url(url) == expected
    assert canonical_url(expected) == expected


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news.example/a",
        "javascript:alert(1)",
        "https://",
        "https://u:p@news.example/",
        "https://[::1/",
        "https://news.example:99999/",
        "https://news.example/a b",
        "https://news.example/\ud800",
        "mailto:a@b",
    ],
)
def test_canonical_url_refuses(url):
    with pytest.raises(InvalidInput) as caught:
        canonical_url(url)

    assert caught.value.pointer == "/url"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le ministère a déclaré mardi que le port resterait fermé jusqu'à nouvel ordre.", "fr"),
        ("Министерство сообщило во вторник, что порт останется закрытым до утра.", "ru"),
        ("أعلنت الوزارة يوم الثلاثاء أن الميناء سيبقى مغلقا حتى إشعار آخر.", "ar"),
        ("Port shut.", "und"),
    ],
)
def test_parse_guesses_the_language(text, language):
    assert parsed(text).language == language


def test_parse_takes_the_said_language():
    assert parsed(language="en-GB").language == "en"


def test_parse_completes_html_from_the_page():
    page = HtmlArticle(
        text="Ferry late\n\nThe ferry left two hours late, the harbour office said.",
        title="Ferry late", date="2026-03-03", outlet="The Fjord Post", language="en",
    )  # fmt: skip

    article = parse(Payload(html="<p>x"), today=TODAY, reader=FakeReader(page))

    assert (article.title, article.outlet) == ("Ferry late", "The Fjord Post")
    assert article.published_at == dt.date(2026, 3, 3)
    assert article.raw == "<p>x"
    assert [block.kind for block in article.blocks] == [BlockKind.HEADLINE, BlockKind.BODY]


def test_parse_passes_over_bad_metadata_of_a_page():
    page = HtmlArticle(
        text="The ferry left two hours late on Tuesday.", date="2031-01-01", language="??"
    )

    article = parse(Payload(html="<p>x"), today=TODAY, reader=FakeReader(page))

    assert article.published_at is None
    assert article.language == "en"


def test_parse_refuses_html_without_text():
    with pytest.raises(InvalidInput) as caught:
        parse(Payload(html="<p>x"), today=TODAY, reader=FakeReader(HtmlArticle(text="")))

    assert caught.value.pointer == "/html"


def test_parse_reads_html_without_set_up():
    html = (
        "<html><head><title>Ferry late</title></head><body><article><p>"
        + "The ferry is late. " * 20
    )

    first = parse(Payload(html=html, language="en"), today=TODAY)
    start = time.perf_counter()
    second = parse(Payload(html=html, language="en"), today=TODAY)

    assert first == second
    assert "The ferry is late." in first.text
    assert time.perf_counter() - start < 1


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec=None) | st.sampled_from("\n\n -–—:().,*•1aA")))
def test_parse_never_crashes_and_spans_fit(text):
    try:
        article = parsed(text, language="en")
    except InvalidInput:
        return

    spans = [block.span for block in article.blocks]

    assert all(span.start < span.end for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "part", ["a\n", "- ", "(", "a - b ", "By A ", "1. ", "A, ", "\n \n", "e\u0301"]
)
def test_parse_takes_linear_time(part):
    text = "A. " + part * (200_000 // len(part))

    start = time.perf_counter()
    with contextlib.suppress(InvalidInput):
        parsed(text, language="en")

    assert time.perf_counter() - start < 10


def test_parse_cuts_the_seed_article_as_a_reader_does(data):
    raw = (data / "seed" / "article.txt").read_text("utf-8")

    article = parse(Payload(text=raw), today=dt.date(2026, 11, 22))

    kinds = [block.kind for block in article.blocks]
    bodies = [block.span.of(raw) for block in article.blocks if block.kind is BlockKind.BODY]
    assert article.text == raw.replace("\u00a0", " ")
    assert (article.outlet, article.published_at) == ("Khaberni", dt.date(2026, 1, 27))
    assert kinds[:5] == [BlockKind.BOILERPLATE, *[BlockKind.DATE] * 3, BlockKind.HEADLINE]
    assert kinds.count(BlockKind.HEADING) == 4
    assert kinds[-1] is BlockKind.BOILERPLATE
    assert len(bodies) == 17
    assert bodies[0].startswith("As the war")
