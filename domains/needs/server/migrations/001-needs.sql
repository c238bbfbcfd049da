-- Areas of life, what somebody can build on, what they need, and how far they have come. What is about health, alcohol or
-- drugs stands in the compartment of health, row by row; the compartment follows from the area and from nothing else.
create table life_areas (
  id uuid primary key default uuidv7(),
  unit_id uuid references units,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb not null check (names ?& array['en', 'nb', 'bg', 'ro']),
  compartment text not null check (compartment in ('help', 'health', 'family')),
  position smallint not null default 500,
  anchors jsonb,
  retired_on date,
  version integer not null default 1
);
comment on table life_areas is 'An area of life. Those without a unit every house begins with or the whole organisation uses; a centre adds its own.';
comment on column life_areas.compartment is 'Where everything said about this area is kept. It never changes: what was told in confidence stays there.';
comment on column life_areas.anchors is 'Five sentences in each language, from the first step to the fifth, as the person might say them; empty: the general ones.';

create table need_library (
  id uuid primary key default uuidv7(),
  area_id uuid not null references life_areas,
  unit_id uuid references units,
  names jsonb not null check (names ?& array['en', 'nb', 'bg', 'ro']),
  position smallint not null default 500,
  retired_on date,
  version integer not null default 1
);
create index on need_library (area_id, position);
comment on table need_library is 'A need in words that are ready to use; a centre adds its own.';

create function compartment_of_area(p_area uuid) returns text language sql stable set search_path = public, pg_temp as
  $$ select coalesce((select a.compartment from life_areas a where a.id = p_area), 'help') $$;
create function keep_compartment_of_area() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.compartment := compartment_of_area(new.area_id);
  return new;
end $$;

