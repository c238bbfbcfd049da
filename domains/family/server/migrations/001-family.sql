-- Families in their own right: who belongs to whom, what they asked, and the file of each child.

-- The units in whose families this operation may read: those where a role grants it for the whole unit, and those where I am a family
-- worker. Families are in nobody's caseload. Every table about families asks here, so that the rule stands once.
create function family_units() returns uuid[] language sql stable parallel safe as $$
  select case when access.permission() in ('family:read', 'family:write', 'advice:read', 'advice:write', 'children:read', 'children:write',
      'children:decide', 'events:read', 'events:write', 'restrictions:read', 'restrictions:write')
    then access.units() || access.units_as(array['family-worker']) else '{}'::uuid[] end $$;

create table family_members (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
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
  relation text not null default 'not-asked',
  county text not null default '',
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  languages jsonb not null default '[]',
  interpreter_needed text not null default 'not-asked' check (interpreter_needed in ('yes', 'no', 'not-said', 'not-asked')),
  phone text,
  email text,
  address text,
  address_protected boolean not null default false,
  safe_to_leave_message text not null default 'not-asked' check (safe_to_leave_message in ('yes', 'no', 'not-said', 'not-asked')),
  wishes text not null default '',
  notes text not null default '',
  served_on date not null,
  forgotten_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references signin.users on delete set null,
  check (not address_protected or address is null)
);
create index on family_members (unit_id, sort_name);
create index family_members_by_search_key on family_members using gin (search_key gin_trgm_ops) with (gin_pending_list_limit = 512);
comment on table family_members is 'Somebody of a family: served in their own right, whether or not we know who is inside.
about: relative
compartment: family
retention: 24 months after we last did something for them, unless the house says otherwise (family-kept)
erasure: anonymise (how many there were stays comparable; names, contact, wishes and notes go)';
comment on column family_members.relation is 'To somebody inside, in their own words as one of our kinds; to whom, only relations say, and only where we know them.';
comment on column family_members.language is 'In which of our languages we write to them; the languages they speak stand beside it.';
comment on column family_members.address is 'Empty where it is protected: a protected address stands elsewhere, with its own door.';
comment on column family_members.wishes is 'What they want from us, in their own words.';
comment on column family_members.served_on is 'The last day on which we did something for them; from here the time of keeping is counted.';
comment on column family_members.forgotten_on is 'The day on which everything that says who this was went; numbers stay.';

create table relations (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  family_member_id uuid not null references family_members on delete cascade,
  person_id uuid not null references people on delete cascade,
  relation text not null,
  since date,
  until date check (until >= since),
  may_know text not null default 'not-asked' check (may_know in ('yes', 'no', 'not-said', 'not-asked')),
  may_know_words text not null default '',
  contact_wish text not null default 'not-asked' check (contact_wish in ('yes', 'no', 'not-said', 'not-asked')),
  person_wish text not null default 'not-asked' check (person_wish in ('yes', 'no', 'not-said', 'not-asked')),
  asked_on date,
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  unique (family_member_id, person_id)
);
create index on relations (person_id);
comment on table relations is 'Who belongs to whom, and what each of the two has said about the other.
about: relative
compartment: family
retention: as people
erasure: delete';
comment on column relations.may_know is 'Whether the participant has said that this relative may be told about them.';
comment on column relations.contact_wish is 'Whether the relative wants contact with the participant.';
comment on column relations.person_wish is 'Whether the participant wants contact with the relative.';
comment on column relations.asked_on is 'The day on which they were last asked about this.';

alter table family_members enable row level security;
alter table relations enable row level security;
grant select, insert on family_members, relations to landfall_staff;
grant update (version, given_name, family_name, called_name, given_name_transliterated, family_name_transliterated, called_name_transliterated,
  display_name, display_name_transliterated, sort_name, search_key, relation, county, language, languages, interpreter_needed, phone,
  email, address, address_protected, safe_to_leave_message, wishes, notes, served_on) on family_members to landfall_staff;
grant update (version, relation, since, until, may_know, may_know_words, contact_wish, person_wish, asked_on) on relations to landfall_staff;
grant select on family_members, relations to landfall_system;

create policy of_own_units on family_members for select to landfall_staff using (unit_id = any ((select family_units())::uuid[]));
create policy written_by_colleagues on family_members for insert to landfall_staff
  with check ((select access.permission()) in ('family:write', 'advice:write', 'children:write')
    and unit_id = any ((select family_units())::uuid[]) and recorded_by = (select access.me()));
create policy changed_by_colleagues on family_members for update to landfall_staff
  using ((select access.permission()) in ('family:write', 'advice:write', 'children:write', 'children:decide', 'events:write')
    and unit_id = any ((select family_units())::uuid[]) and forgotten_on is null);
create policy background_work on family_members for select to landfall_system using (true);

-- Whose relative somebody is, only those read who may see both.
create policy of_visible_people on relations for select to landfall_staff
  using (exists (select from family_members m where m.id = family_member_id) and exists (select from people p where p.id = person_id));
create policy written_by_colleagues on relations for insert to landfall_staff
  with check ((select access.permission()) in ('family:write', 'children:write')
    and exists (select from family_members m where m.id = family_member_id) and exists (select from people p where p.id = person_id));
create policy changed_by_colleagues on relations for update to landfall_staff
  using ((select access.permission()) in ('family:write', 'children:write')
    and exists (select from family_members m where m.id = family_member_id) and exists (select from people p where p.id = person_id));
create policy background_work on relations for select to landfall_system using (true);

-- From the moment it is protected, an address is nowhere else, whoever protected it.
create function relatives_address_taken_away() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.family_members set address = null, address_protected = true, version = version + 1
    where id = new.party_id and (address is not null or not address_protected);
  return null;
end $$;
create trigger relatives_address_taken_away after insert on protected_addresses for each row
  when (new.party_kind = 'relative') execute function relatives_address_taken_away();

-- How long the house keeps what it knows of a family after the last thing it did for them.
create function family_kept_months(p_unit uuid, p_day date) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select v.value from house_values v
    where v.key = 'family-kept' and v.valid_from <= p_day and (v.unit_id = p_unit or v.unit_id is null)
    order by v.unit_id is null, v.valid_from desc limit 1), 24)::integer $$;

-- Whether something goes on for which a relative must still be known: a relation to somebody whose case is open.
-- Later parts of the domain add to it what they do for families.
create function family_member_is_needed(p_member uuid, p_day date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from relations r join people p on p.id = r.person_id
    where r.family_member_id = p_member and (r.until is null or r.until > p_day) and p.active) $$;

create function family_forget(p_today date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gone uuid[];
begin
  v_gone := array(select m.id from family_members m
    where m.forgotten_on is null and m.served_on + make_interval(months => family_kept_months(m.unit_id, p_today)) <= p_today
      and not family_member_is_needed(m.id, p_today));
  if v_gone = '{}' then return; end if;
  delete from relations where family_member_id = any (v_gone);
  delete from protected_addresses where party_kind = 'relative' and party_id = any (v_gone);
  update family_members set given_name = '', family_name = '', called_name = '', given_name_transliterated = '',
      family_name_transliterated = '', called_name_transliterated = '', display_name = '—', display_name_transliterated = '',
      sort_name = '', search_key = '', languages = '[]', phone = null, email = null, address = null, wishes = '', notes = '',
      recorded_by = null, forgotten_on = p_today, version = version + 1
    where id = any (v_gone);
end $$;
revoke execute on function family_kept_months, family_member_is_needed, family_forget from public;
grant execute on function family_forget to landfall_system;
