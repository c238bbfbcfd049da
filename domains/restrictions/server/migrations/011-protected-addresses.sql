-- Where somebody lives who must not be found. The address stands here alone: no list, letter, export or search can reach it. It is
-- read one at a time, with a reason, and every reading is kept.
create table protected_addresses (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  party_kind text not null check (party_kind in ('participant', 'volunteer', 'relative', 'child')),
  party_id uuid not null,
  person_id uuid references people on delete cascade,
  unit_id uuid not null references units,
  address text not null check (address <> ''),
  why text not null check (why <> ''),
  known_to text not null default 'coordinators' check (known_to in ('coordinators', 'responsible')),
  begins date not null,
  ends date check (ends > begins),
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((party_kind = 'participant') = (person_id is not null) and (person_id is null or person_id = party_id))
);
create index on protected_addresses (party_id);
create index on protected_addresses (person_id) where person_id is not null;
comment on table protected_addresses is 'An address that is never printed, exported or searched for: read one at a time, with a reason.
about: participant
compartment: restrictions
retention: as people
erasure: delete';
comment on column protected_addresses.party_id is 'Whose address it is; the participant where party_kind says so, else a volunteer, a relative or a child.';
comment on column protected_addresses.known_to is 'Who may read it: those of the unit who answer for restrictions, or only the responsible one and whoever wrote it down.';
comment on column protected_addresses.ends is 'The first day on which it is not protected any more; the address stays here, and is not copied back.';

create table protected_address_readings (
  id uuid primary key default uuidv7(),
  address_id uuid not null references protected_addresses on delete cascade,
  reason text not null check (reason <> ''),
  read_at timestamptz not null,
  read_by uuid default access.me() references signin.users on delete set null
);
create index on protected_address_readings (address_id);
comment on table protected_address_readings is 'Who read a protected address, when and why; it is only ever added to.
about: user
compartment: restrictions
retention: as protected_addresses
erasure: keep (that somebody was found must stay to be asked about)';

alter table protected_addresses enable row level security;
alter table protected_address_readings enable row level security;
-- The address itself is in no grant: only the function below hands it out.
grant select (id, version, party_kind, party_id, person_id, unit_id, known_to, begins, ends, recorded_at, recorded_by, why)
  on protected_addresses to landfall_staff;
grant insert on protected_addresses to landfall_staff;
grant update (version, ends) on protected_addresses to landfall_staff;
grant select on protected_address_readings to landfall_staff;
create policy of_visible_people on protected_addresses for select to landfall_staff
  using ((select access.permission()) in ('restrictions:read', 'restrictions:write', 'restrictions:address')
    and case when person_id is not null then exists (select from people p where p.id = person_id)
      else party_kind <> 'child' and unit_id = any ((select access.units())::uuid[])
        or unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) end);
create policy written_by_colleagues on protected_addresses for insert to landfall_staff
  with check (recorded_by = (select access.me())
    and (select access.permission()) in ('restrictions:write', 'people:write', 'family:write', 'children:write')
    and case when person_id is not null then exists (select from people p where p.id = person_id)
      else unit_id = any ((select access.units())::uuid[]) or unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) end);
create policy ended_by_colleagues on protected_addresses for update to landfall_staff
  using ((select access.permission()) in ('restrictions:write', 'people:write', 'family:write', 'children:write')
    and case when person_id is not null then exists (select from people p where p.id = person_id)
      else unit_id = any ((select access.units())::uuid[]) or unit_id = any ((select access.units_as(array['family-worker']))::uuid[]) end);
create policy of_visible_addresses on protected_address_readings for select to landfall_staff
  using (exists (select from protected_addresses a where a.id = address_id));

-- Whose addresses are protected on a day, among those who are named: nothing else.
create function addresses_protected(p_ids uuid[], p_day date) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.id from public.records_meant(p_ids) m join public.protected_addresses a on a.party_id = m.record
  where a.begins <= p_day and (a.ends is null or a.ends > p_day) $$;
revoke execute on function addresses_protected from public;
grant execute on function addresses_protected to landfall_staff, landfall_system;

-- The one way to read one: by somebody who may see the record and may know, with a reason that is written down in the same breath.
-- Nothing for everybody else, as if there were none.
create function read_protected_address(p_id uuid, p_reason text, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare v_address text;
begin
  select a.address into v_address from public.protected_addresses a left join public.people p on p.id = a.person_id
    where a.id = p_id and access.permission() = 'restrictions:address' and trim(p_reason) <> ''
      and (a.known_to = 'coordinators' or a.recorded_by = access.me() or p.responsible_id = access.me())
      and case when a.person_id is not null then (p.unit_id = any (access.units()) or p.id = any (access.entrusted())
            or coalesce(p.shared_units && access.units(), false)) and p.user_id is distinct from access.me()
        else a.party_kind <> 'child' and a.unit_id = any (access.units())
          or a.unit_id = any (access.units_as(array['family-worker'])) end;
  if v_address is null then return null; end if;
  insert into public.protected_address_readings (address_id, reason, read_at, read_by) values (p_id, p_reason, p_at, access.me());
  return v_address;
end $$;
revoke execute on function read_protected_address from public;
grant execute on function read_protected_address to landfall_staff;

-- From the moment it is protected, an address is nowhere else; and what somebody writes into the ordinary field afterwards, by habit or
-- from a list, is kept here too instead of there.
create function takes_address_away() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.people p set contact = jsonb_set(p.contact, '{address}', 'null'), version = p.version + 1
    where p.contact ->> 'address' is not null and (p.id = new.person_id or p.merged_into = new.person_id
      or p.id = (select o.merged_into from public.people o where o.id = new.person_id));
  return null;
end $$;
create trigger takes_address_away after insert on protected_addresses for each row
  when (new.person_id is not null) execute function takes_address_away();

create function keeps_address_away() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_kept public.protected_addresses;
begin
  select a.* into v_kept from public.protected_addresses a where a.person_id in (select m.record from public.records_meant(array[new.id]) m)
      and a.begins <= access.today() and (a.ends is null or a.ends > access.today())
    order by a.begins desc, a.recorded_at desc limit 1;
  if v_kept.id is null then return new; end if;
  if v_kept.address is distinct from new.contact ->> 'address' then
    insert into public.protected_addresses (party_kind, party_id, person_id, unit_id, address, why, known_to, begins, ends, recorded_at)
      values ('participant', v_kept.person_id, v_kept.person_id, v_kept.unit_id, new.contact ->> 'address', v_kept.why, v_kept.known_to,
        access.today(), v_kept.ends, now());
  end if;
  new.contact := jsonb_set(new.contact, '{address}', 'null');
  return new;
end $$;
create trigger keeps_address_away before insert or update of contact on people for each row
  when (new.contact ->> 'address' is not null) execute function keeps_address_away();
revoke execute on function takes_address_away, keeps_address_away from public;
