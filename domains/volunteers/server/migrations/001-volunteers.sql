-- Volunteers: what they may be (kinds of relation), who they are, what they want to be, what they bring to a match.
create table relation_kinds (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb not null check (names ?& array['en', 'nb', 'bg', 'ro']),
  ends_with_custody boolean not null,
  one_at_a_time boolean not null,
  family_involvement text not null check (family_involvement in ('no', 'with-coordinator')),
  least_age smallint check (least_age between 15 and 99),
  retired_on date,
  version integer not null default 1
);
comment on table relation_kinds is 'A kind of one-to-one relation: its names, and the rules that the software keeps for it.';
comment on column relation_kinds.ends_with_custody is 'The contact ends by itself on release or transfer, as a prison visitor''s does.';
comment on column relation_kinds.one_at_a_time is 'A participant has at most one running match of this kind.';
comment on column relation_kinds.retired_on is 'From this day nobody begins as this kind any more.';
insert into relation_kinds (id, slug, names, ends_with_custody, one_at_a_time, family_involvement, least_age) values
  ('01900000-0000-7000-8000-000000000001', 'prison-visitor',
    '{"en": "prison visitor", "nb": "visitor", "bg": "доброволец-посетител", "ro": "vizitator voluntar"}', true, true, 'no', 18),
  ('01900000-0000-7000-8000-000000000002', 'network',
    '{"en": "network volunteer", "nb": "nettverksfrivillig", "bg": "доброволец за подкрепа", "ro": "voluntar de sprijin"}',
    false, true, 'no', 18);

create table volunteers (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  user_id uuid unique references signin.users on delete set null,
  version integer not null default 1,
  given_name text not null default '',
  family_name text not null default '',
  display_name text not null check (display_name <> ''),
  display_name_transliterated text not null default '',
  sort_name text not null,
  search_key text not null,
  birth_year integer check (birth_year between 1900 and 2200),
  sex text not null default 'not-asked',
  email text,
  phone text,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  state text not null default 'interested'
    check (state in ('interested', 'in-process', 'active', 'paused', 'ended', 'refused')),
  state_since date not null,
  supervisor_id uuid references signin.users on delete set null,
  most_matches smallint not null default 1 check (most_matches in (1, 2)),
  invitation_id uuid references access.invitations on delete set null,
  applied_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references signin.users on delete set null
);
create index on volunteers (unit_id, sort_name);
create index on volunteers (supervisor_id) where supervisor_id is not null;
create index on volunteers (invitation_id) where invitation_id is not null;
create index volunteers_by_search_key on volunteers using gin (search_key gin_trgm_ops);
comment on table volunteers is 'Somebody who helps, wants to or did: how to reach them, how far they have come, who watches over them.
about: volunteer
compartment: identity
retention: 24 months after the last role ended
erasure: anonymise (hours and numbers stay comparable; names, year of birth and contact go)';
comment on column volunteers.user_id is 'The volunteer''s own sign-in, if any: nobody opens their own file as staff.';
comment on column volunteers.language is 'In which of our languages we write to them; the languages they speak stand in the profile.';
comment on column volunteers.state is 'Follows from the roles: kept by the handlers that change a role.';
comment on column volunteers.supervisor_id is 'The colleague who watches over them; who does so today, volunteer_supervision() says.';

create table volunteer_roles (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  kind_id uuid not null references relation_kinds,
  state text not null check (state in ('wanted', 'approved', 'paused', 'refused', 'ended')),
  since date not null,
  approved_on date,
  reason text,
  until date check (until >= since),
  version integer not null default 1,
  unique (volunteer_id, kind_id)
);
create index on volunteer_roles (kind_id, state);
comment on table volunteer_roles is 'What a volunteer wants to be or is, one row for each kind, as of now.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: anonymise (reason goes; how many there were stays countable)';
comment on column volunteer_roles.approved_on is 'When this role was first approved: what may be met later than that is counted from here.';
comment on column volunteer_roles.until is 'Until when a pause is meant to last, if anybody has said.';

