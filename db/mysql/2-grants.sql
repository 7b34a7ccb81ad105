-- What app and auditor may do, table by table. Run as root after every migration; granting twice changes nothing:
--   docker compose -f db/compose.yaml exec -T mysql sh -c 'MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql -u root makegood' < db/mysql/2-grants.sql
--
-- Kinds of tables, and what app gets:
--   append-only   select, insert                       (versions, signatures, proposals sent, audit events, revisions,
--                                                       assessments, statement lines, ledger entries)
--   head          select, insert, update (named columns)  (heads, states, caps, counters, outbox)
--   passing       select, insert, update, delete        (sessions, one-time intents and tokens: what is pruned)
-- auditor gets select on evidence only, never on the tables that hold personal data.
-- A new table is granted in the block of its feature, in the same commit as its migration.

-- party

-- contract

-- negotiation

-- signing

-- record

-- credit

-- audit

-- web (sessions)
