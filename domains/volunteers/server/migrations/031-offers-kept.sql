-- No offer vanishes: one that comes again is written down beside the first, and what comes beyond so many a day is kept apart for a look,
-- so that nobody can use up a unit's day.
alter table volunteer_offers
  add column apart boolean not null default false,
  add column repeat_of uuid references volunteer_offers on delete cascade,
  add column times integer not null default 1;
create index on volunteer_offers (repeat_of) where repeat_of is not null;
create index on volunteer_offers (unit_id) where apart;
comment on table volunteer_offers is 'That somebody offers to help, in their own words, until it is answered.
about: volunteer
compartment: volunteering
retention: 90 days after answered_at; unanswered or kept for later, 12 months after offered_at; kept apart, 30 days after offered_at
erasure: delete';
comment on column volunteer_offers.apart is 'Came when so many came that it may not be a person: somebody looks before it stands among the others.';
comment on column volunteer_offers.repeat_of is 'The unanswered offer from the same address, after which this one came.';
comment on column volunteer_offers.times is 'How often this address has offered while it waited; the first few times are written down.';

grant update (apart) on volunteer_offers to landfall_staff;
grant delete on volunteer_offers to landfall_staff;
create policy put_away_by_colleagues on volunteer_offers for delete to landfall_staff
  using (apart and (select access.permission()) = 'volunteers:write' and unit_id = any ((select access.units())::uuid[]));

drop function volunteer_take_offer(uuid, jsonb, text, date, integer, integer);
create function volunteer_take_offer(p_unit uuid, p_offer jsonb, p_ticket_hash text, p_today date, p_most jsonb) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  v_email constant text := lower(nullif(p_offer ->> 'email', ''));
  v_phone constant text := nullif(p_offer ->> 'phone', '');
  v_first uuid;
  v_times integer;
  v_apart boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_unit::text, 10));
  if not exists (select from public.units u where u.id = p_unit and u.closed_on is null) then return 'unit-closed'; end if;
  if exists (select from public.volunteer_offers o where o.ticket_hash = p_ticket_hash) then return 'done'; end if;
  update public.volunteer_offers o set times = o.times + 1
    where o.id = (select f.id from public.volunteer_offers f
      where f.unit_id = p_unit and f.state in ('open', 'later') and f.repeat_of is null
        and (f.email = v_email or f.phone = v_phone and v_email is null)
      order by f.offered_at, f.id limit 1)
    returning o.id, o.times into v_first, v_times;
  if v_times > (p_most ->> 'repeats')::integer then return 'done'; end if;
  v_apart := (select count(*) from public.volunteer_offers o
      where o.unit_id = p_unit and o.offered_on = p_today and o.repeat_of is null and not o.apart) >= (p_most ->> 'aDay')::integer
    or (select count(*) from public.volunteer_offers o
      where o.unit_id = p_unit and o.state = 'open' and o.repeat_of is null and not o.apart) >= (p_most ->> 'open')::integer;
  if v_first is null and v_apart
    and (select count(*) from public.volunteer_offers o where o.unit_id = p_unit and o.apart) >= (p_most ->> 'apart')::integer
    then return 'offers-full'; end if;
  insert into public.volunteer_offers (unit_id, given_name, family_name, email, phone, language, birth_year, kinds, message,
      ticket_hash, offered_on, repeat_of, apart)
    values (p_unit, p_offer ->> 'givenName', coalesce(p_offer ->> 'familyName', ''), v_email, v_phone, p_offer ->> 'language',
      (p_offer ->> 'birthYear')::integer,
      array(select k.id from public.relation_kinds k where k.retired_on is null
        and k.id::text in (select jsonb_array_elements_text(p_offer -> 'kinds'))),
      coalesce(p_offer ->> 'message', ''), p_ticket_hash, p_today, v_first, v_first is null and v_apart);
  return 'done';
end $$;
revoke execute on function volunteer_take_offer from public;
grant execute on function volunteer_take_offer to landfall_anyone;

-- As before; an offer that was kept apart and looked at by nobody goes sooner, and neither it nor one that came again is counted as one.
create or replace function volunteer_forget_offers(p_today date) returns void language sql security definer set search_path = '' as $$
  with gone as (
    delete from public.volunteer_offers o
      where o.state in ('invited', 'refused') and o.answered_at < p_today - interval '90 days'
        or o.state in ('open', 'later') and o.offered_on < p_today - interval '12 months'
        or o.apart and o.offered_on < p_today - interval '30 days'
      returning o.unit_id, o.offered_on, o.volunteer_id, o.apart or o.repeat_of is not null as uncounted
  )
  insert into public.volunteer_offer_tallies (unit_id, month, count)
    select g.unit_id, date_trunc('month', g.offered_on), count(*) from gone g
      where g.volunteer_id is null and not g.uncounted group by 1, 2
    on conflict (unit_id, month) do update set count = volunteer_offer_tallies.count + excluded.count $$;
