-- Which colleagues open a person's file today, by which role, and why: everybody in the unit, entrusted with the person, or for a
-- colleague who is away. The roles and their reach are those of the table of the model, handed over by the program.
create function audit.who_reaches(p_person uuid, p_by_unit text[], p_by_caseload text[])
  returns table (user_id uuid, name text, role text, why text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if access.permission() <> 'grounds:read' then raise insufficient_privilege; end if;
  return query
    with records as (select r.id, array_append(coalesce(r.shared_units, '{}'), r.unit_id) as units, r.user_id as own
      from public.people r where r.id = p_person or r.merged_into = p_person),
    entrusted as (
      select g.user_id as who, 'entrusted' as why from access.grants g join records r on r.id = g.person_id
        where g.begins <= access.today() and (g.ends is null or g.ends > access.today())
      union all
      select b.deputy_id, 'deputy' from access.grants g join records r on r.id = g.person_id join access.absences b on b.user_id = g.user_id
        where g.begins <= access.today() and (g.ends is null or g.ends > access.today()) and b.begins <= access.today() and b.ends > access.today())
    select distinct on (u.name, u.id, a.role) u.id, u.name, a.role,
      case when a.role = any (p_by_unit) then 'unit' else coalesce((select min(e.why) from entrusted e where e.who = u.id and e.why = 'entrusted'), 'deputy') end
    from access.role_assignments a join signin.users u on u.id = a.user_id and u.ended_at is null
    where a.begins <= access.today() and (a.ends is null or a.ends > access.today())
      and exists (select from records r where a.unit_id = any (r.units))
      and not exists (select from records r where r.own = u.id)
      and (a.role = any (p_by_unit) or a.role = any (p_by_caseload) and exists (select from entrusted e where e.who = u.id))
    order by u.name, u.id, a.role;
end $$;
revoke execute on function audit.who_reaches from public;
grant execute on function audit.who_reaches to landfall_staff;
