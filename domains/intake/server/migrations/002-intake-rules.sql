-- Who sees and writes what of an intake. Before there is a file it belongs to its unit; from then on the policy on people says who.
alter table services enable row level security;
alter table referrals enable row level security;
alter table referral_steps enable row level security;
alter table referral_scans enable row level security;
alter table services_given enable row level security;

grant select, insert on services, referrals, referral_steps, referral_scans, services_given to landfall_staff;
grant update (version, names, retired_on) on services to landfall_staff;
grant update (version, person_id, state, state_since, waiting_since, source_kind, given_name, family_name, name_key, birth_date, birth_year,
  sex, languages, interpreter_needed, whereabouts, prison, release_day, phone, email, contact_keys, knows, about, wishes, wish_words,
  referrer_name, referrer_from, referrer_phone, referrer_email, language, consent, consent_id, waits_for, waits_words, handled_by, decided_on,
  decided_by, refusal_id, closed_on, set_aside, same_as) on referrals to landfall_staff;
grant update (version, ends) on services_given to landfall_staff;
grant update (type, bytes, added_at, added_by) on referral_scans to landfall_staff;
grant delete on referral_scans to landfall_staff;
grant select on referrals, services, services_given to landfall_system;
grant update (version, state, state_since, waiting_since, decided_on, decided_by, refusal_id, closed_on) on referrals to landfall_system;
grant insert on referral_steps to landfall_system;

create policy open_to_colleagues on services for select to landfall_staff using (true);
create policy written_by_the_house on services for insert to landfall_staff with check ((select access.permission()) = 'intake:policy');
create policy changed_by_the_house on services for update to landfall_staff using ((select access.permission()) = 'intake:policy');
create policy background_work on services for select to landfall_system using (true);

create policy read_by_colleagues on referrals for select to landfall_staff
  using ((select access.permission()) in ('intake:read', 'intake:write', 'intake:decide', 'people:write', 'matches:write', 'meetings:write')
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id)));
create policy received_by_colleagues on referrals for insert to landfall_staff
  with check ((select access.permission()) in ('intake:write', 'matches:write', 'meetings:write')
    and unit_id = any ((select access.units())::uuid[])
    and (person_id is null or exists (select from people p where p.id = person_id)));
create policy handled_by_colleagues on referrals for update to landfall_staff
  using ((select access.permission()) in ('intake:write', 'intake:decide', 'people:write')
    and (person_id is null and unit_id = any ((select access.units())::uuid[])
      or exists (select from people p where p.id = person_id)))
  with check (person_id is null or exists (select from people p where p.id = person_id));
create policy background_work on referrals to landfall_system using (true);

create policy of_visible_referrals on referral_steps for select to landfall_staff
  using (exists (select from referrals r where r.id = referral_id));
create policy taken_by_colleagues on referral_steps for insert to landfall_staff
  with check ((select access.permission()) in ('intake:write', 'intake:decide', 'people:write', 'matches:write', 'meetings:write')
    and taken_by = (select access.me()) and exists (select from referrals r where r.id = referral_id));

create policy taken_in_the_background on referral_steps for insert to landfall_system with check (taken_by is null);

create policy of_visible_referrals on referral_scans for select to landfall_staff
  using ((select access.permission()) in ('intake:read', 'intake:write') and exists (select from referrals r where r.id = referral_id));
create policy kept_by_colleagues on referral_scans for insert to landfall_staff
  with check ((select access.permission()) = 'intake:write' and exists (select from referrals r where r.id = referral_id));
create policy replaced_by_colleagues on referral_scans for update to landfall_staff
  using ((select access.permission()) = 'intake:write' and exists (select from referrals r where r.id = referral_id));
create policy removed_by_colleagues on referral_scans for delete to landfall_staff
  using ((select access.permission()) = 'intake:write' and exists (select from referrals r where r.id = referral_id));

create policy of_visible_people on services_given for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy given_by_deciders on services_given for insert to landfall_staff
  with check ((select access.permission()) = 'intake:decide' and exists (select from people p where p.id = person_id));
create policy ended_by_colleagues on services_given for update to landfall_staff
  using ((select access.permission()) in ('intake:write', 'intake:decide') and exists (select from people p where p.id = person_id));
create policy background_work on services_given for select to landfall_system using (true);

-- Whoever decides about an intake says in the same step what stands in place of a "no".
create policy offered_at_intake on refusals for update to landfall_staff
  using ((select access.permission()) = 'intake:decide' and source = 'intake' and exists (select from people p where p.id = person_id));

