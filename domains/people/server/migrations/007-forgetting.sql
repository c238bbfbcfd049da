-- What is known about a person goes some time after their case was closed. The comments of the tables say what happens to
-- each: `retention: as people` and `erasure: delete` or `anonymise`. A table that is anonymised says how in a function of
-- its own, forget_in_<table>(people uuid[]); everything that is deleted is found by its reference to people.
alter table people add column forgotten_on date;
comment on column people.forgotten_on is 'The day on which everything that says who this was went; numbers stay.';
comment on table people is 'A participant. Details are kept by version; status, place, release date and responsible person repeat what the history tables say as of today.
about: participant
compartment: identity
retention: 24 months after the case is closed, unless the house says otherwise (people-kept)
erasure: anonymise (numbers must stay comparable; names, dates of birth and contact go)';

-- The unit's own period before that of the organisation, the later before the earlier; else 24 months.
create function people_kept_months(p_unit uuid, p_day date) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select v.value from house_values v
    where v.key = 'people-kept' and v.valid_from <= p_day and (v.unit_id = p_unit or v.unit_id is null)
    order by v.unit_id is null, v.valid_from desc limit 1), 24)::integer $$;

-- Whose case has been closed for long enough on that day; nobody of whom anything later is known.
create function people_to_forget(p_day date) returns table (id uuid, unit_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.unit_id from people p
  where p.status = 'closed' and p.merged_into is null and p.forgotten_on is null
    and p.status_since + make_interval(months => people_kept_months(p.unit_id, p_day)) <= p_day
    and not exists (select from person_statuses s join people r on r.id = s.person_id
      where (r.id = p.id or r.merged_into = p.id) and s.begins > p.status_since) $$;

create function forget_in_person_statuses(p_people uuid[]) returns void language sql as
  $$ update person_statuses set said_by = null, note = null where person_id = any (p_people) $$;
create function forget_in_release_dates(p_people uuid[]) returns void language sql as
  $$ update release_dates set why = null, withdrawn_why = null where person_id = any (p_people) $$;
create function forget_in_person_transfers(p_people uuid[]) returns void language sql as
  $$ update person_transfers set reason = '—' where person_id = any (p_people) $$;
create function forget_in_people(p_people uuid[]) returns void language sql as $$
  update people set given_name = '', family_name = '', called_name = '', given_name_transliterated = '',
    family_name_transliterated = '', called_name_transliterated = '', display_name = '—', display_name_transliterated = '',
    sort_name = '', search_key = '', birth_date = null, birth_year = null, languages = '[]', offence_group = null,
    contact = '{"inPrison": null, "phone": null, "email": null, "address": null, "safeToLeaveMessage": "not-asked"}',
    national_id_masked = null, prison = null, wing = null, responsible_id = null, user_id = null, import_row = null,
    version = version + 1, forgotten_on = access.today()
  where id = any (p_people) $$;

-- Every table that declares to be kept as people are, by the column that refers to them.
create function people_tables_to_forget() returns table (name regclass, person_column name, erasure text)
  language sql stable set search_path = public, pg_temp as $$
  select c.conrelid::regclass, a.attname, substring(d.description from 'erasure: (\w+)')
  from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_description d on d.objoid = c.conrelid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
  where c.contype = 'f' and c.confrelid = 'people'::regclass and c.conrelid <> 'people'::regclass
    and array_length(c.conkey, 1) = 1 and d.description like E'%\nretention: as people%'
  order by 1, 2 $$;

create function people_way_to_forget(p_table regclass) returns regprocedure
  language sql stable set search_path = public, pg_temp as $$
  select to_regprocedure(format('public.forget_in_%s(uuid[])', (select relname from pg_class where oid = p_table))) $$;

-- Forgets whoever is due today, with all records that were put together with theirs; answers who it was, by number alone.
create function people_forget() returns setof uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_due uuid[];
  v_people uuid[];
  v_again boolean;
  t record;
begin
  v_due := array(select f.id from people_to_forget(access.today()) f);
  -- Nobody is forgotten by halves: who stands in a table that does not say how waits until it does.
  for t in select * from people_tables_to_forget() f where f.erasure = 'anonymise' and people_way_to_forget(f.name) is null loop
    execute format('select array(select d from unnest($1) d where not exists (select from %s e join people p on p.id = e.%I
      where p.id = d or p.merged_into = d))', t.name, t.person_column) into v_due using v_due;
  end loop;
  if v_due = '{}' then return; end if;
  v_people := array(select p.id from people p where p.id = any (v_due) or p.merged_into = any (v_due) for update);
  for round in 1..4 loop
    v_again := false;
    for t in select * from people_tables_to_forget() loop
      if t.erasure = 'delete' then
        begin
          execute format('delete from %s where %I = any ($1)', t.name, t.person_column) using v_people;
        exception when foreign_key_violation then
          -- Something else still points to it; that is gone in the next round.
          if round = 4 then raise; end if;
          v_again := true;
        end;
      elsif t.erasure = 'anonymise' then
        execute format('select %s($1)', people_way_to_forget(t.name)::regproc) using v_people;
      end if;
    end loop;
    exit when not v_again;
  end loop;
  perform forget_in_people(v_people);
  return query select unnest(v_due);
end $$;

-- Numbers for whoever answers for them, without a name: how many go tonight, and how many within a month.
create function people_forgetting() returns table (unit_id uuid, unit text, months integer, tonight integer, next_month integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if access.permission() <> 'retention:read' then raise insufficient_privilege; end if;
  return query select u.id, u.name, people_kept_months(u.id, access.today()),
    (select count(*)::integer from people_to_forget(access.today()) f where f.unit_id = u.id),
    -- Night by night: the period itself may change within the month.
    (select count(distinct f.id)::integer
      from generate_series(access.today(), access.today() + interval '1 month', interval '1 day') night,
        people_to_forget(night::date) f where f.unit_id = u.id)
  from units u order by u.name;
end $$;

revoke execute on function people_kept_months, people_to_forget, people_tables_to_forget, people_way_to_forget, forget_in_person_statuses,
  forget_in_release_dates, forget_in_person_transfers, forget_in_people, people_forget, people_forgetting from public;
grant execute on function people_forget to landfall_system;
grant execute on function people_forgetting to landfall_staff;
