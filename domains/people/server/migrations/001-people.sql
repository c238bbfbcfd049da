-- The participant at the centre: identity, status, custody, release dates, who is responsible. History beside "as of now".
-- Names are searched by their trigrams; the extension is trusted, so the owner of the database may add it.
create extension if not exists pg_trgm with schema public;

create table people (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  user_id uuid references signin.users on delete set null,
  version integer not null default 1,
  given_name text not null default '',
  family_name text not null default '',
  called_name text not null default '',
  given_name_transliterated text not null default '',
  family_name_transliterated text not null default '',
  called_name_transliterated text not null default '',
  display_name text not null check (display_name <> ''),
  display_name_transliterated text not null default '',
  sort_name text not null,
  search_key text not null,
  birth_date date,
  birth_year integer,
  sex text not null default 'not-asked',
  languages jsonb not null default '[]',
  interpreter_needed text not null default 'not-asked',
  contact jsonb not null,
  offence_group text,
  national_id_masked text,
  status text,
  status_since date,
  prison text,
  wing text,
  release_day date,
  release_kind text,
  release_certainty text,
  release_earliest date,
  release_latest date,
  release_unknown_because text,
  responsible_id uuid references signin.users on delete set null,
  active boolean not null default true,
  merged_into uuid references people check (merged_into <> id),
  shared_units uuid[],
  recorded_at timestamptz not null default now(),
  recorded_by uuid references signin.users on delete set null,
  import_id uuid,
  import_row integer
);
comment on table people is 'A participant. Details are kept by version; status, place, release date and responsible person repeat what the history tables say as of today.
about: participant
compartment: identity
retention: 24 months after the case is closed
erasure: anonymise (numbers must stay comparable; names, dates of birth and contact go)';
comment on column people.user_id is 'The participant''s own sign-in, if any: nobody opens their own file as staff.';
comment on column people.display_name is 'The name the person goes by, as written; the transliterated one is in the other script.';
comment on column people.search_key is 'Every word of every name in small Latin letters without accents.';
comment on column people.languages is 'A list of {language, level}.';
comment on column people.contact is 'How to reach the person inside and outside, and whether a message may be left.';
comment on column people.offence_group is 'A group only, never the text of a judgment; empty unless the organisation has chosen to keep it.';
comment on column people.release_day is 'The current one of the release dates; the band around it is release_earliest to release_latest.';
comment on column people.active is 'On somebody''s caseload: the current status says so, or there is none yet.';
comment on column people.merged_into is 'The record that stands for this person since a merge was confirmed: a pointer, nothing is moved.';
comment on column people.import_row is 'The row of the imported list, as its sheet numbers it.';
comment on column people.shared_units is 'Units that may see this record since a merge across units was confirmed.';

-- A short list of pending entries: a search is then as quick after an import as before.
create index people_by_search_key on people using gin (search_key gin_trgm_ops) with (gin_pending_list_limit = 512);
create index people_by_release_day on people (release_day, sort_name, id) where active and merged_into is null;
create index people_by_unit on people (unit_id);
create index people_by_responsible on people (responsible_id) where responsible_id is not null;
create index people_by_merge on people (merged_into) where merged_into is not null;
create index people_by_import on people (import_id) where import_id is not null;

alter table access.grants add foreign key (person_id) references people on delete cascade;

create table person_statuses (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  status text not null,
  begins date not null,
  source text not null,
  said_by text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid references signin.users on delete set null,
  import_id uuid
);
create index on person_statuses (person_id, begins);
create index on person_statuses (begins);
comment on table person_statuses is 'Each status with the day it began, who said so and when we heard; it holds until the next one begins.
about: participant
compartment: custody
retention: as people
erasure: anonymise (said_by and note go; lengths of custody stay countable)';

create table person_places (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  prison text not null check (prison <> ''),
  wing text,
  begins date not null,
  ends date check (ends >= begins),
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references signin.users on delete set null,
  import_id uuid
);
create index on person_places (person_id, begins);
create index on person_places (begins);
comment on table person_places is 'Where a person was held, from a day until the day of leaving; the next stay ends the one before.
about: participant
compartment: custody
retention: as people
erasure: delete';
comment on column person_places.ends is 'The day of leaving; empty while it lasts or nobody has said.';

