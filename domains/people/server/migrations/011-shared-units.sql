-- The rule of who sees a person asks two things of it, its unit and the units it is shared with: with an index for each, few rows are looked at.
create index people_by_shared_units on people using gin (shared_units);
