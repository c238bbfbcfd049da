-- Somebody who signs in already becomes a volunteer by their own word alone: they are asked, and until they say so nothing opens.
create table volunteer_sign_in_asks (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  user_id uuid not null references signin.users on delete cascade,
  asked_at timestamptz not null,
  asked_by uuid references signin.users on delete set null,
  until timestamptz not null,
  withdrawn_at timestamptz,
  answer text check (answer in ('mine', 'not-mine')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create unique index one_open_ask on volunteer_sign_in_asks (volunteer_id) where answer is null and withdrawn_at is null;
create index on volunteer_sign_in_asks (user_id) where answer is null and withdrawn_at is null;
comment on table volunteer_sign_in_asks is 'That somebody with a sign-in was asked whether they are this volunteer, and what they said.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: delete';
alter table volunteer_sign_in_asks enable row level security;
grant select, insert, update (withdrawn_at) on volunteer_sign_in_asks to landfall_staff;
create policy of_visible_volunteers on volunteer_sign_in_asks for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy asked_by_colleagues on volunteer_sign_in_asks for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and asked_by = (select access.me()) and user_id <> (select access.me())
    and exists (select from volunteers v where v.id = volunteer_id));
create policy withdrawn_by_colleagues on volunteer_sign_in_asks for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));

-- What somebody is asked, and by whom: enough to know whether it is them. Nothing else of the volunteer's file.
create function volunteer_asks_of_mine(p_now timestamptz)
  returns table (id uuid, volunteer_id uuid, name text, unit text, asked_by text, asked_at timestamptz, until timestamptz)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.volunteer_id, v.display_name, n.name, c.name, a.asked_at, a.until
  from public.volunteer_sign_in_asks a join public.volunteers v on v.id = a.volunteer_id join public.units n on n.id = v.unit_id
    left join signin.users c on c.id = a.asked_by
  where a.user_id = access.me() and a.answer is null and a.withdrawn_at is null and a.until > p_now
    and v.user_id is null and v.state not in ('ended', 'refused')
  order by a.asked_at, a.id $$;

-- Their own word: with a yes the volunteer's side opens, from today; with a no nothing does, and it is written down.
create function volunteer_answer_ask(p_ask uuid, p_mine boolean, p_now timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  v_ask public.volunteer_sign_in_asks;
  v_volunteer public.volunteers;
begin
  select * into v_ask from public.volunteer_sign_in_asks a
    where a.id = p_ask and a.id in (select o.id from public.volunteer_asks_of_mine(p_now) o) for update;
  if not found then return null; end if;
  update public.volunteer_sign_in_asks set answer = case when p_mine then 'mine' else 'not-mine' end, answered_at = p_now
    where id = v_ask.id;
  if not p_mine then return v_ask.volunteer_id; end if;
  if exists (select from public.volunteers v where v.user_id = access.me()) then return null; end if;
  update public.volunteers set user_id = access.me(), version = version + 1 where id = v_ask.volunteer_id returning * into v_volunteer;
  insert into access.role_assignments (user_id, unit_id, role, begins, given_by)
    select access.me(), v_volunteer.unit_id, 'volunteer', access.today(), v_ask.asked_by
    where not exists (select from access.role_assignments r where r.user_id = access.me() and r.unit_id = v_volunteer.unit_id
      and r.role = 'volunteer' and r.begins <= access.today() and (r.ends is null or r.ends > access.today()))
    on conflict (user_id, unit_id, role, begins) do update set ends = null;
  return v_ask.volunteer_id;
end $$;
revoke execute on function volunteer_asks_of_mine, volunteer_answer_ask from public;
-- Whoever signs in may be asked, from whichever side they come.
grant execute on function volunteer_asks_of_mine, volunteer_answer_ask
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;

-- A file that bears one's own address is one's own file, whether or not it is linked to a sign-in: nobody opens it as staff.
create function own_address() returns text language sql stable security definer set search_path = '' as
  $$ select lower(u.email) from signin.users u where u.id = access.me() $$;
revoke execute on function own_address from public;
grant execute on function own_address to landfall_staff;
create policy not_of_own_address on volunteers as restrictive to landfall_staff
  using (email is distinct from (select own_address())) with check (email is distinct from (select own_address()));

-- Whoever writes down somebody of their own name says that it is somebody else, and colleagues read that they said so.
alter table volunteers add column namesake_said_by uuid references signin.users on delete set null;
grant update (namesake_said_by) on volunteers to landfall_staff;
comment on column volunteers.namesake_said_by is 'Wrote down this volunteer, bears the same name, and said that it is somebody else.';
