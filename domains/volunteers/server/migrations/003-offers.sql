-- Somebody unknown offers to help: taken in without a sign-in, by one function that knows when it is enough.
create table volunteer_offers (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  given_name text not null check (given_name <> ''),
  family_name text not null,
  email text,
  phone text,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  birth_year integer,
  kinds uuid[] not null default '{}',
  message text not null default '',
  ticket_hash text not null unique,
  offered_on date not null,
  offered_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'invited', 'later', 'refused')),
  answered_at timestamptz,
  answered_by uuid references signin.users on delete set null,
  reason text,
  look_again_on date,
  volunteer_id uuid references volunteers on delete set null,
  check (email is not null or phone is not null)
);
create index on volunteer_offers (unit_id, state, offered_at);
create index on volunteer_offers (volunteer_id) where volunteer_id is not null;
comment on table volunteer_offers is 'That somebody offers to help, in their own words, until it is answered.
about: volunteer
compartment: volunteering
retention: 90 days after answered_at; unanswered or kept for later, 12 months after offered_at
erasure: delete';
comment on column volunteer_offers.ticket_hash is 'The ticket of the form it came with: one form is one offer.';

alter table volunteer_offers enable row level security;
grant select on volunteer_offers to landfall_staff;
grant update (state, answered_at, answered_by, reason, look_again_on, volunteer_id) on volunteer_offers to landfall_staff;
create policy of_own_units on volunteer_offers for select to landfall_staff
  using ((select access.permission()) in ('volunteers:read', 'volunteers:write') and unit_id = any ((select access.units())::uuid[]));
create policy answered_by_colleagues on volunteer_offers for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and unit_id = any ((select access.units())::uuid[]));

-- What a stranger may know: which kinds of help there are, and where.
grant select (id, slug, names, retired_on) on relation_kinds to landfall_anyone;
create policy open_kinds on relation_kinds for select to landfall_anyone using (retired_on is null);
create function volunteer_doors() returns table (id uuid, name text, place text, language text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.place, u.language from public.units u where u.closed_on is null order by u.name $$;

-- Takes an offer in. The same form sent twice is one offer; the same address waiting already is left as it is and learns
-- nothing. A flood stops at so many a day and so many unanswered, and what came before stays readable.
create function volunteer_take_offer(p_unit uuid, p_offer jsonb, p_ticket_hash text, p_today date, p_most_a_day integer,
    p_most_open integer) returns text
  language plpgsql security definer set search_path = '' as $$
declare v_email constant text := lower(nullif(p_offer ->> 'email', '')); v_phone constant text := nullif(p_offer ->> 'phone', '');
begin
  perform pg_advisory_xact_lock(hashtextextended(p_unit::text, 10));
  if not exists (select from public.units u where u.id = p_unit and u.closed_on is null) then return 'unit-closed'; end if;
  if exists (select from public.volunteer_offers o where o.ticket_hash = p_ticket_hash
      or o.unit_id = p_unit and o.state in ('open', 'later') and (o.email = v_email or o.phone = v_phone and v_email is null))
    then return 'done'; end if;
  if (select count(*) from public.volunteer_offers o where o.unit_id = p_unit and o.offered_on = p_today) >= p_most_a_day
    or (select count(*) from public.volunteer_offers o where o.unit_id = p_unit and o.state = 'open') >= p_most_open
    then return 'offers-full'; end if;
  insert into public.volunteer_offers (unit_id, given_name, family_name, email, phone, language, birth_year, kinds, message,
      ticket_hash, offered_on)
    values (p_unit, p_offer ->> 'givenName', coalesce(p_offer ->> 'familyName', ''), v_email, v_phone, p_offer ->> 'language',
      (p_offer ->> 'birthYear')::integer,
      array(select k.id from public.relation_kinds k where k.retired_on is null
        and k.id::text in (select jsonb_array_elements_text(p_offer -> 'kinds'))),
      coalesce(p_offer ->> 'message', ''), p_ticket_hash, p_today);
  return 'done';
end $$;

-- What is forgotten was still an offer: how many there were is known without knowing who.
create table volunteer_offer_tallies (
  unit_id uuid not null references units,
  month date not null,
  count integer not null,
  primary key (unit_id, month)
);
comment on table volunteer_offer_tallies is 'How many offers of a month led to nothing and have been forgotten since; no trace of who they were.';
alter table volunteer_offer_tallies enable row level security;
grant select on volunteer_offer_tallies to landfall_staff;
create policy of_own_units on volunteer_offer_tallies for select to landfall_staff
  using (unit_id = any ((select access.units())::uuid[]));

create function volunteer_forget_offers(p_today date) returns void language sql security definer set search_path = '' as $$
  with gone as (
    delete from public.volunteer_offers o
      where o.state in ('invited', 'refused') and o.answered_at < p_today - interval '90 days'
        or o.state in ('open', 'later') and o.offered_on < p_today - interval '12 months'
      returning o.unit_id, o.offered_on, o.volunteer_id
  )
  insert into public.volunteer_offer_tallies (unit_id, month, count)
    select g.unit_id, date_trunc('month', g.offered_on), count(*) from gone g where g.volunteer_id is null group by 1, 2
    on conflict (unit_id, month) do update set count = volunteer_offer_tallies.count + excluded.count $$;

revoke execute on function volunteer_doors, volunteer_take_offer, volunteer_forget_offers from public;
grant execute on function volunteer_doors, volunteer_take_offer to landfall_anyone;
grant execute on function volunteer_forget_offers to landfall_system;
