#!/bin/bash
# Starts the server with the passwords of the environment. What is not given there is made once, at random, and kept in
# db/passwords/mysql.env, which only the owner of that folder may read.
set -euo pipefail

kept=/passwords/mysql.env
umask 077
touch "$kept"
for account in ROOT MIGRATOR APP AUDITOR BACKUP; do
  name=MAKEGOOD_${account}_PASSWORD
  if [ -z "${!name:-}" ]; then
    grep -q "^$name=" "$kept" || printf '%s=%s\n' "$name" "$(head -c 24 /dev/urandom | base64 | tr -d '+/=\n')" >>"$kept"
    export "$name=$(sed -n "s/^$name=//p" "$kept")"
  fi
done
chown --reference=/passwords "$kept"
export MYSQL_ROOT_PASSWORD=$MAKEGOOD_ROOT_PASSWORD
exec docker-entrypoint.sh "$@"
