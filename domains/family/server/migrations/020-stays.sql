-- Visits and nights of children with somebody in prison, and the shelter for people who flee violence: two groups whose lists,
-- doors and days never cross.
create table stay_places (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  prison_id uuid references prisons,
  name text not null check (name <> ''),
  kind text not null check (kind in ('family-room', 'visit-flat', 'contact-centre', 'shelter')),
  stay_group text not null generated always as (case when kind = 'shelter' then 'shelter' else 'contact' end) stored,
  door text not null check (door <> ''),
  nights boolean not null,
  equipment text check (equipment <> ''),
  retired_on date
);
create index on stay_places (unit_id);
comment on table stay_places is 'A family room, a visit flat, a place in a contact centre, or a sheltered place; door: whoever uses one door meets there.';

create table stays (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  place_id uuid not null references stay_places,
  stay_group text not null check (stay_group in ('contact', 'shelter')),
  child_id uuid references children on delete cascade,
  adult_id uuid references child_adults on delete cascade,
  guest_name text check (guest_name <> ''),
  kind text check (kind in ('visit-room', 'family-house', 'overnight')),
  arrives_on date not null,
  arrives_at time not null,
  leaves_on date not null,
  leaves_at time not null,
  brings text check (brings <> ''),
  collects text check (collects <> ''),
  reachable text check (reachable <> ''),
  reachable_phone text check (reachable_phone <> ''),
  supervised boolean not null default true,
  supervisor text check (supervisor <> ''),
  programme jsonb not null default '[]',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancelled_by text check (cancelled_by in ('prison', 'parent', 'caregiver', 'child', 'centre', 'child-welfare', 'stop-rule', 'other')),
  cancel_words text check (cancel_words <> ''),
  report text check (report <> ''),
  child_said text check (child_said <> ''),
  went text check (went in ('well', 'mixed', 'badly')),
  reported_on date,
  reported_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((arrives_on, arrives_at) < (leaves_on, leaves_at)),
  check ((state = 'cancelled') = (cancelled_by is not null)),
  check ((state = 'held') = (report is not null)),
  check (stay_group = 'shelter' or (child_id is not null and adult_id is not null and kind is not null)),
  check (stay_group = 'contact' or (adult_id is null and kind is null and guest_name is not null)),
  check (stay_group = 'shelter' or state = 'cancelled' or (brings is not null and collects is not null and reachable is not null and reachable_phone is not null)),
  check ((kind is not distinct from 'overnight') = (stay_group = 'contact' and leaves_on > arrives_on))
);
create index on stays (place_id, arrives_on);
create index on stays (unit_id, stay_group, arrives_on);
create index on stays (child_id) where child_id is not null;
create index on stays (adult_id) where adult_id is not null;
comment on table stays is 'A visit or some nights: of a child with somebody in prison, or of somebody who is sheltered; who brings, who collects, who is reachable, what was planned and how it went.
about: child
compartment: children
retention: as children; a sheltered guest without a child''s file 12 months after they left
erasure: delete';
comment on column stays.programme is 'A list of {at, what, words}: play, a meal, homework, bedtime.';