create table strengths (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  area_id uuid references life_areas,
  compartment text not null,
  words text not null check (words <> ''),
  own_words boolean not null,
  said_on date not null,
  set_aside_on date check (set_aside_on >= said_on),
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on strengths (person_id);
comment on table strengths is 'What somebody can build on. Words are never changed; what holds no more is set aside.
about: participant
compartment: that of the area, by row
retention: as people
erasure: delete';
comment on column strengths.own_words is 'As the person said it; otherwise what a colleague has seen.';

create table area_answers (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  area_id uuid not null references life_areas,
  compartment text not null,
  answer text not null check (answer in ('need', 'no-need', 'not-asked', 'does-not-want-to-say')),
  said_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on area_answers (person_id, area_id, said_on desc, recorded_at desc);
comment on table area_answers is 'Whether somebody needs anything in an area of life: four answers that are never taken for one another. The latest stands.
about: participant
compartment: that of the area, by row
retention: as people
erasure: anonymise (what is about health goes; how many were asked stays countable)';
comment on column area_answers.answer is 'Without any row nobody has asked; not-asked says so after an answer that was no answer.';

create table needs (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  area_id uuid not null references life_areas,
  compartment text not null,
  library_id uuid references need_library,
  words text check (words <> ''),
  since date not null,
  status text not null check (status in ('not-started', 'in-progress', 'met', 'declined', 'no-longer')),
  status_on date not null check (status_on >= since),
  status_because text check (status_because ~ '^[a-z-]+$'),
  status_words text check (status_words <> ''),
  carried_by text check (carried_by in ('person', 'staff', 'volunteer', 'partner', 'family')),
  carrier_id uuid references signin.users on delete set null,
  carrier_name text check (carrier_name <> ''),
  carried_since date,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  check (library_id is not null or words is not null),
  check ((status in ('declined', 'no-longer')) = (status_because is not null)),
  check ((carried_by is null) = (carried_since is null)),
  check (carrier_id is null or carried_by = 'staff'),
  check (carrier_name is null or carried_by in ('volunteer', 'partner', 'family'))
);
create index on needs (person_id, area_id);
create index on needs (carrier_id) where carrier_id is not null;
comment on table needs is 'What somebody needs, in words of the library or their own; where it stands as of now, and who carries it.
about: participant
compartment: that of the area, by row
retention: as people
erasure: anonymise (what is about health goes, and all words and names; how many needs were met stays countable)';
comment on column needs.status_because is 'The coded reason why it was declined or is no longer needed.';
comment on column needs.carrier_id is 'The colleague, where one carries it; everybody else is named in carrier_name.';

create table need_changes (
  id uuid primary key default uuidv7(),
  need_id uuid not null references needs on delete cascade,
  person_id uuid not null references people on delete cascade,
  compartment text not null,
  status text not null,
  status_on date not null,
  status_because text,
  status_words text,
  carried_by text,
  carrier_id uuid references signin.users on delete set null,
  carrier_name text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references signin.users on delete set null
);
create index on need_changes (need_id, recorded_at);
create index on need_changes (person_id);
comment on table need_changes is 'How each need came to stand where it does: every status and every hand it was in, kept by the database itself.
about: participant
compartment: as needs
retention: as people
erasure: anonymise (goes with what is about health; else words and names go, lengths stay countable)';

create function keep_need_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into need_changes (need_id, person_id, compartment, status, status_on, status_because, status_words, carried_by, carrier_id,
      carrier_name, recorded_by)
    values (new.id, new.person_id, new.compartment, new.status, new.status_on, new.status_because, new.status_words, new.carried_by,
      new.carrier_id, new.carrier_name, access.me());
  return null;
end $$;
create trigger every_beginning_is_kept after insert on needs for each row execute function keep_need_change();
create trigger every_change_is_kept after update of version on needs for each row execute function keep_need_change();

create table distances (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  area_id uuid not null references life_areas,
  compartment text not null,
  step smallint not null check (step between 1 and 5),
  said_by text not null check (said_by in ('person', 'staff')),
  said_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on distances (person_id, area_id, said_on);
comment on table distances is 'How far somebody has come in an area of life, one of five sentences, as they or a colleague see it. Never summed.
about: participant
compartment: that of the area, by row
retention: as people
erasure: anonymise (what is about health goes; how far people came stays countable)';

alter table life_areas enable row level security;
alter table need_library enable row level security;
grant select on life_areas, need_library to landfall_staff, landfall_volunteer, landfall_system;
grant insert on life_areas, need_library to landfall_staff;
grant update (names, position, anchors, retired_on, version) on life_areas to landfall_staff;
grant update (names, position, retired_on, version) on need_library to landfall_staff;
create policy house_is_open on life_areas for select to landfall_staff, landfall_volunteer, landfall_system using (true);
create policy house_is_open on need_library for select to landfall_staff, landfall_volunteer, landfall_system using (true);

-- An administrator decides for the whole organisation, a manager for the units they lead.
create policy decided_by_managers on life_areas for insert to landfall_staff with check ((select access.permission()) = 'needs:policy'
  and (unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));
create policy changed_by_managers on life_areas for update to landfall_staff using ((select access.permission()) = 'needs:policy'
  and (unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));
create policy decided_by_managers on need_library for insert to landfall_staff with check ((select access.permission()) = 'needs:policy'
  and (unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));
create policy changed_by_managers on need_library for update to landfall_staff using ((select access.permission()) = 'needs:policy'
  and (unit_id = any ((select access.units())::uuid[]) or (select access.is_administrator())));

grant select, insert on strengths, area_answers, needs, distances to landfall_staff;
grant select on need_changes to landfall_staff;
grant update (version, set_aside_on) on strengths to landfall_staff;
grant update (version, status, status_on, status_because, status_words, carried_by, carrier_id, carrier_name, carried_since) on needs
  to landfall_staff;
grant select on strengths, area_answers, needs, need_changes, distances to landfall_system;

-- The same rule for each: may the actor see the person, and is this compartment of theirs open.
do $$
declare
  t text;
  v_open constant text := 'exists (select from people p where p.id = person_id and is_open(p.id, p.unit_id || p.shared_units, %1$I.compartment,
    (select compartments_open(''unit'', %2$L)), (select compartments_open(''caseload'', %2$L)), (select access.entrusted())))';
begin
  foreach t in array array['strengths', 'area_answers', 'needs', 'distances'] loop
    execute format('create trigger compartment_follows_area before insert on %I for each row execute function keep_compartment_of_area()', t);
    execute format('create policy written_in_open_compartments on %I for insert to landfall_staff
      with check ((select access.permission()) = ''needs:write'' and ' || v_open || ')', t, 'write');
  end loop;
  foreach t in array array['strengths', 'area_answers', 'needs', 'need_changes', 'distances'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy in_open_compartments on %I for select to landfall_staff using (' || v_open || ')', t, 'read');
    execute format('create policy background_work on %I for select to landfall_system using (true)', t);
  end loop;
  foreach t in array array['strengths', 'needs'] loop
    execute format('create policy changed_in_open_compartments on %I for update to landfall_staff
      using ((select access.permission()) = ''needs:write'' and ' || v_open || ')', t, 'write');
  end loop;
end $$;

-- Whether there is a need in any of these areas: yes, no, or unknown. `p_ever` counts what was met or declined too. It sees
-- what the actor sees.
create function need_in(p_person uuid, p_slugs text[], p_ever boolean) returns text language sql stable set search_path = public, pg_temp as $$
  with records as (select id from people where id = p_person or merged_into = p_person),
  asked as (
    select a.id,
      (select s.answer from area_answers s where s.area_id = a.id and s.person_id in (select id from records)
        order by s.said_on desc, s.recorded_at desc, s.id desc limit 1) as answer,
      exists (select from needs n where n.area_id = a.id and n.person_id in (select id from records)) as named,
      exists (select from needs n where n.area_id = a.id and n.person_id in (select id from records)
        and (n.status in ('not-started', 'in-progress') or p_ever and n.status <> 'no-longer')) as holds
    from life_areas a where a.slug = any (p_slugs))
  select case
    when bool_or(holds or coalesce(answer, '') = 'need' and not named) then 'yes'
    when bool_and(coalesce(answer, 'not-asked') = 'no-need' or coalesce(answer, '') = 'need' and named and not p_ever) then 'no'
    else 'unknown' end
  from asked $$;

-- Whoever does release work must know whether alcohol or drugs are a danger in the first days, and nothing more than that:
-- yes, no or unknown, without the compartment of health. Anybody else gets no answer at all.
create function has_substance_need(p_person uuid) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role', true) <> 'landfall_system' and not (current_setting('role', true) = 'landfall_staff'
    and access.permission() like 'release:%' and exists (select from people p
      join access.role_assignments a on a.user_id = access.me() and a.unit_id = any (p.unit_id || p.shared_units)
        and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
      where p.id = p_person and p.user_id is distinct from access.me()
        and (a.role = 'coordinator' and a.unit_id = any (access.units())
          or a.role = 'work-and-housing-worker' and p.id = any (access.entrusted()))))
  then return null; end if;
  return need_in(p_person, array['alcohol', 'drugs'], true);
end $$;
revoke execute on function has_substance_need from public;
grant execute on function has_substance_need to landfall_staff, landfall_system;

create function forget_in_area_answers(p_people uuid[]) returns void language sql as
  $$ delete from area_answers where person_id = any (p_people) and compartment = 'health' $$;
create function forget_in_distances(p_people uuid[]) returns void language sql as
  $$ delete from distances where person_id = any (p_people) and compartment = 'health' $$;
create function forget_in_need_changes(p_people uuid[]) returns void language sql as $$
  delete from need_changes where person_id = any (p_people) and compartment = 'health';
  update need_changes set status_words = null, carrier_id = null, carrier_name = null where person_id = any (p_people) $$;
create function forget_in_needs(p_people uuid[]) returns void language sql as $$
  delete from needs where person_id = any (p_people) and compartment = 'health';
  update needs set words = case when library_id is null then '—' end, status_words = null, carrier_id = null, carrier_name = null
    where person_id = any (p_people) $$;
revoke execute on function forget_in_area_answers, forget_in_distances, forget_in_need_changes, forget_in_needs from public;
