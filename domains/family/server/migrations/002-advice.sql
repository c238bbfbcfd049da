-- Advice to families: contacts without a name, cases with what was asked, answered, written and by when.
create table advice_cases (
  id uuid primary key default uuidv7(),
  number integer generated always as identity unique,
  version integer not null default 1,
  unit_id uuid not null references units,
  family_member_id uuid references family_members on delete set null,
  called text not null default '',
  kind text not null check (kind in ('economy', 'social', 'forms', 'complaints', 'children', 'practical', 'counselling')),
  subject text not null check (subject <> ''),
  relation text not null default 'not-asked',
  channel text not null,
  county text not null default '',
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  state text not null default 'to-answer' check (state in ('to-answer', 'waiting', 'closed')),
  waiting_for text not null default '',
  answer_by date,
  responsible_id uuid references signin.users on delete set null,
  opened_on date not null,
  answered_on date,
  closed_on date,
  outcome text check (outcome in ('answered', 'helped', 'passed-on', 'no-longer-wanted', 'lost-touch', 'could-not-help')),
  forgotten_on date,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((state = 'closed') = (closed_on is not null)),
  check ((closed_on is null) = (outcome is null)),
  check (state <> 'to-answer' or answer_by is not null)
);
create index on advice_cases (unit_id, answer_by) where state <> 'closed';
create index on advice_cases (family_member_id) where family_member_id is not null;
create index on advice_cases (unit_id, opened_on);
comment on table advice_cases is 'Something a family asked of us, until it is answered; with or without a name.
about: relative
compartment: family
retention: 24 months after it was closed, unless the house says otherwise (family-kept)
erasure: anonymise (kind, channel, county and days stay for the numbers; who it was, and every word, goes)';
comment on column advice_cases.number is 'What somebody without a name says when they call again.';
comment on column advice_cases.called is 'What somebody without a record wants to be called; need not be a name.';
comment on column advice_cases.answer_by is 'The day by which we have promised an answer.';

