-- Nothing about a person leaves the centre without a ground: what they agreed to, a rule of law, or an exception that two people
-- answer for. The database itself refuses what has none at that minute.
alter table consents add column recipient_id uuid check (recipient is not null or recipient_id is null);
alter table consents add column text_version text not null default '2026-11' check (text_version <> '');
comment on column consents.recipient_id is 'The organisation in the directory of partners, where it is in it; else the words alone say towards whom.';
comment on column consents.text_version is 'Which version of the text was explained or signed.';

-- Rules of law, as data with a beginning and an end: what may be done by law without asking. Proposals of the house until somebody checked.
create table legal_grounds (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  country text check (country ~ '^[A-Z]{2}$'),
  code text not null check (code ~ '^[a-z0-9-]+$'),
  title jsonb not null,
  article6 text not null check (article6 in ('6-1-a', '6-1-b', '6-1-c', '6-1-d', '6-1-e', '6-1-f')),
  article9 text check (article9 in ('9-2-a', '9-2-b', '9-2-c', '9-2-d', '9-2-f', '9-2-g', '9-2-h', '9-2-i', '9-2-j')),
  article10 text check (article10 <> ''),
  national_rule text not null default '',
  purposes text[] not null check (cardinality(purposes) > 0),
  data_groups text[] not null check (cardinality(data_groups) > 0),
  recipient_types text[] not null default '{}',
  source text not null check (source <> ''),
  standing text not null default 'proposal' check (standing in ('proposal', 'checked')),
  checked_by text check (checked_by <> ''),
  checked_on date,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  unique nulls not distinct (country, code, valid_from),
  check ((standing = 'checked') = (checked_by is not null and checked_on is not null)),
  check (article9 is not null or not data_groups && array['health']),
  check (article10 is not null or not data_groups && array['offence', 'custody'])
);
comment on table legal_grounds is 'A rule of law by which something may be kept or told without a consent: which articles, for what, about what, towards what kinds of recipients, from when until when.';
comment on column legal_grounds.country is 'Where it is the law; empty: wherever the Regulation holds.';
comment on column legal_grounds.article10 is 'Why something about convictions may be processed at all; without it no ground covers offence or custody.';
comment on column legal_grounds.recipient_types is 'Kinds of organisations to which something may be told by it; empty: nobody outside.';
alter table legal_grounds enable row level security;
grant select on legal_grounds to landfall_staff, landfall_system;
grant insert, update (version, valid_to, standing, checked_by, checked_on) on legal_grounds to landfall_staff;
create policy everyone_inside on legal_grounds for select to landfall_staff using (true);
create policy written_by_policy on legal_grounds for insert to landfall_staff
  with check ((select access.permission()) = 'grounds:policy' and recorded_by = (select access.me()));
create policy ended_by_policy on legal_grounds for update to landfall_staff
  using ((select access.permission()) = 'grounds:policy');
create policy background_work on legal_grounds for select to landfall_system using (true);

-- Where neither a consent nor a rule is at hand and somebody is in danger: one asks, another one answers for it, it ends by itself.
create table ground_overrides (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  recipient_kind text not null check (recipient_kind in ('partner', 'agency', 'volunteer', 'family')),
  recipient_id uuid,
  recipient_name text not null check (recipient_name <> ''),
  purpose text not null,
  data_groups text[] not null check (cardinality(data_groups) > 0),
  reason text not null check (reason in ('life-in-danger', 'child-in-danger', 'others-in-danger', 'cannot-be-asked', 'court-order')),
  words text not null check (words <> ''),
  hours integer not null check (hours between 1 and 72),
  asked_at timestamptz not null,
  asked_by uuid default access.me() references signin.users on delete set null,
  decision text check (decision in ('approved', 'refused')),
  decided_at timestamptz check (decided_at >= asked_at),
  decided_by uuid references signin.users on delete set null,
  decision_words text check (decision_words <> ''),
  expires_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references signin.users on delete set null,
  check ((decision is null) = (decided_at is null)),
  check (decided_by is distinct from asked_by or decided_by is null),
  check ((decision = 'approved') is not true or expires_at <= decided_at + make_interval(hours => hours)),
  check ((expires_at is not null) = (decision is not distinct from 'approved')),
  check (decision <> 'refused' or decision_words is not null),
  check (ended_at is null or decision = 'approved')
);
create index on ground_overrides (person_id);
create index on ground_overrides (asked_at desc);
comment on table ground_overrides is 'An exception: something is told about a person without a consent and without a rule at hand, for some hours; one asked, another one agreed.
about: participant
compartment: help
retention: as people
erasure: anonymise (recipient and words go; how often, why and who answered for it stays countable)';
comment on column ground_overrides.hours is 'For how long it was asked; agreed to for so long at most.';
create function forget_in_ground_overrides(p_people uuid[]) returns void language sql set search_path = public, pg_temp as $$
  update ground_overrides set recipient_id = null, recipient_name = '—', words = '—', decision_words = case when decision_words is null then null else '—' end
  where person_id = any (p_people) $$;
