-- Who reads and writes the tables of meetings, and what the database keeps by itself.

-- A log settles its meeting: a planned one is said to have been made or not, one that nobody had planned comes to be. What slipped
-- opens a talk, and whoever tells how it went is back. It is told once; whoever tells it need not see the meeting any more.
create function log_settles_meeting() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_meeting public.meetings;
  v_prison uuid;
begin
  select * into v_meeting from public.meetings where id = new.meeting_id for update;
  if new.place_kind = 'prison' then
    v_prison := coalesce(v_meeting.prison_id, (select r.id from public.matches m join public.people p on p.id = m.person_id
      join public.prisons r on r.name = coalesce(m.prison, p.prison) where m.id = new.match_id));
  end if;
  if v_meeting.id is null then
    insert into public.meetings (id, match_id, person_id, volunteer_id, day, starts, minutes, place_kind, prison_id, state, made, cancelled_by)
      values (new.meeting_id, new.match_id, new.person_id, new.volunteer_id, new.day, new.starts, new.minutes, new.place_kind, v_prison,
        'logged', new.made, new.cancelled_by);
  elsif v_meeting.match_id <> new.match_id then raise insufficient_privilege;
  else
    update public.meetings set state = 'logged', made = new.made, cancelled_by = new.cancelled_by, day = new.day, starts = new.starts,
        minutes = coalesce(new.minutes, minutes), place_kind = coalesce(new.place_kind, place_kind),
        prison_id = case when new.place_kind is null then prison_id else v_prison end, version = version + 1
      where id = new.meeting_id;
    if new.logged_as = 'volunteer' then
      update public.check_ins set state = 'back', back_at = new.logged_at, version = version + 1
        where meeting_id = new.meeting_id and state = 'waiting';
    end if;
  end if;
  if tg_op = 'INSERT' and new.boundaries <> '{}' then
    insert into public.boundary_talks (match_id, meeting_id, person_id, volunteer_id, day, kinds, opened_at)
      values (new.match_id, new.meeting_id, new.person_id, new.volunteer_id, new.day, new.boundaries, new.logged_at);
  end if;
  return null;
end $$;
create trigger a_log_settles_its_meeting after insert or update on meeting_logs
  for each row execute function log_settles_meeting();

create function keep_match_contact() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Who visited whom is forgotten with the match: nothing here remembers it either, but what is still to be talked over.
  if new.volunteer_id is null then
    delete from public.match_contacts where match_id = new.id;
    delete from public.contact_pauses where match_id = new.id;
    delete from public.silence_reminders where match_id = new.id;
    delete from public.boundary_talks where match_id = new.id and state = 'talked';
    return null;
  end if;
  insert into public.match_contacts (match_id, person_id, volunteer_id, active_since)
    values (new.id, new.person_id, new.volunteer_id, case when new.state = 'active' then new.state_since end)
    on conflict (match_id) do update set person_id = excluded.person_id, volunteer_id = excluded.volunteer_id,
      active_since = excluded.active_since;
  return null;
end $$;
create trigger contacts_follow_the_match after insert or update of state, state_since, person_id, volunteer_id on matches
  for each row execute function keep_match_contact();
insert into match_contacts (match_id, person_id, volunteer_id, active_since)
  select id, person_id, volunteer_id, case when state = 'active' then state_since end from matches where volunteer_id is not null;

-- A later word is kept; a word taken back is looked up again. What has been reduced to numbers leaves its day behind.
create function keep_last_contact() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and old.made and (not new.made or new.day <> old.day) then
    update public.match_contacts c set last_log = new.day,
        last_contact = (select max(m.day) from public.meetings m where m.match_id = new.match_id and m.made)
      where c.match_id = new.match_id;
  else
    update public.match_contacts c set last_log = greatest(c.last_log, new.day),
        last_contact = case when new.made then greatest(c.last_contact, new.day) else c.last_contact end
      where c.match_id = new.match_id;
  end if;
  return null;
