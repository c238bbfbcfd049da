-- Who stands at the gate, and who keeps in touch in the first fourteen days.

create table gate_plans (
  release_id uuid primary key references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  version integer not null default 1,
  meets text check (meets in ('volunteer', 'staff', 'family', 'nobody-by-own-wish')),
  match_id uuid references matches on delete set null,
  user_id uuid references signin.users on delete set null,
  meets_name text check (length(meets_name) <= 120),
  meets_phone text check (length(meets_phone) <= 60),
  place text check (length(place) <= 300),
  from_hour text check (from_hour ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  until_hour text check (until_hour ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  items jsonb not null default '{}',
  stops jsonb not null default '[]',
  if_not_released text check (length(if_not_released) <= 500),
  if_arrested text check (length(if_arrested) <= 500),
  if_early text check (length(if_early) <= 500),
  changed_at timestamptz not null default now(),
  changed_by uuid default access.me() references signin.users on delete set null,
  check (match_id is null or meets = 'volunteer'),
  check (user_id is null or meets = 'staff')
);
create index on gate_plans (person_id);
create index on gate_plans (match_id) where match_id is not null;
comment on table gate_plans is 'The day of a release by the hour: who meets, where, when, what is in hand, where the first stops are, and what happens if it goes otherwise.
about: participant
compartment: release
retention: as people
erasure: delete';
comment on column gate_plans.meets is 'Empty: nobody has asked yet, which is not the same as nobody.';
comment on column gate_plans.items is 'Transport, clothes, phone, food, bed, papers, cash: each {answer, words}; what is missing was not asked.';
comment on column gate_plans.stops is 'First appointments, each {day, at, what, where, shared}; shared ones are read by the volunteer who meets.';
comment on column gate_plans.if_not_released is 'Also read by the volunteer who meets; the other two ways it may go are not.';

create table gate_confirmations (
  release_id uuid not null references gate_plans on delete cascade,
  person_id uuid not null references people on delete cascade,
  user_id uuid not null default access.me() references signin.users on delete cascade,
  plan_version integer not null,
  for_day date not null,
  confirmed_at timestamptz not null,
  primary key (release_id, user_id, plan_version, for_day)
);
create index on gate_confirmations (person_id);
comment on table gate_confirmations is 'Who has gone through a gate plan shortly before the day and says that it holds. It holds for that plan and that day alone: two different colleagues are wanted.
about: participant
compartment: release
retention: as people
erasure: delete';

create table gate_words (
  id uuid primary key default uuidv7(),
  release_id uuid not null references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  day date not null,
  met boolean not null,
  met_by text check (met_by in ('volunteer', 'staff', 'family', 'other')),
  met_by_id uuid,
  because text,
  words text check (length(words) <= 300),
  said_as text not null check (said_as in ('volunteer', 'staff')),
  said_by uuid default access.me() references signin.users on delete set null,
  said_at timestamptz not null,
  arrived_at timestamptz not null,
  check (met = (because is null)),
  check (met = (met_by is not null))
);
create index on gate_words (release_id, said_at desc);
create index on gate_words (person_id, day);
comment on table gate_words is 'How it went at the gate: met, or not met and why; nothing is overwritten, the latest word holds.
about: participant
compartment: release
retention: as people
erasure: delete';
comment on column gate_words.met_by_id is 'The volunteer or the colleague; empty for family and others, who are nobody''s file here.';
comment on column gate_words.said_at is 'By the clock of the telephone; arrived_at is when it reached us.';

create table first_days (
  release_id uuid primary key references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  version integer not null default 1,
  carried_by text not null check (carried_by in ('volunteer', 'staff')),
  match_id uuid references matches on delete set null,
  user_id uuid references signin.users on delete set null,
  check (match_id is null or carried_by = 'volunteer'),
  check (user_id is null or carried_by = 'staff')
);
create index on first_days (person_id);
comment on table first_days is 'Who keeps in touch in the first fourteen days, where that was said; otherwise who meets at the gate, or who is responsible.
about: participant
compartment: release
retention: as people
erasure: delete';

create table first_contacts (
  id uuid primary key default uuidv7(),
  release_id uuid not null references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  day date not null,
  how text not null check (how in ('met', 'call', 'video', 'message')),
  reached boolean not null,
  by_kind text not null check (by_kind in ('volunteer', 'staff')),
  by_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (how <> 'message' or not reached)
);
create index on first_contacts (release_id, day);
create index on first_contacts (person_id, day);
comment on table first_contacts is 'Somebody of ours spoke with a person after release, or tried to; meetings of a match are not written down twice.
about: participant
compartment: release
retention: as people
erasure: delete';
comment on column first_contacts.reached is 'A message left is an attempt: two people have not spoken.';

-- When each contact falls due is counted from the release day; here stands only who was called on when it was late.
create table overdue_calls (
  id uuid primary key default uuidv7(),
  release_id uuid not null references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  due_on date not null,
  step text not null check (step in ('volunteer', 'staff') or step ~ '^tree-\d+$'),
  user_id uuid references signin.users on delete set null,
  reached_at timestamptz not null,
  unique (release_id, due_on, step)
);
create index on overdue_calls (person_id);
comment on table overdue_calls is 'Who was called on, in which order, because a contact of the first days was late.
about: participant
compartment: release
retention: as people
erasure: delete';

create table overdue_taken (
  release_id uuid not null references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  due_on date not null,
  user_id uuid not null default access.me() references signin.users on delete cascade,
  taken_at timestamptz not null,
  primary key (release_id, due_on)
);
create index on overdue_taken (person_id);
comment on table overdue_taken is 'A colleague says that they see to a late contact: nobody further down the phone tree is called for it.
about: participant
compartment: release
retention: as people
erasure: delete';

create table phone_trees (
  unit_id uuid not null references units,
  place integer not null check (place between 1 and 20),
  user_id uuid not null references signin.users on delete cascade,
  phone text check (length(phone) <= 60),
  primary key (unit_id, place),
  unique (unit_id, user_id)
);
create index on phone_trees (user_id);
comment on table phone_trees is 'Who in a unit is called on, one after the other, when a contact of the first days is late and nobody has answered.
about: user
compartment: access
retention: as users
erasure: delete';

-- Substances, medicine, clinic: behind the compartment that its row names.
create table release_health (
  release_id uuid primary key references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  version integer not null default 1,
  compartment text not null default 'health' check (compartment = 'health'),
  substance_need text not null default 'not-asked' check (substance_need in ('yes', 'no', 'not-asked', 'does-not-want-to-say')),
  tolerance_talk text not null default 'not-asked',
  tolerance_talk_on date,
  naloxone text not null default 'not-asked',
  naloxone_on date,
  bridge text not null default 'not-asked',
  bridge_until date,
  clinic text not null default 'not-asked',
  clinic_on date,
  clinic_where text check (length(clinic_where) <= 200),
  medicine text not null default 'not-asked',
  medicine_words text check (length(medicine_words) <= 300),
  said_at timestamptz not null,
  said_by uuid default access.me() references signin.users on delete set null
);
create index on release_health (person_id);
comment on table release_health is 'What protects somebody in the first days where there was a substance need: the talk about lost tolerance, naloxone, a prescription that bridges, the clinic; and medicine in hand.
about: participant
compartment: health
retention: as people
erasure: delete';
comment on column release_health.substance_need is 'As said here; where nobody said it, the needs are asked.';

-- Which releases are a volunteer's to meet: the plan names their match. While the match holds; where it ended because somebody came out,
-- until the day after. Nothing is shown of somebody from whom they are kept away. p_day: the day on which it must have been so.
create function gates_held(p_day date) returns table (release_id uuid, match_id uuid, volunteer_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' rows 2 as $$
  select r.id, m.id, v.id, r.person_id
  from public.volunteers v join public.matches m on m.volunteer_id = v.id join public.gate_plans g on g.match_id = m.id
    join public.releases r on r.id = g.release_id
    join public.people a on a.id = r.person_id join public.people b on b.id = m.person_id
  where v.user_id = access.me() and v.state not in ('ended', 'refused') and g.meets = 'volunteer' and r.state in ('ahead', 'happened')
    and coalesce(a.merged_into, a.id) = coalesce(b.merged_into, b.id)
    and not exists (select from public.kept_apart_today(m.person_id, v.id))
    and coalesce(r.day, r.planned_day) >= p_day - 1
    and (m.id in (select public.matches_held())
      or coalesce(r.day, r.planned_day) <= p_day and (m.state in ('accepted', 'active', 'paused')
        or m.state = 'ended' and m.end_reason = 'released' and m.ends >= coalesce(r.day, r.planned_day))) $$;
revoke execute on function gates_held from public;
grant execute on function gates_held to landfall_volunteer;

-- The one way from a volunteer to a gate plan: where, when, and the stops that are meant for them.
create view gates_of_volunteer with (security_barrier) as
  select r.id as release_id, h.match_id, coalesce(r.day, r.planned_day) as day, r.state,
    coalesce(nullif(q.called_name, ''), nullif(q.given_name, ''), split_part(q.display_name, ' ', 1)) as called_name,
    coalesce(g.place, r.prison) as place, g.from_hour, g.until_hour, g.items -> 'transport' ->> 'words' as transport,
    coalesce((select jsonb_agg(s - 'shared' order by s ->> 'day', s ->> 'at') from jsonb_array_elements(g.stops) s
      where (s ->> 'shared')::boolean), '[]') as stops,
    g.if_not_released,
    (select w.met from gate_words w where w.release_id = r.id and w.because is distinct from 'not-released'
      order by w.said_at desc, w.id desc limit 1) as met
  from gates_held(access.today()) h join releases r on r.id = h.release_id join gate_plans g on g.release_id = r.id
    join people p on p.id = r.person_id join people q on q.id = coalesce(p.merged_into, p.id);
comment on view gates_of_volunteer is 'What whoever meets at the gate reads of the plan, and no more; only while it is theirs.';

-- Told late is told: it counts if the volunteer was the one to meet on that day.
create function is_my_gate(p_release uuid, p_person uuid, p_volunteer uuid, p_day date) returns boolean
  language sql stable security definer set search_path = '' as $$
  select p_day <= access.today() and p_day > access.today() - 15 and exists (select from public.gates_held(p_day) h
    where h.release_id = p_release and h.person_id = p_person and h.volunteer_id = p_volunteer) $$;
create function my_gate(p_release uuid, p_day date) returns table (person_id uuid, volunteer_id uuid)
  language sql stable security definer set search_path = '' as $$
  select h.person_id, h.volunteer_id from public.gates_held(p_day) h where h.release_id = p_release and p_day <= access.today() $$;
revoke execute on function is_my_gate, my_gate from public;
grant execute on function is_my_gate, my_gate to landfall_volunteer;

alter table gate_plans enable row level security;
alter table gate_confirmations enable row level security;
alter table gate_words enable row level security;
alter table first_days enable row level security;
alter table first_contacts enable row level security;
alter table overdue_calls enable row level security;
alter table overdue_taken enable row level security;
alter table phone_trees enable row level security;
alter table release_health enable row level security;

grant select, insert, update on gate_plans, first_days, release_health to landfall_staff;
grant select, insert on gate_confirmations, gate_words, first_contacts, overdue_taken to landfall_staff;
grant delete on overdue_taken to landfall_staff;
grant select on overdue_calls to landfall_staff;
grant select, insert, delete on phone_trees to landfall_staff;

create policy of_visible_people on gate_plans for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy made_by_colleagues on gate_plans for insert to landfall_staff
  with check ((select access.permission()) = 'release:write'
    and exists (select from releases r where r.id = release_id and r.person_id = gate_plans.person_id));
create policy changed_by_colleagues on gate_plans for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));

create policy of_visible_people on gate_confirmations for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy given_by_oneself on gate_confirmations for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and user_id = (select access.me())
    and exists (select from gate_plans g where g.release_id = gate_confirmations.release_id and g.person_id = gate_confirmations.person_id));

