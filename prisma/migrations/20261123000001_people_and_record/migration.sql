-- The newsroom, its people, and the record of everything they do.

CREATE TYPE "article_kind" AS ENUM ('ours', 'theirs');

CREATE TYPE "claim_state" AS ENUM ('identified', 'researching', 'in_review', 'changes_requested', 'approved', 'published', 'dropped');

CREATE TYPE "anchor_outcome" AS ENUM ('made', 'unchanged', 'moved', 'changed', 'lost', 'ambiguous', 'repinned');

CREATE TYPE "claimant_kind" AS ENUM ('person', 'body');

CREATE TYPE "source_standing" AS ENUM ('primary', 'secondary');

CREATE TYPE "stance" AS ENUM ('supports', 'refutes', 'context');

CREATE TYPE "role" AS ENUM ('editor', 'reviewer', 'publisher', 'admin');

CREATE TYPE "decision_kind" AS ENUM ('approve', 'request_changes', 'void');

CREATE TABLE "newsroom" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "scale_id" UUID NOT NULL,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "user_role" (
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("user_id","role")
);

CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "login_attempt" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_attempt_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "record_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "position" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "record_head_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "record_entry" (
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "article_id" UUID,
    "data" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("position")
);
