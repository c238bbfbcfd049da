-- A "no" is seen whole only beside the "yes": what each was said to, as numbers alone; what became of a "no": the answer to what was
-- offered, the person's signed wish, the letter, objections, and being taken up again.
alter table refusals
  add column answer_to_alternative text check (answer_to_alternative in ('accepted', 'not-accepted')),
  add column answered_alternative_on date,
  add column wish_signed_on date,
  add column lifted_on date,
  add column lifted_why text check (lifted_why in ('review', 'objection', 'asked-again')),
  add column lifted_words text check (lifted_words <> ''),
  add column lifted_by uuid references signin.users on delete set null,
  add check (answer_to_alternative is null or alternative is not null),
  add check ((lifted_on is null) = (lifted_why is null));
comment on column refusals.answer_to_alternative is 'What the person said to what was offered instead; empty: not said yet.';
comment on column refusals.wish_signed_on is 'The day on which the person signed that they want nothing in its place.';
comment on column refusals.lifted_on is 'From when the question is open again: after a second look, an objection, or because somebody asked again.';
update refusals set lifted_on = reviewed_at::date, lifted_why = 'review', lifted_words = review_words, lifted_by = reviewed_by
  where review_outcome = 'lifted';
grant update (answer_to_alternative, answered_alternative_on, wish_signed_on, lifted_on, lifted_why, lifted_words, lifted_by) on refusals to landfall_staff;

-- Intake decides under a permission of its own.
drop policy recorded_by_colleagues on refusals;
create policy recorded_by_colleagues on refusals for insert to landfall_staff
  with check (((select access.permission()) like '%:write' or (select access.permission()) = 'intake:decide') and recorded_by = (select access.me())
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id and (p.unit_id = refusals.unit_id or refusals.unit_id = any (p.shared_units)))));

