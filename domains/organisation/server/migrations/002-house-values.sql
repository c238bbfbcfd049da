-- Numbers that the house decides: after how many days a silence is asked about, how many matches one volunteer may have.
create table house_values (
  id uuid primary key default uuidv7(),
  key text not null,
  unit_id uuid references units,
  value numeric not null,
  valid_from date not null,
  why text not null check (why <> ''),
  said_by uuid references signin.users on delete set null,
  said_at timestamptz not null default now(),
  unique nulls not distinct (key, unit_id, valid_from)
);
comment on table house_values is 'A number of the house (no unit: in all units), from a day until the day of a later one; what nobody said is as the handbook proposes.';

alter table house_values enable row level security;
grant select on house_values to landfall_staff, landfall_volunteer, landfall_system;
grant insert, delete on house_values to landfall_staff;
create policy colleagues on house_values for select to landfall_staff using (true);
create policy said_by_managers on house_values for insert to landfall_staff with check (may_keep_house(unit_id));
-- Only what does not hold yet can be taken back: what held on a day stays answerable.
create policy taken_back_by_managers on house_values for delete to landfall_staff
  using (may_keep_house(unit_id) and valid_from > (select access.today()));
create policy house_is_open on house_values for select to landfall_volunteer using (true);
create policy background_work on house_values for select to landfall_system using (true);
