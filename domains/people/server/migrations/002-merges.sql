-- Two records of one person. A merge moves nothing: once confirmed, one record points to the other, and both are read together.
create table merges (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  into_id uuid not null references people on delete cascade check (into_id <> person_id),
  merged_at timestamptz not null,
  merged_by uuid references signin.users on delete set null,
  confirmed_at timestamptz,
  confirmed_by uuid references signin.users on delete set null,
  undone_at timestamptz,
  undone_by uuid references signin.users on delete set null
);
create unique index merges_standing on merges (person_id) where undone_at is null;
create index on merges (into_id);
comment on table merges is 'That two records are about one person: said, then confirmed, perhaps undone. Nobody sees more before it is confirmed.
about: participant
compartment: identity
retention: as people
erasure: delete';

create table different_people (
  person_id uuid not null references people on delete cascade,
  other_id uuid not null references people on delete cascade check (person_id < other_id),
  said_at timestamptz not null,
  said_by uuid references signin.users on delete set null,
  primary key (person_id, other_id)
);
create index on different_people (other_id);
comment on table different_people is 'Two records that look alike and are not the same person, so that nobody asks again.
about: participant
compartment: identity
retention: as people
erasure: delete';

alter table merges enable row level security;
alter table different_people enable row level security;

grant select, insert on merges, different_people to landfall_staff;
grant update (confirmed_at, confirmed_by, undone_at, undone_by) on merges to landfall_staff;
grant select on merges to landfall_system;

create policy of_visible_people on merges for select to landfall_staff
  using (exists (select from people p where p.id = person_id) and exists (select from people p where p.id = into_id));
create policy said_by_colleagues on merges for insert to landfall_staff
  with check ((select access.permission()) = 'people:merge'
    and exists (select from people p where p.id = person_id) and exists (select from people p where p.id = into_id));
create policy confirmed_by_colleagues on merges for update to landfall_staff
  using ((select access.permission()) = 'people:merge'
    and exists (select from people p where p.id = person_id) and exists (select from people p where p.id = into_id));
create policy background_work on merges for select to landfall_system using (true);

create policy of_visible_people on different_people for select to landfall_staff
  using (exists (select from people p where p.id = person_id) and exists (select from people p where p.id = other_id));
create policy said_by_colleagues on different_people for insert to landfall_staff
  with check ((select access.permission()) = 'people:merge'
    and exists (select from people p where p.id = person_id) and exists (select from people p where p.id = other_id));

-- What was written about a person between two moments, in whatever table, as far as the reader may see it.
-- The convention: a table about a person has person_id, id and recorded_at.
create function people_entries_between(p_person uuid, p_since timestamptz, p_until timestamptz)
  returns table (kind text, id uuid, recorded_at timestamptz) language plpgsql stable set search_path = public, pg_temp as $$
declare v_table regclass;
begin
  for v_table in
    select c.conrelid::regclass from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'person_id'
    where c.contype = 'f' and c.confrelid = 'people'::regclass and array_length(c.conkey, 1) = 1
      and has_table_privilege(c.conrelid, 'select')
      and (select count(*) from pg_attribute w where w.attrelid = c.conrelid and w.attname in ('id', 'recorded_at')) = 2
    order by 1
  loop
    return query execute format('select %L, e.id, e.recorded_at from %s e where e.person_id = $1 and e.recorded_at > $2 and e.recorded_at <= $3',
      v_table::text, v_table) using p_person, p_since, p_until;
  end loop;
end $$;
revoke execute on function people_entries_between from public;
grant execute on function people_entries_between to landfall_staff;

-- Parts what a confirmed merge had joined. Whoever undoes it may lose sight of one half by that, which no policy allows
-- an update to do: this function asks what the policies ask and then parts them.
create function people_part(p_merge uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_merge merges; v_units constant uuid[] := access.units(); v_me constant uuid := access.me();
begin
  select * into v_merge from merges where id = p_merge;
  if access.permission() <> 'people:merge' or v_merge.undone_at is null or v_merge.undone_by is distinct from v_me
    or (select count(*) from people where id in (v_merge.person_id, v_merge.into_id) and user_id is distinct from v_me
      and (unit_id = any (v_units) or shared_units && v_units)) <> 2
  then raise insufficient_privilege; end if;
  update people set merged_into = null where id = v_merge.person_id;
  update people p set shared_units = nullif(array(select distinct o.unit_id from people o
      where (o.id = p.merged_into or o.merged_into = p.id) and o.unit_id <> p.unit_id), '{}')
    where p.id in (v_merge.person_id, v_merge.into_id);
end $$;
revoke execute on function people_part from public;
grant execute on function people_part to landfall_staff;

-- What was written on the common record may belong to the other one: whoever sees both may hand it over.
grant update (person_id) on person_statuses, person_places, release_dates to landfall_staff;
create policy assigned_after_merge on person_statuses for update to landfall_staff
  using ((select access.permission()) = 'people:merge' and exists (select from people p where p.id = person_id));
create policy assigned_after_merge on person_places for update to landfall_staff
  using ((select access.permission()) = 'people:merge' and exists (select from people p where p.id = person_id));
create policy assigned_after_merge on release_dates for update to landfall_staff
  using ((select access.permission()) = 'people:merge' and exists (select from people p where p.id = person_id));
