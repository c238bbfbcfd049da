-- Family events, evenings for relatives, courses for parents, weekends away: their days, who is invited, who comes.
create table gatherings (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  version integer not null default 1,
  kind text not null check (kind in ('family-event', 'trip', 'support-group', 'relatives-course')),
  names jsonb not null check (coalesce(names ->> 'en', names ->> 'nb', names ->> 'bg', names ->> 'ro') is not null),
  about text,
  place text not null,
  bring text,
  leaders text[] not null default '{}',
  organiser_id uuid default access.me() references signin.users on delete set null,
  seats smallint check (seats between 1 and 500),
  guests_named boolean not null default false,
  reply_until date,
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  cancelled_because text,
  recorded_at timestamptz not null default now(),
  check ((state = 'cancelled') = (cancelled_because is not null))
);
create index on gatherings (unit_id);
create index on gatherings (organiser_id) where organiser_id is not null;
comment on table gatherings is 'Something that families come to: an event, a weekend, a group, a course. Its names, where, who leads it, whom to ask.';
comment on column gatherings.organiser_id is 'The colleague whom a guest answers, named in each invitation.';
comment on column gatherings.guests_named is 'Invitations name the other guests, by first name. Without it nobody learns who else comes.';

create table gathering_days (
  id uuid primary key default uuidv7(),
  gathering_id uuid not null references gatherings on delete cascade,
  day date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  topic text,
  heads smallint check (heads between 0 and 500),
  check (ends > starts),
  unique (gathering_id, day, starts)
);
create index on gathering_days (day);
comment on table gathering_days is 'A day of it, from and to in the time of the unit.';
comment on column gathering_days.heads is 'How many came without giving a name, beside those who are on the list. Empty: nobody has counted.';

create table gathering_guests (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  gathering_id uuid not null references gatherings on delete cascade,
  kind text not null check (kind in ('participant', 'relative', 'child', 'volunteer')),
  person_id uuid references people on delete cascade,
  family_member_id uuid,
  child_id uuid,
  volunteer_id uuid references volunteers on delete cascade,
  name text not null check (name <> ''),
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  comes_with uuid references gathering_guests on delete set null check (comes_with <> id),
  state text not null check (state in ('listed', 'invited', 'coming', 'declined', 'off')),
  invited_at timestamptz,
  photos text not null default 'not-asked' check (photos in ('not-asked', 'yes', 'no')),
  photos_said_on date,
  ride text not null default 'not-asked' check (ride in ('not-asked', 'own-way', 'needs', 'offers')),
  ride_seats smallint check (ride_seats between 1 and 60),
  ride_from text,
  off_because text check (off_because in ('kept-apart', 'no-seat', 'own-wish', 'mistake')),
  added_by uuid default access.me() references signin.users on delete set null,
  added_at timestamptz not null default now(),
  check (num_nonnulls(person_id, family_member_id, child_id, volunteer_id) = 1),
  check ((kind = 'participant') = (person_id is not null)),
  check ((kind = 'relative') = (family_member_id is not null)),
  check ((kind = 'child') = (child_id is not null)),
  check ((kind = 'volunteer') = (volunteer_id is not null)),
  check ((state = 'off') = (off_because is not null)),
  check ((ride = 'offers') = (ride_seats is not null)),
  check ((photos = 'not-asked') = (photos_said_on is null)),
  unique (gathering_id, person_id),
  unique (gathering_id, family_member_id),
  unique (gathering_id, child_id),
  unique (gathering_id, volunteer_id)
);
create index on gathering_guests (person_id) where person_id is not null;
create index on gathering_guests (volunteer_id) where volunteer_id is not null;
create index on gathering_guests (comes_with) where comes_with is not null;
comment on table gathering_guests is 'Who is on the list of a gathering: the name at the door, whether invited, the answer, photos, the ride. Whoever holds the door reads it.
about: participant
compartment: events
retention: as people; of a relative, a child or a volunteer as their own record
erasure: delete';
comment on column gathering_guests.name is 'As it stands on the list at the door: set when they are put on it, by somebody who may see their record.';
comment on column gathering_guests.comes_with is 'The grown-up whom a child comes with, who gets the letter for both.';
comment on column gathering_guests.photos is 'What a relative, a caregiver or a volunteer said. Not asked is a no; of a participant their consent speaks.';
comment on column gathering_guests.ride_from is 'Where somebody can be picked up: a square or a station, never an address.';

