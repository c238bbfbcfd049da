comment on table audit.entries is 'One row for every operation asked or done, refused ones too.
about: participant
compartment: audit
retention: 10 years, unless the house says otherwise (audit-kept)
erasure: keep (ids only; people are pseudonymous once their record is erased)';

-- Entries older than so many months go; never younger ones than a year, whatever is asked.
create function audit.forget_expired(p_months integer) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare v_gone bigint;
begin
  delete from audit.entries where at < (access.today() - make_interval(months => greatest(p_months, 12)))::timestamptz;
  get diagnostics v_gone = row_count;
  return v_gone;
end $$;
revoke execute on function audit.forget_expired from public;
grant execute on function audit.forget_expired to landfall_system;
grant usage on schema audit to landfall_system;
