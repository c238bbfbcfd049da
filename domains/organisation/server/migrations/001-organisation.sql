-- The organisation's own house: units, rules, closing days, choices. Nothing about a participant.
create table units (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  place text,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  working_days smallint[] not null default '{1,2,3,4,5}',
  opened_on date not null,
  closed_on date,
  version integer not null default 1
);
comment on table units is 'A place of the organisation with staff and participants of its own: Oslo, Pleven.';
comment on column units.working_days is 'ISO days of the week on which the unit works; Monday is 1.';

alter table access.role_assignments add foreign key (unit_id) references units;
alter table access.grants add foreign key (unit_id) references units;

create table house_rules (
  id uuid primary key default uuidv7(),
  unit_id uuid references units,
  title text not null,
  text text not null,
  source text,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  version integer not null default 1
);
comment on table house_rules is 'What holds in the house (no unit: in all units), from a day, until a day that no longer counts.';

create table closing_days (
  id uuid primary key default uuidv7(),
  unit_id uuid references units,
  day date not null,
  name text not null,
  unique nulls not distinct (unit_id, day)
);
comment on table closing_days is 'Days on which a unit is closed beside the public holidays of its country.';

-- A unit is kept by its managers; what holds in the whole organisation by any of them; everything by an administrator.
create function may_keep_house(p_unit uuid) returns boolean language sql stable parallel safe as
  $$ select access.permission() = 'organisation:write'
    and (p_unit is null or p_unit = any (access.units()) or access.is_administrator()) $$;

create table choices (
  key text primary key check (key in ('offence-group', 'national-id', 'photo')),
  chosen boolean not null,
  since date not null,
  reason text not null
);
comment on table choices is 'What the organisation has chosen to record beyond the minimum; everything is off until chosen with a reason.';

alter table units enable row level security;
alter table house_rules enable row level security;
alter table closing_days enable row level security;
alter table choices enable row level security;

grant select on units, house_rules, closing_days, choices to landfall_staff, landfall_system;
grant insert, update on units, house_rules, choices to landfall_staff;
grant insert, delete on closing_days to landfall_staff;

create policy colleagues on units for select to landfall_staff using (true);
create policy opened_by_managers on units for insert to landfall_staff
  with check ((select access.permission()) = 'organisation:write');
create policy changed_by_managers on units for update to landfall_staff using (may_keep_house(id));
create policy background_work on units for select to landfall_system using (true);

create policy colleagues on house_rules for select to landfall_staff using (true);
create policy written_by_managers on house_rules for insert to landfall_staff with check (may_keep_house(unit_id));
create policy changed_by_managers on house_rules for update to landfall_staff using (may_keep_house(unit_id));
create policy background_work on house_rules for select to landfall_system using (true);

create policy colleagues on closing_days for select to landfall_staff using (true);
create policy added_by_managers on closing_days for insert to landfall_staff with check (may_keep_house(unit_id));
create policy removed_by_managers on closing_days for delete to landfall_staff using (may_keep_house(unit_id));
create policy background_work on closing_days for select to landfall_system using (true);

create policy colleagues on choices for select to landfall_staff using (true);
create policy made_by_managers on choices for insert to landfall_staff
  with check ((select access.permission()) = 'organisation:write');
create policy changed_by_managers on choices for update to landfall_staff
  using ((select access.permission()) = 'organisation:write');
create policy background_work on choices for select to landfall_system using (true);
