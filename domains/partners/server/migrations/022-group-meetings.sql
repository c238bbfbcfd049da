-- Everybody who works with somebody sits down together: what it is about, who was there, what was decided, who does it until when.
create table group_meetings (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  person_id uuid not null references people on delete cascade,
  day date not null,
  place text,
  agenda text not null check (agenda <> ''),
  notes text check (notes <> ''),
  held_at timestamptz,
  created_by uuid default access.me() references signin.users on delete set null
);
create index on group_meetings (person_id, day);
comment on table group_meetings is 'A meeting of the responsibility group around somebody: planned, or held.
about: participant
compartment: help
retention: as people
erasure: delete';

create table group_members (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references group_meetings on delete cascade,
  person_id uuid not null references people on delete cascade,
  position integer not null,
  name text not null check (name <> ''),
  there boolean
);
create index on group_members (meeting_id);
create index on group_members (person_id);
comment on table group_members is 'Who was asked to come to a meeting, in words, and whether they were there; empty: not held yet.
about: participant
compartment: help
retention: as people
erasure: delete';

create table group_decisions (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references group_meetings on delete cascade,
  person_id uuid not null references people on delete cascade,
  position integer not null,
  words text not null check (words <> ''),
  owner text not null check (owner <> ''),
  due_on date not null,
  done_on date
);
create index on group_decisions (meeting_id);
create index on group_decisions (person_id);
comment on table group_decisions is 'What was decided, who does it, and until when.
about: participant
compartment: help
retention: as people
erasure: delete';

alter table group_meetings enable row level security;
alter table group_members enable row level security;
alter table group_decisions enable row level security;
grant select, insert on group_meetings, group_members, group_decisions to landfall_staff;
grant update (version, notes, held_at) on group_meetings to landfall_staff;
grant update (there) on group_members to landfall_staff;
grant update (done_on) on group_decisions to landfall_staff;
create policy of_visible_people on group_meetings for select to landfall_staff
  using ((select access.permission()) like 'referrals:%' and exists (select from people p where p.id = person_id));
create policy planned_by_colleagues on group_meetings for insert to landfall_staff
  with check ((select access.permission()) = 'referrals:write' and created_by = (select access.me())
    and exists (select from people p where p.id = person_id and (p.unit_id = group_meetings.unit_id or group_meetings.unit_id = any (p.shared_units))));
create policy held_by_colleagues on group_meetings for update to landfall_staff
  using ((select access.permission()) = 'referrals:write' and exists (select from people p where p.id = person_id));
do $$ declare t text; begin
  foreach t in array array['group_members', 'group_decisions'] loop
    execute format('create policy of_visible_meetings on %I for select to landfall_staff
      using (exists (select from group_meetings m where m.id = meeting_id))', t);
    execute format($p$create policy written_by_colleagues on %1$I for insert to landfall_staff with check ((select access.permission()) = 'referrals:write'
      and exists (select from group_meetings m where m.id = meeting_id and m.person_id = %1$I.person_id))$p$, t);
    execute format($p$create policy changed_by_colleagues on %I for update to landfall_staff using ((select access.permission()) = 'referrals:write'
      and exists (select from group_meetings m where m.id = meeting_id))$p$, t);
  end loop;
end $$;
