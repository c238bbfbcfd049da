-- Care for volunteers: talks, how meetings were for them, thanks, hours, expenses. Of coordinators alone; managers see hours and payments.
-- Which volunteer may be seen, the policy on volunteers says; here stands with which permission.
create table volunteer_talks (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  volunteer_id uuid not null references volunteers on delete cascade,
  kind text not null check (kind in ('first', 'after-first-meeting', 'after-release', 'heavy', 'regular', 'exit')),
  state text not null check (state in ('planned', 'held', 'dropped')),
  day date not null,
  way text check (way in ('in-person', 'phone', 'video')),
  with_id uuid references signin.users on delete set null,
  words text,
  agreed text,
  recorded_at timestamptz not null default now(),
  check ((state = 'held') = (way is not null))
);
create index on volunteer_talks (volunteer_id, day desc);
create unique index volunteer_talks_planned_once on volunteer_talks (volunteer_id, kind) where state = 'planned';
comment on table volunteer_talks is 'Talks between a volunteer and whoever looks after them: planned for a day, then held, or dropped with a word why.
about: volunteer
compartment: volunteer-care
retention: as volunteers
erasure: delete';
comment on column volunteer_talks.words is 'Short, and about the volunteer: nothing about a participant. For a dropped talk, why.';
comment on column volunteer_talks.agreed is 'What the two agreed on.';

create table volunteer_talk_calls (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  kind text not null check (kind in ('after-first-meeting', 'after-release')),
  day date not null,
  source text not null,
  source_id uuid not null,
  unique (volunteer_id, kind, source, source_id)
);
comment on table volunteer_talk_calls is 'Something happened that should be talked over: a first meeting, a release day. Any talk held since answers it.
about: volunteer
compartment: volunteer-care
retention: as volunteers
erasure: delete';
comment on column volunteer_talk_calls.source_id is 'The meeting or match that called; no foreign key, since it stands above.';

create table volunteer_strain (
  volunteer_id uuid not null references volunteers on delete cascade,
  meeting_id uuid not null,
  day date not null,
  answer smallint not null check (answer between 1 and 5),
  primary key (volunteer_id, meeting_id)
);
create index on volunteer_strain (volunteer_id, day);
comment on table volunteer_strain is 'How a meeting was for the volunteer, from 1 "it did me good" to 5 "it was too much"; about the meeting, never a mark for the person.
about: volunteer
compartment: volunteer-care
retention: 24 months after day
erasure: delete';

create table volunteer_thanks (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  from_whom text not null check (from_whom in ('staff', 'participant', 'relative', 'partner')),
  words text not null check (words <> ''),
  day date not null,
  passed_on_by uuid references signin.users on delete set null
);
create index on volunteer_thanks (volunteer_id, day desc);
comment on table volunteer_thanks is 'A word of thanks, from us or passed on from somebody who is not named.
about: volunteer
compartment: volunteer-care
retention: as volunteers
erasure: delete';

create table volunteer_hours (
  id uuid primary key default uuidv7(),
  volunteer_id uuid not null references volunteers on delete cascade,
  day date not null,
  minutes integer not null check (minutes between 0 and 1440),
  travel_minutes integer not null default 0 check (travel_minutes between 0 and 1440),
  source text not null check (source in ('meeting', 'hand')),
  source_id uuid,
  what text,
  unique (source, source_id),
  check ((source = 'hand') = (source_id is null))
);
create index on volunteer_hours (volunteer_id, day);
comment on table volunteer_hours is 'Time that a volunteer gave on a day, and the travel there and back.
about: volunteer
compartment: volunteering
retention: as volunteers
erasure: anonymise (what it was goes; sums of hours stay countable)';

