-- A person goes over from one unit of the organisation to another. What was written goes along; those who worked with the
-- person in the former unit no longer see them.
create table person_transfers (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  from_unit_id uuid not null references units,
  to_unit_id uuid not null references units check (to_unit_id <> from_unit_id),
  day date not null,
  reason text not null check (reason <> ''),
  transferred_at timestamptz not null,
  transferred_by uuid references signin.users on delete set null
);
create index on person_transfers (person_id, day);
create index on person_transfers (to_unit_id);
comment on table person_transfers is 'Each going over from one unit to another: on which day, why, and who said so.
about: participant
compartment: caseload
retention: as people
erasure: anonymise (reason goes; how many went over stays countable)';

alter table person_transfers enable row level security;
grant select on person_transfers to landfall_staff, landfall_system;
create policy of_visible_people on person_transfers for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy background_work on person_transfers for select to landfall_system using (true);

-- The one way to another unit. No policy lets an update put a person where the actor cannot see them, and nobody may write
-- into units that are not theirs: this function asks what the policies ask, and does this one thing. Records of the person
-- in the same unit go along; those that other units keep stay there.
create function people_transfer(p_person uuid, p_to_unit uuid, p_day date, p_reason text, p_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_me constant uuid := access.me();
  v_today constant date := access.today();
  v_person people;
  v_all uuid[];
  v_moving uuid[];
begin
  select * into v_person from people where id = p_person for update;
  if not found or access.permission() <> 'people:transfer' or v_person.unit_id <> all (access.units())
    or v_me is null or v_person.user_id is not distinct from v_me or v_person.merged_into is not null
    or not exists (select from units where id = p_to_unit and id <> v_person.unit_id and closed_on is null)
    or coalesce(p_day > v_today, true)
  then raise insufficient_privilege; end if;
  v_all := array(select id from people where id = p_person or merged_into = p_person for update);
  v_moving := array(select id from people where id = any (v_all) and unit_id = v_person.unit_id);
  if exists (select from people where id = any (v_all) and user_id = v_me) then raise insufficient_privilege; end if;
  update people set unit_id = p_to_unit where id = any (v_moving);
  update people p set shared_units = nullif(array(select distinct o.unit_id from people o
      where (o.id = p.merged_into or o.merged_into = p.id) and o.unit_id <> p.unit_id), '{}')
    where p.id = any (v_all);
  update responsibilities set ends = greatest(begins, p_day)
    where person_id = any (v_moving) and (ends is null or ends > v_today);
  update access.grants set ends = greatest(begins, p_day)
    where person_id = any (v_all) and unit_id = v_person.unit_id and (ends is null or ends > v_today);
  update people set responsible_id = (select r.user_id from responsibilities r
      where r.person_id = any (v_all) and r.begins <= v_today and (r.ends is null or r.ends > v_today)
      order by r.begins desc, r.recorded_at desc, r.id desc limit 1)
    where id = p_person;
  insert into person_transfers (person_id, from_unit_id, to_unit_id, day, reason, transferred_at, transferred_by)
    select moving, v_person.unit_id, p_to_unit, p_day, p_reason, p_at, v_me from unnest(v_moving) moving;
end $$;
revoke execute on function people_transfer from public;
grant execute on function people_transfer to landfall_staff;
