-- What the house says today about a question that it may answer with a number; the unit's own word goes before that of all.
create function access.house_says(p_key text, p_unit uuid, p_otherwise numeric) returns numeric
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select v.value from public.house_values v
    where v.key = p_key and (v.unit_id is null or v.unit_id = p_unit) and v.valid_from <= coalesce(access.today(), current_date)
    order by v.unit_id is null, v.valid_from desc limit 1), p_otherwise);
end $$;
revoke execute on function access.house_says from public;

-- A role is given by two people wherever there are two who could: one gives it, another agrees. Otherwise whoever lets people in
-- could let themselves in a second time, under another address, and open records.
alter table access.role_assignments add column agreed_by uuid references signin.users;
comment on column access.role_assignments.agreed_by is 'The second person; empty where there was nobody to ask, or the house wants none.';

create table access.role_requests (
  id uuid primary key default uuidv7(),
  user_id uuid references signin.users on delete cascade,
  invitation_id uuid references access.invitations on delete cascade,
  unit_id uuid,
  role text not null,
  asked_by uuid not null references signin.users on delete cascade,
  asked_at timestamptz not null default now(),
  decided_by uuid references signin.users on delete set null,
  decided_at timestamptz,
  agreed boolean,
  check (user_id is not null or invitation_id is not null),
  check ((decided_at is null) = (agreed is null))
);
create index on access.role_requests (asked_at) where decided_at is null;
comment on table access.role_requests is 'A role that somebody gave and that waits for a second person, or what the second person said.
about: user
compartment: access
retention: as users
erasure: delete';

-- Who could be the second person: another administrator, or a manager of the unit (of any, for a role in the whole house).
create function access.may_agree(p_second uuid, p_unit uuid, p_receiver uuid, p_giver uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select p_second is distinct from p_receiver and p_second is distinct from p_giver and exists (
    select from access.role_assignments r join signin.users u on u.id = r.user_id and u.ended_at is null
    where r.user_id = p_second and (r.role = 'administrator' or r.role = 'manager' and (p_unit is null or r.unit_id = p_unit))
      and r.begins <= access.today() and (r.ends is null or r.ends > access.today())) $$;
create function access.needs_second_person(p_unit uuid, p_receiver uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.house_says('role-needs-second-person', p_unit, 1) <> 0 and exists (
    select from access.role_assignments r where r.role in ('administrator', 'manager')
      and access.may_agree(r.user_id, p_unit, p_receiver, access.me())) $$;
revoke execute on function access.may_agree, access.needs_second_person from public;
grant execute on function access.may_agree, access.needs_second_person to landfall_staff;

alter table access.role_requests enable row level security;
grant select, insert on access.role_requests to landfall_staff;
create policy those_who_decide on access.role_requests for select to landfall_staff
  using ((select access.permission()) in ('organisation:users', 'organisation:agree', 'audit:read'));
create policy asked_by_administrators on access.role_requests for insert to landfall_staff
  with check ((select access.permission()) = 'organisation:users' and asked_by = (select access.me()) and decided_at is null
    and (unit_id is null or user_id is distinct from (select access.me())));

-- Whoever gives a role alone has nobody to ask. A role that was ended comes back only in the same way.
alter policy given_by_administrators on access.role_assignments
  with check ((select access.permission()) = 'organisation:users'
    and (unit_id is null or user_id <> (select access.me())) and given_by = (select access.me()) and agreed_by is null
    and not access.needs_second_person(unit_id, user_id));
alter policy ended_by_administrators on access.role_assignments
  with check ((select access.permission()) = 'organisation:users'
    and (ends is not null and ends <= greatest(begins, (select access.today()))
      or (unit_id is null or user_id <> (select access.me())) and not access.needs_second_person(unit_id, user_id)));

create function access.decide_role(p_request uuid, p_agreed boolean) returns text
  language plpgsql security definer set search_path = '' as $$
declare v_request access.role_requests; v_me constant uuid := access.me();
begin
  if access.permission() <> 'organisation:agree' then raise insufficient_privilege; end if;
  select * into v_request from access.role_requests where id = p_request for update;
  if not found then return 'not-found'; end if;
  if v_request.decided_at is not null then return 'role-decided'; end if;
  if not access.may_agree(v_me, v_request.unit_id, v_request.user_id, v_request.asked_by) then return 'not-second-person'; end if;
  if p_agreed then
    if exists (select from signin.users u where u.id = v_request.user_id and u.ended_at is not null) then return 'user-ended'; end if;
    if not exists (select from access.role_assignments r where r.user_id = v_request.asked_by and r.role = 'administrator'
      and r.begins <= access.today() and (r.ends is null or r.ends > access.today())) then return 'role-giver-gone'; end if;
    if v_request.user_id is not null then
      insert into access.role_assignments (user_id, unit_id, role, begins, given_by, agreed_by)
        values (v_request.user_id, v_request.unit_id, v_request.role, access.today(), v_request.asked_by, v_me)
        on conflict (user_id, unit_id, role, begins) do update set ends = null, given_by = excluded.given_by, agreed_by = excluded.agreed_by;
    end if;
  end if;
  update access.role_requests set decided_by = v_me, decided_at = now(), agreed = p_agreed where id = p_request;
  return 'done';
end $$;
revoke execute on function access.decide_role from public;
grant execute on function access.decide_role to landfall_staff;

-- What waits for a second person is not given with the answer to an invitation; what was agreed meanwhile is.
create or replace function access.accept_invitation(p_token_hash text, p_name text, p_password_hash text, p_language text, p_today date)
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
  perform from access.role_requests q where q.invitation_id = v_invitation.id for update;
  insert into access.role_assignments (user_id, unit_id, role, begins, given_by, agreed_by)
    select v_user, (given ->> 'unitId')::uuid, given ->> 'role', p_today, v_invitation.invited_by, q.decided_by
    from jsonb_array_elements(v_invitation.roles) given
    left join access.role_requests q on q.invitation_id = v_invitation.id and q.role = given ->> 'role'
      and q.unit_id is not distinct from (given ->> 'unitId')::uuid
    where q.id is null or q.agreed;
  update access.role_requests set user_id = v_user where invitation_id = v_invitation.id;
  update access.invitations set accepted_at = now() where id = v_invitation.id;
  return 'done';
end $$;

-- Whom a second person is asked about, before the invitation is answered.
create view access.invited with (security_barrier) as
  select i.id, i.name, i.email, i.withdrawn_at is null and i.accepted_at is null and i.expires_at > now() as waits
  from access.invitations i where (select access.permission()) = 'organisation:agree'
    and exists (select from access.role_requests q where q.invitation_id = i.id);
grant select on access.invited to landfall_staff;

-- Everybody who looks after records is told of a role that opens them: background work reads who that is, and writes the letters.
grant select on access.role_assignments, access.role_requests, access.invitations to landfall_system;
create policy background_work on access.role_assignments for select to landfall_system using (true);
create policy background_work on access.role_requests for select to landfall_system using (true);
create policy background_work on access.invitations for select to landfall_system using (true);

-- Nobody appoints themselves: somebody's deputy is named by the one who is away, or by a third person.
alter policy own_absence on access.absences
  with check (user_id = (select access.me())
    or access.looks_after(user_id) and deputy_id <> (select access.me()));
