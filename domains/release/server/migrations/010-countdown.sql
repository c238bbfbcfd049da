-- Every way out of custody, ahead and behind; what somebody must have by then; who was told of it, how and when.

-- The ways out that the histories tell until a day, by the definition in model/countdown/ways-out.ts; a test holds the two together.
-- Records of one person are read together; without people: of everybody.
create function release_ways_out(p_people uuid[], p_today date) returns table (person_id uuid, day date)
  language sql stable set search_path = public, pg_temp as $$
  with spells as (
    select coalesce(p.merged_into, p.id) as person, s.begins, s.status,
      s.status in ('remand', 'pre-trial-house-arrest', 'serving', 'temporary-leave', 'interrupted-sentence', 'serving-at-home',
        'returned-to-custody') as awaits,
      row_number() over (partition by coalesce(p.merged_into, p.id), s.begins order by s.recorded_at desc, s.id desc) as from_last
    from person_statuses s join people p on p.id = s.person_id
    where s.begins <= p_today and (p_people is null or coalesce(p.merged_into, p.id) = any (p_people))
  ), days as (
    select person, begins, max(status) filter (where from_last = 1) as status, bool_or(awaits) filter (where from_last = 1) as awaits,
      coalesce(bool_or(awaits) filter (where from_last > 1), false) as awaited_on_the_day
    from spells group by person, begins
  ), steps as (
    select *, lag(awaits) over (partition by person order by begins) as awaited_before from days
  )
  select person, begins from steps
    where status in ('released', 'conditionally-released') and (awaited_on_the_day or awaited_before) $$;
revoke execute on function release_ways_out from public;
grant execute on function release_ways_out to landfall_system;

create table releases (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  unit_id uuid not null references units,
  state text not null check (state in ('ahead', 'happened', 'called-off')),
  day date,
  planned_day date,
  prison text,
  unplanned boolean not null default false,
  inside_since date,
  begun_on date,
  begun_by uuid references signin.users on delete set null,
  short_list boolean not null default false,
  check ((state = 'happened') <= (day is not null)),
  check ((state = 'ahead') <= (day is null))
);
create unique index releases_one_ahead on releases (person_id) where state = 'ahead';
create index on releases (person_id, day);
create index releases_happened on releases (day, id) where state = 'happened';
create index releases_begun on releases (planned_day, id) where state = 'ahead' and begun_on is not null;
create index on releases (unit_id);
comment on table releases is 'Each way out of custody: one that is ahead, those that happened. A mirror of what the histories of people say, with its countdown.
about: participant
compartment: custody
retention: as people
erasure: anonymise (the prison goes; days stay countable)';
comment on column releases.day is 'The day on which it happened; of one that was called off the day that had been written down by mistake.';
comment on column releases.planned_day is 'Ahead: the current date as last mirrored. Happened: the date that was current before it happened; empty if none was.';
comment on column releases.unit_id is 'Ahead: the person''s unit. Happened: the unit they belonged to on that day.';
comment on column releases.inside_since is 'The first day of the time in custody that it ends.';
comment on column releases.begun_on is 'Since when its countdown runs; empty: nobody has begun it.';
comment on column releases.short_list is 'There is no time for the whole list: what must be done on the day itself comes first.';
create function forget_in_releases(p_people uuid[]) returns void language sql as
  $$ update releases set prison = null where person_id = any (p_people) $$;
revoke execute on function forget_in_releases from public;

