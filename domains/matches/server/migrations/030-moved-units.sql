-- When a participant goes over to another unit of the organisation, whoever went beside them stays a volunteer of the former one. Nothing
-- goes on by itself: the contact waits until both units have said yes, and only then the volunteer is lent.
alter table matches
  add column paused_because text check (paused_because in ('back-in-custody', 'moved-unit')),
  add column lent_to uuid references units,
  add check (paused_because is null or state = 'paused');
comment on column matches.paused_because is 'Why the contact waits; empty on a match that was paused before this was asked: back in custody.';
comment on column matches.lent_to is 'The other unit, into which the participant went and for which both units agreed to keep this volunteer beside them.';
update matches set paused_because = 'back-in-custody' where state = 'paused';
create index on matches (lent_to) where lent_to is not null;

create table match_moves (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  unit_id uuid not null references units,
  volunteer_unit_id uuid not null references units,
  moved_on date not null,
  led_by uuid references signin.users on delete set null,
  was text not null check (was in ('accepted', 'active', 'paused')),
  unit_answer text check (unit_answer = 'keeps'),
  unit_answered_on date,
  unit_answered_by uuid references signin.users on delete set null,
  volunteer_unit_answer text check (volunteer_unit_answer in ('agrees', 'declines')),
  volunteer_unit_words text check (volunteer_unit_words <> ''),
  volunteer_unit_answered_on date,
  volunteer_unit_answered_by uuid references signin.users on delete set null,
  settled_on date,
  recorded_at timestamptz not null default now(),
  check ((unit_answer is null) = (unit_answered_on is null)),
  check ((volunteer_unit_answer is null) = (volunteer_unit_answered_on is null))
);
create unique index one_open_move on match_moves (match_id) where settled_on is null;
create index on match_moves (match_id);
create index on match_moves (person_id);
create index on match_moves (volunteer_id);
create index on match_moves (unit_id) where settled_on is null;
create index on match_moves (volunteer_unit_id) where settled_on is null;
comment on table match_moves is 'A participant went over to another unit while a volunteer of the former one went beside them, and what the two units said to that.
about: participant
compartment: matches
retention: as matches
erasure: delete';
comment on column match_moves.unit_id is 'Where the participant is now; volunteer_unit_id is where the volunteer is.';
comment on column match_moves.was is 'The state of the match before it was paused: it goes on from there.';
comment on column match_moves.led_by is 'Who coordinated it before, in the volunteer''s unit: they are told.';
comment on column match_moves.settled_on is 'The day from which nothing is to be said any more: both agreed, it ended, or the participant moved once more.';

alter table match_moves enable row level security;
grant select on match_moves to landfall_staff;
grant update (version, unit_answer, unit_answered_on, unit_answered_by, volunteer_unit_answer, volunteer_unit_words,
  volunteer_unit_answered_on, volunteer_unit_answered_by, settled_on) on match_moves to landfall_staff;
grant select, insert, update, delete on match_moves to landfall_system;
create policy background_work on match_moves to landfall_system using (true) with check (true);

-- Either side sees that it happened: the one by its participant, the other by its volunteer. Nobody reads it about themselves.
create policy of_visible_people on match_moves for select to landfall_staff
  using (volunteer_id <> all ((select own_volunteers())::uuid[])
    and (exists (select from people p where p.id = person_id) or exists (select from volunteers v where v.id = volunteer_id)));
create policy answered_by_colleagues on match_moves for update to landfall_staff
  using ((select access.permission()) = 'matches:write' and volunteer_id <> all ((select own_volunteers())::uuid[])
    and (exists (select from people p where p.id = person_id) or exists (select from volunteers v where v.id = volunteer_id)));

-- Those who go, or may go, beside participants of ours though they are volunteers of another unit. Operations of matches and meetings read
-- who it is and where they are awaited, also while the two units are still asked: somebody may be out with the participant on the day of
-- the move. What else the other unit has written about its volunteer stays there.
create function volunteers_lent() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(v.id), '{}') from public.volunteers v
  where v.user_id is distinct from access.me() and v.id in (
    select m.volunteer_id from public.matches m
      where m.lent_to = any (access.units()) and m.state in ('accepted', 'active', 'paused')
    union select o.volunteer_id from public.match_moves o
      where o.unit_id = any (access.units()) and o.settled_on is null) $$;
