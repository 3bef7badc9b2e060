-- The youth agreed to be asked after a closure; until when somebody asks.
create table after_closure (
  id         uuid        primary key,
  case_id    uuid        not null references care_case,
  generation integer     not null,
  closed_at  timestamptz not null,
  ended_at   timestamptz
);
create index after_closure_case on after_closure (case_id) where ended_at is null;