create table release_dates (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  kind text not null,
  day date,
  unknown_because text,
  certainty text not null,
  earliest date,
  latest date,
  unplanned boolean not null default false,
  source text not null,
  stated_on date not null,
  why text,
  superseded_by uuid references release_dates on delete set null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references signin.users on delete set null,
  withdrawn_why text,
  recorded_at timestamptz not null,
  recorded_by uuid references signin.users on delete set null,
  import_id uuid
);
create index on release_dates (person_id, stated_on);
create index on release_dates (recorded_at);
create index on release_dates (superseded_by) where superseded_by is not null;
comment on table release_dates is 'Every date anybody has stated for a release, as a candidate; none is overwritten, one of them is current by a written rule.
about: participant
compartment: custody
retention: as people
erasure: anonymise (why goes; how dates moved stays countable)';
comment on column release_dates.withdrawn_at is 'Set when it was entered by mistake; what it had replaced then stands again.';

create table responsibilities (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  user_id uuid not null references signin.users on delete cascade,
  begins date not null,
  ends date check (ends >= begins),
  handover text,
  recorded_at timestamptz not null,
  recorded_by uuid references signin.users on delete set null,
  import_id uuid
);
create index on responsibilities (person_id, begins);
create index on responsibilities (user_id);
create index on responsibilities (begins);
create index on responsibilities (ends) where ends is not null;
comment on table responsibilities is 'Who is responsible for a person from a day, until a day that no longer counts; a later one ends the one before.
about: participant
compartment: caseload
retention: as people
erasure: delete';
comment on column responsibilities.handover is 'What the next one must know, in the words of the one who hands over.';

create table sealed_ids (
  person_id uuid primary key references people on delete cascade,
  kind text not null,
  sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid references signin.users on delete set null
);
comment on table sealed_ids is 'The national id, encrypted under a key that the database does not hold; kept only where the organisation has chosen to.
about: participant
compartment: identity
retention: as people
erasure: delete';

alter table people enable row level security;
alter table person_statuses enable row level security;
alter table person_places enable row level security;
alter table release_dates enable row level security;
alter table responsibilities enable row level security;
alter table sealed_ids enable row level security;

grant select, insert on people, person_statuses, person_places, release_dates, responsibilities to landfall_staff;
grant update (version, given_name, family_name, called_name, given_name_transliterated, family_name_transliterated,
  called_name_transliterated, display_name, display_name_transliterated, sort_name, search_key, birth_date, birth_year, sex,
  languages, interpreter_needed, contact, offence_group, national_id_masked, status, status_since, prison, wing, release_day,
  release_kind, release_certainty, release_earliest, release_latest, release_unknown_because, responsible_id, active,
  merged_into, shared_units) on people to landfall_staff;
grant update (ends) on person_places, responsibilities to landfall_staff;
grant update (superseded_by, withdrawn_at, withdrawn_by, withdrawn_why) on release_dates to landfall_staff;
grant select, insert, update, delete on sealed_ids to landfall_staff;
grant select, insert on access.grants to landfall_staff;
grant update (ends) on access.grants to landfall_staff;

grant select on people, person_statuses, person_places, release_dates, responsibilities to landfall_system;
grant update (status, status_since, prison, wing, release_day, release_kind, release_certainty, release_earliest,
  release_latest, release_unknown_because, responsible_id, active) on people to landfall_system;

-- Who may see a person: written here once; every other table asks this one.
create policy visible_to_colleagues on people for select to landfall_staff
  using ((unit_id = any ((select access.units())::uuid[]) or id = any ((select access.entrusted())::uuid[])
      or shared_units && (select access.units())::uuid[])
    and user_id is distinct from (select access.me()));
create policy added_by_colleagues on people for insert to landfall_staff
  with check ((select access.permission()) in ('people:write', 'people:import')
    and unit_id = any ((select access.units())::uuid[]) and user_id is null);
create policy changed_by_colleagues on people for update to landfall_staff
  using ((select access.permission()) in ('people:write', 'people:entrust', 'people:import', 'people:merge')
    and (unit_id = any ((select access.units())::uuid[]) or id = any ((select access.entrusted())::uuid[])
      or shared_units && (select access.units())::uuid[])
    and user_id is distinct from (select access.me()));
create policy background_work on people for select to landfall_system using (true);
create policy background_refresh on people for update to landfall_system using (true);