create table volunteer_expenses (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  volunteer_id uuid not null references volunteers on delete cascade,
  day date not null,
  kind text not null check (kind in ('public-transport', 'car', 'parking', 'coffee', 'activity', 'other')),
  amount integer not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  km numeric check (km > 0),
  meeting_id uuid,
  words text,
  state text not null default 'filed' check (state in ('filed', 'approved', 'refused', 'withdrawn', 'paid')),
  filed_on date not null,
  filed_by uuid references signin.users on delete set null,
  decided_by uuid references signin.users on delete set null,
  decided_at timestamptz,
  refusal text check (refusal in ('over-cap', 'no-receipt', 'not-covered', 'twice', 'other')),
  refusal_words text,
  paid_on date,
  paid_by uuid references signin.users on delete set null,
  check ((state = 'refused') = (refusal is not null)),
  check ((state = 'paid') = (paid_on is not null))
);
create index on volunteer_expenses (volunteer_id, day desc);
create index volunteer_expenses_open on volunteer_expenses (state) where state in ('filed', 'approved');
comment on table volunteer_expenses is 'What a volunteer paid on the way: filed, approved or refused with a reason, paid.
about: volunteer
compartment: volunteer-care
retention: as volunteers
erasure: anonymise (words and meeting go; sums stay for the accounts)';
comment on column volunteer_expenses.amount is 'In the smallest coin of the currency.';

create table volunteer_receipts (
  expense_id uuid primary key references volunteer_expenses on delete cascade,
  type text not null check (type in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes bytea not null check (octet_length(bytes) <= 5242880),
  added_at timestamptz not null default now()
);
comment on table volunteer_receipts is 'The photo of a receipt, without what the phone wrote beside it; for whoever approves.
about: volunteer
compartment: volunteer-care
retention: as many months after the payment as the house says (receipts-kept); at once when refused or withdrawn
erasure: delete';

alter table volunteer_talks enable row level security;
alter table volunteer_talk_calls enable row level security;
alter table volunteer_strain enable row level security;
alter table volunteer_thanks enable row level security;
alter table volunteer_hours enable row level security;
alter table volunteer_expenses enable row level security;
alter table volunteer_receipts enable row level security;

-- Staff.
grant select, insert on volunteer_talks, volunteer_thanks, volunteer_talk_calls, volunteer_strain, volunteer_hours, volunteer_expenses,
  volunteer_receipts to landfall_staff;
grant update (version, state, day, way, with_id, words, agreed) on volunteer_talks to landfall_staff;
grant update (day, answer) on volunteer_strain to landfall_staff, landfall_volunteer;
grant update (day, minutes, travel_minutes) on volunteer_hours to landfall_staff, landfall_volunteer;
grant delete on volunteer_hours, volunteer_thanks to landfall_staff;
grant update (version, state, decided_by, decided_at, refusal, refusal_words, paid_on, paid_by) on volunteer_expenses to landfall_staff;
grant update (type, bytes, added_at) on volunteer_receipts to landfall_staff, landfall_volunteer;

create policy by_coordinators on volunteer_talks to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy by_coordinators on volunteer_thanks to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteers v where v.id = volunteer_id));
-- What comes with the log of a meeting is also written where a coordinator logs it.
create policy by_coordinators on volunteer_talk_calls to landfall_staff
  using ((select access.permission()) = any (array['volunteers:write', 'meetings:write', 'matches:write'])
    and exists (select from volunteers v where v.id = volunteer_id));
create policy by_coordinators on volunteer_strain to landfall_staff
  using ((select access.permission()) = any (array['volunteers:write', 'meetings:write'])
    and exists (select from volunteers v where v.id = volunteer_id));
create policy read_by_colleagues on volunteer_hours for select to landfall_staff
  using ((select access.permission()) = any (array['volunteers:read', 'volunteers:write', 'meetings:write'])
    and exists (select from volunteers v where v.id = volunteer_id));
create policy written_by_coordinators on volunteer_hours for insert to landfall_staff
  with check ((select access.permission()) = any (array['volunteers:write', 'meetings:write'])
    and exists (select from volunteers v where v.id = volunteer_id));
create policy changed_with_the_log on volunteer_hours for update to landfall_staff
  using ((select access.permission()) = any (array['volunteers:write', 'meetings:write'])
    and exists (select from volunteers v where v.id = volunteer_id));
create policy taken_back_by_coordinators on volunteer_hours for delete to landfall_staff
  using (source = 'hand' and (select access.permission()) = 'volunteers:write'
    and exists (select from volunteers v where v.id = volunteer_id));

create policy by_coordinators on volunteer_expenses for select to landfall_staff
  using ((select access.permission()) = any (array['volunteers:write', 'meetings:write'])
    and exists (select from volunteers v where v.id = volunteer_id));
