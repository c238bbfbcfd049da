-- A wish told on a visiting day comes to intake like every other referral: with a name and a consent, before there is a file.
alter table round_talks add column referral_id uuid references referrals on delete set null;
create index on round_talks (referral_id) where referral_id is not null;
comment on column round_talks.referral_id is 'The referral that the wish became, or that the person had already.';
grant update (referral_id) on round_talks to landfall_staff;
