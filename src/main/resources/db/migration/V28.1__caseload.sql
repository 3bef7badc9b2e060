-- A coordinator's cases are handed over in one go: what was chosen for each, and what became of it.
create table caseload_run (
  id         uuid        primary key,
  from_user  text        not null,
  started_by text        not null,
  started_at timestamptz not null,
  ended_at   timestamptz
);
create unique index caseload_running on caseload_run (from_user) where ended_at is null;
create table caseload_line (
  run_id   uuid        not null references caseload_run,
  case_id  uuid        not null,
  receiver text,
  state    text        not null check (state in ('WAITING', 'DONE', 'KEPT')),
  problem  text        check (problem in ('NOBODY_CHOSEN', 'SHUT_OUT', 'CANNOT_TAKE_IT', 'OWNER_CHANGED', 'CLOSED')),
  tasks    integer     not null default 0,
  done_at  timestamptz,
  primary key (run_id, case_id)
);
