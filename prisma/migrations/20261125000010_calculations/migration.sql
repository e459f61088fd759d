-- Sums that anybody can redo: values with their evidence, a formula, and the claim's number held against the result.

CREATE TABLE "calculation" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calculation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "calculation_claim_id_idx" ON "calculation"("claim_id");
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table calculation add foreign key (author_id) references users (id) on delete restrict;
alter table calculation add unique (claim_id, id);
alter table calculation add check (jsonb_typeof(content) = 'object' and jsonb_typeof(outcome) = 'object');

ALTER TABLE "claim" ADD COLUMN "current_calculation_id" UUID;
CREATE UNIQUE INDEX "claim_current_calculation_id_key" ON "claim"("current_calculation_id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_current_calculation_id_fkey" FOREIGN KEY ("current_calculation_id") REFERENCES "calculation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table claim add foreign key (id, current_calculation_id) references calculation (claim_id, id) on delete restrict;

create trigger calculation_is_final before update or delete on calculation for each row execute function refuse_rewriting();
create trigger calculation_stays before truncate on calculation for each statement execute function refuse_rewriting();

-- Another sum, or none, is another content. A trigger of its own beside guard_claim, which need not be written down once more for it;
-- it runs after that one, by its name.
create function sum_changes_claim() returns trigger language plpgsql as $$
begin
  new.content_version := greatest(new.content_version, old.content_version + 1);
  return new;
end $$;
create trigger claim_sum_is_sealed before update on claim for each row
  when (new.current_calculation_id is distinct from old.current_calculation_id) execute function sum_changes_claim();

create or replace function claim_contributors(claim uuid) returns setof uuid language sql stable as $$
  select a.author_id from anchor a join claim c on c.current_anchor_id = a.id where c.id = claim
  union select w.author_id from wording w join claim c on c.current_wording_id = w.id where c.id = claim
  union select v.author_id from verdict v join claim c on c.current_verdict_id = v.id where c.id = claim
  union select k.author_id from claimant_contact k join claim c on c.current_contact_id = k.id where c.id = claim
  union select s.author_id from calculation s join claim c on c.current_calculation_id = s.id where c.id = claim
  union select e.author_id from current_evidence e where e.claim_id = claim
  union select d.author_id from current_evidence e join source_details d on d.id = e.details_id where e.claim_id = claim
$$;
