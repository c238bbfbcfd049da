-- One-to-one: from a participant's own yes through both answers to two people who meet, until it ends, and why.
create table matches (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  kind_id uuid not null references relation_kinds,
  volunteer_id uuid references volunteers on delete set null,
  state text not null default 'requested'
    check (state in ('requested', 'proposed', 'accepted', 'active', 'paused', 'ended', 'withdrawn')),
  state_since date not null,
  requested_on date not null,
  yes_on date not null,
  yes_how text not null,
  only_one boolean not null default true,
  wish jsonb not null,
  goals text,
  talked_on date,
  talked_by uuid references signin.users on delete set null,
  coordinator_id uuid references signin.users on delete set null,
  shares text[] not null default '{}',
  shares_agreed_on date,
  shares_agreed_how text,
  prison text,
  begins date,
  outside_since date,
  met_at_gate text check (met_at_gate in ('yes', 'no')),
  ends date,
  end_reason text,
  end_words text,
  handover text,
  alternative text check (alternative in ('staff-pair', 'default-package')),
  alternative_on date,
  alternative_words text,
  converted_from uuid references matches on delete set null,
  reduced_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null,
  check ((state in ('accepted', 'active', 'paused')) <= (volunteer_id is not null)),
  check ((state in ('ended', 'withdrawn')) = (end_reason is not null))
);
create unique index one_running_match on matches (person_id, kind_id)
  where only_one and state in ('requested', 'proposed', 'accepted', 'active', 'paused');
create index on matches (person_id);
create index on matches (volunteer_id) where volunteer_id is not null;
create index on matches (state, state_since);
create index on matches (coordinator_id) where coordinator_id is not null;
comment on table matches is 'A participant who wants somebody beside them, and the volunteer who is: from the request to the end, with coded reasons.
about: participant
compartment: matches
retention: as people; of a kind that ends with custody all but the fact itself goes when the contact ends
erasure: anonymise (wish, goals, words go; how long contacts last stays countable)';
comment on column matches.yes_on is 'When the participant said that they want this; without it there is no match. How they said it: yes_how.';
comment on column matches.only_one is 'The kind allows one at a time; copied from it when the match was requested.';
comment on column matches.wish is 'What the participant wishes, in the shape of a volunteer''s profile.';
comment on column matches.shares is 'What of the participant the volunteer may read, as agreed with the participant on shares_agreed_on.';
comment on column matches.prison is 'For a kind that ends with custody: the prison to which the contact belongs.';
comment on column matches.begins is 'The day of the first meeting, with the coordinator.';
comment on column matches.outside_since is 'Since when the two meet outside; empty while inside.';
comment on column matches.handover is 'What a former volunteer''s coordinator passes on to this one; nothing else of earlier matches is read by them.';
comment on column matches.alternative is 'What was offered instead after several volunteers had declined.';
comment on column matches.reduced_on is 'When what such a contact does not keep was taken away.';

create table match_steps (
  id uuid primary key default uuidv7(),
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  step text not null,
  state text not null,
  day date not null,
  reason text,
  words text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid default access.me() references signin.users on delete set null
);
create index on match_steps (match_id, recorded_at);
create index on match_steps (person_id);
comment on table match_steps is 'Every step that a match has taken, with its day and who wrote it down; nothing is overwritten.
about: participant
compartment: matches
retention: as matches
erasure: anonymise (words go; the course of a match stays countable)';
comment on column match_steps.state is 'The state of the match after this step.';