end $$;
create trigger contacts_follow_the_meeting after insert on meetings
  for each row when (new.made is not null) execute function keep_last_contact();
create trigger contacts_follow_the_log after update of made, day on meetings
  for each row when (new.made is not null) execute function keep_last_contact();

-- Own words stay as they were said.
create function keep_own_words() returns trigger language plpgsql set search_path = '' as
  $$ begin raise insufficient_privilege; end $$;
create trigger own_words_are_not_edited before update on impression_words for each row execute function keep_own_words();

-- Everything that a plan of this match on this day is held against, as far as the asking transaction may read it.
create function facts_of_match(p_match uuid, p_day date, p_but uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'matchId', m.id, 'personId', m.person_id, 'volunteerId', m.volunteer_id, 'unitId', p.unit_id, 'state', m.state,
    'endsWithCustody', k.ends_with_custody, 'matchPrison', m.prison, 'status', q.status, 'prison', q.prison,
    'prisonId', (select r.id from public.prisons r where r.name = q.prison),
    'releaseDay', case when q.release_kind = 'confirmed' then q.release_day end,
    'busy', coalesce((select jsonb_agg(jsonb_build_object('of', case when o.volunteer_id = m.volunteer_id then 'volunteer' else 'participant' end,
        'starts', o.starts, 'minutes', coalesce(o.minutes, 60)))
      from public.meetings o where o.day = p_day and o.state = 'planned' and o.starts is not null and o.id is distinct from p_but
        and (o.volunteer_id = m.volunteer_id or o.person_id = m.person_id)), '[]'),
    'absences', coalesce((select jsonb_agg(jsonb_build_object('whose', c.whose, 'begins', c.begins, 'ends', c.ends))
      from public.contact_pauses c where (c.ends is null or c.ends > p_day) and c.begins <= p_day and (c.match_id = m.id
        or c.whose = 'volunteer' and c.volunteer_id = m.volunteer_id or c.whose = 'participant' and c.person_id = m.person_id)), '[]'))
  from public.matches m join public.relation_kinds k on k.id = m.kind_id
    join public.people p on p.id = m.person_id join public.people q on q.id = coalesce(p.merged_into, p.id)
  where m.id = p_match $$;