create table guarantee_templates (
  id uuid primary key default uuidv7(),
  unit_id uuid references units,
  country text check (country = 'any' or country ~ '^[A-Z]{2}$'),
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb check (names ?& array['en', 'nb', 'bg', 'ro']),
  agency jsonb check (agency ?& array['en', 'nb', 'bg', 'ro']),
  due_offset smallint not null check (due_offset between -730 and 90),
  short_offset smallint check (short_offset between 0 and 14),
  position smallint not null default 100,
  asked_if text check (asked_if in ('substance-need')),
  compartment text check (compartment in ('health')),
  evidence_compartment text check (evidence_compartment in ('health')),
  office text check (office in ('state', 'municipal')),
  left_out boolean not null default false,
  source text not null check (source <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  said_by uuid references signin.users on delete set null,
  said_at timestamptz not null default now(),
  check (unit_id is null or country is null),
  check (left_out or names is not null and agency is not null)
);
create index on guarantee_templates (code, valid_from);
comment on table guarantee_templates is 'What belongs to a safe release, and how many days before or after it: proposals for every country and for one, what the house says, what a unit says; each from a day until a day that no longer counts.';
comment on column guarantee_templates.country is 'Whose proposal it is: any, or one country. Empty: said by the house itself, for a unit or for all.';
comment on column guarantee_templates.due_offset is 'Days from the release day; below zero is before it.';
comment on column guarantee_templates.short_offset is 'Its day on the short list of somebody who is let out without notice; empty: it is not on it.';
comment on column guarantee_templates.asked_if is 'Only for whom it may concern: there is, or may be, a need of this kind.';
comment on column guarantee_templates.compartment is 'Who may know that the item is there at all; evidence_compartment: who may read what was written about it.';
comment on column guarantee_templates.office is 'Which of two welfare offices: state services follow the registered address, municipal ones the stay before prison.';
comment on column guarantee_templates.source is 'Where this is written. The word proposal stands for what the handbook proposes until the house decides.';

create table guarantee_items (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  release_id uuid not null references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  template_id uuid references guarantee_templates,
  code text not null,
  words text check (words <> ''),
  agency text check (agency <> ''),
  person_in_charge uuid references signin.users on delete set null,
  due_offset smallint not null,
  short_offset smallint,
  state text not null default 'open' check (state in ('open', 'done', 'not-needed')),
  state_since date not null,
  state_by uuid references signin.users on delete set null,
  not_needed_because text check (not_needed_because in ('in-order', 'does-not-apply', 'does-not-want', 'somebody-else', 'other')),
  not_needed_words text check (not_needed_words <> ''),
  office_basis text check (office_basis in ('registered-address', 'prison-as-address', 'stay-before-prison', 'place-of-arrest')),
  noted_day date,
  noted_words text check (noted_words <> ''),
  compartment text check (compartment in ('health')),
  evidence_compartment text check (evidence_compartment in ('health')),
  position smallint not null default 100,
  check ((template_id is null) = (words is not null)),
  check ((state = 'not-needed') = (not_needed_because is not null)),
  check (not_needed_words is null or not_needed_because is not null)
);
create index guarantee_items_of_release on guarantee_items (release_id, position);
create index guarantee_items_open on guarantee_items (release_id) include (code, due_offset) where state = 'open';
create index on guarantee_items (person_id);
create index on guarantee_items (person_in_charge) where state = 'open' and person_in_charge is not null;
create unique index guarantee_items_once on guarantee_items (release_id, code) where template_id is not null;
comment on table guarantee_items is 'What somebody must have by their release: who answers for it, by when, and how it stands. Due days are counted from the release day, never stored.
about: participant
compartment: custody, or health by row
retention: as people
erasure: delete';
comment on column guarantee_items.words is 'For an item of one''s own; the others have their names from the template they came from.';
comment on column guarantee_items.agency is 'Which office exactly; empty: as the template says.';
comment on column guarantee_items.office_basis is 'Why this welfare office is the right one.';
comment on column guarantee_items.noted_day is 'A day on which something is fixed: a bed, an appointment. It does not move with the release, so a move is told.';
comment on column guarantee_items.evidence_compartment is 'Who may read the evidence and letters of this item; empty: whoever sees the item.';

create table notice_letters (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  item_id uuid not null references guarantee_items on delete cascade,
  person_id uuid not null references people on delete cascade,
  state text not null default 'made' check (state in ('made', 'mailed', 'posted', 'dropped')),
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  sent_to text not null check (sent_to <> ''),
  email text,
  ground text not null check (ground in ('consent', 'law')),
  ground_words text not null check (ground_words <> ''),
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid references signin.users on delete set null,
  sent_at timestamptz,
  sent_by uuid references signin.users on delete set null,
  compartment text check (compartment in ('health')),
  check ((state in ('mailed', 'posted')) = (sent_at is not null))
);
create index on notice_letters (item_id, made_at);
create index on notice_letters (person_id);
comment on table notice_letters is 'A letter to an agency as it was written, so that it can be made again exactly as it went.
about: participant
compartment: custody, or health by row
retention: as people
erasure: delete';
comment on column notice_letters.ground is 'Why we may tell them: the person''s consent, or a law that is named.';

create table evidence (
  id uuid primary key default uuidv7(),
  item_id uuid not null references guarantee_items on delete cascade,
  person_id uuid not null references people on delete cascade,
  told_whom text not null check (told_whom <> ''),
  how text not null check (how in ('mail', 'post', 'call', 'in-person', 'message', 'paper-seen')),
  told_on date not null,
  words text check (words <> ''),
  letter_id uuid unique references notice_letters,
  noted_at timestamptz not null,
  noted_by uuid references signin.users on delete set null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references signin.users on delete set null,
  withdrawn_why text check (withdrawn_why <> ''),
  compartment text check (compartment in ('health')),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index on evidence (item_id, told_on);
create index on evidence (person_id);
comment on table evidence is 'Who was told about an item, how and when: a letter, a note of a call. Never deleted; what was a mistake is withdrawn in sight of everyone.
about: participant
compartment: custody, or health by row
retention: as people
erasure: delete';
comment on column evidence.how is 'paper-seen: not told but held in hand, such as an identity card.';

create table moved_dates (
  id uuid primary key default uuidv7(),
  release_id uuid not null references releases on delete cascade,
  person_id uuid not null references people on delete cascade,
  from_day date,
  to_day date,
  moved_at timestamptz not null,
  broke jsonb,
  decided_at timestamptz,
  decided_by uuid references signin.users on delete set null,
  decision text check (decision <> ''),
  check ((decided_at is null) = (decision is null))
);
create unique index moved_dates_undecided on moved_dates (release_id) where decided_at is null;
create index on moved_dates (release_id, moved_at);
create index on moved_dates (person_id);
comment on table moved_dates is 'That a release day moved while its countdown ran, what broke by it, and who looked at it and said what is done.
about: participant
compartment: custody
retention: as people
erasure: delete';
comment on column moved_dates.broke is 'What was broken on the day of the decision; until then it is found anew at each look.';

alter table releases enable row level security;
alter table guarantee_templates enable row level security;
alter table guarantee_items enable row level security;
alter table notice_letters enable row level security;
alter table evidence enable row level security;
alter table moved_dates enable row level security;

grant select, insert, update on releases, guarantee_items to landfall_staff, landfall_system;
grant select, insert on guarantee_templates, notice_letters, evidence to landfall_staff;
grant update (valid_to) on guarantee_templates to landfall_staff;
grant update (version, state, sent_at, sent_by) on notice_letters to landfall_staff;
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on evidence to landfall_staff;
grant select on moved_dates to landfall_staff;
grant update (broke, decided_at, decided_by, decision) on moved_dates to landfall_staff;
grant select on guarantee_templates to landfall_system;
grant select, insert, update, delete on moved_dates to landfall_system;

create policy of_visible_people on releases for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy written_by_colleagues on releases for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));
create policy changed_by_colleagues on releases for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));
create policy mirrored_in_the_background on releases to landfall_system using (true) with check (true);