create table volunteer_role_changes (
  id uuid primary key default uuidv7(),
  role_id uuid not null references volunteer_roles on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  state text not null,
  since date not null,
  reason text,
  until date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references signin.users on delete set null
);
create index on volunteer_role_changes (volunteer_id, recorded_at);
comment on table volunteer_role_changes is 'How each role came to be what it is: every change with its day and its coded reason.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: anonymise (reason goes; lengths of service stay countable)';

create table volunteer_profiles (
  volunteer_id uuid primary key references volunteers on delete cascade,
  profile jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null default now()
);
comment on table volunteer_profiles is 'What a volunteer brings to a match: languages, area, hours, interests, wishes, own limits, whom they know.
about: volunteer
compartment: matching
retention: as volunteers
erasure: delete';

create table matching_interests (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb not null check (names ?& array['en', 'nb', 'bg', 'ro']),
  position smallint not null default 100,
  retired_on date
);
comment on table matching_interests is 'What two people may like to do or talk about together; the house may add to the list.';

insert into matching_interests (code, names, position) values
  ('walking', '{"en": "walking and hiking", "nb": "turer til fots", "bg": "разходки и преходи", "ro": "plimbări și drumeții"}', 10),
  ('football', '{"en": "football", "nb": "fotball", "bg": "футбол", "ro": "fotbal"}', 20),
  ('training', '{"en": "exercise and sport", "nb": "trening og idrett", "bg": "тренировки и спорт", "ro": "mișcare și sport"}', 30),
  ('cycling', '{"en": "cycling", "nb": "sykling", "bg": "колоездене", "ro": "ciclism"}', 40),
  ('fishing', '{"en": "fishing", "nb": "fiske", "bg": "риболов", "ro": "pescuit"}', 50),
  ('nature', '{"en": "nature and gardens", "nb": "natur og hage", "bg": "природа и градинарство", "ro": "natură și grădinărit"}', 60),
  ('animals', '{"en": "animals", "nb": "dyr", "bg": "животни", "ro": "animale"}', 70),
  ('cooking', '{"en": "cooking", "nb": "matlaging", "bg": "готвене", "ro": "gătit"}', 80),
  ('coffee', '{"en": "coffee and conversation", "nb": "kaffe og prat", "bg": "кафе и разговор", "ro": "cafea și conversație"}', 90),
  ('music', '{"en": "music", "nb": "musikk", "bg": "музика", "ro": "muzică"}', 100),
  ('films', '{"en": "films and series", "nb": "film og serier", "bg": "филми и сериали", "ro": "filme și seriale"}', 110),
  ('books', '{"en": "books", "nb": "bøker", "bg": "книги", "ro": "cărți"}', 120),
  ('art', '{"en": "art and crafts", "nb": "kunst og håndarbeid", "bg": "изкуство и ръкоделие", "ro": "artă și lucru manual"}', 130),
  ('history', '{"en": "history and society", "nb": "historie og samfunn", "bg": "история и общество", "ro": "istorie și societate"}', 140),
  ('games', '{"en": "chess and board games", "nb": "sjakk og brettspill", "bg": "шах и настолни игри", "ro": "șah și jocuri de societate"}', 150),
  ('computers', '{"en": "computers and phones", "nb": "data og mobil", "bg": "компютри и телефони", "ro": "calculatoare și telefoane"}', 160),
  ('cars', '{"en": "cars and motorcycles", "nb": "biler og motorsykler", "bg": "коли и мотоциклети", "ro": "mașini și motociclete"}', 170),
  ('repairs', '{"en": "building and repairing", "nb": "bygge og reparere", "bg": "строене и поправки", "ro": "construit și reparat"}', 180),
  ('languages', '{"en": "learning a language", "nb": "lære språk", "bg": "учене на език", "ro": "învățarea unei limbi"}', 190),
  ('faith', '{"en": "faith and meaning of life", "nb": "tro og livssyn", "bg": "вяра и смисъл на живота", "ro": "credință și sensul vieții"}', 200),
  ('parenthood', '{"en": "being a parent", "nb": "å være forelder", "bg": "родителство", "ro": "viața de părinte"}', 210),
  ('work', '{"en": "work and trades", "nb": "arbeid og yrker", "bg": "работа и занаяти", "ro": "muncă și meserii"}', 220),
  ('money', '{"en": "everyday money matters", "nb": "hverdagsøkonomi", "bg": "ежедневни финанси", "ro": "banii de zi cu zi"}', 230),
  ('dance', '{"en": "dancing", "nb": "dans", "bg": "танци", "ro": "dans"}', 240);

