-- Who can sign in. The tables of the sign-in library; no request ever acts as the role that may read them.
create schema signin;
grant usage on schema signin to landfall_signin;

create table signin.users (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  language text not null default 'en' check (language in ('en', 'nb', 'bg', 'ro')),
  two_factor_enabled boolean not null default false,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table signin.users is 'Everyone who can sign in.
about: user
compartment: sign-in
retention: 24 months after ended_at
erasure: delete';

create table signin.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references signin.users on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on signin.sessions (user_id);
comment on table signin.sessions is 'Where someone is signed in; deleting a row signs them out at once.
about: user
compartment: sign-in
retention: until expires_at
erasure: delete';

create table signin.accounts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references signin.users on delete cascade,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on signin.accounts (user_id);
comment on table signin.accounts is 'How someone proves who they are; passwords as argon2id hashes.
about: user
compartment: sign-in
retention: as users
erasure: delete';

create table signin.verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on signin.verifications (identifier);
comment on table signin.verifications is 'Short-lived proofs: password resets, second-factor challenges.
about: user
compartment: sign-in
retention: until expires_at
erasure: delete';

create table signin.second_factors (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references signin.users on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index on signin.second_factors (user_id);
create index on signin.second_factors (secret);
comment on table signin.second_factors is 'Sealed secrets of authenticator apps and their recovery codes.
about: user
compartment: sign-in
retention: as users
erasure: delete';

create table signin.rate_limits (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);
comment on table signin.rate_limits is 'How often an address has tried to sign in lately.';

create table signin.failed_attempts (
  email text primary key,
  failures integer not null default 0,
  last_failure timestamptz not null default now(),
  locked_until timestamptz
);
comment on table signin.failed_attempts is 'Wrong passwords in a row for one e-mail address, known or not, so that guessing stops.
about: user
compartment: sign-in
retention: 30 days after last_failure
erasure: delete';

grant select, insert, update, delete on all tables in schema signin to landfall_signin;

-- Sessions that a password alone had opened do not become those of somebody with a second factor.
create function signin.end_sessions() returns trigger language plpgsql set search_path = '' as $$
begin
  delete from signin.sessions where user_id = new.id;
  return null;
end $$;
create trigger a_second_factor_begins_anew after update of two_factor_enabled on signin.users
  for each row when (new.two_factor_enabled and not old.two_factor_enabled) execute function signin.end_sessions();
