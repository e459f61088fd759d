-- The rules of the desk: how strict the gate before review is, a new fact each time somebody sets it. None set: the loosest.

create table "desk_rules" (
    "id" uuid not null,
    "number" integer not null,
    "settings" jsonb not null,
    "author_id" uuid not null,
    "created_at" timestamptz(3) not null default current_timestamp,

    constraint "desk_rules_pkey" primary key ("id")
);
create unique index "desk_rules_number_key" on "desk_rules" ("number");
alter table "desk_rules" add foreign key (author_id) references users (id) on delete restrict;
create trigger desk_rules_is_final before update or delete on desk_rules for each row execute function refuse_rewriting();
create trigger desk_rules_stays before truncate on desk_rules for each statement execute function refuse_rewriting();

alter table "newsroom" add column "rules_id" uuid;
create unique index "newsroom_rules_id_key" on "newsroom" ("rules_id");
alter table "newsroom" add constraint "newsroom_rules_id_fkey" foreign key ("rules_id") references "desk_rules" ("id") on delete restrict on update cascade;

-- What was looked for on the other side, where all evidence points one way.
alter table "verdict" add column "other_side" text;