create table match_proposals (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  volunteer_id uuid not null references volunteers on delete cascade,
  state text not null default 'draft' check (state in ('draft', 'sent', 'accepted', 'declined', 'taken-back')),
  card jsonb,
  volunteer_talked_on date,
  sent_on date,
  sent_by uuid references signin.users on delete set null,
  volunteer_answer text check (volunteer_answer in ('yes', 'no')),
  volunteer_answered_on date,
  volunteer_how text,
  volunteer_reason text,
  volunteer_words text,
  participant_answer text check (participant_answer in ('yes', 'no')),
  participant_answered_on date,
  participant_how text,
  participant_reason text,
  participant_words text,
  closed_on date,
  made_on date not null,
  made_by uuid default access.me() references signin.users on delete set null,
  recorded_at timestamptz not null default now()
);
create unique index one_open_proposal on match_proposals (match_id) where state in ('draft', 'sent');
create index on match_proposals (match_id);
create index on match_proposals (person_id);
create index on match_proposals (volunteer_id, state);
comment on table match_proposals is 'One volunteer asked about one participant, with the card they are shown, and what each of the two answered.
about: participant
compartment: matches
retention: as matches
erasure: anonymise (card and words go; how often whom declines why stays countable)';
comment on column match_proposals.card is 'What the volunteer reads before they answer: interests, languages, area, times, goals; no name, no offence, no prison.';
comment on column match_proposals.volunteer_how is 'How the volunteer answered: by the app, or as a colleague wrote it down.';

create table match_reviews (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('first-weeks', 'release', 'outside', 'regular', 'ending')),
  due_on date not null,
  done_on date,
  done_by uuid references signin.users on delete set null,
  outcome text check (outcome in ('goes-on', 'changes', 'ends', 'ended-well', 'ended-hard')),
  words text,
  excused_why text check (excused_why <> ''),
  recorded_at timestamptz not null default now(),
  check ((done_on is null) = (outcome is null)),
  check (done_on is null or excused_why is null)
);
create unique index one_open_review_of_a_kind on match_reviews (match_id, kind) where done_on is null and excused_why is null;
create index on match_reviews (match_id);
create index on match_reviews (person_id);
create index match_reviews_due on match_reviews (due_on) where done_on is null and excused_why is null;
comment on table match_reviews is 'When a match is looked at together, and what came of it. What is owed stays owed when the match ends, until it is done or excused with a reason.
about: participant
compartment: matches
retention: as matches
erasure: anonymise (words go; whether reviews were held stays countable)';

create table agreement_texts (
  id uuid primary key default uuidv7(),
  kind_id uuid not null references relation_kinds,
  texts jsonb not null check (texts ?& array['en', 'nb', 'bg', 'ro']),
  valid_from date not null,
  why text not null check (why <> ''),
  written_by uuid default access.me() references signin.users on delete set null,
  written_at timestamptz not null default now(),
  unique (kind_id, valid_from)
);
comment on table agreement_texts is 'What the two of a match sign, for each kind in four languages, from a day until that of a later text; none: the one of the handbook.';

create table match_agreements (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  match_id uuid not null references matches on delete cascade,
  person_id uuid not null references people on delete cascade,
  number integer not null,
  text_id uuid references agreement_texts,
  points jsonb not null,
  made_on date not null,
  made_by uuid default access.me() references signin.users on delete set null,
  replaced_on date,
  recorded_at timestamptz not null default now(),
  unique (match_id, number)
);
create index on match_agreements (person_id);
comment on table match_agreements is 'What the two have agreed, version by version: the text of the house as of made_on, filled with their own points.
about: participant
compartment: matches
retention: as matches
erasure: delete';
comment on column match_agreements.text_id is 'The text of the organisation; empty for the one of the handbook.';
comment on column match_agreements.points is 'What, how often, where, until when, and what else the two want to hold to.';

create table agreement_signatures (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references match_agreements on delete cascade,
  person_id uuid not null references people on delete cascade,
  who text not null check (who in ('participant', 'volunteer', 'coordinator')),
  way text not null check (way in ('paper', 'screen')),
  signed_on date not null,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  strokes jsonb,
  seen_by uuid default access.me() references signin.users on delete set null,
  recorded_at timestamptz not null default now(),
  unique (agreement_id, who),
  check ((way = 'screen') = (strokes is not null))
);
create index on agreement_signatures (person_id);
comment on table agreement_signatures is 'Who has signed an agreement: seen on paper by a colleague, or drawn on the screen.
about: participant
compartment: matches
retention: as matches
erasure: delete';
comment on column agreement_signatures.strokes is 'The lines drawn, as points; no picture of a hand is made of them for anything but the agreement itself.';