create policy house_is_open on guarantee_templates for select to landfall_staff, landfall_system using (true);
create policy said_by_the_house on guarantee_templates for insert to landfall_staff
  with check ((select access.permission()) = 'release:policy' and country is null
    and (unit_id is null or unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));
create policy ended_by_the_house on guarantee_templates for update to landfall_staff
  using ((select access.permission()) = 'release:policy' and country is null
    and (unit_id is null or unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));

create policy of_visible_people on guarantee_items for select to landfall_staff
  using (exists (select from people p where p.id = person_id and (compartment is null
    or is_open(p.id, p.unit_id || p.shared_units, guarantee_items.compartment, (select compartments_open('unit', 'read')),
      (select compartments_open('caseload', 'read')), (select access.entrusted())))));
-- What belongs to a countdown is begun with it, whoever begins it; what stands in a compartment is changed by those alone whom it is open to.
create policy written_by_colleagues on guarantee_items for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));
create policy changed_by_colleagues on guarantee_items for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id
    and (compartment is null or is_open(p.id, p.unit_id || p.shared_units, guarantee_items.compartment,
      (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted())))));
create policy begun_in_the_background on guarantee_items to landfall_system using (true) with check (true);

create policy in_open_compartments on notice_letters for select to landfall_staff
  using (exists (select from people p where p.id = person_id and (compartment is null
    or is_open(p.id, p.unit_id || p.shared_units, notice_letters.compartment, (select compartments_open('unit', 'read')),
      (select compartments_open('caseload', 'read')), (select access.entrusted())))));
