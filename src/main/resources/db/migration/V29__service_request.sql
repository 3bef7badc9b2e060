-- What was asked for a youth who has a case already: each is a coordinator's task until it is answered.
create table service_request (
  id          uuid        primary key,
  case_id     uuid        not null,
  referral_id uuid        not null unique,
  needs       text[]      not null,
  asked_at    timestamptz not null,
  answer      text        check (answer in ('PLANNED', 'ALREADY_DONE', 'NOT_WANTED')),
  answered_at timestamptz,
  answered_by text
);
create index service_request_case on service_request (case_id);
