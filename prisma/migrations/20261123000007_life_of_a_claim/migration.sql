-- The life of a claim as the database knows it. The table below is the same as `moves` in lib/claim/rules.ts; a test compares them.

create table claim_move (
  move text not null,
  from_state claim_state not null,
  to_state claim_state not null,
  primary key (move, from_state)
);
insert into claim_move (move, from_state, to_state) values
  ('take', 'identified', 'researching'),
  ('submit', 'researching', 'in_review'),
  ('submit', 'changes_requested', 'in_review'),
  ('withdraw', 'in_review', 'researching'),
  ('requestChanges', 'in_review', 'changes_requested'),
  ('approve', 'in_review', 'approved'),
  ('reopen', 'approved', 'researching'),
  ('reopen', 'published', 'researching'),
  ('drop', 'identified', 'dropped'),
  ('drop', 'researching', 'dropped'),
  ('drop', 'changes_requested', 'dropped'),
  ('restore', 'dropped', 'identified'),
  ('publish', 'approved', 'published'),
  ('void', 'in_review', 'changes_requested'),
  ('void', 'approved', 'changes_requested');
create trigger claim_move_is_final before insert or update or delete on claim_move for each row execute function refuse_rewriting();
create trigger claim_move_stays before truncate on claim_move for each statement execute function refuse_rewriting();

-- Every change of a head raises its version, so that a form filled in over an older one can be told so.
create function raise_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger article_version_rises before update on article for each row execute function raise_version();
create trigger source_version_rises before update on source for each row execute function raise_version();
create trigger fact_check_version_rises before update on fact_check for each row execute function raise_version();

create function guard_claim() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'identified' or new.public_number is not null then
      raise exception 'a claim begins as identified' using errcode = 'TM002';
    end if;
    return new;
  end if;
  if new.state <> old.state and not exists (select from claim_move where from_state = old.state and to_state = new.state) then
    raise exception 'a claim cannot go from % to %', old.state, new.state using errcode = 'TM002';
  end if;
  if new.article_id <> old.article_id or (old.public_number is not null and new.public_number is distinct from old.public_number) then
    raise exception 'a claim keeps its article and its public number' using errcode = 'TM002';
  end if;
  new.version := old.version + 1;
  new.content_version := greatest(new.content_version, old.content_version);
  if (new.current_anchor_id, new.current_wording_id, new.current_verdict_id, new.current_contact_id)
     is distinct from (old.current_anchor_id, old.current_wording_id, old.current_verdict_id, old.current_contact_id) then
    new.content_version := old.content_version + 1;
  end if;
  return new;
end $$;
create trigger claim_is_guarded before insert or update on claim for each row execute function guard_claim();

-- Evidence is sealed with the claim: a change to it is a change of the claim's content.
create function evidence_changes_claim() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'evidence' then
    update claim set content_version = content_version + 1 where id = new.claim_id;
  else
    update claim set content_version = content_version + 1
      where id = (select claim_id from evidence where id = new.evidence_id);
  end if;
  return null;
end $$;

create view current_evidence as
  select e.* from evidence e
  where not exists (select from evidence_withdrawal w where w.evidence_id = e.id)
    and not exists (select from evidence r where r.replaces_id = e.id);

create trigger evidence_is_sealed after insert on evidence for each row execute function evidence_changes_claim();
create trigger withdrawal_is_sealed after insert on evidence_withdrawal for each row execute function evidence_changes_claim();
