-- The record is a hash chain: each entry's hash covers its own content and the hash before it. The database fills in position,
-- time and hashes, so that nobody who may insert can forge them. lib/record/chain.ts computes the same hash to verify it.

insert into record_head (id, position, hash) values (1, 0, repeat('0', 64));

create function chain_record_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head record_head;
begin
  select * into head from record_head where id = 1 for update;
  new.position := head.position + 1;
  new.previous_hash := head.hash;
  new.at := date_trunc('milliseconds', clock_timestamp());
  -- Fields joined by a newline after their length in characters: no two different entries give the same bytes.
  new.hash := encode(sha256(convert_to(concat_ws(E'\n',
    new.previous_hash,
    new.position::text,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(new.actor_id::text, '-'),
    length(new.actor_name)::text || ':' || new.actor_name,
    new.verb,
    new.subject_type,
    length(new.subject_id)::text || ':' || new.subject_id,
    coalesce(new.article_id::text, '-'),
    new.data), 'UTF8')), 'hex');
  update record_head set position = new.position, hash = new.hash where id = 1;
  return new;
end $$;

create trigger record_entry_is_chained before insert on record_entry for each row execute function chain_record_entry();

-- Nothing but the chain itself moves the head, and only one step at a time.
create function guard_record_head() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 or new.position <> old.position + 1 then
    raise exception 'the head of the record moves only with an entry' using errcode = 'TM001';
  end if;
  return new;
end $$;

create trigger record_head_moves_with_entries before update on record_head for each row execute function guard_record_head();