-- The same for the volunteer of a match that holds. What they are told of it, the server decides. A plan for outside is held against
-- a release only where that day is shared: else it could be found by trying one day after the other.
create function facts_of_my_match(p_match uuid, p_day date, p_but uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select public.facts_of_match(p_match, p_day, p_but)
    || case when k.ends_with_custody or 'release-day' = any (m.shares) then '{}'::jsonb else '{"releaseDay": null}' end
  from public.matches m join public.relation_kinds k on k.id = m.kind_id
  where m.id = p_match and m.id in (select public.matches_held()) $$;

-- Whether somebody was in this prison on a day, by their histories.
create function was_held_in(p_person uuid, p_prison text, p_day date) returns boolean
  language sql stable security definer set search_path = '' as $$
  with records as (select r.id from public.people r join public.people p on p.id = p_person
    where r.id in (p.id, coalesce(p.merged_into, p.id)) or r.merged_into = coalesce(p.merged_into, p.id))
  select coalesce((select s.status from public.person_statuses s where s.person_id in (select id from records) and s.begins <= p_day
      order by s.begins desc, s.recorded_at desc, s.id desc limit 1)
      in ('remand', 'serving', 'temporary-leave', 'returned-to-custody'), false)
    and (p_prison is null or coalesce((select case when c.ends is null or p_day <= c.ends then c.prison end from public.person_places c
      where c.person_id in (select id from records) and c.begins <= p_day
      order by c.begins desc, c.recorded_at desc, c.id desc limit 1) = p_prison, false)) $$;

-- About which meetings a volunteer may still tell: of their own match, on a day on which the right held, even if it holds no more.
-- On the day of release or transfer itself they may have met before it. It shows nothing of the match to the volunteer.
create function match_of_my_log(p_match uuid, p_day date)
  returns table (person_id uuid, volunteer_id uuid, unit_id uuid, ends_with_custody boolean)
  language sql stable security definer set search_path = '' as $$
  select m.person_id, m.volunteer_id, p.unit_id, k.ends_with_custody
  from public.volunteers v join public.matches m on m.volunteer_id = v.id
    join public.relation_kinds k on k.id = m.kind_id join public.people p on p.id = m.person_id
  where v.user_id = access.me() and m.id = p_match and p_day <= access.today()
    and m.state in ('accepted', 'active', 'paused', 'ended')
    and p_day >= least(coalesce(m.begins, m.state_since), coalesce(m.ends, m.state_since))
    and (m.state <> 'ended' or p_day <= coalesce(m.ends, m.state_since))
    and (not k.ends_with_custody or m.id in (select public.matches_held())
      or public.was_held_in(m.person_id, m.prison, p_day) or public.was_held_in(m.person_id, m.prison, p_day - 1)) $$;

-- Whether a meeting of the volunteer's own was told of already, and by whom; and whether an id is free for a new one of theirs.
create function my_log_stands(p_meeting uuid, p_match uuid) returns text language sql stable security definer set search_path = '' as $$
  select case
    when exists (select from public.meetings m where m.id = p_meeting
      and (m.match_id <> p_match or m.volunteer_id <> all (public.own_volunteers()))) then 'not-mine'
    else (select l.logged_as from public.meeting_logs l where l.meeting_id = p_meeting) end $$;

-- "I am back" is heard from the volunteer even when the contact has ended meanwhile.
create function my_check_in(p_meeting uuid, p_at timestamptz) returns table (id uuid, person_id uuid, was text)
  language plpgsql security definer set search_path = '' as $$
begin
  if access.permission() <> 'field:write' then raise insufficient_privilege; end if;
  return query
    with mine as (select c.* from public.check_ins c join public.volunteers v on v.id = c.volunteer_id
        where c.meeting_id = p_meeting and v.user_id = access.me() for update of c),
      said as (update public.check_ins c set back_at = coalesce(c.back_at, p_at), version = c.version + 1,
          state = case when c.state = 'acknowledged' then c.state else 'back' end
        from mine where c.id = mine.id)
    select mine.id, mine.person_id, mine.state from mine;
end $$;

-- Whom to tell that a volunteer is overdue: who watches over them today, whoever answers a duty phone of the unit, else its coordinators.
create function told_of_check_in(p_check_in uuid) returns table (user_id uuid, name text, email text, language text)
  language sql stable security definer set search_path = '' as $$
  with one as (select c.*, v.unit_id, v.user_id as own from public.check_ins c join public.volunteers v on v.id = c.volunteer_id
      where c.id = p_check_in),
    first as (
      select s.supervisor_id as id from one, public.volunteer_supervision(array[one.volunteer_id]) s where s.supervisor_id is not null
      union select d.user_id from one join public.duty_phones d on d.unit_id = one.unit_id
        where d.user_id is not null and (d.retired_on is null or d.retired_on > access.today())),
    all_of_unit as (
      select a.user_id as id from one join access.role_assignments a on a.unit_id = one.unit_id and a.role = 'coordinator'
        where a.begins <= access.today() and (a.ends is null or a.ends > access.today()))
  select u.id, u.name, u.email, u.language from signin.users u, one
  where u.ended_at is null and u.id is distinct from one.own
    and (u.id in (select id from first) or not exists (select from first) and u.id in (select id from all_of_unit)) $$;

create function initials_of(p_name text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(upper(left(word, 1)) || '.', ' ' order by nth), '')
  from regexp_split_to_table(trim(p_name), '\s+') with ordinality as t (word, nth) where word <> '' $$;

-- What a secret calendar address opens: the user's planned meetings, by initials alone. Volunteers see those of matches that hold, whoever
-- watches over volunteers today those of theirs. The address opens nothing once it is taken back or its user has left.
create function calendar_behind(p_hash text, p_from date, p_until date)
  returns table (id uuid, day date, starts text, minutes integer, place_kind text, who text, back_by text, language text, zone text)
  language plpgsql security definer set search_path = '' as $$
declare
  v_user signin.users;
  v_units uuid[];
  v_before text := current_setting('landfall.user', true);
  v_units_before text := current_setting('landfall.units', true);
  v_set text;
begin
  select u.* into v_user from public.calendar_addresses a join signin.users u on u.id = a.user_id
    where a.secret_hash = p_hash and a.revoked_at is null and u.ended_at is null;
  if not found then return; end if;
  v_units := array(select distinct r.unit_id from access.role_assignments r where r.user_id = v_user.id and r.role = 'coordinator'
    and r.unit_id is not null and r.begins <= access.today() and (r.ends is null or r.ends > access.today()));
  v_set := set_config('landfall.user', v_user.id::text, true);
  v_set := set_config('landfall.units', v_units::text, true);
  -- The first row says that there is such a calendar, even an empty one.
  return query select null::uuid, null::date, null::text, null::integer, null::text, null::text, null::text, v_user.language, null::text;
  return query
    select m.id, m.day, m.starts, m.minutes, m.place_kind,
      public.initials_of(coalesce(nullif(p.called_name, ''), nullif(p.given_name, ''), split_part(p.display_name, ' ', 1))),
      m.back_by, v_user.language, o.zone
    from public.meetings m join public.people p on p.id = m.person_id cross join access.organisation o
    where m.match_id in (select public.matches_held()) and m.state = 'planned' and m.day between p_from and p_until
      and exists (select from access.role_assignments r where r.user_id = v_user.id and r.role = 'volunteer'
        and r.begins <= access.today() and (r.ends is null or r.ends > access.today()))
    union all
    select m.id, m.day, m.starts, m.minutes, m.place_kind, public.initials_of(p.display_name) || ' / ' || public.initials_of(v.display_name),
      m.back_by, v_user.language, o.zone
    from public.volunteers v join public.meetings m on m.volunteer_id = v.id and m.state = 'planned' and m.day between p_from and p_until
      join public.people p on p.id = m.person_id and p.user_id is distinct from v_user.id cross join access.organisation o
    where v.unit_id = any (v_units) and v.id in (select s.volunteer_id from public.volunteer_supervision(
      array(select w.id from public.volunteers w where w.unit_id = any (v_units))) s where s.supervisor_id = v_user.id);
  v_set := set_config('landfall.user', coalesce(v_before, ''), true);
  v_set := set_config('landfall.units', coalesce(v_units_before, ''), true);
end $$;

revoke execute on function facts_of_my_match, was_held_in, match_of_my_log, my_log_stands, my_check_in, told_of_check_in, calendar_behind
  from public;
grant execute on function facts_of_my_match, match_of_my_log, my_log_stands, my_check_in to landfall_volunteer;
grant execute on function told_of_check_in to landfall_system;
grant execute on function calendar_behind to landfall_anyone;

alter table permits enable row level security;
alter table meetings enable row level security;
alter table meeting_logs enable row level security;
alter table boundary_talks enable row level security;
alter table check_ins enable row level security;
alter table contact_pauses enable row level security;
alter table match_contacts enable row level security;
alter table silence_reminders enable row level security;
alter table rounds enable row level security;
alter table round_talks enable row level security;
alter table impressions enable row level security;
alter table impression_words enable row level security;
alter table visit_lists_sent enable row level security;
alter table visit_counts enable row level security;
alter table calendar_addresses enable row level security;

-- Staff. Which match may be seen, the policy on matches says; which volunteer, the one on volunteers.
grant select, insert on permits, meetings, meeting_logs, contact_pauses, check_ins, rounds, round_talks, impressions, impression_words,
  visit_lists_sent to landfall_staff;
grant select on boundary_talks, match_contacts, silence_reminders, visit_counts to landfall_staff;
grant update (version, state, decided_on, granted_from, granted_until, number, refusal_reason, note) on permits to landfall_staff;
grant update (version, day, starts, minutes, place_kind, prison_id, place, back_by, state, cancelled_by) on meetings to landfall_staff;
grant update (version, day, starts, made, cancelled_by, place_kind, minutes, travel_minutes, topics, steps, boundaries, text)
  on meeting_logs to landfall_staff;
grant update (version, state, talked_on, closed_at, closed_by, outcome, words) on boundary_talks to landfall_staff;
grant update (version, back_by, state, back_at, acknowledged_at, acknowledged_by, outcome, outcome_words) on check_ins to landfall_staff;
grant delete on check_ins to landfall_staff;
grant update (version, whose, why, begins, ends) on contact_pauses to landfall_staff;
grant update (version, met, wished, taken_up) on rounds to landfall_staff;
grant update (version, alias, purpose_explained, wish, needs, words, person_id, match_id, taken_up_on, consent_on, consent_how,
  consent_witness) on round_talks to landfall_staff;
grant delete on round_talks to landfall_staff;

create policy of_visible_volunteers on permits for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy asked_by_colleagues on permits for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy answered_by_colleagues on permits for update to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from volunteers v where v.id = volunteer_id));

