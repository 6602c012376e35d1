"""Makes HTML in which whatever is not made here is escaped.

A page shows hostile text: everything that is no :class:`Markup` is text, and
attributes are always quoted.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

SEEN = frozenset("\n\t")


class Markup(str):
    """HTML that was made here."""

    __slots__ = ()


Part = str | Iterable["Part"]
"""Text, markup, or any nesting of lists of them."""


def element(name: str, /, *parts: Part, **attributes: object) -> Markup:
    """Make an element; attributes of None and False are left out, ``class_`` is written ``class``.

    Examples
    --------
    >>> element("p", "a < b", element("b", "!"), class_="x")
    '<p class="x">a &lt; b<b>!</b></p>'
    """
    return Markup(f"{_opening(name, attributes)}{joined(*parts)}</{name}>")


def void(name: str, /, **attributes: object) -> Markup:
    """Make an element that holds nothing and is not closed."""
    return Markup(_opening(name, attributes))


def joined(*parts: Part) -> Markup:
    """Put parts after each other."""
    return Markup("".join(map(_rendered, parts)))


def _rendered(part: Part) -> str:
    if isinstance(part, Markup):
        return part
    return text(part) if isinstance(part, str) else joined(*part)


def text(words: str) -> Markup:
    """Escape words; control characters are shown as such instead of being passed on."""
    return Markup(escape("".join(c if _is_seen(c) else "\ufffd" for c in words)))


def _is_seen(char: str) -> bool:
    return char in SEEN or not (
        char < " " or "\x7f" <= char < "\xa0" or "\ud800" <= char <= "\udfff"
    )


def _opening(name: str, attributes: dict[str, object]) -> str:
    written = (
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{text(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return f"<{name}{''.join(written)}>"
