-- Notes and calls about people, each in a compartment; tasks; what the page that opens first remembers.

-- The table of the model in the words of the database; a test holds the two together.
create table compartment_rights (
  compartment text not null check (compartment in ('help', 'health', 'family', 'supervision')),
  role text not null,
  reach text not null check (reach in ('unit', 'caseload')),
  writes boolean not null,
  primary key (compartment, role)
);
comment on table compartment_rights is 'Which role opens which compartment: everyone in its unit, or only the people entrusted to the user. What is not written here is closed.';
insert into compartment_rights values
  ('help', 'coordinator', 'unit', true),
  ('help', 'work-and-housing-worker', 'caseload', true),
  ('help', 'activity-leader', 'caseload', true),
  ('help', 'family-worker', 'caseload', false),
  ('health', 'coordinator', 'unit', true),
  ('family', 'coordinator', 'unit', true),
  ('family', 'family-worker', 'caseload', true),
  ('supervision', 'supervision-officer', 'caseload', true);
alter table compartment_rights enable row level security;
grant select on compartment_rights to landfall_staff, landfall_system;
create policy colleagues on compartment_rights for select to landfall_staff using (true);
create policy background_work on compartment_rights for select to landfall_system using (true);

-- The compartments that the actor's roles of this reach open today, each with the units in which they do: {"help": ["..."]}.
-- To be wrapped in a sub-select, so that it runs once.
create function compartments_open(p_reach text, p_may text) returns jsonb language sql stable parallel safe as $$
  select jsonb_object_agg(compartment, units) from (
    select r.compartment, jsonb_agg(a.unit_id) as units
    from access.role_assignments a join compartment_rights r on r.role = a.role
    where a.user_id = access.me() and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
      and r.reach = p_reach and (r.writes or p_may = 'read')
    group by r.compartment) open $$;

-- Whether a compartment of a person, who belongs to these units, is among them. It is asked of every row: written so that the
-- planner puts it in place (each sub-select passed in is used once), which makes it a hundred times cheaper than a call.
create function is_open(p_person uuid, p_units uuid[], p_compartment text, p_by_unit jsonb, p_by_caseload jsonb, p_entrusted uuid[])
  returns boolean language sql immutable parallel safe as $$
  select p_by_unit -> p_compartment ?| p_units::text[]
    or p_person = any (p_entrusted) and p_by_caseload -> p_compartment ?| p_units::text[] $$;

create table journal_entries (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('note', 'call', 'own-words')),
  compartment text not null check (compartment in ('help', 'health', 'family', 'supervision')),
  happened_on date not null,
  spoke_with text check (spoke_with is null or kind = 'call'),
  text text not null check (text <> ''),
  author_id uuid not null references signin.users,
  written_at timestamptz not null,
  corrected_at timestamptz,
  corrected_by uuid references signin.users
);
create index journal_entries_newest on journal_entries (person_id, happened_on desc, id desc);
comment on table journal_entries is 'A note, a call or the person''s own words; corrected in sight of everyone, never deleted by hand.
about: participant
compartment: help, health, family or supervision, by row
retention: as people
erasure: delete';
comment on column journal_entries.kind is 'own-words: what the person said, as they said it; only whoever wrote it down may mend a slip.';
comment on column journal_entries.happened_on is 'The day of the call or of what the note tells; written_at is the moment of writing.';
comment on column journal_entries.spoke_with is 'With whom a call was.';

create table journal_former_entries (
  entry_id uuid not null references journal_entries on delete cascade,
  version integer not null,
  compartment text not null,
  happened_on date not null,
  spoke_with text,
  text text not null,
  replaced_at timestamptz not null,
  replaced_by uuid not null references signin.users,
  primary key (entry_id, version)
);
comment on table journal_former_entries is 'What an entry said before each correction; kept by the database itself, so that no correction can be silent.
about: participant
compartment: as journal_entries, then and now
retention: as journal_entries
erasure: delete';

create function keep_former_entry() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.journal_former_entries values (old.id, old.version, old.compartment, old.happened_on, old.spoke_with, old.text,
    new.corrected_at, access.me());
  new.corrected_by := access.me();
  return new;
end $$;
create trigger corrections_keep_the_former_text before update on journal_entries
  for each row execute function keep_former_entry();