create policy of_visible_matches on meetings for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
create policy planned_by_colleagues on meetings for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and state = 'planned' and planned_by = (select access.me())
    and exists (select from matches m where m.id = match_id and m.person_id = meetings.person_id and m.volunteer_id = meetings.volunteer_id));
create policy changed_by_colleagues on meetings for update to landfall_staff
  using ((select access.permission()) = 'meetings:write' and state = 'planned' and exists (select from matches m where m.id = match_id))
  with check ((select access.permission()) = 'meetings:write' and state in ('planned', 'cancelled'));

-- What was told in a log is read by operations of coordinators alone; everybody else knows at most that two people met.
create policy read_by_coordinators on meeting_logs for select to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from matches m where m.id = match_id));
create policy told_by_coordinators on meeting_logs for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and logged_as = 'staff' and logged_by = (select access.me())
    and exists (select from matches m where m.id = match_id and m.person_id = meeting_logs.person_id and m.volunteer_id = meeting_logs.volunteer_id)
    and not exists (select from meetings o where o.id = meeting_id and o.match_id <> meeting_logs.match_id));
create policy corrected_by_coordinators on meeting_logs for update to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from matches m where m.id = match_id));

create policy read_by_coordinators on boundary_talks for select to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy held_by_coordinators on boundary_talks for update to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from volunteers v where v.id = volunteer_id));

