-- What each kind asks of a volunteer, as a dated policy; what each volunteer has shown; and for whom an exception was made.
create table requirement_rules (
  id uuid primary key default uuidv7(),
  kind_id uuid not null references relation_kinds,
  country text check (country ~ '^[A-Z]{2}$'),
  requirement text not null check (requirement ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb check (names ?& array['en', 'nb', 'bg', 'ro']),
  within_months smallint check (within_months between 1 and 60),
  valid_months smallint check (valid_months between 1 and 120),
  least smallint not null default 1 check (least between 1 and 10),
  modules text[] not null default '{}',
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  source text not null check (source <> ''),
  said_by uuid references signin.users on delete set null,
  said_at timestamptz not null default now()
);
create index on requirement_rules (kind_id, valid_from);
comment on table requirement_rules is 'What a kind of volunteer must have shown (no country: everywhere), from a day, until a day that no longer counts, and who says so.';
comment on column requirement_rules.names is 'For requirements that the house has thought of itself; the others have their names in the texts.';
comment on column requirement_rules.within_months is 'To be shown within so many months of the approval; empty: before it. For first aid the house value says.';
comment on column requirement_rules.valid_months is 'How long it holds once shown; empty: for good, or until the day on the certificate.';
comment on column requirement_rules.source is 'Where this is written. The word proposal stands for what the handbook proposes until the house decides.';

insert into requirement_rules (kind_id, requirement, valid_months, least, modules, valid_from, source)
  select k.id, r.requirement, r.valid_months, r.least, r.modules, '2020-01-01', 'proposal'
  from relation_kinds k, (values
    ('application', null, 1, '{}'::text[]),
    ('interview', null, 1, '{}'),
    ('references', null, 2, '{}'),
    ('confidentiality', null, 1, '{}'),
    ('course', null, 1, '{principles,role-boundaries,confidentiality,suicide-overdose,safety}'),
    ('prison-rules', 24, 1, '{}'),
    ('first-aid', 24, 1, '{}')) r (requirement, valid_months, least, modules);

create table volunteer_evidence (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  requirement text not null,
  part text,
  seen_on date not null,
  valid_until date,
  source text not null default 'seen' check (source in ('offer', 'interview', 'reference', 'course', 'seen')),
  source_id uuid,
  seen_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null default now(),
  taken_back_at timestamptz,
  taken_back_by uuid references signin.users on delete set null
);
create index on volunteer_evidence (volunteer_id);
create unique index on volunteer_evidence (volunteer_id, requirement, part, source_id) nulls not distinct
  where source_id is not null and taken_back_at is null;
comment on table volunteer_evidence is 'That something required was shown: seen on, by whom, valid until. Never a copy of it.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: delete';
comment on column volunteer_evidence.part is 'Which module, where the requirement has several.';
comment on column volunteer_evidence.valid_until is 'The last day on which it holds, as the certificate says; empty: it names none.';

create table volunteer_exemptions (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  kind_id uuid not null references relation_kinds,
  requirement text not null,
  reason text not null check (reason <> ''),
  begins date not null,
  until date not null check (until >= begins),
  granted_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz
);
create index on volunteer_exemptions (volunteer_id);
comment on table volunteer_exemptions is 'An exception from what is required, with its reason and its last day.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: delete';

create table volunteer_interviews (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  kind text not null check (kind in ('interview', 'exit')),
  day date not null,
  outcome text not null default 'held' check (outcome in ('held', 'not-wanted', 'not-reached')),
  notes text not null default '',
  held_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null default now()
);
create index on volunteer_interviews (volunteer_id, day);
comment on table volunteer_interviews is 'The talk at the beginning and the talk at the end, with notes; for coordinators only.
about: volunteer
compartment: volunteer-care
retention: 12 months after the last role ended
erasure: delete';
comment on column volunteer_interviews.outcome is 'Of an exit talk: whether it was held, not wanted, or nobody was reached.';

create table volunteer_references (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  name text not null check (name <> ''),
  relation text not null default '',
  reached_by text not null check (reached_by in ('phone', 'e-mail', 'letter', 'in-person', 'not-reached')),
  day date not null,
  said text not null default '',
  asked_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null default now()
);
create index on volunteer_references (volunteer_id);
comment on table volunteer_references is 'Whom we asked about a volunteer, how they were reached and what they said; for coordinators only.
about: volunteer
compartment: volunteer-care
retention: 12 months after the last role ended
erasure: delete';

create table supervisor_phones (
  user_id uuid primary key references signin.users on delete cascade,
  phone text not null check (phone <> '')
);
comment on table supervisor_phones is 'The number under which a colleague wants to be reached by the volunteers they watch over.
about: user
compartment: access
retention: as users
erasure: delete';

alter table requirement_rules enable row level security;
alter table volunteer_evidence enable row level security;
alter table volunteer_exemptions enable row level security;
alter table volunteer_interviews enable row level security;
alter table volunteer_references enable row level security;
alter table supervisor_phones enable row level security;

grant select on requirement_rules to landfall_staff, landfall_volunteer, landfall_system;
grant insert, update (valid_until) on requirement_rules to landfall_staff;
create policy house_is_open on requirement_rules for select to landfall_staff, landfall_volunteer, landfall_system using (true);
create policy decided_by_managers on requirement_rules for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:policy');
create policy ended_by_managers on requirement_rules for update to landfall_staff
  using ((select access.permission()) = 'volunteers:policy');

grant select, insert, update (taken_back_at, taken_back_by) on volunteer_evidence to landfall_staff;
grant select, insert, update (ended_at) on volunteer_exemptions to landfall_staff;
grant select on volunteer_evidence, volunteer_exemptions to landfall_volunteer, landfall_system;
create policy of_visible_volunteers on volunteer_evidence for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
-- Whoever leads a course records the modules done there.
create policy seen_by_colleagues on volunteer_evidence for insert to landfall_staff
  with check (((select access.permission()) = 'volunteers:write'
      or (select access.permission()) = 'activities:write' and source = 'course')
    and exists (select from volunteers v where v.id = volunteer_id));
create policy taken_back_by_colleagues on volunteer_evidence for update to landfall_staff
  using (((select access.permission()) = 'volunteers:write'
      or (select access.permission()) = 'activities:write' and source = 'course')
    and exists (select from volunteers v where v.id = volunteer_id));
create policy own_file on volunteer_evidence for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy background_work on volunteer_evidence for select to landfall_system using (true);

create policy of_visible_volunteers on volunteer_exemptions for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy granted_by_colleagues on volunteer_exemptions for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy ended_by_colleagues on volunteer_exemptions for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy own_file on volunteer_exemptions for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy background_work on volunteer_exemptions for select to landfall_system using (true);

-- Words about a volunteer are for those who run the volunteers, not for everybody who may see that there is one.
grant select, insert on volunteer_interviews, volunteer_references to landfall_staff;
create policy for_coordinators on volunteer_interviews to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy for_coordinators on volunteer_references to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));

grant select, insert, update (phone), delete on supervisor_phones to landfall_staff;
grant select on supervisor_phones to landfall_volunteer, landfall_system;
create policy colleagues on supervisor_phones for select to landfall_staff using (true);
create policy own_number on supervisor_phones for insert to landfall_staff with check (user_id = (select access.me()));
create policy own_number_changes on supervisor_phones for update to landfall_staff using (user_id = (select access.me()));
create policy own_number_goes on supervisor_phones for delete to landfall_staff using (user_id = (select access.me()));
create policy written_down_for_them on supervisor_phones for select to landfall_volunteer using (true);
create policy background_work on supervisor_phones for select to landfall_system using (true);
