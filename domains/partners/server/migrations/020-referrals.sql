-- Somebody is referred to a partner: what is asked for, what is shared item by item, and what the partner answers.
create table referrals_out (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  unit_id uuid not null references units,
  person_id uuid not null references people on delete cascade,
  partner_id uuid not null references partner_organisations,
  contact_id uuid references partner_contacts on delete set null,
  reference text not null unique check (reference <> ''),
  urgency text not null check (urgency in ('can-wait', 'soon', 'urgent')),
  answer_by date,
  state text not null default 'draft'
    check (state in ('draft', 'sent', 'seen', 'accepted', 'refused', 'under-way', 'done', 'stopped')),
  state_since timestamptz not null,
  sent_at timestamptz,
  sent_by uuid references signin.users on delete set null,
  answered_at timestamptz,
  answered_how text check (answered_how in ('window', 'link', 'paper')),
  refused_because text check (refused_because ~ '^[a-z-]+$'),
  refusal_id uuid references refusals on delete set null,
  stopped_because text check (stopped_because in ('ground-ended', 'person-wishes', 'not-needed', 'by-mistake')),
  reminded_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid default access.me() references signin.users on delete set null,
  check ((state = 'draft') = (sent_at is null)),
  check ((state = 'refused') = (refused_because is not null)),
  check ((state = 'stopped') = (stopped_because is not null))
);
create index on referrals_out (person_id);
create index on referrals_out (partner_id, state);
create index on referrals_out (unit_id, state);
comment on table referrals_out is 'That somebody is referred to a partner: how urgent it is, how far it has come, and how it was answered.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column referrals_out.reference is 'What both sides call it: on paper and in mails it stands for a name.';
comment on column referrals_out.answer_by is 'The day by which an answer is hoped for.';

create table referral_outcomes (
  id uuid primary key default uuidv7(),
  referral_id uuid not null references referrals_out on delete cascade,
  person_id uuid not null references people on delete cascade,
  position integer not null default 0,
  data_group text not null check (data_group ~ '^[a-z-]+$'),
  words text not null check (words <> ''),
  legal_ground_id uuid references legal_grounds,
  disclosure_id uuid references disclosures on delete set null,
  result text check (result in ('reached', 'partly', 'not-reached', 'not-known')),
  result_words text check (result_words <> ''),
  result_at timestamptz
);
create index on referral_outcomes (referral_id);
create index on referral_outcomes (person_id);
create index on referral_outcomes (disclosure_id);
comment on table referral_outcomes is 'What the person hopes to get from a referral, and what came of it. The wish tells of the person too: it is shared like an item.
about: participant
compartment: help
retention: as people
erasure: delete';

create table referral_items (
  id uuid primary key default uuidv7(),
  referral_id uuid not null references referrals_out on delete cascade,
  person_id uuid not null references people on delete cascade,
  position integer not null default 0,
  data_group text not null check (data_group ~ '^[a-z-]+$'),
  words text not null check (words <> ''),
  legal_ground_id uuid references legal_grounds,
  disclosure_id uuid references disclosures on delete set null,
  added_at timestamptz not null default now(),
  added_by uuid default access.me() references signin.users on delete set null,
  gone_at timestamptz
);
create index on referral_items (referral_id);
create index on referral_items (person_id);
create index on referral_items (disclosure_id);
comment on table referral_items is 'One thing that a partner is told about a person, each on a ground of its own. Nothing is told before it is disclosed.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column referral_items.legal_ground_id is 'The rule of law named for it; empty: what the person agreed to.';
comment on column referral_items.disclosure_id is 'What allows it; empty: the partner has not been told.';
comment on column referral_items.gone_at is 'Taken back, or another item stands in its place.';

create table referral_files (
  item_id uuid primary key references referral_items on delete cascade,
  person_id uuid not null references people on delete cascade,
  name text not null check (name <> ''),
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes bytea not null check (octet_length(bytes) <= 5242880),
  added_at timestamptz not null default now()
);
create index on referral_files (person_id);
comment on table referral_files is 'The paper that goes with an item.
about: participant
compartment: help
retention: as people
erasure: delete';

create table referral_out_steps (
  id uuid primary key default uuidv7(),
  referral_id uuid not null references referrals_out on delete cascade,
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('sent', 'seen', 'accepted', 'refused', 'under-way', 'done', 'stopped', 'result', 'amended',
    'reminded', 'link-made', 'ground-ended', 'note')),
  side text not null check (side in ('centre', 'partner', 'system')),
  how text check (how in ('window', 'link', 'paper')),
  at timestamptz not null default now(),
  by_user uuid default access.me() references signin.users on delete set null,
  by_name text,
  words text check (words <> ''),
  reason text check (reason <> ''),
  data_group text,
  was text,
  became text
);
create index on referral_out_steps (referral_id, at);
create index on referral_out_steps (person_id);
comment on table referral_out_steps is 'What happened with a referral, step by step: states, answers, amendments from what to what and why, reminders.
about: participant
compartment: help
retention: as people
erasure: delete';
comment on column referral_out_steps.words is 'What the partner said, in their words; the partner reads it again.';
comment on column referral_out_steps.data_group is 'Of an amended item: what was and became of it is read by whoever may read the item.';
comment on column referral_out_steps.reason is 'Why the centre changed something; the partner does not read it.';

