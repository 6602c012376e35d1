"""From payload to article: text, HTML and JSON made clean, dated, cut into blocks, with keys.

======================  =====================================================
:mod:`articles`         :func:`parse`, the one way in
:mod:`cleaning`         clean text and the map to raw offsets
:mod:`decoding`         bytes to text
:mod:`html`             :class:`HtmlReader`, a child process that may be killed
:mod:`blocks`           paragraphs and what each is for
:mod:`files`            articles in files
======================  =====================================================
"""

from __future__ import annotations

from graph.parsing.articles import parse
from graph.parsing.decoding import decode
from graph.parsing.extractor import HtmlArticle
from graph.parsing.files import Item, read_file, read_items
from graph.parsing.html import HtmlReader
from graph.parsing.limits import Limits
from graph.parsing.payloads import json_of, payload_of

__all__ = [
    "HtmlArticle",
    "HtmlReader",
    "Item",
    "Limits",
    "decode",
    "json_of",
    "parse",
    "payload_of",
    "read_file",
    "read_items",
]
