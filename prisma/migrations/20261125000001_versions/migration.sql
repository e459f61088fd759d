-- Texts that change: how a version came, why, and what was set aside of it; what its page says of an article besides.

CREATE TYPE "version_origin" AS ENUM ('paste', 'address', 'file', 'edit', 'restore', 'set_aside');

ALTER TABLE "article" ADD COLUMN "standfirst" TEXT, ADD COLUMN "modified_on" TEXT, ADD COLUMN "caption" TEXT;

ALTER TABLE "article_version" ADD COLUMN "origin" "version_origin" NOT NULL DEFAULT 'paste';
ALTER TABLE "article_version" ADD COLUMN "reason" TEXT;
ALTER TABLE "article_version" ADD COLUMN "set_aside" JSONB NOT NULL DEFAULT '[]';
alter table article_version add check (jsonb_typeof(set_aside) = 'array');
-- Whoever replaces a text says why; a line put back or set aside says it by itself.
alter table article_version add check (number = 1 or origin in ('restore', 'set_aside') or length(trim(coalesce(reason, ''))) > 0);
alter table article_version add check (number > 1 or reason is null);

-- A mark that came over from an earlier version, because its sentence stands there in the same words.
ALTER TABLE "coverage_mark" ADD COLUMN "carried_from_id" UUID;
CREATE UNIQUE INDEX "coverage_mark_carried_from_id_key" ON "coverage_mark"("carried_from_id");
ALTER TABLE "coverage_mark" ADD CONSTRAINT "coverage_mark_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "coverage_mark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The version in which the words of a lost or ambiguous claim were looked for; its place stays the last one known.
ALTER TABLE "anchor" ADD COLUMN "sought_in_id" UUID;
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_sought_in_id_fkey" FOREIGN KEY ("sought_in_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table anchor add check ((outcome in ('lost', 'ambiguous')) = (sought_in_id is not null));
