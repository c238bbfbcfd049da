-- Who may enter which prison, who meets whom when, how it went, and whether anybody has gone silent.

create table permits (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  volunteer_id uuid not null references volunteers on delete cascade,
  prison_id uuid not null references prisons,
  asked_on date not null,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  decided_on date check (decided_on >= asked_on),
  granted_from date,
  granted_until date check (granted_until >= granted_from),
  number text,
  refusal_reason text,
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((state = 'granted') <= (granted_from is not null)),
  check ((state = 'asked') = (decided_on is null)),
  check ((state = 'refused') = (refusal_reason is not null))
);
create unique index one_question_at_a_time on permits (volunteer_id, prison_id) where state = 'asked';
create index on permits (volunteer_id);
create index on permits (prison_id, state);
create index permits_ending on permits (granted_until) where state = 'granted';
comment on table permits is 'A volunteer''s access to a prison: when it was asked for, what the prison answered, and from when until when it holds.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: delete';
comment on column permits.granted_until is 'The last day on which it holds; empty where the prison named none.';
comment on column permits.number is 'What the desk of the prison asks for.';

create table meetings (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  day date not null,
  starts text check (starts ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  minutes integer check (minutes between 0 and 1440),
  place_kind text check (place_kind in ('prison', 'gate', 'centre', 'public-place', 'errand', 'activity', 'their-home', 'phone', 'video')),
  prison_id uuid references prisons,
  place text,
  back_by text check (back_by ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  state text not null default 'planned' check (state in ('planned', 'logged', 'cancelled')),
  made boolean,
  cancelled_by text check (cancelled_by in ('volunteer', 'participant', 'prison', 'logistics')),
  planned_at timestamptz,
  planned_by uuid default access.me() references signin.users on delete set null,
  check ((state = 'logged') = (made is not null)),
  check ((state = 'cancelled') <= (cancelled_by is not null))
);
create index on meetings (day, starts, id);
create index on meetings (match_id, day desc);
create index on meetings (volunteer_id, day);
create index on meetings (person_id, day);
create index on meetings (prison_id, day) where prison_id is not null;
create index meetings_planned on meetings (day) where state = 'planned';
comment on table meetings is 'A meeting of two people: planned, called off, or logged as made or not made. What was talked about stands in its log.
about: participant
compartment: meetings
retention: as matches; of a kind that ends with custody so many days as the house says (visitor-traces-kept), then numbers alone
erasure: delete';
comment on column meetings.starts is 'The clock on the wall of the unit; so is back_by, which may lie after midnight.';
comment on column meetings.made is 'Whether they met; empty until somebody has said.';

create table meeting_logs (
  meeting_id uuid primary key,
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  day date not null,
  starts text,
  made boolean not null,
  cancelled_by text,
  place_kind text,
  minutes integer,
  travel_minutes integer check (travel_minutes between 0 and 1440),
  topics text[] not null default '{}',
  steps uuid[] not null default '{}',
  boundaries_asked text[] not null default '{}',
  boundaries text[],
  worried boolean not null default false,
  text text check (length(text) <= 400),
  logged_as text not null check (logged_as in ('volunteer', 'staff')),
  logged_by uuid default access.me() references signin.users on delete set null,
  said_at timestamptz not null,
  logged_at timestamptz not null
);
create index on meeting_logs (match_id, day desc);
create index on meeting_logs (person_id);
create index on meeting_logs (volunteer_id);
comment on table meeting_logs is 'What was told about a meeting in two minutes, once; it settles the meeting. Coordinators read it, and its volunteer while the match holds.
about: participant
compartment: one-to-one
retention: as meetings
erasure: delete';
comment on column meeting_logs.boundaries is 'Empty list: none of these, and said so. Null: not answered, which is not a no. Which ones were asked: boundaries_asked.';
comment on column meeting_logs.said_at is 'By the clock of the telephone; logged_at is when it arrived.';

create table boundary_talks (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  meeting_id uuid references meetings on delete set null,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  day date not null,
  kinds text[] not null check (kinds <> '{}'),
  opened_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'talked')),
  talked_on date,
  closed_at timestamptz,
  closed_by uuid references signin.users on delete set null,
  outcome text check (outcome in ('understood', 'agreed-how', 'allowed', 'looked-at-further')),
  words text check (length(words) <= 400),
  check ((state = 'talked') = (outcome is not null))
);
create index boundary_talks_open on boundary_talks (opened_at) where state = 'open';
create index on boundary_talks (volunteer_id);
create index on boundary_talks (person_id);
create index on boundary_talks (match_id);
comment on table boundary_talks is 'Something to talk over calmly with a volunteer after a meeting: which boundary came up, and what the talk came to. No punishment.
about: volunteer
compartment: volunteer-care
retention: as volunteers
erasure: anonymise (words go; how often what comes up stays countable)';

create table check_ins (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  meeting_id uuid not null unique references meetings on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  back_by timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'back', 'overdue', 'acknowledged')),
  back_at timestamptz,
  overdue_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references signin.users on delete set null,
  outcome text check (outcome in ('is-well', 'help-sent', 'not-reached')),
  outcome_words text check (length(outcome_words) <= 300)
);
create index check_ins_waiting on check_ins (back_by) where state in ('waiting', 'overdue');
create index on check_ins (volunteer_id);
create index on check_ins (person_id);
comment on table check_ins is '"I will be back by": a volunteer out alone from whom a word is awaited, and who was told when none came.
about: volunteer
compartment: volunteering
retention: as meetings
erasure: delete';