create table tasks (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid references people on delete cascade,
  compartment text check (compartment in ('help', 'health', 'family', 'supervision')),
  unit_id uuid references units,
  title text not null check (title <> ''),
  details text,
  due_on date,
  owner_id uuid not null references signin.users,
  handed_over_by uuid references signin.users,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  closed_at timestamptz,
  closed_by uuid references signin.users,
  drop_reason text,
  created_at timestamptz not null,
  created_by uuid not null references signin.users,
  check ((person_id is null) = (unit_id is not null) and (person_id is null) = (compartment is null)),
  check ((state = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
  check ((state = 'dropped') = (drop_reason is not null))
);
create index tasks_open_of_owner on tasks (owner_id, due_on) where state = 'open';
create index tasks_closed on tasks (closed_at desc) where state <> 'open';
create index tasks_of_person on tasks (person_id) where person_id is not null;
create index tasks_of_unit on tasks (unit_id) where unit_id is not null;
comment on table tasks is 'Something to do by somebody: about a person, then in a compartment; or of the house, then in a unit.
about: participant
compartment: help, health, family or supervision, by row; none for tasks of the house
retention: as people
erasure: delete';
comment on column tasks.handed_over_by is 'Who gave it to its owner; empty while the one who made it keeps it.';

create table today_looks (
  user_id uuid primary key references signin.users on delete cascade,
  looked_on date not null,
  looked_before date
);
comment on table today_looks is 'The last two days on which a user opened Today, so that it can say what is new since.
about: user
compartment: access
retention: as users
erasure: delete';

alter table journal_entries enable row level security;
alter table journal_former_entries enable row level security;
alter table tasks enable row level security;
alter table today_looks enable row level security;

grant select, insert on journal_entries, tasks to landfall_staff;
grant update (version, compartment, happened_on, spoke_with, text, corrected_at) on journal_entries to landfall_staff;
grant select on journal_former_entries to landfall_staff;
grant update (version, title, details, due_on, owner_id, handed_over_by, state, closed_at, closed_by, drop_reason) on tasks to landfall_staff;
grant select, insert, update on today_looks to landfall_staff;

-- Two questions, each asked of the person the row is about: may the actor see them, and is this compartment of theirs open.
create policy in_open_compartments on journal_entries for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, journal_entries.compartment, (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));
create policy written_in_open_compartments on journal_entries for insert to landfall_staff
  with check ((select access.permission()) = 'journal:write' and author_id = (select access.me())
    and exists (select from people p where p.id = person_id
      and is_open(p.id, p.unit_id || p.shared_units, journal_entries.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy corrected_in_open_compartments on journal_entries for update to landfall_staff
  using ((select access.permission()) = 'journal:write' and (kind <> 'own-words' or author_id = (select access.me()))
    and exists (select from people p where p.id = person_id
      and is_open(p.id, p.unit_id || p.shared_units, journal_entries.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));

-- An entry moved out of a compartment takes its former texts with it, and opens none of them to those who could not read them.
create policy of_open_entries on journal_former_entries for select to landfall_staff
  using (exists (select from journal_entries e join people p on p.id = e.person_id where e.id = entry_id
    and is_open(p.id, p.unit_id || p.shared_units, journal_former_entries.compartment, (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));

create policy in_open_compartments on tasks for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, tasks.compartment, (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));
create policy made_in_open_compartments on tasks for insert to landfall_staff
  with check (person_id is not null and (select access.permission()) = 'journal:write' and created_by = (select access.me())
    and exists (select from people p where p.id = person_id
      and is_open(p.id, p.unit_id || p.shared_units, tasks.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy changed_in_open_compartments on tasks for update to landfall_staff
  using (person_id is not null and (select access.permission()) = 'journal:write'
    and exists (select from people p where p.id = person_id
      and is_open(p.id, p.unit_id || p.shared_units, tasks.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));

-- The units in whose journal the actor has a part; tasks of the house are about nobody and open to all of them.
create function units_of_journal() returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(distinct a.unit_id), '{}')
  from access.role_assignments a join compartment_rights r on r.role = a.role
  where a.user_id = access.me() and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
    and a.unit_id is not null $$;
create policy of_the_house on tasks for select to landfall_staff
  using (unit_id = any ((select units_of_journal())::uuid[]));
create policy made_for_the_house on tasks for insert to landfall_staff
  with check (unit_id = any ((select units_of_journal())::uuid[]) and (select access.permission()) = 'journal:write'
    and created_by = (select access.me()));
create policy changed_for_the_house on tasks for update to landfall_staff
  using (unit_id = any ((select units_of_journal())::uuid[]) and (select access.permission()) = 'journal:write');

create policy own_looks on today_looks to landfall_staff
  using (user_id = (select access.me())) with check (user_id = (select access.me()));

-- Who could do a task: colleagues who may write where it stands, themselves or for somebody away. It knows roles and grants, which
-- the asking colleague may not read of everybody, and answers names alone; whether the person is visible is asked before.
create function task_owners(p_person uuid, p_compartment text, p_unit uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name from signin.users u where u.ended_at is null and exists (
    select from access.role_assignments a join public.compartment_rights r on r.role = a.role and r.writes
    left join public.people p on p.id = p_person
    where a.user_id = u.id and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
      and case when p_person is null then a.unit_id = p_unit
        else r.compartment = p_compartment and a.unit_id = any (p.unit_id || p.shared_units) and p.user_id is distinct from u.id
          and (r.reach = 'unit' or exists (
            select from access.grants g where g.person_id = p.id and g.unit_id = a.unit_id
              and g.begins <= access.today() and (g.ends is null or g.ends > access.today())
              and (g.user_id = u.id or exists (select from access.absences b where b.user_id = g.user_id and b.deputy_id = u.id
                and b.begins <= access.today() and b.ends > access.today())))) end)
  order by u.name, u.id $$;
revoke execute on function task_owners from public;
grant execute on function task_owners to landfall_staff;
