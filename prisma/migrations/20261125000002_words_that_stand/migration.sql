-- A verdict never stays on words that changed, whatever becomes of the text around them, and no text becomes the current one
-- before every claim knows where its words are in it.

-- Words without what only a house style chose: the form of quotation marks, dashes and spaces, and what no reader sees. The same
-- fold as lib/article/fold.ts; a test compares the two.
create function plain_words(words text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(translate(normalize(words, NFC),
    U&'\2018\2019\201A\201B\2039\203A' || U&'\201C\201D\201E\201F\00AB\00BB' || U&'\2010\2011\2012\2013\2014\2015\2212'
      || U&'\0009\000A\000B\000C\000D\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000'
      -- From here on nothing is put in their place.
      || U&'\00AD\200B\2060\FEFF\202A\202B\202C\202D\202E\2066\2067\2068\2069'
      || U&'\0001\0002\0003\0004\0005\0006\0007\0008\000E\000F\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001A\001B\001C\001D\001E\001F'
      || U&'\007F\0080\0081\0082\0083\0084\0086\0087\0088\0089\008A\008B\008C\008D\008E\008F\0090\0091\0092\0093\0094\0095\0096\0097\0098'
      || U&'\0099\009A\009B\009C\009D\009E\009F',
    repeat('''', 6) || repeat('"', 6) || repeat('-', 7) || repeat(' ', 24)), ' {2,}', ' ', 'g')
$$;

-- Offsets count UTF-16 code units, PostgreSQL counts characters: those that take two units are drawn out to two.
create function in_code_units(words text) returns text language sql immutable strict parallel safe as $$
  select case when words ~ '[\U00010000-\U0010FFFF]'
    then regexp_replace(words, '([\U00010000-\U0010FFFF])', '\1' || chr(57344), 'g') else words end
$$;

-- An anchor follows the one before it. Words that stand keep whoever chose them; words that changed are those of whoever changed
-- the text; what was not found keeps its last place.
create function guard_anchor() returns trigger language plpgsql as $$
declare
  about claim;
  before anchor;
begin
  select * into about from claim where id = new.claim_id;
  select * into before from anchor where id = about.current_anchor_id;
  if exists (select from article_version where id in (new.version_id, new.sought_in_id) and article_id <> about.article_id) then
    raise exception 'a claim stands in its own article' using errcode = 'TM004';
  end if;
  if (new.outcome = 'made') <> (before.id is null) then
    raise exception 'the first anchor of a claim is made, and only the first' using errcode = 'TM004';
  end if;
  if new.outcome in ('unchanged', 'moved', 'lost', 'ambiguous')
     and (new.author_id <> before.author_id or plain_words(new.exact) <> plain_words(before.exact)) then
    raise exception 'words that nobody chose anew keep who chose them' using errcode = 'TM004';
  end if;
  if new.outcome in ('lost', 'ambiguous')
     and (new.version_id, new.start_offset, new.end_offset) <> (before.version_id, before.start_offset, before.end_offset) then
    raise exception 'what was not found keeps its last place' using errcode = 'TM004';
  end if;
  if new.outcome = 'changed' and new.author_id <> (select author_id from article_version where id = new.version_id) then
    raise exception 'words that changed are those of whoever changed the text' using errcode = 'TM004';
  end if;
  return new;
end $$;
create trigger anchor_follows_the_last before insert on anchor for each row execute function guard_anchor();

create function guard_anchor_words() returns trigger language plpgsql as $$
declare astray uuid;
begin
  with texts as materialized (
    select id, in_code_units(text) as units from article_version where id in (select version_id from pinned)
  )
  select pinned.id into astray from pinned join texts on texts.id = pinned.version_id
    where substr(texts.units, start_offset + 1, end_offset - start_offset) <> in_code_units(exact) limit 1;
  if astray is not null then
    raise exception 'anchor % does not stand in its text', astray using errcode = 'TM004';
  end if;
  return null;
end $$;
create trigger anchor_stands_in_its_text after insert on anchor referencing new table as pinned
  for each statement execute function guard_anchor_words();

-- Does an approval given over the words of one anchor hold for another's?
create function same_words(before uuid, after uuid) returns boolean language sql stable as $$
  select before is not distinct from after or exists (
    select from anchor b, anchor a where b.id = before and a.id = after and b.outcome not in ('lost', 'ambiguous')
      and a.outcome in ('unchanged', 'moved') and plain_words(a.exact) = plain_words(b.exact))
$$;

create or replace function guard_claim() returns trigger language plpgsql as $$
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
  if (new.current_wording_id, new.current_verdict_id, new.current_contact_id)
     is distinct from (old.current_wording_id, old.current_verdict_id, old.current_contact_id)
     or not same_words(old.current_anchor_id, new.current_anchor_id) then
    new.content_version := old.content_version + 1;
  end if;
  return new;
end $$;

-- A published claim whose words changed is open again; what is published stays as it was until a correction.
alter table claim_move disable trigger claim_move_is_final;
insert into claim_move (move, from_state, to_state) values ('void', 'published', 'changes_requested');
alter table claim_move enable trigger claim_move_is_final;

-- Where an article's claims stand that are not dropped: in which version each was found, or looked for in vain.
create view standing_claim as
  select c.id, c.article_id, c.state, a.outcome, coalesce(a.sought_in_id, a.version_id) as version_id
  from claim c left join anchor a on a.id = c.current_anchor_id where c.state <> 'dropped';

-- Checked at commit, like approvals.
create function claims_stand() returns trigger language plpgsql as $$
declare
  astray standing_claim;
  of_article uuid := case tg_table_name when 'article' then new.id else (to_jsonb(new) ->> 'article_id')::uuid end;
begin
  select s.* into astray from standing_claim s join article on article.id = s.article_id
    where s.article_id = of_article and (tg_table_name = 'article' or s.id = new.id)
      and s.version_id is distinct from article.current_version_id limit 1;
  if astray.id is not null then
    raise exception 'claim % was not looked for in the current text', astray.id using errcode = 'TM002';
  end if;
  select s.* into astray from standing_claim s where s.article_id = of_article and (tg_table_name = 'article' or s.id = new.id)
      and s.outcome in ('lost', 'ambiguous') and s.state in ('in_review', 'approved', 'published') limit 1;
  if astray.id is not null then
    raise exception 'claim % is % though its words are nowhere', astray.id, astray.state using errcode = 'TM003';
  end if;
  return null;
end $$;
create constraint trigger claim_stands_in_text after insert or update on claim deferrable initially deferred
  for each row execute function claims_stand();
create constraint trigger article_keeps_its_claims after update on article deferrable initially deferred
  for each row execute function claims_stand();