revoke execute on function forget_in_ground_overrides from public;

alter table ground_overrides enable row level security;
grant select, insert on ground_overrides to landfall_staff;
grant update (version, decision, decided_at, decided_by, decision_words, expires_at, ended_at, ended_by) on ground_overrides to landfall_staff;
grant select on ground_overrides to landfall_system;
create policy of_visible_people on ground_overrides for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy asked_by_colleagues on ground_overrides for insert to landfall_staff
  with check ((select access.permission()) = 'grounds:override' and asked_by = (select access.me()) and decision is null
    and exists (select from people p where p.id = person_id));
create policy decided_by_another on ground_overrides for update to landfall_staff
  using ((select access.permission()) = 'grounds:approve' and exists (select from people p where p.id = person_id))
  with check ((select access.permission()) = 'grounds:approve' and (decided_by = (select access.me()) or ended_by = (select access.me())));
create policy background_work on ground_overrides for select to landfall_system using (true);

create table disclosures (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  recipient_kind text not null check (recipient_kind in ('partner', 'agency', 'volunteer', 'family')),
  recipient_id uuid,
  recipient_name text not null check (recipient_name <> ''),
  recipient_type text check (recipient_type ~ '^[a-z-]+$'),
  purpose text not null,
  data_group text not null,
  what_kind text not null check (what_kind ~ '^[a-z-]+$'),
  what_id uuid not null,
  words text check (words <> ''),
  consent_id uuid references consents on delete cascade,
  legal_ground_id uuid references legal_grounds,
  override_id uuid references ground_overrides on delete cascade,
  disclosed_at timestamptz not null,
  disclosed_by uuid default access.me() references signin.users on delete set null,
  stopped_at timestamptz check (stopped_at >= disclosed_at),
  stopped_because text check (stopped_because in ('withdrawn', 'consent-ended', 'ground-ended', 'override-ended', 'taken-back', 'done')),
  deletion_asked_at timestamptz,
  deletion_asked_how text check (deletion_asked_how in ('letter', 'mail', 'spoken', 'window')),
  deletion_asked_by uuid references signin.users on delete set null,
  deletion_answer text check (deletion_answer in ('deleted', 'kept-by-law', 'refused', 'never-received')),
  deletion_answer_words text check (deletion_answer_words <> ''),
  deletion_answered_on date,
  deletion_answered_by uuid references signin.users on delete set null,
  check (num_nonnulls(consent_id, legal_ground_id, override_id) = 1),
  check ((stopped_at is null) = (stopped_because is null)),
  check ((deletion_asked_at is null) = (deletion_asked_how is null)),
  check (deletion_asked_at is null or stopped_at is not null),
  check (deletion_answer is null or deletion_asked_at is not null),
  check ((deletion_answer is null) = (deletion_answered_on is null))
);
create index on disclosures (person_id, disclosed_at desc);
create index on disclosures (what_kind, what_id);
create index on disclosures (consent_id) where consent_id is not null;
create index on disclosures (legal_ground_id) where legal_ground_id is not null;
create index on disclosures (override_id) where override_id is not null;
create index on disclosures (stopped_at) where stopped_at is not null and deletion_answer is null;
comment on table disclosures is 'Something about a person that was told to somebody outside: what, to whom, for what, on exactly which ground; until when; and whether they deleted it when asked.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column disclosures.what_kind is 'The kind of the record that holds what was told, such as an item of a referral; what_id is that record.';
comment on column disclosures.words is 'What was told, where it was told by word of mouth and nothing else holds it.';
comment on column disclosures.recipient_type is 'What kind of organisation it is; of a partner in the directory the directory says.';
comment on column disclosures.stopped_at is 'From this moment the recipient has it no longer from us.';

