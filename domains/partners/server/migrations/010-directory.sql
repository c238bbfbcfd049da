-- The directory: organisations of every kind around a centre, where they are, whom to ask, what they offer and what was agreed with them.
-- It is the organisation's, not a unit's. Nothing here is about a participant; contacts are people in their work.
create table partner_organisations (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  kind text not null check (kind in ('prison', 'probation', 'court', 'prosecution', 'police', 'social-services', 'child-welfare',
    'school', 'clinic', 'employer', 'housing', 'ngo', 'other')),
  name text not null check (name <> ''),
  other_name text,
  descriptions jsonb not null default '{"en": null, "nb": null, "bg": null, "ro": null}',
  website text,
  email text,
  phone text,
  notes text,
  search_key text not null,
  area_keys text[] not null default '{}',
  foreign_id text unique,
  retired_on date
);
create index partner_organisations_by_search_key on partner_organisations using gin (search_key gin_trgm_ops)
  with (gin_pending_list_limit = 512);
create index partner_organisations_by_area on partner_organisations using gin (area_keys);
create index on partner_organisations (name, id) where retired_on is null;
comment on table partner_organisations is 'An organisation around a centre: a prison, a court, a clinic, an employer, a housing company and so on.';
comment on column partner_organisations.other_name is 'The same name in the other script.';
comment on column partner_organisations.descriptions is 'What they are, by language: {"en": "…"}.';
comment on column partner_organisations.notes is 'For colleagues only; it is not exported.';
comment on column partner_organisations.search_key is 'Names of the organisation, its places, services and people, in small Latin letters without accents.';
comment on column partner_organisations.area_keys is 'Where it is and where it serves, in the same letters.';
comment on column partner_organisations.foreign_id is 'Its id in the directory it was taken from.';
comment on column partner_organisations.retired_on is 'Since when it is no longer offered; what was done with it stays readable.';

create table partner_places (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner_organisations on delete cascade,
  position integer not null default 0,
  name text,
  address text,
  town text,
  postal text,
  area text,
  country text check (country ~ '^[A-Z]{2}$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text,
  hours jsonb not null default '[]',
  hours_notes text,
  check ((latitude is null) = (longitude is null))
);
create index on partner_places (partner_id);
comment on table partner_places is 'Where an organisation is found: a house with an address and opening hours.';
comment on column partner_places.area is 'The county or region, as people there call it.';
comment on column partner_places.hours is 'A list of {weekday, from, until} in local wall time; Monday is 1. Empty: nobody has written them down.';

create table partner_contacts (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner_organisations on delete cascade,
  place_id uuid references partner_places on delete set null,
  position integer not null default 0,
  name text not null check (name <> ''),
  role text,
  phone text,
  email text,
  languages jsonb not null default '[]',
  user_id uuid references signin.users on delete set null,
  left_on date
);
create index on partner_contacts (partner_id);
create index on partner_contacts (place_id);
create unique index on partner_contacts (user_id) where left_on is null;
comment on table partner_contacts is 'Somebody at an organisation, in their work. Who has left keeps a name, so that what was sent to them can be read, and nothing else.';
comment on column partner_contacts.languages is 'Codes of the languages one can speak with them.';
comment on column partner_contacts.user_id is 'Their own sign-in, which opens only what was sent to their organisation.';

create table partner_services (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner_organisations on delete cascade,
  position integer not null default 0,
  name text not null check (name <> ''),
  what text,
  life_area text check (life_area ~ '^[a-z][a-z0-9-]{1,39}$'),
  eligibility text,
  cost text,
  languages jsonb not null default '[]',
  areas jsonb not null default '[]'
);
create index on partner_services (partner_id);
create index on partner_services (life_area);
comment on table partner_services is 'What an organisation offers, to whom, at what cost and where.';
comment on column partner_services.life_area is 'The area of life it helps with, by its short name; empty: not said.';
comment on column partner_services.areas is 'Counties or towns that it serves; empty: not said.';

create table partner_agreements (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  partner_id uuid not null references partner_organisations on delete cascade,
  subject text not null check (subject <> ''),
  signed_on date,
  valid_from date not null,
  valid_to date,
  notes text,
  seen_by uuid references signin.users on delete set null,
  check (valid_to >= valid_from)
);
create index on partner_agreements (partner_id);
create index on partner_agreements (valid_to);
comment on table partner_agreements is 'What was agreed with an organisation, and for how long it holds.';
comment on column partner_agreements.valid_to is 'The last day on which it holds; empty: until somebody ends it.';
comment on column partner_agreements.seen_by is 'The colleague who saw the signed paper; empty: nobody has.';

do $$ declare t text; begin
  foreach t in array array['partner_organisations', 'partner_places', 'partner_contacts', 'partner_services', 'partner_agreements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update on %I to landfall_staff', t);
    execute format('grant select on %I to landfall_system', t);
    execute format('create policy colleagues on %I for select to landfall_staff using (true)', t);
    execute format($p$create policy added_by_colleagues on %I for insert to landfall_staff
      with check ((select access.permission()) = 'partners:write')$p$, t);
    execute format($p$create policy changed_by_colleagues on %I for update to landfall_staff
      using ((select access.permission()) = 'partners:write')$p$, t);
    execute format('create policy background_work on %I for select to landfall_system using (true)', t);
  end loop;
  foreach t in array array['partner_places', 'partner_services'] loop
    execute format('grant delete on %I to landfall_staff', t);
    execute format($p$create policy removed_by_colleagues on %I for delete to landfall_staff
      using ((select access.permission()) = 'partners:write')$p$, t);
  end loop;
end $$;

-- Each prison is in the directory. Whoever adds a prison without saying which organisation it is, adds the organisation.
alter table prisons add column partner_id uuid unique references partner_organisations;

-- Near enough to find by; the next change of the record writes the key that the rules make.
create function partner_rough_key(name text) returns text language sql immutable parallel safe as $$
  select replace(replace(replace(replace(replace(replace(replace(translate(lower(name),
    'абвгдезийклмнопрстуфхъьѝåøăâîșț', 'abvgdeziyklmnoprstufhayiaoaaist'),
    'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sht'), 'ю', 'yu'), 'я', 'ya') $$;

create function prison_is_a_partner() returns trigger language plpgsql as $$
begin
  if new.partner_id is null then
    new.partner_id := uuidv7();
    insert into partner_organisations (id, kind, name, other_name, search_key)
      values (new.partner_id, 'prison', new.name, new.name_in_other_script,
        public.partner_rough_key(concat_ws(' ', new.name, new.name_in_other_script)));
  end if;
  return new;
end $$;
create trigger is_a_partner before insert or update on prisons for each row execute function prison_is_a_partner();

update prisons set partner_id = null;
alter table prisons alter column partner_id set not null;
comment on column prisons.partner_id is 'The prison as an organisation of the directory.';
