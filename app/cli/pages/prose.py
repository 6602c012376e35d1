"""The article's text with its marks as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.cli.pages.marks import Mark, Piece, pieces
from app.cli.pages.markup import Markup, element, joined, text

NUMBERED = frozenset({"content", "told"})


def paragraph(words: str, span: tuple[int, int], marks: Sequence[Mark]) -> Markup:
    """Make one line of the article; `words` is the whole text, `marks` those that touch the line."""
    return element("p", [_piece(words, piece) for piece in pieces(span, marks)], dir="auto")


def _piece(words: str, piece: Piece) -> Markup:
    said = words[piece.start : piece.end]
    numbers = [_number(mark) for mark in piece.opened if mark.kind in NUMBERED]
    if not piece.marks:
        return text(said)
    cue = next((mark for mark in piece.marks if mark.kind == "cue"), None)
    title = "; ".join(dict.fromkeys(mark.title for mark in piece.marks))
    return joined(
        numbers,
        element(
            "a" if cue else "span",
            said,
            class_=" ".join(_classes(piece.marks)),
            title=title,
            href=f"#claim-{cue.claim}" if cue else None,
        ),
    )


def _number(mark: Mark) -> Markup:
    """Name the claim whose content begins, and which of its parts."""
    first = mark.part <= 1
    label = f"{mark.claim}·{mark.part}" if mark.part else f"{mark.claim}"
    link = element("a", label, href=f"#claim-{mark.claim}")
    return element("sup", link, id=f"words-{mark.claim}" if first else None)


def _classes(marks: Sequence[Mark]) -> Iterator[str]:
    """Name the kinds, the types of mentions, and the claims, so that each can be lit up."""
    yield from dict.fromkeys(mark.kind for mark in marks)
    yield from dict.fromkeys(f"is-{mark.type}" for mark in marks if mark.type)
    contents = [mark for mark in marks if mark.kind in NUMBERED]
    if len({mark.claim for mark in contents}) > 1:
        yield "shared"
    yield from dict.fromkeys(f"k{mark.claim}" for mark in marks if mark.claim)
