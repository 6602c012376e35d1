"""Whatever is not made here is escaped."""

from __future__ import annotations

import pytest

from app.cli.pages.markup import element, joined, text, void


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("<script>x()</script>", "&lt;script&gt;x()&lt;/script&gt;"),
        ('" onclick="x', "&quot; onclick=&quot;x"),
        ("it's", "it&#x27;s"),
        ("\x00\x1b[31m\x7f\x9b\ud800", "\ufffd\ufffd[31m\ufffd\ufffd\ufffd"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ],
)
def test_text_is_escaped(words, expected):
    assert text(words) == expected


def test_attributes_are_quoted_and_left_out_where_there_is_none():
    made = element("a", "x", href='"><b>', title=None, hidden=True, open=False, aria_label="it")

    assert made == '<a href="&quot;&gt;&lt;b&gt;" hidden aria-label="it">x</a>'


def test_markup_is_not_escaped_twice_and_lists_are_joined():
    made = element("p", ["a & b", [element("b", "c"), " & d"]])

    assert made == "<p>a &amp; b<b>c</b> &amp; d</p>"
    assert joined(made, "<") == f"{made}&lt;"


def test_void_elements_are_not_closed():
    assert void("meta", charset="utf-8") == '<meta charset="utf-8">'
