-- A relative or a child on either side of a restriction: what they are called and whose they are, for those who answer for restrictions
-- there. A child's name is for the family workers of the unit alone.
create or replace function restriction_party_relative(p_id uuid) returns table (name text, unit_id uuid)
  language sql stable security definer set search_path = '' as $$
  select m.display_name, m.unit_id from public.family_members m
  where m.id = p_id and (m.unit_id = any (access.units()) or m.unit_id = any (access.units_as(array['family-worker'])))
    and access.permission() in ('restrictions:read', 'restrictions:write', 'restrictions:address') $$;
create or replace function restriction_party_child(p_id uuid) returns table (name text, unit_id uuid)
  language sql stable security definer set search_path = '' as $$
  select c.called, c.unit_id from public.children c
  where c.id = p_id and c.unit_id = any (access.units_as(array['family-worker']))
    and access.permission() in ('restrictions:read', 'restrictions:write', 'restrictions:address') $$;
revoke execute on function restriction_party_relative, restriction_party_child from public;
grant execute on function restriction_party_relative, restriction_party_child to landfall_staff;

-- What keeps them apart from others, and where they live in hiding, goes with them.
create function forget_whom_they_avoid() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform public.forget_restrictions_of(tg_argv[0], array[old.id]);
  delete from public.protected_addresses where party_kind = tg_argv[0] and party_id = old.id;
  return null;
end $$;
revoke execute on function forget_whom_they_avoid from public;
create trigger forget_whom_they_avoid after delete on children for each row execute function forget_whom_they_avoid('child');
create trigger forget_whom_they_avoid after update of forgotten_on on family_members for each row
  when (old.forgotten_on is null and new.forgotten_on is not null) execute function forget_whom_they_avoid('relative');
