-- What each user saw last on the release board, so that a date that has moved since can say so.
create table release_seen (
  user_id uuid not null references signin.users on delete cascade,
  person_id uuid not null references people on delete cascade,
  day date,
  seen_at timestamptz not null,
  primary key (user_id, person_id)
);
create index on release_seen (person_id);
comment on table release_seen is 'The release day that a user saw last for a person; a row without a day: it was unknown then. No row: never looked.
about: participant
compartment: custody
retention: as people
erasure: delete';
comment on column release_seen.day is 'Empty if the day was not known when the user looked.';

alter table release_seen enable row level security;

grant select, insert, update (day, seen_at) on release_seen to landfall_staff;

-- Each user has their own, and only about people they may still see.
create policy own_looks on release_seen to landfall_staff
  using (user_id = (select access.me()) and exists (select from people p where p.id = person_id))
  with check (user_id = (select access.me()) and exists (select from people p where p.id = person_id));
