-- Whoever undoes a merge may lose sight of one half by it; that it was undone they still see, without the name of that half.
create policy undone_by_me on merges for select to landfall_staff
  using (undone_by = (select access.me())
    and (exists (select from people p where p.id = person_id) or exists (select from people p where p.id = into_id)));
