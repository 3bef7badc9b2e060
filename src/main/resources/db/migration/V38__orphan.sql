-- Something is missing for an open case: one row for each finding, while it stands.
create table orphan (
  id          uuid        primary key,
  case_id     uuid        not null references care_case,
  generation  integer     not null,
  code        text        not null check (code in
    ('OWNER_MISSING', 'OWNER_CANNOT_ACT', 'NEXT_STEP_MISSING', 'NO_LIVE_TIMER', 'TASK_GONE', 'NO_PROCESS')),
  found_at    timestamptz not null,
  seen_at     timestamptz not null,
  note        sealed,
  settled_at  timestamptz,
  settled_as  text        check (settled_as in ('GONE', 'PUT_RIGHT', 'KNOWN')),
  settled_by  text,
  quiet_until timestamptz,
  check ((settled_at is null) = (settled_as is null))
);
create unique index orphan_one on orphan (case_id, generation, code) where settled_at is null;
create index orphan_case on orphan (case_id);
-- Every look at all open cases, also the one that could not be finished.
create table radar_run (
  id         bigint      generated always as identity primary key,
  started_at timestamptz not null,
  ended_at   timestamptz not null,
  asked_by   text        not null,
  looked     integer     not null,
  proven     integer     not null,
  missing    integer     not null,
  moving     integer     not null,
  failure    text
);
-- All processes of a case at once.
create index process_instance_case on process_instance (ordering_key) where state = 'RUNNING';
