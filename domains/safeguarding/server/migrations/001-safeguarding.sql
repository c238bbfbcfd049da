-- Who is on duty, and worries on a fixed route: told at once, taken over, what was done, closed with an outcome.
create table duty_phones (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  name text not null check (name <> ''),
  phone text not null check (phone <> ''),
  hours jsonb not null,
  user_id uuid references signin.users on delete set null,
  retired_on date
);
create index on duty_phones (unit_id);
comment on table duty_phones is 'Whom to call in a unit and when, in local wall time; more than one may be on duty at the same time.
about: user
compartment: none, everybody of the unit reads it
retention: as users
erasure: delete';
comment on column duty_phones.hours is 'A list of {weekday, from, until}; Monday is 1. An end that is not after the beginning is on the next day.';
comment on column duty_phones.user_id is 'The colleague who answers, if they sign in here: they are told of a worry by mail.';

create table worries (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  person_id uuid references people on delete cascade,
  raised_by uuid default access.me() references signin.users on delete set null,
  raised_as text not null default replace(current_user, 'landfall_', ''),
  raised_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  kind text not null check (kind in ('danger-to-life', 'child', 'violence', 'abuse-of-trust', 'health', 'other')),
  words text check (words <> '' and length(words) <= 500),
  source text not null check (source ~ '^[a-z-]+$'),
  source_id uuid,
  state text not null default 'open' check (state in ('open', 'taken', 'closed')),
  taken_by uuid references signin.users on delete set null,
  taken_at timestamptz,
  closed_by uuid references signin.users on delete set null,
  closed_at timestamptz,
  outcome text check (outcome ~ '^[a-z-]+$'),
  outcome_words text check (outcome_words <> ''),
  check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (outcome is not null)),
  check (state <> 'taken' or taken_at is not null)
);
create index on worries (unit_id, raised_at) where state <> 'closed';
create index on worries (unit_id, closed_at desc) where state = 'closed';
create index on worries (person_id) where person_id is not null;
comment on table worries is 'A worry that somebody raised, and what became of it. Coordinators read it; everybody else counts at most.
about: participant
compartment: safeguarding
retention: 60 months after closed_at
erasure: anonymise (person, words and outcome_words go; how many there were and how soon they were answered stays countable)';
comment on column worries.person_id is 'Whom the worry is for, if it is a participant of ours.';
comment on column worries.raised_as is 'The side from which it was raised: staff, volunteer, system.';

create table worry_notes (
  id uuid primary key default uuidv7(),
  worry_id uuid not null references worries on delete cascade,
  text text not null check (text <> ''),
  written_at timestamptz not null,
  written_by uuid default access.me() references signin.users on delete set null
);
create index on worry_notes (worry_id, written_at);
comment on table worry_notes is 'What was done about a worry, by whom and when; added to, never changed.
about: participant
compartment: safeguarding
retention: as worries
erasure: delete';

alter table duty_phones enable row level security;
alter table worries enable row level security;
alter table worry_notes enable row level security;

grant select on duty_phones to landfall_staff, landfall_volunteer, landfall_system;
grant insert, update on duty_phones to landfall_staff;
create policy colleagues on duty_phones for select to landfall_staff using (true);
create policy kept_by_coordinators on duty_phones for insert to landfall_staff
  with check ((select access.permission()) = 'safeguarding:write' and unit_id = any ((select access.units())::uuid[]));
create policy changed_by_coordinators on duty_phones for update to landfall_staff
  using ((select access.permission()) = 'safeguarding:write' and unit_id = any ((select access.units())::uuid[]));
create policy background_work on duty_phones for select to landfall_system using (true);

-- The units in which the actor holds a role today, from whichever side.
create function own_units() returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(distinct a.unit_id), '{}') from access.role_assignments a
  where a.user_id = access.me() and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
    and a.unit_id is not null $$;
create policy of_own_units on duty_phones for select to landfall_volunteer using (unit_id = any ((select own_units())::uuid[]));

grant select, insert on worries, worry_notes to landfall_staff;
grant update (version, state, taken_by, taken_at, closed_by, closed_at, outcome, outcome_words) on worries to landfall_staff;
grant insert on worries to landfall_volunteer, landfall_system;
grant select on worries to landfall_system;

-- Only operations of those who answer worries read them; a worry for somebody follows the visibility of that person.
create policy answered_by_coordinators on worries for select to landfall_staff
  using ((select access.permission()) = 'safeguarding:write'
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id)));
create policy changed_by_coordinators on worries for update to landfall_staff
  using ((select access.permission()) = 'safeguarding:write'
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id)));
-- Anybody raises a worry, in a unit of their own, and about those whom they may see.
create policy raised_by_colleagues on worries for insert to landfall_staff
  with check (((select access.permission()) = 'safeguarding:raise' or (select access.permission()) like '%:write')
    and state = 'open' and raised_by = (select access.me()) and raised_as = 'staff'
    and (person_id is null and unit_id = any ((select own_units())::uuid[])
      or exists (select from people p where p.id = person_id and (p.unit_id = worries.unit_id or worries.unit_id = any (p.shared_units)))));
create policy raised_by_volunteers on worries for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and state = 'open' and raised_by = (select access.me())
    and raised_as = 'volunteer' and unit_id = any ((select own_units())::uuid[]));
create policy raised_in_the_background on worries for insert to landfall_system
  with check (state = 'open' and raised_by is null and raised_as = 'system');
create policy background_work on worries for select to landfall_system using (true);

create policy of_open_worries on worry_notes for select to landfall_staff
  using (exists (select from worries w where w.id = worry_id));
create policy written_by_coordinators on worry_notes for insert to landfall_staff
  with check (written_by = (select access.me()) and exists (select from worries w where w.id = worry_id));

-- How many there are, for those who see no worry itself: numbers alone, of the units that the operation reaches.
create function count_worries() returns table (unit_id uuid, kind text, state text, worries integer, oldest timestamptz)
  language sql stable security definer set search_path = '' as $$
  select w.unit_id, w.kind, w.state, count(*)::integer, min(w.raised_at) from public.worries w
  where w.unit_id = any (access.units()) and access.permission() in ('safeguarding:read', 'safeguarding:write')
    and (w.state <> 'closed' or w.closed_at >= access.today() - 365)
  group by w.unit_id, w.kind, w.state $$;
revoke execute on function count_worries from public;
grant execute on function count_worries to landfall_staff;

-- Whom a worry is told to: the coordinators of its unit and the colleagues behind its duty phones; once nobody has taken it over for
-- too long, its managers too. Never whom it is about, nor who raised it.
create function told_of_worry(p_worry uuid, p_managers boolean) returns table (user_id uuid, name text, email text, language text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.email, u.language from public.worries w join signin.users u on u.ended_at is null
  where w.id = p_worry and u.id is distinct from w.raised_by
    and u.id is distinct from (select p.user_id from public.people p where p.id = w.person_id)
    and (exists (select from access.role_assignments a where a.user_id = u.id and a.unit_id = w.unit_id
          and (a.role = 'coordinator' or p_managers and a.role = 'manager')
          and a.begins <= access.today() and (a.ends is null or a.ends > access.today()))
      or exists (select from public.duty_phones d where d.user_id = u.id and d.unit_id = w.unit_id
          and (d.retired_on is null or d.retired_on > access.today())))
  order by u.name, u.id $$;
revoke execute on function told_of_worry from public;
grant execute on function told_of_worry to landfall_system;