alter table relation_kinds enable row level security;
alter table volunteers enable row level security;
alter table volunteer_roles enable row level security;
alter table volunteer_role_changes enable row level security;
alter table volunteer_profiles enable row level security;
alter table matching_interests enable row level security;

grant select on relation_kinds, matching_interests to landfall_staff, landfall_volunteer, landfall_system;
grant insert on relation_kinds, matching_interests to landfall_staff;
grant update (names, ends_with_custody, one_at_a_time, family_involvement, least_age, retired_on, version) on relation_kinds
  to landfall_staff;
grant update (names, position, retired_on) on matching_interests to landfall_staff;
create policy house_is_open on relation_kinds for select to landfall_staff, landfall_volunteer, landfall_system using (true);
create policy decided_by_managers on relation_kinds for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:policy');
create policy changed_by_managers on relation_kinds for update to landfall_staff
  using ((select access.permission()) = 'volunteers:policy');
create policy house_is_open on matching_interests for select to landfall_staff, landfall_volunteer, landfall_system using (true);
create policy decided_by_managers on matching_interests for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:policy');
create policy changed_by_managers on matching_interests for update to landfall_staff
  using ((select access.permission()) = 'volunteers:policy');

grant select, insert on volunteers, volunteer_roles, volunteer_role_changes, volunteer_profiles to landfall_staff;
grant update (user_id, version, given_name, family_name, display_name, display_name_transliterated, sort_name, search_key,
  birth_year, sex, email, phone, language, state, state_since, supervisor_id, most_matches, invitation_id) on volunteers
  to landfall_staff;
grant update (state, since, approved_on, reason, until, version) on volunteer_roles to landfall_staff;
grant update (profile, version, changed_at) on volunteer_profiles to landfall_staff, landfall_volunteer;
grant select on volunteers, volunteer_roles, volunteer_role_changes, volunteer_profiles to landfall_system;
grant select on volunteers, volunteer_roles, volunteer_profiles to landfall_volunteer;

-- Who may see a volunteer: written here once; every other table about volunteers asks this one.
create policy visible_to_colleagues on volunteers for select to landfall_staff
  using (unit_id = any ((select access.units())::uuid[]) and user_id is distinct from (select access.me()));
create policy added_by_colleagues on volunteers for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and unit_id = any ((select access.units())::uuid[])
    and user_id is null);
create policy changed_by_colleagues on volunteers for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and unit_id = any ((select access.units())::uuid[])
    and user_id is distinct from (select access.me()));
create policy own_file on volunteers for select to landfall_volunteer using (user_id = (select access.me()));
create policy background_work on volunteers for select to landfall_system using (true);

create policy of_visible_volunteers on volunteer_roles for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy written_by_colleagues on volunteer_roles for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy changed_by_colleagues on volunteer_roles for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy own_file on volunteer_roles for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy background_work on volunteer_roles for select to landfall_system using (true);

create policy of_visible_volunteers on volunteer_role_changes for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy written_by_colleagues on volunteer_role_changes for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy background_work on volunteer_role_changes for select to landfall_system using (true);

