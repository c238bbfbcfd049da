-- The units in which the actor holds one of these roles today. For records that belong to a unit and to nobody's caseload, such as a
-- family that is advised without any participant being known.
create function access.units_as(p_roles text[]) returns uuid[] language sql stable parallel safe as $$
  select coalesce(array_agg(distinct a.unit_id), '{}') from access.role_assignments a
  where a.user_id = access.me() and a.role = any (p_roles) and a.unit_id is not null
    and a.begins <= access.today() and (a.ends is null or a.ends > access.today()) $$;
