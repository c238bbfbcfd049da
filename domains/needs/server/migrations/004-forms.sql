-- What a centre asks, as forms that it builds itself: of areas, strengths, instruments and questions of its own.
create table forms (
  id uuid primary key default uuidv7(),
  unit_id uuid references units,
  purpose text not null check (purpose in ('intake', 'review', 'other')),
  names jsonb not null check (names ?& array['en', 'nb', 'bg', 'ro']),
  retired_on date,
  version integer not null default 1
);
create index on forms (unit_id);
comment on table forms is 'A form: what is asked at intake, at reviews or when there is reason to. Without a unit it is for the whole organisation.';

create table form_versions (
  id uuid primary key default uuidv7(),
  form_id uuid not null references forms,
  number integer not null,
  parts jsonb not null,
  compartments text[] not null,
  begins date not null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  unique (form_id, number)
);
comment on table form_versions is 'The parts of a form in their order. A change is a new version; answers keep the one they were given on.';
comment on column form_versions.compartments is 'Where its parts are kept: who opens none of them is not told that the form was gone through.';

-- A part belongs to its area's compartment, or to the one its question was given when the form was built.
create function compartment_of_part(p_part jsonb) returns text language sql stable set search_path = public, pg_temp as $$
  select case p_part ->> 'kind' when 'area' then compartment_of_area((p_part ->> 'areaId')::uuid)
    when 'question' then p_part ->> 'compartment' when 'instrument' then 'health' else 'help' end $$;
create function keep_compartments_of_form() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.compartments := array(select distinct compartment_of_part(p) from jsonb_array_elements(new.parts) p);
  return new;
end $$;
create trigger compartments_follow_parts before insert on form_versions
  for each row execute function keep_compartments_of_form();

create table form_answers (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  form_version_id uuid not null references form_versions,
  held_on date not null,
  how text not null check (how in ('together', 'on-paper', 'from-notes')),
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on form_answers (person_id, held_on desc);
create index on form_answers (form_version_id);
comment on table form_answers is 'That a form was gone through with somebody, on which day and how. What was said stands in its parts.
about: participant
compartment: help
retention: as people
erasure: delete';

create table form_answer_parts (
  id uuid primary key default uuidv7(),
  answer_id uuid not null references form_answers on delete cascade,
  person_id uuid not null references people on delete cascade,
  part_id text not null,
  compartment text not null,
  content jsonb not null,
  unique (answer_id, part_id)
);
create index on form_answer_parts (person_id);
comment on table form_answer_parts is 'What was said in one part of a form, as it was said that day; what came of it since stands with the areas and needs.
about: participant
compartment: that of the part, by row
retention: as people
erasure: delete';

-- What was said goes where its part belongs, whatever a handler might say.
create function keep_compartment_of_part() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare v_part jsonb;
begin
  select p into v_part from form_answers a join form_versions v on v.id = a.form_version_id, jsonb_array_elements(v.parts) p
    where a.id = new.answer_id and a.person_id = new.person_id and p ->> 'id' = new.part_id;
  if v_part is null then raise foreign_key_violation; end if;
  new.compartment := compartment_of_part(v_part);
  return new;
end $$;
create trigger compartment_follows_part before insert on form_answer_parts
  for each row execute function keep_compartment_of_part();

alter table forms enable row level security;
alter table form_versions enable row level security;
alter table form_answers enable row level security;
alter table form_answer_parts enable row level security;
grant select, insert on forms, form_versions to landfall_staff;
grant update (names, purpose, retired_on, version) on forms to landfall_staff;
grant select, insert on form_answers, form_answer_parts to landfall_staff;
grant select on forms, form_versions, form_answers to landfall_system;

create policy house_is_open on forms for select to landfall_staff, landfall_system using (true);
create policy decided_by_managers on forms for insert to landfall_staff with check ((select access.permission()) = 'needs:policy'
  and (unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));
create policy changed_by_managers on forms for update to landfall_staff using ((select access.permission()) = 'needs:policy'
  and (unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));
create policy house_is_open on form_versions for select to landfall_staff, landfall_system using (true);
create policy decided_by_managers on form_versions for insert to landfall_staff with check ((select access.permission()) = 'needs:policy'
  and exists (select from forms f where f.id = form_id
    and (f.unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator()))));

create policy of_open_forms on form_answers for select to landfall_staff
  using (exists (select from people p join form_versions v on v.id = form_version_id, unnest(v.compartments) c (compartment)
    where p.id = person_id and is_open(p.id, p.unit_id || p.shared_units, c.compartment,
      (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')), (select access.entrusted()))));
create policy written_by_colleagues on form_answers for insert to landfall_staff
  with check ((select access.permission()) = 'needs:write' and exists (select from people p where p.id = person_id));
create policy background_work on form_answers for select to landfall_system using (true);
create policy in_open_compartments on form_answer_parts for select to landfall_staff
  using (exists (select from people p where p.id = person_id and is_open(p.id, p.unit_id || p.shared_units, form_answer_parts.compartment,
    (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')), (select access.entrusted()))));
create policy written_in_open_compartments on form_answer_parts for insert to landfall_staff
  with check ((select access.permission()) = 'needs:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, form_answer_parts.compartment,
      (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted()))));
