-- What the platform itself keeps only for a while goes by itself; the periods stand in the comments of the tables.
create schema retention;
grant usage on schema retention to landfall_system;

create function retention.forget_expired() returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from drafts.drafts where saved_at < now() - interval '30 days';
  delete from operations.commands where at < now() - interval '60 days';
  delete from events.outbox where delivered_at < now() - interval '60 days';
  delete from signin.failed_attempts where last_failure < now() - interval '30 days';
  delete from signin.verifications where expires_at < now();
  delete from signin.sessions where expires_at < now();
  delete from access.invitations where expires_at < now() - interval '12 months';
end $$;
revoke execute on function retention.forget_expired from public;
grant execute on function retention.forget_expired to landfall_system;
