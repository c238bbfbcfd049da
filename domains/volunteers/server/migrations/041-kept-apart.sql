-- A volunteer on either side of a restriction: their name and unit, for those who answer for restrictions there.
create or replace function restriction_party_volunteer(p_id uuid) returns table (name text, unit_id uuid)
  language sql stable security definer set search_path = '' as $$
  select v.display_name, v.unit_id from public.volunteers v
  where v.id = p_id and v.user_id is distinct from access.me() and v.unit_id = any (access.units())
    and access.permission() in ('restrictions:read', 'restrictions:write', 'restrictions:address') $$;
revoke execute on function restriction_party_volunteer from public;
grant execute on function restriction_party_volunteer to landfall_staff;
