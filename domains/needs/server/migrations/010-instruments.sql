-- Instruments: their texts, which a centre brings; what somebody answered; and questions that were handed over on a tablet.
create table instrument_packs (
  id uuid primary key default uuidv7(),
  instrument text not null,
  definition_version integer not null,
  language text not null,
  content jsonb not null,
  installed_at timestamptz not null,
  installed_by uuid references signin.users on delete set null,
  unique (instrument, language)
);
comment on table instrument_packs is 'The texts of an instrument in one official language version, under its own licence. Removing a pack takes its texts away; results keep their numbers.';

create table instrument_results (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  compartment text not null,
  instrument text not null,
  definition_version integer not null,
  language text not null,
  area_id uuid references life_areas,
  answered_by text not null check (answered_by in ('staff', 'person', 'paper')),
  answered_on date not null,
  answers jsonb not null,
  total integer,
  recorded_at timestamptz not null,
  recorded_by uuid not null references signin.users,
  withdrawn_at timestamptz,
  withdrawn_by uuid references signin.users,
  withdrawn_because text,
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((area_id is null) = (instrument <> 'readiness'))
);
create index on instrument_results (person_id, answered_on desc, id desc);
comment on table instrument_results is 'What somebody answered to an instrument on a day: a beginning for a talk. Never changed; what was typed in wrongly is withdrawn with a reason.
about: participant
compartment: health; for the readiness rulers that of the area they are about, by row
retention: as people
erasure: delete';
comment on column instrument_results.answers is 'By item: a number, or not-said for whoever does not want to say; what is not there was not asked, or not answered.';
comment on column instrument_results.total is 'Empty where anything is missing, and for the rulers, which are not added up.';

create table instrument_sittings (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  compartment text not null,
  instrument text not null,
  definition_version integer not null,
  language text not null,
  area_id uuid references life_areas,
  answers jsonb not null default '{}',
  token_hash text not null unique,
  begun_at timestamptz not null,
  begun_by uuid not null references signin.users on delete cascade,
  ends_at timestamptz not null,
  unique nulls not distinct (person_id, instrument, language, area_id),
  check ((area_id is null) = (instrument <> 'readiness'))
);
comment on table instrument_sittings is 'Questions in the hands of the person they are about, until they have come back; answers survive here meanwhile.
about: participant
compartment: as instrument_results
retention: 7 days after begun_at
erasure: delete';
comment on column instrument_sittings.token_hash is 'Of the link that opens these questions and nothing else, until ends_at.';

-- Whatever an instrument asks is about health. The rulers ask about an area of life, and stand where that stands.
create function keep_compartment_of_instrument() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.compartment := case new.instrument when 'readiness' then compartment_of_area(new.area_id) else 'health' end;
  return new;
end $$;
create trigger compartment_follows_instrument before insert on instrument_results
  for each row execute function keep_compartment_of_instrument();
create trigger compartment_follows_instrument before insert on instrument_sittings
  for each row execute function keep_compartment_of_instrument();

alter table instrument_packs enable row level security;
alter table instrument_results enable row level security;
alter table instrument_sittings enable row level security;

grant select, insert, delete on instrument_packs to landfall_staff;
create policy colleagues on instrument_packs for select to landfall_staff using (true);
create policy brought_by_the_house on instrument_packs for insert to landfall_staff
  with check ((select access.permission()) = 'needs:policy' and installed_by = (select access.me()));
create policy taken_away_by_the_house on instrument_packs for delete to landfall_staff
  using ((select access.permission()) = 'needs:policy');

grant select, insert, update (version, withdrawn_at, withdrawn_by, withdrawn_because) on instrument_results to landfall_staff;
create policy in_open_compartments on instrument_results for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, instrument_results.compartment, (select compartments_open('unit', 'read')),
      (select compartments_open('caseload', 'read')), (select access.entrusted()))));
create policy written_in_open_compartments on instrument_results for insert to landfall_staff
  with check ((select access.permission()) = 'needs:write' and recorded_by = (select access.me()) and withdrawn_at is null
    and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, instrument_results.compartment, (select compartments_open('unit', 'write')),
      (select compartments_open('caseload', 'write')), (select access.entrusted()))));
create policy withdrawn_in_open_compartments on instrument_results for update to landfall_staff
  using ((select access.permission()) = 'needs:write' and withdrawn_at is null
    and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, instrument_results.compartment, (select compartments_open('unit', 'write')),
      (select compartments_open('caseload', 'write')), (select access.entrusted()))))
  with check (withdrawn_by = (select access.me()));

-- Nobody reads along: what was answered so far is not among the columns that colleagues may read.
grant select (id, person_id, compartment, instrument, language, area_id, begun_at, ends_at) on instrument_sittings to landfall_staff;
grant insert, delete, update (begun_at, begun_by, ends_at) on instrument_sittings to landfall_staff;
create policy in_open_compartments on instrument_sittings for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, instrument_sittings.compartment, (select compartments_open('unit', 'read')),
      (select compartments_open('caseload', 'read')), (select access.entrusted()))));
create policy handled_in_open_compartments on instrument_sittings to landfall_staff
  using ((select access.permission()) = 'needs:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, instrument_sittings.compartment, (select compartments_open('unit', 'write')),
      (select compartments_open('caseload', 'write')), (select access.entrusted()))))
  with check ((select access.permission()) = 'needs:write' and begun_by = (select access.me())
    and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, instrument_sittings.compartment, (select compartments_open('unit', 'write')),
      (select compartments_open('caseload', 'write')), (select access.entrusted()))));

-- The person at the tablet has not signed in: these two functions are all they reach, and only with their link.
create function instrument_sitting(p_token_hash text, p_now timestamptz)
  returns table (person_id uuid, instrument text, definition_version integer, language text, area_names jsonb, answers jsonb, content jsonb)
  language sql stable security definer set search_path = '' as $$
  select s.person_id, s.instrument, s.definition_version, s.language, a.names, s.answers, p.content
  from public.instrument_sittings s
    left join public.life_areas a on a.id = s.area_id
    left join public.instrument_packs p on p.instrument = s.instrument and p.language = s.language
      and p.definition_version = s.definition_version
  where s.token_hash = p_token_hash and s.ends_at > p_now $$;

create function instrument_sitting_do(p_token_hash text, p_deed text, p_answers jsonb, p_total integer, p_now timestamptz)
  returns void language plpgsql security definer set search_path = '' as $$
declare v public.instrument_sittings;
begin
  if p_deed = 'keep' then
    update public.instrument_sittings s set answers = p_answers where s.token_hash = p_token_hash and s.ends_at > p_now;
    return;
  end if;
  delete from public.instrument_sittings s where s.token_hash = p_token_hash and s.ends_at > p_now returning * into v;
  if v.id is null or p_deed <> 'finish' then return; end if;
  insert into public.instrument_results (person_id, compartment, instrument, definition_version, language, area_id, answered_by,
      answered_on, answers, total, recorded_at, recorded_by)
    values (v.person_id, v.compartment, v.instrument, v.definition_version, v.language, v.area_id, 'person',
      access.today(), p_answers, p_total, p_now, v.begun_by);
end $$;

-- What nobody took back is forgotten, answers and all.
create function forget_instrument_sittings(p_now timestamptz) returns void language sql security definer set search_path = '' as $$
  delete from public.instrument_sittings where begun_at < p_now - interval '7 days' $$;

revoke execute on function instrument_sitting, instrument_sitting_do, forget_instrument_sittings from public;
grant execute on function instrument_sitting, instrument_sitting_do to landfall_anyone;
grant execute on function forget_instrument_sittings to landfall_system;