create policy of_visible_volunteers on check_ins for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy planned_by_colleagues on check_ins for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and exists (select from meetings m where m.id = meeting_id));
create policy answered_by_colleagues on check_ins for update to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy called_off_by_colleagues on check_ins for delete to landfall_staff
  using ((select access.permission()) = 'meetings:write' and state = 'waiting' and exists (select from volunteers v where v.id = volunteer_id));

create policy of_visible_matches on contact_pauses for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
create policy planned_by_colleagues on contact_pauses for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and exists (select from matches m where m.id = match_id));
create policy changed_by_colleagues on contact_pauses for update to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from matches m where m.id = match_id));

create policy of_visible_matches on match_contacts for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
create policy of_visible_matches on silence_reminders for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));

create policy of_own_units on rounds for select to landfall_staff using (unit_id = any ((select access.units())::uuid[]));
create policy held_by_colleagues on rounds for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and unit_id = any ((select access.units())::uuid[]) and held_by = (select access.me()));
create policy counted_by_colleagues on rounds for update to landfall_staff
  using ((select access.permission()) in ('meetings:write', 'matches:write') and unit_id = any ((select access.units())::uuid[]));
-- Whoever has a file by now is not shown to those who may not see it.
create policy read_by_coordinators on round_talks for select to landfall_staff
  using ((select access.permission()) in ('meetings:write', 'matches:write') and unit_id = any ((select access.units())::uuid[])
    and (person_id is null or exists (select from people p where p.id = person_id)));
