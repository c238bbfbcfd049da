-- Who may do what, where, and about whom. One table of roles per unit, one of grants per person; both end by date.
create schema access;
grant usage on schema access to public;

create table access.organisation (
  only_one boolean primary key default true check (only_one),
  name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  zone text not null,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  example boolean not null default false,
  first_run_code text,
  version integer not null default 1
);
comment on table access.organisation is 'The organisation whose database this is; first_run_code is a hash, gone once the first administrator exists.';

create table access.role_assignments (
  id uuid primary key default uuidv7(),
  user_id uuid not null references signin.users on delete cascade,
  unit_id uuid,
  role text not null,
  begins date not null,
  ends date check (ends >= begins),
  given_by uuid references signin.users,
  unique nulls not distinct (user_id, unit_id, role, begins)
);
comment on table access.role_assignments is 'A role held in a unit (no unit: in the whole organisation) from a day, until a day that no longer counts.
about: user
compartment: access
retention: as users
erasure: delete';

create table access.absences (
  id uuid primary key default uuidv7(),
  user_id uuid not null references signin.users on delete cascade,
  deputy_id uuid not null references signin.users on delete cascade check (deputy_id <> user_id),
  begins date not null,
  ends date not null check (ends >= begins)
);
comment on table access.absences is 'While someone is away, their deputy reaches the people entrusted to them; ends is the first day back.
about: user
compartment: access
retention: as users
erasure: delete';

create table access.grants (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  unit_id uuid not null,
  user_id uuid not null references signin.users on delete cascade,
  source text not null,
  source_id uuid,
  begins date not null,
  ends date check (ends >= begins)
);
create index on access.grants (user_id, person_id);
create index on access.grants (person_id);
comment on table access.grants is 'One person entrusted to one user: by caseload, match or referral (source), until a day that no longer counts.
about: participant
compartment: access
retention: as people
erasure: delete';

create table access.invitations (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  email text not null,
  name text not null,
  language text not null,
  roles jsonb not null,
  invited_by uuid references signin.users,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
comment on table access.invitations is 'An offer to sign in, answered through a link; only the hash of the link is kept.
about: user
compartment: access
retention: 12 months after expires_at
erasure: delete';

-- What the opening of a transaction has established. Each is a constant of the query to the planner when wrapped in a sub-select.
create function access.me() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('landfall.user', true), '')::uuid $$;
create function access.units() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('landfall.units', true), ''), '{}')::uuid[] $$;
create function access.entrusted() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('landfall.entrusted', true), ''), '{}')::uuid[] $$;
create function access.permission() returns text language sql stable parallel safe as
  $$ select coalesce(current_setting('landfall.permission', true), '') $$;
create function access.today() returns date language sql stable parallel safe as
  $$ select nullif(current_setting('landfall.today', true), '')::date $$;

alter table access.organisation enable row level security;
alter table access.role_assignments enable row level security;
alter table access.absences enable row level security;
alter table access.grants enable row level security;
alter table access.invitations enable row level security;

-- Who looks after whom: an administrator everyone, a manager those who hold a role in a unit of theirs.
create function access.is_administrator() returns boolean language sql stable parallel safe as
  $$ select exists (select from access.role_assignments r where r.user_id = access.me() and r.role = 'administrator'
    and r.begins <= access.today() and (r.ends is null or r.ends > access.today())) $$;
create function access.looks_after(p_user uuid) returns boolean language sql stable parallel safe as
  $$ select access.is_administrator() or exists (
    select from access.role_assignments mine join access.role_assignments theirs using (unit_id)
    where mine.user_id = access.me() and mine.role = 'manager' and theirs.user_id = p_user
      and mine.begins <= access.today() and (mine.ends is null or mine.ends > access.today())
      and (theirs.ends is null or theirs.ends > access.today())) $$;

grant select (name, country, zone, language, example, version), update (name, country, zone, language, version)
  on access.organisation to landfall_staff;
create policy everyone_inside on access.organisation for select to landfall_staff using (true);
create policy whoever_runs_it on access.organisation for update to landfall_staff
  using ((select access.permission()) = 'organisation:write');
grant select (name, country, zone, language, example) on access.organisation to landfall_system;
create policy background_work on access.organisation for select to landfall_system using (true);

grant select, insert, update (ends) on access.role_assignments, access.absences to landfall_staff;
create policy colleagues on access.role_assignments for select to landfall_staff using (true);
-- A role in a unit opens records: nobody gives that to themselves.
create policy given_by_administrators on access.role_assignments for insert to landfall_staff
  with check ((select access.permission()) = 'organisation:users'
    and (unit_id is null or user_id <> (select access.me())) and given_by = (select access.me()));
-- Ended, or given again on the day it was ended; that too not to themselves.
create policy ended_by_administrators on access.role_assignments for update to landfall_staff
  using ((select access.permission()) = 'organisation:users')
  with check ((select access.permission()) = 'organisation:users' and (unit_id is null or user_id <> (select access.me())
    or ends is not null and ends <= greatest(begins, (select access.today()))));
-- Except to whoever opens a unit, while nobody has worked in it yet.
create policy opener_coordinates on access.role_assignments for insert to landfall_staff
  with check ((select access.permission()) = 'organisation:write' and user_id = (select access.me()) and role = 'coordinator'
    and not exists (select from access.role_assignments others where others.unit_id = role_assignments.unit_id));
