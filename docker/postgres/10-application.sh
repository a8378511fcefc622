#!/usr/bin/env bash
# Runs once, on an empty database folder: a database of the application's own login, which can neither pass over
# row-level security nor become more than it is. The server refuses a stronger one in production.
set -euo pipefail

psql --username=postgres --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$APP_PASSWORD" <<'SQL'
CREATE ROLE jiazheng LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE jiazheng OWNER jiazheng ENCODING 'UTF8' TEMPLATE template0 LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE jiazheng FROM PUBLIC;
\connect jiazheng
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO jiazheng;
-- Search by parts of names needs trigrams, sessions that may not overlap need equality in GiST indexes; creating an
-- extension is the owner's right, not the application's.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
SQL
