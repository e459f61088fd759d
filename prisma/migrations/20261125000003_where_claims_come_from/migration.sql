-- An annotation that was brought in keeps its identity elsewhere: Web Annotation Protocol, section 5.1.

CREATE TABLE "claim_origin" (
    "claim_id" UUID NOT NULL,
    "canonical" TEXT,
    "via" TEXT[],
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_origin_pkey" PRIMARY KEY ("claim_id")
);
ALTER TABLE "claim_origin" ADD CONSTRAINT "claim_origin_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table claim_origin add foreign key (author_id) references users (id) on delete restrict;

create trigger claim_origin_is_final before update or delete on claim_origin for each row execute function refuse_rewriting();
create trigger claim_origin_stays before truncate on claim_origin for each statement execute function refuse_rewriting();