create policy of_visible_people on gate_words for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy said_by_colleagues on gate_words for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and said_as = 'staff' and said_by = (select access.me())
    and exists (select from releases r where r.id = release_id and r.person_id = gate_words.person_id));

create policy of_visible_people on first_days for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy said_by_colleagues on first_days for insert to landfall_staff
  with check ((select access.permission()) = 'release:write'
    and exists (select from releases r where r.id = release_id and r.person_id = first_days.person_id));
create policy changed_by_colleagues on first_days for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));

create policy of_visible_people on first_contacts for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy said_by_colleagues on first_contacts for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and recorded_by = (select access.me())
    and exists (select from releases r where r.id = release_id and r.person_id = first_contacts.person_id));

create policy of_visible_people on overdue_calls for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy of_visible_people on overdue_taken for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy taken_by_oneself on overdue_taken for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and user_id = (select access.me())
    and exists (select from releases r where r.id = release_id and r.person_id = overdue_taken.person_id));
create policy taken_over on overdue_taken for delete to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));

create policy of_own_units on phone_trees for select to landfall_staff
  using (unit_id = any ((select access.units())::uuid[]));
create policy kept_by_managers on phone_trees for insert to landfall_staff
  with check ((select access.permission()) = 'release:policy' and unit_id = any ((select access.units())::uuid[]));
