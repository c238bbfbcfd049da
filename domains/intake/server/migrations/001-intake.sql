-- How somebody comes to us: who asked, what for, since when it waits, what was decided and by whom.
create table services (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid references units,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb not null check (names ?& array['en', 'nb', 'bg', 'ro']),
  retired_on date
);
create unique index services_once on services (slug, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));
comment on table services is 'What somebody can be accepted to, in the words of the house; of every unit where unit_id is empty.';

insert into services (slug, names) values
  ('one-to-one', '{"en": "One-to-one with a volunteer", "nb": "En-til-en med en frivillig", "bg": "Лична подкрепа от доброволец", "ro": "Sprijin individual de la un voluntar"}'),
  ('follow-up', '{"en": "Follow-up by a colleague", "nb": "Oppfølging av en ansatt", "bg": "Подкрепа от служител", "ro": "Însoțire de către un coleg"}'),
  ('work-and-school', '{"en": "Work and school", "nb": "Arbeid og skole", "bg": "Работа и учене", "ro": "Muncă și școală"}'),
  ('housing', '{"en": "A place to live", "nb": "Bolig", "bg": "Жилище", "ro": "Locuință"}'),
  ('debt-help', '{"en": "Debt and money", "nb": "Gjeld og økonomi", "bg": "Дългове и пари", "ro": "Datorii și bani"}'),
  ('open-activities', '{"en": "Open activities", "nb": "Åpne aktiviteter", "bg": "Отворени занимания", "ro": "Activități deschise"}');

create table referrals (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  person_id uuid references people on delete set null,
  state text not null default 'new' check (state in ('new', 'in-triage', 'waiting', 'accepted', 'refused', 'withdrawn')),
  state_since date not null,
  came_on date not null,
  waiting_since date not null,
  source_kind text not null
    check (source_kind in ('prison', 'self', 'self-after-release', 'family', 'probation', 'court', 'organisation', 'round')),
  how text not null check (how in ('public-form', 'paper', 'by-hand')),
  given_name text not null,
  family_name text not null,
  name_key text not null,
  birth_date date,
  birth_year integer,
  sex text not null default 'not-asked' check (sex in ('woman', 'man', 'other', 'not-said', 'not-asked')),
  languages text[] not null default '{}',
  interpreter_needed text not null default 'not-asked' check (interpreter_needed in ('yes', 'no', 'not-said', 'not-asked')),
  whereabouts text check (whereabouts ~ '^[a-z-]+$'),
  prison text check (prison <> ''),
  release_day date,
  phone text,
  email text,
  contact_keys text[] not null default '{}',
  knows text not null default 'not-asked' check (knows in ('yes', 'no', 'not-said', 'not-asked')),
  about text not null default '',
  wishes text[] not null default '{}',
  wish_words text not null default '',
  referrer_name text,
  referrer_from text,
  referrer_phone text,
  referrer_email text,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  consent jsonb,
  consent_id uuid,
  waits_for text check (waits_for ~ '^[a-z-]+$'),
  waits_words text check (waits_words <> ''),
  handled_by uuid references signin.users on delete set null,
  decided_on date,
  decided_by uuid references signin.users on delete set null,
  refusal_id uuid,
  closed_on date,
  set_aside text check (set_aside in ('same-as-another', 'advertising', 'test', 'nobody-named')),
  same_as uuid references referrals on delete set null,
  ticket_hash text unique,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references signin.users on delete set null,
  forgotten_on date,
  check ((state = 'waiting') = (waits_for is not null)),
  check (state not in ('accepted', 'refused') or person_id is not null or forgotten_on is not null),
  check (state <> 'refused' or refusal_id is not null),
  check ((decided_on is not null) = (state in ('accepted', 'refused'))),
  check (closed_on is null or state in ('refused', 'withdrawn', 'accepted')),
  check (set_aside is null or state in ('new', 'in-triage', 'waiting')),
  check (same_as is null or set_aside = 'same-as-another')
);
create index on referrals (unit_id, came_on);
create index on referrals (unit_id, waiting_since) where closed_on is null and set_aside is null;
create index on referrals (person_id) where person_id is not null;
create index on referrals (same_as) where same_as is not null;
create index on referrals (name_key);
create index on referrals using gin (contact_keys);
comment on table referrals is 'That somebody is brought to us: by whom, what for, in whose words, what it waits for, what was decided.
about: participant
compartment: help
retention: as people; one that came to nothing, referrals-kept months after it ended
erasure: anonymise (names, contact and words go; when it came, from whom and how it ended stay countable)';
comment on column referrals.waiting_since is 'From when its wait is counted: the day it came, or on which it was opened again.';
comment on column referrals.contact_keys is 'Every address and number given with it, in one spelling: a later referral with the same one is shown as possibly the same.';
comment on column referrals.knows is 'Whether the person knows that somebody asks for them.';
comment on column referrals.consent is 'What the person said yes to and how, until their file keeps it (consent_id).';
comment on column referrals.closed_on is 'Nothing is left to do. Refused without it: still owes the person something.';
comment on column referrals.set_aside is 'No referral at all, or one that stands elsewhere already; shown in a list of its own and never counted as a "no".';

