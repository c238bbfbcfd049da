-- Prisons, and what somebody who visits must know of them. Nothing here is about a participant.
create table prisons (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  name text not null unique check (name <> ''),
  name_in_other_script text,
  address text,
  way_there text,
  visiting_hours jsonb not null default '[]',
  visiting_notes text,
  may_be_brought text,
  contacts jsonb not null default '[]',
  list_by text not null default 'not-known' check (list_by in ('e-mail', 'paper', 'not-known')),
  list_email text,
  notice_days integer check (notice_days between 0 and 365),
  closed_days jsonb not null default '[]',
  notes text
);
comment on table prisons is 'A prison: where it is, when one may visit, what may be brought, whom to ask, and how it takes the list of visitors.';
comment on column prisons.name is 'As it stands on the records of people held there.';
comment on column prisons.visiting_hours is 'A list of {weekday, from, until} in local wall time; Monday is 1.';
comment on column prisons.contacts is 'A list of {name, task, phone, email} of people at the prison, in their work.';
comment on column prisons.list_by is 'How the desk takes the list of visitors.';
comment on column prisons.notice_days is 'How many days before a visit the prison wants to know.';
comment on column prisons.closed_days is 'A list of {day, why} on which nobody visits, beside the public holidays.';
comment on column prisons.notes is 'For colleagues only; visitors do not read it.';

alter table prisons enable row level security;
grant select, insert, update on prisons to landfall_staff;
grant select on prisons to landfall_system;
grant select (id, name, name_in_other_script, address, way_there, visiting_hours, visiting_notes, may_be_brought, contacts, list_by,
  notice_days, closed_days) on prisons to landfall_volunteer;
create policy colleagues on prisons for select to landfall_staff using (true);
create policy added_by_colleagues on prisons for insert to landfall_staff with check ((select access.permission()) = 'partners:write');
create policy changed_by_colleagues on prisons for update to landfall_staff using ((select access.permission()) = 'partners:write');
create policy background_work on prisons for select to landfall_system using (true);
create policy visitors on prisons for select to landfall_volunteer using (true);
