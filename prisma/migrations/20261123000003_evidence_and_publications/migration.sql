-- Sources, evidence, verdicts, decisions, and what was published of them.

CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "current_details_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "source_details" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "address" TEXT,
    "publisher" TEXT,
    "author" TEXT,
    "published_on" TEXT,
    "kind" TEXT NOT NULL,
    "standing" "source_standing" NOT NULL,
    "interests" TEXT,
    "language" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "confidential_reason" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_details_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "details_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "accessed_on" TEXT,
    "note" TEXT,
    "replaces_id" UUID,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evidence_withdrawal" (
    "evidence_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_withdrawal_pkey" PRIMARY KEY ("evidence_id")
);

CREATE TABLE "fact_check" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "current_publication_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_check_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "correction_note" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "publication_claim" (
    "publication_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content_version" INTEGER NOT NULL,

    CONSTRAINT "publication_claim_pkey" PRIMARY KEY ("publication_id","claim_id")
);

CREATE TABLE "site_bytes" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "brotli" BYTEA NOT NULL,

    CONSTRAINT "site_bytes_pkey" PRIMARY KEY ("sha256")
);

CREATE TABLE "site_file" (
    "address" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "immutable" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_file_pkey" PRIMARY KEY ("address")
);

CREATE TABLE "rating_scale" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ratings" JSONB NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_scale_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "scale_id" UUID NOT NULL,
    "rating" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "unknowns" TEXT,
    "sources_reason" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "content_version" INTEGER NOT NULL,
    "seal" TEXT,
    "note" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);