create table yes_answers (
  id uuid primary key default uuidv7(),
  person_id uuid references people on delete cascade,
  unit_id uuid not null references units,
  decider_kind text not null check (decider_kind in ('centre', 'volunteer', 'partner', 'employer', 'landlord', 'participant')),
  decider_id uuid,
  decider_name text check (decider_name <> ''),
  decided_at timestamptz not null,
  source text not null check (source ~ '^[a-z-]+$'),
  source_id uuid not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on yes_answers (person_id) where person_id is not null;
create index on yes_answers (source_id);
comment on table yes_answers is 'A "yes" where a "no" would have been put on record: who said it, and to what. Together they make a rate.
about: participant
compartment: help
retention: as people
erasure: anonymise (person and decider go; how often whom is accepted stays countable)';
comment on column yes_answers.decider_id is 'The user of a colleague, the record of a volunteer or a partner, by decider_kind.';

-- What an answer was said to, in the few groups that the report counts by. It stands apart from the answer itself: nobody reads it
-- as a row, and whether somebody has to do with health is known here to nobody who could not open it elsewhere.
create table counted_answers (
  refusal_id uuid unique references refusals on delete cascade,
  yes_id uuid unique references yes_answers on delete cascade,
  unit_id uuid not null references units,
  decided_on date not null,
  source text not null,
  decider_kind text not null,
  decider_id uuid,
  sex text,
  age_band text,
  offence_group text,
  citizenship_group text,
  health text check (health in ('yes', 'no')),
  prison text,
  check ((refusal_id is null) <> (yes_id is null))
);
create index counted_answers_of_unit on counted_answers (unit_id, decided_on);
comment on table counted_answers is 'A "yes" or a "no" with the groups that the person was in when it was said; read in counts alone.
about: participant
compartment: help
retention: as people
erasure: anonymise (the day goes to the first of its quarter, the colleague who decided goes; counts by quarter stay)';
comment on column counted_answers.sex is 'Like the groups beside it: as it was known on the day of the answer; empty where nobody had written it down, or where the answer was about no participant.';
comment on column counted_answers.health is 'Whether a need that has to do with health was known to whoever decided; empty where nobody said.';

-- The band of an age; with a year of birth alone only where both ages that it leaves possible are in one band.
create function age_band_on(p_day date, p_born date, p_year integer) returns text language sql immutable as $$
  select case when low.band = high.band then low.band end
  from (select coalesce(extract(year from age(p_day, p_born))::integer, extract(year from p_day)::integer - p_year) as most) of_day,
    lateral (select width_bucket(case when p_born is null then most - 1 else most end, array[18, 25, 35, 50, 65]) as at) l,
    lateral (select width_bucket(most, array[18, 25, 35, 50, 65]) as at) h,
    lateral (select (array['under-18', '18-24', '25-34', '35-49', '50-64', 'from-65'])[l.at + 1] as band) low,
    lateral (select (array['under-18', '18-24', '25-34', '35-49', '50-64', 'from-65'])[h.at + 1] as band) high
  where most is not null $$;

create function prison_on(p_person uuid, p_day date) returns text language sql stable as $$
  select s.prison from person_places s where s.person_id = p_person and s.begins <= p_day and (s.ends is null or s.ends > p_day)
  order by s.begins desc limit 1 $$;

create function count_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person people; v_day constant date := (new.decided_at at time zone coalesce((select o.zone from access.organisation o), 'UTC'))::date;
begin
  select * into v_person from people where id = new.person_id;
  insert into counted_answers (refusal_id, yes_id, unit_id, decided_on, source, decider_kind, decider_id, sex, age_band, offence_group,
      citizenship_group, prison)
    values (case when tg_table_name = 'refusals' then new.id end, case when tg_table_name = 'yes_answers' then new.id end, new.unit_id,
      v_day, new.source, new.decider_kind, case when new.decider_kind = 'centre' then new.decider_id end,
      nullif(v_person.sex, 'not-asked'), age_band_on(v_day, v_person.birth_date, v_person.birth_year), v_person.offence_group,
      v_person.citizenship_group, case when new.person_id is null and new.decider_kind = 'partner' then new.decider_name
        else prison_on(new.person_id, v_day) end);
  return new;
end $$;
create trigger counted after insert on refusals for each row execute function count_answer();
create trigger counted after insert on yes_answers for each row execute function count_answer();
insert into counted_answers (refusal_id, unit_id, decided_on, source, decider_kind, decider_id, sex, age_band, offence_group, citizenship_group, prison)
  select r.id, r.unit_id, day, r.source, r.decider_kind, case when r.decider_kind = 'centre' then r.decider_id end, nullif(p.sex, 'not-asked'),
    age_band_on(day, p.birth_date, p.birth_year), p.offence_group, p.citizenship_group,
    case when r.person_id is null and r.decider_kind = 'partner' then r.decider_name else prison_on(r.person_id, day) end
  from refusals r left join people p on p.id = r.person_id,
    lateral (select (r.decided_at at time zone coalesce((select o.zone from access.organisation o), 'UTC'))::date as day) d;

-- Said once, by whoever writes the answer down and knows.
create function answer_knew_health(p_answer uuid, p_health text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if access.permission() not like '%:write' and access.permission() <> 'intake:decide' then raise insufficient_privilege; end if;
  update counted_answers set health = p_health
    where health is null and (refusal_id = p_answer and exists (select from refusals r where r.id = p_answer and r.recorded_by = access.me())
      or yes_id = p_answer and exists (select from yes_answers y where y.id = p_answer and y.recorded_by = access.me()));
end $$;

create table refusal_letters (
  id uuid primary key default uuidv7(),
  refusal_id uuid not null references refusals on delete cascade,
  person_id uuid not null references people on delete cascade,
  objection_id uuid,
  language text not null,
  given_on date not null,
  how text not null check (how in ('handed-over', 'by-post', 'read-aloud')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on refusal_letters (refusal_id);
create index on refusal_letters (person_id);
comment on table refusal_letters is 'That a letter about a "no", or the answer to an objection, reached the person: when, how and in which language.
about: participant
compartment: help
retention: as people
erasure: delete';

create table objections (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  refusal_id uuid not null references refusals on delete cascade,
  person_id uuid not null references people on delete cascade,
  came_on date not null,
  whose_words text not null check (whose_words in ('own', 'as-told')),
  words text not null check (words <> ''),
  how text not null check (how in ('letter', 'spoken', 'call', 'message')),
  answerer_id uuid references signin.users on delete set null,
  due_on date not null,
  answered_on date,
  answered_by uuid references signin.users on delete set null,
  outcome text check (outcome in ('stands', 'changed', 'lifted')),
  answer_words text check (answer_words <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((answered_on is null) = (outcome is null) and (outcome is null) = (answer_words is null))
);
create index on objections (refusal_id);
create index on objections (person_id);
create index on objections (due_on) where answered_on is null;
create unique index objections_open on objections (refusal_id) where answered_on is null;
alter table refusal_letters add foreign key (objection_id) references objections on delete cascade;
comment on table objections is 'That a person does not accept a "no": when it came, in whose words, who answers by when, and what the answer was.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column objections.due_on is 'Promised to the person when the objection came: a later change of the house''s own rule does not move it.';

create table default_packages (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  refusal_id uuid not null unique references refusals on delete cascade,
  person_id uuid not null references people on delete cascade,
  contact_id uuid references signin.users on delete set null,
  contact_name text not null check (contact_name <> ''),
  activities text not null check (activities <> ''),
  partner text not null check (partner <> ''),
  begins date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on default_packages (person_id);
comment on table default_packages is 'What somebody has while there is no volunteer for them: a named contact among staff, open activities, and a partner organisation.
about: participant
compartment: help
retention: as people
erasure: delete';

-- Whoever decided does not answer the objection; whoever answers is not the one who decided.
create function answers_own_decision(p_refusal uuid, p_user uuid) returns boolean language sql stable as $$
  select exists (select from refusals r where r.id = p_refusal and r.decider_kind = 'centre' and r.decider_id = p_user) $$;

alter table yes_answers enable row level security;
alter table counted_answers enable row level security;
alter table refusal_letters enable row level security;
alter table objections enable row level security;
alter table default_packages enable row level security;
grant insert on yes_answers to landfall_staff;
grant select, insert on yes_answers to landfall_system;
grant insert on yes_answers to landfall_volunteer;
grant select, insert on refusal_letters, objections, default_packages to landfall_staff;
grant update (version, answerer_id, answered_on, answered_by, outcome, answer_words) on objections to landfall_staff;
grant update (version, contact_id, contact_name, activities, partner, begins) on default_packages to landfall_staff;
grant select on refusal_letters, objections, default_packages to landfall_system;

create policy recorded_by_colleagues on yes_answers for insert to landfall_staff
  with check (((select access.permission()) like '%:write' or (select access.permission()) = 'intake:decide') and recorded_by = (select access.me())
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id and (p.unit_id = yes_answers.unit_id or yes_answers.unit_id = any (p.shared_units)))));
-- A volunteer's own "yes" to a proposal; matches says which proposals are their own.
create policy own_answer on yes_answers for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and recorded_by = (select access.me())
    and decider_kind = 'volunteer' and source = 'match-proposal');
create policy background_work on yes_answers for select to landfall_system using (true);
create policy recorded_in_the_background on yes_answers for insert to landfall_system with check (true);

create policy background_work on counted_answers for select to landfall_system using (true);

create policy of_visible_people on refusal_letters for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy given_by_colleagues on refusal_letters for insert to landfall_staff
  with check ((select access.permission()) in ('refusals:write', 'refusals:review') and recorded_by = (select access.me())
    and exists (select from refusals r where r.id = refusal_id and r.person_id = refusal_letters.person_id));
create policy background_work on refusal_letters for select to landfall_system using (true);

create policy of_visible_people on objections for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy taken_by_colleagues on objections for insert to landfall_staff
  with check ((select access.permission()) = 'refusals:write' and recorded_by = (select access.me()) and not answers_own_decision(refusal_id, answerer_id)
    and exists (select from refusals r where r.id = refusal_id and r.person_id = objections.person_id));
create policy answered_by_others on objections for update to landfall_staff
  using ((select access.permission()) in ('refusals:write', 'refusals:review') and exists (select from people p where p.id = person_id))
  with check (not answers_own_decision(refusal_id, answerer_id) and not answers_own_decision(refusal_id, answered_by));
create policy background_work on objections for select to landfall_system using (true);

create policy of_visible_people on default_packages for select to landfall_staff using (exists (select from people p where p.id = person_id));
create policy made_by_colleagues on default_packages for insert to landfall_staff
  with check (((select access.permission()) like '%:write' or (select access.permission()) = 'intake:decide') and recorded_by = (select access.me())
    and exists (select from refusals r where r.id = refusal_id and r.person_id = default_packages.person_id));
create policy changed_by_colleagues on default_packages for update to landfall_staff
  using ((select access.permission()) = 'refusals:write' and exists (select from people p where p.id = person_id));
create policy background_work on default_packages for select to landfall_system using (true);
revoke execute on function count_answer, answer_knew_health, prison_on from public;
grant execute on function answer_knew_health to landfall_staff;
