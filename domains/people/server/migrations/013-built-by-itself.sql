-- A domain writes some rows about a person by itself, in reaction to an import: they are nothing that a user built on it. Such a
-- table says of whom it holds what a user did in a function of its own, built_in_<table>(people uuid[]); of any other table every row counts.
create or replace function people_import_built_upon(p_import uuid) returns setof integer
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_people uuid[]; v_table regclass; v_column name; v_with_import boolean; v_own regprocedure;
begin
  if access.permission() <> 'people:import'
    or not exists (select from imports where id = p_import and unit_id = any (access.units()))
  then raise insufficient_privilege; end if;
  v_people := array(select id from people where import_id = p_import);
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
  for v_table, v_column, v_with_import, v_own in
    select c.conrelid::regclass, a.attname, exists (select from pg_attribute w
        where w.attrelid = c.conrelid and w.attname = 'import_id' and not w.attisdropped),
      to_regprocedure(format('public.built_in_%s(uuid[])', (select relname from pg_class where oid = c.conrelid)))
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass
      and c.conrelid not in ('import_rows'::regclass, 'access.grants'::regclass)
      and not exists (select from pg_constraint k
        join pg_attribute u on u.attrelid = k.conrelid and u.attnum = any (k.conkey) and u.attname = 'user_id'
        where k.conrelid = c.conrelid and k.contype = 'p')
    order by 1
  loop
    if v_own is not null then
      return query execute format('select p.import_row from people p where p.id in (select %s($1))', v_own::regproc) using v_people;
    else
      return query execute format('select p.import_row from people p join %s e on e.%I = p.id where p.import_id = $1%s',
        v_table, v_column, case when v_with_import then ' and e.import_id is distinct from $1' else '' end) using p_import;
    end if;
  end loop;
  return query select p.import_row from people p join access.grants g on g.person_id = p.id
    where p.import_id = p_import
      and not exists (select from responsibilities r where r.id = g.source_id and r.import_id = p_import);
end $$;
