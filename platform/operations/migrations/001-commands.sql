-- The opening of every transaction, in one round trip: who asks, may they, what can they reach, was this command done before.
create schema operations;
grant usage on schema operations to public;

create table operations.commands (
  user_id uuid not null,
  command uuid not null,
  operation text not null,
  input_hash text not null,
  status text not null,
  record text,
  version integer,
  reasons jsonb,
  at timestamptz not null default now(),
  primary key (user_id, command)
);
create index on operations.commands (at);
comment on table operations.commands is 'What became of a command that a client named, so that sending it again does nothing twice; no content.
about: user
compartment: access
retention: 60 days
erasure: delete';
alter table operations.commands enable row level security;
grant insert on operations.commands to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;
create policy own_commands on operations.commands for insert
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative
  with check (user_id = (select access.me()));

create function operations.scope_of(p_token text, p_by_unit text[], p_by_caseload text[], p_plain text[], p_two_factor text[], p_today date)
  returns table (user_id uuid, name text, email text, language text, two_factor boolean, session_id uuid, stale boolean,
    allowed boolean, two_factor_missing boolean, units uuid[], entrusted uuid[], held jsonb)
  language sql stable security definer set search_path = '' as $$
  with session as materialized (
    select u.id, u.name, u.email, u.language, u.two_factor_enabled, s.id as session_id, s.updated_at < now() - interval '5 minutes' as stale
    from signin.sessions s join signin.users u on u.id = s.user_id
    where s.token = p_token and s.expires_at > now() and u.ended_at is null
  ), held as materialized (
    select a.role, a.unit_id from session, access.role_assignments a
    where a.user_id = session.id and a.begins <= p_today and (a.ends is null or a.ends > p_today)
  ), colleagues_away as (
    select b.user_id from session, access.absences b
    where b.deputy_id = session.id and b.begins <= p_today and b.ends > p_today
  )
  select session.id, session.name, session.email, session.language, session.two_factor_enabled, session.session_id, session.stale,
    exists (select from held where role = any (p_by_unit || p_by_caseload || p_plain)),
    not session.two_factor_enabled and exists (select from held where role = any (p_two_factor)),
    array(select distinct held.unit_id from held where role = any (p_by_unit) and held.unit_id is not null),
    array(select distinct g.person_id from access.grants g
      where g.user_id in (select session.id union all select c.user_id from colleagues_away c)
        and g.begins <= p_today and (g.ends is null or g.ends > p_today)
        and g.unit_id in (select held.unit_id from held where role = any (p_by_caseload))),
    coalesce((select jsonb_agg(jsonb_build_object('role', held.role, 'unitId', held.unit_id)) from held), '[]')
  from session $$;

-- Keeps a session in use alive; sign-in itself decides how long an unused one lives.
create function operations.keep_alive(p_session uuid) returns void language sql security definer set search_path = '' as
  $$ update signin.sessions set updated_at = now(), expires_at = now() + interval '12 hours' where id = p_session $$;

create function operations.earlier_command(p_user uuid, p_command uuid) returns jsonb
  language plpgsql security definer set search_path = '' as $$
begin
  -- The second of two that arrive together waits here for the first to finish.
  perform pg_advisory_xact_lock(hashtextextended(p_user::text || p_command::text, 7));
  return (select to_jsonb(c) from operations.commands c where c.user_id = p_user and c.command = p_command);
end $$;

create function operations.open(p_token text, p_capacity text, p_rule text, p_permission text, p_by_unit text[],
    p_by_caseload text[], p_plain text[], p_two_factor text[], p_today date, p_command uuid, p_reads boolean,
    out verdict text, out user_id uuid, out name text, out email text, out language text, out two_factor boolean,
    out session_id uuid, out held jsonb, out earlier jsonb)
  language plpgsql as $$
declare s record;
begin
  if p_reads then perform set_config('synchronous_commit', 'off', true); end if;
  verdict := 'not-signed-in';
  if p_token <> '' then
    select * into s from operations.scope_of(p_token, p_by_unit, p_by_caseload, p_plain, p_two_factor, p_today);
    if found then
      user_id := s.user_id; name := s.name; email := s.email; language := s.language; two_factor := s.two_factor;
      session_id := s.session_id; held := s.held;
      if s.stale then perform operations.keep_alive(s.session_id); end if;
      verdict := case when p_rule <> 'role' then 'ok' when s.two_factor_missing then 'second-factor-needed'
        when s.allowed then 'ok' else 'forbidden' end;
      if p_command is not null and verdict = 'ok' then earlier := operations.earlier_command(s.user_id, p_command); end if;
      perform set_config('landfall.user', s.user_id::text, true);
      if verdict = 'ok' then
        perform set_config('landfall.units', s.units::text, true), set_config('landfall.entrusted', s.entrusted::text, true),
          set_config('landfall.permission', p_permission, true);
      end if;
    end if;
  end if;
  perform set_config('landfall.today', p_today::text, true);
  if p_rule = 'anyone' then verdict := 'ok'; perform set_config('role', 'landfall_anyone', true);
  else perform set_config('role', case verdict when 'ok' then 'landfall_' || p_capacity else 'landfall_anyone' end, true);
  end if;
end $$;

-- A named background actor; no session, no user.
create function operations.open_as_system(p_today date) returns void language plpgsql as $$
begin
  perform set_config('landfall.today', p_today::text, true), set_config('landfall.permission', 'system', true);
  perform set_config('role', 'landfall_system', true);
end $$;

revoke execute on function operations.scope_of, operations.keep_alive, operations.earlier_command, operations.open,
  operations.open_as_system from public;
grant usage on schema operations to landfall_signin;
grant execute on function operations.scope_of, operations.keep_alive, operations.earlier_command, operations.open,
  operations.open_as_system to landfall_signin;
