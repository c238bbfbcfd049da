-- Two who are kept apart do not sit in the same visiting room, nor in the same centre, at the same hour; each with the volunteer at their
-- side. Of everybody who is expected there then: those who stand between, for those who answer for it. Never told to whoever plans.
create function apart_in_the_room(p_person uuid, p_volunteer uuid, p_place text, p_prison uuid, p_unit uuid, p_day date, p_starts text,
    p_minutes integer, p_but uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  with there as (select m.person_id, m.volunteer_id from public.meetings m join public.people p on p.id = m.person_id
    where m.day = p_day and m.state = 'planned' and m.id is distinct from p_but and m.place_kind = p_place
      and case p_place when 'prison' then m.prison_id = p_prison when 'centre' then p.unit_id = p_unit else false end
      and (m.starts is null or p_starts is null
        or extract(epoch from p_starts::time) < extract(epoch from m.starts::time) + 60 * coalesce(m.minutes, 60))
      and (m.starts is null or p_starts is null
        or extract(epoch from m.starts::time) < extract(epoch from p_starts::time) + 60 * coalesce(p_minutes, 60)))
  select t.party from there cross join lateral (values (there.person_id), (there.volunteer_id)) t(party)
    cross join (values (p_person), (p_volunteer)) me(party)
  where t.party <> me.party and public.are_apart(t.party, me.party, p_day) $$;
revoke execute on function apart_in_the_room from public;
grant execute on function apart_in_the_room to landfall_staff, landfall_volunteer;
