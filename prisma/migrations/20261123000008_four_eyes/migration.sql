-- Nobody approves what they helped to write, and an approval holds only for what was approved, even under raw SQL.

-- Everyone who wrote something that the claim's current seal covers.
create function claim_contributors(claim uuid) returns setof uuid language sql stable as $$
  select a.author_id from anchor a join claim c on c.current_anchor_id = a.id where c.id = claim
  union select w.author_id from wording w join claim c on c.current_wording_id = w.id where c.id = claim
  union select v.author_id from verdict v join claim c on c.current_verdict_id = v.id where c.id = claim
  union select k.author_id from claimant_contact k join claim c on c.current_contact_id = k.id where c.id = claim
  union select e.author_id from current_evidence e where e.claim_id = claim
  union select d.author_id from current_evidence e join source_details d on d.id = e.details_id where e.claim_id = claim
$$;

create function guard_decision() returns trigger language plpgsql as $$
declare judged claim;
begin
  select * into judged from claim where id = new.claim_id for update;
  if new.kind = 'void' then
    return new;
  end if;
  if judged.state <> 'in_review' or new.content_version <> judged.content_version then
    raise exception 'a decision is about the claim as it stands in review' using errcode = 'TM002';
  end if;
  if not exists (select from user_role r join users u on u.id = r.user_id
                 where r.user_id = new.author_id and r.role = 'reviewer' and u.disabled_at is null) then
    raise exception 'only a reviewer decides' using errcode = 'TM003';
  end if;
  if new.author_id in (select claim_contributors(new.claim_id)) then
    raise exception 'nobody decides on what they helped to write' using errcode = 'TM003';
  end if;
  return new;
end $$;
create trigger decision_has_four_eyes before insert on decision for each row execute function guard_decision();

-- Checked at commit: whatever the order of statements, what is approved was approved as it stands, by enough people.
create function approval_holds() returns trigger language plpgsql as $$
declare
  now_is claim;
  needed int;
begin
  select * into now_is from claim where id = new.id;
  if now_is.state in ('approved', 'published') then
    select case when sensitive then 2 else 1 end into needed from wording where id = now_is.current_wording_id;
    if (select count(distinct author_id) from decision
        where claim_id = now_is.id and kind = 'approve' and content_version = now_is.content_version
          and author_id not in (select claim_contributors(now_is.id))) < coalesce(needed, 1) then
      raise exception 'claim % is % without an approval of its present content', now_is.id, now_is.state using errcode = 'TM003';
    end if;
  end if;
  if now_is.state = 'published' and not exists (select from publication_claim p join publication u on u.id = p.publication_id
      where p.claim_id = now_is.id and p.content_version = now_is.content_version) then
    raise exception 'claim % is published without a publication that carries it', now_is.id using errcode = 'TM003';
  end if;
  return null;
end $$;
create constraint trigger approval_still_holds after update on claim deferrable initially deferred
  for each row execute function approval_holds();

-- Only approved content is published, under the number the claim has.
create function guard_publication_claim() returns trigger language plpgsql as $$
begin
  if not exists (select from claim where id = new.claim_id and state in ('approved', 'published')
                 and content_version = new.content_version and public_number = new.number)
     and not exists (select from publication_claim p join publication o on o.id = p.publication_id
                     join publication n on n.check_id = o.check_id
                     where n.id = new.publication_id and p.claim_id = new.claim_id
                       and p.content_version = new.content_version and p.number = new.number) then
    raise exception 'a publication carries only what was approved' using errcode = 'TM003';
  end if;
  return new;
end $$;
create trigger publication_carries_what_was_approved before insert on publication_claim
  for each row execute function guard_publication_claim();