create table contact_pauses (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  whose text not null check (whose in ('volunteer', 'participant', 'prison', 'centre')),
  why text check (length(why) <= 300),
  begins date not null,
  ends date check (ends >= begins),
  said_at timestamptz not null,
  said_by uuid default access.me() references signin.users on delete set null
);
create index on contact_pauses (match_id, begins);
create index on contact_pauses (volunteer_id);
create index on contact_pauses (person_id);
comment on table contact_pauses is 'A planned absence in a match, with whose reason it is: while it lasts, silence is not counted.
about: participant
compartment: meetings
retention: as matches
erasure: delete';
comment on column contact_pauses.ends is 'The first day that counts again; empty while nobody knows.';

-- Kept by triggers, so that the silence of ten thousand matches is read without reading a million meetings.
create table match_contacts (
  match_id uuid primary key references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  active_since date,
  last_contact date,
  last_log date,
  counted_from date generated always as (greatest(active_since, last_contact)) stored
);
create index match_contacts_counted on match_contacts (counted_from, match_id) where active_since is not null;
create index match_contacts_heard on match_contacts (last_log) where active_since is not null;
create index on match_contacts (person_id);
create index on match_contacts (volunteer_id);
comment on table match_contacts is 'For each match the days of its last meeting that took place and of the last one told of; they stay when meetings are reduced to numbers.
about: participant
compartment: meetings
retention: as matches
erasure: delete';
comment on column match_contacts.active_since is 'Since when the match is active; empty while it is not, and then nobody is silent.';

create table silence_reminders (
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  level text not null check (level in ('reminder', 'alarm')),
  since date not null,
  reached_on date not null,
  primary key (match_id, level, since)
);
create index on silence_reminders (person_id);
comment on table silence_reminders is 'Which silence was already spoken about, so that nobody is asked twice; a new contact begins a new silence.
about: participant
compartment: meetings
retention: 12 months
erasure: delete';

create table rounds (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  prison_id uuid not null references prisons,
  day date not null,
  met integer not null default 0,
  wished integer not null default 0,
  taken_up integer not null default 0,
  recorded_at timestamptz not null default now(),
  held_by uuid default access.me() references signin.users on delete set null
);
create index on rounds (unit_id, day desc);
create index on rounds (prison_id);
comment on table rounds is 'A visiting day in a prison before any match: how many were met, how many wished for a contact, how many wishes were taken up.';

create table round_talks (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  round_id uuid not null references rounds on delete cascade,
  unit_id uuid not null references units,
  alias text not null check (alias <> '' and length(alias) <= 30),
  purpose_explained boolean not null,
  wish text not null check (wish in ('yes', 'no', 'thinking')),
  needs text[] not null default '{}',
  words text check (length(words) <= 300),
  person_id uuid references people on delete set null,
  match_id uuid references matches on delete set null,
  taken_up_on date,
  consent_on date,
  consent_how text check (consent_how in ('in-writing', 'by-word')),
  consent_witness text check (length(consent_witness) <= 120),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((taken_up_on is null) = (consent_on is null))
);
create index on round_talks (round_id);
create index on round_talks (person_id) where person_id is not null;
comment on table round_talks is 'Somebody met on a visiting day, by initials or a made-up name, and what they wish. Without a wish that is taken up it is forgotten.
about: participant
compartment: one-to-one
retention: round-notes-kept days after the round, then its numbers alone
erasure: delete';

create table impressions (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  day date not null,
  purpose_explained text not null check (purpose_explained in ('yes', 'partly', 'no')),
  problems text[] not null default '{}',
  plans text[] not null default '{}',
  motives text[] not null default '{}',
  next_step text check (length(next_step) <= 300),
  change text not null check (change in ('first-time', 'same', 'more-hope', 'harder', 'other-plans')),
  change_in_words text check (length(change_in_words) <= 300),
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on impressions (person_id, day desc);
comment on table impressions is 'What a visit inside left behind, by a few questions; never a number, and it decides nothing.
about: participant
compartment: one-to-one
retention: as people
erasure: delete';

create table impression_words (
  impression_id uuid not null references impressions on delete cascade,
  place integer not null,
  person_id uuid not null references people on delete cascade,
  about text not null check (about in ('problems', 'plans', 'motives', 'other')),
  words text not null check (words <> ''),
  primary key (impression_id, place)
);
create index on impression_words (person_id);
comment on table impression_words is 'The person''s own words, as they said them; kept apart from what others think, and never edited by anybody.
about: participant
compartment: one-to-one
retention: as people
erasure: delete';

create table visit_lists_sent (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references units,
  prison_id uuid not null references prisons,
  day date not null,
  visits integer not null,
  sent_to text not null,
  sent_at timestamptz not null,
  sent_by uuid default access.me() references signin.users on delete set null
);
create index on visit_lists_sent (prison_id, day);
comment on table visit_lists_sent is 'When the list of visitors of a day went to the desk of a prison, to which address; the list itself is not kept.';

create table visit_counts (
  unit_id uuid not null references units,
  kind_id uuid not null references relation_kinds,
  prison_id uuid references prisons,
  month date not null,
  made integer not null default 0,
  not_made integer not null default 0,
  minutes integer not null default 0,
  travel_minutes integer not null default 0,
  unique nulls not distinct (unit_id, kind_id, prison_id, month)
);
comment on table visit_counts is 'What is left of contacts that end with custody once their traces are gone: numbers by month, of nobody.';

create table calendar_addresses (
  id uuid primary key default uuidv7(),
  user_id uuid not null default access.me() references signin.users on delete cascade,
  secret_hash text not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index one_calendar_address on calendar_addresses (user_id) where revoked_at is null;
comment on table calendar_addresses is 'The secret address of a user''s calendar; only its hash is kept, and it can be taken back.
about: user
compartment: access
retention: as users
erasure: delete';
