-- Both sides of a restriction may be of any kind: a participant, a volunteer, a relative, a child. A row that stands on no participant's
-- record belongs to a unit; `holder_kind` and `holder_id` say on whose record it stands, whatever that is.
alter table restrictions alter column person_id drop not null;
alter table restrictions add column holder_kind text not null default 'participant'
  check (holder_kind in ('participant', 'volunteer', 'relative', 'child'));
alter table restrictions add column holder_id uuid;
alter table restrictions add column holder_name text check (holder_name <> '');
alter table restrictions add column unit_id uuid references units;
alter table restrictions add column also_known_to uuid[] not null default '{}';
update restrictions set holder_id = person_id;
alter table restrictions alter column holder_id set not null;
alter table restrictions add check ((holder_kind = 'participant') = (person_id is not null) and (person_id is null or person_id = holder_id));
alter table restrictions add check (person_id is not null or unit_id is not null and holder_name is not null);
alter table restrictions add check (other_id <> holder_id);
alter table restrictions drop constraint restrictions_other_kind_check;
alter table restrictions add constraint restrictions_other_kind_check
  check (other_kind in ('volunteer', 'participant', 'relative', 'child', 'named'));
create index on restrictions (holder_id);
create index restrictions_that_end on restrictions (ends) where ends is not null and ended_at is null;
comment on column restrictions.person_id is 'The participant on whose record it stands; empty where it stands on a volunteer''s, a relative''s or a child''s.';
comment on column restrictions.holder_id is 'On whose record it stands; the participant, where holder_kind says so.';
comment on column restrictions.holder_name is 'The name of a holder who is no participant, as it was when this was written down.';
comment on column restrictions.unit_id is 'Whose record it is where it stands on no participant''s.';
comment on column restrictions.also_known_to is 'Colleagues who read the ground beside the responsible one and whoever wrote it down.';

create function restriction_names_its_holder() returns trigger language plpgsql as $$
begin
  new.holder_id := coalesce(new.holder_id, new.person_id);
  return new;
end $$;
create trigger names_its_holder before insert on restrictions for each row execute function restriction_names_its_holder();

-- Units where the actor answers for restrictions: as a coordinator of the unit, or as its family worker. A child's are the family worker's.
create policy of_own_units on restrictions for select to landfall_staff
  using (person_id is null and (select access.permission()) in ('restrictions:read', 'restrictions:write')
    and (holder_kind <> 'child' and unit_id = any ((select access.units())::uuid[])
      or unit_id = any ((select access.units_as(array['family-worker']))::uuid[])
      or other_kind = 'participant' and exists (select from people p where p.id = other_id)));
create policy written_in_own_units on restrictions for insert to landfall_staff
  with check (person_id is null and (select access.permission()) = 'restrictions:write' and recorded_by = (select access.me())
    and (holder_kind <> 'child' and unit_id = any ((select access.units())::uuid[])
      or unit_id = any ((select access.units_as(array['family-worker']))::uuid[])));
create policy ended_in_own_units on restrictions for update to landfall_staff
  using (person_id is null and (select access.permission()) = 'restrictions:write'
    and (holder_kind <> 'child' and unit_id = any ((select access.units())::uuid[])
      or unit_id = any ((select access.units_as(array['family-worker']))::uuid[])));

drop policy for_those_who_may_know on restriction_grounds;
create policy for_those_who_may_know on restriction_grounds for select to landfall_staff
  using (exists (select from restrictions r left join people p on p.id = r.person_id where r.id = restriction_id
    and (r.person_id is null or p.id is not null)
    and (r.who_may_know = 'coordinators' or r.recorded_by = (select access.me()) or p.responsible_id = (select access.me())
      or (select access.me()) = any (r.also_known_to))));

-- A record that was put together with others stands for all of them: every asked id with each record that it means.
create function records_meant(p_ids uuid[]) returns table (id uuid, record uuid)
  language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return query select a.id, a.id from unnest(p_ids) a(id)
    union select p.id, p.merged_into from public.people p where p.id = any (p_ids) and p.merged_into is not null
    union select p.id, m.id from public.people p join public.people m on m.merged_into = coalesce(p.merged_into, p.id)
      where p.id = any (p_ids);
end $$;
revoke execute on function records_meant from public;

-- Which two of a set must not come together on a day, whatever they are to us; never why. Whoever asks has named them all already.
-- It goes from the ids that were asked, each by its index, so that it does not matter how many restrictions there are.
create function kept_apart_among(p_ids uuid[], p_day date) returns table (one uuid, other uuid)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare v_ids uuid[]; v_records uuid[];
begin
  if current_setting('role') not in ('landfall_staff', 'landfall_system') then return; end if;
  select array_agg(m.id), array_agg(m.record) into v_ids, v_records from public.records_meant(p_ids) m;
  return query
    with held as materialized (select r.holder_id, r.other_id from public.restrictions r
      where r.holder_id = any (v_records) and r.begins <= p_day and (r.ends is null or r.ends > p_day))
    select distinct h.id, o.id from held join unnest(v_ids, v_records) h(id, record) on h.record = held.holder_id
      join unnest(v_ids, v_records) o(id, record) on o.record = held.other_id where o.id <> h.id;
