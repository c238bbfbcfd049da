-- The opening of every transaction, in one round trip: who asks, may they, what can they reach, was this command done before.
-- And its closing, in another: what the audit, the command's record and the other domains are to know.
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

-- Who a session belongs to, the roles they hold today, and what those reach of what an operation touches. Without a session: nothing.
create function operations.scope_of(p_token text, p_by_unit text[], p_by_caseload text[], p_plain text[], p_two_factor text[], p_today date,
    out session_id uuid, out stale boolean, out user_id uuid, out name text, out email text, out language text, out two_factor boolean,
    out held json, out allowed boolean, out two_factor_missing boolean, out units uuid[], out entrusted uuid[])
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_roles text[];
  v_caseload_units uuid[];
begin
  select s.id, s.updated_at < now() - interval '5 minutes', u.id, u.name, u.email, u.language, u.two_factor_enabled
    into session_id, stale, user_id, name, email, language, two_factor
    from signin.sessions s join signin.users u on u.id = s.user_id
    where s.token = p_token and s.expires_at > now() and u.ended_at is null;
  if not found then return; end if;
  select array_agg(a.role), json_agg(json_build_object('role', a.role, 'unitId', a.unit_id)),
      array_agg(a.unit_id) filter (where a.role = any (p_by_unit) and a.unit_id is not null),
      array_agg(a.unit_id) filter (where a.role = any (p_by_caseload) and a.unit_id is not null)
    into v_roles, held, units, v_caseload_units
    from access.role_assignments a
    where a.user_id = scope_of.user_id and a.begins <= p_today and (a.ends is null or a.ends > p_today);
  allowed := v_roles && (p_by_unit || p_by_caseload || p_plain);
  two_factor_missing := not two_factor and v_roles && p_two_factor;
  if v_caseload_units is not null then
    entrusted := array(select distinct g.person_id from access.grants g
      where g.user_id in (select scope_of.user_id union all select b.user_id from access.absences b
          where b.deputy_id = scope_of.user_id and b.begins <= p_today and b.ends > p_today)
        and g.begins <= p_today and (g.ends is null or g.ends > p_today)
        and g.unit_id = any (v_caseload_units));
  end if;
end $$;

-- Keeps a session in use alive; sign-in itself decides how long an unused one lives. Where another request of the same session
-- is doing so already, nobody waits for it: it may be the one that takes two minutes.
create function operations.keep_alive(p_session uuid) returns void language sql security definer set search_path = '' as
  $$ update signin.sessions set updated_at = now(), expires_at = now() + interval '12 hours'
     where id = (select id from signin.sessions where id = p_session for update skip locked) $$;

create function operations.earlier_command(p_user uuid, p_command uuid) returns jsonb
  language plpgsql security definer set search_path = '' as $$
begin
  -- The second of two that arrive together waits here for the first to finish.
  perform pg_advisory_xact_lock(hashtextextended(p_user::text || p_command::text, 7));
  return (select to_jsonb(c) from operations.commands c where c.user_id = p_user and c.command = p_command);
end $$;

-- Settings are made by assignments: those cost no query of their own.
create function operations.open(p_token text, p_capacity text, p_rule text, p_permission text, p_by_unit text[],
    p_by_caseload text[], p_plain text[], p_two_factor text[], p_today date, p_command uuid, p_reads boolean) returns json
  language plpgsql as $$
declare
  s record;
  v_verdict text := 'not-signed-in';
  v_earlier jsonb;
  v_set text;
begin
  if p_reads then v_set := set_config('synchronous_commit', 'off', true); end if;
  v_set := set_config('landfall.today', p_today::text, true);
  s := operations.scope_of(p_token, p_by_unit, p_by_caseload, p_plain, p_two_factor, p_today);
  if s.user_id is not null then
    v_set := set_config('landfall.user', s.user_id::text, true);
    if s.stale then perform operations.keep_alive(s.session_id); end if;
    v_verdict := case when p_rule <> 'role' then 'ok' when s.two_factor_missing then 'second-factor-needed'
      when s.allowed then 'ok' else 'forbidden' end;
    if v_verdict = 'ok' then
      if p_command is not null then v_earlier := operations.earlier_command(s.user_id, p_command); end if;
      v_set := set_config('landfall.units', coalesce(s.units::text, ''), true);
      v_set := set_config('landfall.entrusted', coalesce(s.entrusted::text, ''), true);
      v_set := set_config('landfall.permission', p_permission, true);
    end if;
  end if;
  if p_rule = 'anyone' then v_verdict := 'ok'; p_capacity := 'anyone'; end if;
  v_set := set_config('role', case v_verdict when 'ok' then 'landfall_' || p_capacity else 'landfall_anyone' end, true);
  return json_build_object('verdict', v_verdict, 'userId', s.user_id, 'name', s.name, 'email', s.email, 'language', s.language,
    'twoFactor', s.two_factor, 'sessionId', s.session_id, 'held', s.held, 'earlier', v_earlier);
end $$;

-- The closing, as whoever acts: the audit row, the command's record if it is to be kept, the events told.
create function operations.close(p_request uuid, p_actor text, p_capacity text, p_operation text, p_outcome text, p_people uuid[],
    p_record text, p_fields text[], p_reasons jsonb, p_command uuid, p_input_hash text, p_version integer, p_events jsonb) returns void
  language plpgsql as $$
declare
  v_me constant uuid := access.me();
  v_codes text[] := '{}';
begin
  if p_reasons <> '[]' then v_codes := array(select reason ->> 'code' from jsonb_array_elements(p_reasons) reason); end if;
  insert into audit.entries (request, user_id, actor, capacity, operation, outcome, people, record, fields, reasons, command)
    values (p_request, v_me, p_actor, p_capacity, p_operation, p_outcome, p_people, p_record, p_fields, v_codes, p_command);
  if p_input_hash is not null then
    insert into operations.commands (user_id, command, operation, input_hash, status, record, version, reasons)
      values (v_me, p_command, p_operation, p_input_hash, p_outcome, p_record, p_version, p_reasons);
  end if;
  if p_events <> '[]' then
    insert into events.outbox (event, payload)
      select told ->> 'event', told -> 'payload' from jsonb_array_elements(p_events) with ordinality as t (told, nth) order by nth;
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
