-- What is in the child's best interest: asked, answered, signed and decided for one child and one grown-up at a time.
create table child_checklists (
  id uuid primary key default uuidv7(),
  prison_id uuid references prisons,
  name text not null check (name <> ''),
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  source text not null check (source <> ''),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on child_checklists (prison_id, valid_from);
comment on table child_checklists is 'What is asked before a child meets somebody in a prison, from a day until a day that no longer counts; of every prison where prison_id is empty.';
comment on column child_checklists.items is 'A list of {code, texts: {en, nb, bg, ro}, needed}; what is needed must be answered with yes before contact is allowed.';

create table best_interest_assessments (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  child_id uuid not null references children on delete cascade,
  adult_id uuid not null references child_adults on delete cascade,
  checklist_id uuid not null references child_checklists,
  asked_on date not null,
  asked_by text not null check (asked_by in ('child', 'parent', 'caregiver', 'child-welfare', 'prison', 'centre')),
  kinds_asked text[] not null check (kinds_asked <@ array['letter', 'phone', 'video', 'visit-room', 'family-house', 'overnight'] and kinds_asked <> '{}'),
  words text check (words <> ''),
  answers jsonb not null default '[]',
  concerns text not null default 'not-asked' check (concerns in ('yes', 'no', 'not-known', 'not-asked')),
  psychiatrist text check (psychiatrist in ('recommends', 'advises-against')),
  psychiatrist_name text check (psychiatrist_name <> ''),
  psychiatrist_on date,
  police text not null default 'not-asked' check (police in ('nothing-against', 'against', 'no-answer-yet', 'not-asked')),
  police_on date,
  protective text not null default 'not-asked' check (protective in ('nothing-against', 'against', 'no-answer-yet', 'not-asked')),
  protective_on date,
  best_interest text check (best_interest <> ''),
  signed_by uuid references signin.users on delete set null,
  signed_on date,
  decision text check (decision in ('allowed', 'refused')),
  decided_by uuid references signin.users on delete set null,
  decided_on date,
  kinds_allowed text[] not null default '{}',
  supervised boolean,
  conditions text check (conditions <> ''),
  stop_rule text check (stop_rule <> ''),
  valid_from date,
  valid_until date check (valid_until >= valid_from),
  refusal_id uuid,
  stopped_on date,
  stopped_because text check (stopped_because <> ''),
  lifted_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((psychiatrist is null) = (psychiatrist_on is null) and (psychiatrist is null) = (psychiatrist_name is null)),
  check ((police in ('nothing-against', 'against')) = (police_on is not null)),
  check ((protective in ('nothing-against', 'against')) = (protective_on is not null)),
  check ((decision is null) = (decided_on is null)),
  check (decision is null or signed_on is not null),
  -- Not known and not asked count as yes, here as everywhere.
  constraint psychiatrist_before_contact check (decision is distinct from 'allowed' or concerns = 'no'
    or psychiatrist is not distinct from 'recommends'),
  constraint allowed_says_what check (decision is distinct from 'allowed' or (kinds_allowed <> '{}' and kinds_allowed <@ kinds_asked
    and valid_from is not null and valid_until is not null and stop_rule is not null and supervised is not null)),
  constraint refused_is_on_record check (decision is distinct from 'refused' or (refusal_id is not null and kinds_allowed = '{}')),
  check ((stopped_on is null) = (stopped_because is null))
);
create index on best_interest_assessments (child_id);
create index on best_interest_assessments (adult_id);
create index on best_interest_assessments (refusal_id) where refusal_id is not null;
create unique index one_open_assessment on best_interest_assessments (child_id, adult_id) where decision is null;
comment on table best_interest_assessments is 'Whether contact of a child with a grown-up is in the child''s best interest: who asked, what was answered, who signed, what was decided, until when.
about: child
compartment: children
retention: as children
erasure: delete';
comment on column best_interest_assessments.concerns is 'The answer to one question, whether anything known concerns children or violence; never what. not-known and not-asked count as yes.';
comment on column best_interest_assessments.lifted_on is 'From when a refusal no longer stands, after somebody else looked at it again.';

-- What was decided stands: afterwards it can only be stopped, or lifted by whoever looks at it again.
create function keep_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.decision is not null and (old.decision, old.decided_on, old.kinds_allowed, old.valid_from, old.valid_until, old.concerns,
      old.psychiatrist, old.conditions, old.stop_rule, old.supervised, old.refusal_id)
    is distinct from (new.decision, new.decided_on, new.kinds_allowed, new.valid_from, new.valid_until, new.concerns,
      new.psychiatrist, new.conditions, new.stop_rule, new.supervised, new.refusal_id)
  then raise check_violation using message = 'a decision is not rewritten'; end if;
  return new;
end $$;
create trigger decisions_stand before update on best_interest_assessments for each row execute function keep_decision();

-- The one rule of the database: that kind of contact, of that child with that grown-up, on every one of these days.
create function assessment_allows(p_child uuid, p_adult uuid, p_kind text, p_from date, p_until date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from best_interest_assessments a where a.child_id = p_child and a.adult_id = p_adult and a.decision = 'allowed'
    and p_kind = any (a.kinds_allowed) and a.valid_from <= p_from and a.valid_until >= p_until
    and (a.stopped_on is null or a.stopped_on > p_until)) $$;
create function require_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'planned' and new.kind in ('visit-room', 'family-house', 'overnight')
    and (tg_op = 'INSERT' or old.state <> 'planned' or old.day <> new.day)
    and not assessment_allows(new.child_id, new.adult_id, new.kind, new.day, new.day)
  then raise check_violation using message = 'no assessment allows this contact on this day'; end if;
  return new;
end $$;
create trigger only_what_is_allowed before insert or update on child_contacts for each row execute function require_assessment();

alter table child_checklists enable row level security;
alter table best_interest_assessments enable row level security;
grant select, insert on child_checklists, best_interest_assessments to landfall_staff;
grant update (valid_to) on child_checklists to landfall_staff;
grant update (version, kinds_asked, words, answers, concerns, psychiatrist, psychiatrist_name, psychiatrist_on, police, police_on, protective,
  protective_on, best_interest, signed_by, signed_on, decision, decided_by, decided_on, kinds_allowed, supervised, conditions, stop_rule,
  valid_from, valid_until, refusal_id, stopped_on, stopped_because) on best_interest_assessments to landfall_staff;
grant select on best_interest_assessments to landfall_system;
grant update (version, lifted_on) on best_interest_assessments to landfall_system;

create policy open_to_the_house on child_checklists for select to landfall_staff
  using ((select access.permission()) like 'children:%' or (select access.permission()) = 'family:policy');
create policy written_by_the_house on child_checklists for insert to landfall_staff with check ((select access.permission()) = 'family:policy');
create policy ended_by_the_house on child_checklists for update to landfall_staff using ((select access.permission()) = 'family:policy');
create policy of_visible_children on best_interest_assessments for select to landfall_staff using (may_read_child(child_id));
create policy begun_by_family_workers on best_interest_assessments for insert to landfall_staff
  with check (may_write_child(child_id) and decision is null and signed_on is null);
create policy written_by_family_workers on best_interest_assessments for update to landfall_staff
  using (may_read_child(child_id) and (select access.permission()) in ('children:write', 'children:decide'))
  with check ((select access.permission()) = 'children:decide' or decision is null or stopped_on is not null);
create policy background_work on best_interest_assessments to landfall_system using (true);
-- Whoever decides about a child puts the "no", or the "yes", on the common record: about the parent, without a word of the child's.
create policy decided_about_a_child on refusals for insert to landfall_staff
  with check ((select access.permission()) = 'children:decide' and source = 'child-contact' and recorded_by = (select access.me())
    and unit_id = any ((select access.units_as(array['family-worker']))::uuid[])
    and exists (select from best_interest_assessments a join child_adults g on g.id = a.adult_id
      where a.id = source_id and g.person_id is not distinct from refusals.person_id));
create policy decided_about_a_child on yes_answers for insert to landfall_staff
  with check ((select access.permission()) = 'children:decide' and source = 'child-contact' and recorded_by = (select access.me())
    and unit_id = any ((select access.units_as(array['family-worker']))::uuid[])
    and exists (select from best_interest_assessments a join child_adults g on g.id = a.adult_id
      where a.id = source_id and g.person_id is not distinct from yes_answers.person_id));

insert into child_checklists (name, items, source, valid_from) values ('Landfall', $items$[
  {"code": "relation-shown", "needed": true, "texts": {"en": "Papers show how the child and the grown-up are related", "nb": "Papirer viser slektskapet mellom barnet og den voksne", "bg": "Документи показват родството между детето и възрастния", "ro": "Actele arată legătura dintre copil și adult"}},
  {"code": "child-wants", "needed": true, "texts": {"en": "The child was asked and wants this contact", "nb": "Barnet er spurt og ønsker denne kontakten", "bg": "Детето е попитано и желае този контакт", "ro": "Copilul a fost întrebat și dorește acest contact"}},
  {"code": "room-fits", "needed": true, "texts": {"en": "The room fits a child: toys, a toilet near by, food for the age", "nb": "Rommet passer for barn: leker, toalett i nærheten, mat for alderen", "bg": "Помещението е подходящо за дете: играчки, тоалетна наблизо, храна за възрастта", "ro": "Camera este potrivită pentru un copil: jucării, toaletă aproape, mâncare pentru vârsta lui"}},
  {"code": "control-explained", "needed": true, "texts": {"en": "The child was told beforehand how one is let in and searched", "nb": "Barnet har fått vite på forhånd hvordan man slippes inn og kontrolleres", "bg": "На детето е обяснено предварително как се влиза и как се проверява", "ro": "Copilului i s-a explicat dinainte cum se intră și cum se face controlul"}},
  {"code": "somebody-near", "needed": true, "texts": {"en": "Somebody can collect the child at once if it wants to stop", "nb": "Noen kan hente barnet med en gang hvis det vil slutte", "bg": "Някой може да вземе детето веднага, ако то иска да спре", "ro": "Cineva poate lua copilul imediat dacă vrea să se oprească"}},
  {"code": "school-not-missed", "needed": false, "texts": {"en": "No school day is lost", "nb": "Ingen skoledag går tapt", "bg": "Не се пропуска учебен ден", "ro": "Nu se pierde nicio zi de școală"}}
]$items$::jsonb, 'A proposal of the house after CM/Rec(2018)5; not checked against the rules of any prison', '2020-01-01');
