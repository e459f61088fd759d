-- The library of sources: each once, found by any part of its words, and merged when two turn out to be the same.

alter table "source_details" add column "reliability" text;

-- What an address comes down to (lib/evidence/address-key.ts). Sources from before have none until they are revised; the
-- verbs look at those by their address.
alter table "source" add column "address_key" text;
create unique index "source_address_key_key" on "source" ("address_key");

create table "source_merge" (
    "source_id" uuid not null,
    "kept_id" uuid not null,
    "author_id" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "source_merge_pkey" primary key ("source_id"),
    check ("source_id" <> "kept_id")
);
create index "source_merge_kept_id_idx" on "source_merge" ("kept_id");
alter table "source_merge" add constraint "source_merge_source_id_fkey" foreign key ("source_id") references "source" ("id") on delete restrict on update cascade;
alter table "source_merge" add constraint "source_merge_kept_id_fkey" foreign key ("kept_id") references "source" ("id") on delete restrict on update cascade;
alter table "source_merge" add foreign key (author_id) references users (id) on delete restrict;
create trigger source_merge_is_final before update or delete on source_merge for each row execute function refuse_rewriting();
create trigger source_merge_stays before truncate on source_merge for each statement execute function refuse_rewriting();

-- Merged only into one that stands itself, so that following the kept ones always comes to an end; and nothing new rests on one
-- that was merged. The locks make whoever comes second see what the first has committed.
create function refuse_merged_source() returns trigger language plpgsql as $$
declare used uuid := to_jsonb(new) ->> tg_argv[0];
begin
  perform from source where id = used for key share;
  if exists (select from source_merge where source_id = used) then
    raise exception 'source % was merged into another', used using errcode = 'TM002';
  end if;
  return new;
end $$;
create trigger evidence_rests_on_what_stands before insert on evidence for each row execute function refuse_merged_source('source_id');
create trigger source_merge_leads_to_what_stands before insert on source_merge for each row execute function refuse_merged_source('kept_id');

-- Any part of a word is found without reading every row. The extension is in the embedded PostgreSQL and in every usual one, and
-- a database's owner may create it; where it is not to be had the same search reads the rows, which a library can bear.
do $$
begin
  create extension if not exists pg_trgm;
  create index source_details_words on source_details
    using gin (title gin_trgm_ops, publisher gin_trgm_ops, author gin_trgm_ops, address gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
  raise notice 'pg_trgm cannot be created here (%), so the library of sources is searched without an index', sqlerrm;
end $$;
