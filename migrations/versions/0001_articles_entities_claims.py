"""Articles and revisions, entities, claims with their parts, full-text index, graph revision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PLACE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORTED = sa.String(length=512).with_variant(sa.String(length=512, collation="C"), "postgresql")
FULL_TEXT = {
    "sqlite": """
        CREATE VIRTUAL TABLE claim_text USING fts5(
            words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
        )
    """,
    "postgresql": """
        CREATE TABLE claim_text (
            position BIGINT NOT NULL CONSTRAINT pk_claim_text PRIMARY KEY
                CONSTRAINT fk_claim_text_position_claim REFERENCES claim ON DELETE CASCADE,
            words tsvector NOT NULL
        )
    """,
}
TABLES = (
    "quantity",
    "participant",
    "claim_topic",
    "claim_document",
    "attribution_step",
    "claim",
    "entity_role",
    "article_revision",
    "entity_alias",
    "article",
    "topic",
    "graph_revision",
    "extractor",
    "entity",
)


def upgrade() -> None:
    _shared()
    _articles()
    _claims()
    _parts()
    op.execute("INSERT INTO graph_revision (id, number) VALUES (1, 0)")
    dialect = op.get_bind().dialect.name
    op.execute(FULL_TEXT[dialect])
    if dialect == "postgresql":
        op.execute("CREATE INDEX ix_claim_text_words ON claim_text USING gin (words)")


def downgrade() -> None:
    op.execute("DROP TABLE claim_text")
    for table in TABLES:
        op.drop_table(table)


def _shared() -> None:
    op.create_table(
        "entity",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("subtype", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("normal", SORTED, nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("wikidata", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.CheckConstraint(
            "subtype IN ('news_agency', 'outlet', 'public_body', 'company', 'movement', 'international', 'other')",
            name=op.f("ck_entity_subtype"),
        ),
        sa.CheckConstraint(
            "type IN ('country', 'agency', 'person', 'place', 'group')", name=op.f("ck_entity_type")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
    )
    op.create_index(op.f("ix_entity_country"), "entity", ["country"], unique=False)
    op.create_index(op.f("ix_entity_normal"), "entity", ["normal"], unique=False)
    op.create_index(
        op.f("ix_entity_type_normal_id"), "entity", ["type", "normal", "id"], unique=False
    )
    op.create_table(
        "extractor",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("lexicon", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extractor")),
    )
    op.create_table(
        "graph_revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_graph_revision_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_graph_revision")),
    )
    op.create_table(
        "topic",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_topic")),
    )


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("natural_hash", sa.String(), nullable=False),
        sa.Column("natural_key", sa.Text(), nullable=False),
        sa.Column("position", PLACE, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("title_normal", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("outlet_normal", sa.String(length=512), nullable=True),
        sa.Column("outlet_id", sa.String(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Date(), nullable=True),
        sa.Column("published_precision", sa.String(), nullable=False),
        sa.Column("dateline", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.CheckConstraint(
            "published_precision IN ('day', 'month', 'season', 'quarter', 'year', 'range')",
            name=op.f("ck_article_published_precision"),
        ),
        sa.CheckConstraint(
            "status IN ('current', 'corrected', 'withdrawn')", name=op.f("ck_article_status")
        ),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_article_revision")),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["entity.id"], name=op.f("fk_article_outlet_id_entity")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("natural_hash", name=op.f("uq_article_natural_hash")),
    )
    op.create_index(
        op.f("ix_article_outlet_id_position"), "article", ["outlet_id", "position"], unique=False
    )
    op.create_index(
        op.f("ix_article_outlet_normal_position"),
        "article",
        ["outlet_normal", "position"],
        unique=False,
    )
    op.create_index(op.f("ix_article_position"), "article", ["position"], unique=False)
    op.create_table(
        "entity_alias",
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("normal", SORTED, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('name', 'metonym', 'demonym', 'abbreviation', 'description')",
            name=op.f("ck_entity_alias_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"],
            ["entity.id"],
            name=op.f("fk_entity_alias_entity_id_entity"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "entity_id", "normal", "kind", "language", name=op.f("pk_entity_alias")
        ),
    )
    op.create_index(op.f("ix_entity_alias_normal"), "entity_alias", ["normal"], unique=False)
    op.create_table(
        "article_revision",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("offsets", sa.Text(), nullable=False),
        sa.Column("entities", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("entity_count", sa.Integer(), nullable=False),
        sa.Column("quantities", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_article_revision_number")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name=op.f("fk_article_revision_article_id_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article_id", "number", name=op.f("pk_article_revision")),
    )
    op.create_index(
        op.f("ix_article_revision_article_id_content_hash"),
        "article_revision",
        ["article_id", "content_hash"],
        unique=True,
    )
    op.create_table(
        "entity_role",
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=512), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name=op.f("fk_entity_role_article_id_article"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"],
            ["entity.id"],
            name=op.f("fk_entity_role_entity_id_entity"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entity_id", "article_id", "role", name=op.f("pk_entity_role")),
    )
    op.create_index(op.f("ix_entity_role_article_id"), "entity_role", ["article_id"], unique=False)


def _claims() -> None:
    op.create_table(
        "claim",
        sa.Column("position", PLACE, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.Date(), nullable=True),
        sa.Column("outlet_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("cue_text", sa.Text(), nullable=False),
        sa.Column("cue_lemma", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("certainty_cues", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("source_spans", sa.Text(), nullable=False),
        sa.Column("cue_spans", sa.Text(), nullable=False),
        sa.Column("content_spans", sa.Text(), nullable=False),
        sa.Column("predicate_lemma", sa.String(length=512), nullable=True),
        sa.Column("predicate_text", sa.Text(), nullable=True),
        sa.Column("predicate_start", sa.Integer(), nullable=True),
        sa.Column("predicate_end", sa.Integer(), nullable=True),
        sa.Column("said_start", sa.Date(), nullable=True),
        sa.Column("said_end", sa.Date(), nullable=True),
        sa.Column("said_precision", sa.String(), nullable=True),
        sa.Column("said_words", sa.Text(), nullable=True),
        sa.Column("said_base", sa.Date(), nullable=True),
        sa.Column("said_low", sa.Integer(), nullable=True),
        sa.Column("said_high", sa.Integer(), nullable=True),
        sa.Column("about_start", sa.Date(), nullable=True),
        sa.Column("about_end", sa.Date(), nullable=True),
        sa.Column("about_precision", sa.String(), nullable=True),
        sa.Column("about_words", sa.Text(), nullable=True),
        sa.Column("about_base", sa.Date(), nullable=True),
        sa.Column("about_low", sa.Integer(), nullable=True),
        sa.Column("about_high", sa.Integer(), nullable=True),
        sa.Column("construction", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("extractor_id", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.Column("superseded_at", sa.String(), nullable=True),
        sa.CheckConstraint(
            "about_precision IN ('day', 'month', 'season', 'quarter', 'year', 'range')",
            name=op.f("ck_claim_about_precision"),
        ),
        sa.CheckConstraint(
            "certainty IN ('asserted', 'hedged', 'estimated', 'alleged')",
            name=op.f("ck_claim_certainty"),
        ),
        sa.CheckConstraint(
            "kind IN ('statement', 'speech_act', 'attitude', 'action', 'narration')",
            name=op.f("ck_claim_kind"),
        ),
        sa.CheckConstraint("mode IN ('direct', 'indirect', 'mixed')", name=op.f("ck_claim_mode")),
        sa.CheckConstraint("polarity IN ('affirmed', 'negated')", name=op.f("ck_claim_polarity")),
        sa.CheckConstraint(
            "said_precision IN ('day', 'month', 'season', 'quarter', 'year', 'range')",
            name=op.f("ck_claim_said_precision"),
        ),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_claim_confidence")),
        sa.CheckConstraint("length(quote) > 0", name=op.f("ck_claim_quote")),
        sa.ForeignKeyConstraint(
            ["article_id", "revision"],
            ["article_revision.article_id", "article_revision.number"],
            name=op.f("fk_claim_article_id_revision_article_revision"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["extractor_id"], ["extractor.id"], name=op.f("fk_claim_extractor_id_extractor")
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["entity.id"], name=op.f("fk_claim_outlet_id_entity")
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_claim")),
        sa.UniqueConstraint("id", name=op.f("uq_claim_id")),
    )
    op.create_index(
        op.f("ix_claim_about_high_about_low_position"),
        "claim",
        ["about_high", "about_low", "position"],
        unique=False,
    )
    op.create_index(op.f("ix_claim_act_position"), "claim", ["act", "position"], unique=False)
    op.create_index(
        op.f("ix_claim_article_id_position"), "claim", ["article_id", "position"], unique=False
    )
    op.create_index(
        op.f("ix_claim_certainty_position"), "claim", ["certainty", "position"], unique=False
    )
    op.create_index(op.f("ix_claim_kind_position"), "claim", ["kind", "position"], unique=False)
    op.create_index(op.f("ix_claim_mode_position"), "claim", ["mode", "position"], unique=False)
    op.create_index(
        op.f("ix_claim_outlet_id_position"), "claim", ["outlet_id", "position"], unique=False
    )
    op.create_index(
        op.f("ix_claim_polarity_position"), "claim", ["polarity", "position"], unique=False
    )
    op.create_index(
        op.f("ix_claim_predicate_lemma_position"),
        "claim",
        ["predicate_lemma", "position"],
        unique=False,
    )
    op.create_index(
        op.f("ix_claim_said_high_said_low_position"),
        "claim",
        ["said_high", "said_low", "position"],
        unique=False,
    )


def _parts() -> None:
    op.create_table(
        "attribution_step",
        sa.Column("position", PLACE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("originator", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("entity_id", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.CheckConstraint(
            "basis IN ('stated', 'inferred')", name=op.f("ck_attribution_step_basis")
        ),
        sa.CheckConstraint(
            "kind IN ('named', 'described', 'group', 'anonymous', 'hearsay', 'outlet')",
            name=op.f("ck_attribution_step_kind"),
        ),
        sa.CheckConstraint(
            "type IN ('country', 'agency', 'person', 'place', 'group')",
            name=op.f("ck_attribution_step_type"),
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_attribution_step_confidence")
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_attribution_step_entity_id_entity")
        ),
        sa.ForeignKeyConstraint(
            ["position"],
            ["claim.position"],
            name=op.f("fk_attribution_step_position_claim"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("position", "number", name=op.f("pk_attribution_step")),
    )
    op.create_index(
        op.f("ix_attribution_step_entity_id_originator_position"),
        "attribution_step",
        ["entity_id", "originator", "position"],
        unique=False,
    )
    op.create_table(
        "claim_document",
        sa.Column("position", PLACE, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["position"],
            ["claim.position"],
            name=op.f("fk_claim_document_position_claim"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_claim_document")),
    )
    op.create_table(
        "claim_topic",
        sa.Column("position", PLACE, nullable=False),
        sa.Column("topic_key", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.CheckConstraint("(start IS NULL) = (stop IS NULL)", name=op.f("ck_claim_topic_span")),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_claim_topic_confidence")
        ),
        sa.ForeignKeyConstraint(
            ["position"],
            ["claim.position"],
            name=op.f("fk_claim_topic_position_claim"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["topic_key"], ["topic.key"], name=op.f("fk_claim_topic_topic_key_topic")
        ),
        sa.PrimaryKeyConstraint("position", "topic_key", name=op.f("pk_claim_topic")),
    )
    op.create_index(
        op.f("ix_claim_topic_topic_key_position"),
        "claim_topic",
        ["topic_key", "position"],
        unique=False,
    )
    op.create_table(
        "participant",
        sa.Column("position", PLACE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("entity_id", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("speaks_for", sa.String(), nullable=True),
        sa.Column("mention", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('named', 'described', 'group', 'anonymous', 'hearsay', 'outlet')",
            name=op.f("ck_participant_kind"),
        ),
        sa.CheckConstraint(
            "role IN ('speaker', 'about', 'victim', 'accused', 'addressee', 'target', 'actor', 'object', 'place', 'nationality')",
            name=op.f("ck_participant_role"),
        ),
        sa.CheckConstraint(
            "type IN ('country', 'agency', 'person', 'place', 'group')",
            name=op.f("ck_participant_type"),
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_participant_entity_id_entity")
        ),
        sa.ForeignKeyConstraint(
            ["position"],
            ["claim.position"],
            name=op.f("fk_participant_position_claim"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("position", "number", name=op.f("pk_participant")),
    )
    op.create_index(
        op.f("ix_participant_entity_id_role_position"),
        "participant",
        ["entity_id", "role", "position"],
        unique=False,
    )
    op.create_index(
        op.f("ix_participant_role_country_position"),
        "participant",
        ["role", "country", "position"],
        unique=False,
    )
    op.create_index(
        op.f("ix_participant_role_kind_position"),
        "participant",
        ["role", "kind", "position"],
        unique=False,
    )
    op.create_index(
        op.f("ix_participant_role_speaks_for_position"),
        "participant",
        ["role", "speaks_for", "position"],
        unique=False,
    )
    op.create_index(
        op.f("ix_participant_role_type_position"),
        "participant",
        ["role", "type", "position"],
        unique=False,
    )
    op.create_table(
        "quantity",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", PLACE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("lower", sa.Float(), nullable=True),
        sa.Column("upper", sa.Float(), nullable=True),
        sa.Column("approximator", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("per", sa.String(), nullable=True),
        sa.Column("counted", sa.Text(), nullable=True),
        sa.Column("counted_spans", sa.Text(), nullable=False),
        sa.Column("counted_normal", sa.Text(), nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("inherited", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "lower IS NULL OR upper IS NULL OR lower <= upper", name=op.f("ck_quantity_bounds")
        ),
        sa.CheckConstraint("start < stop", name=op.f("ck_quantity_span")),
        sa.ForeignKeyConstraint(
            ["position"],
            ["claim.position"],
            name=op.f("fk_quantity_position_claim"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quantity")),
    )
    op.create_index(
        op.f("ix_quantity_position_number"), "quantity", ["position", "number"], unique=False
    )
