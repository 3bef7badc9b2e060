-- The one plan: what was promised, by whom, until when.
create table action_item (
  id            uuid        primary key,
  version       bigint      not null,
  case_id       uuid        not null,
  meeting_id    uuid,
  area          text        not null,
  description   text        not null,
  agency_code   text        not null,
  owner_role    text        not null,
  due_at        timestamptz not null,
  share_basis   text        not null,
  state         text        not null,
  cycle         integer     not null,
  waits_for     text,
  answer        text,
  answer_reason text,
  answer_note   text,
  answered_at   timestamptz,
  created_at    timestamptz not null,
  created_by    text        not null,
  settled_at    timestamptz
);
create index action_item_case on action_item (case_id, due_at);

create table plan_issue (
  id             uuid        primary key,
  case_id        uuid        not null,
  meeting_id     uuid        not null unique,
  number         integer     not null,
  issued_at      timestamptz not null,
  issued_by      text        not null,
  copy_for_youth text        not null,
  unique (case_id, number)
);
