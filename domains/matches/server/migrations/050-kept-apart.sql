-- Whoever stands at somebody's side must not come to whom that one is kept apart from, nor learn of them.

-- Whether two are kept apart on a day, in whatever kind and from either side; for functions that go around the policies themselves.
create function are_apart(p_one uuid, p_other uuid, p_day date) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.records_meant(array[p_one]) a join public.restrictions r on r.holder_id = a.record
      join public.records_meant(array[p_other]) b on b.record = r.other_id
      where r.begins <= p_day and (r.ends is null or r.ends > p_day))
    or exists (select from public.records_meant(array[p_other]) a join public.restrictions r on r.holder_id = a.record
      join public.records_meant(array[p_one]) b on b.record = r.other_id
      where r.begins <= p_day and (r.ends is null or r.ends > p_day)) $$;
revoke execute on function are_apart from public;

-- As before, from either side. Beside it: the volunteer already stands at the side of somebody from whom the person is kept apart. Of two
-- such matches the one that was asked for first goes on.
create or replace function kept_apart_today(p_person uuid, p_volunteer uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select r.id from public.records_meant(array[p_person]) a join public.restrictions r on r.holder_id = a.record
    where r.other_id = p_volunteer and r.begins <= access.today() and (r.ends is null or r.ends > access.today())
  union all
  select r.id from public.records_meant(array[p_person]) a join public.restrictions r on r.other_id = a.record
    where r.holder_id = p_volunteer and r.begins <= access.today() and (r.ends is null or r.ends > access.today())
  union all
  select m.id from public.matches m
    where m.volunteer_id = p_volunteer and m.state in ('accepted', 'active', 'paused') and m.person_id <> p_person
      and public.are_apart(m.person_id, p_person, access.today())
      and not exists (select from public.matches own join public.records_meant(array[p_person]) a on a.record = own.person_id
        where own.volunteer_id = p_volunteer and own.state in ('accepted', 'active', 'paused')
          and (own.requested_on, own.id) < (m.requested_on, m.id)) $$;

-- For each of these people the volunteers at the side of those from whom they are kept apart: by a match, or by a proposal that is open.
create function kept_apart_beside(p_people uuid[], p_day date) returns table (person_id uuid, volunteer_id uuid)
  language sql stable security definer set search_path = '' as $$
  with asked as materialized (select m.id, m.record from public.records_meant(p_people) m
      where current_setting('role') = 'landfall_staff' and access.permission() ~ '^(matches|meetings):'),
  across as (
    select a.id, r.other_id as party from asked a join public.restrictions r on r.holder_id = a.record
      where r.other_kind = 'participant' and r.begins <= p_day and (r.ends is null or r.ends > p_day)
    union select a.id, r.holder_id from asked a join public.restrictions r on r.other_id = a.record
      where r.holder_kind = 'participant' and r.begins <= p_day and (r.ends is null or r.ends > p_day)),
  meant as materialized (select distinct c.id, x.record from across c cross join lateral public.records_meant(array[c.party]) x)
  select c.id, m.volunteer_id from meant c join public.matches m on m.person_id = c.record
    where m.volunteer_id is not null and m.state in ('accepted', 'active', 'paused')
  union select c.id, o.volunteer_id from meant c join public.match_proposals o on o.person_id = c.record and o.state in ('draft', 'sent') $$;

-- Running matches in which two are kept apart, or whose volunteer stands on both sides; from the matches, of which there are few.
create function matches_kept_apart(p_day date) returns setof uuid language sql stable security definer set search_path = '' as $$
  with open as materialized (select m.id, m.person_id, m.volunteer_id from public.matches m
    where m.state in ('accepted', 'active', 'paused') and m.volunteer_id is not null
      and current_setting('role') = 'landfall_staff' and access.permission() in ('matches:read', 'matches:write'))
  select a.id from open a join public.restrictions r on r.other_id = a.volunteer_id
    join public.people p on p.id = r.person_id join public.people q on q.id = a.person_id
    where coalesce(p.merged_into, p.id) = coalesce(q.merged_into, q.id) and r.begins <= p_day and (r.ends is null or r.ends > p_day)
  union select a.id from open a join public.restrictions r on r.holder_id = a.volunteer_id
    where r.holder_kind = 'volunteer' and r.begins <= p_day and (r.ends is null or r.ends > p_day)
      and public.are_apart(a.volunteer_id, a.person_id, p_day)
  union select a.id from open a join open b on b.volunteer_id = a.volunteer_id and b.person_id <> a.person_id
    where public.are_apart(a.person_id, b.person_id, p_day) $$;

-- Everybody at whose side a volunteer stands: named to those who answer for a restriction when something was refused because of one.
create function people_beside(p_volunteer uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select m.person_id from public.matches m where m.volunteer_id = p_volunteer and m.state in ('accepted', 'active', 'paused')
    and current_setting('role') = 'landfall_staff' and access.permission() ~ '^(matches|meetings):'
  union select o.person_id from public.match_proposals o where o.volunteer_id = p_volunteer and o.state in ('draft', 'sent')
    and current_setting('role') = 'landfall_staff' and access.permission() ~ '^(matches|meetings):' $$;
revoke execute on function kept_apart_beside, matches_kept_apart, people_beside from public;
grant execute on function kept_apart_beside, matches_kept_apart, people_beside to landfall_staff;
