#!/bin/bash
# Makes the four accounts of a new server; runs once, when the server first starts (docker-entrypoint-initdb.d).
# What each may do with which table is granted by 2-grants.sql, after the migrations have made the tables.
set -euo pipefail

quoted() { local s=${1//\\/\\\\}; printf "'%s'" "${s//\'/\\\'}"; }

MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --user=root <<SQL
create user if not exists 'migrator'@'%' identified by $(quoted "$MAKEGOOD_MIGRATOR_PASSWORD");
create user if not exists 'app'@'%' identified by $(quoted "$MAKEGOOD_APP_PASSWORD");
create user if not exists 'auditor'@'%' identified by $(quoted "$MAKEGOOD_AUDITOR_PASSWORD");
create user if not exists 'backup'@'%' identified by $(quoted "$MAKEGOOD_BACKUP_PASSWORD");

-- migrator: the schema and nothing else on the server; reads and writes rows only as far as a migration must, and hands
-- on what 2-grants.sql says after each migration.
grant create, alter, drop, index, references, create view, show view, select, insert, update, delete
  on \`$MYSQL_DATABASE\`.* to 'migrator'@'%' with grant option;
-- backup: a consistent copy of everything.
grant select, lock tables, show view, trigger, event on \`$MYSQL_DATABASE\`.* to 'backup'@'%';
grant process, reload on *.* to 'backup'@'%';
-- app, auditor: table by table, in 2-grants.sql, which the migrations run.
SQL
