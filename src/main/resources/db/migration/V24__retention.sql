-- What is let go of when its time is over, and on request.
create table retention_run (
  id         bigint      generated always as identity primary key,
  asked_by   text        not null,
  started_at timestamptz not null,
  ended_at   timestamptz
);
create unique index retention_running on retention_run ((true)) where ended_at is null;
-- How far a run is: rows of one kind in one table, counted with each step.
create table retention_step (
  run_id  bigint      not null references retention_run,
  kind    text        not null,
  source  text        not null,
  rows    bigint      not null,
  done_at timestamptz not null,
  primary key (run_id, kind, source)
);
-- While a hold stands, nothing of the youth goes.
create table legal_hold (
  id        uuid        primary key,
  youth_id  uuid        not null,
  case_id   uuid        not null,
  reason    text        not null check (reason in ('COURT_ORDER', 'SUBPOENA', 'INVESTIGATION', 'COMPLAINT')),
  set_by    text        not null,
  set_at    timestamptz not null,
  ended_for text        check (ended_for in ('NO_LONGER_NEEDED', 'SET_IN_ERROR')),
  ended_by  text,
  ended_at  timestamptz
);
create unique index legal_hold_one on legal_hold (youth_id) where ended_at is null;
-- One youth's identity is removed: asked by one person, confirmed by another.
create table erasure (
  id           uuid        primary key,
  youth_id     uuid        not null,
  case_id      uuid        not null,
  reason       text        not null check (reason in ('YOUTH_ASKED', 'GUARDIAN_ASKED', 'COURT_ORDER', 'RECORDED_IN_ERROR')),
  asked_by     text        not null,
  asked_at     timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  refused_by   text,
  refused_at   timestamptz,
  erased_at    timestamptz,
  finished_at  timestamptz,
  rows         bigint      not null default 0,
  check (confirmed_by is null or confirmed_by <> asked_by)
);
create unique index erasure_one on erasure (youth_id) where finished_at is null and refused_at is null;
create index erasure_case on erasure (case_id, asked_at);
-- Files of a case: consent forms and other documents, encrypted; the name of a file is never kept plain.
create table document (
  id          uuid        primary key,
  case_id     uuid        not null,
  release_id  uuid,
  kind        text        not null check (kind in ('CONSENT_FORM', 'COURT_ORDER', 'OTHER')),
  media_type  text        not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  size        integer     not null check (size > 0),
  name        sealed,
  added_by    text        not null,
  added_at    timestamptz not null,
  removed_for text        check (removed_for in ('WRONG_CASE', 'NEWER_VERSION', 'NOT_NEEDED')),
  removed_by  text,
  removed_at  timestamptz
);
create index document_case on document (case_id, added_at);
-- A file in parts of limited size, so that a change of the key holds only some of it in memory.
create table document_part (
  id          uuid    primary key,
  document_id uuid    not null references document,
  number      integer not null,
  content     sealed  not null,
  unique (document_id, number)
);
