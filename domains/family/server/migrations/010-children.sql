-- The child's own file: who is around the child, what the child says, who consented, when there was contact. Nothing here says why
-- anybody is in prison. It belongs to a unit and is read by its family workers alone.
create table children (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  called text not null check (called <> ''),
  birth_year integer check (birth_year between 1990 and 2100),
  birth_month integer check (birth_month between 1 and 12),
  language text check (language <> ''),
  care text not null default 'not-asked' check (care in ('caregiver', 'child-welfare', 'shared', 'not-known', 'not-asked')),
  care_since date,
  child_welfare_name text check (child_welfare_name <> ''),
  photos text not null default 'not-asked' check (photos in ('yes', 'no', 'not-asked')),
  notes text check (notes <> ''),
  closed_on date,
  closed_because text check (closed_because in ('grown-up', 'moved', 'no-longer-wanted', 'parent-released', 'other')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (birth_month is null or birth_year is not null),
  check (care <> 'child-welfare' or child_welfare_name is not null),
  check ((closed_on is null) = (closed_because is null))
);
create index on children (unit_id) where closed_on is null;
comment on table children is 'A child of somebody in prison, in a file of its own: an alias or first name, year and month of birth, who has the care.
about: child
compartment: children
retention: 60 months after the file was closed
erasure: delete';
comment on column children.care is 'Who has the care of the child: where child welfare has it, child welfare consents.';
comment on column children.photos is 'Whether the child may be photographed: no unless somebody said yes.';

create table child_adults (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  child_id uuid not null references children on delete cascade,
  kind text not null check (kind in ('parent', 'caregiver', 'other')),
  person_id uuid references people on delete set null,
  family_member_id uuid references family_members on delete set null,
  called text not null check (called <> ''),
  relation text not null check (relation in ('mother', 'father', 'step-parent', 'foster-parent', 'grandparent', 'sibling', 'other')),
  phone text check (phone <> ''),
  since date,
  until date check (until >= since),
  contact text not null default 'not-asked' check (contact in ('allowed', 'not-allowed', 'court-order', 'not-asked')),
  contact_by text check (contact_by <> ''),
  contact_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (person_id is null or family_member_id is null),
  check (contact in ('allowed', 'not-asked') or contact_by is not null)
);
create index on child_adults (child_id);
create index on child_adults (person_id) where person_id is not null;
create index on child_adults (family_member_id) where family_member_id is not null;
comment on table child_adults is 'A parent, caregiver or other grown-up around a child, and whether they may have contact: who says so and since when.
about: child
compartment: children
retention: as children
erasure: delete';
comment on column child_adults.called is 'As the grown-up is called in the child''s file; a record of their own, where there is one, is named beside it.';
comment on column child_adults.contact is 'court-order: a court says how; its words stay with whoever holds the order.';

create table child_words (
  id uuid primary key default uuidv7(),
  child_id uuid not null references children on delete cascade,
  adult_id uuid references child_adults on delete set null,
  words text not null check (words <> ''),
  said_on date not null,
  how text not null check (how in ('in-person', 'by-phone', 'in-writing', 'drawing', 'through-caregiver')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on child_words (child_id, said_on);
comment on table child_words is 'What the child wishes, in the child''s own words, each with its day; nothing is reworded afterwards.
about: child
compartment: children
retention: as children
erasure: delete';

create table child_informed (
  id uuid primary key default uuidv7(),
  child_id uuid not null references children on delete cascade,
  what text not null check (what <> ''),
  way text not null check (way in ('talk', 'booklet', 'film', 'seen-the-room', 'other')),
  given_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on child_informed (child_id, given_on);
comment on table child_informed is 'What the child was told, in a way that fits its age, and when.
about: child
compartment: children
retention: as children
erasure: delete';

create table child_consents (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  child_id uuid not null references children on delete cascade,
  adult_id uuid not null references child_adults on delete cascade,
  giver_kind text not null check (giver_kind in ('caregiver', 'child-welfare')),
  giver_name text not null check (giver_name <> ''),
  kinds text[] not null check (kinds <@ array['letter', 'phone', 'video', 'visit-room', 'family-house', 'overnight'] and kinds <> '{}'),
  how text not null check (how in ('paper', 'signed-here', 'letter', 'spoken')),
  given_on date not null,
  valid_until date check (valid_until >= given_on),
  withdrawn_on date check (withdrawn_on >= given_on),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on child_consents (child_id);
comment on table child_consents is 'Who agreed to which kinds of contact of a child with a grown-up, how, from when until when; withdrawn, never deleted by hand.
about: child
compartment: children
retention: as children
erasure: delete';

create table child_days (
  id uuid primary key default uuidv7(),
  child_id uuid not null references children on delete cascade,
  kind text not null check (kind in ('birthday', 'school-start', 'holiday', 'other')),
  month integer not null check (month between 1 and 12),
  day integer not null check (day between 1 and 31),
  words text check (words <> '')
);
create index on child_days (child_id);
comment on table child_days is 'A day of every year that matters to the child.
about: child
compartment: children
retention: as children
erasure: delete';

create table admission_children (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  admitted_on date not null,
  asked text not null check (asked in ('yes', 'not-said', 'not-asked')),
  children_count integer check (children_count between 0 and 30),
  ages integer[] not null default '{}',
  caregiver text check (caregiver <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((asked = 'yes') = (children_count is not null)),
  check (cardinality(ages) <= coalesce(children_count, 0))
);
create index on admission_children (person_id, admitted_on);
comment on table admission_children is 'What somebody said of their children on coming into prison: how many, how old, with whom they are now.
about: participant
compartment: family
retention: as people
erasure: delete';

create table child_contacts (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  child_id uuid not null references children on delete cascade,
  adult_id uuid not null references child_adults on delete cascade,
  kind text not null check (kind in ('letter', 'phone', 'video', 'visit-room', 'family-house', 'overnight')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  day date not null,
  words text check (words <> ''),
  cancelled_by text check (cancelled_by in ('prison', 'parent', 'caregiver', 'child', 'centre', 'child-welfare', 'other')),
  cancel_words text check (cancel_words <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((state = 'cancelled') = (cancelled_by is not null))
);
create index on child_contacts (child_id, day);
create index on child_contacts (adult_id, day) where state = 'held';
comment on table child_contacts is 'Contact of a child with a grown-up, from a letter to a night: planned, held, or cancelled and by whom.
about: child
compartment: children
retention: as children
erasure: delete';

alter table children enable row level security;
alter table child_adults enable row level security;
alter table child_words enable row level security;
alter table child_informed enable row level security;
alter table child_consents enable row level security;
alter table child_days enable row level security;
alter table admission_children enable row level security;
alter table child_contacts enable row level security;
grant select, insert on children, child_adults, child_words, child_informed, child_consents, child_days, admission_children, child_contacts
  to landfall_staff;
grant update (version, called, birth_year, birth_month, language, care, care_since, child_welfare_name, photos, notes, closed_on,
  closed_because) on children to landfall_staff;
grant update (version, kind, person_id, family_member_id, called, relation, phone, since, until, contact, contact_by, contact_on)
  on child_adults to landfall_staff;
grant update (version, withdrawn_on) on child_consents to landfall_staff;
grant update (version, state, day, words, cancelled_by, cancel_words) on child_contacts to landfall_staff;
grant delete on child_days to landfall_staff;

-- The rule who reads a child's file stands here once. Whoever invites or keeps apart chooses a child by name.
create policy read_by_family_workers on children for select to landfall_staff
  using (unit_id = any ((select access.units_as(array['family-worker']))::uuid[])
    and (select access.permission()) in ('children:read', 'children:write', 'children:decide', 'events:read', 'events:write',
      'restrictions:read', 'restrictions:write'));
create policy opened_by_family_workers on children for insert to landfall_staff
  with check (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) = 'children:write');
create policy changed_by_family_workers on children for update to landfall_staff
  using (unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) and (select access.permission()) = 'children:write');

create function may_read_child(p_child uuid) returns boolean language sql stable as $$
  select access.permission() like 'children:%' and exists (select from children c where c.id = p_child) $$;
create function may_write_child(p_child uuid) returns boolean language sql stable as $$
  select access.permission() = 'children:write' and exists (select from children c where c.id = p_child) $$;

create policy of_visible_children on child_adults for select to landfall_staff using (may_read_child(child_id));
create policy written_by_family_workers on child_adults for insert to landfall_staff with check (may_write_child(child_id));
create policy changed_by_family_workers on child_adults for update to landfall_staff using (may_write_child(child_id));
create policy of_visible_children on child_words for select to landfall_staff using (may_read_child(child_id));
create policy written_by_family_workers on child_words for insert to landfall_staff with check (may_write_child(child_id));
create policy of_visible_children on child_informed for select to landfall_staff using (may_read_child(child_id));
create policy written_by_family_workers on child_informed for insert to landfall_staff with check (may_write_child(child_id));
create policy of_visible_children on child_consents for select to landfall_staff using (may_read_child(child_id));
create policy written_by_family_workers on child_consents for insert to landfall_staff with check (may_write_child(child_id));
create policy withdrawn_by_family_workers on child_consents for update to landfall_staff using (may_write_child(child_id));
create policy of_visible_children on child_days for select to landfall_staff using (may_read_child(child_id));
create policy written_by_family_workers on child_days for insert to landfall_staff with check (may_write_child(child_id));
create policy taken_away_by_family_workers on child_days for delete to landfall_staff using (may_write_child(child_id));
create policy of_visible_children on child_contacts for select to landfall_staff using (may_read_child(child_id));
create policy written_by_family_workers on child_contacts for insert to landfall_staff with check (may_write_child(child_id));
create policy changed_by_family_workers on child_contacts for update to landfall_staff using (may_read_child(child_id));
create policy of_visible_people on admission_children for select to landfall_staff
  using ((select access.permission()) in ('children:read', 'children:write') and exists (select from people p where p.id = person_id));
create policy asked_by_family_workers on admission_children for insert to landfall_staff
  with check ((select access.permission()) = 'children:write' and exists (select from people p where p.id = person_id));

-- Every night: the file of a child that was closed long enough ago goes, with everything in it.
create function family_forget_children(p_before date) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from children where closed_on < p_before $$;
revoke execute on function family_forget_children from public;
grant execute on function family_forget_children to landfall_system;
