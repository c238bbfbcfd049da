-- A photograph, so that whoever meets a person at the gate knows whom to look for: only where the house has chosen to keep
-- any, and only with somebody's yes.
create table person_photos (
  person_id uuid primary key references people on delete cascade,
  bytes bytea not null check (length(bytes) <= 400000),
  consent_by text not null check (consent_by <> ''),
  consent_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references signin.users on delete set null
);
alter table person_photos alter column bytes set storage external;
comment on table person_photos is 'One small photograph of a person, as a JPEG without anything but the picture; who said yes to it, and when.
about: participant
compartment: identity
retention: as people
erasure: delete';
comment on column person_photos.consent_by is 'Who said yes, in words: usually the person, in a talk with somebody.';

alter table person_photos enable row level security;
grant select, insert, delete on person_photos to landfall_staff;
create policy of_visible_people on person_photos for select to landfall_staff
  using (exists (select from choices c where c.key = 'photo' and c.chosen)
    and exists (select from people p where p.id = person_id));
create policy added_by_colleagues on person_photos for insert to landfall_staff
  with check ((select access.permission()) = 'people:write' and exists (select from choices c where c.key = 'photo' and c.chosen)
    and exists (select from people p where p.id = person_id));
create policy removed_by_colleagues on person_photos for delete to landfall_staff
  using ((select access.permission()) = 'people:write' and exists (select from people p where p.id = person_id));
