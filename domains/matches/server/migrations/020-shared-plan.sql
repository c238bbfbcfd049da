-- What of a plan the volunteer of a match reads: item by item, each ticked by a coordinator, and nothing of what was not.
create table plan_shares (
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  item_kind text not null check (item_kind in ('goal', 'step', 'need')),
  item_id uuid not null,
  with_own_words boolean not null default false check (not with_own_words or item_kind = 'goal'),
  agreed_on date not null,
  agreed_how text not null,
  shared_on date not null,
  shared_by uuid default access.me() references signin.users on delete set null,
  primary key (match_id, item_kind, item_id)
);
create index on plan_shares (person_id);
comment on table plan_shares is 'One goal, step or need that the volunteer of this match may read, as the participant agreed. It opens nothing once the match no longer holds.
about: participant
compartment: matches
retention: as people
erasure: delete';
comment on column plan_shares.with_own_words is 'Of a goal also what the person said, in their own words; without it only the wording of whoever helps.';

alter table plan_shares enable row level security;
grant select, insert, update, delete on plan_shares to landfall_staff;
grant select, delete on plan_shares to landfall_system;

create policy of_visible_matches on plan_shares for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
-- Only what belongs to the match's own participant, and what the colleague reads themselves.
create policy shared_by_colleagues on plan_shares for insert to landfall_staff
  with check ((select access.permission()) = 'matches:write'
    and exists (select from matches m where m.id = match_id and m.person_id = plan_shares.person_id)
    and exists (select from (
        select g.person_id from goals g where item_kind = 'goal' and g.id = item_id union all
        select s.person_id from steps s where item_kind = 'step' and s.id = item_id union all
        select n.person_id from needs n where item_kind = 'need' and n.id = item_id) item
      join people i on i.id = item.person_id join people p on p.id = plan_shares.person_id
      where coalesce(i.merged_into, i.id) = coalesce(p.merged_into, p.id)));
create policy changed_by_colleagues on plan_shares for update to landfall_staff
  using ((select access.permission()) = 'matches:write' and exists (select from matches m where m.id = match_id));
create policy taken_back_by_colleagues on plan_shares for delete to landfall_staff
  using ((select access.permission()) = 'matches:write' and exists (select from matches m where m.id = match_id));
create policy background_work on plan_shares to landfall_system using (true);

-- The one way from a volunteer to a plan: the items shared with a match that holds, of an open plan, without what was let go. A day
-- that is counted from the release would tell the release, so it is shown only where that is shared as well.
create function my_shared_plan() returns table (match_id uuid, person_id uuid, item_kind text, item_id uuid, goal_id uuid, words text,
    own_words text, names jsonb, area_names jsonb, state text, owner_kind text, due_day date, done_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select s.*, m.shares, coalesce(p.merged_into, p.id) as stands_for
    from plan_shares s join matches m on m.id = s.match_id and m.person_id = s.person_id join people p on p.id = m.person_id
    where s.match_id in (select matches_held()))
  select s.match_id, s.person_id, s.item_kind, s.item_id, g.id, g.worker_words, case when s.with_own_words then g.own_words end,
    null::jsonb, a.names, g.state, null, null::date, g.state_on
  from mine s join goals g on s.item_kind = 'goal' and g.id = s.item_id join plans l on l.id = g.plan_id and l.ended_on is null
    join people i on i.id = g.person_id and coalesce(i.merged_into, i.id) = s.stands_for
    left join life_areas a on a.slug = g.area_slug
  where g.state <> 'set-aside'
  union all
  select s.match_id, s.person_id, s.item_kind, s.item_id,
    case when exists (select from plan_shares o where o.match_id = s.match_id and o.item_kind = 'goal' and o.item_id = g.id) then g.id end,
    t.words, null, null, null, t.state, t.owner_kind,
    case when t.due_day is not null then t.due_day
      when t.due_offset is not null and 'release-day' = any (s.shares) then plan_release_day(s.stands_for) + t.due_offset end, t.done_on
  from mine s join steps t on s.item_kind = 'step' and t.id = s.item_id join goals g on g.id = t.goal_id
    join plans l on l.id = g.plan_id and l.ended_on is null
    join people i on i.id = t.person_id and coalesce(i.merged_into, i.id) = s.stands_for
  where t.state <> 'dropped' and g.state <> 'set-aside'
  union all
  select s.match_id, s.person_id, s.item_kind, s.item_id, null, n.words, null, b.names, a.names, n.status, null, null, null
  from mine s join needs n on s.item_kind = 'need' and n.id = s.item_id and n.status in ('not-started', 'in-progress')
    join people i on i.id = n.person_id and coalesce(i.merged_into, i.id) = s.stands_for
    join life_areas a on a.id = n.area_id left join need_library b on b.id = n.library_id $$;
revoke execute on function my_shared_plan from public;
grant execute on function my_shared_plan to landfall_volunteer;

-- Which of these steps are shared with a match: what a volunteer says they touched, and nothing that was never shown to them.
create function shared_steps_among(p_match uuid, p_steps uuid[]) returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.item_id), '{}') from plan_shares s join matches m on m.id = s.match_id
  where s.match_id = p_match and s.item_kind = 'step' and s.item_id = any (p_steps) and m.volunteer_id = any (own_volunteers()) $$;
revoke execute on function shared_steps_among from public;
grant execute on function shared_steps_among to landfall_volunteer;
