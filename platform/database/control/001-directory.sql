create table organisations (
  slug text primary key check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 40),
  name text not null,
  host text unique,
  database_name text not null unique,
  login_role text not null unique,
  login_password text not null,
  schema_version text not null,
  created_at timestamptz not null default now()
);

comment on table organisations is 'The directory: which organisations live here and where the database of each is. Nothing about a person.';
comment on column organisations.host is 'Host name of the organisation''s address; without one, the slug leads to it.';
comment on column organisations.login_password is 'Password of login_role. Only the administrator can enter the control database.';
comment on column organisations.schema_version is 'Number and short checksum of the migrations that were applied.';
