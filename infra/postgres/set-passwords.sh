#!/usr/bin/env bash
# Runs once, after roles.sql, when the PostgreSQL container makes its database.
set -euo pipefail
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner="$SB_OWNER_PASSWORD" --set app="$SB_APP_PASSWORD" --set worker="$SB_WORKER_PASSWORD" <<'SQL'
alter role sb_owner password :'owner';
alter role sb_app password :'app';
alter role sb_worker password :'worker';
SQL
