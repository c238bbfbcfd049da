-- A participant whom we took off the list was told "no": it goes to the register like every other, also when whoever runs the event is not
-- entrusted with that person.
create policy taken_off_a_list on refusals for insert to landfall_staff
  with check ((select access.permission()) = 'events:write' and source = 'family-event' and decider_kind = 'centre'
    and recorded_by = (select access.me())
    and exists (select from gathering_guests g join gatherings e on e.id = g.gathering_id
      where g.id = refusals.source_id and g.person_id = refusals.person_id and e.unit_id = refusals.unit_id));
