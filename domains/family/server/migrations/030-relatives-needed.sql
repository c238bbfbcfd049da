-- A relative around a child whose file is open is still needed, beside what was said before.
create or replace function family_member_is_needed(p_member uuid, p_day date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from relations r join people p on p.id = r.person_id
      where r.family_member_id = p_member and (r.until is null or r.until > p_day) and p.active)
    or exists (select from advice_cases c where c.family_member_id = p_member and c.forgotten_on is null)
    or exists (select from child_adults a join children c on c.id = a.child_id
      where a.family_member_id = p_member and c.closed_on is null) $$;
