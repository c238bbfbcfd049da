-- A volunteer's "yes" is a record like their "no"; only about a proposal that was made to them, in the unit its participant is in.
create policy of_own_proposal on yes_answers as restrictive for insert to landfall_volunteer
  with check (is_own_answer(source_id, person_id, unit_id));

-- What was said "yes" to before this was kept.
insert into yes_answers (person_id, unit_id, decider_kind, decider_id, decided_at, source, source_id, recorded_by)
  select o.person_id, p.unit_id, 'volunteer', o.volunteer_id, o.volunteer_answered_on + time '12:00', 'match-proposal', o.id, null::uuid
    from match_proposals o join people p on p.id = o.person_id where o.volunteer_answer = 'yes' and o.volunteer_answered_on is not null
  union all
  select o.person_id, p.unit_id, 'participant', o.person_id, o.participant_answered_on + time '12:00', 'match-proposal', o.id, null::uuid
    from match_proposals o join people p on p.id = o.person_id where o.participant_answer = 'yes' and o.participant_answered_on is not null;