create policy written_in_open_compartments on notice_letters for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id
    and (compartment is null or is_open(p.id, p.unit_id || p.shared_units, notice_letters.compartment,
      (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted())))));
create policy sent_by_colleagues on notice_letters for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id
    and (compartment is null or is_open(p.id, p.unit_id || p.shared_units, notice_letters.compartment,
      (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted())))));

create policy in_open_compartments on evidence for select to landfall_staff
  using (exists (select from people p where p.id = person_id and (compartment is null
    or is_open(p.id, p.unit_id || p.shared_units, evidence.compartment, (select compartments_open('unit', 'read')),
      (select compartments_open('caseload', 'read')), (select access.entrusted())))));
create policy written_in_open_compartments on evidence for insert to landfall_staff
  with check ((select access.permission()) = 'release:write' and noted_by = (select access.me())
    and exists (select from people p where p.id = person_id
    and (compartment is null or is_open(p.id, p.unit_id || p.shared_units, evidence.compartment,
      (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted())))));
create policy withdrawn_by_colleagues on evidence for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id
    and (compartment is null or is_open(p.id, p.unit_id || p.shared_units, evidence.compartment,
      (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted())))));

create policy of_visible_people on moved_dates for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy decided_by_colleagues on moved_dates for update to landfall_staff
  using ((select access.permission()) = 'release:write' and exists (select from people p where p.id = person_id));
create policy noticed_in_the_background on moved_dates to landfall_system using (true) with check (true);

-- Every release that the histories tell already, and the one that each person waits for.
insert into releases (person_id, unit_id, state, day, prison, unplanned)
  select w.person_id,
    coalesce((select t.from_unit_id from person_transfers t where t.person_id = w.person_id and t.day > w.day
      order by t.day, t.transferred_at limit 1), p.unit_id),
    'happened', w.day,
    (select s.prison from person_places s join people r on r.id = s.person_id
      where (r.id = w.person_id or r.merged_into = w.person_id) and s.begins <= w.day and (s.ends is null or s.ends >= w.day)
      order by s.begins desc, s.recorded_at desc, s.id desc limit 1),
    exists (select from release_dates d join people r on r.id = d.person_id
      where (r.id = w.person_id or r.merged_into = w.person_id) and d.day = w.day and d.unplanned and d.withdrawn_at is null)
  from release_ways_out(null, current_date) w join people p on p.id = w.person_id
  order by w.day;
insert into releases (person_id, unit_id, state, planned_day, prison, inside_since)
  select p.id, p.unit_id, 'ahead', p.release_day, p.prison,
    (select min(s.begins) from person_statuses s join people r on r.id = s.person_id
      where (r.id = p.id or r.merged_into = p.id) and s.begins <= current_date
        and s.begins > coalesce((select max(w.day) from releases w where w.person_id = p.id), '-infinity'))
  from people p
  where p.active and p.merged_into is null and (p.status is null or p.status in ('remand', 'pre-trial-house-arrest', 'serving',
    'temporary-leave', 'interrupted-sentence', 'serving-at-home', 'returned-to-custody'));
