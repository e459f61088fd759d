-- Texts under check and the claims pinned to them.

CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "kind" "article_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "outlet" TEXT,
    "address" TEXT,
    "published_on" TEXT,
    "language" TEXT NOT NULL,
    "current_version_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "coverage_mark" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coverage_mark_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "coverage_unmark" (
    "mark_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coverage_unmark_pkey" PRIMARY KEY ("mark_id")
);

CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "state" "claim_state" NOT NULL DEFAULT 'identified',
    "current_anchor_id" UUID,
    "current_wording_id" UUID,
    "current_verdict_id" UUID,
    "current_contact_id" UUID,
    "content_version" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "taken_by_id" UUID,
    "public_number" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "anchor" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "outcome" "anchor_outcome" NOT NULL DEFAULT 'made',
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "wording" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "claimant" TEXT,
    "claimant_kind" "claimant_kind",
    "claimant_role" TEXT,
    "claimed_on" TEXT,
    "claimed_at" TEXT,
    "figure" JSONB,
    "must_check" BOOLEAN NOT NULL,
    "sensitive" BOOLEAN NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wording_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claimant_contact" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "asked" BOOLEAN NOT NULL,
    "asked_on" TEXT,
    "channel" TEXT,
    "answer" TEXT,
    "reason" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claimant_contact_pkey" PRIMARY KEY ("id")
);