-- What the directory knows of a recipient: its kind, the names it goes by, and whether it is there at all. Partners say so in a version of their own.
create function disclosure_recipient(p_kind text, p_id uuid) returns table (known boolean, type text, names text[])
  language sql stable security definer set search_path = public, pg_temp as $$ select null::boolean, null::text, null::text[] where false $$;

create function same_words(p_one text, p_other text) returns boolean language sql immutable parallel safe as
  $$ select lower(btrim(p_one)) = lower(btrim(p_other)) $$;
create function same_person(p_one uuid, p_other uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select p_one = p_other or exists (select from people a, people b where a.id = p_one and b.id = p_other
    and coalesce(a.merged_into, a.id) = coalesce(b.merged_into, b.id)) $$;
create function day_of(p_at timestamptz) returns date language sql stable security definer set search_path = public, pg_temp as
  $$ select (p_at at time zone coalesce((select zone from access.organisation), 'UTC'))::date $$;

-- Why a disclosure has no ground at the moment it states; null if it has one. The one place where this is decided.
create function obstacle_to_disclosure(d disclosures) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare c consents; l legal_grounds; o ground_overrides; r record; v_day date := day_of(d.disclosed_at); v_type text := d.recipient_type;
  v_names text[] := array[d.recipient_name];
begin
  if d.recipient_id is not null then
    select * into r from disclosure_recipient(d.recipient_kind, d.recipient_id);
    if found then
      if not r.known then return 'recipient-unknown'; end if;
      v_type := r.type; v_names := r.names;
      if not exists (select from unnest(v_names) n where same_words(n, d.recipient_name)) then return 'other-recipient'; end if;
    end if;
  end if;
  if d.consent_id is not null then
    select * into c from consents where id = d.consent_id;
    if not found or not same_person(c.person_id, d.person_id) then return 'other-person'; end if;
    if c.purpose <> d.purpose then return 'other-purpose'; end if;
    if d.purpose <> (case d.recipient_kind when 'volunteer' then 'share-with-volunteer' when 'family' then 'share-with-family' else 'share-with-agency' end)
      then return 'other-purpose'; end if;
    if not d.data_group = any (c.data_groups) then return 'other-data'; end if;
    if c.recipient_id is not null and c.recipient_id is distinct from d.recipient_id
      or c.recipient_id is null and not exists (select from unnest(v_names) n where same_words(n, c.recipient)) then return 'other-recipient'; end if;
    if c.given_on > v_day then return 'not-begun'; end if;
    if c.withdrawn_on <= v_day then return 'withdrawn'; end if;
    if c.ends < v_day then return 'ended'; end if;
  elsif d.legal_ground_id is not null then
    select * into l from legal_grounds where id = d.legal_ground_id;
    if not found then return 'other-ground'; end if;
    if l.country is not null and l.country is distinct from (select country from access.organisation) then return 'other-country'; end if;
    if not d.purpose = any (l.purposes) then return 'other-purpose'; end if;
    if not d.data_group = any (l.data_groups) then return 'other-data'; end if;
    if v_type is null or not v_type = any (l.recipient_types) then return 'other-recipient'; end if;
    if l.valid_from > v_day then return 'not-begun'; end if;
    if l.valid_to < v_day then return 'ended'; end if;
  else
    select * into o from ground_overrides where id = d.override_id;
    if not found or not same_person(o.person_id, d.person_id) then return 'other-person'; end if;
    if o.decision is distinct from 'approved' or o.decided_by is null or o.decided_by = o.asked_by then return 'not-agreed'; end if;
    if o.purpose <> d.purpose then return 'other-purpose'; end if;
    if not d.data_group = any (o.data_groups) then return 'other-data'; end if;
    if o.recipient_kind <> d.recipient_kind or o.recipient_id is distinct from d.recipient_id
      or not same_words(o.recipient_name, d.recipient_name) then return 'other-recipient'; end if;
    if d.disclosed_at < o.decided_at then return 'not-begun'; end if;
    if d.disclosed_at >= o.expires_at or d.disclosed_at >= o.ended_at then return 'ended'; end if;
  end if;
  return null;
end $$;

create function disclosures_need_a_ground() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_obstacle text;
begin
  if tg_op = 'INSERT' then
    -- A request tells of now: nobody goes back to a day on which it was still allowed.
    if access.today() is not null and day_of(new.disclosed_at) <> access.today() then
      raise exception 'disclosure without a ground: not-now' using errcode = 'LF001'; end if;
    -- The ground is held still while it is asked, so that nobody takes it back unseen in the same breath.
    perform from consents where id = new.consent_id for share;
    perform from legal_grounds where id = new.legal_ground_id for share;
    perform from ground_overrides where id = new.override_id for share;
    v_obstacle := obstacle_to_disclosure(new);
    if v_obstacle is not null then raise exception 'disclosure without a ground: %', v_obstacle using errcode = 'LF001'; end if;
    if new.recipient_kind = 'partner' and new.recipient_id is not null then
      new.recipient_type := coalesce((select r.type from disclosure_recipient(new.recipient_kind, new.recipient_id) r), new.recipient_type);
    end if;
  elsif old.stopped_at is not null and (new.stopped_at is distinct from old.stopped_at or new.stopped_because is distinct from old.stopped_because) then
    raise exception 'a disclosure that was stopped stays stopped' using errcode = 'LF002';
  elsif (new.person_id, new.recipient_kind, new.recipient_id, new.recipient_name, new.purpose, new.data_group, new.what_kind, new.what_id,
      new.consent_id, new.legal_ground_id, new.override_id, new.disclosed_at)
    is distinct from (old.person_id, old.recipient_kind, old.recipient_id, old.recipient_name, old.purpose, old.data_group, old.what_kind,
      old.what_id, old.consent_id, old.legal_ground_id, old.override_id, old.disclosed_at) then
    raise exception 'a disclosure is never changed' using errcode = 'LF002';
  end if;
  return new;
end $$;
create trigger needs_a_ground before insert or update on disclosures for each row execute function disclosures_need_a_ground();

-- On which grounds something could be told now: what the person agreed to, what two people answer for, which rules of law.
create function grounds_for(p_person uuid, p_kind text, p_recipient uuid, p_name text, p_type text, p_purpose text, p_group text, p_at timestamptz)
  returns table (kind text, id uuid, holds_until timestamptz, ends date) language sql volatile set search_path = public, pg_temp as $$
  with wanted as (select jsonb_build_object('person_id', p_person, 'recipient_kind', p_kind, 'recipient_id', p_recipient, 'recipient_name', p_name,
    'recipient_type', p_type, 'purpose', p_purpose, 'data_group', p_group, 'disclosed_at', p_at) as it),
  candidates as (
    select 'consent' as kind, c.id, null::timestamptz as holds_until, c.ends, 'consent_id' as as_column, c.given_on::timestamptz as since
      from consents c where same_person(c.person_id, p_person) and c.purpose = p_purpose
    union all select 'override', o.id, o.expires_at, null, 'override_id', o.decided_at
      from ground_overrides o where same_person(o.person_id, p_person) and o.decision = 'approved'
    union all select 'legal', l.id, null, l.valid_to, 'legal_ground_id', l.valid_from::timestamptz from legal_grounds l)
  select c.kind, c.id, c.holds_until, c.ends from candidates c, wanted w
  where obstacle_to_disclosure(jsonb_populate_record(null::disclosures, w.it || jsonb_build_object(c.as_column, c.id))) is null
  order by array_position(array['consent', 'override', 'legal'], c.kind), c.since desc, c.id $$;

-- Whether something told to somebody may still be seen by them: not stopped, and its ground holds today (at a moment, where one is given).
create function disclosure_stands(p_id uuid, p_at timestamptz default null) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from disclosures d
    left join consents c on c.id = d.consent_id
    left join legal_grounds l on l.id = d.legal_ground_id
    left join ground_overrides o on o.id = d.override_id
    where d.id = p_id and d.stopped_at is null
      and (c.id is null or (c.withdrawn_on is null or c.withdrawn_on > coalesce(day_of(p_at), access.today()))
        and (c.ends is null or c.ends >= coalesce(day_of(p_at), access.today())))
      and (l.id is null or l.valid_to is null or l.valid_to >= coalesce(day_of(p_at), access.today()))
      and (o.id is null or o.ended_at is null
        and case when p_at is null then day_of(o.expires_at) >= access.today() else o.expires_at > p_at end)) $$;
