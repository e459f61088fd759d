-- Copies of sources as we saw them. A copy that could not be made is a fact too: that a source was gone, and when.

CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "final_address" TEXT,
    "status" INTEGER,
    "failure" TEXT,
    "media_type" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "warc_sha256" TEXT,
    "text_sha256" TEXT,
    "text_failure" TEXT,
    "asked_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);
-- One job leaves one fact, however often it is begun.
CREATE UNIQUE INDEX "capture_job_id_key" ON "capture"("job_id");
CREATE INDEX "capture_source_id_idx" ON "capture"("source_id");
ALTER TABLE "capture" ADD CONSTRAINT "capture_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table capture add foreign key (asked_by_id) references users (id) on delete restrict;
alter table capture add check ((failure is null) = (sha256 is not null) and (failure is null) = (warc_sha256 is not null));
alter table capture add check (text_sha256 is null or text_failure is null);
alter table capture add check (coalesce(sha256, repeat('0', 64)) ~ '^[0-9a-f]{64}$' and coalesce(warc_sha256, repeat('0', 64)) ~ '^[0-9a-f]{64}$'
  and coalesce(text_sha256, repeat('0', 64)) ~ '^[0-9a-f]{64}$');

-- Which copy an evidence was given to review with. Part of what is sealed.
CREATE TABLE "evidence_capture" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_capture_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "evidence_capture_evidence_id_idx" ON "evidence_capture"("evidence_id");
ALTER TABLE "evidence_capture" ADD CONSTRAINT "evidence_capture_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_capture" ADD CONSTRAINT "evidence_capture_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table evidence_capture add foreign key (author_id) references users (id) on delete restrict;

-- Only a copy of its own source.
alter table evidence add unique (source_id, id);
alter table capture add unique (source_id, id);
alter table evidence_capture add foreign key (source_id, evidence_id) references evidence (source_id, id) on delete restrict;
alter table evidence_capture add foreign key (source_id, capture_id) references capture (source_id, id) on delete restrict;

create trigger capture_is_sealed after insert on evidence_capture for each row execute function evidence_changes_claim();

do $$
declare fact text;
begin
  foreach fact in array array['capture', 'evidence_capture']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_rewriting()', fact || '_is_final', fact);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_rewriting()', fact || '_stays', fact);
  end loop;
end $$;
