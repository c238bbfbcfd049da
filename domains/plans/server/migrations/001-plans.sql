-- The plan in both voices: what somebody wants in their own words beside the wording of whoever helps, who does what by when, and what
-- came of it. Goals and what hangs on them stand in the compartment of their area of life; the frame of the plan is seen with the person.
create table plans (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  begun_on date not null,
  ended_on date check (ended_on >= begun_on),
  end_words text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (ended_on is not null or end_words is null)
);
create unique index one_open_plan on plans (person_id) where ended_on is null;
create index on plans (person_id);
comment on table plans is 'That there is a plan with somebody: one at a time, from a day until it ends. The first review counts from its beginning.
about: participant
compartment: none of its own: seen with the person
retention: as people
erasure: delete';

create table goals (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  plan_id uuid not null references plans on delete cascade,
  person_id uuid not null references people on delete cascade,
  compartment text not null default 'help' check (compartment in ('help', 'health', 'family')),
  area_slug text references life_areas (slug),
  need_id uuid,
  own_words text check (own_words <> ''),
  own_said_on date,
  own_said_how text check (own_said_how in ('in-person', 'by-phone', 'in-writing', 'through-interpreter')),
  own_number integer not null default 0,
  own_written_by uuid references signin.users on delete set null,
  worker_words text check (worker_words <> ''),
  state text not null default 'open' check (state in ('open', 'reached', 'set-aside')),
  state_on date,
  state_by uuid references signin.users on delete set null,
  set_aside_reason text,
  came_of text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (own_words is not null or worker_words is not null),
  check ((own_words is null) = (own_said_on is null) and (own_words is null) = (own_said_how is null)),
  check ((state = 'open') = (state_on is null)),
  check ((state = 'set-aside') = (set_aside_reason is not null))
);
create index on goals (plan_id);
create index on goals (person_id);
comment on table goals is 'What somebody wants: in their own words, and in the wording of whoever helps them.
about: participant
compartment: that of the area of life, by row
retention: as people
erasure: delete';
comment on column goals.area_slug is 'The area of life, if the goal belongs to one; need_id: the need from which it began.';
comment on column goals.own_words is 'As the person said it. Nobody else edits it: a slip is mended by whoever wrote it down, and what was said before is kept.';
comment on column goals.own_number is 'Counts how often the person has said it anew; a mended slip is the same saying.';

create table goal_former_words (
  id uuid primary key default uuidv7(),
  goal_id uuid not null references goals on delete cascade,
  person_id uuid not null references people on delete cascade,
  compartment text not null,
  voice text not null check (voice in ('own', 'worker')),
  words text not null,
  said_on date,
  written_by uuid references signin.users on delete set null,
  mended boolean not null,
  replaced_at timestamptz not null default now(),
  replaced_by uuid references signin.users on delete set null
);
create index on goal_former_words (goal_id);
create index on goal_former_words (person_id);
comment on table goal_former_words is 'What a goal said before, in either voice; kept by the database itself, so that nothing can be reworded in silence.
about: participant
compartment: as goals, then and now
retention: as people
erasure: delete';
comment on column goal_former_words.mended is 'Only a slip was mended; otherwise the person said it anew.';

-- The compartment follows from the area and from nothing else.
create function compartment_of_goal(p_area text) returns text language sql stable security definer set search_path = '' as
  $$ select coalesce((select a.compartment from public.life_areas a where a.slug = p_area), 'help') $$;
create function begin_goal_words() returns trigger language plpgsql set search_path = '' as $$
begin
  new.compartment := public.compartment_of_goal(new.area_slug);
  return new;
end $$;
create trigger compartment_of_the_area before insert on goals for each row execute function begin_goal_words();

-- Whoever else wants other words than the person's has a field of their own.
create function keep_former_goal_words() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.own_words is distinct from old.own_words or new.own_said_on is distinct from old.own_said_on then
    if old.own_words is not null then
      if new.own_words is null then raise insufficient_privilege using message = 'own words are not taken away'; end if;
      if new.own_number = old.own_number and old.own_written_by is distinct from access.me() then
        raise insufficient_privilege using message = 'own words are mended only by whoever wrote them down';
      end if;
      insert into public.goal_former_words (goal_id, person_id, compartment, voice, words, said_on, written_by, mended, replaced_by)
        values (old.id, old.person_id, old.compartment, 'own', old.own_words, old.own_said_on, old.own_written_by,
          new.own_number = old.own_number, access.me());
    end if;
    new.own_written_by := access.me();
  end if;
  new.compartment := public.compartment_of_goal(new.area_slug);
  if new.worker_words is distinct from old.worker_words and old.worker_words is not null then
    insert into public.goal_former_words (goal_id, person_id, compartment, voice, words, written_by, mended, replaced_by)
      values (old.id, old.person_id, old.compartment, 'worker', old.worker_words, null, false, access.me());
  end if;
  return new;
end $$;
create trigger former_words_are_kept before update on goals for each row execute function keep_former_goal_words();

