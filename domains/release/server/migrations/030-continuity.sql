-- The break in the thread, counted: for each release the days until somebody of ours was with them again. The definition stands in words in
-- model/continuity/gap.ts; this is the same, for many releases at once, and a test compares the two on drawn histories.

-- Two people really spoke: met, or by telephone or video. A message left is no contact. inside: it took place in a prison.
create view contacts_made with (security_invoker) as
  select m.person_id, m.day, m.place_kind is not distinct from 'prison' as inside,
    m.place_kind is null or m.place_kind not in ('phone', 'video') as face_to_face,
    m.place_kind is not distinct from 'gate' as at_gate, 'volunteer' as by_kind, m.volunteer_id as by_id
  from meetings m where m.made
  union all
  select w.person_id, w.day, false, true, true, w.met_by, w.met_by_id from gate_words w where w.met and w.met_by in ('volunteer', 'staff')
  union all
  select x.person_id, x.outside_since, false, true, true, 'volunteer', x.volunteer_id from matches x
    where x.met_at_gate = 'yes' and x.outside_since is not null and x.volunteer_id is not null
  union all
  select c.person_id, c.day, false, c.how = 'met', false, c.by_kind, c.by_id from first_contacts c where c.reached
  union all
  select i.person_id, i.day, true, true, false, 'staff', i.recorded_by from impressions i where i.recorded_by is not null;
comment on view contacts_made is 'Every day on which somebody of ours and a participant spoke with each other: meetings, the gate, the first days, visits by colleagues.';
grant select on contacts_made to landfall_staff, landfall_system;

create function gap_band(p_days integer) returns text language sql immutable parallel safe as $$
  select case when p_days is null then 'never' when p_days = 0 then 'same-day' when p_days <= 2 then 'within-2' when p_days <= 7 then 'within-7'
    when p_days <= 14 then 'within-14' else 'later' end $$;