create policy written_by_coordinators on round_talks for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and person_id is null
    and exists (select from rounds r where r.id = round_id and r.unit_id = round_talks.unit_id));
create policy changed_by_coordinators on round_talks for update to landfall_staff
  using ((select access.permission()) in ('meetings:write', 'matches:write') and unit_id = any ((select access.units())::uuid[]))
  with check (unit_id = any ((select access.units())::uuid[]) and (person_id is null or exists (select from people p where p.id = person_id)));
create policy forgotten_by_coordinators on round_talks for delete to landfall_staff
  using ((select access.permission()) = 'meetings:write' and unit_id = any ((select access.units())::uuid[]) and taken_up_on is null);

create policy read_by_coordinators on impressions for select to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from people p where p.id = person_id));
create policy written_by_coordinators on impressions for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and recorded_by = (select access.me())
    and exists (select from people p where p.id = person_id));
create policy read_by_coordinators on impression_words for select to landfall_staff
  using ((select access.permission()) = 'meetings:write' and exists (select from people p where p.id = person_id));
create policy written_by_coordinators on impression_words for insert to landfall_staff
  with check (exists (select from impressions i where i.id = impression_id and i.person_id = impression_words.person_id
    and i.recorded_by = (select access.me())));

create policy of_own_units on visit_lists_sent for select to landfall_staff using (unit_id = any ((select access.units())::uuid[]));
create policy sent_by_colleagues on visit_lists_sent for insert to landfall_staff
  with check ((select access.permission()) = 'meetings:write' and unit_id = any ((select access.units())::uuid[]));
create policy of_own_units on visit_counts for select to landfall_staff using (unit_id = any ((select access.units())::uuid[]));

-- Volunteers: what is theirs, and of a match only while it holds. None of these columns names a participant's record.
grant select (id, version, volunteer_id, prison_id, asked_on, state, decided_on, granted_from, granted_until, number) on permits
  to landfall_volunteer;
grant select (id, version, match_id, volunteer_id, day, starts, minutes, place_kind, prison_id, place, back_by, state, made, cancelled_by)
  on meetings to landfall_volunteer;
grant insert on meetings, meeting_logs, check_ins, contact_pauses to landfall_volunteer;
grant update (version, state, cancelled_by) on meetings to landfall_volunteer;
grant select (meeting_id, match_id, volunteer_id, day, starts, made, place_kind, minutes, travel_minutes, topics) on meeting_logs
  to landfall_volunteer;
grant select (id, version, meeting_id, volunteer_id, back_by, state, back_at) on check_ins to landfall_volunteer;
grant delete on check_ins to landfall_volunteer;
grant select (id, version, match_id, volunteer_id, whose, why, begins, ends, said_by) on contact_pauses to landfall_volunteer;
grant update (version, ends) on contact_pauses to landfall_volunteer;
grant select (match_id, volunteer_id, active_since, last_contact, last_log) on match_contacts to landfall_volunteer;
grant select on closing_days, units to landfall_volunteer;
grant select (version) on access.organisation to landfall_volunteer;
create policy house_is_open on closing_days for select to landfall_volunteer using (true);
create policy own_unit on units for select to landfall_volunteer using (id = any ((select own_units())::uuid[]));

create policy own_access on permits for select to landfall_volunteer using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_while_it_holds on meetings for select to landfall_volunteer using (match_id in (select matches_held()));
create policy own_plans on meetings for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and state = 'planned' and planned_by = (select access.me())
    and match_id in (select matches_held()) and volunteer_id = any ((select own_volunteers())::uuid[])
    and exists (select from matches m where m.id = match_id and m.person_id = meetings.person_id));
create policy own_plans_called_off on meetings for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and state = 'planned' and match_id in (select matches_held()))
  with check (state = 'cancelled');