end $$;
revoke execute on function kept_apart_among from public;
grant execute on function kept_apart_among to landfall_staff, landfall_system;

-- Everybody from whom the asked are kept apart on a day, with each record that those mean.
create function kept_apart_from(p_ids uuid[], p_day date) returns table (asked uuid, across uuid)
  language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare v_ids uuid[]; v_records uuid[];
begin
  select array_agg(m.id), array_agg(m.record) into v_ids, v_records from public.records_meant(p_ids) m;
  return query
    with held as materialized (
      select r.holder_id as side, r.other_id as beyond from public.restrictions r
        where r.holder_id = any (v_records) and r.other_id is not null and r.begins <= p_day and (r.ends is null or r.ends > p_day)
      union select r.other_id, r.holder_id from public.restrictions r
        where r.other_id = any (v_records) and r.begins <= p_day and (r.ends is null or r.ends > p_day)),
    found as materialized (select h.id, held.beyond from held join unnest(v_ids, v_records) h(id, record) on h.record = held.side)
    select f.id, f.beyond from found f
    union select f.id, q.merged_into from found f join public.people q on q.id = f.beyond where q.merged_into is not null
    union select f.id, m.id from found f join public.people q on q.id = f.beyond
      join public.people m on m.merged_into = coalesce(q.merged_into, q.id);
end $$;
revoke execute on function kept_apart_from from public;

-- As before, with every kind of party on either side, and by index where people are named.
create or replace function kept_apart(p_people uuid[], p_others uuid[], p_day date) returns table (person_id uuid, other_id uuid)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_me constant uuid := access.me();
  v_units constant uuid[] := access.units();
  v_entrusted constant uuid[] := access.entrusted();
  v_role constant text := current_setting('role');
begin
  return query
    with pairs as materialized (
      select f.asked as one, f.across as other from public.kept_apart_from(p_people, p_day) f where p_people is not null
      union all select f.across, f.asked from public.kept_apart_from(p_others, p_day) f where p_people is null and p_others is not null
      union all select f.asked, f.across from public.kept_apart_from(
          array(select r.holder_id from public.restrictions r union select r.other_id from public.restrictions r where r.other_id is not null),
          p_day) f
        where p_people is null and p_others is null)
    select pairs.one, pairs.other from pairs join public.people p on p.id = pairs.one
    where (p_people is null or pairs.one = any (p_people)) and (p_others is null or pairs.other = any (p_others))
      and case v_role
        when 'landfall_staff' then (p.unit_id = any (v_units) or p.id = any (v_entrusted) or p.shared_units && v_units)
          and p.user_id is distinct from v_me
          and (p_others is not null or not exists (select from public.people o where o.id = pairs.other
            and not ((o.unit_id = any (v_units) or o.id = any (v_entrusted) or coalesce(o.shared_units && v_units, false))
              and o.user_id is distinct from v_me)))
        when 'landfall_volunteer' then p_people is not null and p_others is not null and public.volunteer_may_ask_about(p.id)
        when 'landfall_system' then true
        else false end
    group by pairs.one, pairs.other;
end $$;

-- What is written about somebody who is forgotten or erased, and stands on no participant's record, goes with them.
create function forget_restrictions_of(p_kind text, p_ids uuid[]) returns void
  language sql security definer set search_path = '' as $$
  delete from public.restrictions where holder_kind = p_kind and holder_id = any (p_ids) and person_id is null;
  update public.restrictions set other_name = '—' where other_kind = p_kind and other_id = any (p_ids) $$;
revoke execute on function forget_restrictions_of from public;
grant execute on function forget_restrictions_of to landfall_system;

-- The name and the unit of a party who is no participant, for those who may see it. The domains above say so of their own records: each
-- replaces its function.
create function restriction_party_volunteer(p_id uuid) returns table (name text, unit_id uuid) language sql stable as
  $$ select null::text, null::uuid where false $$;
create function restriction_party_relative(p_id uuid) returns table (name text, unit_id uuid) language sql stable as
  $$ select null::text, null::uuid where false $$;
create function restriction_party_child(p_id uuid) returns table (name text, unit_id uuid) language sql stable as
  $$ select null::text, null::uuid where false $$;

-- Colleagues of a unit of one's own who answer for restrictions there: whoever writes one down may let some of them know why.
create function restriction_knowers(p_unit uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = '' as $$
  select distinct u.id, u.name from signin.users u join access.role_assignments a on a.user_id = u.id
  where u.ended_at is null and u.id is distinct from access.me() and a.unit_id = p_unit and a.role in ('coordinator', 'family-worker')
    and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
    and (p_unit = any (access.units()) or p_unit = any (access.units_as(array['coordinator', 'family-worker'])))
  order by 2, 1 $$;
revoke execute on function restriction_knowers from public;
grant execute on function restriction_knowers to landfall_staff;
