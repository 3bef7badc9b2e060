-- Referrals: what was written, what the rules said, what a coordinator decided.
create table referral (
  id                uuid        primary key,
  version           bigint      not null,
  receipt           text        not null unique,
  case_number       text        not null unique,
  status            text        not null,
  kind              text        not null,
  channel           text        not null,
  received_at       timestamptz not null,
  source_kind       text        not null,
  agency_kind       text,
  about             text        not null,
  concern_level     text        not null,
  immediate_danger  text        not null,
  recovered_at      timestamptz,
  youth_id          uuid        not null,
  youth_known       boolean     not null,
  age_band          text        not null,
  age_differs       boolean     not null,
  urgency           text        not null,
  safety_first      boolean     not null,
  content           text        not null,
  outcome           text,
  proposed          text,
  rule              text,
  county            text,
  table_version     text,
  current_form      text,
  step_round        integer     not null default 0,
  decision_note     text,
  case_id           uuid,
  agency_code       text,
  consent_given     boolean,
  landed            boolean,
  decided_at        timestamptz
);
create index referral_case on referral (case_id);
create index referral_youth on referral (youth_id);

-- The first answer to a client's key, given again when the same request comes again.
create table idempotency_key (
  client     text        not null,
  key        text        not null,
  body_hash  text        not null,
  receipt    text        not null,
  created_at timestamptz not null,
  primary key (client, key)
);
create index idempotency_age on idempotency_key (created_at);
