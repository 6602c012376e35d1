from itertools import pairwise

import pytest

from graph.article import BlockKind
from graph.errors import TooLarge
from graph.parsing.blocks import layout
from graph.parsing.furniture import furniture
from graph.parsing.limits import Limits

REPORT = """*
الثلاثاء: 3 مارس 2026
  • 3 March 2026
  • 15:20
Ferry to the islands is late again

Qasioun  - The ferry left two hours late, the harbour office said.

Why it was late

The office blamed the wind. The captain blamed the office.
The mayor blamed both.

- Two lifeboats were new, the owner said.
1. The third was old, the captain said.

Read more
Another ferry, another day
"""


def kinds(text, **options):
    options = {"title": None, "outlet": None, **options}
    return [(b.kind.value, b.span.of(text)) for b in layout(text, **options).blocks]


def test_layout_names_every_block():
    found = kinds(REPORT)

    assert [kind for kind, _ in found] == [
        "boilerplate", "date", "date", "date", "headline", "body", "heading", "body", "body",
        "item", "item", "boilerplate", "boilerplate",
    ]  # fmt: skip
    assert found[5][1] == "The ferry left two hours late, the harbour office said."
    assert found[9][1] == "Two lifeboats were new, the owner said."


def test_layout_joins_hard_wrapped_lines():
    text = (
        "    The harbour office said on Tuesday that the ferry to the\n"
        "outer islands had left two hours late because of a strong\n"
        "wind from the north that nobody had expected.\n"
        "    The captain said that he had expected it, and that the\n"
        "office had not listened to him.\n"
    )

    found = kinds(text)

    assert [kind for kind, _ in found] == ["body", "body"]
    assert found[1][1].startswith("The captain")


def test_layout_joins_a_sentence_that_goes_on():
    text = "The ferry left two hours late because\nof the wind.\nThe mayor was not on board."

    found = kinds(text)

    assert [words for _, words in found] == [
        "The ferry left two hours late because\nof the wind.",
        "The mayor was not on board.",
    ]


def test_layout_takes_the_title_for_the_headline():
    text = "Islands\n\n“Late again”: the ferry.\n\nThe ferry left late."

    found = kinds(text, title='"Late again": the ferry')

    assert [kind for kind, _ in found] == ["heading", "headline", "body"]


def test_layout_takes_the_outlets_line_for_a_byline():
    text = "Ferry late again\nThe Fjord Post\n3 March 2026\n\nThe ferry left late."

    shape = layout(text, title=None, outlet=None)

    assert [block.kind for block in shape.blocks][1] is BlockKind.BYLINE
    assert shape.sign == "The Fjord Post"
    assert shape.headline == "Ferry late again"


@pytest.mark.parametrize("title", [None, "Norway said the ferry would sail"])
def test_layout_reads_a_single_line_as_body(title):
    found = kinds("Norway said the ferry would sail", title=title)

    assert [kind for kind, _ in found] == ["body"]


def test_layout_keeps_a_quoted_line_and_a_question_as_body():
    text = "Ferry late\n\nThe ferry left late.\n\n“We were not told”\n\nWho was told?"

    found = kinds(text)

    assert [kind for kind, _ in found] == ["headline", "body", "body", "body"]


def test_layout_refuses_too_many_paragraphs():
    with pytest.raises(TooLarge):
        layout("A line.\n\n" * 11, title=None, outlet=None, limits=Limits(paragraphs=10))


def test_layout_spans_are_in_order_and_apart():
    spans = [block.span for block in layout(REPORT, title=None, outlet=None).blocks]

    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Topics you may like", BlockKind.BOILERPLATE),
        ("Read more: the ferry is late", BlockKind.BOILERPLATE),
        ("» READ ALSO «", BlockKind.BOILERPLATE),
        ("اقرأ أيضاً: موضوع آخر", BlockKind.BOILERPLATE),
        ("Читайте также", BlockKind.BOILERPLATE),
        ("Lire aussi : un autre article", BlockKind.BOILERPLATE),
        ("https://news.example/ferry", BlockKind.BOILERPLATE),
        ("desk@news.example", BlockKind.BOILERPLATE),
        ("© 2026 The Fjord Post. All rights reserved.", BlockKind.BOILERPLATE),
        ("Photo: Ines Falk", BlockKind.BOILERPLATE),
        ("* * *", BlockKind.BOILERPLATE),
        ("By Ines Falk", BlockKind.BYLINE),
        ("By Ines Falk and Otto de Brun in Porto", BlockKind.BYLINE),
        ("By Ines Falk | 3 March 2026", BlockKind.BYLINE),
        ("(Reporting by Ines Falk; editing by Otto Brun)", BlockKind.BYLINE),
        ("بقلم: ليلى حداد", BlockKind.BYLINE),
        ("Published: 3 March 2026", BlockKind.DATE),
    ],
)
def test_furniture_knows_its_lines(line, kind):
    assert furniture(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the harbour was empty and nobody knew why",
        "By then, Ines Falk had left.",
        "Ferry late again",
        "More than 30 people were hurt",
        "Home prices fall in the north",
        "Related parties must say so, the court ruled",
        "The sea " * 40,
    ],
)
def test_furniture_leaves_the_report_alone(line):
    assert furniture(line) is None
