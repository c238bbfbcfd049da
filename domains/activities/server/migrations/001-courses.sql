-- Courses for volunteers: days, seats, who signed up, who came. What was attended counts towards the requirements by itself.
create table courses (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  version integer not null default 1,
  names jsonb not null,
  about text,
  place text not null,
  trainers text[] not null default '{}',
  seats smallint check (seats between 1 and 500),
  modules text[] not null default '{}',
  open_to_sign_up boolean not null,
  sign_up_until date,
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  cancelled_because text,
  check (coalesce(names ->> 'en', names ->> 'nb', names ->> 'bg', names ->> 'ro') is not null),
  check ((state = 'cancelled') = (cancelled_because is not null))
);
create index on courses (unit_id);
comment on table courses is 'A course for volunteers: its names, where, with whom, how many seats, which modules it covers.';
comment on column courses.open_to_sign_up is 'Volunteers of the unit may sign up by themselves, until sign_up_until where that is set.';

create table course_days (
  id uuid primary key default uuidv7(),
  course_id uuid not null references courses on delete cascade,
  day date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  check (ends > starts),
  unique (course_id, day, starts)
);
comment on table course_days is 'A day of a course, from and to in the time of the unit.';

create table sign_ups (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  course_id uuid not null references courses on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  state text not null check (state in ('signed-up', 'waiting', 'withdrawn')),
  since timestamptz not null,
  by_volunteer boolean not null,
  unique (course_id, volunteer_id)
);
create index on sign_ups (volunteer_id);
comment on table sign_ups is 'Who has a seat on a course or waits for one; waiting is served in order of since.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: delete';

create table attendance (
  sign_up_id uuid not null references sign_ups on delete cascade,
  course_day_id uuid not null references course_days on delete cascade,
  mark text not null check (mark in ('present', 'absent', 'excused')),
  marked_by uuid references signin.users on delete set null,
  marked_at timestamptz not null,
  primary key (sign_up_id, course_day_id)
);
create index on attendance (course_day_id);
comment on table attendance is 'Whether somebody was there on a day of a course; no row: not marked yet.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: delete';

alter table courses enable row level security;
alter table course_days enable row level security;
alter table sign_ups enable row level security;
alter table attendance enable row level security;

grant select on courses, course_days, sign_ups, attendance to landfall_staff, landfall_volunteer, landfall_system;
grant insert on courses, course_days, sign_ups, attendance to landfall_staff;
grant update (version, names, about, place, trainers, seats, modules, open_to_sign_up, sign_up_until, state, cancelled_because) on courses
  to landfall_staff;
grant update (day, starts, ends), delete on course_days to landfall_staff;
grant update (version, state, since, by_volunteer) on sign_ups to landfall_staff, landfall_volunteer;
grant insert on sign_ups to landfall_volunteer;
grant update (mark, marked_by, marked_at), delete on attendance to landfall_staff;

create policy of_own_units on courses for select to landfall_staff using (unit_id = any ((select access.units())::uuid[]));
create policy planned_by_coordinators on courses for insert to landfall_staff
  with check ((select access.permission()) = 'activities:write' and unit_id = any ((select access.units())::uuid[]));
create policy changed_by_coordinators on courses for update to landfall_staff
  using ((select access.permission()) = 'activities:write' and unit_id = any ((select access.units())::uuid[]));
create policy of_own_unit on courses for select to landfall_volunteer
  using (exists (select from volunteers v where v.unit_id = courses.unit_id));
create policy background_work on courses for select to landfall_system using (true);

create policy of_visible_courses on course_days for select to landfall_staff
  using (exists (select from courses c where c.id = course_id));
create policy planned_by_coordinators on course_days for all to landfall_staff
  using ((select access.permission()) = 'activities:write' and exists (select from courses c where c.id = course_id));
create policy of_own_courses on course_days for select to landfall_volunteer
  using (exists (select from courses c where c.id = course_id));
create policy background_work on course_days for select to landfall_system using (true);

create policy of_visible_volunteers on sign_ups for select to landfall_staff
  using (exists (select from courses c where c.id = course_id) and exists (select from volunteers v where v.id = volunteer_id));
create policy by_coordinators on sign_ups for insert to landfall_staff
  with check ((select access.permission()) = 'activities:write' and exists (select from courses c where c.id = course_id)
    and exists (select from volunteers v where v.id = volunteer_id));
create policy changed_by_coordinators on sign_ups for update to landfall_staff
  using ((select access.permission()) = 'activities:write' and exists (select from courses c where c.id = course_id)
    and exists (select from volunteers v where v.id = volunteer_id));
create policy own on sign_ups for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_made on sign_ups for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and state in ('signed-up', 'waiting') and by_volunteer
    and exists (select from courses c where c.id = course_id and c.open_to_sign_up and c.state = 'planned')
    and exists (select from volunteers v where v.id = volunteer_id));
create policy own_changed on sign_ups for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy background_work on sign_ups for select to landfall_system using (true);

create policy of_visible_sign_ups on attendance for select to landfall_staff
  using (exists (select from sign_ups s where s.id = sign_up_id));
create policy marked_by_coordinators on attendance for all to landfall_staff
  using ((select access.permission()) = 'activities:write' and exists (select from sign_ups s where s.id = sign_up_id));
create policy own on attendance for select to landfall_volunteer
  using (exists (select from sign_ups s where s.id = sign_up_id));
create policy background_work on attendance for select to landfall_system using (true);

-- How many seats are taken: a number alone, since a volunteer sees nobody else's sign-up, and a colleague not their own.
create function course_seats_taken(p_course uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from public.sign_ups s where s.course_id = p_course and s.state = 'signed-up' $$;

-- Gives free seats to those who wait, in the order in which they began to. Answers the sign-ups that got one.
create function course_fill_seats(p_course uuid) returns setof uuid
  language plpgsql security definer set search_path = '' as $$
declare v_free integer;
begin
  if access.permission() <> all (array['activities:write', 'field:write']) then raise insufficient_privilege; end if;
  select c.seats - public.course_seats_taken(c.id) into v_free from public.courses c where c.id = p_course and c.state = 'planned';
  if not found then return; end if;
  return query update public.sign_ups s set state = 'signed-up', version = s.version + 1
    where s.id in (select w.id from public.sign_ups w where w.course_id = p_course and w.state = 'waiting' order by w.since, w.id
      limit case when v_free is null then null else greatest(v_free, 0) end)
    returning s.id;
end $$;
revoke execute on function course_seats_taken, course_fill_seats from public;
grant execute on function course_seats_taken, course_fill_seats to landfall_staff, landfall_volunteer;
