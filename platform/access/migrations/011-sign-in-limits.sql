-- Wrong passwords are counted for the address they come from: whoever guesses locks themselves out and not the owner.
alter table signin.failed_attempts add column source text not null default '';
alter table signin.failed_attempts drop constraint failed_attempts_pkey, add primary key (email, source);
comment on column signin.failed_attempts.source is 'Where they come from: a network address, or a browser in which this address has signed in before.';

-- However busy a session is, it comes to its end: thirty days after it began, or when the house says.
create function signin.end_in_time() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.expires_at := least(new.expires_at,
    new.created_at + make_interval(days => access.house_says('longest-session', null, 30)::integer));
  return new;
end $$;
create trigger comes_to_an_end before insert or update on signin.sessions for each row execute function signin.end_in_time();
