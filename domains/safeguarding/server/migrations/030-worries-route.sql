-- A worry may be about a volunteer; whoever raised it or is meant by it has no hand in it; it may be opened again; and a flood of them
-- becomes one mail.
alter table worries add column volunteer_id uuid, add column told_at timestamptz;
update worries set told_at = raised_at;
create index on worries (volunteer_id) where volunteer_id is not null;
create index on worries (raised_by, raised_at) where raised_by is not null;
create index on worries (raised_at) where told_at is null;
comment on column worries.volunteer_id is 'Which volunteer it is about, if it is one; no foreign key, volunteers stand above.';
comment on column worries.told_at is 'When those who answer were told. Beyond so many mails an hour for one volunteer it waits for a mail about all of them.';

create table worry_closings (
  id uuid primary key default uuidv7(),
  worry_id uuid not null references worries on delete cascade,
  closed_by uuid references signin.users on delete set null,
  closed_at timestamptz not null,
  outcome text not null,
  outcome_words text,
  reopened_by uuid default access.me() references signin.users on delete set null,
  reopened_at timestamptz not null,
  why text not null check (why <> '')
);
create index on worry_closings (worry_id, reopened_at);
comment on table worry_closings is 'How a worry had been closed before somebody opened it again, and why they did; added to, never changed.
about: participant
compartment: safeguarding
retention: as worries
erasure: delete';

-- Volunteers, who stand above, say whose a volunteer is and what they are called: their migration replaces both.
create function is_own_volunteer(p_volunteer uuid) returns boolean language sql stable as $$ select false $$;
create function name_of_volunteer(p_volunteer uuid) returns text language sql stable as $$ select null::text $$;
revoke execute on function is_own_volunteer, name_of_volunteer from public;
grant execute on function is_own_volunteer, name_of_volunteer to landfall_staff;

-- Not by oneself, nor about oneself: neither read, nor taken over, nor closed. A worry about a participant who is the reader is not seen
-- anyway, their own file being nobody's to open.
create policy not_of_oneself on worries as restrictive for select to landfall_staff
  using (raised_by is distinct from (select access.me()) and (volunteer_id is null or not is_own_volunteer(volunteer_id)));
create policy not_answered_by_oneself on worries as restrictive for update to landfall_staff
  using (raised_by is distinct from (select access.me()) and (volunteer_id is null or not is_own_volunteer(volunteer_id)));
-- A colleague names a volunteer whom they may see; volunteers name none but themselves.
create policy of_visible_volunteers on worries as restrictive for insert to landfall_staff
  with check (volunteer_id is null or name_of_volunteer(volunteer_id) is not null);
create policy of_no_other_volunteer on worries as restrictive for insert to landfall_volunteer with check (volunteer_id is null);

grant update (told_at) on worries to landfall_system;
create policy told_in_the_background on worries for update to landfall_system using (true);

alter table worry_closings enable row level security;
grant select, insert on worry_closings to landfall_staff;
create policy of_open_worries on worry_closings for select to landfall_staff
  using (exists (select from worries w where w.id = worry_id));
create policy written_by_coordinators on worry_closings for insert to landfall_staff
  with check (reopened_by = (select access.me()) and exists (select from worries w where w.id = worry_id and w.state = 'closed'));

-- What whoever answers worries raised themselves: that, and how far it is; who answers it how is not for them.
create function worries_of_mine() returns table (id uuid, unit_id uuid, person_id uuid, volunteer_id uuid, kind text, words text,
    raised_at timestamptz, state text)
  language sql stable security definer set search_path = '' as $$
  select w.id, w.unit_id, w.person_id, w.volunteer_id, w.kind, w.words, w.raised_at, w.state from public.worries w
  where w.raised_by = access.me() and access.permission() = 'safeguarding:write'
    and (w.state <> 'closed' or w.closed_at >= access.today() - 365) $$;
revoke execute on function worries_of_mine from public;
grant execute on function worries_of_mine to landfall_staff;
