-- Drafts about somebody are seen by whoever sees that person, and by nobody else.
create policy of_visible_people on drafts.drafts as restrictive for select to landfall_staff
  using (not exists (select from drafts.subjects s
    where s.user_id = drafts.user_id and s.operation = drafts.operation and s.record = drafts.record
      and not exists (select from people p where p.id = s.person_id)));
alter table drafts.subjects add foreign key (person_id) references people on delete cascade;

-- When somebody leaves, nobody is entrusted to them any more.
grant update (ends) on responsibilities to landfall_system;
create policy ended_with_the_user on responsibilities for update to landfall_system using (true);
grant select, update (ends) on access.grants to landfall_system;
create policy background_work on access.grants for select to landfall_system using (true);
create policy ended_with_the_user on access.grants for update to landfall_system using (true);

-- Nobody opens their own file as staff: neither the record that carries their sign-in, nor one that is read together with it.
create index people_by_own_user on people (user_id) where user_id is not null;
create function own_records() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
declare v_own uuid[];
begin
  v_own := array(select coalesce(p.merged_into, p.id) from public.people p where p.user_id = access.me());
  if v_own = '{}' then return v_own; end if;
  return v_own || array(select p.id from public.people p where p.merged_into = any (v_own));
end $$;
revoke execute on function own_records from public;
grant execute on function own_records to landfall_staff;
alter policy visible_to_colleagues on people
  using ((unit_id = any ((select access.units())::uuid[]) or id = any ((select access.entrusted())::uuid[])
      or shared_units && (select access.units())::uuid[])
    and user_id is distinct from (select access.me()) and id <> all ((select own_records())::uuid[]));
alter policy changed_by_colleagues on people
  using ((select access.permission()) in ('people:write', 'people:entrust', 'people:import', 'people:merge')
    and (unit_id = any ((select access.units())::uuid[]) or id = any ((select access.entrusted())::uuid[])
      or shared_units && (select access.units())::uuid[])
    and user_id is distinct from (select access.me()) and id <> all ((select own_records())::uuid[]));

-- Somebody is entrusted to a colleague of their unit, whatever a handler forgets: who holds no role there at that time, or is
-- the person themselves, is entrusted with nobody. A merge entrusts the other half to whoever had the one.
create function may_be_entrusted(p_user uuid, p_unit uuid, p_begins date, p_person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from access.role_assignments r where r.user_id = p_user and r.unit_id = p_unit
      and (r.ends is null or r.ends > p_begins))
    and exists (select from public.people p where p.id = p_person and p.user_id is distinct from p_user
      and (p.unit_id = p_unit or p_unit = any (p.shared_units))) $$;
revoke execute on function may_be_entrusted from public;
grant execute on function may_be_entrusted to landfall_staff;
alter policy given_by_caseload on access.grants
  with check (((select access.permission()) in ('people:entrust', 'people:import') and source = 'caseload'
        and may_be_entrusted(user_id, unit_id, begins, person_id)
      or (select access.permission()) = 'people:merge' and source = 'merge')
    and exists (select from people p where p.id = person_id));