create policy own_while_it_holds on meeting_logs for select to landfall_volunteer
  using (match_id in (select matches_held()) and volunteer_id = any ((select own_volunteers())::uuid[]));
-- Told late is told: the day of the meeting decides, not the day on which the word arrives.
create policy told_by_its_volunteer on meeting_logs for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and logged_as = 'volunteer' and logged_by = (select access.me())
    and exists (select from match_of_my_log(match_id, day) o where o.person_id = meeting_logs.person_id
      and o.volunteer_id = meeting_logs.volunteer_id)
    and my_log_stands(meeting_id, match_id) is null);
create policy own_word on check_ins for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_word_given on check_ins for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and state = 'waiting' and exists (select from meetings m where m.id = meeting_id)
    and volunteer_id = any ((select own_volunteers())::uuid[]));
create policy own_word_called_off on check_ins for delete to landfall_volunteer
  using ((select access.permission()) = 'field:write' and state = 'waiting' and volunteer_id = any ((select own_volunteers())::uuid[]));
create policy own_while_it_holds on contact_pauses for select to landfall_volunteer
  using (match_id in (select matches_held()) and whose = 'volunteer');
create policy own_absence on contact_pauses for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and whose = 'volunteer' and match_id in (select matches_held())
    and volunteer_id = any ((select own_volunteers())::uuid[])
    and exists (select from matches m where m.id = match_id and m.person_id = contact_pauses.person_id));
create policy own_absence_ends on contact_pauses for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and whose = 'volunteer' and match_id in (select matches_held()));
create policy own_while_it_holds on match_contacts for select to landfall_volunteer using (match_id in (select matches_held()));

-- Background work: reminders, overdue check-ins, and what is to be forgotten.
grant select on permits, meetings, meeting_logs, check_ins, contact_pauses, match_contacts, rounds, round_talks, boundary_talks to landfall_system;
grant select, insert, delete on silence_reminders to landfall_system;
grant update (version, state, overdue_at) on check_ins to landfall_system;
grant delete on meetings, meeting_logs, round_talks, check_ins to landfall_system;
grant update (version, met, wished, taken_up) on rounds to landfall_system;
grant select, insert, update on visit_counts to landfall_system;
create policy background_work on permits for select to landfall_system using (true);
create policy background_work on meetings to landfall_system using (true);
create policy background_work on meeting_logs to landfall_system using (true);
create policy background_work on check_ins to landfall_system using (true);
create policy background_work on contact_pauses for select to landfall_system using (true);
create policy background_work on match_contacts for select to landfall_system using (true);
create policy background_work on silence_reminders to landfall_system using (true);
create policy background_work on rounds to landfall_system using (true);
create policy background_work on round_talks to landfall_system using (true);
create policy background_work on boundary_talks for select to landfall_system using (true);
create policy background_work on visit_counts to landfall_system using (true);

-- Everybody's own calendar address, from whichever side they sign in; the database never shows whose a hash is.
grant select (id, user_id, made_at, revoked_at), insert (user_id, secret_hash, made_at), update (revoked_at) on calendar_addresses
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;
create policy own_address on calendar_addresses for select
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative using (user_id = (select access.me()));
create policy own_address_made on calendar_addresses for insert
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative with check (user_id = (select access.me()));
create policy own_address_revoked on calendar_addresses for update
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative using (user_id = (select access.me()));

-- What the one rule of silence (model/silence.ts) is asked about: active matches alone, each with its planned absences.
create view silences with (security_invoker) as
  select c.match_id, c.person_id, c.volunteer_id, c.active_since, c.last_contact, c.last_log, c.counted_from,
    coalesce((select jsonb_agg(jsonb_build_object('begins', p.begins, 'ends', p.ends)) from contact_pauses p
      where p.match_id = c.match_id), '[]') as pauses
  from match_contacts c where c.active_since is not null;
comment on view silences is 'For each active match the days from which its silence is counted.';
grant select on silences to landfall_staff, landfall_system;
