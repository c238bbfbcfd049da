-- The report counts set-wise, in the units where the reader may have it; nobody reads the counted answers themselves.
create function refusal_counts(p_unit uuid, p_from date, p_until date, p_sources text[], p_deciders text[])
  returns table (dimension text, value text, noes integer, yeses integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_units constant uuid[] := access.units();
begin
  if access.permission() <> 'refusals:report' then raise insufficient_privilege; end if;
  return query
    select (array['all', 'sex', 'age-band', 'offence-group', 'citizenship-group', 'health', 'prison', 'unit', 'decider', 'colleague'])
        [case grouping(c.sex, c.age_band, c.offence_group, c.citizenship_group, c.health, c.prison, c.unit_id, c.decider_kind, c.decider_id)
          when 511 then 1 when 255 then 2 when 383 then 3 when 447 then 4 when 479 then 5 when 495 then 6 when 503 then 7 when 507 then 8
          when 509 then 9 else 10 end],
      coalesce(c.sex, c.age_band, c.offence_group, c.citizenship_group, c.health, c.prison, c.unit_id::text, c.decider_kind, c.decider_id::text),
      count(c.refusal_id)::integer, count(c.yes_id)::integer
    from counted_answers c
    where c.unit_id = any (v_units) and (p_unit is null or c.unit_id = p_unit)
      and c.decided_on >= p_from and c.decided_on < p_until
      and c.source = any (p_sources) and c.decider_kind = any (p_deciders)
    group by grouping sets ((), (c.sex), (c.age_band), (c.offence_group), (c.citizenship_group), (c.health), (c.prison), (c.unit_id),
      (c.decider_kind), (c.decider_id));
end $$;

-- The "no"s behind one figure: by number alone; which of them the reader may see is said where they are read. Whom a need that has to
-- do with health was known of is told only to those who open that compartment in the unit.
create function refusals_behind(p_unit uuid, p_from date, p_until date, p_sources text[], p_deciders text[], p_dimension text, p_value text)
  returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_units constant uuid[] := access.units(); v_health constant jsonb := coalesce(compartments_open('unit', 'read') -> 'health', '[]');
begin
  if access.permission() <> 'refusals:report' then raise insufficient_privilege; end if;
  return query
    select c.refusal_id from counted_answers c
    where c.refusal_id is not null and c.unit_id = any (v_units) and (p_unit is null or c.unit_id = p_unit)
      and c.decided_on >= p_from and c.decided_on < p_until
      and c.source = any (p_sources) and c.decider_kind = any (p_deciders)
      and (p_dimension <> 'health' or v_health ? c.unit_id::text)
      and case p_dimension when 'all' then true
        when 'sex' then c.sex is not distinct from p_value when 'age-band' then c.age_band is not distinct from p_value
        when 'offence-group' then c.offence_group is not distinct from p_value
        when 'citizenship-group' then c.citizenship_group is not distinct from p_value
        when 'health' then c.health is not distinct from p_value when 'prison' then c.prison is not distinct from p_value
        when 'unit' then c.unit_id::text = p_value when 'decider' then c.decider_kind = p_value
        when 'colleague' then c.decider_id::text is not distinct from p_value end;
end $$;
revoke execute on function refusal_counts, refusals_behind from public;
grant execute on function refusal_counts, refusals_behind to landfall_staff;

-- What stands beside the rates: of the "no"s in them, those lifted later; and those written down by hand, which have no "yes" beside them.
create function refusal_counts_aside(p_unit uuid, p_from date, p_until date, p_sources text[], p_deciders text[])
  returns table (lifted integer, by_hand integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_units constant uuid[] := access.units();
begin
  if access.permission() <> 'refusals:report' then raise insufficient_privilege; end if;
  return query
    select (count(*) filter (where c.source = any (p_sources) and r.lifted_on is not null))::integer,
      (count(*) filter (where c.source = 'by-hand'))::integer
    from counted_answers c join refusals r on r.id = c.refusal_id
    where c.unit_id = any (v_units) and (p_unit is null or c.unit_id = p_unit)
      and c.decided_on >= p_from and c.decided_on < p_until
      and (c.source = any (p_sources) or c.source = 'by-hand') and c.decider_kind = any (p_deciders)
      and (c.source = 'by-hand' or r.lifted_on is not null);
end $$;
revoke execute on function refusal_counts_aside from public;
grant execute on function refusal_counts_aside to landfall_staff;
