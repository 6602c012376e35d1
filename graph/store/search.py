"""The full-text index ``claim_text``: quote, cue, title and names of the sources.

Words are folded and cut here (:func:`graph.store.keys.words`), the same for both
databases; all words of a query must occur. Its key is the claim's position, so the
newest hits come first without a sort.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, ColumnElement, bindparam, column, literal_column, table, text

from graph.ontology import Role
from graph.store import bulk
from graph.store.keys import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlmodel import Session

    from graph.claims import Claim

WORD_LENGTH = 100
"""Longer words are cut, in the index and in queries."""
QUERY_WORDS = 20
"""Words of a query beyond these are not looked at."""
POSITION = column("position", BigInteger)
ROWID = column("rowid", BigInteger)
CLAIM_TEXT = table("claim_text", POSITION, ROWID, column("words"))


def searched(claim: Claim, title: str | None) -> list[str]:
    """Give the words under which `claim` is found, each once."""
    sources = [
        f"{p.reference.name} {p.mention}" for p in claim.participants if p.role is Role.SPEAKER
    ]
    return _bounded(words(" ".join((claim.quote, claim.cue_text, title or "", *sources))))


def add(session: Session, rows: Sequence[tuple[int, list[str]]]) -> None:
    """Index claims: position and words."""
    connection = session.connection()
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        lexemes = ((place, " ".join(f"'{word}'" for word in found)) for place, found in rows)
        bulk.copy(session, CLAIM_TEXT.name, ["position", "words"], lexemes)
        return
    connection.exec_driver_sql(
        "INSERT INTO claim_text (rowid, words) VALUES (?, ?)",
        [(place, " ".join(found)) for place, found in rows],
    )


def remove(session: Session, places: Iterable[int]) -> None:
    """Take claims out of the index."""
    connection = session.connection()
    key = "position" if connection.dialect.name == "postgresql" else "rowid"
    found = [{"place": place} for place in places]
    if found:
        connection.execute(text(f"DELETE FROM claim_text WHERE {key} = :place"), found)  # noqa: S608 - a constant


def key_of(dialect: str) -> ColumnElement[int]:
    """Name the index's key column."""
    return CLAIM_TEXT.c.position if dialect == "postgresql" else CLAIM_TEXT.c.rowid


def matches(query: str, dialect: str) -> ColumnElement[bool] | None:
    """Give the condition that all words of `query` occur; None if it has no word."""
    found = _bounded(words(query))[:QUERY_WORDS]
    if not found:
        return None
    if dialect == "postgresql":
        lexemes = " & ".join(f"'{word}'" for word in found)
        return CLAIM_TEXT.c.words.op("@@")(
            text("CAST(:lexemes AS tsquery)").bindparams(bindparam("lexemes", lexemes))
        )
    quoted = " ".join(f'"{word}"' for word in found)
    return literal_column("claim_text").op("MATCH")(bindparam("words", quoted))


def _bounded(found: list[str]) -> list[str]:
    return list(dict.fromkeys(word[:WORD_LENGTH] for word in found))
