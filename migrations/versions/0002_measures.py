"""Measures: what numbers measure, so that those of one measure stand side by side."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "measure",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("normal", sa.Text(), nullable=False),
        sa.Column("event", sa.String(length=512), nullable=True),
        sa.Column("population", sa.String(length=512), nullable=True),
        sa.Column("traits", sa.Text(), nullable=False),
        sa.Column("nationality", sa.String(), nullable=True),
        sa.Column("force", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("occasion", sa.String(), nullable=True),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("within", sa.Text(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("per", sa.String(), nullable=True),
        sa.Column("stock", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
    )
    op.create_index(op.f("ix_measure_event_population"), "measure", ["event", "population"])
    op.create_index(op.f("ix_measure_population_event"), "measure", ["population", "event"])
    op.add_column("quantity", sa.Column("measure_id", sa.String(), nullable=True))
    op.create_index(op.f("ix_quantity_measure_id_position"), "quantity", ["measure_id", "position"])


def downgrade() -> None:
    op.drop_index(op.f("ix_quantity_measure_id_position"), table_name="quantity")
    op.drop_column("quantity", "measure_id")
    op.drop_table("measure")
