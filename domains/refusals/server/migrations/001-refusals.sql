-- Every "no", whoever said it to whom: one kind of record, so that none is silent.
create table refusals (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid references people on delete cascade,
  unit_id uuid not null references units,
  decider_kind text not null check (decider_kind in ('centre', 'volunteer', 'partner', 'employer', 'landlord', 'participant')),
  decider_id uuid,
  decider_name text check (decider_name <> ''),
  decided_at timestamptz not null,
  source text not null check (source ~ '^[a-z-]+$'),
  source_id uuid,
  reason text not null check (reason ~ '^[a-z-]+$'),
  basis text not null check (basis in ('rule', 'judgement')),
  words text check (words <> ''),
  alternative text check (alternative ~ '^[a-z-]+$'),
  alternative_words text check (alternative_words <> ''),
  review_on date,
  reviewer_id uuid references signin.users on delete set null check (reviewer_id <> decider_id),
  reviewed_at timestamptz,
  reviewed_by uuid references signin.users on delete set null check (reviewed_by <> decider_id),
  review_outcome text check (review_outcome in ('stands', 'changed', 'lifted')),
  review_words text check (review_words <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((reviewed_at is null) = (review_outcome is null))
);
create index on refusals (person_id) where person_id is not null;
create index on refusals (unit_id, decided_at desc);
create index on refusals (source_id) where source_id is not null;
create index on refusals (review_on) where reviewed_at is null;
comment on table refusals is 'A "no": who decided, the coded reason, by a rule or by judgement, what was offered instead, when somebody else looks at it again.
about: participant
compartment: help
retention: as people
erasure: anonymise (person, names and words go; how often whom refuses why stays countable)';
comment on column refusals.person_id is 'To whom it was said; empty where it is about no participant, such as a role that a volunteer was not given.';
comment on column refusals.decider_id is 'The user of a colleague, the record of a volunteer or a partner, by decider_kind.';
comment on column refusals.source is 'What was refused; source_id is its record.';

alter table refusals enable row level security;
grant select, insert on refusals to landfall_staff, landfall_system;
grant update (version, alternative, alternative_words, review_on, reviewer_id, reviewed_at, reviewed_by, review_outcome, review_words)
  on refusals to landfall_staff;
grant insert on refusals to landfall_volunteer;

create policy of_visible_people on refusals for select to landfall_staff
  using (person_id is null and unit_id = any ((select access.units())::uuid[])
    or exists (select from people p where p.id = person_id));
create policy recorded_by_colleagues on refusals for insert to landfall_staff
  with check ((select access.permission()) like '%:write' and recorded_by = (select access.me())
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id and (p.unit_id = refusals.unit_id or refusals.unit_id = any (p.shared_units)))));
create policy looked_at_again_by_colleagues on refusals for update to landfall_staff
  using (((select access.permission()) = 'refusals:review' or (select access.permission()) like '%:write')
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id)))
  with check ((select access.permission()) = 'refusals:review' or (select access.permission()) like '%:write');
-- A volunteer's own answer to a proposal, in a unit in which they are a volunteer today; what was written they do not read again here.
create policy own_answer on refusals for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and recorded_by = (select access.me())
    and decider_kind = 'volunteer' and source = 'match-proposal' and source_id is not null
    and exists (select from access.role_assignments a where a.user_id = (select access.me()) and a.role = 'volunteer'
      and a.unit_id = refusals.unit_id and a.begins <= (select access.today()) and (a.ends is null or a.ends > (select access.today()))));
create policy background_work on refusals for select to landfall_system using (true);
create policy recorded_in_the_background on refusals for insert to landfall_system with check (true);
