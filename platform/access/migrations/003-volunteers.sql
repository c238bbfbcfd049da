-- Volunteers sign in too, from a side of their own. Whoever runs a unit's volunteers opens that door, and no other.
create policy volunteers_invited on access.invitations to landfall_staff
  using ((select access.permission()) = 'volunteers:write'
    and jsonb_array_length(roles) = 1 and roles -> 0 ->> 'role' = 'volunteer'
    and (roles -> 0 ->> 'unitId')::uuid = any ((select access.units())::uuid[]));
create policy volunteers_welcomed on access.role_assignments for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and role = 'volunteer'
    and unit_id = any ((select access.units())::uuid[])
    and user_id <> (select access.me()) and given_by = (select access.me()));
create policy volunteers_leave on access.role_assignments for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and role = 'volunteer'
    and unit_id = any ((select access.units())::uuid[]));
-- A volunteer knows by name the colleagues who look after them; which ones, the domains say.
grant select on access.colleagues to landfall_volunteer;
grant select (name, country, zone, language, example) on access.organisation to landfall_volunteer;
create policy volunteers_inside on access.organisation for select to landfall_volunteer using (true);
create policy own_roles on access.role_assignments for select to landfall_volunteer using (user_id = (select access.me()));
grant select on access.role_assignments to landfall_volunteer;
