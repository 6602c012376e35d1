"""What all tables share: names of constraints, checks of vocabularies and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint, Integer, MetaData, String
from sqlmodel import SQLModel

if TYPE_CHECKING:
    from enum import StrEnum

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
CLAIM = "claim.position"
NAME_LENGTH = 512
"""Longest name or alias that is kept for look-up, in code points (an index row has a bound)."""

PLACE = BigInteger().with_variant(Integer(), "sqlite")
"""Type of a position: 64 bits everywhere, and on SQLite the table's own row id."""
SORTED = String(NAME_LENGTH).with_variant(String(NAME_LENGTH, collation="C"), "postgresql")
"""Text that lists are sorted by: in code points on both databases."""


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Let a column hold only the values of an enumeration (or NULL where it may be)."""
    listed = ", ".join(f"'{value.value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def share(column: str = "confidence") -> CheckConstraint:
    """Let a column hold only scores from 0 to 1."""
    return CheckConstraint(f"{column} >= 0 AND {column} <= 1", name=column)


class Record(SQLModel):
    """Base of all tables."""

    metadata = MetaData(naming_convention=NAMING)
