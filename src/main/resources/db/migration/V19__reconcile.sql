-- What the nightly comparison of records and engine found.
create table reconcile_run (
  id         bigint generated always as identity primary key,
  started_at timestamptz not null,
  ended_at   timestamptz not null,
  repair     boolean     not null,
  asked_by   text        not null,
  looked     integer     not null,
  findings   text        not null
);
