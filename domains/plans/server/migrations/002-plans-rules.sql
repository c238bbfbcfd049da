-- Who reads and who writes what of a plan. The two questions of the compartments are those of the journal.
alter table plans enable row level security;
alter table goals enable row level security;
alter table goal_former_words enable row level security;
alter table steps enable row level security;
alter table plan_reviews enable row level security;
alter table review_pauses enable row level security;
alter table review_rules enable row level security;
alter table pocket_cards enable row level security;

grant select, insert on plans, goals, steps, plan_reviews, review_pauses, pocket_cards, review_rules to landfall_staff;
grant select on goal_former_words to landfall_staff;
grant update (version, ended_on, end_words) on plans to landfall_staff;
grant update (version, area_slug, own_words, own_said_on, own_said_how, own_number, worker_words, state, state_on,
  state_by, set_aside_reason, came_of) on goals to landfall_staff;
grant update (version, words, owner_kind, owner_id, owner_name, due_day, due_offset, state, done_on, came_of, dropped_on,
  dropped_reason, dropped_words, ticked_on, ticked_typed_by, closed_by) on steps to landfall_staff;
grant update (version, ends) on review_pauses to landfall_staff;
grant update (version, calls, appointments, step_ids, changed_at, changed_by) on pocket_cards to landfall_staff;
grant select, insert on plans to landfall_system;

create policy of_visible_people on plans for select to landfall_staff
  using (exists (select from people p where p.id = person_id));
create policy begun_by_colleagues on plans for insert to landfall_staff
  with check ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id));
create policy ended_by_colleagues on plans for update to landfall_staff
  using ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id));
create policy background_work on plans to landfall_system using (true) with check (true);

create policy in_open_compartments on goals for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, goals.compartment, (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));
create policy written_in_open_compartments on goals for insert to landfall_staff
  with check ((select access.permission()) = 'plans:write' and own_written_by is not distinct from (case when own_words is not null then (select access.me()) end)
    and exists (select from people p where p.id = person_id
      and is_open(p.id, p.unit_id || p.shared_units, goals.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy changed_in_open_compartments on goals for update to landfall_staff
  using ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, goals.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));

-- A goal that moved to another compartment opens none of its former words to those who could not read them.
create policy of_open_goals on goal_former_words for select to landfall_staff
  using (exists (select from goals g join people p on p.id = g.person_id where g.id = goal_id
    and is_open(p.id, p.unit_id || p.shared_units, goal_former_words.compartment, (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));

create policy of_open_goals on steps for select to landfall_staff
  using (exists (select from goals g where g.id = goal_id));
create policy written_to_open_goals on steps for insert to landfall_staff
  with check ((select access.permission()) = 'plans:write' and exists (select from goals g join people p on p.id = g.person_id
    where g.id = goal_id and g.person_id = steps.person_id
      and is_open(p.id, p.unit_id || p.shared_units, g.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy changed_in_open_goals on steps for update to landfall_staff
  using ((select access.permission()) = 'plans:write' and exists (select from goals g join people p on p.id = g.person_id
    where g.id = goal_id
      and is_open(p.id, p.unit_id || p.shared_units, g.compartment, (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));

-- Notes of a review and the causes of a pause stand with the help.
create policy in_help on plan_reviews for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));
create policy held_by_colleagues on plan_reviews for insert to landfall_staff
  with check ((select access.permission()) = 'plans:write' and held_by = (select access.me()) and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy in_help on review_pauses for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));
create policy written_by_colleagues on review_pauses for insert to landfall_staff
  with check ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy ended_by_colleagues on review_pauses for update to landfall_staff
  using ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy in_help on pocket_cards for select to landfall_staff
  using (exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')),
      (select access.entrusted()))));
create policy written_by_colleagues on pocket_cards for insert to landfall_staff
  with check ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));
create policy changed_by_colleagues on pocket_cards for update to landfall_staff
  using ((select access.permission()) = 'plans:write' and exists (select from people p where p.id = person_id
    and is_open(p.id, p.unit_id || p.shared_units, 'help', (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')),
      (select access.entrusted()))));

create policy house_is_open on review_rules for select to landfall_staff using (true);
create policy decided_by_the_house on review_rules for insert to landfall_staff
  with check ((select access.permission()) = 'plans:policy');