create table anonymous_contacts (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  topic text not null check (topic in ('economy', 'social', 'forms', 'complaints', 'children', 'practical', 'counselling', 'visiting', 'other')),
  channel text not null check (channel in ('phone', 'visit', 'e-mail', 'chat', 'letter', 'event', 'outreach')),
  relation text not null,
  county text not null default '',
  minutes integer not null check (minutes between 1 and 600),
  held_on date not null,
  case_id uuid references advice_cases on delete set null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on anonymous_contacts (unit_id, held_on);
create index on anonymous_contacts (case_id) where case_id is not null;
comment on table anonymous_contacts is 'That somebody of a family called, and what about, without anything that says who: there is no field for it.';
comment on column anonymous_contacts.case_id is 'The case that it became because they wanted it to.';

create table case_entries (
  id uuid primary key default uuidv7(),
  case_id uuid not null references advice_cases on delete cascade,
  kind text not null check (kind in ('asked', 'answered', 'written', 'note')),
  words text not null check (words <> ''),
  channel text,
  minutes integer check (minutes between 1 and 600),
  said_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on case_entries (case_id, said_on);
comment on table case_entries is 'What was asked, answered and written in a case, in order; nothing is reworded afterwards.
about: relative
compartment: family
retention: as advice_cases
erasure: delete';

create table case_follow_ups (
  id uuid primary key default uuidv7(),
  case_id uuid not null references advice_cases on delete cascade,
  what text not null check (what <> ''),
  due_on date not null,
  done_on date,
  done_by uuid references signin.users on delete set null,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on case_follow_ups (due_on) where done_on is null;
create index on case_follow_ups (case_id);
comment on table case_follow_ups is 'What we said we would do in a case, and by when.
about: relative
compartment: family
retention: as advice_cases
erasure: delete';

create table case_letters (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  case_id uuid not null references advice_cases on delete cascade,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  receiver text not null check (receiver <> ''),
  receiver_address text not null default '',
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  written_on date not null,
  sent_on date check (sent_on >= written_on),
  sent_how text check (sent_how in ('post', 'e-mail', 'handed-over')),
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((sent_on is null) = (sent_how is null))
);
create index on case_letters (case_id);
comment on table case_letters is 'A letter of a case, to the family or with them to an office; after it was sent it stays as it was.
about: relative
compartment: family
retention: as advice_cases
erasure: delete';
comment on column case_letters.receiver_address is 'As it is printed; empty where it is handed over. A protected address is never printed.';

alter table advice_cases enable row level security;
alter table anonymous_contacts enable row level security;
alter table case_entries enable row level security;
alter table case_follow_ups enable row level security;
alter table case_letters enable row level security;

grant select, insert on advice_cases, anonymous_contacts, case_entries, case_follow_ups, case_letters to landfall_staff;
grant update (version, family_member_id, called, kind, subject, relation, county, language, state, waiting_for, answer_by, responsible_id,
  answered_on, closed_on, outcome) on advice_cases to landfall_staff;
grant update (case_id) on anonymous_contacts to landfall_staff;
grant update (done_on, done_by) on case_follow_ups to landfall_staff;
grant update (version, language, receiver, receiver_address, subject, body, sent_on, sent_how) on case_letters to landfall_staff;
grant select on advice_cases to landfall_system;

create policy of_own_units on advice_cases for select to landfall_staff
  using ((select access.permission()) in ('advice:read', 'advice:write') and unit_id = any ((select family_units())::uuid[]));
create policy opened_by_colleagues on advice_cases for insert to landfall_staff
  with check ((select access.permission()) = 'advice:write' and unit_id = any ((select family_units())::uuid[]));
create policy changed_by_colleagues on advice_cases for update to landfall_staff
  using ((select access.permission()) = 'advice:write' and unit_id = any ((select family_units())::uuid[]) and forgotten_on is null);
create policy background_work on advice_cases for select to landfall_system using (true);

create policy of_own_units on anonymous_contacts for select to landfall_staff
  using ((select access.permission()) in ('advice:read', 'advice:write') and unit_id = any ((select family_units())::uuid[]));
create policy logged_by_colleagues on anonymous_contacts for insert to landfall_staff
  with check ((select access.permission()) = 'advice:write' and unit_id = any ((select family_units())::uuid[]));
create policy become_cases on anonymous_contacts for update to landfall_staff
  using ((select access.permission()) = 'advice:write' and unit_id = any ((select family_units())::uuid[]) and case_id is null)
  with check (exists (select from advice_cases c where c.id = case_id));

-- What is said in counselling stays with whoever counsels; colleagues see that there is a case, and what is to be done by when.
create policy of_open_cases on case_entries for select to landfall_staff
  using (exists (select from advice_cases c where c.id = case_id and (c.kind <> 'counselling' or c.responsible_id = (select access.me()))));
create policy written_by_colleagues on case_entries for insert to landfall_staff
  with check ((select access.permission()) = 'advice:write' and recorded_by = (select access.me())
    and exists (select from advice_cases c where c.id = case_id and (c.kind <> 'counselling' or c.responsible_id = (select access.me()))));
create policy of_open_cases on case_follow_ups for select to landfall_staff
  using (exists (select from advice_cases c where c.id = case_id));
create policy set_by_colleagues on case_follow_ups for insert to landfall_staff
  with check ((select access.permission()) = 'advice:write' and exists (select from advice_cases c where c.id = case_id));
create policy done_by_colleagues on case_follow_ups for update to landfall_staff
  using ((select access.permission()) = 'advice:write' and exists (select from advice_cases c where c.id = case_id));
create policy of_open_cases on case_letters for select to landfall_staff
  using (exists (select from advice_cases c where c.id = case_id and (c.kind <> 'counselling' or c.responsible_id = (select access.me()))));
create policy written_by_colleagues on case_letters for insert to landfall_staff
  with check ((select access.permission()) = 'advice:write' and recorded_by = (select access.me())
    and exists (select from advice_cases c where c.id = case_id and (c.kind <> 'counselling' or c.responsible_id = (select access.me()))));
create policy changed_until_sent on case_letters for update to landfall_staff
  using ((select access.permission()) = 'advice:write' and sent_on is null
    and exists (select from advice_cases c where c.id = case_id and (c.kind <> 'counselling' or c.responsible_id = (select access.me()))))
  with check (true);

-- A case may be given to a colleague who works with families in its unit today, to nobody else.
create function advice_workers(p_unit uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = '' as $$
  select distinct u.id, u.name from access.role_assignments a join signin.users u on u.id = a.user_id
  where a.unit_id = p_unit and a.role = 'family-worker' and u.ended_at is null
    and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
    and p_unit = any (public.family_units()) $$;

-- Numbers of advice for those who answer for it: groups and how many, never a case. Who may read whose is decided here.
create function advice_numbers(p_units uuid[], p_from date, p_until date)
  returns table (what text, unit_id uuid, month date, topic text, channel text, relation text, county text, outcome text, n integer, minutes integer)
  language plpgsql stable security definer set search_path = '' as $$
declare v_units uuid[];
begin
  if access.permission() <> 'family:report' then raise insufficient_privilege; end if;
  v_units := access.units();
  return query
    select 'contact', c.unit_id, date_trunc('month', c.held_on)::date, c.topic, c.channel, c.relation, c.county, null::text,
        count(*)::integer, sum(c.minutes)::integer
      from public.anonymous_contacts c
      where c.unit_id = any (v_units) and (p_units is null or c.unit_id = any (p_units)) and c.held_on >= p_from and c.held_on < p_until
      group by 2, 3, 4, 5, 6, 7
    union all
    select 'case', a.unit_id, date_trunc('month', a.opened_on)::date, a.kind, a.channel, a.relation, a.county, a.outcome,
        count(*)::integer, 0
      from public.advice_cases a
      where a.unit_id = any (v_units) and (p_units is null or a.unit_id = any (p_units)) and a.opened_on >= p_from and a.opened_on < p_until
      group by 2, 3, 4, 5, 6, 7, 8;
end $$;

-- A "no" in advice is about no participant we know: it goes to the register as the unit's own.
create policy said_by_family_workers on refusals for insert to landfall_staff
  with check ((select access.permission()) = 'advice:write' and source = 'advice' and person_id is null
    and unit_id = any ((select family_units())::uuid[]) and recorded_by = (select access.me()));

-- A relative with an open case is still needed; what is closed goes in its time, before the relative does.
create or replace function family_member_is_needed(p_member uuid, p_day date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from relations r join people p on p.id = r.person_id
      where r.family_member_id = p_member and (r.until is null or r.until > p_day) and p.active)
    or exists (select from advice_cases c where c.family_member_id = p_member and c.forgotten_on is null) $$;

create function advice_forget(p_today date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gone uuid[];
begin
  v_gone := array(select c.id from advice_cases c where c.forgotten_on is null and c.state = 'closed'
    and c.closed_on + make_interval(months => family_kept_months(c.unit_id, p_today)) <= p_today);
  if v_gone = '{}' then return; end if;
  delete from case_entries where case_id = any (v_gone);
  delete from case_follow_ups where case_id = any (v_gone);
  delete from case_letters where case_id = any (v_gone);
  update advice_cases set family_member_id = null, called = '', subject = '—', waiting_for = '', responsible_id = null,
      recorded_by = null, forgotten_on = p_today, version = version + 1
    where id = any (v_gone);
end $$;
revoke execute on function advice_workers, advice_numbers, advice_forget from public;
grant execute on function advice_workers, advice_numbers to landfall_staff;
grant execute on function advice_forget to landfall_system;
