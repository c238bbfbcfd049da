-- What people agreed to: for which purpose, towards whom, about what, until when; and when they took it back.
create table consents (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  purpose text not null check (purpose in ('intake', 'share-with-agency', 'share-with-volunteer', 'share-with-family', 'photo', 'contact-after')),
  recipient text check (recipient <> ''),
  data_groups text[] not null check (cardinality(data_groups) > 0),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  how text not null check (how in ('paper', 'spoken-with-witness', 'on-screen')),
  witness text check (witness <> ''),
  given_on date not null,
  ends date check (ends >= given_on),
  withdrawn_on date check (withdrawn_on >= given_on),
  withdrawn_how text check (withdrawn_how in ('paper', 'spoken', 'on-screen')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  withdrawn_by uuid references signin.users on delete set null,
  check ((how = 'spoken-with-witness') = (witness is not null)),
  check ((withdrawn_on is null) = (withdrawn_how is null))
);
create index on consents (person_id, purpose);
create index on consents (ends) where withdrawn_on is null;
comment on table consents is 'What a person agreed to: one purpose, one recipient, certain groups of data, until a day or until it is taken back.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column consents.recipient is 'The organisation, volunteer or relative in words; empty where nobody outside the centre receives anything.';
comment on column consents.language is 'In which language it was explained.';
comment on column consents.witness is 'Who heard it, where it was only spoken: inside there is often neither paper nor screen.';
comment on column consents.ends is 'The last day on which it holds; empty: until it is taken back.';
comment on column consents.withdrawn_on is 'From this day it holds no longer.';

alter table consents enable row level security;
grant select, insert on consents to landfall_staff;
grant update (version, withdrawn_on, withdrawn_how, withdrawn_by) on consents to landfall_staff;
grant select on consents to landfall_system;

create policy of_visible_people on consents for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy recorded_by_colleagues on consents for insert to landfall_staff
  with check (((select access.permission()) like '%:write' or (select access.permission()) = 'intake:decide')
    and recorded_by = (select access.me()) and exists (select from people p where p.id = person_id));
create policy withdrawn_by_colleagues on consents for update to landfall_staff
  using ((select access.permission()) = 'grounds:write' and exists (select from people p where p.id = person_id));
create policy background_work on consents for select to landfall_system using (true);
