-- A worry goes to a named person on duty, who has a deputy; where nobody takes it over it climbs. And the duty to report: what law makes
-- everybody tell somebody outside, on a fixed route.
alter table duty_phones add column deputy_id uuid references signin.users on delete set null;
alter table duty_phones add check (deputy_id <> user_id);
comment on column duty_phones.deputy_id is 'Who answers instead while the colleague is away, and where they do not take a worry over in time.';

alter table worries add column addressed_to uuid references signin.users on delete set null;
alter table worries add column climbed smallint not null default 0 check (climbed between 0 and 2);
update worries set climbed = 2 where state <> 'open';
create index worries_that_climb on worries (raised_at) where state = 'open' and climbed < 2;
comment on column worries.addressed_to is 'The named colleague on duty when it was raised, or their deputy while they were away.';
comment on column worries.climbed is 'How far it climbed while nobody took it over: 0 to those on duty, 1 to the deputy, 2 to the managers.';
grant update (addressed_to, climbed) on worries to landfall_system;

-- Nothing takes a worry away, not even whom it is about being taken back from a list.
alter table worries drop constraint worries_person_id_fkey;
alter table worries add foreign key (person_id) references people;

-- Behind a duty phone: the colleague, or the deputy while they are away; nobody who is meant by the worry or raised it.
create function duty_holder(p_phone uuid, p_worry uuid, p_deputy boolean) returns uuid
  language sql stable security definer set search_path = '' as $$
  select u.id from public.duty_phones d
    cross join lateral (values (1, d.user_id), (2, d.deputy_id), (3, (select a.deputy_id from access.absences a
      where a.user_id = d.user_id and a.begins <= access.today() and (a.ends is null or a.ends > access.today()) limit 1))) w(turn, id)
    join signin.users u on u.id = w.id and u.ended_at is null
  where d.id = p_phone and (not p_deputy or w.turn > 1)
    and not exists (select from access.absences a where a.user_id = u.id and a.begins <= access.today()
      and (a.ends is null or a.ends > access.today()))
    and not exists (select from public.worries x left join public.people p on p.id = x.person_id
      where x.id = p_worry and u.id in (x.raised_by, p.user_id))
  order by w.turn limit 1 $$;
revoke execute on function duty_holder from public;
grant execute on function duty_holder to landfall_system;

create table duty_reports (
  id uuid primary key default uuidv7(),
  worry_id uuid not null references worries,
  unit_id uuid not null references units,
  person_id uuid references people,
  child_id uuid,
  kind text not null check (kind in ('danger-to-life', 'harm-to-child')),
  receiver_kind text not null check (receiver_kind in ('emergency', 'police', 'child-welfare', 'prison', 'health', 'other')),
  receiver_name text not null check (receiver_name <> ''),
  told_at timestamptz not null,
  how text not null check (how in ('phone', 'in-person', 'letter', 'e-mail', 'form')),
  words text not null check (words <> ''),
  by uuid default access.me() references signin.users on delete set null,
  recorded_at timestamptz not null default now(),
  check (told_at <= recorded_at + interval '5 minutes'),
  check (num_nonnulls(person_id, child_id) <= 1)
);
create index on duty_reports (worry_id);
create index on duty_reports (unit_id, told_at desc);
create index on duty_reports (person_id) where person_id is not null;
comment on table duty_reports is 'That somebody outside was told because the law makes us: danger to life, harm to a child. To whom, when, how and what; never changed, never deleted.
about: participant
compartment: safeguarding
retention: as worries
erasure: keep (that a duty was done must stay to be shown; who it was goes with the worry)';
comment on column duty_reports.child_id is 'The child whom it is about, if we keep a file; no foreign key, families stand above.';

alter table duty_reports enable row level security;
grant select, insert on duty_reports to landfall_staff;
create policy read_by_those_who_answer on duty_reports for select to landfall_staff
  using (by = (select access.me()) or (select access.permission()) = 'safeguarding:write' and exists (select from worries w where w.id = worry_id));
create policy done_by_colleagues on duty_reports for insert to landfall_staff
  with check ((select access.permission()) = 'safeguarding:raise' and by = (select access.me())
    and unit_id = any ((select own_units())::uuid[]) and (person_id is null or exists (select from people p where p.id = person_id)));

-- Which worry a report belongs to, for whoever tells of it: they may not read the worry, and nothing of it is told.
create function unit_of_worry(p_worry uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select w.unit_id from public.worries w where w.id = p_worry and w.unit_id = any (public.own_units())
    and (w.raised_by = access.me() or exists (select from access.role_assignments a where a.user_id = access.me() and a.unit_id = w.unit_id
      and a.role = 'coordinator' and a.begins <= access.today() and (a.ends is null or a.ends > access.today()))) $$;
revoke execute on function unit_of_worry from public;
grant execute on function unit_of_worry to landfall_staff;

create function told_as_deputy(p_user uuid) returns table (id uuid, name text, email text, language text)
  language sql stable security definer set search_path = '' as
  $$ select u.id, u.name, u.email, u.language from signin.users u where u.id = p_user and u.ended_at is null $$;
revoke execute on function told_as_deputy from public;
grant execute on function told_as_deputy to landfall_system;
