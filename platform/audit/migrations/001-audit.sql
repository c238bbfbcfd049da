-- Who did or saw what about whom. Ids and field names, never values.
create schema audit;
grant usage on schema audit to public;

create table audit.entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  request uuid not null,
  user_id uuid,
  actor text,
  capacity text not null,
  operation text not null,
  outcome text not null,
  people uuid[] not null default '{}',
  record text,
  fields text[] not null default '{}',
  reasons text[] not null default '{}',
  command uuid
);
create index on audit.entries using gin (people);
create index on audit.entries (at);
create index on audit.entries (user_id, at);
comment on table audit.entries is 'One row for every operation asked or done, refused ones too.
about: participant
compartment: audit
retention: 10 years
erasure: keep (ids only; people are pseudonymous once their record is erased)';

alter table audit.entries enable row level security;
grant insert on audit.entries to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative,
  landfall_system, landfall_anyone;
grant select on audit.entries to landfall_staff;
create policy written_by_everyone on audit.entries for insert
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative, landfall_system, landfall_anyone
  with check (user_id is not distinct from (select access.me()));
create policy read_by_data_protection on audit.entries for select to landfall_staff
  using ((select access.permission()) = 'audit:read');

-- Signing in happens before there is a transaction of somebody's: the sign-in library's role writes these rows, and no others.
create function audit.note_sign_in(p_user uuid) returns void language sql security definer set search_path = '' as $$
  insert into audit.entries (request, user_id, capacity, operation, outcome)
  values (gen_random_uuid(), p_user, 'anyone', 'access.sign-in', 'done') $$;
revoke execute on function audit.note_sign_in from public;
grant execute on function audit.note_sign_in to landfall_signin;