create policy changed_by_managers on phone_trees for delete to landfall_staff
  using ((select access.permission()) = 'release:policy' and unit_id = any ((select access.units())::uuid[]));

create policy in_open_compartments on release_health for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, release_health.compartment, (select compartments_open('unit', 'read')),
      (select compartments_open('caseload', 'read')), (select access.entrusted()))));
create policy written_in_open_compartments on release_health for insert to landfall_staff
  with check ((select access.permission()) = 'release:write'
    and exists (select from releases r join people p on p.id = r.person_id where r.id = release_id and r.person_id = release_health.person_id
      and is_open(p.id, p.unit_id || p.shared_units, release_health.compartment, (select compartments_open('unit', 'write')),
        (select compartments_open('caseload', 'write')), (select access.entrusted()))));
create policy changed_in_open_compartments on release_health for update to landfall_staff
  using ((select access.permission()) = 'release:write'
    and exists (select from people p where p.id = person_id
      and is_open(p.id, p.unit_id || p.shared_units, release_health.compartment, (select compartments_open('unit', 'write')),
        (select compartments_open('caseload', 'write')), (select access.entrusted()))));

grant select on gates_of_volunteer to landfall_volunteer;
grant insert on gate_words to landfall_volunteer;
create policy told_by_whoever_met on gate_words for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and said_as = 'volunteer' and said_by = (select access.me())
    and (met_by is null or met_by = 'volunteer' and is_my_gate(release_id, person_id, met_by_id, day))
    and is_my_gate(release_id, person_id, (select v.id from volunteers v where v.user_id = (select access.me())), day));

grant select on gate_plans, gate_confirmations, gate_words, first_days, first_contacts, overdue_taken, phone_trees, release_health to landfall_system;
grant select, insert on overdue_calls to landfall_system;
create policy background_work on gate_plans for select to landfall_system using (true);
create policy background_work on gate_confirmations for select to landfall_system using (true);
create policy background_work on gate_words for select to landfall_system using (true);
create policy background_work on first_days for select to landfall_system using (true);
create policy background_work on first_contacts for select to landfall_system using (true);
create policy background_work on overdue_calls to landfall_system using (true);
create policy background_work on overdue_taken for select to landfall_system using (true);
create policy background_work on phone_trees for select to landfall_system using (true);
create policy background_work on release_health for select to landfall_system using (true);