-- Ids come from a reading under row-level security; nothing here says who anybody is. Each release is looked up by indexes, one after the
-- other, so that it costs as much for each of a hundred thousand as for one.
-- offset 0: worked out once, not again wherever it is named.
create function release_gaps(p_releases uuid[], p_today date)
  returns table (release_id uuid, person_id uuid, unit_id uuid, prison text, day date, ends date, ended_by text, unknown_because text,
    band text, gap_days integer, met_days integer, silence_days integer, silence_from date, watched_until date, cut_by text,
    handover text, gate text, contact_days text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.person_id, r.unit_id, r.prison, r.day, e.day, e.why, k.unknown_because,
    case when k.unknown_because is null then gap_band(c.first - r.day) else 'unknown' end,
    case when k.unknown_because is null then c.first - r.day end, case when k.unknown_because is null then c.met - r.day end,
    case when k.unknown_because is null then coalesce(s.days, 0) end, case when k.unknown_because is null then coalesce(s.from_day, r.day) end,
    w.watched_until, case when w.watched_until = r.day + 90 then null when e.day is not null then e.why else 'today' end,
    case when k.unknown_because is not null then 'unknown' when c.insiders is null then 'nobody-inside'
      when c.insiders && c.outsiders then 'held' when w.until < r.day + 14 then 'open' else 'not-held' end,
    case when g.met or g.met is null and c.at_gate then 'met' when not g.met then 'not-met' else 'not-said' end,
    coalesce(c.days, '{}')
  from releases r join people p on p.id = r.person_id join people q on q.id = coalesce(p.merged_into, p.id)
    cross join access.organisation o
    cross join lateral (select q.id || array(select t.id from people t where t.merged_into = q.id) as records) x
    cross join lateral (select (least(
        (select min(t.recorded_at) from people t where t.id = any (x.records)),
        (select min(t.recorded_at) from person_statuses t where t.person_id = any (x.records))) at time zone o.zone)::date as begun,
      (select max(t.day) from releases t where t.person_id = any (x.records) and t.state = 'happened' and t.day < r.day) as before offset 0) h
    -- The last word of the release day itself, or else the first of a later day, that takes them out of reach.
    left join lateral (select t.begins as day,
        case when t.status = 'dead' then 'death' when t.status in ('deported', 'moved-away') then 'left' else 'custody' end as why
      from person_statuses t where t.person_id = any (x.records) and t.begins between r.day and p_today
        and t.status in ('remand', 'serving', 'temporary-leave', 'returned-to-custody', 'dead', 'deported', 'moved-away')
        and (t.begins > r.day or not exists (select from person_statuses l where l.person_id = any (x.records) and l.begins = r.day
          and (l.recorded_at, l.id) > (t.recorded_at, t.id)))
      order by t.begins, t.recorded_at desc, t.id desc limit 1) e on true
    cross join lateral (select coalesce(e.day, p_today) as until, least(r.day + 90, coalesce(e.day, p_today)) as watched_until) w
    left join lateral (select min(m.day) filter (where not m.inside) as first,
        min(m.day) filter (where not m.inside and m.face_to_face) as met,
        bool_or(not m.inside and m.at_gate and m.day = r.day) as at_gate,
        array_agg(distinct m.day::text order by m.day::text) filter (where not m.inside and m.day <= w.watched_until) as days,
        array_agg(m.by_kind || m.by_id) filter (where m.inside and m.face_to_face and m.day <= r.day) as insiders,
        array_agg(m.by_kind || m.by_id) filter (where not m.inside and m.face_to_face and m.day <= r.day + 14) as outsiders
      from contacts_made m where m.person_id = any (x.records) and m.day <= w.until
        and (m.day >= r.day or m.inside and m.face_to_face and m.day > coalesce(h.before, '-infinity'))) c on true
    left join lateral (select u.day - u.days as from_day, u.days
      from (select d.day::date as day, d.day::date - lag(d.day::date) over (order by d.day) as days
        from unnest(r.day::text || coalesce(c.days, '{}') || w.watched_until::text) d (day)) u
      where u.days is not null order by u.days desc, u.day limit 1) s on true
    left join lateral (select t.met from gate_words t where t.release_id = r.id and t.because is distinct from 'not-released'
      order by t.said_at desc, t.id desc limit 1) g on true
    cross join lateral (select case when q.forgotten_on is not null then 'forgotten'
      when h.begun > r.day and c.first is distinct from r.day then 'file-began-later' end as unknown_because offset 0) k
  where r.id = any (p_releases) and r.state = 'happened' $$;
revoke execute on function release_gaps from public;
grant execute on function release_gaps to landfall_staff, landfall_system;

-- Who keeps in touch in the first days: whom somebody named, else who meets at the gate, else who is responsible. A volunteer only while
-- their match goes on.
create function first_days_carriers(p_releases uuid[])
  returns table (release_id uuid, kind text, carrier_id uuid, match_id uuid, is_said boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, case when v.match_id is not null then 'volunteer' else 'staff' end, coalesce(v.volunteer_id, f.user_id, g.user_id, q.responsible_id),
    v.match_id, v.match_id is not distinct from f.match_id and f.release_id is not null and coalesce(f.match_id, f.user_id) is not null
      and coalesce(v.match_id, f.user_id) is not null
  from releases r join people p on p.id = r.person_id join people q on q.id = coalesce(p.merged_into, p.id)
    left join first_days f on f.release_id = r.id
    left join gate_plans g on g.release_id = r.id and g.meets in ('volunteer', 'staff') and f.release_id is null
    left join lateral (select m.id as match_id, m.volunteer_id from matches m where m.id = coalesce(f.match_id, g.match_id)
      and m.state in ('accepted', 'active', 'paused') and m.volunteer_id is not null) v on true
  where r.id = any (p_releases) and coalesce(v.volunteer_id, f.user_id, g.user_id, q.responsible_id) is not null $$;
revoke execute on function first_days_carriers from public;
grant execute on function first_days_carriers to landfall_staff, landfall_system;

-- For the volunteer who keeps in touch: when they came out, and when somebody of ours has spoken with them since. Only while the match holds.
create function my_first_days() returns table (match_id uuid, called_name text, unit_id uuid, person_id uuid, day date, ends date, contacts text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with held as (select h.id from matches_held() h (id)),
    mine as (select m.id, r.id as release_id, r.person_id, r.unit_id, r.day,
        coalesce(nullif(q.called_name, ''), nullif(q.given_name, ''), split_part(q.display_name, ' ', 1)) as called_name
      from held join matches m on m.id = held.id join people p on p.id = m.person_id join people q on q.id = coalesce(p.merged_into, p.id)
        join releases r on r.person_id = q.id and r.state = 'happened' and r.day between access.today() - 28 and access.today())
  select mine.id, mine.called_name, mine.unit_id, mine.person_id, mine.day, g.ends, g.contact_days
  from mine join first_days_carriers(array(select release_id from mine)) c on c.release_id = mine.release_id and c.match_id = mine.id
    join release_gaps(array(select release_id from mine), access.today()) g on g.release_id = mine.release_id
  where not exists (select from releases later where later.person_id = mine.person_id and later.state = 'happened' and later.day > mine.day) $$;
revoke execute on function my_first_days from public;
grant execute on function my_first_days to landfall_volunteer;

-- Whom a late contact is told to: the volunteer; or whoever carries it and the coordinators of the unit; or the colleague on the phone tree.
create function told_of_overdue(p_call uuid) returns table (name text, email text, language text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with one as (select o.*, r.unit_id, c.kind, c.carrier_id from overdue_calls o join releases r on r.id = o.release_id
      left join lateral first_days_carriers(array[o.release_id]) c on true where o.id = p_call)
  select v.display_name, v.email, v.language from one join volunteers v on v.id = one.carrier_id
    where one.step = 'volunteer' and one.kind = 'volunteer' and v.email is not null
  union
  select u.name, u.email, u.language from one join signin.users u on u.ended_at is null
    where one.step = 'staff' and (one.kind = 'staff' and u.id = one.carrier_id or exists (select from access.role_assignments a
        where a.user_id = u.id and a.unit_id = one.unit_id and a.role = 'coordinator' and a.begins <= access.today()
          and (a.ends is null or a.ends > access.today())))
      or one.user_id = u.id $$;
revoke execute on function told_of_overdue from public;
grant execute on function told_of_overdue to landfall_system;