-- Whose file a colleague does not open as staff: their own as a volunteer.
create function own_volunteers() returns uuid[] language sql stable security definer set search_path = '' as
  $$ select coalesce(array_agg(v.id), '{}') from public.volunteers v where v.user_id = access.me() $$;
revoke execute on function own_volunteers from public;
grant execute on function own_volunteers to landfall_staff, landfall_volunteer;

-- A volunteer is shown nothing of somebody from whom they are to be kept away, from the moment this is written down.
create function kept_apart_today(p_person uuid, p_volunteer uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select r.id from public.restrictions r join public.people p on p.id = r.person_id
  where r.other_kind = 'volunteer' and r.other_id = p_volunteer
    and (p.id = p_person or p.merged_into = p_person
      or p.id = (select o.merged_into from public.people o where o.id = p_person))
    and r.begins <= access.today() and (r.ends is null or r.ends > access.today()) $$;

-- THE rule of when a volunteer's right holds, asked by every policy for volunteers here and above. Their own match, accepted, running
-- or paused; and for a kind that ends with custody only as long as the person is in custody in the prison to which the contact belongs,
-- nothing else is recorded from a day that has come, and no confirmed day of release has gone by without a word.
-- It reads the histories and today's date, so that nothing waits for a job.
create function matches_held() returns setof uuid language sql stable security definer set search_path = '' rows 2 as $$
  select m.id from public.volunteers v
    join public.matches m on m.volunteer_id = v.id
    join public.relation_kinds k on k.id = m.kind_id
    join public.people p on p.id = m.person_id
    join public.people q on q.id = coalesce(p.merged_into, p.id)
  where v.user_id = access.me() and v.state not in ('ended', 'refused') and m.state in ('accepted', 'active', 'paused')
    and not exists (select from public.kept_apart_today(m.person_id, v.id))
    and (not k.ends_with_custody or (
      (select s.status from public.person_statuses s
        where s.person_id in (select r.id from public.people r where r.id = q.id or r.merged_into = q.id) and s.begins <= access.today()
        order by s.begins desc, s.recorded_at desc, s.id desc limit 1)
        in ('remand', 'serving', 'temporary-leave', 'returned-to-custody')
      and (select case when c.ends is null or access.today() <= c.ends then c.prison end from public.person_places c
        where c.person_id in (select r.id from public.people r where r.id = q.id or r.merged_into = q.id) and c.begins <= access.today()
        order by c.begins desc, c.recorded_at desc, c.id desc limit 1) = m.prison
      and not (q.release_kind is not distinct from 'confirmed' and coalesce(q.release_day < access.today(), false)))) $$;

-- The same for one match; and whom a volunteer may ask about at all.
create function match_holds(p_match uuid) returns boolean language sql stable as
  $$ select p_match in (select matches_held()) $$;
create or replace function volunteer_may_ask_about(p_person uuid) returns boolean
  language sql stable security definer set search_path = '' as
  $$ select exists (select from public.matches m where m.person_id = p_person and m.id in (select public.matches_held())) $$;

-- What a volunteer reads of their participant: a name to call each other by, and what else the participant agreed to share.
create view participants_of_volunteer with (security_barrier) as
  select m.id as match_id, m.person_id,
    coalesce(nullif(q.called_name, ''), nullif(q.given_name, ''), split_part(q.display_name, ' ', 1)) as called_name,
    case when 'full-name' = any (m.shares)
      then coalesce(nullif(trim(q.given_name || ' ' || q.family_name), ''), q.display_name) end as full_name,
    case when 'phone' = any (m.shares) then q.contact ->> 'phone' end as phone,
    case when 'prison' = any (m.shares) then q.prison end as prison,
    case when 'release-day' = any (m.shares) then q.release_day end as release_day,
    case when 'release-day' = any (m.shares) then q.release_certainty end as release_certainty,
    case when 'languages' = any (m.shares) then q.languages end as languages,
    case when 'goals' = any (m.shares) then m.goals end as goals,
    m.handover
  from matches m
    join people p on p.id = m.person_id
    join people q on q.id = coalesce(p.merged_into, p.id)
  where m.id in (select matches_held());
comment on view participants_of_volunteer is 'The one way from a volunteer to a participant: only while the match holds, and only what it shares.';

-- A volunteer's own open proposal; asked by policies.
create function is_own_proposal(p_proposal uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.match_proposals o join public.volunteers v on v.id = o.volunteer_id
    where o.id = p_proposal and v.user_id = access.me()) $$;

-- What kind of match a card is about; of the match itself the volunteer sees nothing yet.
create function kind_of_own_proposal(p_proposal uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', k.id, 'names', k.names, 'endsWithCustody', k.ends_with_custody)
  from public.match_proposals o join public.volunteers v on v.id = o.volunteer_id
    join public.matches m on m.id = o.match_id join public.relation_kinds k on k.id = m.kind_id
  where o.id = p_proposal and o.state = 'sent' and v.user_id = access.me() $$;

-- The one thing a volunteer changes here: their own answer to a proposal made to them, once, while it is open. The match follows.
create function answer_own_proposal(p_proposal uuid, p_answer text, p_reason text, p_words text, p_day date, p_at timestamptz)
  returns table (match_id uuid, person_id uuid, unit_id uuid, volunteer_id uuid, accepted boolean)
  language plpgsql security definer set search_path = '' as $$
declare
  o public.match_proposals;
  v_accepted boolean;
  v_unit uuid;
begin
  select own.* into o from public.match_proposals own join public.volunteers v on v.id = own.volunteer_id
    where own.id = p_proposal and v.user_id = access.me() and v.state not in ('ended', 'refused')
      and own.state = 'sent' and own.volunteer_answer is null
    for update of own;
  if not found or access.permission() <> 'field:write' or p_answer not in ('yes', 'no') or (p_answer = 'no') <> (p_reason is not null)
  then return; end if;
  -- Where the two are to be kept apart since, the yes is written down and nobody is brought together: a colleague takes the card back.
  v_accepted := p_answer = 'yes' and o.participant_answer is not distinct from 'yes'
    and not exists (select from public.kept_apart_today(o.person_id, o.volunteer_id));
  update public.match_proposals set volunteer_answer = p_answer, volunteer_answered_on = p_day, volunteer_how = 'app',
      volunteer_reason = p_reason, volunteer_words = p_words, version = version + 1,
      state = case when p_answer = 'no' then 'declined' when v_accepted then 'accepted' else state end,
      closed_on = case when p_answer = 'no' or v_accepted then p_day end
    where id = o.id;
  if p_answer = 'no' then
    update public.matches m set state = 'requested', state_since = p_day, version = m.version + 1 where m.id = o.match_id;
  elsif v_accepted then
    update public.matches m set state = 'accepted', state_since = p_day, volunteer_id = o.volunteer_id, version = m.version + 1,
        prison = (select p.prison from public.people p join public.relation_kinds k on k.id = m.kind_id
          where p.id = (select coalesce(one.merged_into, one.id) from public.people one where one.id = m.person_id) and k.ends_with_custody)
      where m.id = o.match_id;
  end if;
  insert into public.match_steps (match_id, person_id, step, state, day, reason, recorded_at)
    select o.match_id, o.person_id, taken.step, m.state, p_day, p_reason, p_at
    from public.matches m, unnest(case when p_answer = 'no' then array['volunteer-no']
      when v_accepted then array['volunteer-yes', 'both-yes'] else array['volunteer-yes'] end) taken (step)
    where m.id = o.match_id;
  select p.unit_id into v_unit from public.people p where p.id = o.person_id;
  return query select o.match_id, o.person_id, v_unit, o.volunteer_id, v_accepted;
end $$;

-- How many places of each volunteer are taken: by running matches, and by proposals that are open. Numbers only, so that a match whose
-- participant the coordinator may not see counts all the same.
create function places_taken(p_volunteers uuid[]) returns table (volunteer_id uuid, running integer, proposed integer)
  language sql stable security definer set search_path = '' as $$
  select v.id,
    (select count(*)::integer from public.matches m where m.volunteer_id = v.id and m.state in ('accepted', 'active', 'paused')),
    (select count(*)::integer from public.match_proposals o where o.volunteer_id = v.id and o.state = 'sent')
  from public.volunteers v where v.id = any (p_volunteers)
    and (v.unit_id = any (access.units()) or current_setting('role', true) = 'landfall_system') $$;

revoke execute on function matches_held, volunteer_may_ask_about, kept_apart_today, is_own_proposal, kind_of_own_proposal,
  answer_own_proposal, places_taken
  from public;
grant execute on function matches_held, volunteer_may_ask_about, is_own_proposal, kind_of_own_proposal, answer_own_proposal to landfall_volunteer;
grant execute on function volunteer_may_ask_about, places_taken to landfall_staff, landfall_system;

alter table matches enable row level security;
alter table match_steps enable row level security;
alter table match_proposals enable row level security;
alter table match_reviews enable row level security;
alter table agreement_texts enable row level security;
alter table match_agreements enable row level security;
alter table agreement_signatures enable row level security;

grant select, insert, update on matches, match_proposals, match_reviews, match_agreements to landfall_staff;
grant select, insert on match_steps, agreement_signatures, agreement_texts to landfall_staff;
grant select, update on matches, match_proposals to landfall_system;
grant select, insert on match_steps to landfall_system;
grant select, insert, update on match_reviews to landfall_system;
grant select on match_agreements, agreement_signatures, agreement_texts to landfall_system;
grant delete on match_proposals, match_reviews, match_agreements, agreement_signatures, match_steps to landfall_system;

grant select on participants_of_volunteer to landfall_volunteer;
grant select (id, version, person_id, kind_id, volunteer_id, state, state_since, begins, outside_since) on matches to landfall_volunteer;
grant select (id, version, volunteer_id, state, card, sent_on, volunteer_answer, volunteer_answered_on) on match_proposals
  to landfall_volunteer;
grant select on match_agreements, agreement_texts to landfall_volunteer;

create policy of_visible_people on matches for select to landfall_staff
  using (exists (select from people p where p.id = person_id)
    and (volunteer_id is null or volunteer_id <> all ((select own_volunteers())::uuid[])));
-- A wish heard on a visiting day becomes a request too.
create policy requested_by_colleagues on matches for insert to landfall_staff
  with check ((select access.permission()) in ('matches:write', 'meetings:write') and exists (select from people p where p.id = person_id));
create policy led_by_colleagues on matches for update to landfall_staff
  using ((select access.permission()) = 'matches:write' and exists (select from people p where p.id = person_id)
    and (volunteer_id is null or volunteer_id <> all ((select own_volunteers())::uuid[])));
create policy own_while_it_holds on matches for select to landfall_volunteer using (id in (select matches_held()));
create policy background_work on matches for select to landfall_system using (true);
create policy tidied_in_the_background on matches for update to landfall_system using (true);

create policy of_visible_people on match_steps for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
create policy written_by_colleagues on match_steps for insert to landfall_staff
  with check ((select access.permission()) in ('matches:write', 'meetings:write') and exists (select from people p where p.id = person_id));
create policy background_work on match_steps to landfall_system using (true) with check (true);

create policy of_visible_people on match_proposals for select to landfall_staff
  using (exists (select from people p where p.id = person_id) and volunteer_id <> all ((select own_volunteers())::uuid[]));
create policy made_by_colleagues on match_proposals for insert to landfall_staff
  with check ((select access.permission()) = 'matches:write' and exists (select from people p where p.id = person_id)
    and exists (select from volunteers v where v.id = volunteer_id));
create policy led_by_colleagues on match_proposals for update to landfall_staff
  using ((select access.permission()) = 'matches:write' and exists (select from people p where p.id = person_id)
    and volunteer_id <> all ((select own_volunteers())::uuid[]));
create policy own_card_while_open on match_proposals for select to landfall_volunteer
  using (state = 'sent' and is_own_proposal(id));
create policy background_work on match_proposals to landfall_system using (true);

create policy of_visible_people on match_reviews for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
create policy planned_by_colleagues on match_reviews for insert to landfall_staff
  with check ((select access.permission()) = 'matches:write' and exists (select from people p where p.id = person_id));
create policy held_by_colleagues on match_reviews for update to landfall_staff
  using ((select access.permission()) = 'matches:write' and exists (select from matches m where m.id = match_id));
create policy background_work on match_reviews to landfall_system using (true) with check (true);

create policy house_is_open on agreement_texts for select to landfall_staff, landfall_volunteer, landfall_system using (true);
create policy written_by_managers on agreement_texts for insert to landfall_staff
  with check ((select access.permission()) = 'volunteers:policy');

create policy of_visible_people on match_agreements for select to landfall_staff
  using (exists (select from matches m where m.id = match_id));
create policy drawn_up_by_colleagues on match_agreements for insert to landfall_staff
  with check ((select access.permission()) = 'matches:write' and exists (select from matches m where m.id = match_id));
create policy replaced_by_colleagues on match_agreements for update to landfall_staff
  using ((select access.permission()) = 'matches:write' and exists (select from matches m where m.id = match_id));
create policy own_while_it_holds on match_agreements for select to landfall_volunteer using (match_id in (select matches_held()));
create policy background_work on match_agreements to landfall_system using (true);

create policy of_visible_people on agreement_signatures for select to landfall_staff
  using (exists (select from match_agreements a where a.id = agreement_id));
create policy seen_by_colleagues on agreement_signatures for insert to landfall_staff
  with check ((select access.permission()) = 'matches:write' and exists (select from match_agreements a where a.id = agreement_id));
create policy background_work on agreement_signatures to landfall_system using (true);

-- A volunteer's "no" is a record; only about a proposal that was made to them.
create function is_own_answer(p_proposal uuid, p_person uuid, p_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.match_proposals o join public.volunteers v on v.id = o.volunteer_id join public.people p on p.id = o.person_id
    where o.id = p_proposal and v.user_id = access.me() and p.id = p_person and p.unit_id = p_unit) $$;
create policy of_own_proposal on refusals as restrictive for insert to landfall_volunteer
  with check (is_own_answer(source_id, person_id, unit_id));

-- A worry that names somebody is about whom the volunteer goes with, or went with.
create function is_of_own_match(p_person uuid, p_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.matches m join public.volunteers v on v.id = m.volunteer_id join public.people p on p.id = m.person_id
    where v.user_id = access.me() and p.id = p_person and p.unit_id = p_unit) $$;
create policy of_own_match on worries as restrictive for insert to landfall_volunteer
  with check (person_id is null or is_of_own_match(person_id, unit_id));

-- Both go to the unit that the participant is in by now, which need not be the volunteer's own: neither is lost because somebody moved.
create policy own_answer_elsewhere on refusals for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and recorded_by = (select access.me())
    and decider_kind = 'volunteer' and source = 'match-proposal' and is_own_answer(source_id, person_id, unit_id));
create policy raised_elsewhere on worries for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and state = 'open' and raised_by = (select access.me())
    and raised_as = 'volunteer' and person_id is not null and is_of_own_match(person_id, unit_id));
revoke execute on function is_own_answer, is_of_own_match from public;
grant execute on function is_own_answer, is_of_own_match to landfall_volunteer;

-- A colleague who volunteers reads, and lifts, nothing that stands between somebody and themselves: not who is kept away from
-- them, nor a "no" that was said to them or by them.
create function said_of_oneself() returns uuid[] language sql stable security definer set search_path = '' as $$
  select array(select o.id from public.match_proposals o join public.volunteers v on v.id = o.volunteer_id where v.user_id = access.me()
    union all select r.id from public.volunteer_roles r join public.volunteers v on v.id = r.volunteer_id where v.user_id = access.me()) $$;
revoke execute on function said_of_oneself from public;
grant execute on function said_of_oneself to landfall_staff;
create policy not_of_oneself on refusals as restrictive for select to landfall_staff
  using (source_id is null or source_id <> all ((select said_of_oneself())::uuid[]));
create policy not_of_oneself on restrictions as restrictive for select to landfall_staff
  using (other_id is null or other_id <> all ((select own_volunteers())::uuid[]));