-- What holds no longer at a moment although nobody has stopped it yet, and why.
create function disclosures_to_stop(p_at timestamptz) returns table (id uuid, person_id uuid, because text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.person_id, case when c.withdrawn_on is not null and c.withdrawn_on <= day_of(p_at) then 'withdrawn' when c.id is not null then 'consent-ended'
    when d.legal_ground_id is not null then 'ground-ended' else 'override-ended' end
  from disclosures d left join consents c on c.id = d.consent_id
  where d.stopped_at is null and d.disclosed_at <= p_at and not disclosure_stands(d.id, p_at) $$;
-- How much is under way on a rule, for whoever may end it; no person is named.
create function legal_ground_under_way(p_ground uuid) returns integer language sql stable security definer set search_path = public, pg_temp as
  $$ select count(*)::integer from disclosures d where d.legal_ground_id = p_ground and d.stopped_at is null $$;
-- Who is told of an exception: those who could agree to it, or afterwards the one who asked.
create function told_of_override(p_override uuid, p_asked boolean) returns table (name text, email text, language text, unit text)
  language sql stable security definer set search_path = '' as $$
  select u.name, u.email, u.language, unit.name from public.ground_overrides o join public.people p on p.id = o.person_id
    join public.units unit on unit.id = p.unit_id join signin.users u on u.ended_at is null
  where o.id = p_override and u.id is distinct from p.user_id and case when not p_asked then u.id = o.asked_by
    else u.id is distinct from o.asked_by and exists (select from access.role_assignments a where a.user_id = u.id and a.unit_id = p.unit_id
      and a.role in ('coordinator', 'manager') and a.begins <= access.today() and (a.ends is null or a.ends > access.today())) end
  order by u.name, u.id $$;
revoke execute on function legal_ground_under_way, told_of_override from public;
grant execute on function legal_ground_under_way to landfall_staff;
grant execute on function told_of_override to landfall_system;
revoke execute on function disclosure_recipient, obstacle_to_disclosure, grounds_for, disclosure_stands, disclosures_to_stop, disclosures_need_a_ground, same_person from public;
grant execute on function disclosure_stands to landfall_staff, landfall_partner, landfall_volunteer, landfall_system;
grant execute on function disclosures_to_stop to landfall_system;
grant execute on function same_person, obstacle_to_disclosure, grounds_for to landfall_staff, landfall_system;

alter table disclosures enable row level security;
grant select, insert on disclosures to landfall_staff;
grant update (version, stopped_at, stopped_because, deletion_asked_at, deletion_asked_how, deletion_asked_by, deletion_answer,
  deletion_answer_words, deletion_answered_on, deletion_answered_by) on disclosures to landfall_staff, landfall_system;
grant select on disclosures to landfall_system;
create policy of_visible_people on disclosures for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy told_by_colleagues on disclosures for insert to landfall_staff
  with check ((select access.permission()) like '%:write' and disclosed_by = (select access.me()) and stopped_at is null
    and exists (select from people p where p.id = person_id));
create policy stopped_by_colleagues on disclosures for update to landfall_staff
  using (((select access.permission()) like '%:write' or (select access.permission()) = 'grounds:approve')
    and exists (select from people p where p.id = person_id));
create policy background_work on disclosures for select to landfall_system using (true);
create policy stopped_in_the_background on disclosures for update to landfall_system using (true);
