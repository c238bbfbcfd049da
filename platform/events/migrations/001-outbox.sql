-- What happened, told in the same transaction as the change; delivered after commit, at least once.
create schema events;
grant usage on schema events to public;

create table events.outbox (
  id uuid primary key default uuidv7(),
  event text not null,
  payload jsonb not null,
  at timestamptz not null default now(),
  delivered_at timestamptz
);
create index on events.outbox (at) where delivered_at is null;
comment on table events.outbox is 'Events waiting to be told to the other domains; payloads hold ids, never content.
about: participant
compartment: system
retention: 60 days after delivered_at
erasure: delete';

create table events.reactions_done (
  outbox_id uuid not null references events.outbox on delete cascade,
  reaction text not null,
  at timestamptz not null default now(),
  primary key (outbox_id, reaction)
);
comment on table events.reactions_done is 'Which reaction has already answered which event, so that a repeat does nothing.';

alter table events.outbox enable row level security;
alter table events.reactions_done enable row level security;
grant insert on events.outbox to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative, landfall_anyone;
grant select, insert, update, delete on events.outbox, events.reactions_done to landfall_system;
create policy told_by_everyone on events.outbox for insert
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative, landfall_anyone with check (true);
create policy delivered_by_system on events.outbox to landfall_system using (true);
create policy done_by_system on events.reactions_done to landfall_system using (true);