create table stay_incidents (
  id uuid primary key default uuidv7(),
  stay_id uuid not null references stays on delete cascade,
  kind text not null check (kind in ('ended-early', 'upset', 'accident', 'rule-broken', 'worry', 'other')),
  happened_on date not null,
  words text not null check (words <> ''),
  told text check (told <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on stay_incidents (stay_id);
comment on table stay_incidents is 'Something that went otherwise during a stay, and who was told; nothing in it is changed afterwards.
about: child
compartment: children
retention: as stays
erasure: delete';

-- Two stays may not share a place at the same hours, unless both are of children of the same person; and where one group
-- has used or will use a door on a day, the other does not come near it that day.
create function keep_groups_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_place stay_places; v_parent uuid;
begin
  select * into v_place from stay_places where id = new.place_id;
  if v_place.stay_group <> new.stay_group or v_place.unit_id <> new.unit_id then
    raise check_violation using message = 'the place belongs to the other group';
  end if;
  if new.state <> 'planned' then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended(v_place.unit_id::text || v_place.door, 21));
  if exists (select from stays s join stay_places p on p.id = s.place_id
      where p.unit_id = v_place.unit_id and p.door = v_place.door and p.stay_group <> v_place.stay_group and s.state <> 'cancelled'
        and s.id <> new.id and s.arrives_on <= new.leaves_on and s.leaves_on >= new.arrives_on) then
    raise check_violation using message = 'the other group uses this door on one of these days';
  end if;
  select g.person_id into v_parent from child_adults g where g.id = new.adult_id;
  if exists (select from stays s left join child_adults g on g.id = s.adult_id
      where s.place_id = new.place_id and s.state <> 'cancelled' and s.id <> new.id
        and (s.arrives_on, s.arrives_at) < (new.leaves_on, new.leaves_at) and (s.leaves_on, s.leaves_at) > (new.arrives_on, new.arrives_at)
        and (v_parent is null or g.person_id is distinct from v_parent)) then
    raise check_violation using message = 'the place is taken';
  end if;
  if new.stay_group = 'contact' and not assessment_allows(new.child_id, new.adult_id, new.kind, new.arrives_on, new.leaves_on) then
    raise check_violation using message = 'no assessment allows this stay on these days';
  end if;
  return new;
end $$;
create trigger only_what_is_allowed before insert or update of place_id, stay_group, child_id, adult_id, kind, arrives_on, arrives_at, leaves_on,
  leaves_at, state on stays for each row execute function keep_groups_apart();
-- Another group's door on days that are taken is another group's still.
create function keep_doors_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind <> old.kind and (old.kind = 'shelter' or new.kind = 'shelter') then
    raise check_violation using message = 'a place does not change its group';
  end if;
  if new.door <> old.door and exists (select from stays s where s.place_id = new.id and s.state = 'planned') then
    raise check_violation using message = 'somebody is still to come through this door';
  end if;
  return new;
end $$;
create trigger groups_stay_apart before update on stay_places for each row execute function keep_doors_apart();

-- What the other group does is said to nobody: only that a door is not free.
create function door_is_free(p_place uuid, p_from date, p_until date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from stay_places here join stay_places there on there.unit_id = here.unit_id and there.door = here.door
      and there.stay_group <> here.stay_group
    join stays s on s.place_id = there.id and s.state <> 'cancelled' and s.arrives_on <= p_until and s.leaves_on >= p_from
    where here.id = p_place) $$;

alter table stay_places enable row level security;
alter table stays enable row level security;
alter table stay_incidents enable row level security;
grant select, insert on stay_places, stays, stay_incidents to landfall_staff;
grant update (version, prison_id, name, kind, door, nights, equipment, retired_on) on stay_places to landfall_staff;
grant update (version, brings, collects, reachable, reachable_phone, supervised, supervisor, programme, state, cancelled_by, cancel_words,
  report, child_said, went, reported_on, reported_by) on stays to landfall_staff;

create policy read_by_family_workers on stay_places for select to landfall_staff
  using (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) like 'children:%');
create policy added_by_family_workers on stay_places for insert to landfall_staff
  with check (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) = 'children:write');
create policy changed_by_family_workers on stay_places for update to landfall_staff
  using (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) = 'children:write');
create policy read_by_family_workers on stays for select to landfall_staff
  using (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) like 'children:%');
create policy planned_by_family_workers on stays for insert to landfall_staff
  with check (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) = 'children:write');
create policy changed_by_family_workers on stays for update to landfall_staff
  using (unit_id = any ((select access.units_as(array['family-worker']))::uuid[])
    and (select access.permission()) in ('children:write', 'children:decide'));
create policy of_visible_stays on stay_incidents for select to landfall_staff using (exists (select from stays s where s.id = stay_id));
create policy told_by_family_workers on stay_incidents for insert to landfall_staff
  with check ((select access.permission()) = 'children:write' and exists (select from stays s where s.id = stay_id));

create function family_forget_stays(p_before date) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from stays where child_id is null and leaves_on < p_before $$;
revoke execute on function family_forget_stays, assessment_allows, door_is_free from public;
grant execute on function family_forget_stays to landfall_system;
grant execute on function door_is_free to landfall_staff;