revoke execute on function volunteers_lent from public;
grant execute on function volunteers_lent to landfall_staff;
create policy lent_to_colleagues on volunteers for select to landfall_staff
  using ((select access.permission()) in ('matches:read', 'matches:write', 'meetings:read', 'meetings:write')
    and id = any ((select volunteers_lent())::uuid[]));

-- What the volunteer's unit knows of those of its volunteers whose participant is elsewhere by now; of the participant nothing.
create function volunteers_away(p_volunteer uuid)
  returns table (id uuid, version integer, volunteer_id uuid, kind jsonb, unit_id uuid, moved_on date, unit_answer text,
    volunteer_unit_answer text, settled_on date)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.version, o.volunteer_id, k.names, o.unit_id, o.moved_on, o.unit_answer, o.volunteer_unit_answer, o.settled_on
  from public.match_moves o join public.volunteers v on v.id = o.volunteer_id
    join public.matches m on m.id = o.match_id join public.relation_kinds k on k.id = m.kind_id
  where v.unit_id = any (access.units()) and v.user_id is distinct from access.me() and (p_volunteer is null or v.id = p_volunteer)
    and (o.settled_on is null or m.lent_to = o.unit_id and m.state in ('accepted', 'active', 'paused')) $$;
revoke execute on function volunteers_away from public;
grant execute on function volunteers_away to landfall_staff;

-- THE rule of when a volunteer's right holds, as in migration 001, and this beside it: participant and volunteer are of one unit, or the
-- volunteer is lent to the participant's. It compares where both are, so that the right is gone with the transfer itself.
create or replace function matches_held() returns setof uuid language sql stable security definer set search_path = '' rows 2 as $$
  select m.id from public.volunteers v
    join public.matches m on m.volunteer_id = v.id
    join public.relation_kinds k on k.id = m.kind_id
    join public.people p on p.id = m.person_id
    join public.people q on q.id = coalesce(p.merged_into, p.id)
  where v.user_id = access.me() and v.state not in ('ended', 'refused') and m.state in ('accepted', 'active', 'paused')
    and m.paused_because is distinct from 'moved-unit'
    and (v.unit_id in (p.unit_id, q.unit_id) or coalesce(m.lent_to in (p.unit_id, q.unit_id), false))
    and not exists (select from public.kept_apart_today(m.person_id, v.id))
    and (not k.ends_with_custody or (
      (select s.status from public.person_statuses s
        where s.person_id in (select r.id from public.people r where r.id = q.id or r.merged_into = q.id) and s.begins <= access.today()
        order by s.begins desc, s.recorded_at desc, s.id desc limit 1)
        in ('remand', 'serving', 'temporary-leave', 'returned-to-custody')
      and (select case when c.ends is null or access.today() <= c.ends then c.prison end from public.person_places c
        where c.person_id in (select r.id from public.people r where r.id = q.id or r.merged_into = q.id) and c.begins <= access.today()
        order by c.begins desc, c.recorded_at desc, c.id desc limit 1) = m.prison
      and not (q.release_kind is not distinct from 'confirmed' and coalesce(q.release_day < access.today(), false)))) $$;

-- What moved before this was asked waits as well.
with moved as (
  select m.id, m.person_id, m.volunteer_id, m.state, p.unit_id, v.unit_id as volunteer_unit_id,
    coalesce((select max(t.day) from person_transfers t where t.person_id = m.person_id), m.state_since) as day
  from matches m join volunteers v on v.id = m.volunteer_id join people p on p.id = m.person_id
    join people q on q.id = coalesce(p.merged_into, p.id)
  where m.state in ('accepted', 'active', 'paused') and v.unit_id not in (p.unit_id, q.unit_id)
), paused as (
  update matches m set state = 'paused', paused_because = 'moved-unit', state_since = moved.day, version = m.version + 1
    from moved where m.id = moved.id
), written as (
  insert into match_steps (match_id, person_id, step, state, day) select id, person_id, 'move-unit', 'paused', day from moved
)
insert into match_moves (match_id, person_id, volunteer_id, unit_id, volunteer_unit_id, moved_on, was)
  select id, person_id, volunteer_id, unit_id, volunteer_unit_id, day, state from moved;
