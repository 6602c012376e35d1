"""Texts that are no news: whatever comes in is read, in time that grows with its length."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from graph.annotations import Document
from graph.article import Payload
from graph.errors import InvalidInput
from graph.parsing import parse
from graph.pipeline.spacy_backend import plain
from graph.pipeline.spacy_backend.words import LONGEST, Words
from graph.resolve import resolve
from graph.resolve.candidates import NoAliases

TODAY = dt.date(2026, 11, 22)
NEWS = (
    "The health ministry said on Tuesday that 40 people had fallen ill in Tarn. “We have not seen "
    "this before,” Ona Reyes, its spokeswoman, said.\n\nShe added that the agency would report to "
    "Kenya and Uganda next week. According to the mayor, Ivo Maas, a bridge was closed in March.\n\n"
)
REPEATED = {
    "short paragraphs": "Yes.\n\n",
    "quoted paragraphs": "“No.”\n\n",
    "paragraphs left open": "“No. We go on\n\n",
    "short quotations": "“No” ",
    "straight marks": '"no ',
    "low marks": "„gut “ ",
    "quoted clauses": ", 'we said no",
    "two words": "He said. ",
    "pronouns": "She met her. ",
    "no full stop": "the minister said that the bridge is safe and the mayor added that it was late ",
    "said": "said ",
    "commas": "Ivo Maas said, ",
    "one name": "Ivo Maas ",
    "brackets": "World Health Organization (WHO) ",
    "names that go on": "The Union Party of the Union of ",
    "capitals": "THE MINISTER SAID ",
    "numbers": "12 ",
    "bylines": "By Ivo Maas\n",
    "items": "- He said no\n",
    "countries": "Kenya and Uganda said the two countries agree. ",
}
ODD = {
    "opening brackets": "(said ",
    "colons": "said: ",
    "dashes": "a — said ",
    "semicolons": "he said; ",
    "emoji": "😀 said 👨‍👩‍👧 ",
    "zero width": "\u200bsaid\u200d ",
    "right to left": "\u202esaid \u202c קאמר ",
    "combining marks": "he said e\u0301\u0316 ",
    "lone surrogates": "he said \ud800. ",
    "dates": "two days later on 3 March 2025 to 03/04/2026 ",
    "ordinals": "1st 2nd ½ ² ٣ Ⅷ ",
    "address": "http://a.b/",
    "word": "a",
    "hyphens": "well-",
    "slashes": "a/b/",
    "controls": "he\x00 said\x07 no\x1b. ",
    "line breaks": "a\r\n\r\nb\u2028c\x0b",
    "transcript": "IVO MAAS: We go. ",
    "marks": "” he said “ »",
    "relatives": "which, he said, ",
    "stops": ". ! ? … ",
    "possessives": "Kenya's mayor's ",
    "dateline": "TARN (AP) — ",
    "markup": "<b>&amp;",
}


def read(text, pipeline):
    try:
        article = parse(Payload(text=text, published_at="2026-03-01"), today=TODAY)
    except InvalidInput:
        return None
    return resolve(pipeline(Document.of(article)), article, NoAliases())


def shaped(piece, length):
    return (piece * (length // len(piece) + 1))[:length]


def spent(text, pipeline):
    """Give the processor time that reading takes; others' work on the machine can only add to it."""
    start = time.process_time()
    read(text, pipeline)
    return time.process_time() - start


def takes_at_most(seconds, text, pipeline):
    return any(spent(text, pipeline) <= seconds for _ in range(3))


@pytest.fixture(scope="module")
def usual(pipeline):
    """Seconds that a code point of ordinary news takes."""
    text = shaped(NEWS, 8000)
    read(text, pipeline)
    return min(spent(text, pipeline) for _ in range(3)) / len(text)


@pytest.mark.slow
@pytest.mark.parametrize("shape", REPEATED)
def test_time_grows_as_the_text_does(pipeline, usual, shape):
    short, long = (shaped(REPEATED[shape], length) for length in (6000, 24000))

    before = max(spent(short, pipeline), usual * len(short))

    # Four times the text takes four times as long, sixteen where every pair is compared; the
    # larger bound, since a busy machine or coverage slows one of the two measurements alone.
    assert takes_at_most(max(12 * before, 15 * usual * len(long)), long, pipeline)


@pytest.mark.slow
def test_ten_thousand_opening_marks_take_a_moment(pipeline, usual):
    text = "“" * 10_000 + " he said " + "”" * 10_000

    assert takes_at_most(25 * usual * len(text), text, pipeline)


@pytest.mark.parametrize("shape", [*REPEATED, *ODD])
@pytest.mark.parametrize("around", ["{}", "He said {}", "“{}", "{} said Ona Reyes."])
def test_whatever_comes_in_is_read_or_refused(pipeline, shape, around):
    piece = {**REPEATED, **ODD}[shape]

    extraction = read(around.format(shaped(piece, 900)), pipeline)

    for claim in extraction.claims if extraction else ():
        assert claim.quote.strip()


@pytest.fixture(scope="module")
def tokenizer():
    return Words(plain().tokenizer)


@pytest.mark.parametrize(
    "text", ["x" * LONGEST, "x" * (LONGEST + 1), "“" * 700 + " she said", "a b"]
)
def test_runs_without_spaces_are_cut_and_nothing_is_lost(tokenizer, text):
    doc = tokenizer(text)

    assert doc.text == text
    assert max(len(token) for token in doc) <= LONGEST