-- From a stranger: taken in without a sign-in, by one function that knows when it is enough. The same form sent twice is one
-- referral; whoever writes again with the same address is taken in again, and nobody learns whether anybody was here before.
create function intake_doors() returns table (id uuid, name text, place text, language text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.place, u.language from public.units u where u.closed_on is null order by u.name $$;

create function intake_take_referral(p_unit uuid, p_sent jsonb, p_ticket_hash text, p_today date, p_most_a_day integer,
    p_most_new integer) returns text
  language plpgsql security definer set search_path = '' as $$
declare v_id uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_unit::text, 11));
  if not exists (select from public.units u where u.id = p_unit and u.closed_on is null) then return 'unit-closed'; end if;
  if exists (select from public.referrals r where r.ticket_hash = p_ticket_hash) then return 'done'; end if;
  if (select count(*) from public.referrals r where r.unit_id = p_unit and r.came_on = p_today and r.how = 'public-form') >= p_most_a_day
    or (select count(*) from public.referrals r where r.unit_id = p_unit and r.state = 'new' and r.how = 'public-form'
      and r.set_aside is null) >= p_most_new
    then return 'referrals-full'; end if;
  insert into public.referrals (unit_id, state, state_since, came_on, waiting_since, source_kind, how, given_name, family_name, name_key,
      birth_year, languages, interpreter_needed, whereabouts, prison, release_day, phone, email, contact_keys, knows, about, wishes,
      wish_words, referrer_name, referrer_from, referrer_phone, referrer_email, language, consent, ticket_hash)
    values (p_unit, 'new', p_today, p_today, p_today, p_sent ->> 'sourceKind', 'public-form', p_sent ->> 'givenName',
      coalesce(p_sent ->> 'familyName', ''), p_sent ->> 'nameKey', (p_sent ->> 'birthYear')::integer,
      array(select jsonb_array_elements_text(p_sent -> 'languages')), p_sent ->> 'interpreterNeeded', p_sent ->> 'whereabouts',
      nullif(p_sent ->> 'prison', ''), (p_sent ->> 'releaseDay')::date, nullif(p_sent ->> 'phone', ''), nullif(p_sent ->> 'email', ''),
      array(select jsonb_array_elements_text(p_sent -> 'contactKeys')), p_sent ->> 'knows', coalesce(p_sent ->> 'about', ''),
      array(select jsonb_array_elements_text(p_sent -> 'wishes')), coalesce(p_sent ->> 'wishWords', ''),
      nullif(p_sent ->> 'referrerName', ''), nullif(p_sent ->> 'referrerFrom', ''), nullif(p_sent ->> 'referrerPhone', ''),
      nullif(p_sent ->> 'referrerEmail', ''), p_sent ->> 'language', nullif(p_sent -> 'consent', 'null'::jsonb), p_ticket_hash)
    returning id into v_id;
  insert into public.referral_steps (referral_id, step, state, day, taken_at) values (v_id, 'came', 'new', p_today, now());
  return 'done';
end $$;

-- How many came and what became of them, with those whom another unit looks after by now; numbers alone.
create function intake_figures(p_unit uuid, p_since date) returns table (came integer, fresh integer, in_triage integer, waiting integer,
    accepted integer, refused integer, refused_open integer, withdrawn integer, set_aside integer, decided integer, median_days integer)
  language plpgsql stable security definer set search_path = '' as $$
declare v_units constant uuid[] := access.units();
begin
  if access.permission() <> 'intake:read' then raise insufficient_privilege; end if;
  return query select (count(*) filter (where r.set_aside is null))::integer,
      (count(*) filter (where r.set_aside is null and r.state = 'new'))::integer,
      (count(*) filter (where r.set_aside is null and r.state = 'in-triage'))::integer,
      (count(*) filter (where r.set_aside is null and r.state = 'waiting'))::integer,
      (count(*) filter (where r.state = 'accepted'))::integer, (count(*) filter (where r.state = 'refused'))::integer,
      (count(*) filter (where r.state = 'refused' and r.closed_on is null))::integer,
      (count(*) filter (where r.state = 'withdrawn'))::integer, (count(*) filter (where r.set_aside is not null))::integer,
      (count(*) filter (where r.decided_on is not null))::integer,
      (percentile_disc(0.5) within group (order by r.decided_on - r.waiting_since))::integer
    from public.referrals r
    where r.came_on >= p_since and r.unit_id = any (v_units) and (p_unit is null or r.unit_id = p_unit);
end $$;

revoke execute on function intake_doors, intake_take_referral, intake_figures from public;
grant execute on function intake_doors, intake_take_referral to landfall_anyone;
grant execute on function intake_figures to landfall_staff;