create table referral_steps (
  id uuid primary key default uuidv7(),
  referral_id uuid not null references referrals on delete cascade,
  step text not null check (step in ('came', 'triage', 'wait', 'consent', 'changed', 'taken-in', 'accept', 'refuse', 'package',
    'close', 'withdraw', 'reopen', 'set-aside', 'bring-back')),
  state text not null,
  day date not null,
  words text check (words <> ''),
  fields text[] not null default '{}',
  taken_at timestamptz not null,
  taken_by uuid references signin.users on delete set null
);
create index on referral_steps (referral_id, taken_at);
comment on table referral_steps is 'What happened to a referral, day by day and by whom; nothing in it is changed afterwards.
about: participant
compartment: help
retention: as referrals
erasure: anonymise (words go)';

create table referral_scans (
  referral_id uuid primary key references referrals on delete cascade,
  type text not null check (type in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes bytea not null check (octet_length(bytes) <= 5242880),
  added_at timestamptz not null,
  added_by uuid references signin.users on delete set null
);
alter table referral_scans alter column bytes set storage external;
comment on table referral_scans is 'The paper form as it came, without what a phone writes beside a picture.
about: participant
compartment: help
retention: as referrals
erasure: delete';

create table services_given (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  service_id uuid not null references services,
  referral_id uuid references referrals on delete set null,
  begins date not null,
  ends date,
  check (ends is null or ends >= begins)
);
create index on services_given (person_id);
create index on services_given (service_id);
create unique index services_given_once on services_given (person_id, service_id) where ends is null;
comment on table services_given is 'What somebody was accepted to, from a day until a day.
about: participant
compartment: help
retention: as people
erasure: keep (who got what, for how long, says nothing about anybody once the name is gone)';

create function forget_in_referrals(p_people uuid[]) returns void language sql as $$
  delete from referral_scans where referral_id in (select id from referrals where person_id = any (p_people));
  update referral_steps set words = null where referral_id in (select id from referrals where person_id = any (p_people));
  update referrals set given_name = '', family_name = '', name_key = '', birth_date = null, birth_year = null, languages = '{}',
      prison = null, phone = null, email = null, contact_keys = '{}', about = '', wishes = '{}', wish_words = '', referrer_name = null,
      referrer_from = null, referrer_phone = null, referrer_email = null, consent = null, waits_words = null, ticket_hash = null,
      forgotten_on = access.today(), version = version + 1
    where person_id = any (p_people) $$;

-- A referral that led to no file, some months after it ended: what says who it was about goes, the numbers stay.
create function intake_forget(p_unit uuid, p_before date, p_today date) returns void
  language plpgsql security definer set search_path = '' as $$
declare v_gone uuid[];
begin
  v_gone := array(select r.id from public.referrals r where r.unit_id = p_unit and r.forgotten_on is null and r.person_id is null
    and (r.state = 'withdrawn' and r.state_since < p_before or r.set_aside is not null and r.state_since < p_before));
  if v_gone = '{}' then return; end if;
  delete from public.referral_scans s where s.referral_id = any (v_gone);
  update public.referral_steps set words = null where referral_id = any (v_gone);
  update public.refusals set words = null, alternative_words = null, source_id = null
    where source = 'intake' and person_id is null and source_id = any (v_gone);
  update public.referrals set given_name = '', family_name = '', name_key = '', birth_date = null, birth_year = null,
      languages = '{}', prison = null, phone = null, email = null, contact_keys = '{}', about = '', wishes = '{}', wish_words = '',
      referrer_name = null, referrer_from = null, referrer_phone = null, referrer_email = null, consent = null, waits_words = null,
      ticket_hash = null, forgotten_on = p_today, version = version + 1
    where id = any (v_gone);
end $$;

revoke execute on function forget_in_referrals, intake_forget from public;
grant execute on function intake_forget to landfall_system;