create table steps (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  goal_id uuid not null references goals on delete cascade,
  person_id uuid not null references people on delete cascade,
  words text not null check (words <> ''),
  owner_kind text not null check (owner_kind in ('me', 'volunteer', 'staff', 'partner')),
  owner_id uuid references signin.users on delete set null,
  owner_name text check (owner_name <> ''),
  due_day date,
  due_offset integer check (due_offset between -3650 and 3650),
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  done_on date,
  came_of text,
  dropped_on date,
  dropped_reason text,
  dropped_words text,
  ticked_on date,
  ticked_typed_by uuid references signin.users on delete set null,
  closed_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (due_day is null or due_offset is null),
  check (owner_id is null or owner_kind = 'staff'),
  check ((owner_kind = 'partner') = (owner_name is not null)),
  check ((state = 'done') = (done_on is not null)),
  check ((state = 'dropped') = (dropped_reason is not null) and (state = 'dropped') = (dropped_on is not null))
);
create index on steps (goal_id);
create index on steps (person_id);
create index steps_open_of_staff on steps (owner_id) where state = 'open' and owner_id is not null;
comment on table steps is 'What is done towards a goal, by whom and until when, and what came of it.
about: participant
compartment: as goals
retention: as people
erasure: delete';
comment on column steps.owner_kind is 'me: the person; volunteer: whoever goes with them at the time; staff: owner_id; partner: owner_name, in words.';
comment on column steps.due_offset is 'Days from the current day of release, before it if negative: the day itself is computed and moves along.';
comment on column steps.ticked_on is 'Ticked by the person on their own paper, on this day; a colleague typed it in.';

create table plan_reviews (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  plan_id uuid not null references plans on delete cascade,
  person_id uuid not null references people on delete cascade,
  due_on date,
  held_on date not null,
  how text not null check (how in ('in-person', 'by-phone', 'in-writing')),
  words text,
  own_words text,
  held_by uuid default access.me() references signin.users on delete set null,
  recorded_at timestamptz not null default now()
);
create index on plan_reviews (person_id, held_on);
create index on plan_reviews (plan_id);
comment on table plan_reviews is 'That a plan was looked at together, and in short what changed. When the next one is due is computed, never stored.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column plan_reviews.due_on is 'When it had come due, or was to come due, as it stood when it was held.';
comment on column plan_reviews.own_words is 'What the person said about the time since the last one, as they said it.';

create table review_pauses (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  begins date not null,
  ends date not null check (ends >= begins),
  whose text not null check (whose in ('person', 'system')),
  reason text not null,
  words text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on review_pauses (person_id);
comment on table review_pauses is 'When the clock of the reviews stands still, on whose side the cause lies, and why. Its last day is the one before ends.
about: participant
compartment: help
retention: as people
erasure: delete';

create table review_rules (
  id uuid primary key default uuidv7(),
  unit_id uuid references units,
  country text check (country ~ '^[A-Z]{2}$'),
  valid_from date not null,
  lines jsonb not null,
  source text not null check (source <> ''),
  said_by uuid default access.me() references signin.users on delete set null,
  said_at timestamptz not null default now(),
  check (unit_id is null or country is null),
  unique nulls not distinct (unit_id, country, valid_from)
);
comment on table review_rules is 'How often plans are looked at, by time to release: a whole table from a day until that of a later one; the unit''s before the country''s before that for all.';
comment on column review_rules.lines is 'A list of {situation, fromDays, weeks}: from so many days to (or since) release, a review every so many weeks.';
comment on column review_rules.source is 'Where this is written. The word proposal stands for what the handbook proposes until the house decides.';
insert into review_rules (valid_from, source, lines) values ('2020-01-01', 'proposal', '[
  {"situation": "first", "fromDays": 0, "weeks": 4},
  {"situation": "ahead", "fromDays": 0, "weeks": 4},
  {"situation": "ahead", "fromDays": 91, "weeks": 8},
  {"situation": "ahead", "fromDays": 183, "weeks": 12},
  {"situation": "ahead", "fromDays": 366, "weeks": 24},
  {"situation": "ahead", "fromDays": 1827, "weeks": 48},
  {"situation": "no-date", "fromDays": 0, "weeks": 12},
  {"situation": "remand", "fromDays": 0, "weeks": 8},
  {"situation": "indeterminate", "fromDays": 0, "weeks": 24},
  {"situation": "outside", "fromDays": 0, "weeks": 4},
  {"situation": "outside", "fromDays": 91, "weeks": 12},
  {"situation": "outside", "fromDays": 366, "weeks": 26}]');

create table pocket_cards (
  person_id uuid primary key references people on delete cascade,
  version integer not null default 1,
  calls jsonb not null,
  appointments jsonb not null,
  step_ids uuid[] not null default '{}',
  changed_at timestamptz not null default now(),
  changed_by uuid default access.me() references signin.users on delete set null
);
comment on table pocket_cards is 'What stands on the card for the pocket: whom to call, the first appointments, the next steps.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column pocket_cards.step_ids is 'Which steps were chosen; none: the next three of the person''s own.';

-- The day from which offsets are counted: the day somebody came out, while they are out; else the current day of release, if any.
create function plan_release_day(p_person uuid) returns date language sql stable as $$
  select case when p.status in ('released', 'conditionally-released') then coalesce(
      (select min(s.begins) from person_statuses s join people r on r.id = s.person_id
        where (r.id = p.id or r.merged_into = p.id) and s.status in ('released', 'conditionally-released') and s.begins <= access.today()
          and s.begins >= coalesce((select max(c.begins) from person_statuses c join people q on q.id = c.person_id
            where (q.id = p.id or q.merged_into = p.id) and c.begins <= access.today()
              and c.status not in ('released', 'conditionally-released')), '-infinity')),
      p.release_day)
    else p.release_day end
  from people p where p.id = (select coalesce(one.merged_into, one.id) from people one where one.id = p_person) $$;