create policy filed_by_coordinators on volunteer_expenses for insert to landfall_staff
  with check ((select access.permission()) = any (array['volunteers:write', 'meetings:write']) and state = 'filed'
    and exists (select from volunteers v where v.id = volunteer_id));
-- Nobody decides over what they are to be paid: one's own file is not among those seen.
create policy decided_by_coordinators on volunteer_expenses for update to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and state = 'filed'
    and exists (select from volunteers v where v.id = volunteer_id))
  with check ((select access.permission()) = 'volunteers:write' and state in ('approved', 'refused') and decided_by = (select access.me()));
create policy seen_to_be_paid on volunteer_expenses for select to landfall_staff
  using ((select access.permission()) = 'volunteers:pay' and state in ('approved', 'paid')
    and exists (select from volunteers v where v.id = volunteer_id));
create policy paid_by_managers on volunteer_expenses for update to landfall_staff
  using ((select access.permission()) = 'volunteers:pay' and state = 'approved'
    and exists (select from volunteers v where v.id = volunteer_id))
  with check ((select access.permission()) = 'volunteers:pay' and state = 'paid' and paid_by = (select access.me()));
create policy of_visible_expenses on volunteer_receipts to landfall_staff
  using ((select access.permission()) = 'volunteers:write' and exists (select from volunteer_expenses e where e.id = expense_id));

-- The volunteer's own.
grant select on volunteer_strain, volunteer_thanks, volunteer_hours, volunteer_expenses, volunteer_receipts to landfall_volunteer;
grant insert on volunteer_talk_calls, volunteer_strain, volunteer_hours, volunteer_expenses, volunteer_receipts to landfall_volunteer;
grant update (version, state) on volunteer_expenses to landfall_volunteer;

create policy own_first_meeting on volunteer_talk_calls for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy own_words on volunteer_strain for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_words_said on volunteer_strain for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy own_words_mended on volunteer_strain for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and exists (select from volunteers v where v.id = volunteer_id));
create policy own_thanks on volunteer_thanks for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_hours on volunteer_hours for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_hours_logged on volunteer_hours for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and source = 'meeting'
    and exists (select from volunteers v where v.id = volunteer_id));
create policy own_hours_mended on volunteer_hours for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and source = 'meeting'
    and exists (select from volunteers v where v.id = volunteer_id));
create policy own_expenses on volunteer_expenses for select to landfall_volunteer
  using (exists (select from volunteers v where v.id = volunteer_id));
create policy own_expenses_filed on volunteer_expenses for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and state = 'filed' and filed_by = (select access.me())
    and exists (select from volunteers v where v.id = volunteer_id));
create policy own_expenses_withdrawn on volunteer_expenses for update to landfall_volunteer
  using ((select access.permission()) = 'field:write' and state = 'filed'
    and exists (select from volunteers v where v.id = volunteer_id))
  with check (state = 'withdrawn');
create policy own_receipts on volunteer_receipts for select to landfall_volunteer
  using (exists (select from volunteer_expenses e where e.id = expense_id));
create policy own_receipts_added on volunteer_receipts for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write'
    and exists (select from volunteer_expenses e where e.id = expense_id and e.state = 'filed'));
create policy own_receipts_replaced on volunteer_receipts for update to landfall_volunteer
  using ((select access.permission()) = 'field:write'
    and exists (select from volunteer_expenses e where e.id = expense_id and e.state = 'filed'));

-- Background work: the digest counts, what has been kept long enough goes, and reactions call for talks.
grant select on volunteer_talks, volunteer_talk_calls, volunteer_strain to landfall_system;
grant select (id, volunteer_id, state, paid_on, decided_at) on volunteer_expenses to landfall_system;
grant select (expense_id, added_at) on volunteer_receipts to landfall_system;
grant insert on volunteer_talk_calls to landfall_system;
grant delete on volunteer_strain, volunteer_receipts to landfall_system;
create policy background_work on volunteer_talks for select to landfall_system using (true);
create policy background_work on volunteer_talk_calls to landfall_system using (true);
create policy background_work on volunteer_strain to landfall_system using (true);
create policy background_work on volunteer_expenses for select to landfall_system using (true);
create policy background_work on volunteer_receipts to landfall_system using (true);
