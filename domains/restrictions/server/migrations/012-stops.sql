-- What was refused because two are kept apart, for those who answer for the restriction. Whoever tried it learned nothing of why.
create table restriction_stops (
  id uuid primary key default uuidv7(),
  restriction_id uuid not null references restrictions on delete cascade,
  what text not null check (what in ('match', 'meeting', 'event', 'stay', 'visit', 'letter', 'sharing', 'referral')),
  day date not null,
  stopped_at timestamptz not null,
  stopped_by uuid references signin.users on delete set null,
  seen_at timestamptz,
  seen_by uuid references signin.users on delete set null,
  check ((seen_at is null) = (seen_by is null))
);
create unique index on restriction_stops (restriction_id, what, day, (coalesce(stopped_by, '00000000-0000-0000-0000-000000000000')));
comment on table restriction_stops is 'That Landfall refused to bring two together who are kept apart: what, for which day, and who had tried.
about: participant
compartment: restrictions
retention: as restrictions
erasure: delete';

alter table restriction_stops enable row level security;
grant select, insert on restriction_stops to landfall_system;
grant select on restriction_stops to landfall_staff;
grant update (seen_at, seen_by) on restriction_stops to landfall_staff;
grant select on restrictions to landfall_system;
create policy background_work on restrictions for select to landfall_system using (true);
create policy background_work on restriction_stops for select to landfall_system using (true);
create policy background_writes on restriction_stops for insert to landfall_system with check (true);
create policy of_visible_restrictions on restriction_stops for select to landfall_staff
  using (exists (select from restrictions r where r.id = restriction_id));
create policy seen_by_colleagues on restriction_stops for update to landfall_staff
  using (exists (select from restrictions r where r.id = restriction_id)) with check (seen_by = (select access.me()));
grant execute on function records_meant to landfall_system;

-- Who is told: the one responsible for whom it stands on, and whoever wrote it down; where neither is there, the family workers and
-- coordinators of the unit.
create function told_of_stop(p_restrictions uuid[]) returns table (user_id uuid, name text, email text, language text)
  language sql stable security definer set search_path = '' as $$
  with about as (select r.recorded_by, p.responsible_id, p.user_id as own, coalesce(p.unit_id, r.unit_id) as unit_id
    from public.restrictions r left join public.people p on p.id = r.person_id where r.id = any (p_restrictions)),
  nearest as (select distinct u.id from about a join signin.users u on u.id in (a.recorded_by, a.responsible_id)
    where u.ended_at is null and u.id is distinct from a.own
      and exists (select from access.role_assignments s where s.user_id = u.id and s.unit_id = a.unit_id
        and s.begins <= access.today() and (s.ends is null or s.ends > access.today()))),
  unit as (select distinct s.user_id as id from about a join access.role_assignments s on s.unit_id = a.unit_id
      and s.role in ('coordinator', 'family-worker') and s.begins <= access.today() and (s.ends is null or s.ends > access.today())
    where not exists (select from nearest) and s.user_id is distinct from a.own)
  select u.id, u.name, u.email, u.language from signin.users u
  where u.ended_at is null and u.id in (select id from nearest union select id from unit) order by u.name, u.id $$;
revoke execute on function told_of_stop from public;
grant execute on function told_of_stop to landfall_system;
