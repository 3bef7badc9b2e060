-- User tasks as rows of our own: the worklist, and the history from which waiting times are computed.
create table task (
  id              uuid        primary key,
  version         bigint      not null,
  engine_epoch    integer     not null,
  engine_key      bigint      not null,
  instance_key    bigint      not null,
  process_id      text        not null,
  element_id      text        not null,
  form_id         text        not null,
  title           text        not null,
  case_id         uuid,
  referral_id     uuid,
  subject_id      uuid,
  case_number     text        not null,
  candidate_group text        not null,
  assignee        text,
  due_at          timestamptz not null,
  priority        integer     not null,
  urgency         text        not null,
  state           text        not null check (state in ('OPEN', 'COMPLETED', 'CANCELED')),
  created_at      timestamptz not null,
  claimed_at      timestamptz,
  closed_at       timestamptz,
  closed_by       text,
  "values"        text        not null,
  unique (engine_epoch, engine_key)
);
create index task_open on task (candidate_group, priority desc, due_at) where state = 'OPEN';
create index task_case on task (case_id);
create index task_referral on task (referral_id);
