-- What app and auditor may do, table by table. The application runs this as migrator after each migration, on MySQL and
-- (for app, without the columns) on the embedded database; granting twice changes nothing.
--
-- Kinds of tables, and what app gets:
--   append-only   select, insert                       (versions, signatures, proposals sent, audit events, revisions,
--                                                       assessments, statement lines, ledger entries)
--   head          select, insert, update (named columns)  (heads, states, caps, counters, outbox)
--   passing       select, insert, update, delete        (sessions, one-time intents and tokens: what is pruned)
-- auditor gets select on evidence only, never on the tables that hold personal data.
-- A new table is granted in the block of its feature, in the same commit as its migration.

-- party
grant select, insert, update (name) on organisation to 'app'@'%';
grant select, insert, update (name, language, active) on person to 'app'@'%';
grant select, insert, update (active, changed_at) on membership to 'app'@'%';
grant select, insert, update (password_hash, changed_at) on person_password to 'app'@'%';
grant select, insert, update (token_hash, expires_at, state) on invitation to 'app'@'%';
grant select, insert on invitation_role to 'app'@'%';
grant select, insert, update (active, changed_at) on suspension to 'app'@'%';
grant select, insert on administration_event to 'app'@'%';
grant select, insert, update (sealed_secret, state, last_step, failures, locked_until, next_secret) on totp_secret to 'app'@'%';
grant select, insert on totp_use to 'app'@'%';
grant select, insert, update (outcome), delete on sign_in_attempt to 'app'@'%';

-- contract
grant select, insert, update (last_version, title) on contract to 'app'@'%';
grant select, insert, update (revision, based_on, terms, changed_by, changed_at) on contract_draft to 'app'@'%';
grant select, insert on contract_version to 'app'@'%';
grant select, insert, update (state, provider_signer, customer_signer, reason, changed_at) on version_state to 'app'@'%';
grant select on contract to 'auditor'@'%';
grant select on contract_version to 'auditor'@'%';
grant select on version_state to 'auditor'@'%';

-- negotiation
grant select, insert on negotiation to 'app'@'%';
grant select, insert on negotiation_entry to 'app'@'%';
grant select, insert, update (state, turn, answer_by, version_number, changed_at) on negotiation_state to 'app'@'%';
grant select, insert, update (revision, synced, content, changed_by, changed_at) on negotiation_draft to 'app'@'%';
grant select, insert on negotiation_comment to 'app'@'%';
grant select, insert on negotiation_note to 'app'@'%';
grant select on negotiation to 'auditor'@'%';
grant select on negotiation_entry to 'auditor'@'%';
grant select on negotiation_state to 'auditor'@'%';

-- signing
grant select, insert, update (state), delete on signing_intent to 'app'@'%';
grant select, insert on signature to 'app'@'%';
grant select, insert on signature_name to 'app'@'%';
grant select on signature to 'auditor'@'%';

-- record
grant select, insert, update (number, service, label, starts_at, ends_at, withdrawn, sha256) on record_head to 'app'@'%';
grant select, insert on record_revision to 'app'@'%';
grant select, insert on record_answer to 'app'@'%';
grant select, insert on record_import to 'app'@'%';
grant select, insert on record_import_file to 'app'@'%';
grant select, insert, update (state, reader, answers, attempt, alive_at, rows_done, rows_total, made, changed, same, refused, left_out) on record_import_state to 'app'@'%';
grant select, insert on record_import_refusal to 'app'@'%';
grant select on record_head to 'auditor'@'%';
grant select on record_revision to 'auditor'@'%';
grant select on record_answer to 'auditor'@'%';
grant select on record_import to 'auditor'@'%';

-- credit
grant select, insert on assessment to 'app'@'%';
grant select, insert on assessment_part to 'app'@'%';
grant select, insert on statement to 'app'@'%';
grant select, insert on statement_line to 'app'@'%';
grant select, insert on statement_revisit to 'app'@'%';
grant select, insert on statement_adjustment to 'app'@'%';
grant select, insert, update (last_number) on document_series to 'app'@'%';
grant select, insert on document_number to 'app'@'%';
grant select, insert, update (state, act_id) on statement_portion to 'app'@'%';
grant select, insert on statement_act to 'app'@'%';
grant select, insert on statement_act_portion to 'app'@'%';
grant select, insert on approval_limit to 'app'@'%';
grant select, insert on duty_act to 'app'@'%';
grant select, insert on close_run to 'app'@'%';
grant select, insert, update (state, claimed_at, claim_id, issued, reason, detail, held_from, released_by) on close_run_contract to 'app'@'%';
grant select, insert on accounting_code to 'app'@'%';
grant select, insert on ledger_entry to 'app'@'%';
grant select, insert on ledger_transfer to 'app'@'%';
grant select, insert, update (balance) on ledger_balance to 'app'@'%';
grant select on document_number to 'auditor'@'%';
grant select on statement_portion to 'auditor'@'%';
grant select on statement_act_portion to 'auditor'@'%';
grant select on ledger_entry to 'auditor'@'%';
grant select on ledger_transfer to 'auditor'@'%';
grant select on ledger_balance to 'auditor'@'%';
grant select on assessment to 'auditor'@'%';
grant select on assessment_part to 'auditor'@'%';
grant select on statement_line to 'auditor'@'%';
grant select on statement_revisit to 'auditor'@'%';
grant select on statement_adjustment to 'auditor'@'%';

-- audit
grant select, insert on audit_person to 'app'@'%';
grant select, insert on audit_event to 'app'@'%';
grant select, insert, update (number, sha256) on audit_head to 'app'@'%';
grant select, insert on checkpoint to 'app'@'%';
grant select on audit_event to 'auditor'@'%';
grant select on checkpoint to 'auditor'@'%';
grant select on audit_head to 'auditor'@'%';

-- notice
grant select, insert, update (sealed, state, attempts, problem, due_at, changed_at) on letter to 'app'@'%';
grant select, insert, update (wanted, changed_at) on letter_choice to 'app'@'%';

-- web (sessions)
grant select, insert, update, delete on spring_session to 'app'@'%';
grant select, insert, update, delete on spring_session_attributes to 'app'@'%';
