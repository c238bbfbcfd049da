-- Half-written forms. They belong to the user who typed them and can appear nowhere else.
create schema drafts;
grant usage on schema drafts to public;

create table drafts.drafts (
  user_id uuid not null references signin.users on delete cascade,
  operation text not null,
  record text not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (user_id, operation, record)
);
comment on table drafts.drafts is 'What someone has typed and not yet sent.
about: participant
compartment: own user only
retention: 30 days after saved_at
erasure: delete';
alter table drafts.drafts enable row level security;
grant select, insert, update, delete on drafts.drafts
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;
create policy own_drafts on drafts.drafts
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative
  using (user_id = (select access.me()));
