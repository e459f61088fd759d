-- What the desk itself may do. It owns nothing, so it can neither drop a trigger nor change a rule.
grant usage on schema public to :app_role;
revoke all on all tables in schema public from :app_role;
grant select on all tables in schema public to :app_role;
grant insert on record_entry, article_version, coverage_mark, coverage_unmark, anchor, wording, claimant_contact, source_details,
  evidence, evidence_withdrawal, rating_scale, verdict, decision, publication, publication_claim, site_bytes to :app_role;
grant insert on claim_origin, calculation to :app_role;
grant insert on claim_origin, source_merge, desk_rules to :app_role;
grant insert, update on newsroom, users, article, claim, source, fact_check, site_file, invitation to :app_role;
grant insert, delete on user_role to :app_role;
grant insert, delete on login_attempt to :app_role;
grant delete on site_file to :app_role;
grant usage on all sequences in schema public to :app_role;
grant insert on capture, evidence_capture to :app_role;
-- Background jobs: the desk may put in, take out and finish; their tables are the owner's (bin/queues.mjs).
grant usage on schema jobs to :app_role;
grant select, insert, update, delete on all tables in schema jobs to :app_role;