create policy of_visible_volunteers on volunteer_profiles for select to landfall_staff
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy written_by_colleagues on volunteer_profiles for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy changed_by_colleagues on volunteer_profiles for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy own_file on volunteer_profiles for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_times on volunteer_profiles for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy background_work on volunteer_profiles for select to landfall_system using (true);

-- Limits and conflicts were declared at screening: a volunteer changes where, when and what about, nothing else.
create function volunteer_profile_own_part() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_setting('role', true) = 'landfall_volunteer'
    and old.profile - array['area', 'hours', 'interests'] <> new.profile - array['area', 'hours', 'interests']
  then raise insufficient_privilege; end if;
  return new;
end $$;
create trigger volunteers_change_their_part before update on volunteer_profiles
  for each row execute function volunteer_profile_own_part();

-- Who watches over each volunteer today: the supervisor, or while they are away their deputy, or that one's deputy. Whoever
-- stands in must coordinate in the unit. For colleagues those of their units, for a volunteer the own, for background work all.
create function volunteer_supervision(p_volunteers uuid[])
  returns table (volunteer_id uuid, supervisor_id uuid, stands_in_for uuid, nobody_because text)
  language sql stable security definer set search_path = '' as $$
  with recursive asked as (
    select v.id, v.unit_id, v.supervisor_id from public.volunteers v
    where v.id = any (p_volunteers)
      and case current_setting('role', true) when 'landfall_system' then true
        when 'landfall_volunteer' then v.user_id = access.me()
        else v.unit_id = any (access.units()) and v.user_id is distinct from access.me() end
  ), standing as (
    select id, unit_id, supervisor_id as first, supervisor_id as now, array[supervisor_id] as before
      from asked where supervisor_id is not null
    union all
    select s.id, s.unit_id, s.first, a.deputy_id, s.before || a.deputy_id
      from standing s join access.absences a on a.user_id = s.now
      where a.begins <= access.today() and a.ends > access.today() and a.deputy_id <> all (s.before)
  ), working as (
    select s.*, exists (select from access.role_assignments r join signin.users u on u.id = r.user_id
        where r.user_id = s.now and r.unit_id = s.unit_id and r.role = 'coordinator' and u.ended_at is null
          and r.begins <= access.today() and (r.ends is null or r.ends > access.today())) as works,
      exists (select from access.absences a where a.user_id = s.now
        and a.begins <= access.today() and a.ends > access.today()) as away
    from standing s
  ), found as (
    select distinct on (id) id, now from working where works and not away order by id, cardinality(before), now
  )
  select a.id, f.now, case when f.now <> a.supervisor_id then a.supervisor_id end,
    case when f.now is not null then null when a.supervisor_id is null then 'none'
      when exists (select from working w where w.id = a.id and w.now = w.first and not w.works and not w.away) then 'left'
      else 'no-deputy' end
  from asked a left join found f on f.id = a.id $$;
revoke execute on function volunteer_supervision from public;
grant execute on function volunteer_supervision to landfall_staff, landfall_volunteer, landfall_system;

-- When an invitation is accepted, the volunteer for whom it was made has a sign-in.
create function volunteer_joins() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.volunteers v set user_id = u.id, version = v.version + 1 from signin.users u
    where v.invitation_id = new.id and v.user_id is null and u.email = lower(new.email);
  return null;
end $$;
create trigger a_volunteer_joins after update of accepted_at on access.invitations
  for each row when (old.accepted_at is null and new.accepted_at is not null) execute function volunteer_joins();

-- Whether somebody signs in under an e-mail already, and is a volunteer already: asked before the volunteer's own is linked.
create function volunteer_account_of(p_email text) returns table (user_id uuid, name text, ended boolean, volunteers_already boolean)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.ended_at is not null, exists (select from public.volunteers v where v.user_id = u.id)
    from signin.users u where u.email = lower(p_email) and access.permission() = 'volunteers:write' $$;
revoke execute on function volunteer_account_of from public;
grant execute on function volunteer_account_of to landfall_staff;