create policy of_visible_people on person_statuses for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy written_by_colleagues on person_statuses for insert to landfall_staff
  with check ((select access.permission()) in ('people:write', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy background_work on person_statuses for select to landfall_system using (true);

create policy of_visible_people on person_places for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy written_by_colleagues on person_places for insert to landfall_staff
  with check ((select access.permission()) in ('people:write', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy ended_by_colleagues on person_places for update to landfall_staff
  using ((select access.permission()) in ('people:write', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy background_work on person_places for select to landfall_system using (true);

create policy of_visible_people on release_dates for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy written_by_colleagues on release_dates for insert to landfall_staff
  with check ((select access.permission()) in ('people:write', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy replaced_by_colleagues on release_dates for update to landfall_staff
  using ((select access.permission()) in ('people:write', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy background_work on release_dates for select to landfall_system using (true);

create policy of_visible_people on responsibilities for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy entrusted_by_colleagues on responsibilities for insert to landfall_staff
  with check ((select access.permission()) in ('people:entrust', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy ended_by_colleagues on responsibilities for update to landfall_staff
  using ((select access.permission()) in ('people:entrust', 'people:import')
    and exists (select from people p where p.id = person_id));
create policy background_work on responsibilities for select to landfall_system using (true);

-- Opened only by operations that may change the person; the page of the person shows the masked form.
create policy opened_by_colleagues on sealed_ids to landfall_staff
  using ((select access.permission()) = 'people:write'
    and exists (select from choices c where c.key = 'national-id' and c.chosen)
    and exists (select from people p where p.id = person_id));

-- Whoever entrusts people fills the grants of the caseload; a confirmed merge lets those responsible for either half see both.
create policy of_visible_people on access.grants for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy given_by_caseload on access.grants for insert to landfall_staff
  with check (((select access.permission()) in ('people:entrust', 'people:import') and source = 'caseload'
      or (select access.permission()) = 'people:merge' and source = 'merge')
    and exists (select from people p where p.id = person_id));
create policy ended_by_caseload on access.grants for update to landfall_staff
  using (((select access.permission()) in ('people:entrust', 'people:import', 'people:merge') and source = 'caseload'
      or (select access.permission()) = 'people:merge' and source = 'merge')
    and exists (select from people p where p.id = person_id));

-- The one way to search names: similarity cannot use its index behind row-level security, so this function goes around it
-- and applies the rule of visible_to_colleagues itself. First parts of names as typed; only if those are few, near spellings.
create function people_search(p_words text[], p_most integer) returns table (id uuid, search_key text, near boolean)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan
  set pg_trgm.word_similarity_threshold = 0.4 as $$
declare
  v_me constant uuid := access.me();
  v_units constant uuid[] := access.units();
  v_entrusted constant uuid[] := access.entrusted();
  -- The longest word finds the fewest people: it goes through the index, the others are looked at afterwards.
  v_longest constant text := (select w from unnest(p_words) w order by length(w) desc, w limit 1);
  v_pattern constant text := '%' || v_longest || '%';
  v_found integer;
begin
  if v_longest is null then return; end if;
  return query select coalesce(p.merged_into, p.id), p.search_key, false from public.people p
    where p.search_key like v_pattern
      and (length(v_longest) > 2 or (' ' || p.search_key) like '% ' || v_longest || '%')
      and not exists (select from unnest(p_words) w where strpos(p.search_key, w) = 0)
      and (p.unit_id = any (v_units) or p.id = any (v_entrusted) or p.shared_units && v_units)
      and p.user_id is distinct from v_me
    order by p.active desc, strpos(' ' || p.search_key, ' ' || v_longest) = 0, p.sort_name limit p_most;
  get diagnostics v_found = row_count;
  if v_found >= p_most or length(v_longest) < 4 then return; end if;
  return query select coalesce(p.merged_into, p.id), p.search_key, true from public.people p
    where v_longest operator(public.<%) p.search_key and p.search_key not like v_pattern
      and (p.unit_id = any (v_units) or p.id = any (v_entrusted) or p.shared_units && v_units)
      and p.user_id is distinct from v_me
    order by public.word_similarity(v_longest, p.search_key) desc, p.active desc, p.sort_name limit 200;
end $$;
revoke execute on function people_search from public;
grant execute on function people_search to landfall_staff;
