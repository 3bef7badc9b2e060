-- The ledger of what was told to whom, and the links that partners answer behind.
create table notice (
  id              uuid        primary key,
  version         bigint      not null,
  notice_key      text        not null,
  kind            text        not null,
  recipient_type  text        not null check (recipient_type in ('AGENCY', 'PERSON', 'OPERATOR')),
  recipient       text        not null,
  state           text        not null check (state in
    ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNKNOWN', 'FOLDED', 'NOT_WANTED')),
  case_id         uuid,
  referral_id     uuid,
  subject_id      uuid,
  due_at          timestamptz not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  attempts        integer     not null default 0,
  problem         text,
  meeting_id      uuid,
  invite_sequence integer,
  invite_start    timestamptz,
  invite_end      timestamptz,
  invite_canceled boolean,
  unique (notice_key, recipient_type, recipient)
);
create index notice_case on notice (case_id);
create index notice_unsettled on notice (state) where state in
  ('WAITING', 'CLAIMED', 'FAILED', 'UNKNOWN');

create table item_link (
  id          uuid        primary key,
  version     bigint      not null,
  notice_id   uuid        not null unique references notice,
  token_hash  text        not null unique,
  kind        text        not null,
  subject_id  uuid        not null,
  agency_code text        not null,
  case_id     uuid,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index item_link_subject on item_link (subject_id);
