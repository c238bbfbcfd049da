-- Relatives and children among the guests: they go from every list when they are forgotten.
alter table gathering_guests add foreign key (family_member_id) references family_members on delete cascade;
alter table gathering_guests add foreign key (child_id) references children on delete cascade;
create index on gathering_guests (family_member_id) where family_member_id is not null;
create index on gathering_guests (child_id) where child_id is not null;

-- A family worker who runs an event knows the children by the names they go by; their files stay closed to it.
create policy asked_to_events on children for select to landfall_staff
  using ((select access.permission()) = 'events:write'
    and unit_id = any ((select access.units_as(array['family-worker']))::uuid[]));

create policy of_visible_families on gathering_guests as restrictive for insert to landfall_staff
  with check ((family_member_id is null or exists (select from family_members m where m.id = family_member_id))
    and (child_id is null or exists (select from children c where c.id = child_id)));

-- Which children of a set must not meet which grown-up of it: the child's file says that contact is not allowed, or that a court says how.
create function gathering_children_apart(p_children uuid[], p_adults uuid[], p_day date) returns table (child uuid, adult uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct a.child_id, coalesce(a.person_id, a.family_member_id) from public.child_adults a
  where a.child_id = any (p_children) and coalesce(a.person_id, a.family_member_id) = any (p_adults)
    and a.contact in ('not-allowed', 'court-order') and (a.until is null or a.until > p_day)
    and access.permission() in ('events:read', 'events:write') $$;

-- The participants among the guests of a gathering whose consent to photos holds on a day, whoever may read the consent itself.
create function gathering_photo_consents(p_gathering uuid, p_day date) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select g.id from public.gathering_guests g join public.people p on p.id = g.person_id
  where g.gathering_id = p_gathering and access.permission() in ('events:read', 'events:write')
    and exists (select from public.consents c join public.people r on r.id = c.person_id
      where (r.id = p.id or r.merged_into = p.id or r.id = p.merged_into) and c.purpose = 'photo'
        and c.given_on <= p_day and (c.ends is null or c.ends >= p_day) and c.withdrawn_on is null) $$;

-- Whom to ask where two are kept apart and the one at the screen may not know: whoever is responsible for a participant among them,
-- else a coordinator of the unit.
create function gathering_whom_to_ask(p_gathering uuid, p_parties uuid[]) returns text
  language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select u.name from public.people p join signin.users u on u.id = p.responsible_id
      where p.id = any (p_parties) and p.responsible_id is distinct from access.me() order by p.id limit 1),
    (select u.name from public.gatherings g join access.role_assignments a on a.unit_id = g.unit_id and a.role = 'coordinator'
        join signin.users u on u.id = a.user_id
      where g.id = p_gathering and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
      order by a.begins, u.name limit 1))
  where access.permission() in ('events:read', 'events:write') $$;
revoke execute on function gathering_children_apart, gathering_photo_consents, gathering_whom_to_ask from public;
grant execute on function gathering_children_apart, gathering_photo_consents, gathering_whom_to_ask to landfall_staff;

create function gathering_forget_relative() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.gathering_guests where family_member_id = new.id;
  return null;
end $$;
create trigger forget_as_guest after update of forgotten_on on family_members
  for each row when (new.forgotten_on is not null) execute function gathering_forget_relative();
create function gathering_forget_volunteer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.gathering_guests where volunteer_id = new.id;
  return null;
end $$;
create trigger forget_as_guest after update of display_name on volunteers
  for each row when (new.display_name = '–') execute function gathering_forget_volunteer();
revoke execute on function gathering_forget_relative, gathering_forget_volunteer from public;
