-- Facts are inserted and never again touched, whoever asks: the desk's own code, a slip in psql, or a thief of its password.

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is a fact: it can be added to, never changed or removed', tg_table_name using errcode = 'TM001';
end $$;

do $$
declare fact text;
begin
  foreach fact in array array['record_entry', 'article_version', 'coverage_mark', 'coverage_unmark', 'anchor', 'wording',
    'claimant_contact', 'source_details', 'evidence', 'evidence_withdrawal', 'rating_scale', 'verdict', 'decision',
    'publication', 'publication_claim', 'site_bytes']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_rewriting()', fact || '_is_final', fact);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_rewriting()', fact || '_stays', fact);
  end loop;
end $$;

-- A head is never deleted either: what was once on the desk can be found again.
do $$
declare head text;
begin
  foreach head in array array['newsroom', 'users', 'article', 'claim', 'source', 'fact_check', 'record_head']
  loop
    execute format('create trigger %I before delete on %I for each row execute function refuse_rewriting()', head || '_stays', head);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_rewriting()', head || '_stays_whole', head);
  end loop;
end $$;

-- Every fact names a person of the newsroom.
do $$
declare fact text;
begin
  foreach fact in array array['article_version', 'coverage_mark', 'coverage_unmark', 'anchor', 'wording', 'claimant_contact',
    'source_details', 'evidence', 'evidence_withdrawal', 'verdict', 'decision', 'publication', 'rating_scale']
  loop
    execute format('alter table %I add foreign key (author_id) references users (id) on delete restrict', fact);
  end loop;
end $$;

-- A head can point only at its own facts: a composite key says so without a line of code.
alter table article_version add unique (article_id, id);
alter table article add foreign key (id, current_version_id) references article_version (article_id, id) on delete restrict;
alter table anchor add unique (claim_id, id);
alter table wording add unique (claim_id, id);
alter table verdict add unique (claim_id, id);
alter table claimant_contact add unique (claim_id, id);
alter table evidence add unique (claim_id, id);
alter table evidence add foreign key (claim_id, replaces_id) references evidence (claim_id, id) on delete restrict;
alter table claim add foreign key (id, current_anchor_id) references anchor (claim_id, id) on delete restrict;
alter table claim add foreign key (id, current_wording_id) references wording (claim_id, id) on delete restrict;
alter table claim add foreign key (id, current_verdict_id) references verdict (claim_id, id) on delete restrict;
alter table claim add foreign key (id, current_contact_id) references claimant_contact (claim_id, id) on delete restrict;
alter table source_details add unique (source_id, id);
alter table source add foreign key (id, current_details_id) references source_details (source_id, id) on delete restrict;
alter table evidence add foreign key (source_id, details_id) references source_details (source_id, id) on delete restrict;
alter table publication add unique (check_id, id);
alter table fact_check add foreign key (id, current_publication_id) references publication (check_id, id) on delete restrict;

alter table newsroom add check (id = 1);
alter table record_head add check (id = 1);
alter table anchor add check (start_offset >= 0 and end_offset > start_offset and length(exact) > 0);
alter table coverage_mark add check (start_offset >= 0 and end_offset > start_offset);
alter table publication add check ((number = 1) = (correction_note is null));
alter table site_bytes add check (sha256 = encode(sha256(bytes), 'hex'));
alter table publication add check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'));
alter table article_version add check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
alter table decision add check (kind = 'void' or seal ~ '^[0-9a-f]{64}$');
alter table decision add check (kind = 'approve' or length(trim(note)) > 0);
