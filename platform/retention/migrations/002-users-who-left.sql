-- Whoever left is known by name for two years, because what they did still has to be answered for. After that what they did keeps its
-- author as somebody who is gone: the rows that refer to them stay countable, and nobody signs in by them again.
comment on table signin.users is 'Everyone who can sign in.
about: user
compartment: sign-in
retention: 24 months after ended_at
erasure: anonymise (name and address go; that one and the same user did things stays)';

create or replace function retention.forget_expired() returns void language plpgsql security definer set search_path = '' as $$
declare v_gone uuid[];
begin
  delete from drafts.drafts where saved_at < now() - interval '30 days';
  delete from operations.commands where at < now() - interval '60 days';
  delete from events.outbox where delivered_at < now() - interval '60 days';
  delete from signin.failed_attempts where last_failure < now() - interval '30 days';
  delete from signin.verifications where expires_at < now();
  delete from signin.sessions where expires_at < now();
  delete from access.invitations where expires_at < now() - interval '12 months';
  with gone as (
    update signin.users set name = '—', email = id || '@gone.invalid', image = null, two_factor_enabled = false, updated_at = now()
    where ended_at < now() - interval '24 months' and email <> id || '@gone.invalid' returning id)
  select array_agg(id) from gone into v_gone;
  delete from signin.accounts where user_id = any (v_gone);
  delete from signin.second_factors where user_id = any (v_gone);
end $$;
