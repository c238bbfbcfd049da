-- Lists that a centre kept elsewhere, taken over as a whole and, if need be, taken back as a whole.
create table imports (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  file_name text not null,
  state text not null default 'open' check (state in ('open', 'committed', 'undone')),
  added integer not null default 0,
  same integer not null default 0,
  left_out integer not null default 0,
  values_left_out integer not null default 0,
  started_at timestamptz not null,
  started_by uuid references signin.users on delete set null,
  committed_at timestamptz,
  undone_at timestamptz,
  undone_by uuid references signin.users on delete set null
);
create index on imports (unit_id, started_at);
comment on table imports is 'One list taken over: when, by whom, into which unit, and what came of it in numbers. Nothing of what it says about anybody.';
comment on column imports.same is 'People of the list who were here already; nothing about them was changed.';

create table import_uploads (
  import_id uuid primary key references imports on delete cascade,
  uploaded_by uuid not null references signin.users on delete cascade,
  uploaded_at timestamptz not null,
  expires_on date not null,
  bytes bytea not null,
  settings jsonb not null,
  decisions jsonb not null default '{}',
  reading json not null
);
alter table import_uploads alter column bytes set storage external;
comment on table import_uploads is 'The uploaded file, what was read from it and what was decided about its rows, until the import is committed or a day has passed.
about: participant
compartment: own user only
retention: 1 day after uploaded_at
erasure: delete';
comment on column import_uploads.expires_on is 'The last day on which the uploader sees it; the file itself goes 24 hours after it came.';
comment on column import_uploads.settings is 'Sheet, header rows, columns, encoding: what somebody said, beside what was guessed.';

create table import_rows (
  import_id uuid not null references imports on delete cascade,
  row integer not null,
  part integer not null,
  outcome text not null,
  person_id uuid references people on delete cascade,
  problems jsonb not null default '[]',
  primary key (import_id, row, part)
);
create index on import_rows (person_id);
comment on table import_rows is 'What became of each row: whom it brought, who it was already, or why nobody was taken. A row that was left out is named by its number; nothing it held is kept.
about: participant
compartment: identity
retention: as people
erasure: delete';
comment on column import_rows.part is 'Which of the people of the row, from 1; 0 for the row as a whole.';
comment on column import_rows.problems is 'Values of people taken over that could not be read, as the list wrote them.';

create table import_headings (
  heading text primary key,
  field text,
  remembered_at timestamptz not null
);
comment on table import_headings is 'How the columns of this organisation''s lists were understood last time; no field: not kept.';

create table imported_notes (
  person_id uuid primary key references people on delete cascade,
  import_id uuid not null references imports,
  note text not null
);
comment on table imported_notes is 'What a list said about a person in its remarks, word for word.
about: participant
compartment: identity
retention: as people
erasure: delete';

alter table people add foreign key (import_id) references imports;
alter table person_statuses add foreign key (import_id) references imports;
alter table person_places add foreign key (import_id) references imports;
alter table release_dates add foreign key (import_id) references imports;
alter table responsibilities add foreign key (import_id) references imports;

alter table imports enable row level security;
alter table import_uploads enable row level security;
alter table import_rows enable row level security;
alter table import_headings enable row level security;
alter table imported_notes enable row level security;

grant select, insert, delete on imports to landfall_staff;
grant update (version, unit_id, state, added, same, left_out, values_left_out, committed_at, undone_at, undone_by)
  on imports to landfall_staff;
grant select, insert, delete, update (settings, decisions, reading) on import_uploads to landfall_staff;
grant select, insert on import_rows, imported_notes to landfall_staff;
grant select, insert, update on import_headings to landfall_staff;
grant select, delete on imports to landfall_system;

-- Until it is committed, an import is seen by whoever uploaded the list and by nobody else.
create policy of_own_units on imports to landfall_staff
  using ((select access.permission()) = 'people:import' and unit_id = any ((select access.units())::uuid[])
    and (state <> 'open' or started_by = (select access.me())));
create policy background_work on imports for select to landfall_system using (true);
create policy forgotten_uploads on imports for delete to landfall_system using (state = 'open');
create policy own_upload on import_uploads to landfall_staff
  using ((select access.permission()) = 'people:import' and uploaded_by = (select access.me())
    and expires_on >= (select access.today()));
create policy of_visible_imports on import_rows to landfall_staff
  using ((select access.permission()) = 'people:import' and exists (select from imports i where i.id = import_id)
    and (person_id is null or exists (select from people p where p.id = person_id)));
create policy whoever_imports on import_headings to landfall_staff
  using ((select access.permission()) = 'people:import');
create policy of_visible_people on imported_notes for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy written_by_import on imported_notes for insert to landfall_staff
  with check ((select access.permission()) = 'people:import' and exists (select from people p where p.id = person_id));

-- Rows of an import on which something was built since: whatever refers to its people and did not come with it, and
-- whatever of its own was changed. Looks behind every policy, since an import must not take away what its undoer cannot see;
-- it tells row numbers alone. What a user only looked at (their id is part of the key) is nothing built.
create function people_import_built_upon(p_import uuid) returns setof integer
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_table regclass; v_column name; v_with_import boolean;
begin
  if access.permission() <> 'people:import'
    or not exists (select from imports where id = p_import and unit_id = any (access.units()))
  then raise insufficient_privilege; end if;
  return query select p.import_row from people p where p.import_id = p_import
    and (p.version > 1 or p.merged_into is not null or p.user_id is not null or p.national_id_masked is not null);
  -- Whoever the list brought into another unit belongs to those who work there.
  return query select p.import_row from people p where p.import_id = p_import and p.unit_id <> all (access.units());
  return query select p.import_row from people p join release_dates d on d.person_id = p.id
    where p.import_id = p_import and d.withdrawn_at is not null;
  return query select p.import_row from people p join person_places s on s.person_id = p.id
    where p.import_id = p_import and s.ends is not null;
  return query select p.import_row from people p join responsibilities r on r.person_id = p.id
    where p.import_id = p_import and r.ends is not null;
  for v_table, v_column, v_with_import in
    select c.conrelid::regclass, a.attname, exists (select from pg_attribute w
        where w.attrelid = c.conrelid and w.attname = 'import_id' and not w.attisdropped)
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass
      and c.conrelid not in ('import_rows'::regclass, 'access.grants'::regclass)
      and not exists (select from pg_constraint k
        join pg_attribute u on u.attrelid = k.conrelid and u.attnum = any (k.conkey) and u.attname = 'user_id'
        where k.conrelid = c.conrelid and k.contype = 'p')
    order by 1
  loop
    return query execute format('select p.import_row from people p join %s e on e.%I = p.id where p.import_id = $1%s',
      v_table, v_column, case when v_with_import then ' and e.import_id is distinct from $1' else '' end) using p_import;
  end loop;
  return query select p.import_row from people p join access.grants g on g.person_id = p.id
    where p.import_id = p_import
      and not exists (select from responsibilities r where r.id = g.source_id and r.import_id = p_import);
end $$;

-- Takes an import back as a whole. Nobody else may delete a person; the question above is asked again inside, with the
-- people held so that nothing can be built on them meanwhile.
create function people_undo_import(p_import uuid) returns integer[]
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_rows integer[];
begin
  perform from people where import_id = p_import for update;
  v_rows := array(select distinct r from people_import_built_upon(p_import) r order by r);
  if v_rows = '{}' then delete from people where import_id = p_import; end if;
  return v_rows;
end $$;

revoke execute on function people_import_built_upon, people_undo_import from public;
grant execute on function people_undo_import to landfall_staff;