create policy colleagues on access.absences for select to landfall_staff using (true);
create policy own_absence on access.absences for insert to landfall_staff
  with check (user_id = (select access.me()) or access.looks_after(user_id));
create policy own_absence_ends on access.absences for update to landfall_staff
  using (user_id = (select access.me()) or access.looks_after(user_id));

grant select, insert, update (withdrawn_at) on access.invitations to landfall_staff;
create policy whoever_invites on access.invitations to landfall_staff
  using ((select access.permission()) = 'organisation:users');

-- What colleagues may know of each other; everything else about a user stays with sign-in.
create view access.colleagues with (security_barrier) as
  select id, name, email, language, ended_at is not null as ended, two_factor_enabled from signin.users;
grant select on access.colleagues to landfall_staff, landfall_system;

create function access.first_run(p_code_hash text, p_name text, p_email text, p_password_hash text, p_language text,
    p_organisation text, p_country text, p_zone text, p_today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare v_user uuid;
begin
  perform pg_advisory_xact_lock(7466);
  if exists (select from signin.users) then return 'already-begun'; end if;
  if not exists (select from access.organisation where first_run_code = p_code_hash) then return 'wrong-code'; end if;
  insert into signin.users (name, email, email_verified, language) values (p_name, lower(p_email), true, p_language)
    returning id into v_user;
  insert into signin.accounts (user_id, provider_id, account_id, password)
    values (v_user, 'credential', v_user::text, p_password_hash);
  insert into access.role_assignments (user_id, role, begins) values (v_user, 'administrator', p_today);
  update access.organisation set name = p_organisation, country = p_country, zone = p_zone, language = p_language,
    first_run_code = null;
  return 'done';
end $$;

create function access.accept_invitation(p_token_hash text, p_name text, p_password_hash text, p_language text, p_today date)
  returns text language plpgsql security definer set search_path = '' as $$
declare v_invitation access.invitations; v_user uuid;
begin
  select * into v_invitation from access.invitations where token_hash = p_token_hash for update;
  if not found or v_invitation.withdrawn_at is not null then return 'invitation-unknown'; end if;
  if v_invitation.accepted_at is not null then return 'invitation-used'; end if;
  if v_invitation.expires_at < now() then return 'invitation-expired'; end if;
  if exists (select from signin.users where email = lower(v_invitation.email)) then return 'e-mail-taken'; end if;
  insert into signin.users (name, email, email_verified, language)
    values (p_name, lower(v_invitation.email), true, p_language) returning id into v_user;
  insert into signin.accounts (user_id, provider_id, account_id, password)
    values (v_user, 'credential', v_user::text, p_password_hash);
  insert into access.role_assignments (user_id, unit_id, role, begins, given_by)
    select v_user, (given ->> 'unitId')::uuid, given ->> 'role', p_today, v_invitation.invited_by
    from jsonb_array_elements(v_invitation.roles) given;
  update access.invitations set accepted_at = now() where id = v_invitation.id;
  return 'done';
end $$;

create function access.invitation_by_token(p_token_hash text)
  returns table (email text, name text, language text, organisation text, state text)
  language sql stable security definer set search_path = '' as $$
  select i.email, i.name, i.language, o.name,
    case when i.withdrawn_at is not null then 'unknown' when i.accepted_at is not null then 'used'
      when i.expires_at < now() then 'expired' else 'open' end
  from access.invitations i, access.organisation o where i.token_hash = p_token_hash $$;

-- Only what the sign-in pages must know before anyone has signed in.
create function access.front_door() returns table (name text, country text, language text, example boolean, begun boolean)
  language sql stable security definer set search_path = '' as $$
  select o.name, o.country, o.language, o.example, exists (select from signin.users) from access.organisation o $$;

create function access.end_user(p_user uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if access.permission() <> 'organisation:users' then raise insufficient_privilege; end if;
  update signin.users set ended_at = now(), updated_at = now() where id = p_user;
  update signin.accounts set password = null, updated_at = now() where user_id = p_user;
  delete from signin.sessions where user_id = p_user;
  delete from signin.verifications where value = p_user::text;
end $$;

-- For somebody who has lost both the device and the recovery codes; they set up a new second factor at the next sign-in.
create function access.remove_second_factor(p_user uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if access.permission() <> 'organisation:users' then raise insufficient_privilege; end if;
  delete from signin.second_factors where user_id = p_user;
  update signin.users set two_factor_enabled = false, updated_at = now() where id = p_user;
  delete from signin.sessions where user_id = p_user;
  delete from signin.verifications where value = p_user::text;
end $$;

create function access.set_language(p_language text) returns void
  language sql security definer set search_path = '' as
  $$ update signin.users set language = p_language where id = access.me() $$;
create function access.set_name(p_name text) returns void
  language sql security definer set search_path = '' as
  $$ update signin.users set name = p_name where id = access.me() $$;

revoke execute on function access.first_run, access.accept_invitation, access.invitation_by_token, access.front_door,
  access.end_user, access.remove_second_factor, access.set_language, access.set_name from public;
grant execute on function access.first_run, access.accept_invitation, access.invitation_by_token, access.front_door to landfall_anyone;
grant execute on function access.front_door to landfall_staff, landfall_system;
grant execute on function access.end_user, access.remove_second_factor to landfall_staff;
grant execute on function access.set_language, access.set_name
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;
