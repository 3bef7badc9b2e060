-- An instance may begin inside its model: the element before which it is started.
alter table outbox add element_id text;

-- A case that ran before Bridges came from no referral; its own clocks count from here, its dates are facts.
alter table care_case alter column referral_id drop not null;
alter table care_case add taken_over_at timestamptz;

-- The number that a case had before, to be found by it; the same number of one coordinator is one case.
create table former_number (
  id         uuid primary key references care_case,
  number     sealed not null,
  number_key text   not null,
  owner_key  text   not null unique
);
create index former_number_key on former_number (number_key);