create table gathering_attendance (
  guest_id uuid not null references gathering_guests on delete cascade,
  gathering_day_id uuid not null references gathering_days on delete cascade,
  mark text not null check (mark in ('present', 'absent', 'excused')),
  marked_by uuid references signin.users on delete set null,
  marked_at timestamptz not null,
  primary key (guest_id, gathering_day_id)
);
create index on gathering_attendance (gathering_day_id);
comment on table gathering_attendance is 'Whether a guest was there on a day; no row: not marked yet.
about: participant
compartment: events
retention: as gathering_guests
erasure: delete';

alter table gatherings enable row level security;
alter table gathering_days enable row level security;
alter table gathering_guests enable row level security;
alter table gathering_attendance enable row level security;

grant select on gatherings, gathering_days, gathering_guests, gathering_attendance to landfall_staff, landfall_system;
grant insert on gatherings, gathering_days, gathering_guests, gathering_attendance to landfall_staff;
grant update (version, kind, names, about, place, bring, leaders, organiser_id, seats, guests_named, reply_until, state, cancelled_because)
  on gatherings to landfall_staff;
grant update (day, starts, ends, topic, heads), delete on gathering_days to landfall_staff;
grant update (version, comes_with, state, invited_at, photos, photos_said_on, ride, ride_seats, ride_from, off_because)
  on gathering_guests to landfall_staff;
grant update (mark, marked_by, marked_at), delete on gathering_attendance to landfall_staff;

-- Who runs events of a unit. A list at the door is read whole, also by those who see only the records entrusted to them.
create policy of_own_units on gatherings for select to landfall_staff
  using ((select access.permission()) in ('events:read', 'events:write')
    and unit_id = any ((select access.units_as(array['coordinator', 'family-worker', 'activity-leader']))::uuid[]));
create policy planned_by_colleagues on gatherings for insert to landfall_staff
  with check ((select access.permission()) = 'events:write'
    and unit_id = any ((select access.units_as(array['coordinator', 'family-worker', 'activity-leader']))::uuid[]));
create policy changed_by_colleagues on gatherings for update to landfall_staff
  using ((select access.permission()) = 'events:write'
    and unit_id = any ((select access.units_as(array['coordinator', 'family-worker', 'activity-leader']))::uuid[]));
create policy background_work on gatherings for select to landfall_system using (true);

create policy of_visible_gatherings on gathering_days for select to landfall_staff
  using (exists (select from gatherings g where g.id = gathering_id));
create policy planned_by_colleagues on gathering_days for all to landfall_staff
  using ((select access.permission()) = 'events:write' and exists (select from gatherings g where g.id = gathering_id));
create policy background_work on gathering_days for select to landfall_system using (true);

create policy of_visible_gatherings on gathering_guests for select to landfall_staff
  using (exists (select from gatherings g where g.id = gathering_id));
create policy listed_by_colleagues on gathering_guests for insert to landfall_staff
  with check ((select access.permission()) = 'events:write' and exists (select from gatherings g where g.id = gathering_id)
    and (person_id is null or exists (select from people p where p.id = person_id))
    and (volunteer_id is null or exists (select from volunteers v where v.id = volunteer_id)));
create policy changed_by_colleagues on gathering_guests for update to landfall_staff
  using ((select access.permission()) = 'events:write' and exists (select from gatherings g where g.id = gathering_id));
create policy background_work on gathering_guests for select to landfall_system using (true);

create policy of_visible_guests on gathering_attendance for select to landfall_staff
  using (exists (select from gathering_guests s where s.id = guest_id));
create policy marked_by_colleagues on gathering_attendance for all to landfall_staff
  using ((select access.permission()) = 'events:write' and exists (select from gathering_guests s where s.id = guest_id));
create policy background_work on gathering_attendance for select to landfall_system using (true);

-- Volunteers of the unit can be asked to an event by those who run it.
create policy asked_to_events on volunteers for select to landfall_staff
  using ((select access.permission()) in ('events:read', 'events:write') and user_id is distinct from (select access.me())
    and unit_id = any ((select access.units_as(array['family-worker']))::uuid[]));