alter table referrals_out enable row level security;
alter table referral_outcomes enable row level security;
alter table referral_items enable row level security;
alter table referral_files enable row level security;
alter table referral_out_steps enable row level security;

grant select, insert, delete on referrals_out, referral_outcomes, referral_items to landfall_staff;
grant select, insert on referral_files, referral_out_steps to landfall_staff;
grant update (version, contact_id, urgency, answer_by, state, state_since, sent_at, sent_by, answered_at, answered_how, refused_because,
  refusal_id, stopped_because, reminded_at) on referrals_out to landfall_staff;
grant update (disclosure_id, result, result_words, result_at) on referral_outcomes to landfall_staff;
grant update (disclosure_id, gone_at) on referral_items to landfall_staff;
grant select on referrals_out, referral_outcomes, referral_items, referral_out_steps to landfall_system;
grant insert on referral_out_steps to landfall_system;
grant update (version, state, state_since, stopped_because) on referrals_out to landfall_system;

-- What is about health stands behind the compartment of health here too.
create function referral_group_is_open(p_group text, p_person uuid, p_may text) returns boolean language sql stable as $$
  select p_group <> 'health' or exists (select from people p where p.id = p_person
    and is_open(p.id, p.unit_id || p.shared_units, 'health', compartments_open('unit', p_may), compartments_open('caseload', p_may),
      (select access.entrusted()))) $$;

create policy of_visible_people on referrals_out for select to landfall_staff
  using ((select access.permission()) like 'referrals:%' and exists (select from people p where p.id = person_id));
create policy written_by_colleagues on referrals_out for insert to landfall_staff
  with check ((select access.permission()) = 'referrals:write' and state = 'draft' and created_by = (select access.me())
    and exists (select from people p where p.id = person_id and (p.unit_id = referrals_out.unit_id or referrals_out.unit_id = any (p.shared_units))));
create policy changed_by_colleagues on referrals_out for update to landfall_staff
  using ((select access.permission()) = 'referrals:write' and exists (select from people p where p.id = person_id));
create policy thrown_away_by_colleagues on referrals_out for delete to landfall_staff
  using ((select access.permission()) = 'referrals:write' and state = 'draft' and exists (select from people p where p.id = person_id));

do $$ declare t text; begin
  foreach t in array array['referral_outcomes', 'referral_items'] loop
    execute format($p$create policy of_visible_referrals on %I for select to landfall_staff
      using (exists (select from referrals_out r where r.id = referral_id) and referral_group_is_open(data_group, person_id, 'read'))$p$, t);
    execute format($p$create policy written_by_colleagues on %1$I for insert to landfall_staff
      with check ((select access.permission()) = 'referrals:write' and referral_group_is_open(data_group, person_id, 'write')
        and exists (select from referrals_out r where r.id = referral_id and r.person_id = %1$I.person_id))$p$, t);
    execute format($p$create policy changed_by_colleagues on %I for update to landfall_staff
      using ((select access.permission()) = 'referrals:write' and exists (select from referrals_out r where r.id = referral_id)
        and referral_group_is_open(data_group, person_id, 'write'))$p$, t);
    execute format($p$create policy thrown_away_by_colleagues on %I for delete to landfall_staff
      using ((select access.permission()) = 'referrals:write' and disclosure_id is null and referral_group_is_open(data_group, person_id, 'write')
        and exists (select from referrals_out r where r.id = referral_id and r.state = 'draft'))$p$, t);
  end loop;
  foreach t in array array['referrals_out', 'referral_outcomes', 'referral_items', 'referral_out_steps'] loop
    execute format('create policy background_work on %I for select to landfall_system using (true)', t);
  end loop;
end $$;
create policy of_visible_items on referral_files for select to landfall_staff
  using (exists (select from referral_items i where i.id = item_id));
create policy added_by_colleagues on referral_files for insert to landfall_staff
  with check ((select access.permission()) = 'referrals:write'
    and exists (select from referral_items i where i.id = item_id and i.person_id = referral_files.person_id));
create policy of_visible_referrals on referral_out_steps for select to landfall_staff
  using (exists (select from referrals_out r where r.id = referral_id) and (data_group is null or referral_group_is_open(data_group, person_id, 'read')));
create policy written_by_colleagues on referral_out_steps for insert to landfall_staff
  with check ((select access.permission()) = 'referrals:write' and side in ('centre', 'partner')
    and exists (select from referrals_out r where r.id = referral_id and r.person_id = referral_out_steps.person_id));
create policy stopped_in_the_background on referrals_out for update to landfall_system using (true) with check (state = 'stopped');
create policy written_in_the_background on referral_out_steps for insert to landfall_system with check (side = 'system');
